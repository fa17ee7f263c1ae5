"""Worked lines: figures of a deal set against a sum, printed as arithmetic."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Literal, NamedTuple

from pipeline.reconcile.resolution.contests import Contest
from pipeline.records import Claim, Derivation
from pipeline.values import Bound, Money, Quantity, Relation, RelationKind

PLAIN = frozenset({Bound.EXACT, Bound.APPROXIMATE, Bound.NEARLY, Bound.JUST_OVER})

Check = Literal["consistent", "inconsistent", "underdetermined"]


class Worked(NamedTuple):
    """One worked line about a fact, with how its result stands to what is stated."""

    target: Contest
    derivation: Derivation
    relation: Relation
    claims: tuple[Claim, ...]
    result: Money | None = None


def money_of(contest: Contest) -> Money | None:
    """Give the sum that a contest comes to, if it is one of money."""
    value = contest.winner.shown.value
    return value if isinstance(value, Money) else None


def point_of(value: Money | Quantity) -> Decimal | None:
    """Give a figure that is meant as one number, however roughly."""
    if value.bound not in PLAIN:
        return None
    return value.low if value.low is not None else value.high


def as_decimal(number: Fraction) -> Decimal:
    """Round to two places; figures of money are never finer here."""
    rounded = Decimal(round(number * 100)) / 100
    whole = rounded.to_integral_value()
    return whole if whole == rounded else rounded.normalize()


def sum_between(low: Fraction, high: Fraction, currency: str) -> Money:
    """Make a sum of money of the limits that arithmetic gives."""
    grain = Decimal(10) ** (len(str(int(high))) - 3)  # three figures are as good as any
    return Money(
        low=as_decimal(low),
        high=as_decimal(high),
        bound=Bound.EXACT if low == high else Bound.RANGE,
        currency=currency,
        grain=max(grain, Decimal(1)),
    )


def work(
    target: Contest, *, expression: str, result: Money, claims: tuple[Claim, ...]
) -> Worked:
    """Set what was worked out against what a contest comes to."""
    stated = target.winner.shown
    relation = stated.value.relation(result)
    contradicts = relation.kind is RelationKind.CONTRADICTION
    check: Check = "inconsistent" if contradicts else "consistent"
    line = derive(expression, result.normal, (stated, *claims), check)
    return Worked(target, line, relation, claims, result)


def derive(
    expression: str, result: str, claims: Iterable[Claim], check: Check
) -> Derivation:
    """Print a line of arithmetic, with the claims that it is made of."""
    return Derivation(
        expression=f"{expression} = {result}",
        inputs=tuple(sorted(claim.claim_id for claim in claims)),
        result=result,
        check=check,
    )
