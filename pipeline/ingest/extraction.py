"""A web page's tree in, the paragraphs of its main text out.

The library looks for them twice: strictly, which now and then loses a part of the
story, and evenly, which now and then takes a teaser along. What only the second look
found is story where it stands in one element with what both found.
"""

from collections.abc import Sequence
from copy import copy
from typing import Literal

import trafilatura
from lxml.html import HtmlElement  # type: ignore[import-untyped]

from pipeline.errors import IngestError
from pipeline.ingest.alike import add_alike
from pipeline.ingest.blocks import body_blocks
from pipeline.ingest.breaks import part_at_breaks
from pipeline.ingest.compose import Block
from pipeline.ingest.elements import ElementIndex, letters_of
from pipeline.records import ZoneKind

_COVERED = 0.9
_FAR_MORE = 1.5
_HARD = "the main text was hard to tell from the rest of the page"
Blocks = Sequence[Block]


def find_main_text(
    tree: HtmlElement, index: ElementIndex, name: str
) -> tuple[Blocks, tuple[str, ...]]:
    """Find the paragraphs of a page's main text, and what is to be said of them.

    Raises:
        IngestError: There are none, or the page cannot be parsed.
    """
    page = _joined(tree) if _is_live(tree) else tree
    page, strict = _parted(page, _extract(page, name, "precision"), name)
    even = _extract(page, name, "balanced")
    if strict:
        return add_alike(_settled(strict, even, index), index), ()
    wide = even or _extract(page, name, "recall")
    if wide:
        return wide, (_HARD,)
    raise IngestError(
        f"{name}: no article text found in this page; it may be a shell that loads its "
        f"text by script: open it in a browser and save the text"
    )


def _parted(page: HtmlElement, found: Blocks, name: str) -> tuple[HtmlElement, Blocks]:
    """The page with paragraphs in place of empty lines, if that gives far more text."""
    parted = part_at_breaks(page)
    if parted is None:
        return page, found
    again = _extract(parted, name, "precision")
    return (parted, again) if _size(again) > _FAR_MORE * _size(found) else (page, found)


def _size(blocks: Blocks) -> int:
    return sum(len(block.text) for block in blocks)


def _is_live(tree: HtmlElement) -> bool:
    """Whether a page says that it is one story told in many posts."""
    marked = tree.xpath(
        "boolean(//script[contains(@type,'ld+json')][contains(.,'LiveBlogPosting')]"
        "|//*[contains(@itemtype,'LiveBlogPosting')])"
    )
    return bool(marked)


def _joined(tree: HtmlElement) -> HtmlElement:
    """The page with its posts as parts of one article, not as one article each."""
    page = copy(tree)
    for post in page.iter("article"):
        post.tag = "div"
    return page


def _extract(
    tree: HtmlElement, name: str, focus: Literal["precision", "balanced", "recall"]
) -> Blocks:
    try:
        found = trafilatura.bare_extraction(
            copy(tree),  # the library takes away what it does not want
            favor_precision=focus == "precision",
            favor_recall=focus == "recall",
            include_comments=False,
            with_metadata=False,  # its dates are guesses that look at the clock
        )
    except Exception as error:  # a parser fed hostile markup may raise anything
        raise IngestError(f"{name}: this page cannot be parsed: {error}") from error
    body = getattr(found, "body", None)
    return [] if body is None else list(body_blocks(body))


def _settled(strict: Blocks, even: Blocks, index: ElementIndex) -> Blocks:
    """The even paragraphs if they hold the strict ones; what is doubtful is marked."""
    sure = {letters_of(block.text) for block in strict}
    held = {letters_of(block.text) for block in even}
    if sum(map(len, sure & held)) < _COVERED * sum(map(len, sure)):
        return strict
    elements = index.find(even)
    flows = {
        element.getparent()
        for block, element in zip(even, elements, strict=True)
        if element is not None and letters_of(block.text) in sure
    }
    return [
        block
        if letters_of(block.text) in sure
        or (element is not None and element.getparent() in flows)
        else block._replace(kind=ZoneKind.RELATED)
        for block, element in zip(even, elements, strict=True)
    ]
