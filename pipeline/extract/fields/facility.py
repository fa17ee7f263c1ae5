"""The site, plant, building or field that a deal is about."""

import re
from collections.abc import Iterator

from pipeline.extract.fields.unnamed import find_unnamed_sites
from pipeline.extract.frames import Frame
from pipeline.extract.names import NameKind, NameMention
from pipeline.extract.reading import Reading, Statement
from pipeline.extract.scene import Sentence
from pipeline.values import Facility
from pipeline.values.names import NamedAt

# "a warehouse near Lorne Airport": what stands there only tells where the site is
_LANDMARK = re.compile(
    r"\b(?:near(?:by|est)?|beside|opposite|outside|adjoining|alongside|overlooking|"
    r"neighbou?ring|(?:close|next|adjacent|nearest|next\s+door|convenient)\s+to|"
    r"(?:north|south|east|west)[a-z]*\s+of|"
    r"(?:miles?|km|kilomet(?:er|re)s?|met(?:er|re)s|yards|blocks?|minutes?|hours?|drive|"
    r"walk|across(?:\s+the\s+[a-z]+)?|far)\s+(?:away\s+)?from)"
    r"\s+(?:the\s+|its\s+|[a-z]+['’]s\s+)?$",
    re.IGNORECASE,
)


def read_facilities(reading: Reading) -> Iterator[Statement]:
    """State the named sites of every deal, else the one that only a noun tells."""
    named: set[int] = set()
    for sentence in reading.sentences:
        for name in sentence.names:
            if name.entity.kind is not NameKind.FACILITY:
                continue
            if _LANDMARK.search(sentence.text, 0, name.start - sentence.start):
                continue
            frame = reading.framing.frame_at(sentence, name.start)
            if frame is None or not reading.goes_on_about(sentence, frame):
                continue
            named.add(frame.number)
            yield _named(frame, sentence, name)
    for frame, sentence, start, end in find_unnamed_sites(reading):
        if frame.number not in named:
            yield _unnamed(frame, sentence, start, end)


def _named(frame: Frame, sentence: Sentence, name: NameMention) -> Statement:
    entity = name.entity
    at = NamedAt(start=entity.start, end=entity.end)
    return Statement(
        frame,
        "facility",
        "site",
        Facility(name=entity.name, named_at=at),
        name.start,
        name.end,
        sentence,
        "facility.named_site",
        () if name.via == "name" else (f"{name.via} of {entity.name}",),
    )


def _unnamed(frame: Frame, sentence: Sentence, start: int, end: int) -> Statement:
    name = " ".join(
        sentence.text[start - sentence.start : end - sentence.start].split()
    )
    at = NamedAt(start=start, end=end)
    return Statement(
        frame,
        "facility",
        "site",
        Facility(name=name, named_at=at),
        start,
        end,
        sentence,
        "facility.unnamed_site",
    )
