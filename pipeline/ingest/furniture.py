"""A web page in, its standfirst and the captions of its pictures out."""

import re
from itertools import islice

from lxml.html import HtmlElement  # type: ignore[import-untyped]

from pipeline.ingest.classes import all_text, classed, clean, is_aside

_STANDFIRST = re.compile(
    r"(?:^|[-_\s])(?:standfirst|dek|deck|subtitle|sub-title|subheadline|sub-headline|"
    r"subheading|article-?_*summary|article-?_*(?:dek|deck|intro))(?:$|[-_\s])",
    re.IGNORECASE,
)
_SHORTEST, _LONGEST = 20, 500
_CARD_LEVELS = 3
_CARD_WORDS = 60
_TITLE_WORDS = 4


def find_standfirst(tree: HtmlElement) -> str | None:
    """The summary above the story, by the name of its class; not that of a card."""
    shown = (
        tag
        for tag in classed(tree, _STANDFIRST)
        if tag.find(".//a") is None and not _is_teaser(tag)
    )
    texts = (clean(all_text(tag)) for tag in shown)
    return next((text for text in texts if _SHORTEST < len(text) < _LONGEST), None)


def _is_teaser(tag: HtmlElement) -> bool:
    """Whether an element belongs to a card that leads to another story."""
    for box in islice(tag.iterancestors(), _CARD_LEVELS):
        if box.find(".//h1") is not None or len(all_text(box).split()) > _CARD_WORDS:
            return False
        links = (all_text(link) for link in box.iter("a") if link.get("href"))
        if any(len(text.split()) >= _TITLE_WORDS for text in links):
            return True
    return False


def find_captions(tree: HtmlElement) -> tuple[str, ...]:
    """The captions of the pictures of the story."""
    path = "//article//figcaption | //main//figcaption"
    texts = [clean(all_text(tag)) for tag in tree.xpath(path) if not is_aside(tag)]
    return tuple(dict.fromkeys(text for text in texts if text))
