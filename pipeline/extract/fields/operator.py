"""Who runs the site that a deal is about, where that is no side of the deal."""

from collections.abc import Iterator

from pipeline.extract.deals.frames import Frame
from pipeline.extract.names import Entity, NameKind
from pipeline.extract.ownership import find_operators
from pipeline.extract.reading import Reading, Statement
from pipeline.values import Party
from pipeline.values.names import NamedAt


def read_operators(reading: Reading) -> Iterator[Statement]:
    """State who operates the sites of every deal, if nobody of its parties does."""
    frames = _frames_of_sites(reading)
    for sentence in reading.sentences:
        for site, operator in find_operators(sentence):
            frame, entity = frames.get(site.entity), operator.entity
            if frame is None or entity in frame.parties:
                continue
            at = NamedAt(start=entity.start, end=entity.end)
            yield Statement(
                frame,
                "party",
                "operator",
                Party(name=entity.name, named_at=at),
                operator.start,
                operator.end,
                sentence,
                "operator.of_site",
                (
                    f"{operator.via} of {entity.name}, runs {site.entity.name}"
                    if operator.via != "name"
                    else f"runs {site.entity.name}",
                ),
            )


def _frames_of_sites(reading: Reading) -> dict[Entity, Frame]:
    """The deal that each site was first told with."""
    frames: dict[Entity, Frame] = {}
    for sentence in reading.sentences:
        for name in sentence.names:
            if name.entity.kind is not NameKind.FACILITY or name.entity in frames:
                continue
            frame = reading.framing.frame_at(sentence, name.start)
            if frame is not None and reading.goes_on_about(sentence, frame):
                frames[name.entity] = frame
    return frames
