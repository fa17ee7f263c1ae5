"""The rows of a page in, its paragraphs out."""

import re
from itertools import pairwise
from typing import NamedTuple

from pipeline.ingest.formats.pdflayout import HYPHEN, Row

_ENDED = re.compile(r"[.!?:…][\"'”’)\]]*\Z")
_BULLET = re.compile(r"(?:[•◦▪●○‣·*–—-]|\d{1,2}[.)])\s")
_LOOSE = 1.35  # a step this many times the usual one parts paragraphs
_INDENT = 0.8
_SHORT = 0.82
_OTHER_SIZE = 1.15


class Paragraph(NamedTuple):
    """Rows that belong together, as one text; ``gap`` stands before it."""

    text: str
    last: Row
    gap: str


def join_rows(rows: list[Row]) -> list[Paragraph]:
    """Join the rows of a page to paragraphs."""
    if not rows:
        return []
    step, widths = _usual_step(rows), _widths(rows)
    runs = [[rows[0]]]
    for before, row in pairwise(rows):
        if _parted(before, row, step, widths[row.band]):
            runs.append([row])
        else:
            runs[-1].append(row)
    return [
        Paragraph(_text(run), run[-1], _gap(before, run))
        for before, run in zip([None, *runs], runs, strict=False)
    ]


def goes_on(before: Paragraph, after: Paragraph) -> bool:
    """Whether a paragraph goes on in the next column or on the next page."""
    if HYPHEN in before.text[-1:]:
        return True
    return after.text[:1].islower() and not _ENDED.search(before.text)


def _usual_step(rows: list[Row]) -> float:
    """The usual distance from one row to the next below it.

    Where paragraphs are short, half of the steps and more lead to the next one.
    """
    steps = [
        one.base - two.base
        for one, two in pairwise(rows)
        if one.band == two.band and 0 < one.base - two.base < 4 * one.height
    ]
    return sorted(steps)[len(steps) // 3] if steps else rows[0].height


def _widths(rows: list[Row]) -> dict[int, tuple[float, float]]:
    """Where the rows of each band begin and end."""
    widths: dict[int, tuple[float, float]] = {}
    for row in rows:
        left, right = widths.get(row.band, (row.left, row.right))
        widths[row.band] = min(left, row.left), max(right, row.right)
    return widths


def _parted(before: Row, row: Row, step: float, width: tuple[float, float]) -> bool:
    """Whether a row begins a new paragraph."""
    if row.text.startswith("|") or before.text.startswith("|"):
        return True
    if before.text.endswith(HYPHEN):
        return False
    if _BULLET.match(row.text) or _is_other_size(before, row):
        return True
    if before.band != row.band:
        return not row.text[:1].islower() or bool(_ENDED.search(before.text))
    down = before.base - row.base
    if not 0 < down <= _LOOSE * max(step, row.height * 0.9):
        return True
    left, right = width
    indented = row.left > left + _INDENT * row.height and before.left <= left + 1
    short = before.right - left < _SHORT * (right - left)
    return indented or (short and bool(_ENDED.search(before.text)))


def _is_other_size(before: Row, row: Row) -> bool:
    sizes = sorted((before.height, row.height))
    return sizes[1] > _OTHER_SIZE * sizes[0]


def _text(run: list[Row]) -> str:
    text = ""
    for row in run:
        joint = "" if not text or text.endswith(HYPHEN) else " "
        text += joint + " ".join(row.text.split())
    return text


def _gap(before: list[Row] | None, run: list[Row]) -> str:
    """Rows of one table follow each other closely."""
    in_table = before is not None and before[-1].text.startswith("|")
    return "\n" if in_table and run[0].text.startswith("|") else "\n\n"
