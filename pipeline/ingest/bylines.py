"""The byline of a page in, the names of its authors out."""

import re
from collections.abc import Iterable

_BY = re.compile(r"\s*(?:by|from|posted by|written by):?\s+", re.IGNORECASE)
_AND = re.compile(r"\s*(?:,|;|&|\band\b)\s*")
_BESIDE = re.compile(
    r"\s*(?:[|•·]|\s[–—-](?:\s|\Z)|\d|\bon (?=\w+ \d)|"
    r"\b(?:last )?(?:updated|published|posted|modified)\b)",
    re.IGNORECASE,
)
_MONTH = re.compile(
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\Z", re.IGNORECASE
)
_LONGEST_NAME = 60


def read_byline(written: Iterable[str]) -> tuple[str, ...]:
    """Read the names in one or more bylines; dates and times beside them are none.

    >>> read_byline(["By Ona Brandt and Odo Lanz | Updated: March 4, 2031"])
    ('Ona Brandt', 'Odo Lanz')
    """
    names = [
        name.strip(" :")
        for text in written
        for name in _AND.split(_BESIDE.split(_BY.sub("", text, count=1))[0])
    ]
    kept = [n for n in names if 1 < len(n) <= _LONGEST_NAME and not _MONTH.match(n)]
    people = [name for name in kept if " " in name]  # others are towns, or a firm
    return tuple(dict.fromkeys(people or kept))
