"""A web page in, a draft of its article out: main text, zones and metadata."""

import logging
from collections.abc import Iterator

import trafilatura
from lxml.etree import LxmlError, _Element  # type: ignore[import-untyped]
from lxml.html import HtmlElement  # type: ignore[import-untyped]
from trafilatura.utils import load_html

from pipeline.errors import IngestError
from pipeline.ingest.compose import Block, join_blocks
from pipeline.ingest.draft import Draft
from pipeline.ingest.elements import find_places
from pipeline.ingest.language import settle_language
from pipeline.ingest.metadata import Metadata, clean, read_metadata
from pipeline.ingest.zones import find_zones
from pipeline.records import ZoneKind

_LOGGERS = ("trafilatura", "htmldate", "courlan", "readability", "justext")
_LARGEST = 20_000_000
_NEAR_TOP = 4
_LAID_OUT = 80  # words that no cell of a table of figures has
_BESIDE = 25


def read_html(markup: str, *, name: str) -> Draft:
    """Draft the article that a web page holds.

    Raises:
        IngestError: The page cannot be parsed, or has no article text.
    """
    for logger in _LOGGERS:
        logging.getLogger(logger).setLevel(logging.CRITICAL)  # we report ourselves
    if len(markup) > _LARGEST:
        raise IngestError(f"{name}: too large for one web page; save its text instead")
    tree = _parse(markup, name)
    told = read_metadata(tree, markup)
    body, warnings = _main_text(markup, name)
    blocks = find_places(_with_headline(_blocks(body), told), tree)
    return _compose(blocks, told, warnings)


def _parse(markup: str, name: str) -> HtmlElement:
    try:
        tree = load_html(markup)
    except (LxmlError, ValueError, TypeError) as error:
        raise IngestError(f"{name}: this page cannot be parsed: {error}") from error
    if tree is None:
        raise IngestError(f"{name}: this is no complete web page; save it again")
    return tree


def _main_text(markup: str, name: str) -> tuple[_Element, tuple[str, ...]]:
    """The page's main text, sought strictly first and widely where that finds none."""
    precise = _extract(markup, name, precise=True)
    if precise is not None:
        return precise, ()
    wide = _extract(markup, name, precise=False)
    if wide is not None:
        note = "the main text was hard to tell from the rest of the page"
        return wide, (note,)
    raise IngestError(
        f"{name}: no article text found in this page; it may be a shell that loads its "
        f"text by script: open it in a browser and save the text"
    )


def _extract(markup: str, name: str, *, precise: bool) -> _Element | None:
    try:
        found = trafilatura.bare_extraction(
            markup,
            favor_precision=precise,
            favor_recall=not precise,
            include_comments=False,
            with_metadata=False,  # its dates are guesses that look at the clock
        )
    except Exception as error:  # a parser fed hostile markup may raise anything
        raise IngestError(f"{name}: this page cannot be parsed: {error}") from error
    body = getattr(found, "body", None)
    return body if body is not None and any(_blocks(body)) else None


def _blocks(body: _Element) -> Iterator[Block]:
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
        yield from _blocks(element)
    elif isinstance(tag, str) and tag != "graphic":
        yield from (Block(line) for line in _lines(element))


def _items(element: _Element) -> Iterator[Block]:
    gap = "\n\n"
    for item in element.iter("item"):
        text = clean(_text(item))
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
        cells = [clean(_text(cell)) for cell in row.iter("cell")]
        if any(cells):
            yield Block(f"| {' | '.join(cells)} |", gap=gap)
            gap = "\n"


def _laid_out(row: _Element) -> Iterator[Block]:
    """A table that lays out a page: the story, and short cells of links beside it."""
    for cell in row.iter("cell"):
        kind = ZoneKind.RELATED if _words(cell) < _BESIDE else None
        yield from (Block(line, kind) for line in _lines(cell))


def _words(element: _Element) -> int:
    return len(_text(element).split())


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


def _text(element: _Element) -> str:
    return " ".join(str(text) for text in element.itertext())


def _with_headline(blocks: Iterator[Block], told: Metadata) -> list[Block]:
    """Put headline and standfirst first, captions last, where the text lacks them."""
    lines = list(blocks)
    lead = [(told.title, ZoneKind.HEADLINE), (told.standfirst, ZoneKind.STANDFIRST)]
    head: list[Block] = []
    for text, kind in lead:
        if not text:
            continue
        place = _find(text, lines)
        if place is None:
            head.append(Block(text, kind))
        else:
            lines[place] = lines[place]._replace(kind=kind)
    captions = [Block(text, ZoneKind.CAPTION) for text in told.captions]
    known = {line.text for line in lines}
    return head + lines + [caption for caption in captions if caption.text not in known]


def _find(text: str, lines: list[Block]) -> int | None:
    wanted = clean(text).casefold()
    top = (line.text.casefold() for line in lines[:_NEAR_TOP])
    return next((n for n, line in enumerate(top) if line == wanted), None)


def _compose(blocks: list[Block], told: Metadata, warnings: tuple[str, ...]) -> Draft:
    text, hints, places = join_blocks(blocks)
    return Draft(
        text=text,
        zones=find_zones(text, hints=hints),
        places=places,
        media_type="text/html",
        title=told.title,
        source=told.outlet,
        url=told.url,
        authors=told.authors,
        published=told.published,
        modified=told.modified,
        language=settle_language(told.language, text),
        warnings=warnings,
    )
