"""Terms against each other: ends and starts by days, lengths by months."""

import datetime as dt
from fractions import Fraction
from typing import NamedTuple

from pipeline.values.base import Relation, RelationKind, Severity

_TENSION_DAYS = 31
_MINOR_DAYS = 92
_MODERATE_DAYS = 366
_MINOR_RATIO = Fraction(115, 100)
_MODERATE_RATIO = 2


class Window(NamedTuple):
    """The days on which something may fall; ``None`` is open."""

    first: dt.date | None
    last: dt.date | None


class Stretch(NamedTuple):
    """The months that something may last, ends included; ``None`` is open."""

    least: Fraction
    most: Fraction | None

    def within(self, other: "Stretch") -> bool:
        """Say whether every length of this one is one of the other."""
        if self.least < other.least:
            return False
        return other.most is None or (self.most is not None and self.most <= other.most)


def compare_windows(left: Window, right: Window) -> Relation:
    """Compare two windows of days by containment, else by the gap between them."""
    if left == right:
        return Relation(RelationKind.EQUIVALENT)
    if _inside(left, right):
        return Relation(RelationKind.REFINES)
    if _inside(right, left):
        return Relation(RelationKind.REFINED_BY)
    gap = max(_gap(left, right), _gap(right, left))
    if gap <= 0:
        return Relation(RelationKind.COMPATIBLE, note="the dates overlap")
    return _apart(gap)


def compare_stretches(left: Stretch, right: Stretch) -> Relation:
    """Compare two spans of months by containment, else by the ratio between them."""
    if left == right:
        return Relation(RelationKind.EQUIVALENT)
    if left.within(right):
        return Relation(RelationKind.REFINES)
    if right.within(left):
        return Relation(RelationKind.REFINED_BY)
    shorter, longer = sorted((left, right), key=lambda stretch: stretch.least)
    if shorter.most is None or shorter.most >= longer.least:
        return Relation(RelationKind.COMPATIBLE, note="the lengths overlap")
    return contradiction(shorter.most, longer.least)


def contradiction(shorter: Fraction, longer: Fraction) -> Relation:
    """Weigh two lengths that cannot both be true."""
    severity = Severity.MAJOR
    if shorter and longer / shorter <= _MODERATE_RATIO:
        severity = Severity.MODERATE
    if shorter and longer / shorter < _MINOR_RATIO:
        severity = Severity.MINOR
    return Relation(RelationKind.CONTRADICTION, severity, "the lengths differ")


def lasting(start: Window, end: Window) -> Stretch | None:
    """Count the months from a start to an end, both included.

    >>> year = Window(dt.date(2027, 1, 1), dt.date(2027, 1, 31))
    >>> lasting(year, Window(dt.date(2027, 12, 1), dt.date(2027, 12, 31))).most
    Fraction(12, 1)
    """
    if not (start.first and start.last and end.first and end.last):
        return None
    return Stretch(_months(start.last, end.first), _months(start.first, end.last))


def _months(first: dt.date, last: dt.date) -> Fraction:
    whole = (last.year - first.year) * 12 + last.month - first.month
    return max(whole + Fraction(last.day - first.day + 1, 31), Fraction(0))


def _inside(inner: Window, outer: Window) -> bool:
    low = outer.first is None or (
        inner.first is not None and inner.first >= outer.first
    )
    high = outer.last is None or (inner.last is not None and inner.last <= outer.last)
    return low and high


def _gap(earlier: Window, later: Window) -> int:
    """Count the days from the end of one window to the start of the other."""
    if earlier.last is None or later.first is None:
        return 0
    return (later.first - earlier.last).days


def _apart(gap: int) -> Relation:
    note = f"{gap} days apart" if gap > 1 else "one day apart"
    if gap <= _TENSION_DAYS:
        return Relation(RelationKind.TENSION, Severity.MINOR, note)
    if gap <= _MINOR_DAYS:
        return Relation(RelationKind.CONTRADICTION, Severity.MINOR, note)
    moderate = gap <= _MODERATE_DAYS
    severity = Severity.MODERATE if moderate else Severity.MAJOR
    return Relation(RelationKind.CONTRADICTION, severity, note)
