"""Elements of a web page by what their classes are called, and their texts."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement  # type: ignore[import-untyped]

_LEFT_OUT = {"aside", "nav", "footer", "form"}


def clean(text: str) -> str:
    """Make one space of each run of blanks."""
    return " ".join(text.split())


def classed(tree: HtmlElement, pattern: re.Pattern[str]) -> Iterator[HtmlElement]:
    """The elements whose class fits a pattern, in the order of the page."""
    for tag in tree.xpath("//*[@class or @itemprop]"):
        looks = f"{tag.get('class', '')} {tag.get('itemprop', '')}"
        if pattern.search(looks) and not is_aside(tag):
            yield tag


def is_aside(element: HtmlElement) -> bool:
    """Whether an element stands beside the story, or among comments."""
    return any(
        above.tag in _LEFT_OUT or "comment" in above.get("class", "").casefold()
        for above in (element, *element.iterancestors())
        if isinstance(above.tag, str)
    )


def all_text(element: HtmlElement) -> str:
    """All text in an element."""
    return " ".join(str(text) for text in element.itertext())
