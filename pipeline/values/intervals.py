"""Figures as sets of admissible truths, and how two such sets stand to each other."""

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from pipeline.values.base import Relation, RelationKind, Severity
from pipeline.values.bounds import Bound

_NOTHING = Fraction(0)
_ROUNDING = Fraction(5, 100)  # what a writer rounds away at most
_VAGUENESS = Fraction(10, 100)  # what "about" covers at most
_SAME = Fraction(1, 1000)
_NEAR = Fraction(2, 100)
_SOFT_CEILING = Fraction(1, 4)
_SLIPS = (
    (1_000, "thousandfold: million/billion/trillion slip"),
    (1_000_000, "millionfold slip"),
    (10, "tenfold: decimal slip"),
)
_PERIOD_SLIP = (12, "twelvefold: monthly/annual slip")


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
        low, low_closed = (self if self._starts_in(other) else other)._start
        high, high_closed = (self if self._ends_in(other) else other)._end
        both = Interval(low, high, low_closed, high_closed)
        return None if both._is_empty else both

    @property
    def width(self) -> Fraction | None:
        """How long it is; None where it never ends."""
        if self.low is None or self.high is None:
            return None
        return self.high - self.low

    @property
    def _start(self) -> tuple[Fraction | None, bool]:
        return self.low, self.low_closed

    @property
    def _end(self) -> tuple[Fraction | None, bool]:
        return self.high, self.high_closed

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


