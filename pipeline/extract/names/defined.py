"""A name in, the terms defined for it out: ``Halden Ltd (the "Buyer")``.

Papers also say it in passing: ``Halden Ltd, as Buyer, and Norvik Ltd, as Seller``.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.values.expressions import compiled

_OPEN, _CLOSE = "[\"\u201c\u2018']", "[\"\u201d\u2019']"
_TERM = (
    rf"(?:the\s+|each,?\s+an?\s+)?{_OPEN}(?:[Tt]he\s+)?"
    rf"(?P<{{name}}>[A-Z][\w&.-]*(?:\s[A-Z&][\w&.-]*){{{{0,3}}}}),?{_CLOSE}"
)
# "Halden Ltd, a company organised under the laws of Ireland (the "Buyer")"
_INCORPORATED = (
    r"(?:,\s+an?\s+(?:[\w.-]+\s+){0,4}?(?:corporation|company|partnership|trust|bank|"
    r"association)(?:\s+(?:duly\s+)?(?:organi[sz]ed|incorporated|existing|registered|"
    r"formed|established)\b[^()\"\u201c;]{0,80}?)?,?)?"
)
_DEFINED = compiled(
    _INCORPORATED
    + r"\.?[*#\u2020]?"  # "Halden Co., Ltd.*": its name is translated
    + r"\s*(?:\([A-Z][\w\s:.,-]{2,30}\)\s*)?\((?:[^()\"\u201c]{0,60}?[\s,])?"
    + _TERM.format(name="first")
    + r"(?:\s*(?:,|or|and|,\s*or)\s*"
    + _TERM.format(name="second")
    + r")?[^()]{0,40}\)"
)

_SIDES = (
    r"Purchaser|Buyer|Vendor|Seller|Lessor|Lessee|Landlord|Tenant|Licensor|Licensee|"
    r"Borrower|Lender|Charterer|Subscriber|Transferor|Transferee|Contractor|Employer"
)
_ACTING = re.compile(
    r"\s*(?:\([^()]{1,40}\)\s*)?(?:,\s+as\s+(?:the\s+)?"
    r"(?P<first>[A-Z][a-z]+(?:\s[A-Z][a-z]+){0,2})|"
    rf"\s+(?:as|being)\s+(?:the\s+)?(?P<second>{_SIDES}))(?=\s*[,;.)]|\s+and\b)"
)

# "Halden Owner LLC, an affiliate of Norvik Trust (the "Landlord")": Halden lets
_BELONGING = (
    r"(?:\s\([^()]{1,30}\))?,\s+(?:an?|the)\s+(?:(?!of\b|by\b)[\w&.,-]+\s+){0,9}?(?:affiliate|"
    r"subsidiary|unit|arm|division|vehicle|entity|fund|company)"
    r"(?:\s(?:managed|controlled|owned|advised|formed))?\s(?:of|by|with)\s+"
)
_OWNED = compiled(
    rf"{_BELONGING}[^()\"\u201c;]{{2,60}}?\s*\(\s*(?:the\s+)?{_OPEN}(?P<first>{_SIDES})"
    rf",?{_CLOSE}\)"
)
_OWNING = compiled(rf"{_BELONGING}(?:the\s+)?\Z")
_SIDE = re.compile(_SIDES)
_REACH = 120  # characters in which somebody is said to belong to another


class Term(NamedTuple):
    """What a text calls somebody from here on; ``Buyer`` only behind "the"."""

    words: str
    needs_article: bool


def read_terms(text: str, start: int, end: int) -> Iterator[Term]:
    """Read the terms that are defined right behind a name.

    A side of a deal, "the Landlord", is whoever signs, though his owner stands nearer.

    >>> list(read_terms('Halden Ltd (the "Buyer")', 0, 10))
    [Term(words='Buyer', needs_article=True)]
    >>> list(read_terms("Halden Ltd, as Tenant, and Norvik", 0, 10))
    [Term(words='Tenant', needs_article=False)]
    >>> list(read_terms('Halden Ltd, a Tarn company ("Parent")', 0, 10))
    [Term(words='Parent', needs_article=False)]
    >>> text = 'Halden LLC, an affiliate of Norvik (the "Tenant")'
    >>> list(read_terms(text, 0, 10)), list(read_terms(text, 28, 34))
    ([Term(words='Tenant', needs_article=True)], [])
    """
    match = _DEFINED.match(text, end) or _ACTING.match(text, end)
    found = match or _OWNED.match(text, end)
    is_owner = _OWNING.search(text, max(0, start - _REACH), start) is not None
    for group, term in found.groupdict().items() if found else ():
        if found and term and not (is_owner and _SIDE.fullmatch(term)):
            before = text[max(0, found.start(group) - 7) : found.start(group)].lower()
            yield Term(" ".join(term.split()), "the" in before)
