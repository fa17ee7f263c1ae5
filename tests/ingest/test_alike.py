"""Paragraphs that a page sets as it sets the story are story, too."""

import pytest
from lxml.html import document_fromstring  # type: ignore[import-untyped]

from pipeline.ingest.alike import add_alike
from pipeline.ingest.compose import Block
from pipeline.ingest.elements import ElementIndex

_LINES = """
Tarn Holdings has agreed to buy the Selkirk paper mill for $4 million on Monday morning.
The sale includes a 20-year lease of the weir beside the mill and 40 acres of land.
Lindqvist has run the mill since the days of steam, and does not say what comes next.
The paper trade has shrunk for a decade, and five mills on the river have closed.
Nobody answered the telephone at the town hall.
"""
_PARTS = tuple(_LINES.strip().split("\n"))
_CARD = (
    "<div class='card'><div>Read more</div><div class='card__title'>"
    "<a href='/dam'>Harrowgate sells dam for $90 million</a></div></div>"
)


_FOREIGN = "The county fund pays Harrowgate for its dam at Selkirk, all told, in May."


def _boxed(text: str, looks: str = "block", title: str = "") -> str:
    inner = f"<div class='RichText'><div>{text}</div></div>"
    return f"<div class='{looks}'>{title}{inner}</div>"


def _with_lost(boxes: str) -> list[str]:
    """What becomes of the first two paragraphs on a page."""
    tree = document_fromstring(f"<div class='main'><h1>Tarn</h1>{boxes}</div>")
    found = [Block(text) for text in _PARTS[:2]]
    return [block.text for block in add_alike(found, ElementIndex(tree))]


def test_paragraphs_set_alike_are_added_in_the_order_of_the_page() -> None:
    last, *others = map(_boxed, reversed(_PARTS))

    assert _with_lost(last + _CARD + "".join(others)) == [*reversed(_PARTS)]


@pytest.mark.parametrize(
    "other",
    [
        _boxed(_FOREIGN, "other"),
        _boxed(_FOREIGN, title="<h1>Fog</h1>"),
        f"<aside>{_boxed(_FOREIGN)}</aside>",
        _boxed("More of it"),
    ],
)
def test_what_stands_in_another_box_is_not_added(other: str) -> None:
    boxes = "".join(map(_boxed, _PARTS))

    assert _with_lost(boxes + other) == [*_PARTS]


def test_page_that_lost_nothing_stays_as_it_is() -> None:
    short = _boxed("Nobody was there.")

    assert _with_lost("".join(map(_boxed, _PARTS[:2])) + short) == [*_PARTS[:2]]
