"""Facts against each other: rate times months, price times units, parts and sum."""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Literal, NamedTuple

from pipeline.reconcile.contests import Contest
from pipeline.reconcile.dossier import Dossier
from pipeline.reconcile.relation import AGREEING
from pipeline.reconcile.slots import Slot
from pipeline.records import Assertion, Claim, Derivation
from pipeline.values import Bound, Money, Period, Quantity, Relation, RelationKind

_PER_MONTH = {
    "year": Fraction(1, 12),
    "quarter": Fraction(1, 3),
    "month": Fraction(1),
    "week": Fraction(52, 12),
    "day": Fraction(365, 12),
}
_MONTHS = {
    "Y": Fraction(12),
    "M": Fraction(1),
    "W": Fraction(12, 52),
    "D": Fraction(12, 365),
}
_PLAIN = frozenset({Bound.EXACT, Bound.APPROXIMATE, Bound.NEARLY, Bound.JUST_OVER})
_SAID = frozenset({Assertion.STATED, Assertion.REPORTED})
_SUMS = ("total", "price")

Check = Literal["consistent", "inconsistent", "underdetermined"]


class Worked(NamedTuple):
    """One worked line about a fact, with how its result stands to what is stated."""

    slot: Slot
    derivation: Derivation
    relation: Relation
    claims: tuple[Claim, ...]


class Span(NamedTuple):
    """A number of months that is known only within limits."""

    least: Fraction
    most: Fraction
    claims: tuple[Claim, ...]


def work_out(contests: Sequence[Contest], dossier: Dossier) -> tuple[Worked, ...]:
    """Check every sum of a deal that can be worked out from its other facts."""
    firm = [c for c in contests if dossier.is_firm(c.winner.shown)]
    said = [c for c in contests if c.winner.shown.assertion in _SAID]
    sums = [c for c in firm if _is_sum(c)]
    worked = [
        line
        for target in sums
        for line in (
            *_multiply_rates(target, firm, dossier),
            *_multiply_units(target, said),
            *_add_parts(target, firm),
        )
    ]
    return tuple(
        sorted(worked, key=lambda line: (line.slot, line.derivation.expression))
    )


def _is_sum(contest: Contest) -> bool:
    money = contest.winner.shown.value
    plain = isinstance(money, Money) and not money.period and not money.per
    return contest.slot.field == "amount" and contest.slot.role in _SUMS and plain


def _money(contest: Contest) -> Money | None:
    value = contest.winner.shown.value
    return value if isinstance(value, Money) else None


def _point(value: Money | Quantity) -> Decimal | None:
    """Give a figure that is meant as one number, however roughly."""
    if value.bound not in _PLAIN:
        return None
    return value.low if value.low is not None else value.high


def _multiply_rates(
    target: Contest, contests: Iterable[Contest], dossier: Dossier
) -> list[Worked]:
    terms = [c.winner for c in contests if c.slot[::2] == ("term", "period")]
    rates = [c for c in contests if c.slot.field == "amount" and c.slot.role == "rate"]
    spans = [span for group in terms for span in _spans(group.claims, dossier)]
    lines = []
    for rate in rates:
        if not _is_rate_of(rate, target):
            continue
        known = [_multiply(target, rate, span, dossier) for span in spans[:1]]
        lines += known or _invert(target, rate)
    return lines


def _is_rate_of(rate: Contest, target: Contest) -> bool:
    money, total = _money(rate), _money(target)
    if money is None or total is None or money.currency != total.currency:
        return False
    return money.period in _PER_MONTH and not money.per and _point(money) is not None


def _spans(claims: Iterable[Claim], dossier: Dossier) -> list[Span]:
    """Give the months that a term lasts, if the texts tell enough to count them."""
    found = [(claim, _months(claim, dossier)) for claim in claims]
    return [Span(*months, (claim,)) for claim, months in found if months]


def _months(claim: Claim, dossier: Dossier) -> tuple[Fraction, Fraction] | None:
    value = claim.value
    if not isinstance(value, Period) or value.times > 1 or value.vague:
        return None
    if value.length and value.bound in _PLAIN and not value.longest:
        return (months_of(value.length),) * 2
    start = value.start or dossier.start
    if value.end is None or start is None:
        return None
    (first, late), (early, last) = start.days(), value.end.days()
    least = (early.year - late.year) * 12 + early.month - late.month
    most = (last.year - first.year) * 12 + last.month - first.month + 1
    inclusive = value.end_inclusive is True
    return Fraction(least + inclusive), Fraction(most)


def months_of(length: str) -> Fraction:
    """Count the months of an ISO 8601 length.

    >>> months_of("P2Y6M")
    Fraction(30, 1)
    """
    parts = re.findall(r"(\d+(?:\.\d+)?)([YMWD])", length)
    return sum((Fraction(n) * _MONTHS[unit] for n, unit in parts), Fraction(0))


def _multiply(target: Contest, rate: Contest, span: Span, dossier: Dossier) -> Worked:
    """Set rate times months against the total; discounted months may cost nothing."""
    money, total = _money(rate), _money(target)
    assert money is not None  # noqa: S101 - _is_rate_of saw to it
    assert total is not None  # noqa: S101 - _is_sum saw to it
    monthly = Fraction(_point(money) or 0) * _PER_MONTH[money.period or "month"]
    least = max(span.least - _discounted(dossier), Fraction(0))
    result = _sum_between(monthly * least, monthly * span.most, money.currency)
    months = _between(least, span.most)
    return _worked(
        target,
        expression=f"{money.normal} x {months} months",
        result=result,
        claims=(rate.winner.shown, *span.claims),
    )


