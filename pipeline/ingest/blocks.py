"""The main text of a page as the library gives it in, its paragraphs out."""

from collections.abc import Iterator

from lxml.etree import _Element  # type: ignore[import-untyped]

from pipeline.ingest.classes import all_text, clean
from pipeline.ingest.compose import Block, table_line
from pipeline.records import ZoneKind

_LAID_OUT = 80  # words that no cell of a table of figures has
_BESIDE = 25


def body_blocks(body: _Element) -> Iterator[Block]:
    """The lines of the main text, in reading order."""
    for element in body:
        yield from _element_blocks(element)


def _element_blocks(element: _Element) -> Iterator[Block]:
    tag = element.tag
    if tag == "list":
        yield from _items(element)
    elif tag == "table":
        yield from _rows(element)
    elif tag == "quote":
        yield from (Block(line, ZoneKind.QUOTE) for line in _lines(element))
    elif tag in {"div", "section", "article"} and len(element):
        yield from body_blocks(element)
    elif isinstance(tag, str) and tag != "graphic":
        yield from (Block(line) for line in _lines(element))


def _items(element: _Element) -> Iterator[Block]:
    gap = "\n\n"
    for item in element.iter("item"):
        text = clean(all_text(item))
        if text:
            yield Block(f"- {text}", gap=gap)
            gap = "\n"


def _rows(element: _Element) -> Iterator[Block]:
    gap = "\n\n"
    for row in element.iter("row"):
        if any(_words(cell) >= _LAID_OUT for cell in row.iter("cell")):
            yield from _laid_out(row)
            gap = "\n\n"
            continue
        if line := table_line(map(all_text, row.iter("cell"))):
            yield Block(line, gap=gap)
            gap = "\n"


def _laid_out(row: _Element) -> Iterator[Block]:
    """A table that lays out a page: the story, and short cells of links beside it."""
    for cell in row.iter("cell"):
        kind = ZoneKind.RELATED if _words(cell) < _BESIDE else None
        yield from (Block(line, kind) for line in _lines(cell))


def _words(element: _Element) -> int:
    return len(all_text(element).split())


def _lines(element: _Element) -> list[str]:
    """The text of an element; its line breaks and paragraphs part it."""
    lines = "".join(_marked_text(element)).split("\n")
    return [line for line in map(clean, lines) if line]


def _marked_text(element: _Element) -> Iterator[str]:
    breaks = element.tag in {"lb", "p", "head", "item"}
    yield "\n" if breaks else ""
    yield _unbroken(element.text)
    for child in element:
        yield from _marked_text(child)
        yield _unbroken(child.tail)
    yield "\n" if breaks else ""


def _unbroken(text: str | None) -> str:
    return (text or "").replace("\n", " ")
