"""Articles in, telling figures out: numbers so exact that chance shares few of them."""

import re

from pipeline.reconcile.identity.subjects import told_text
from pipeline.records import Article

_NUMBER = re.compile(
    r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\w.,])\d+(?:\.\d+)?"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_DIGITS = 3  # that are no zeros at an end; fewer are told of anything


def telling_figures(article: Article) -> frozenset[str]:
    """Give the exact numbers of an article, years and round ones left out."""
    return frozenset(_telling(told_text(article)))


def _telling(text: str) -> set[str]:
    """Read numbers with three digits or more, whatever they count.

    >>> sorted(_telling("54,210 sq ft at $31.25 in 2026, for 300 staff or 1.5 each"))
    ['31.25', '54210']
    """
    numbers = {number.replace(",", "") for number in _NUMBER.findall(text)}
    return {
        number
        for number in numbers
        if not _YEAR.fullmatch(number)
        and len(number.replace(".", "").strip("0")) >= _DIGITS
    }
