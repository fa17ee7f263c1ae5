"""Figures as texts show them: a number or a range, with the hedge inside it."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from pipeline.values.bounds import HEDGES_BEHIND, Bound, strongest
from pipeline.values.expressions import compiled
from pipeline.values.listing import words
from pipeline.values.numbers import GAP, JOIN, NUMBER, SCALE, plain, read_number

_INNER = (
    rf"(?:\+|{JOIN}(?:plus|odd)(?![a-z])"
    rf"|{GAP}or{GAP}(?:so|more|fewer|less)(?![a-z]))"
)
# "8- to 16-metre", "$3bn to as much as $5bn", "2 - ~7 litres"
_NEARLY = (
    rf"(?:(?:about|around|roughly|approximately|nearly|almost|perhaps|possibly|maybe"
    rf"|up{GAP}to|as{GAP}(?:much|many|high){GAP}as){GAP})?"
)
RANGE_SIGN = (
    rf"(?:{GAP}?[-\u2010\u2011\u2013\u2014]{GAP}?~?"
    rf"|[-\u2010\u2011]?{GAP}(?:to|and){GAP}{_NEARLY}|\.\.)"
)

_MOVES = words("""
    rose rises rise rising risen fell falls fall falling fallen climbed climbs climb
    climbing jumped jumps jump jumping dropped drops drop dropping gained gains gain
    gaining slipped slips slip slid slides sank sinks surged surges surge soared soars
    declined declines advanced advances tumbled tumbles plunged plunges dipped dips
    lost loses grew grows increased decreased up down
    """)
_TWO_SUMS = compiled(
    rf"(?<![a-z])(?:from|(?P<moves>{'|'.join(_MOVES)})"
    rf"(?:{GAP}(?:by|another|a{GAP}further))?){GAP}\Z",
    re.IGNORECASE,
)
_FARTHEST_MOVE = 24


def tells_two(text: str, start: int, to: str) -> bool:
    """Whether a seeming range is two figures: "rose from $3 to $71", "fell $3 to $71".

    >>> tells_two("shares fell $3 to $71", 12, "to")
    True
    """
    match = _TWO_SUMS.search(text, max(0, start - _FARTHEST_MOVE), start)
    return match is not None and (to == "to" or match["moves"] is None)


_RANGE_MARK = compiled(
    r"[-\u2010\u2011\u2013\u2014ta.](?:(?<=[-\u2010\u2011\u2013\u2014])|(?<=t)o\b|(?<=a)nd\b|(?<=\.)\.)"
)
_FARTHEST_MARK = 44


def may_range(text: str, start: int) -> bool:
    """Whether a range may begin at a number: a quick look before a long one."""
    return _RANGE_MARK.search(text, start, start + _FARTHEST_MARK) is not None


def figure_pattern(name: str) -> str:
    """The groups of one figure: its number, its scale, a hedge between or behind.

    >>> re.match(figure_pattern("low"), "40+ billion")["low_scale"]
    ' billion'
    """
    return (
        rf"(?P<{name}_number>{NUMBER})(?P<{name}_hedge>{_INNER}(?={SCALE}|{JOIN}?\w))?"
        rf"(?P<{name}_scale>{SCALE})?"
    )


def joint(between: str) -> str:
    """The word that joins the ends of a range, or the sign.

    >>> joint(" to as much as "), joint(" - ")
    ('to', '-')
    """
    word = _JOINING.search(between)
    return word.group() if word else between.strip()


_JOINING = re.compile("to|and")


class Figure(NamedTuple):
    """One number or two, the value of the last digit shown, and the hedges seen."""

    low: Decimal
    high: Decimal
    grain: Decimal
    hedges: tuple[Bound, ...] = ()

    def divided(self, by: Fraction) -> "Figure":
        """The same figure in a coin that is so many times larger."""
        if by == 1:
            return self
        low, high, grain = (
            plain(part * by.denominator / by.numerator) for part in self[:3]
        )
        return Figure(low, high, grain, self.hedges)


def read_figure(match: re.Match[str]) -> Figure | None:
    """Read the figures ``low`` and, where matched, ``high``; None where they fall."""
    parts = match.groupdict()
    low_scale, high_scale = parts["low_scale"] or "", parts.get("high_scale") or ""
    ranged = parts.get("high_number") is not None
    low = read_number(parts["low_number"], low_scale or (high_scale if ranged else ""))
    hedges = _inner_hedges(parts)
    if not ranged:
        return Figure(low.value, low.value, low.grain, hedges)
    high = read_number(parts["high_number"], high_scale)
    if high.value <= low.value:
        return None
    return Figure(low.value, high.value, min(low.grain, high.grain), hedges)


def _inner_hedges(parts: Mapping[str, str | None]) -> tuple[Bound, ...]:
    given = (parts.get("low_hedge"), parts.get("high_hedge"))
    return tuple(hedge_of(words) for words in given if words)


def hedge_of(words: str) -> Bound:
    """Read the hedge that words behind a figure state.

    >>> hedge_of(" or more").value
    'at_least'
    """
    spoken = " ".join(words.split()).lower().lstrip(",-\u2010\u2011 ")
    return HEDGES_BEHIND[spoken]


class Bounded(NamedTuple):
    """What a hedged figure says: its ends and its bound."""

    low: Decimal | None
    high: Decimal | None
    bound: Bound


def bounded(figure: Figure, hedges: Iterable[Bound]) -> Bounded:
    """Apply the hedges to a figure: "up to 3 to 4" ends at 4.

    >>> bounded(Figure(Decimal(3), Decimal(4), Decimal(1)), [Bound.UP_TO]).high
    Decimal('4')
    """
    bound = strongest([*hedges, *figure.hedges])
    if bound.is_floor:
        return Bounded(figure.low, None, bound)
    if bound.is_ceiling:
        return Bounded(None, figure.high, bound)
    if figure.low != figure.high and bound is not Bound.VAGUE:
        ranged = Bound.RANGE if bound is Bound.EXACT else Bound.APPROXIMATE
        return Bounded(figure.low, figure.high, ranged)
    return Bounded(figure.low, figure.high, bound)


def print_number(low: Decimal | None, high: Decimal | None) -> str:
    """Write one number or a range in plain digits.

    >>> print_number(Decimal("3E+9"), Decimal("4E+9"))
    '3000000000..4000000000'
    """
    ends = [f"{plain(end):f}" for end in (low, high) if end is not None]
    return "..".join(dict.fromkeys(ends))
