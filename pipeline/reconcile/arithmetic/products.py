"""Prices per unit times units, and parts against their sum."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from pipeline.reconcile.arithmetic.worked import (
    Worked,
    money_of,
    point_of,
    sum_between,
    work,
)
from pipeline.reconcile.relation import AGREEING
from pipeline.reconcile.resolution.contests import Contest
from pipeline.records import Claim
from pipeline.values import Money, Quantity
from pipeline.values.units import unit_named


def multiply_units(target: Contest, contests: Sequence[Contest]) -> list[Worked]:
    """Set a price per unit times the units against the sum.

    They need come to it only where a deal has one such price and counts one thing.
    """
    total = money_of(target)
    prices = [c for c in contests if _is_price_in(total, money_of(c))]
    products = [(price, count) for price in prices for count in contests]
    lines = [_multiply_unit(target, *pair) for pair in products]
    found = [line for line in lines if line is not None]
    if len(prices) == 1 and _counts_once(contests):
        return found[:1]
    return [line for line in found if line.relation.kind in AGREEING]


def _is_price_in(total: Money | None, money: Money | None) -> bool:
    """Whether a sum is per something, and in the currency of the whole."""
    if money is None or total is None or money.per is None:
        return False
    return money.currency == total.currency


def _counts_once(contests: Sequence[Contest]) -> bool:
    """Whether one number of things is contracted, and nobody tells another one."""
    counts = [contest for contest in contests if _counts_things(contest)]
    numbers = {counted_in(contest) for contest in counts}
    return len(numbers) == 1 and not any(contest.rivals for contest in counts)


def counted_in(contest: Contest) -> Decimal | None:
    """Give how many things of a kind are contracted, where one number tells it."""
    value = contest.winner.shown.value
    if not isinstance(value, Quantity) or not _counts_things(contest):
        return None
    return point_of(value)


def _counts_things(contest: Contest) -> bool:
    value = contest.winner.shown.value
    is_count = isinstance(value, Quantity) and unit_named(value.unit) is None
    return is_count and contest.slot.role == "contracted"


def _multiply_unit(target: Contest, price: Contest, count: Contest) -> Worked | None:
    money, quantity = money_of(price), count.winner.shown.value
    if (
        money is None
        or not isinstance(quantity, Quantity)
        or not _is_per(money, quantity)
    ):
        return None
    each, number = point_of(money), point_of(quantity)
    if each is None or number is None or money.period or quantity.period:
        return None
    product = Fraction(each) * Fraction(number)
    return work(
        target,
        expression=f"{money.normal} x {quantity.normal}",
        result=sum_between(product, product, money.currency),
        claims=(price.winner.shown, count.winner.shown),
    )


def _is_per(money: Money, quantity: Quantity) -> bool:
    """Whether a price is that of one of the things counted."""
    if money.per == "unit":
        return unit_named(quantity.unit) is None
    return money.per == quantity.unit


def add_parts(target: Contest, contests: Iterable[Contest]) -> list[Worked]:
    """Set the parts that one article lists against the sum, where they come to it."""
    total = money_of(target)
    parts: dict[str, list[Claim]] = {}
    for contest in contests:
        money = money_of(contest)
        if contest.slot.role == "component" and _is_part_of(money, total):
            for claim in contest.winner.claims:
                parts.setdefault(claim.article_id, []).append(claim)
    lines = [_add(target, claims) for _, claims in sorted(parts.items())]
    return [line for line in lines if line and line.relation.kind in AGREEING][:1]


def _is_part_of(money: Money | None, total: Money | None) -> bool:
    if money is None or total is None or money.period or money.per:
        return False
    return money.currency == total.currency


def _add(target: Contest, claims: Sequence[Claim]) -> Worked | None:
    """Add up parts; fewer than two are no sum."""
    values: Mapping[str, Money] = {
        claim.normal: claim.value for claim in claims if isinstance(claim.value, Money)
    }
    points = [point_of(value) for value in values.values()]
    known = [Fraction(point) for point in points if point is not None]
    if len(known) < 2 or len(known) < len(points):  # noqa: PLR2004 - a pair
        return None
    total = sum(known, Fraction(0))
    return work(
        target,
        expression=" + ".join(sorted(values)),
        result=sum_between(total, total, next(iter(values.values())).currency),
        claims=tuple(claims),
    )
