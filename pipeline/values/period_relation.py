"""Two periods against each other: ends and starts by days, lengths by months."""

import datetime as dt
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pipeline.values.base import Relation, RelationKind, Severity
from pipeline.values.bounds import Bound
from pipeline.values.durations import days, grain, months
from pipeline.values.spans import (
    Stretch,
    Window,
    compare_stretches,
    compare_windows,
    contradiction,
    lasting,
)

if TYPE_CHECKING:
    from pipeline.values.dates import PartialDate
    from pipeline.values.period import Period

_EQUAL = Relation(RelationKind.EQUAL)
_NO_START = Relation(
    RelationKind.INCOMPARABLE, note="a length and a date compare only through a start"
)
_UP_TO = ("by", "before")  # "by June" may be any day up to June
_VAGUE_MONTHS = {"multi-year": Fraction(18), "long-term": Fraction(12)}
_ROUNDING = {
    "Y": Fraction(3),
    "M": Fraction(1, 2),
    "W": Fraction(1, 8),
    "D": Fraction(0),
}
_SLACK, _AROUND = Fraction(5, 100), Fraction(10, 100)
_AROUND_DAYS = dt.timedelta(days=92)
_DROPPABLE = (Bound.OVER, Bound.UNDER, Bound.NEARLY, Bound.JUST_OVER)
_RANK = {
    RelationKind.EQUAL: 0,
    RelationKind.EQUIVALENT: 1,
    RelationKind.REFINES: 2,
    RelationKind.REFINED_BY: 2,
    RelationKind.COMPATIBLE: 3,
    RelationKind.TENSION: 4,
    RelationKind.CONTRADICTION: 5,
}
_SEVERITY_RANK = {None: 0, Severity.MINOR: 1, Severity.MODERATE: 2, Severity.MAJOR: 3}


class _Parts(NamedTuple):
    """What a period states: where it starts, where it ends, how long it is."""

    start: Window | None
    end: Window | None
    length: str | None


def compare_periods(left: "Period", right: "Period") -> Relation:
    """Compare two periods of one slot."""
    if left == right:
        return _EQUAL
    if left.option != right.option or left.position != right.position:
        return Relation(RelationKind.INCOMPARABLE, note="the term against a part of it")
    if left.vague or right.vague:
        return _compare_vague(left, right)
    if left.times != right.times:
        few, many = sorted((left.times, right.times))
        note = f"{few} against {many} options"
        return Relation(RelationKind.CONTRADICTION, Severity.MODERATE, note)
    return _compare_parts(left, right)


def _compare_parts(left: "Period", right: "Period") -> Relation:
    """Compare part by part; the whole is as far apart as its worst part."""
    one, two = _parts(left, right), _parts(right, left)
    relations = []
    if one.length and two.length:
        relations.append(_compare_lengths(left, right))
    elif one.length or two.length:
        relations.extend(_compare_length_with_dates(left, right, one, two))
    if one.end and two.end:
        relations.append(_compare_ends(left, right, one.end, two.end))
    if one.start and two.start:
        relations.append(_compare_starts(left, right, one.start, two.start))
    if not relations:
        return _NO_START
    bridged = (one.length is None) != (two.length is None)
    worst = _worst(relations)
    return worst if bridged and (one.end or two.end) else _refined(worst, one, two)


def _parts(period: "Period", other: "Period") -> _Parts:
    """Take a period apart; a plain date stands for whatever the other one dates."""
    start = _window(period.start) if period.start else None
    end = _end_window(period) if period.end else None
    plain = period.start and not (period.end or period.length or period.is_start)
    if plain and (other.end or not (other.is_start or other.length)):
        return _Parts(None, _hedged(start, period.bound), None)
    return _Parts(start, end, period.length)


def _window(date: "PartialDate") -> Window:
    return Window(*date.days())


def _end_window(period: "Period") -> Window | None:
    if not period.end:
        return None
    first, last = period.end.days()
    if period.end_inclusive is False:  # "before 2028" ends with 2027
        return Window(None, first - dt.timedelta(days=1))
    hedged = _hedged(Window(first, last), period.bound)
    return hedged._replace(first=None) if period.preposition in _UP_TO else hedged


def _hedged(window: Window | None, bound: Bound) -> Window:
    first, last = window or (None, None)
    if bound is Bound.AT_LEAST:
        return Window(first, None)
    if bound is Bound.APPROXIMATE and first and last:
        return Window(first - _AROUND_DAYS, last + _AROUND_DAYS)
    return Window(first, last)


def _compare_ends(
    left: "Period", right: "Period", one: Window, two: Window
) -> Relation:
    """Compare two ends; "until May" may or may not hold May, so it never conflicts."""
    same = left.end is not None and left.end == right.end and left.bound == right.bound
    if not same:
        return compare_windows(one, two)
    if left.preposition == right.preposition:
        return _EQUAL
    pair = " and ".join(sorted(str(each.preposition) for each in (left, right)))
    return Relation(RelationKind.EQUIVALENT, note=f"{pair}: the last day is ambiguous")


