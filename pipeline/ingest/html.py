"""A web page in, a draft of its article out: main text, zones and metadata."""

import logging
from collections.abc import Iterable
from dataclasses import replace

from lxml.etree import LxmlError  # type: ignore[import-untyped]
from lxml.html import HtmlElement  # type: ignore[import-untyped]
from trafilatura.utils import load_html

from pipeline.errors import IngestError
from pipeline.ingest.classes import clean
from pipeline.ingest.compose import Block, join_blocks
from pipeline.ingest.draft import Draft
from pipeline.ingest.elements import ElementIndex, add_places
from pipeline.ingest.extraction import find_main_text
from pipeline.ingest.linked import mark_linked
from pipeline.ingest.metadata import Metadata, read_metadata
from pipeline.ingest.text import state_what_the_text_says
from pipeline.ingest.zones import find_zones
from pipeline.records import ZoneKind
from pipeline.rules.zones import shipped_zone_rules

_LOGGERS = ("trafilatura", "htmldate", "courlan", "readability", "justext")
_LARGEST = 20_000_000
_NEAR_TOP = 4


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
    index = ElementIndex(tree)
    found, warnings = find_main_text(tree, index, name)
    blocks = _with_headline(found, told)
    elements = index.find(blocks)
    blocks = mark_linked(blocks, elements, shipped_zone_rules())
    return _compose(add_places(blocks, elements, tree), told, warnings)


def _parse(markup: str, name: str) -> HtmlElement:
    try:
        tree = load_html(markup)
    except (LxmlError, ValueError, TypeError) as error:
        raise IngestError(f"{name}: this page cannot be parsed: {error}") from error
    if tree is None:
        raise IngestError(f"{name}: this is no complete web page; save it again")
    return tree


def _with_headline(blocks: Iterable[Block], told: Metadata) -> list[Block]:
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
    """Draft the article; what the page does not tell machines, its text may tell."""
    text, hints, places = join_blocks(blocks)
    said = state_what_the_text_says(text, 0, find_zones(text, hints=hints))
    return replace(
        said,
        places=places,
        media_type="text/html",
        title=told.title,
        source=told.outlet,
        url=told.url,
        authors=told.authors or said.authors,
        published=told.published or said.published,
        modified=told.modified or said.modified,
        language=said.language or told.language,  # a template may say anything
        warnings=warnings,
    )
