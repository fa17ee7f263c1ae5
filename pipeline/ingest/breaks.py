"""A web page whose paragraphs are parted by empty lines in, one with paragraphs out.

The library finds no story in a box of bare text and line breaks, as old sites have it.
"""

from collections import Counter
from collections.abc import Iterable
from copy import deepcopy

from lxml.html import HtmlElement, builder  # type: ignore[import-untyped]

_FEWEST = 2
_BLOCKS = frozenset(
    "address article aside blockquote center dd details div dl dt fieldset figure form "
    "footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table ul".split()
)


def part_at_breaks(tree: HtmlElement) -> HtmlElement | None:
    """Make paragraphs of a page's runs between empty lines; None if it has none."""
    if not boxes_of_lines(tree):
        return None
    page = deepcopy(tree)
    for box in boxes_of_lines(page):
        _part(box)
    return page


def boxes_of_lines(tree: HtmlElement) -> list[HtmlElement]:
    """The elements in which empty lines part paragraphs, in the order of the page."""
    lines = Counter(
        line.getparent() for line in tree.iter("br") if _is_empty_line(line)
    )
    return [box for box, number in lines.items() if number >= _FEWEST]


def _is_empty_line(line: HtmlElement) -> bool:
    """Whether another break follows a break, and nothing between them."""
    after = line.getnext()
    return after is not None and after.tag == "br" and not (line.tail or "").strip()


def _part(box: HtmlElement) -> None:
    """Put what stands between empty lines or other blocks of a box in paragraphs."""
    children = list(box)
    rows: list[HtmlElement] = [builder.P(box.text or "")]
    for child in children:
        tail, child.tail = child.tail or "", None
        if child.tag in _BLOCKS:
            rows += [child, builder.P(tail)]
        elif child.tag == "br" and _ends_with_break(rows[-1]):
            rows.append(builder.P(tail))
        else:
            child.tail = tail
            rows[-1].append(child)
    box[:] = []
    box.text = None
    box.extend(_inked(rows))


def _ends_with_break(row: HtmlElement) -> bool:
    last = row[-1] if len(row) else None
    return last is not None and last.tag == "br" and not (last.tail or "").strip()


def _inked(rows: Iterable[HtmlElement]) -> Iterable[HtmlElement]:
    """The rows without paragraphs that hold nothing."""
    return (row for row in rows if row.tag != "p" or row.text_content().strip())
