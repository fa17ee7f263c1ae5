"""Text and its values in, figures out whose unit is told with another figure.

"It ordered 25 trams. Of these, 15 are firm": the trams are told once. So are coins:
"28 million francs in all, 3.5 million a year".
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from pipeline.values.bareterms import find_bare_terms, read_bare_term
from pipeline.values.base import Found, TypedValue
from pipeline.values.context import read_before
from pipeline.values.currency import Currency
from pipeline.values.expressions import compiled
from pipeline.values.figures import Figure, figure_pattern, read_figure
from pipeline.values.money import Money
from pipeline.values.moneytext import MoneyCore, add_words
from pipeline.values.numbers import anchors
from pipeline.values.period import Period
from pipeline.values.quantity import Quantity
from pipeline.values.quantitycore import YEAR, Core, with_words
from pipeline.values.units import unit_named

LIKE = "its unit is that of"
"""How the reason of a claim begins whose unit is told with another figure."""

_ONE = compiled(figure_pattern("low"))
_JOINED_LEFT = re.compile(r"[\w.,:/#$€£¥₹&'\u2019-]\Z")
_JOINED_RIGHT = re.compile(r"[\w%/:°'\u2019]|[-\u2010-\u2015]\w|[.,]\d")
# What may follow a figure whose noun is left out: nothing, or words that are no noun.
_ENDS = compiled(
    r"\s*(?:[.,;:)\]\u2014\u2013]|\Z)|\s+(?:in|by|from|to(?!\s+\d)|at|if|on|as|when|once|should|"
    r"after|before|over|through|until|later|next|now|this|last|will|would|are|were|is|"
    r"was|have|has|had|may|might|could|can|must|more|and|or|but|while|with|"
    r"for|per|an?|annually|yearly|monthly|each|apiece|firm|go|goes|went|come|comes|"
    r"options|purchase\s+rights|depend|depending|subject|contingent|linked|tied|based|remain|remained|follow|arrive|enter|join|start|open|land|ship|stay|stayed|due|left|built|sold|bought|under|"
    r"on\s+option|of\s+(?:which|whom|them|these|those|it|that|this)|[a-z]+ed)(?![\w-])",
)
# "another 12", "20 more": further ones; "the first 12", "12 of them": some of those.
_MORE_LEFT = compiled(
    r"\b(?:(?:rais|increas|expand|lift|extend|bring)(?:e|es|ed|ing|s)?\s+(?:it|this|that|"
    r"(?:the|its|their)\s+(?:number|order|total|fleet|volume|quantity|figure|count))\s+to|"
    r"another|an?\s+(?:further|additional|extra)|(?:and|for|of|plus|with|to|on|by|add|"
    r"order|buy|take)\s+(?:further|additional|extra)|(?:options?|purchase\s+rights|rights)"
    r"\s+(?:for|on|over|to\s+(?:buy|take|order|add|lease|acquire)))\s+\Z"
    r"|\b(?:may|can|could|might)\s+(?:later\s+|also\s+)?(?:add|order|buy|take|lease)\s+\Z"
    r"|\b(?:can|could|able\s+to)\s+(?:make|produce|fill|process|handle|build)\s+\Z"
    r"|\b(?:extend|expand|upgrad|scal)(?:e?able|ible)\s+to\s+\Z"
    r"|\b(?:ris|grow|climb|ramp|step|swell|build|increas|expand|doubl|settl)"
    r"(?:e|es|s|ing|ping|l?ing)?\s+(?:up\s+|further\s+)?(?:to|at)\s+\Z"
    r"|\b(?:to|could|may|might|will|would|should)\s+(?:eventually\s+|later\s+)?reach\s+\Z",
    re.IGNORECASE,
)
_MORE_RIGHT = re.compile(
    r"\s+more(?!\s+than|\s+[a-z]+s\b|[\w-])|\s+(?:purchase\s+rights|options)"
    r"(?!\s+(?:to|on|for|over|open|were|was|are|is)\b|[\w-])"
)
_PART_LEFT = re.compile(
    r"\b(?:the\s+(?:remaining|other|first|last|next|initial|final)|an\s+initial|"
    r"(?:the\s+)?firm\s+orders?\s+(?:of|for)|"
    r"(?:first|second|third|initial|final|last|opening)\s+(?:tranche|batch|lot|phase|stage|"
    r"shipment|delivery|consignment|instal?lment)\s+of|"
    r"(?:of|among)\s+(?:which|whom|these|those|them|the\s+total)(?:,|\s+only)?)\s+\Z",
    re.IGNORECASE,
)
_PART_RIGHT = re.compile(r"\s+of\s+(?:which|whom|them|these|those)\b")
_SET_OFF = re.compile(
    r"(?:[,;(\u2014\u2013-]\s*|\b(?:and|ordered|bought|took|sold|leased)\s+)\Z"
)
_OF_MANY = re.compile(
    r"\s+(?:out\s+)?of\s+(?:(?:(?:the\s+)?[A-Za-z-]+['\u2019]s|the|its|their|his|her|some|those)\s+"
    r"(?:former\s+|original\s+|existing\s+|remaining\s+|current\s+)?)?\Z"
)
# "leases on 9,200 and 4,100 square feet"
_AND = re.compile(r"\s+(?:and|plus)\s+")
_OPENS_PAIR = re.compile(r"\b(?:of|on|for|with|over|covering|takes?|took|leased)\s+\Z")
_CLAUSE = re.compile(r"(?:\A|[.;:(]\s+|,\s+|\b(?:and|while|with)\s+)\Z")
_IS_SAID = re.compile(
    r"\s+(?:are|were|will|would|have\s+been|had\s+been|go|went|come|remain|arrive|"
    r"follow|enter|join|start|open|land|ship|may|might|could)(?![\w-])"
)
_BETWEEN_PARTS = re.compile(r"[^.;:\d]{0,40}(?:,|\band|,\s+and|\bplus)\s+\Z")
_EACH = re.compile(r"\s*,?\s*(?:[a-z]+\s+){0,2}(?:each|apiece)\b")
_LEFT = 40
_REACH = 500
_NEAR = 250
_ALIKE = Decimal(200)
_LEAST = 1
_BESIDE = frozenset("share points".split())
_PERSONS = frozenset("person people employee worker staff job resident".split())
_SENTENCE_END = re.compile(r"[.!?]\W*\s|\n\s*\n")


class _Bare(NamedTuple):
    """A figure without a unit: its place with its hedges, and how it is led on."""

    match: re.Match[str]
    figure: Figure
    start: int

    @property
    def end(self) -> int:
        return self.match.end()

    @property
    def is_scaled(self) -> bool:
        return bool(self.match["low_scale"])


def with_bare(text: str, values: Sequence[Found]) -> list[Found]:
    """Add to the values of a text those whose unit is told with one of them.

    >>> from pipeline.values.find import find_values
    >>> text = "It ordered 25 trams, with options for 10 more."
    >>> [found.value.normal for found in with_bare(text, find_values(text))]
    ['25 tram', '10 tram']
    """
    values = sorted([*values, *find_bare_terms(text, values)], key=lambda v: v.start)
    found: list[Found] = []
    for bare in _bare_figures(text, values):
        like = _model(text, bare, values, found)
        read = _read(text, bare, like.value) if like else None
        if like and read and not _overlaps(read, values):
            found.append(read._replace(like=like.like or (like.start, like.end)))
    return sorted([*values, *found], key=lambda each: each.start)


def read_bare(mention: str, like: TypedValue) -> TypedValue | None:
    """Read a figure in the unit of another; None where the mention is no figure.

    >>> read_bare("up to 12", Quantity.parse("18 satellites")).normal
    '<=12 satellite'
    """
    if isinstance(like, Period):
        return read_bare_term(mention, like)
    for anchor in anchors(mention):
        bare = _bare_at(mention, anchor)
        read = _read(mention, bare, like) if bare else None
        if read and (read.start, read.end) == (0, len(mention)):
            return read.value
    return None


def _bare_figures(text: str, values: Sequence[Found]) -> Iterator[_Bare]:
    """The figures of a text that stand in no value and have no noun behind them."""
    starts = [value.start for value in values]
    for anchor in anchors(text):
        at = bisect_right(starts, anchor)
        if at and values[at - 1].end > anchor:
            continue
        bare = _bare_at(text, anchor) if at or starts else None
        if bare and not YEAR.fullmatch(bare.match[0]):
            yield bare


def _bare_at(text: str, anchor: int) -> _Bare | None:
    match = _ONE.match(text, anchor)
    if match is None or _JOINED_RIGHT.match(text, match.end()):
        return None
    figure = read_figure(match)
    if figure is None or figure.low <= _LEAST:
        return None
    if _JOINED_LEFT.search(text, max(0, anchor - 1), anchor):
        return None
    return _Bare(match, figure, read_before(text, anchor).start)


def _read(text: str, bare: _Bare, like: TypedValue) -> Found | None:
    """Give a figure the unit or the coin of another."""
    start, end, figure = bare.match.start(), bare.end, bare.figure
    if isinstance(like, Quantity):
        counted = with_words(text, Core(start, end, figure, like.unit))
        value = Quantity.of(counted) if counted else None
        return Found(counted.start, counted.end, value) if counted and value else None
    if isinstance(like, Money):
        coin = Currency(like.currency, inferred=like.currency_inferred)
        sum_ = add_words(text, MoneyCore(start, end, figure, coin))
        return Found(sum_.start, sum_.end, Money.of(sum_))
    return None


def _overlaps(read: Found, values: Sequence[Found]) -> bool:
    at = bisect_left(values, read.end, key=lambda each: each.start)
    return at > 0 and values[at - 1].end > read.start


def _model(
    text: str, bare: _Bare, values: Sequence[Found], found: Sequence[Found]
) -> Found | None:
    """The value that a bare figure is told like, if its words point to one."""
    if whole := _whole_behind(text, bare, values):
        return whole
    if not _ENDS.match(text, bare.end):
        return None
    left = text[max(0, bare.start - _LEFT) : bare.start]
    if _MORE_LEFT.search(left) or _MORE_RIGHT.match(text, bare.end):
        return _further(text, bare, values)
    if _is_part(text, bare, left):
        return _nearest(text, bare, values, reach=_REACH, is_part=True)
    return found[-1] if _goes_on(text, bare, found) else _by_the_way(text, bare, values)


def _is_part(text: str, bare: _Bare, left: str) -> bool:
    """Whether a figure is said to be some of what was told: "60 of them"."""
    of_them = _SET_OFF.search(left) and _PART_RIGHT.match(text, bare.end)
    return bool(of_them or _PART_LEFT.search(left))


def _by_the_way(text: str, bare: _Bare, values: Sequence[Found]) -> Found | None:
    """What "180 will be built" are of, and the coin of "3.5 million a year"."""
    left = text[max(0, bare.start - _LEFT) : bare.start]
    if _CLAUSE.search(left) and _IS_SAID.match(text, bare.end):
        return _nearest(text, bare, values, reach=_NEAR, is_part=True)
    near = _nearest(text, bare, values, reach=_NEAR) if bare.is_scaled else None
    return near if near and isinstance(near.value, Money) else None


def _whole_behind(text: str, bare: _Bare, values: Sequence[Found]) -> Found | None:
    """The whole that a figure is told to be a part of: "31 of its 54 stores"."""
    at = bisect_left(values, bare.end, key=lambda each: each.start)
    if at == len(values) or not isinstance(values[at].value, Quantity):
        return None
    between, left = text[bare.end : values[at].start], text[: bare.start][-_LEFT:]
    is_of = _OF_MANY.fullmatch(between) is not None
    is_one_of_two = _AND.fullmatch(between) and _OPENS_PAIR.search(left)
    if not (is_of or is_one_of_two):
        return None
    return values[at] if _fits(bare, values[at].value, is_part=is_of) else None


def _goes_on(text: str, bare: _Bare, found: Sequence[Found]) -> bool:
    """Whether a figure is the next of a list: "1,900 go now and 850 in spring"."""
    if not found or bare.start - found[-1].end > _LEFT:
        return False
    between = text[found[-1].end : bare.start]
    return _BETWEEN_PARTS.fullmatch(between) is not None


def _further(text: str, bare: _Bare, values: Sequence[Found]) -> Found | None:
    """What "20 more" are more of: of its own sentence, or of the first that count."""
    near = _nearest(text, bare, values, reach=_REACH)
    if near is None or not _SENTENCE_END.search(text, near.end, bare.start):
        return near
    first = (v for v in values if v.end < bare.start and _may_lead(text, bare, v))
    return next(first, near)


def _may_lead(text: str, bare: _Bare, value: Found) -> bool:
    is_person = isinstance(value.value, Quantity) and value.value.unit in _PERSONS
    alike = not is_person and _fits(bare, value.value, is_part=False)
    return alike and not _EACH.match(text, value.end)


def _nearest(
    text: str,
    bare: _Bare,
    values: Sequence[Found],
    *,
    reach: int,
    is_part: bool = False,
) -> Found | None:
    """The nearest value before a figure that it may be counted or paid like."""
    at = bisect_left(values, bare.start, key=lambda each: each.start)
    for value in reversed(values[:at]):
        if bare.start - value.end > reach:
            return None
        if _EACH.match(text, value.end):
            continue
        if _fits(bare, value.value, is_part=is_part):
            return value
    return None


def _fits(bare: _Bare, value: TypedValue, *, is_part: bool) -> bool:
    """Whether a figure may be so many of a unit, by how large both are."""
    if not isinstance(value, Quantity | Money):
        return False
    if isinstance(value, Money) and not bare.is_scaled:
        return False
    if isinstance(value, Quantity) and not _is_countable(value, bare):
        return False
    whole = value.high or value.low or Decimal(0)
    if is_part and bare.figure.high > whole:
        return False
    small, large = sorted((whole, bare.figure.low))
    return large <= small * _ALIKE


def _is_countable(value: Quantity, bare: _Bare) -> bool:
    """Whether a figure may be of a unit: nobody writes "two" for two more tonnes."""
    unit = unit_named(value.unit)
    if unit is None:
        return True
    return unit.dimension not in _BESIDE and bare.match[0][0].isdigit()