def _discounted(dossier: Dossier) -> Fraction:
    """Count the first months for which the price is lower."""
    lengths = [
        months_of(claim.value.length)
        for claim in dossier.claims
        if claim.field == "discount"
        and isinstance(claim.value, Period)
        and claim.value.length
    ]
    return max(lengths, default=Fraction(0))


def _between(low: Fraction, high: Fraction) -> str:
    ends = [f"{_decimal(number):f}" for number in (low, high)]
    return ends[0] if ends[0] == ends[1] else "..".join(ends)


def _decimal(number: Fraction) -> Decimal:
    """Round to two places; figures of money are never finer here."""
    exact = Decimal(number.numerator) / Decimal(number.denominator)
    rounded = exact.quantize(Decimal("0.01"))
    whole = rounded.to_integral_value()
    return whole if whole == rounded else rounded.normalize()


def _sum_between(low: Fraction, high: Fraction, currency: str) -> Money:
    grain = Decimal(10) ** (len(str(int(high))) - 3)  # three figures are as good as any
    return Money(
        low=_decimal(low),
        high=_decimal(high),
        bound=Bound.EXACT if low == high else Bound.RANGE,
        currency=currency,
        grain=max(grain, Decimal(1)),
    )


def _worked(
    target: Contest, *, expression: str, result: Money, claims: tuple[Claim, ...]
) -> Worked:
    stated = target.winner.shown
    relation = stated.value.relation(result)
    contradicts = relation.kind is RelationKind.CONTRADICTION
    check: Check = "inconsistent" if contradicts else "consistent"
    derivation = Derivation(
        expression=f"{expression} = {result.normal}",
        inputs=tuple(sorted(claim.claim_id for claim in (stated, *claims))),
        result=result.normal,
        check=check,
    )
    return Worked(target.slot, derivation, relation, claims)


def _invert(target: Contest, rate: Contest) -> list[Worked]:
    """Say how long the rate must be paid to come to the total, as no start is known."""
    money, total = _money(rate), _money(target)
    if money is None or total is None or total.low is None:
        return []
    periods = Fraction(total.low) / Fraction(_point(money) or 1)
    needed = math.ceil(periods)
    more = total.bound in (Bound.OVER, Bound.AT_LEAST)
    result = (
        f"at least {needed} full {money.period}s"
        if more
        else (f"about {needed} {money.period}s")
    )
    derivation = Derivation(
        expression=f"{total.normal} / {money.normal} = {result}",
        inputs=tuple(
            sorted([target.winner.shown.claim_id, rate.winner.shown.claim_id])
        ),
        result=result,
        check="underdetermined",
    )
    relation = Relation(RelationKind.INCOMPARABLE, note="no start is told")
    return [Worked(target.slot, derivation, relation, (rate.winner.shown,))]


def _multiply_units(target: Contest, contests: Sequence[Contest]) -> list[Worked]:
    """Set a price per unit times the units against the sum, where they come to it."""
    total = _money(target)
    lines = []
    for price in contests:
        money = _money(price)
        if money is None or total is None or money.currency != total.currency:
            continue
        for count in contests:
            line = _multiply_unit(target, price, count)
            if line is not None and line.relation.kind in AGREEING:
                lines.append(line)
    return lines


def _multiply_unit(target: Contest, price: Contest, count: Contest) -> Worked | None:
    money, quantity = _money(price), count.winner.shown.value
    if (
        money is None
        or not isinstance(quantity, Quantity)
        or money.per != quantity.unit
    ):
        return None
    each, number = _point(money), _point(quantity)
    if each is None or number is None or money.period or quantity.period:
        return None
    product = Fraction(each) * Fraction(number)
    return _worked(
        target,
        expression=f"{money.normal} x {quantity.normal}",
        result=_sum_between(product, product, money.currency),
        claims=(price.winner.shown, count.winner.shown),
    )


def _add_parts(target: Contest, contests: Iterable[Contest]) -> list[Worked]:
    """Set the parts that one article lists against the sum, where they come to it."""
    total = _money(target)
    parts: dict[str, list[Claim]] = {}
    for contest in contests:
        money = _money(contest)
        same = money and total and money.currency == total.currency
        if (
            contest.slot.role == "component"
            and same
            and not (money.period or money.per)
        ):
            for claim in contest.winner.claims:
                parts.setdefault(claim.article_id, []).append(claim)
    lines = [_add(target, claims) for _, claims in sorted(parts.items())]
    return [line for line in lines if line and line.relation.kind in AGREEING][:1]


def _add(target: Contest, claims: Sequence[Claim]) -> Worked | None:
    """Add up parts; fewer than two are no sum."""
    values: Mapping[str, Money] = {
        claim.normal: claim.value for claim in claims if isinstance(claim.value, Money)
    }
    points = [_point(value) for value in values.values()]
    known = [Fraction(point) for point in points if point is not None]
    if len(known) < 2 or len(known) < len(points):  # noqa: PLR2004 - a pair
        return None
    total = sum(known, Fraction(0))
    return _worked(
        target,
        expression=" + ".join(sorted(values)),
        result=_sum_between(total, total, next(iter(values.values())).currency),
        claims=tuple(claims),
    )
