"""Text in, its non-blank lines out, each with its place and its looks."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from pipeline.ingest.once import once

_BLANKS = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004"
    "\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
_INKLESS = _BLANKS + "\ufeff\u200b\u200c\u200d\u2060"
_MARKS = re.compile(r"(?:[\s>*•◦▪●○‣·–—\-+★☆✅✔►▶→#_]|\d{1,2}[.)]\s)+")
_BULLET = re.compile(r"(?:[*•◦▪●○‣·+★►▶✅✔-]|[–—](?=\s\S)|\d{1,2}[.)](?=\s))\s*\S")
_RULE = re.compile(r"\W+\Z")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]*_]*\Z")
_OPEN_END = re.compile(r"[.!?…,;][\"'”’)\]*_]*\Z")
_MARKDOWN_HEADING = re.compile(r"#{1,6}\s+\S")
_BREAK = re.compile(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_WIDEST = 110
_BROKEN = 0.2
_PARAGRAPH_WORDS = 12
_LONG_WORDS = 30
_HEADING_WORDS = 16
_SMALL_WORD = 4
_UNTITLED = 0.3


class _Stretch(NamedTuple):
    start: int
    end: int
    text: str
    after_blank: bool


class Line(_Stretch):
    """One line of a text without the blanks around it: ``text[start:end]``."""

    @once
    def bare(self) -> str:
        """The line without list marks before it and emphasis around it."""
        marks = _MARKS.match(self.text)
        return self.text[marks.end() if marks else 0 :].rstrip("*_# ") or self.text

    @once
    def forms(self) -> tuple[str, ...]:
        """The line as it stands and, where that differs, without its marks."""
        return (self.text,) if self.bare == self.text else (self.text, self.bare)

    @once
    def words(self) -> int:
        """How many words the line has."""
        return len(self.text.split())

    @once
    def is_bullet(self) -> bool:
        """Whether the line is an item of a list."""
        return bool(_BULLET.match(self.text)) and not _RULE.match(self.text)

    @once
    def is_item(self) -> bool:
        """Whether the line is an item of a list or a row of a table."""
        return self.is_bullet or self.text.startswith("|")

    @once
    def ends_sentence(self) -> bool:
        """Whether the line ends as a sentence does."""
        return bool(_SENTENCE_END.search(self.text))

    @once
    def is_paragraph(self) -> bool:
        """Whether the line reads as running prose."""
        if self.is_marked_heading:
            return False
        if self.words >= _LONG_WORDS:
            return True
        full = self.words >= _PARAGRAPH_WORDS and self.ends_sentence
        return full and not self.is_titled

    @once
    def is_titled(self) -> bool:
        """Whether nearly all longer words begin with capitals, as in headlines."""
        words = [word for word in self.text.split() if len(word) > _SMALL_WORD]
        lower = sum(word[0].islower() for word in words)
        return bool(words) and lower <= _UNTITLED * len(words)

    @once
    def is_marked_heading(self) -> bool:
        """Whether Markdown says that the line is a heading."""
        return bool(_MARKDOWN_HEADING.match(self.text))

    @once
    def is_heading(self) -> bool:
        """Whether the line looks like a heading: short, capital first, no full stop."""
        if self.is_marked_heading:
            return True
        if self.words > _HEADING_WORDS or self.is_bullet:
            return False
        first = self.bare[:1]
        opens = first.isupper() or first.isdigit() or not first.isalpha()
        return opens and not _OPEN_END.search(self.text)


def read_lines(text: str, start_at: int = 0) -> list[Line]:
    r"""Split a text into its non-blank lines, from an offset on.

    >>> [(line.start, line.text) for line in read_lines("One.  \n\n  Two.")]
    [(0, 'One.'), (10, 'Two.')]
    """
    return list(each_line(text, start_at))


def each_line(text: str, start_at: int = 0) -> Iterator[Line]:
    """Yield what ``read_lines`` gives, one after the other."""
    last = at = start_at
    after_blank = True
    for line in text[start_at:].splitlines(keepends=True):
        inked = line.lstrip(_INKLESS)
        start = at + len(line) - len(inked)
        at += len(line)
        if not inked:
            continue
        inked = inked.rstrip(_INKLESS)
        after_blank = after_blank or text.count("\n", last, start) > 1
        last = start + len(inked)
        yield Line(start, last, inked, after_blank)
        after_blank = False


def read_paragraphs(text: str, start_at: int = 0) -> list[Line]:
    r"""Split a text into its paragraphs: lines, or runs of lines in hard-wrapped text.

    >>> wrapped = "Tarn said it\nbought the\nmill.\n  It paid\nlittle."
    >>> [line.text for line in read_paragraphs(wrapped)]
    ['Tarn said it bought the mill.', 'It paid little.']
    """
    lines = read_lines(text, start_at)
    if not _is_wrapped(lines):
        return lines
    runs: list[list[Line]] = []
    for line in lines:
        if runs and _goes_on(text, runs[-1][-1], line):
            runs[-1].append(line)
        else:
            runs.append([line])
    return [_joined(text, run) for run in runs]


def _is_wrapped(lines: list[Line]) -> bool:
    """Whether lines break in the middle of sentences, as in old wires and mails."""
    if any(line.end - line.start > _WIDEST for line in lines):
        return False
    pairs = [(one, two) for one, two in pairwise(lines) if not two.after_blank]
    broken = sum(
        two.text[0].islower() and not _OPEN_END.search(one.text) for one, two in pairs
    )
    return broken > 0 and broken >= _BROKEN * len(pairs)


def _goes_on(text: str, line: Line, after: Line) -> bool:
    if after.after_blank or after.is_item or line.is_marked_heading:
        return False
    gap = text[line.end : after.start]
    indent = len(gap) - len(gap.rstrip(" \t"))
    return not indent or (indent == 1 and not line.ends_sentence)


def _joined(text: str, run: list[Line]) -> Line:
    """One line of several; its breaks become blanks, so that offsets stay."""
    start, end = run[0].start, run[-1].end
    flat = _BREAK.sub(" ", text[start:end])
    return Line(start, end, flat, run[0].after_blank)
