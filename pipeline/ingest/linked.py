"""The paragraphs of a web page and their elements in, links to other stories marked.

The markup tells what the words cannot: a line that is nothing but a link leads away,
a box of links ends where its element ends, also where its links are gone by now, and
the words around a form ask for an address.
"""

from collections.abc import Collection, Sequence
from itertools import islice

from lxml.html import HtmlElement  # type: ignore[import-untyped]

from pipeline.ingest.compose import Block
from pipeline.ingest.elements import is_inside, letters_in, letters_of
from pipeline.records import UNCLAIMED_ZONES, ZoneKind
from pipeline.rules.zones import ZoneRules

_FEWEST_WORDS = 4
_FORM_LEVELS = 4
_FORM_LETTERS, _FORM_PART = 500, 3
_HIDDEN = {"hidden", "search"}
_MOSTLY = 0.9
_CARD_WORDS = 100
_HEADING_WORDS = 16
_LINKED_TAGS = {"li", "h2", "h3", "h4", "h5", "h6", "tr", "td", "span", "div"}
_LINK_LISTS = {"ul", "ol", "nav", "aside", "div", "section", "table"}
_ENDS = (".", "!", "?", "”", '"')
Elements = Sequence[HtmlElement | None]


def mark_linked(
    blocks: Sequence[Block], elements: Elements, rules: ZoneRules
) -> list[Block]:
    """Mark the blocks that are links to other stories, and boxes of such links."""
    size = sum(len(block.text) for block in blocks)
    forms = _boxes_of_forms(elements, min(_FORM_LETTERS, size // _FORM_PART))
    marked = [
        block
        if block.kind is not None or element is None
        else block._replace(kind=_kind_of(block, element, forms))
        for block, element in zip(blocks, elements, strict=True)
    ]
    for number in range(1, len(marked)):
        kind = _opens_box(marked[number], rules)
        if kind is not None:
            for inner in _in_box(number, marked, elements):
                if marked[inner].kind is None:
                    marked[inner] = marked[inner]._replace(kind=kind)
    return marked


def _kind_of(
    block: Block, element: HtmlElement, forms: Collection[HtmlElement]
) -> ZoneKind | None:
    """The zone of a block that is no part of the story, by its element alone."""
    if _leads_away(block, element):
        return ZoneKind.RELATED
    is_by_form = any(above in forms for above in element.iterancestors())
    return ZoneKind.PROMO if is_by_form else None


def _boxes_of_forms(elements: Elements, largest: int) -> set[HtmlElement]:
    """The small boxes of a page that hold a field to fill in."""
    page = next((e.getroottree() for e in elements if e is not None), None)
    if page is None:
        return set()
    return {
        box
        for field in page.iter("input", "textarea")
        if field.get("type") not in _HIDDEN
        for box in islice(field.iterancestors(), _FORM_LEVELS)
        if len(letters_in(box)) <= largest
    }


def _leads_away(block: Block, element: HtmlElement) -> bool:
    """Whether a block is all link; one that is a full sentence only within a card."""
    if len(block.text.split()) < _FEWEST_WORDS:
        return False
    if _is_in_card(element):
        return True
    whole = len(letters_of(block.text))
    if element.tag not in _LINKED_TAGS or block.text.endswith(_ENDS):
        return False
    return _link_letters(element) >= _MOSTLY * max(whole, len(letters_in(element)))


def _is_in_card(element: HtmlElement) -> bool:
    """Whether an element stands within a link, as the parts of a teaser card do."""
    above = next((up for up in element.iterancestors("a") if up.get("href")), None)
    return above is not None and len(above.text_content().split()) < _CARD_WORDS


def _link_letters(element: HtmlElement) -> int:
    return sum(len(letters_in(link)) for link in element.iter("a") if link.get("href"))


def _opens_box(block: Block, rules: ZoneRules) -> ZoneKind | None:
    """The zone of a section that is no part of the story, if a block is its heading."""
    line = block.text.removeprefix("- ")
    if block.kind is not None or len(line.split()) > _HEADING_WORDS:
        return None
    found = (rule.zone for rule in rules.section if rule.fits(line))
    kind = next(found, None)
    return kind if kind in UNCLAIMED_ZONES else None


def _in_box(number: int, blocks: Sequence[Block], elements: Elements) -> range:
    """The blocks of the box that a heading opens amid the story; none at its end.

    The story goes on behind a box where the next block stands in the same element as
    the block before the box does.
    """
    heading, before = elements[number], elements[number - 1]
    if heading is None or before is None:
        return range(0)
    box = _box(heading, before)
    end = number + 1
    while end < len(blocks) and _stands_in(elements[end], box):
        end += 1
    after = elements[end] if end < len(blocks) else None
    goes_on = after is not None and after.getparent() is before.getparent()
    is_box = len(letters_in(box)) > len(letters_in(heading)) or _lost_links(box)
    return range(number, end) if goes_on and is_box else range(0)


def _stands_in(element: HtmlElement | None, box: HtmlElement) -> bool:
    return element is not None and (element is box or is_inside(element, box))


def _box(heading: HtmlElement, before: HtmlElement) -> HtmlElement:
    """The largest element with a heading, but without what stands before it."""
    box = heading
    for above in heading.iterancestors():
        if above is before or is_inside(before, above):
            break
        box = above
    return box


def _lost_links(heading: HtmlElement) -> bool:
    """Whether links follow a heading that were left out with the page's menus."""
    follower = next((e for e in heading.itersiblings() if letters_in(e)), None)
    if follower is None or follower.tag not in _LINK_LISTS:
        return False
    return _link_letters(follower) >= _MOSTLY * len(letters_in(follower))
