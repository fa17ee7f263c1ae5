"""Prices per unit times units, and parts against their sum."""

from collections.abc import Iterable, Mapping, Sequence
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


def multiply_units(target: Contest, contests: Sequence[Contest]) -> list[Worked]:
    """Set a price per unit times the units against the sum, where they come to it."""
    total = money_of(target)
    lines = []
    for price in contests:
        money = money_of(price)
        if money is None or total is None or money.currency != total.currency:
            continue
        for count in contests:
            line = _multiply_unit(target, price, count)
            if line is not None and line.relation.kind in AGREEING:
                lines.append(line)
    return lines


def _multiply_unit(target: Contest, price: Contest, count: Contest) -> Worked | None:
    money, quantity = money_of(price), count.winner.shown.value
    if (
        money is None
        or not isinstance(quantity, Quantity)
        or money.per != quantity.unit
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
