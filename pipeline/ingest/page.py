"""The lines of one text while their zones are being found."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property

from pipeline.ingest.lines import Line, read_lines
from pipeline.ingest.wording import count_words, shared_part, telling_words
from pipeline.records import UNCLAIMED_ZONES, ZoneKind

_BODY_WORDS = 25


class Page:
    """A text's lines from an offset on, and the zone kind of each line that has one so far.

    ``hints`` are kinds that the file's own markup gives, by the offset of a line's start.
    """

    def __init__(self, text: str, start: int, hints: Mapping[int, ZoneKind]) -> None:
        self.lines: list[Line] = read_lines(text, start)
        self.kinds: list[ZoneKind | None] = [
            hints.get(line.start) for line in self.lines
        ]

    def __len__(self) -> int:
        return len(self.lines)

    def free(self) -> Iterator[tuple[int, Line]]:
        """The lines that have no zone yet, with their numbers."""
        for number, line in enumerate(self.lines):
            if self.kinds[number] is None:
                yield number, line

    def mark(self, number: int, kind: ZoneKind) -> None:
        """Give a line its zone, unless it has one."""
        if self.kinds[number] is None:
            self.kinds[number] = kind

    @cached_property
    def first_paragraph(self) -> int:
        """The number of the first line that is prose; the number of lines if none is."""
        numbers = (n for n, line in enumerate(self.lines) if line.is_paragraph)
        return next(numbers, len(self.lines))

    @cached_property
    def body_start(self) -> int:
        """The number of the first line long enough to be the story itself."""
        numbers = (n for n, line in enumerate(self.lines) if line.words >= _BODY_WORDS)
        return next(numbers, len(self.lines))

    def is_head(self, number: int) -> bool:
        """Whether a line stands above or right after the start of the story."""
        return number < min(self.body_start + 5, 20)

    def is_tail(self, number: int) -> bool:
        """Whether a line stands in the last third, or is one of the last three."""
        size = len(self.lines)
        return number >= size - max(3, size // 3)

    def share(self, number: int) -> float:
        """Which part of a line's telling words the rest of the story has too."""
        line = self.lines[number].text
        rest = self._story - Counter(telling_words(line))
        return shared_part(line, rest)

    @cached_property
    def _story(self) -> Counter[str]:
        kept = (
            line.text
            for line, kind in zip(self.lines, self.kinds, strict=True)
            if kind not in UNCLAIMED_ZONES
        )
        return count_words(kept)