def _compare_starts(
    left: "Period", right: "Period", one: Window, two: Window
) -> Relation:
    return _EQUAL if left.start == right.start else compare_windows(one, two)


def _compare_lengths(left: "Period", right: "Period") -> Relation:
    if (left.length, left.longest, left.bound) == (
        right.length,
        right.longest,
        right.bound,
    ):
        return _EQUAL
    exact = left.bound is right.bound is Bound.EXACT
    if exact and _same_days(left.length or "", right.length or ""):
        return Relation(RelationKind.EQUIVALENT, note="after conversion")
    bounds = {left.bound, right.bound}
    same = months(left.length or "") == months(right.length or "")
    if same and Bound.EXACT in bounds and bounds & set(_DROPPABLE):
        return Relation(RelationKind.COMPATIBLE, note="bound dropped")
    rough = grain(left.length or "") != grain(right.length or "")
    return compare_stretches(_stretch(left, rough=rough), _stretch(right, rough=rough))


def _same_days(left: str, right: str) -> bool:
    (low, high), (least, most) = days(left), days(right)
    return months(left) == months(right) or (low <= most and least <= high)


def _stretch(period: "Period", *, rough: bool) -> Stretch:
    """Give the months that a length may mean; rough, as counted against a date."""
    length = period.length or ""
    count = months(length)
    slack = max(_SLACK * count, _ROUNDING[grain(length)]) if rough else Fraction(0)
    around = max(_AROUND * count, slack)
    if period.longest:
        return Stretch(count, months(period.longest))
    if period.bound in (Bound.OVER, Bound.AT_LEAST):
        return Stretch(count, None)
    if period.bound in (Bound.UP_TO, Bound.AT_MOST, Bound.UNDER):
        return Stretch(Fraction(0), count)
    low = Fraction(0) if period.bound is Bound.JUST_OVER else around
    high = Fraction(0) if period.bound is Bound.NEARLY else around
    if period.bound is Bound.EXACT:
        low = high = slack
    return Stretch(max(count - low, Fraction(0)), count + high)


def _compare_length_with_dates(
    left: "Period", right: "Period", one: _Parts, two: _Parts
) -> list[Relation]:
    """Compare a length with the months between a start and the other's end."""
    if two.length:
        flipped = _compare_length_with_dates(right, left, two, one)
        return [relation.converse for relation in flipped]
    start = two.start or one.start
    spanned = lasting(start, two.end) if start and two.end else None
    return [compare_stretches(_stretch(left, rough=True), spanned)] if spanned else []


def _compare_vague(left: "Period", right: "Period") -> Relation:
    if not left.vague:
        return _compare_vague(right, left).converse
    if right.vague:
        kind = (
            RelationKind.EQUAL if left.vague == right.vague else RelationKind.COMPATIBLE
        )
        return Relation(kind)
    if left.vague == "end of the decade":
        return _compare_decade(right)
    spanned = _spanned(right)
    if not spanned:
        return Relation(RelationKind.REFINED_BY) if right.end else _NO_START
    least = _VAGUE_MONTHS[left.vague]
    if spanned.most is not None and spanned.most < least:
        return contradiction(spanned.most, least)
    within = spanned.least >= least
    return Relation(RelationKind.REFINED_BY if within else RelationKind.COMPATIBLE)


def _spanned(period: "Period") -> Stretch | None:
    if period.length:
        return _stretch(period, rough=False)
    if period.start and period.end:
        return lasting(_window(period.start), _window(period.end))
    return None


def _compare_decade(other: "Period") -> Relation:
    """Compare "the end of the decade", whichever it be, with a date."""
    date = other.end or other.start
    if date is None or other.length:
        return _NO_START
    years = {day.year % 10 for day in date.days()}
    if years <= {9, 0}:
        return Relation(RelationKind.REFINED_BY)
    return Relation(RelationKind.TENSION, Severity.MINOR, "not the end of a decade")


def _worst(relations: list[Relation]) -> Relation:
    kinds = {relation.kind for relation in relations}
    worst = max(
        relations,
        key=lambda each: (_RANK[each.kind], _SEVERITY_RANK[each.severity]),
    )
    crossed = {RelationKind.REFINES, RelationKind.REFINED_BY} <= kinds
    if crossed and _RANK[worst.kind] < _RANK[RelationKind.COMPATIBLE]:
        return Relation(RelationKind.COMPATIBLE, note="each is finer in one part")
    return worst


def _refined(relation: Relation, one: _Parts, two: _Parts) -> Relation:
    """Make the side that states more the finer one, where the rest agrees."""
    more = sum(part is not None for part in one) - sum(part is not None for part in two)
    if not more or _RANK[relation.kind] > _RANK[RelationKind.REFINES]:
        return relation
    kind = RelationKind.REFINES if more > 0 else RelationKind.REFINED_BY
    agrees = _RANK[relation.kind] < _RANK[RelationKind.REFINES]
    if agrees or relation.kind is kind:
        return relation._replace(kind=kind)
    return Relation(RelationKind.COMPATIBLE, note="each is finer in one part")
