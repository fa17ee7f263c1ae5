"""Figures as sets of admissible truths, and how two such sets stand to each other."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property, lru_cache
from typing import NamedTuple

from pipeline.values.bounds import Bound

_NOTHING = Fraction(0)
_ROUNDING = Fraction(5, 100)  # what a writer rounds away at most
_DIGIT = Fraction(15, 100)  # what the one digit of "$1 billion" may hide at most
_VAGUENESS = Fraction(10, 100)  # what "about" covers at most


_WIDE_BELOW = (Bound.APPROXIMATE, Bound.NEARLY)
_WIDE_ABOVE = (Bound.APPROXIMATE, Bound.JUST_OVER)
_OPEN_ABOVE = (Bound.NEARLY, Bound.VAGUE)


class Interval(NamedTuple):
    """A stretch of the number line; an end that is None is open to infinity."""

    low: Fraction | None
    high: Fraction | None
    low_closed: bool = True
    high_closed: bool = True

    def holds(self, point: Fraction) -> bool:
        """Whether a point lies inside.

        >>> Interval(Fraction(1), None, low_closed=False).holds(Fraction(1))
        False
        """
        return Interval(point, point).lies_in(self)

    def lies_in(self, other: "Interval") -> bool:
        """Whether every point of this interval is one of the other's."""
        return self._starts_in(other) and self._ends_in(other)

    def meet(self, other: "Interval") -> "Interval | None":
        """The points of both, or None where there are none."""
        first = self if self._starts_in(other) else other
        last = self if self._ends_in(other) else other
        both = Interval(first.low, last.high, first.low_closed, last.high_closed)
        return None if both._is_empty else both

    @property
    def width(self) -> Fraction | None:
        """How long it is; None where it never ends."""
        if self.low is None or self.high is None:
            return None
        return self.high - self.low

    @property
    def _is_empty(self) -> bool:
        if self.low is None or self.high is None:
            return False
        closed = self.low_closed and self.high_closed
        return self.low > self.high or (self.low == self.high and not closed)

    def _starts_in(self, other: "Interval") -> bool:
        if other.low is None or self.low is None:
            return other.low is None
        both_ends = other.low_closed or not self.low_closed
        return self.low > other.low or (self.low == other.low and both_ends)

    def _ends_in(self, other: "Interval") -> bool:
        if other.high is None or self.high is None:
            return other.high is None
        both_ends = other.high_closed or not self.high_closed
        return self.high < other.high or (self.high == other.high and both_ends)


@dataclass(frozen=True)
class Measure:
    """A hedged figure in base units, with the digits its writer showed.

    ``grain`` is the value of the last digit shown, ``step`` that of the last one
    that is not zero.
    """

    bound: Bound
    low: Fraction | None
    high: Fraction | None
    grain: Fraction
    step: Fraction

    @property
    def figure(self) -> Fraction:
        """The number that is printed, the lower one of two."""
        return self.low if self.low is not None else self.high or _NOTHING

    def scaled(self, factor: Fraction) -> "Measure":
        """The same figure in another unit."""
        if factor == 1:
            return self
        return Measure(
            self.bound,
            None if self.low is None else self.low * factor,
            None if self.high is None else self.high * factor,
            self.grain * factor,
            self.step * factor,
        )

    @cached_property
    def truths(self) -> Interval:
        """Every true number that makes the statement right, its rounding granted."""
        if self.bound.is_floor:
            return Interval(self.figure, None, low_closed=self.bound is Bound.AT_LEAST)
        if self.bound is Bound.UNDER:
            return Interval(_NOTHING, self.figure, high_closed=False)
        if self.bound.is_ceiling:
            return Interval(_NOTHING, self.figure + self._rounding)
        return self._around

    @property
    def _around(self) -> Interval:
        """The truths of a figure that is meant as such, give or take."""
        high = self.high if self.high is not None else self.figure
        off = self._rounding if self.bound is Bound.EXACT else _NOTHING
        below = self._spread if self.bound in _WIDE_BELOW else off
        above = self._spread if self.bound in _WIDE_ABOVE else off
        return Interval(
            self.figure - below,
            high + above,
            low_closed=self.bound is not Bound.JUST_OVER,
            high_closed=self.bound not in _OPEN_ABOVE and not off,
        )

    @cached_property
    def implied(self) -> Interval:
        """The truths that the words lead a reader to expect.

        Nobody says "more than 40" of 90: such a bound reaches the next round number.
        """
        truths = self.truths
        if self.bound.is_floor:
            reach = self.figure + max(self.step, self.figure / 4)
            return Interval(truths.low, reach, truths.low_closed)
        if self.bound.is_ceiling:
            return Interval(
                self.figure / 2, truths.high, high_closed=truths.high_closed
            )
        return truths

    @cached_property
    def _rounding(self) -> Fraction:
        size = abs(self.figure)
        shown = min(self.grain / 2, _DIGIT * size)
        return max(shown, min(self.step / 2, _ROUNDING * size))

    @property
    def _spread(self) -> Fraction:
        size = abs(self.figure)
        return max(_ROUNDING * size, min(self.step / 2, _VAGUENESS * size))


@lru_cache(maxsize=2048)
def measure_of(
    bound: Bound, low: Decimal | None, high: Decimal | None, grain: Decimal
) -> Measure:
    """Take the exact measure of a figure.

    >>> str(measure_of(Bound.EXACT, Decimal(300), Decimal(300), Decimal(1)).step)
    '100'
    """
    shown = low if low is not None else high or Decimal(0)
    exponent = shown.normalize().as_tuple().exponent
    step = (
        Fraction(10) ** exponent
        if shown and isinstance(exponent, int)
        else Fraction(grain)
    )
    return Measure(bound, _exact(low), _exact(high), Fraction(grain), step)


def _exact(end: Decimal | None) -> Fraction | None:
    return None if end is None else Fraction(end)
