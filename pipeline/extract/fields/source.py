"""Who an article says it has its knowledge from."""

from collections.abc import Iterator

from pipeline.extract.reading import Reading, Statement
from pipeline.values import Source


def read_sources(reading: Reading) -> Iterator[Statement]:
    """State every document, outlet or person that a sentence about a deal cites."""
    for sentence in reading.sentences:
        for cited in reading.cited[sentence.index]:
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
                _alias(reading.scene.article.text[cited.start : cited.end], cited.name),
            )


def _alias(words: str, name: str) -> tuple[str, ...]:
    """Say for whom words stand that are no part of the name: "we"."""
    spoken, full = (" ".join(text.split()).lower() for text in (words, name))
    return () if spoken in full or full in spoken else (f"alias of {name}",)
