"""The paragraphs found on a page in, with them those that the page sets alike out.

Some pages give each paragraph a box of its own, with cards and pictures in boxes
between them; the library then stops at the first card.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lxml.html import HtmlElement  # type: ignore[import-untyped]

from pipeline.ingest.classes import all_text, clean
from pipeline.ingest.compose import Block
from pipeline.ingest.elements import ElementIndex, letters_in, letters_of

_LEVELS = 3  # of an element and what it stands in, that make its looks
_WORDS = 5
_WORTH = 0.25  # what is lost, as a part of what was found
_SPARSE = 0.6
_BESIDE = frozenset({"article", "aside", "footer", "form", "header", "nav"})
_ENDS = (".", "!", "?", "”", '"', "’")
Looks = tuple[tuple[str, str], ...]


class _Flow(NamedTuple):
    """Where a story stands: its container, and how its paragraphs look in it."""

    container: HtmlElement
    looks: frozenset[Looks]
    branches: frozenset[Looks]

    def holds(self, element: HtmlElement) -> bool:
        """Whether an element is a paragraph as those of the story are."""
        if _looks(element) not in self.looks:
            return False
        above = _path(element, self.container)
        if any(step.tag in _BESIDE for step in above):
            return False
        return _looks(above[-1], 1) in self.branches and not _has_title(above[-1])


def add_alike(blocks: Sequence[Block], index: ElementIndex) -> Sequence[Block]:
    """Add the paragraphs that were lost, if they are a good part of the story."""
    elements = index.find(blocks)
    flow = _flow([element for element in elements if element is not None])
    if flow is None or not _is_sparse(blocks, flow.container):
        return blocks
    known = {letters_of(block.text) for block in blocks}
    lost = [found for found in _alike(flow) if letters_of(found[0].text) not in known]
    if sum(len(block.text) for block, _ in lost) < _WORTH * _size(blocks):
        return blocks
    return _in_order([*zip(blocks, elements, strict=True)], lost, flow.container)


def _flow(elements: Sequence[HtmlElement]) -> _Flow | None:
    """How the paragraphs of a story stand, where they stand apart from each other."""
    container = _common(elements)
    if container is None:
        return None
    branches = [_path(element, container)[-1] for element in elements]
    looks = frozenset(map(_looks, elements))
    told = frozenset(look for look in looks if any(name for _, name in look))
    return _Flow(container, told, frozenset(_looks(branch, 1) for branch in branches))


def _common(elements: Sequence[HtmlElement]) -> HtmlElement | None:
    """The innermost element that holds several, unless it is one of them."""
    if len(elements) <= 1:
        return None
    others = [{*element.iterancestors()} for element in elements[1:]]
    for above in elements[0].iterancestors():
        if all(above in ancestors for ancestors in others):
            return above
    return None


def _path(element: HtmlElement, container: HtmlElement) -> list[HtmlElement]:
    """An element and what it stands in, below the container."""
    steps = [element]
    for above in element.iterancestors():
        if above is container:
            break
        steps.append(above)
    return steps


def _looks(element: HtmlElement, levels: int = _LEVELS) -> Looks:
    looks: list[tuple[str, str]] = []
    step: HtmlElement | None = element
    while step is not None and len(looks) < levels:
        looks.append((str(step.tag), str(step.get("class") or "")))
        step = step.getparent()
    return tuple(looks)


def _has_title(branch: HtmlElement) -> bool:
    return next(branch.iter("h1"), None) is not None


def _is_sparse(blocks: Sequence[Block], container: HtmlElement) -> bool:
    return _size(blocks) < _SPARSE * len(letters_in(container))


def _size(blocks: Sequence[Block]) -> int:
    return sum(len(letters_of(block.text)) for block in blocks)


def _alike(flow: _Flow) -> Iterator[tuple[Block, HtmlElement]]:
    tags = {look[0][0] for look in flow.looks}
    for element in flow.container.iter(*tags):
        text = clean(all_text(element))
        is_prose = text.endswith(_ENDS) and len(text.split()) >= _WORDS
        if is_prose and flow.holds(element):
            yield Block(text), element


def _in_order(
    found: Sequence[tuple[Block, HtmlElement | None]],
    lost: Sequence[tuple[Block, HtmlElement]],
    container: HtmlElement,
) -> list[Block]:
    """Both in the order of the page; what has no element stays behind its neighbour."""
    places = {element: n for n, element in enumerate(container.iter())}
    rows, at = [], -1
    for block, element in found:
        at = places.get(element, at)
        rows.append((at, block))
    rows += [(places[element], block) for block, element in lost]
    return [block for _, block in sorted(rows, key=lambda row: row[0])]
