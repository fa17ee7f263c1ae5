"""Two frames in, reasons out: how near their dates are, and their figures."""

import re
from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import product
from typing import NamedTuple

from pipeline.reconcile.arithmetic.lengths import months_of
from pipeline.reconcile.arithmetic.worked import as_decimal
from pipeline.reconcile.frames import SUM_ROLES, Frame
from pipeline.reconcile.identity.measures import PER_MONTH, measure_of
from pipeline.reconcile.relation import relate
from pipeline.records import Assertion, Claim
from pipeline.values import Money, Period, Quantity, Relation, RelationKind, Severity


class Reason(NamedTuple):
    """One piece of evidence, in words, with its weight."""

    text: str
    weight: float

    def __str__(self) -> str:
        """Print as ``same parties +5``."""
        return f"{self.text} {self.weight:+g}"


_MOST_FIGURES = 3
_DIGITS = re.compile(r"[1-9]")
_DERIVED = Reason("amount of one comes to the other's over its term", 3.0)
_COUNTED = Reason("amount of one comes to the other's times its number", 3.0)
_PAID_BY = ("month", "quarter", "year")
_HEDGED = frozenset({Assertion.POSSIBLE, Assertion.GENERIC})
_AMOUNT = {
    RelationKind.EQUAL: 4.0,
    RelationKind.EQUIVALENT: 4.0,
    RelationKind.REFINES: 3.0,
    RelationKind.REFINED_BY: 3.0,
    RelationKind.COMPATIBLE: 2.0,
}
_APART = {Severity.MINOR: -1.0, Severity.MODERATE: -3.0, Severity.MAJOR: -7.0}
# the same, where two articles are plainly about one pair of firms
_ABOUT_ONE = {_APART[Severity.MODERATE]: -1.5, _APART[Severity.MAJOR]: -5.0}
# days between two reports of one deal, and what such a gap says
_EVENT_GAPS = ((3, 3.0), (14, 2.0), (31, 1.0), (60, -1.0))
_LATE_EVENT = -4.0
# news of one deal goes on for months, so late publication says little
_REPORT_GAPS = ((3, 3.0), (14, 2.0), (31, 1.0), (90, 0.0))
_LATE_REPORT = -1.0


def total(reasons: Iterable[Reason]) -> float:
    """Add up the weights."""
    return sum((reason.weight for reason in reasons), 0.0)


def weigh_sums(left: Frame, right: Frame, *, about_one: bool) -> Reason | None:
    """Weigh the best match between two lists of sums, less so if all else agrees."""
    reason = weigh_values("amount", left.amounts, right.amounts)
    if reason is None or reason.weight < _DERIVED.weight:
        reason = _derive(left, right) or reason
    if reason is None or not about_one:
        return reason
    return reason._replace(weight=_ABOUT_ONE.get(reason.weight, reason.weight))


def _derive(left: Frame, right: Frame) -> Reason | None:
    """Say how one frame's sum follows from what the other gives, if it does."""
    if _is_derived(left, right):
        return _DERIVED
    return _COUNTED if _is_counted(left, right) else None


def _is_counted(left: Frame, right: Frame) -> bool:
    """Whether one frame's price of each, times their number, is the other's sum."""
    numbers = [
        claim.value
        for claim in (*left.capacities, *right.capacities)
        if isinstance(claim.value, Quantity) and claim.value.low is not None
    ]
    return any(
        _comes_to_all(price, number, whole)
        for one, other in ((left, right), (right, left))
        for price in _money(one.amounts)
        if price.per and not price.period and price.low is not None
        for number in numbers
        for whole in _money(other.amounts)
    )


def _comes_to_all(price: Money, number: Quantity, whole: Money) -> bool:
    """Whether so much for each of so many is a sum, give or take rounding.

    >>> price, whole = Money.parse("$118 million per ship"), Money.parse("$472 million")
    >>> _comes_to_all(price, Quantity.parse("four vessels"), whole)
    True
    """
    if (
        whole.per
        or whole.period
        or measure_of(price.per or "") != measure_of(number.unit)
    ):
        return False
    worth = whole.model_copy(
        update={
            "low": (price.low or 0) * (number.low or 0),
            "high": (price.high or price.low or 0) * (number.high or number.low or 0),
            "currency": price.currency,
            "bound": price.bound,
        }
    )
    return whole.relation(worth).kind in (RelationKind.EQUAL, RelationKind.EQUIVALENT)


def _is_derived(left: Frame, right: Frame) -> bool:
    """Whether one frame's rate over its term comes to the other's whole sum."""
    return any(
        _comes_to(rate, months, whole)
        for one, other in ((left, right), (right, left))
        for rate in _money(one.amounts)
        if rate.period in _PAID_BY
        for months in _months(one)
        for whole in _money(other.amounts)
    )


