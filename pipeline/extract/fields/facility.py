"""The site, plant, building or field that a deal is about."""

import re
from collections.abc import Iterator

from pipeline.extract.deals.frames import Frame
from pipeline.extract.fields.unnamed import find_unnamed_sites
from pipeline.extract.names import NameKind, NameMention
from pipeline.extract.reading import Reading, Statement
from pipeline.extract.scene import Sentence
from pipeline.values import Facility
from pipeline.values.names import NamedAt

# "a warehouse near Lorne Airport": what stands there only tells where the site is
_NEAR = re.compile(
    r"\b(?:near(?:by|est)?|opposite|outside|overlooking|neighbou?ring|"
    r"(?:close|nearest|convenient)\s+to|(?:north|south|east|west)[a-z]*\s+of|"
    r"(?:miles?|km|kilomet(?:er|re)s?|met(?:er|re)s|yards|blocks?|minutes?|hours?|drive|"
    r"walk|across(?:\s+the\s+[a-z]+)?|far)\s+(?:away\s+)?from)"
    r"\s+(?:the\s+|its\s+|[a-z]+['’]s\s+)?$",
    re.IGNORECASE,
)
_DEEP = 6  # sentences in which news names the site of its deal
# ... but "a data center beside the Kestrel nuclear plant" is a site with its power
_BESIDE = re.compile(
    r"\b(?:beside|alongside|adjoining|(?:next|adjacent|next\s+door)\s+to)"
    r"\s+(?:the\s+|its\s+|[a-z]+['’]s\s+)?$",
    re.IGNORECASE,
)
_POWER = re.compile(
    r"\W+(?:[\w-]+\s+){0,2}?(?:nuclear|power|generating|hydro\w*|solar|wind|reactor)\b",
    re.IGNORECASE,
)
# "analysts at Tarn Marsh", "Lomax Field also advised": a firm with a site's name
_WHO = re.compile(
    r"\b(?:(?:analysts?|brokers?|bankers?|lawyers?|economists?|consultants?)\s+(?:at|with)"
    r"|(?:equity|law|advisory|research|consulting|investment|brokerage|buyout)\s+"
    r"(?:firm|house|group|company|bank))\s+$",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"\s+(?:also\s+|has\s+|had\s+)?(?:advised|advises|acted|bid|offered|said|says|estimates?)\b"
)


def read_facilities(reading: Reading) -> Iterator[Statement]:
    """State the named sites of every deal, else the one that only a noun tells."""
    named: set[int] = set()
    for sentence in reading.sentences:
        for name in sentence.names:
            if name.entity.kind is not NameKind.FACILITY:
                continue
            if _is_landmark(sentence, name) or _is_firm(sentence, name):
                continue
            frame = reading.framing.frame_at(sentence, name.start)
            if frame is None or not reading.goes_on_about(sentence, frame):
                continue
            if frame.number in named and _is_aside(reading, sentence, name):
                continue
            named.add(frame.number)
            yield _named(frame, sentence, name)
    for frame, sentence, start, end in find_unnamed_sites(reading):
        if frame.number not in named:
            yield _unnamed(frame, sentence, start, end)


def _is_landmark(sentence: Sentence, name: NameMention) -> bool:
    """Whether a site only tells where another one is."""
    here = name.start - sentence.start
    if _NEAR.search(sentence.text, 0, here):
        return True
    has_power = _POWER.search(name.entity.name) or _POWER.match(
        sentence.text, name.end - sentence.start
    )
    return not has_power and bool(_BESIDE.search(sentence.text, 0, here))


def _is_firm(sentence: Sentence, name: NameMention) -> bool:
    """Whether a name is used as that of who advises, bids or writes notes."""
    start, end = name.start - sentence.start, name.end - sentence.start
    behind = _DOES.match(sentence.text, end)
    return bool(_WHO.search(sentence.text, 0, start) or behind)


def _is_aside(reading: Reading, sentence: Sentence, name: NameMention) -> bool:
    """Whether a site first comes in far below, where no deal is spoken of.

    It is what one of the parties has besides, if the deal has its site.
    """
    late = name.entity.start >= _end_of_top(reading)
    return late and not reading.speaks_of_deal(sentence)


def _end_of_top(reading: Reading) -> int:
    deep = (s.start for s in reading.scene.sentences if s.rank >= _DEEP)
    return next(deep, len(reading.scene.article.text))


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
