"""The paragraphs of a document in, a draft of its article out."""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from pipeline.ingest.classes import clean
from pipeline.ingest.draft import Draft
from pipeline.ingest.member import Told
from pipeline.ingest.text import draft_text
from pipeline.records import Place, ZoneKind

_NOTHING = Told()


class Block(NamedTuple):
    """A paragraph of an article, and where it stands in the original.

    ``kind`` is its zone where the markup gives one, ``gap`` what parts it from the
    paragraph before it.
    """

    text: str
    kind: ZoneKind | None = None
    gap: str = "\n\n"
    page: int | None = None
    paragraph: int | None = None
    element: str | None = None


class Composed(NamedTuple):
    """A text made of blocks, the zones that markup gave by start, and the places."""

    text: str
    hints: dict[int, ZoneKind]
    places: tuple[Place, ...]


def join_blocks(blocks: Iterable[Block]) -> Composed:
    """Join blocks to one text."""
    parts: list[str] = []
    hints: dict[int, ZoneKind] = {}
    places: list[Place] = []
    at = 0
    for block in blocks:
        gap = block.gap if parts else ""
        start = at + len(gap)
        at = start + len(block.text)
        parts += (gap, block.text)
        if block.kind is not None:
            hints[start] = block.kind
        if block.page or block.paragraph or block.element:
            places.append(_place(block, start, at))
    return Composed("".join(parts), hints, tuple(places))


def _place(block: Block, start: int, end: int) -> Place:
    return Place(
        start=start,
        end=end,
        page=block.page,
        paragraph=block.paragraph,
        element=block.element,
    )


def compose(
    blocks: Iterable[Block],
    *,
    media_type: str,
    told: Told = _NOTHING,
    warnings: tuple[str, ...] = (),
) -> Draft:
    """Draft the article of a document that has no head of its own for machines."""
    text, hints, places = join_blocks(blocks)
    draft = draft_text(text, hints=hints)
    draft = replace(draft, media_type=media_type, places=places, warnings=warnings)
    return told.under(draft)


def clean_lines(text: str) -> str:
    r"""Make one space of each run of blanks, and leave out lines that hold no more.

    >>> clean_lines(" Tarn  buys \n\n a mill")
    'Tarn buys\na mill'
    """
    return "\n".join(filter(None, map(clean, text.split("\n"))))


def table_line(cells: Iterable[str]) -> str:
    """Lay a row of a table out as a line; a row of empty cells is none.

    >>> table_line(["Price", "$4 million"])
    '| Price | $4 million |'
    """
    told = list(map(clean, cells))
    return f"| {' | '.join(told)} |" if any(told) else ""
