"""The paragraphs taken from a web page in, the elements they stand in out."""

import re
from collections.abc import Iterable, Sequence

from lxml.html import HtmlElement  # type: ignore[import-untyped]

from pipeline.ingest.breaks import boxes_of_lines
from pipeline.ingest.compose import Block

_LETTERS = re.compile(r"[\W_]+")
_TAGS = ("h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "blockquote", "figcaption",
         "tr", "dt", "dd", "td", "pre", "div", "span", "section", "title")  # fmt: skip
_COMPARED = 60  # letters at the beginning
_LONGEST = 20_000  # an element with more holds many paragraphs


class ElementIndex:
    """The elements of a page by the letters with which each begins.

    Of elements within each other that begin alike the innermost is taken.
    """

    def __init__(self, tree: HtmlElement) -> None:
        self._elements = _by_beginning(tree)
        self._boxes = [(letters_in(box), box) for box in boxes_of_lines(tree)]

    def find(self, blocks: Iterable[Block]) -> list[HtmlElement | None]:
        """Find for each block the first element of the page that begins as it does.

        A block that begins in the middle of the element before it belongs to that one.
        """
        found: list[HtmlElement | None] = []
        last: tuple[str, HtmlElement] | None = None
        for block in blocks:
            beginning = letters_of(block.text)[:_COMPARED]
            element = self._elements.get(beginning)
            if element is not None:
                last = letters_in(element), element
            elif last is not None and beginning and beginning in last[0]:
                element = last[1]
            found.append(self._box(beginning) if element is None else element)
        return found

    def _box(self, beginning: str) -> HtmlElement | None:
        """The box of bare text that holds a paragraph, if there is one."""
        held = (box for letters, box in self._boxes if beginning in letters)
        return next(held, None) if beginning else None


def add_places(
    blocks: Iterable[Block], elements: Sequence[HtmlElement | None], tree: HtmlElement
) -> list[Block]:
    """Note with each block the path to its element."""
    root = tree.getroottree()
    return [
        block if element is None else block._replace(element=root.getpath(element))
        for block, element in zip(blocks, elements, strict=True)
    ]


def _by_beginning(tree: HtmlElement) -> dict[str, HtmlElement]:
    elements: dict[str, HtmlElement] = {}
    for element in tree.iter(*_TAGS):
        beginning = _beginning(element)
        known = elements.get(beginning)
        if beginning and (known is None or is_inside(element, known)):
            elements[beginning] = element
    return elements


def _beginning(element: HtmlElement) -> str:
    """The first letters of an element."""
    letters = ""
    for text in element.itertext():
        letters += letters_of(str(text)[:_LONGEST])
        if len(letters) >= _COMPARED:
            break
    return letters[:_COMPARED]


def is_inside(element: HtmlElement, other: HtmlElement) -> bool:
    """Whether an element stands within another, at any depth."""
    return any(above is other for above in element.iterancestors())


def letters_in(element: HtmlElement) -> str:
    """The letters and figures of an element; of a very long one, the first of them."""
    words, size = [], 0
    for text in element.itertext():
        words.append(str(text))
        size += len(words[-1])
        if size > _LONGEST:
            break
    return letters_of("".join(words))


def letters_of(text: str) -> str:
    """The letters and figures of a text.

    >>> letters_of("Tarn & Co: $4")
    'TarnCo4'
    """
    return _LETTERS.sub("", text)
