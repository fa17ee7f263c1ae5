"""A capitalised sequence in, whether it is a mark of forms and papers out.

"Item 9.01", the "Country" of "Country: Norway", a postcode behind an address, the "Rp"
of "Rp 145 billion": they are written like names and name nobody.
"""

import re

from pipeline.extract.names.page import Page
from pipeline.values.currency import read_currency
from pipeline.values.expressions import compiled
from pipeline.values.streets import ROADS

_PARTS = frozenset(
    "item items schedule exhibit annex appendix article section clause rule part lot "
    "note form table figure chapter paragraph page step question regulation".split()
)
# "9.01", "IV", "A" behind the word for a part
_NUMBER = compiled(r"\s(?:\d[\w.()-]*|[IVX]{1,4}\b|[A-Z]\b)")
_FIGURE = compiled(r"(?P<sign>\$?)\s?\d")
# words that a colon ends, as in "Registration number of the bidder: 812"
_LABEL = compiled(r"(?: [a-z]+){0,4}:(?:\s|$)")
_BEFORE_LABELS = frozenset(",:;|")
_OFFICES = frozenset((("prime", "minister"), ("vice", "president")))
# a form by its number, such as "UK6"
_CODE = re.compile(r"[A-Z]{2,}\d{1,2}")
_POSTCODE = re.compile(r"[A-Z]{1,2}\d{1,2}[A-Z]?")
_HOUSES = ROADS | frozenset(
    "house yard court wharf quay place plaza tower building buildings gardens london "
    "estate park".split()
)


def is_mark(page: Page, first: int, last: int) -> bool:
    """Whether a sequence numbers a part, labels a line, is a code or half an office."""
    following = page.words.following(last)
    if (page.words.lower[last - 1], following) in _OFFICES:
        return True
    if last - first == 1 and any(told(page, first) for told in _ALONE):
        return True
    return _is_postcode(page, last - 1) or _is_label(page, first, last)


def _is_part(page: Page, at: int) -> bool:
    words = page.words
    return words.lower[at] in _PARTS and bool(_NUMBER.match(words.text, words.end[at]))


def _is_code(page: Page, at: int) -> bool:
    words = page.words
    is_code = words.opens[at] and _CODE.fullmatch(words.word[at])
    return bool(is_code and words.text.startswith(":", words.end[at]))


def _is_coin(page: Page, at: int) -> bool:
    """Whether a code of money leads a figure: the ``NZ`` of ``NZ$155 million``."""
    text, end = page.words.text, page.words.end[at]
    figure = _FIGURE.match(text, end)
    return bool(figure and read_currency(page.words.word[at] + figure["sign"]))


_ALONE = (_is_part, _is_code, _is_coin)


def _is_postcode(page: Page, at: int) -> bool:
    """Whether a code ends an address: ``One Tarn Yard, EC2``, ``London EC2``."""
    words = page.words
    if not at or words.opens[at] or not _POSTCODE.fullmatch(words.word[at]):
        return False
    return words.lower[at - 1] in _HOUSES or page.known(at - 1, at) == "place"


def _is_label(page: Page, first: int, last: int) -> bool:
    """Whether plain words label what follows: ``1.1 Official name: Norvik AG``."""
    words = page.words
    start = words.start[first]
    before = words.text[max(0, start - 3) : start].rstrip()[-1:]
    return (
        (words.opens[first] or before in _BEFORE_LABELS or before.isdigit())
        and all(page.titles.is_plain(at) for at in range(first, last))
        and _LABEL.match(words.text, words.end[last - 1]) is not None
    )