def _months(frame: Frame) -> list[Fraction]:
    """Give the plain lengths of a frame's terms, in months."""
    lengths = (c.value.length for c in frame.terms if isinstance(c.value, Period))
    return sorted({months_of(length) for length in lengths if length})


def _money(claims: Iterable[Claim]) -> list[Money]:
    return [c.value for c in claims if isinstance(c.value, Money)]


def _comes_to(rate: Money, months: Fraction, whole: Money) -> bool:
    """Whether so much a month or year for so long is a sum, give or take rounding.

    >>> rate, whole = Money.parse("$30 million a year"), Money.parse("$240 million")
    >>> _comes_to(rate, Fraction(96), whole), _comes_to(rate, Fraction(60), whole)
    (True, False)
    """
    if rate.per or whole.per or whole.period or rate.low is None:
        return False
    share = PER_MONTH[rate.period or "month"]
    worth = Money(
        low=as_decimal(Fraction(rate.low) * months * share),
        high=as_decimal(Fraction(rate.high or rate.low) * months * share),
        currency=rate.currency,
        bound=rate.bound,
        grain=whole.grain,
    )
    return whole.relation(worth).kind in (RelationKind.EQUAL, RelationKind.EQUIVALENT)


def weigh_dates(left: Frame, right: Frame) -> Reason | None:
    """Weigh the days between two events, or else between the reports of them."""
    if left.event and right.event:
        first, second = sorted((left.event, right.event))
        gap = max(0, (second[0] - first[1]).days)
        return _weigh_gap("events", gap, _EVENT_GAPS, _LATE_EVENT)
    if left.published and right.published:
        gap = abs((left.published - right.published).days)
        return _weigh_gap("reports", gap, _REPORT_GAPS, _LATE_REPORT)
    return None


def _weigh_gap(
    what: str, gap: int, steps: Sequence[tuple[int, float]], beyond: float
) -> Reason:
    weight = next((weight for days, weight in steps if gap <= days), beyond)
    return Reason(f"{what} {gap} days apart", weight)


def weigh_values(
    field: str, left: Sequence[Claim], right: Sequence[Claim]
) -> Reason | None:
    """Weigh the best match between two lists of values: either may be partial."""
    relations = [
        (_soft_weight(a, b, relation), relation.kind)
        for a, b in product(left, right)
        if is_same_measure(a, b)
        for relation in (relate(a.value, b.value),)
        if relation.kind is not RelationKind.INCOMPARABLE
    ]
    if not relations:
        return None
    weight, kind = max(relations)
    return Reason(f"{field} {kind.value.replace('_', ' ')}", weight)


def _soft_weight(left: Claim, right: Claim, relation: Relation) -> float:
    if relation.kind is not RelationKind.CONTRADICTION:
        return _AMOUNT.get(relation.kind, 0.0)
    weight = _APART[relation.severity or Severity.MAJOR]
    if "slip" in relation.note:  # one deal miswritten, rather than two deals
        weight = max(weight, -2.0)
    if _are_turned_round(left, right):
        weight = max(weight, -1.0)
    hedged = left.assertion in _HEDGED or right.assertion in _HEDGED
    other = left.role != right.role and not {left.role, right.role} <= SUM_ROLES
    return max(weight, -1.0) if hedged or other else weight


def _are_turned_round(left: Claim, right: Claim) -> bool:
    """Whether two figures have the same digits in another order: "48", and "84"."""
    digits = [_DIGITS.findall(claim.quote) for claim in (left, right)]
    return len(digits[0]) > 1 and sorted(digits[0]) == sorted(digits[1])


def weigh_figures(left: Frame, right: Frame) -> Reason | None:
    """Weigh exact numbers that two articles share, where these are their main deals."""
    if not (left.is_main and right.is_main):
        return None
    shared = sorted(left.figures & right.figures, key=lambda f: (-len(f), f))
    if not shared:
        return None
    listed = ", ".join(shared[:_MOST_FIGURES])
    return Reason(f"both articles have {listed}", float(min(len(shared), 2)))


def soften(reason: Reason | None, most: float, least: float) -> Reason | None:
    """Keep a lesser field's weight within its limits."""
    if reason is None:
        return None
    return reason._replace(weight=min(most, max(least, reason.weight)))


def is_same_measure(left: Claim, right: Claim) -> bool:
    """Whether two figures measure the same thing: sum with sum, rate with rate."""
    a, b = left.value, right.value
    if isinstance(a, Money) and isinstance(b, Money):
        shape = (a.currency, a.per, a.period is None)
        return shape == (b.currency, b.per, b.period is None)
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        return (a.period is None) == (b.period is None)
    return type(a) is type(b)
