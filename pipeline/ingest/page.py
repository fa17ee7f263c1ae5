"""The lines of one text while their zones are being found."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property

from pipeline.ingest.lines import Line, read_paragraphs
from pipeline.ingest.wording import fold, is_told, telling_words
from pipeline.records import UNCLAIMED_ZONES, ZoneKind

CAPITALISED = re.compile(r"\b[A-Z][\w’'-]*")
_BODY_WORDS = 25


class Page:
    """A text's lines from an offset on, and the kinds of those that have one so far.

    ``hints`` are kinds that the file's own markup gives, by the start of their line.
    """

    def __init__(self, text: str, start: int, hints: Mapping[int, ZoneKind]) -> None:
        self._folded = text.casefold()
        self.lines: list[Line] = read_paragraphs(text, start)
        self.kinds: list[ZoneKind | None] = [
            hints.get(line.start) for line in self.lines
        ]

    def __len__(self) -> int:
        """How many lines there are."""
        return len(self.lines)

    def has_any(self, words: tuple[str, ...]) -> bool:
        """Whether the text has one of some words, in letters of either case."""
        return any(map(self._folded.__contains__, words))

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
        """The number of the first line that is prose, else the number of lines."""
        numbers = (n for n, line in enumerate(self.lines) if line.is_paragraph)
        return next(numbers, len(self.lines))

    @cached_property
    def body_start(self) -> int:
        """The number of the first line long enough to be the story itself."""
        numbers = (n for n, line in enumerate(self.lines) if line.words >= _BODY_WORDS)
        return next(numbers, len(self.lines))

    @cached_property
    def capitalised(self) -> Counter[str]:
        """How often each word with a capital stands in the text."""
        return Counter(
            word for line in self.lines for word in CAPITALISED.findall(line.text)
        )

    @cached_property
    def story_words(self) -> int:
        """How many words there are from the first paragraph on."""
        return sum(line.words for line in self.lines[self.first_paragraph :])

    def is_head(self, number: int) -> bool:
        """Whether a line stands above or right after the start of the story."""
        return number < min(self.body_start + 5, 20)

    def is_tail(self, number: int) -> bool:
        """Whether a line stands in the last third, or is one of the last three."""
        size = len(self.lines)
        return number >= size - max(3, size // 3)

    def share(self, number: int) -> float:
        """Which part of a line's telling words the rest of the story has too."""
        own = Counter(telling_words(self.lines[number].text))
        if not own:
            return 1.0
        more = (is_told(word, self._story, beyond=own[word]) for word in own)
        return sum(more) / len(own)

    @cached_property
    def _story(self) -> str:
        lines = zip(self.lines, self.kinds, strict=True)
        return fold(line.text for line, kind in lines if kind not in UNCLAIMED_ZONES)
