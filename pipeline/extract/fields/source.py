"""Who an article says it has its knowledge from."""

from collections.abc import Iterator

from pipeline.extract.attribution import attributions
from pipeline.extract.reading import Reading, Statement
from pipeline.values import Source


def read_sources(reading: Reading) -> Iterator[Statement]:
    """State every document, outlet or person that a sentence about a deal cites."""
    for sentence in reading.sentences:
        for cited in attributions(sentence, reading.patterns):
            frame = reading.framing.frame_at(sentence, cited.start)
            if frame is None:
                continue
            yield Statement(
                frame,
                "source",
                cited.kind.value,
                Source(name=cited.name, source_kind=cited.kind.value),
                cited.start,
                cited.end,
                sentence,
                "source.cited",
            )
