"""The paragraphs taken from a web page in, each with the path to its element out."""

import re
from collections.abc import Iterable

from lxml.html import HtmlElement  # type: ignore[import-untyped]

from pipeline.ingest.compose import Block

_LETTERS = re.compile(r"[\W_]+")
_TAGS = ("h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "blockquote", "figcaption",
         "tr", "dt", "dd", "td", "pre", "div", "span", "section", "title")  # fmt: skip
_COMPARED = 60  # letters at the beginning
_LONGEST = 20_000  # an element with more holds many paragraphs


def find_places(blocks: Iterable[Block], tree: HtmlElement) -> list[Block]:
    """Find for each block the first element of the page that begins as it does.

    Of elements within each other the innermost is taken.
    """
    elements = _by_beginning(tree)
    root = tree.getroottree()
    found: list[Block] = []
    last: tuple[str, str] | None = None
    for block in blocks:
        letters = _LETTERS.sub("", block.text)
        element = elements.get(letters[:_COMPARED])
        if element is not None:
            last = _letters(element), root.getpath(element)
        elif last is None or not letters or letters[:_COMPARED] not in last[0]:
            found.append(block)
            continue
        found.append(block._replace(element=last[1]))
    return found


def _by_beginning(tree: HtmlElement) -> dict[str, HtmlElement]:
    elements: dict[str, HtmlElement] = {}
    for element in tree.iter(*_TAGS):
        beginning = _letters(element)[:_COMPARED]
        known = elements.get(beginning)
        if beginning and (known is None or _is_inside(element, known)):
            elements[beginning] = element
    return elements


def _is_inside(element: HtmlElement, other: HtmlElement) -> bool:
    return any(above is other for above in element.iterancestors())


def _letters(element: HtmlElement) -> str:
    words, size = [], 0
    for text in element.itertext():
        words.append(str(text))
        size += len(words[-1])
        if size > _LONGEST:
            break
    return _LETTERS.sub("", "".join(words))
