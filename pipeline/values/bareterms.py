"""Text and its terms in, the options for more whose unit is told with a term out.

"For 20 years, with an option for a further ten": the years are told once.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from pipeline.values.base import Found
from pipeline.values.bounds import Bound
from pipeline.values.durations import COUNT, read_count
from pipeline.values.expressions import compiled
from pipeline.values.numbers import GAP
from pipeline.values.period import Period
from pipeline.values.quantity import Quantity

_FURTHER = rf"(?:(?:an?{GAP})?(?:further|additional|extra|optional)|another)"
_NUMBER = (
    rf"(?P<at_most>up{GAP}to{GAP})?(?:{_FURTHER}{GAP})?"
    rf"(?P<count>{COUNT})(?:{GAP}more)?"
)
# What follows a number whose noun is left out: an end, or another clause.
_NO_NOUN = (
    rf"(?={GAP}?(?:[.,;:)\]\u2014\u2013]|\Z)(?!\d)"
    rf"|{GAP}(?:if|at|on|by|after|from|under|subject|should|when|with|as|and|but|in)\b)"
)
_LONGER = (  # words that only terms are told with
    rf"(?:extend(?:ed|able|ible)|renewed|renewable|prolonged){GAP}(?:by|for){GAP}"
    rf"|(?:(?:options?|rights?){GAP}to{GAP})?(?:extend|renew|prolong){GAP}"
    rf"(?:(?:it|this|the{GAP}[a-z]+){GAP})?(?:by|for){GAP}"
)
_ANY = (  # may be an option for more of anything
    rf"(?:options?|extensions?|renewals?){GAP}(?:for|of|on){GAP}|plus{GAP}"
)
_ELLIPSIS = (  # "within three years and maintain it for twelve", "a moratorium of two"
    rf"\b(?:for|(?:period|moratorium|tenor|tenure|minimum|maximum|total){GAP}of"
    rf"|(?:(?:tenure|tenor|term){GAP}(?:is{GAP})?)|extend{GAP}(?:it{GAP})?to){GAP}"
)
_ON = " on "  # an option "on" more is one on goods, if there are any
_REACH = 160
_MOST_TIMES = 5  # how much longer than the term told with it one without its unit is
_SENTENCE_END = re.compile(r"[.!?]\s")
_UNIT = re.compile(r"P(\d+(?:\.\d+)?)([YMWD])")


@cache
def _option() -> re.Pattern[str]:
    return compiled(
        rf"\b(?:(?P<longer>{_LONGER})|{_ANY}){_NUMBER}{_NO_NOUN}", re.IGNORECASE
    )


@cache
def _ellipsis() -> re.Pattern[str]:
    return compiled(rf"{_ELLIPSIS}(?P<count>{COUNT}){_NO_NOUN}", re.IGNORECASE)


def find_bare_terms(text: str, values: Sequence[Found]) -> Iterator[Found]:
    """Find the options for more years of which the text only says how many.

    >>> text = "for 20 years, with an option for a further ten."
    >>> term = Found(0, 12, Period.parse("for 20 years"))
    >>> [found.value.normal for found in find_bare_terms(text, [term])]
    ['P10Y extension']
    """
    taken: list[tuple[int, int]] = []
    for model, found in ((_model, _option()), (_told_just_now, _ellipsis())):
        for match in found.finditer(text):
            start, end = match.span()
            like = model(text, match, values)
            value = _read(match, like.value) if like else None
            spans = [*((v.start, v.end) for v in values), *taken]
            is_free = all(right <= start or left >= end for left, right in spans)
            if like and value and is_free:
                taken.append((start, end))
                yield Found(start, end, value, like=(like.start, like.end))


def read_bare_term(mention: str, like: Period) -> Period | None:
    """Read an option for more of what a term counts; None if the mention is none."""
    match = _option().fullmatch(mention) or _ellipsis().fullmatch(mention)
    return _read(match, like) if match else None


def _told_just_now(
    text: str, match: re.Match[str], values: Sequence[Found]
) -> Found | None:
    """The term of the same sentence, where nothing else is counted behind it."""
    for value in reversed([v for v in values if v.end <= match.start()]):
        between = text[value.end : match.start()]
        if len(between) > _REACH or _SENTENCE_END.search(between) or "\n" in between:
            return None
        if _lasts(value) or not isinstance(value.value, Period):
            return value if _lasts(value) else None
    return None


def _model(text: str, match: re.Match[str], values: Sequence[Found]) -> Found | None:
    """The term before an option, unless something counted may be meant."""
    before = [
        value
        for value in values
        if value.end <= match.start() <= value.end + _REACH
        and "\n\n" not in text[value.end : match.start()]
    ]
    here = [v for v in before if not _SENTENCE_END.search(text, v.end, match.start())]
    if any(map(_lasts, here)):
        before = here
    is_on = _ON in match[0].lower()
    if not match["longer"] and any(
        _is_counted(v) or (is_on and _is_of_goods(v)) for v in before
    ):
        return None
    return next(filter(_lasts, reversed(before)), None)


def _lasts(found: Found) -> bool:
    return isinstance(found.value, Period) and found.value.length is not None


def _is_counted(found: Found) -> bool:
    """Whether things are counted of which an option may give more."""
    return isinstance(found.value, Quantity) and not found.value.is_measured


def _is_of_goods(found: Found) -> bool:
    """Whether goods are measured, on which somebody may have an option."""
    return isinstance(found.value, Quantity)


def _read(match: re.Match[str], like: object) -> Period | None:
    """Give the number of an option the unit of a term, which it hardly outlasts."""
    unit = _UNIT.fullmatch(like.length or "") if isinstance(like, Period) else None
    count = read_count(match["count"])
    is_option = "at_most" in match.re.groupindex
    if unit is None or count > (2 if is_option else _MOST_TIMES) * Decimal(unit[1]):
        return None
    bound = Bound.UP_TO if is_option and match["at_most"] else Bound.EXACT
    return Period(length=f"P{count}{unit[2]}", option=is_option, bound=bound)
