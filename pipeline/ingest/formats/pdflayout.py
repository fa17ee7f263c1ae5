"""A page of a PDF in, its rows of text out in the order in which people read them."""

import ctypes
import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any, NamedTuple

from pypdfium2 import raw  # type: ignore[import-untyped]

HYPHEN = "\ufffe"  # what pdfium writes for a hyphen at the end of a line
_LINE = re.compile(r"[^\r\n\ufffe]*(?:\ufffe|\r?\n|\Z)")
_SPACES = re.compile(r" +")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f]")
_BROKEN = re.compile(r"(\w+)\ufffe *(\w+)")
_BROKEN_OFF = re.compile(r"(?<=[^\W\d_])-\Z")
_WIDE = 1.2  # a gap this many times the height of the letters parts columns
_COLUMN_ROWS = 3
_COLUMN_WORDS = 3.0
_SHORTEST_WORD = 3


class Row(NamedTuple):
    """A row of text, or a cell of one, with its place on the page in points."""

    text: str
    left: float
    right: float
    base: float
    height: float
    band: int = 0

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())


def read_rows(text_page: Any) -> list[Row]:  # noqa: ANN401 - pypdfium2 has no types
    """Read the rows of a page, columns one after the other."""
    text = text_page.get_text_range()
    boxes = _Boxes(text_page)
    if len(text) != text_page.count_chars():  # letters beyond the basic plane
        lines = (line.strip() for line in text.replace("\r", "").split("\n"))
        return [Row(line, 0, 0, -14.0 * n, 10) for n, line in enumerate(lines) if line]
    gaps = boxes.have_gaps()
    rows = [_cells(text, match, boxes, gaps=gaps) for match in _LINE.finditer(text)]
    return list(_in_order([cells for cells in rows if cells]))


class _Boxes:
    """Where the letters of a page stand."""

    def __init__(self, text_page: Any) -> None:  # noqa: ANN401
        self._page = text_page.raw
        self._box = raw.FS_RECTF()
        self._pointer = ctypes.byref(self._box)

    def of(self, index: int) -> tuple[float, float, float, float]:
        """Left, right, bottom and top of a letter."""
        box = self._box
        raw.FPDFText_GetLooseCharBox(self._page, index, self._pointer)
        return box.left, box.right, box.bottom, box.top

    def have_gaps(self) -> bool:
        """Whether wide gaps stand between two stretches of one line anywhere.

        Stretches are what pdfium calls rectangles, far fewer than letters.
        """
        sides = [ctypes.c_double() for _ in range(4)]
        pointers = [ctypes.byref(side) for side in sides]
        left, top, right, bottom = sides
        end, base = 0.0, 0.0
        for number in range(raw.FPDFText_CountRects(self._page, 0, -1)):
            raw.FPDFText_GetRect(self._page, number, *pointers)
            height = top.value - bottom.value
            beside = bottom.value < base < top.value
            if beside and not -height < left.value - end < _WIDE * height:
                return True
            end, base = right.value, (top.value + bottom.value) / 2
        return False


def _cells(text: str, match: re.Match[str], boxes: _Boxes, *, gaps: bool) -> list[Row]:
    """One line of the page, parted where a wide gap stands in it."""
    start, end = match.span()
    while end > start and text[end - 1] in "\r\n ":
        end -= 1
    while start < end and text[start] == " ":
        start += 1
    if start == end:
        return []
    _, _, bottom, top = boxes.of(start)
    height = max(top - bottom, 1.0)
    cells = []
    parts = _parts(text, start, end, height, boxes) if gaps else [(start, end)]
    for first, last in parts:
        left, _, base, _ = boxes.of(first)
        right = boxes.of(last - 1)[1]
        words = _BROKEN_OFF.sub(HYPHEN, _CONTROL.sub(" ", text[first:last]))
        cells.append(Row(words, left, right, base, height))
    return cells


def _parts(
    text: str, start: int, end: int, height: float, boxes: _Boxes
) -> Iterator[tuple[int, int]]:
    for gap in _SPACES.finditer(text, start, end):
        if gap.end() < end and gap.start() > start:
            before, after = boxes.of(gap.start() - 1)[1], boxes.of(gap.end())[0]
            if after - before > _WIDE * height or after < before - height:
                yield start, gap.start()
                start = gap.end()
    yield start, end


def _in_order(rows: list[list[Row]]) -> Iterator[Row]:
    """Bring runs of rows that two columns share into the order of reading."""
    band = 0
    for gutter, run in groupby(_with_gutters(rows), key=lambda pair: pair[0]):
        cells = [row for _, row in run]
        band += 1
        if gutter is None:
            yield from (_whole(row)._replace(band=band) for row in cells)
            continue
        flat = [cell for row in cells for cell in row]
        for side in (False, True):
            band += 1
            yield from (
                c._replace(band=band) for c in flat if (c.left > gutter) is side
            )


def _with_gutters(rows: list[list[Row]]) -> Iterator[tuple[float | None, list[Row]]]:
    """Each row with the gutter of the columns that it belongs to, if there are any."""
    at = 0
    while at < len(rows):
        gutter, end = _columns(rows, at)
        if gutter is None:
            yield None, rows[at]
            at += 1
        else:
            yield from ((gutter, row) for row in rows[at:end])
            at = end


def _columns(rows: list[list[Row]], at: int) -> tuple[float | None, int]:
    """Whether two columns of prose begin at a row: their gutter and where they end."""
    if len(rows[at]) != 2:  # noqa: PLR2004
        return None, at
    low, high = rows[at][0].right, rows[at][1].left
    end, words, paired = at, 0, 0
    for row in rows[at:]:
        middle = (low + high) / 2
        left = [cell.right for cell in row if cell.left < middle]
        right = [cell.left for cell in row if cell.left >= middle]
        if max([low, *left]) >= min([high, *right]) or max(len(left), len(right)) > 1:
            break  # a row over both columns, or one of a table
        low, high = max([low, *left]), min([high, *right])
        end += 1
        if len(row) == 2:  # noqa: PLR2004
            paired += 1
            words += sum(cell.words for cell in row)
    prose = paired >= _COLUMN_ROWS and words >= 2 * _COLUMN_WORDS * paired
    return ((low + high) / 2, end) if prose else (None, at)


def _whole(cells: list[Row]) -> Row:
    """One row of its cells, marked as a row of a table if there are several."""
    if len(cells) == 1:
        return cells[0]
    text = f"| {' | '.join(cell.text.strip() for cell in cells)} |"
    return cells[0]._replace(text=text, right=cells[-1].right)


def unbroken(text: str, words: frozenset[str]) -> str:
    r"""Join words that were broken at the end of a line.

    A hyphen stays where the document has the word with it, or has both halves as words
    of their own and nowhere the joined one.

    >>> unbroken("the com\ufffepany", frozenset({"company"}))
    'the company'
    >>> unbroken("a well\ufffeknown firm", frozenset({"well", "known"}))
    'a well-known firm'
    """
    joined = _BROKEN.sub(lambda match: _join(match[1], match[2], words), text)
    return joined.replace(HYPHEN, "-")


def _join(head: str, tail: str, words: frozenset[str]) -> str:
    whole, hyphened = head + tail, f"{head}-{tail}"
    if hyphened in words:
        return hyphened
    if whole in words:
        return whole
    apart = head in words and tail in words and len(tail) >= _SHORTEST_WORD
    return hyphened if apart or not tail[0].islower() else whole
