"""The site, plant, building or field that a deal is about."""

from collections.abc import Iterator

from pipeline.extract.names import NameKind
from pipeline.extract.reading import Reading, Statement
from pipeline.values import Facility
from pipeline.values.names import NamedAt


def read_facilities(reading: Reading) -> Iterator[Statement]:
    """State the named sites of every deal."""
    for sentence in reading.sentences:
        for name in sentence.names:
            if name.entity.kind is not NameKind.FACILITY:
                continue
            frame = reading.framing.frame_at(sentence, name.start)
            if frame is None or not reading.is_about_deal(sentence):
                continue
            entity = name.entity
            yield Statement(
                frame,
                "facility",
                "site",
                Facility(
                    name=entity.name,
                    named_at=NamedAt(start=entity.start, end=entity.end),
                ),
                name.start,
                name.end,
                sentence,
                "facility.named_site",
                () if name.via == "name" else (f"{name.via} of {entity.name}",),
            )