class Measure(NamedTuple):
    """A hedged figure in base units, with the digits its writer showed.

    ``grain`` is the value of the last digit shown, ``step`` that of the last non-zero digit.
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
        return Measure(
            self.bound,
            None if self.low is None else self.low * factor,
            None if self.high is None else self.high * factor,
            self.grain * factor,
            self.step * factor,
        )

    @property
    def truths(self) -> Interval:
        """Every true number that makes the statement right, its rounding granted."""
        low, high = self.figure, self.high if self.high is not None else self.figure
        off, spread = self._rounding, self._spread
        match self.bound:
            case Bound.EXACT:
                return Interval(low - off, high + off, high_closed=off == 0)
            case Bound.APPROXIMATE:
                return Interval(low - spread, high + spread)
            case Bound.NEARLY:
                return Interval(low - spread, high, high_closed=False)
            case Bound.JUST_OVER:
                return Interval(low, high + spread, low_closed=False)
            case Bound.OVER:
                return Interval(low, None, low_closed=False)
            case Bound.AT_LEAST:
                return Interval(low, None)
            case Bound.UP_TO | Bound.AT_MOST:
                return Interval(_NOTHING, high + off)
            case Bound.UNDER:
                return Interval(_NOTHING, high, high_closed=False)
            case Bound.RANGE:
                return Interval(low, high)
            case Bound.VAGUE:
                return Interval(low, high, high_closed=False)

    @property
    def implied(self) -> Interval:
        """The truths that the words lead a reader to expect.

        Nobody says "more than 40" of 90: a one-sided bound reaches to the next round number.
        """
        truths = self.truths
        if self.bound.is_floor:
            reach = self.figure + max(self.step, self.figure / 4)
            return Interval(truths.low, reach, truths.low_closed)
        if self.bound.is_ceiling:
            return Interval(self.figure / 2, truths.high, high_closed=truths.high_closed)
        return truths

    @property
    def _rounding(self) -> Fraction:
        return max(self.grain / 2, min(self.step / 2, _ROUNDING * abs(self.figure)))

    @property
    def _spread(self) -> Fraction:
        size = abs(self.figure)
        return max(_ROUNDING * size, min(self.step / 2, _VAGUENESS * size))


def measure_of(
    bound: Bound, low: Decimal | None, high: Decimal | None, grain: Decimal
) -> Measure:
    """Take the exact measure of a figure.

    >>> str(measure_of(Bound.EXACT, Decimal(300), Decimal(300), Decimal(1)).step)
    '100'
    """
    shown = low if low is not None else high or Decimal(0)
    exponent = shown.normalize().as_tuple().exponent
    step = Fraction(10) ** exponent if shown and isinstance(exponent, int) else Fraction(grain)
    ends = (None if end is None else Fraction(end) for end in (low, high))
    return Measure(bound, *ends, Fraction(grain), step)


def compare(left: Measure, right: Measure, *, converted: bool, rates: bool) -> Relation:
    """Relate two figures of one slot.

    Args:
        left: The figure that the relation starts from.
        right: The other figure, in the same unit.
        converted: One of them was brought to the other's unit or period.
        rates: Both are rates, so that a factor of twelve has a name.
    """
    return (
        _sameness(left, right, converted=converted)
        or _containment(left, right)
        or _overlap(left, right)
        or _distance(left, right, rates=rates)
    )


def _sameness(left: Measure, right: Measure, *, converted: bool) -> Relation | None:
    if left.bound == right.bound:
        if (left.low, left.high) == (right.low, right.high):
            return _equality(left, right, converted=converted)
        if _almost(left.low, right.low) and _almost(left.high, right.high):
            return Relation(RelationKind.EQUIVALENT, note="within 0.1%")
    if left.truths == right.truths:
        return Relation(RelationKind.EQUIVALENT, note="the same figures are admissible")
    return None


def _equality(left: Measure, right: Measure, *, converted: bool) -> Relation:
    if converted:
        return Relation(RelationKind.EQUIVALENT, note="after conversion")
    if left.grain != right.grain:
        return Relation(RelationKind.EQUIVALENT, note="written to another digit")
    return Relation(RelationKind.EQUAL)


def _almost(left: Fraction | None, right: Fraction | None) -> bool:
    if left is None or right is None:
        return left is right
    return abs(left - right) <= _SAME * max(abs(left), abs(right))


def _containment(left: Measure, right: Measure) -> Relation | None:
    if _refines(left, right):
        return _specific(left, right, RelationKind.REFINES)
    if _refines(right, left):
        return _specific(right, left, RelationKind.REFINED_BY)
    return None


def _refines(inner: Measure, outer: Measure) -> bool:
    if inner.truths.lies_in(outer.truths):
        return True
    exact = inner.bound is Bound.EXACT and outer.bound is not Bound.EXACT
    return exact and outer.truths.holds(inner.figure) and _is_narrower(inner, outer)


def _is_narrower(inner: Measure, outer: Measure) -> bool:
    mine, theirs = inner.truths.width, outer.truths.width
    return theirs is None or (mine is not None and mine < theirs)


def _specific(inner: Measure, outer: Measure, kind: RelationKind) -> Relation:
    one_sided = outer.bound.is_floor or outer.bound.is_ceiling
    if not one_sided or inner.implied.meet(outer.implied):
        return Relation(kind)
    small, large = sorted((inner.figure, outer.figure))
    if large > 2 * small:
        note = "literally consistent, but the bound is far off"
        return Relation(RelationKind.TENSION, Severity.MINOR, note)
    return Relation(kind, note="loose bound")


def _overlap(left: Measure, right: Measure) -> Relation | None:
    if left.truths.meet(right.truths) is None:
        return None
    dropped = left.figure == right.figure and not {left.bound, right.bound} <= _TWO_SIDED
    return Relation(RelationKind.COMPATIBLE, note="bound dropped" if dropped else "")


_TWO_SIDED = {Bound.EXACT, Bound.APPROXIMATE, Bound.RANGE, Bound.VAGUE}


def _distance(left: Measure, right: Measure, *, rates: bool) -> Relation:
    gap = _gap(left.truths, right.truths)
    slip = _slip(left.figure, right.figure, rates=rates)
    bounds = {left.bound, right.bound}
    if Bound.UP_TO in bounds and gap is not None and gap <= _SOFT_CEILING and not slip:
        note = 'above the stated ceiling ("up to" is a soft bound)'
        return Relation(RelationKind.TENSION, Severity.MINOR, note)
    if any(b.is_floor for b in bounds) and any(b.is_ceiling for b in bounds):
        return Relation(RelationKind.CONTRADICTION, severity_of(gap), "opposite bounds")
    if slip:
        return Relation(RelationKind.CONTRADICTION, Severity.MAJOR, slip)
    if gap is not None and gap <= _NEAR:
        note = f"gap {float(gap * 100):.1f}%"
        return Relation(RelationKind.TENSION, Severity.MINOR, note)
    return Relation(RelationKind.CONTRADICTION, severity_of(gap))


def severity_of(gap: Fraction | None) -> Severity:
    """Grade the distance between two figures; None is beyond all measure."""
    if gap is None or gap > 1:
        return Severity.MAJOR
    return Severity.MODERATE if gap > Fraction(15, 100) else Severity.MINOR


def _gap(left: Interval, right: Interval) -> Fraction | None:
    """The ratio of the nearer edges of two disjoint intervals, less one."""
    below, above = sorted((left, right), key=_edge)
    if not below.high or above.low is None:
        return None
    return above.low / below.high - 1


def _edge(interval: Interval) -> tuple[bool, Fraction]:
    return interval.high is None, interval.high or _NOTHING


def _slip(left: Fraction, right: Fraction, *, rates: bool) -> str:
    """Name the usual slip of reporters that a ratio betrays."""
    small, large = sorted((abs(left), abs(right)))
    if not small:
        return ""
    named = (*_SLIPS, _PERIOD_SLIP) if rates else _SLIPS
    for factor, name in named:
        if abs(large / small / factor - 1) <= _ROUNDING:
            return name
    return ""
