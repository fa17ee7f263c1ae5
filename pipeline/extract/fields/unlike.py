"""Sums in, those nowhere near the price that the lead of a story gives out."""

from decimal import Decimal

from pipeline.extract.fields.anchoring import BY_KIND, OPENING
from pipeline.extract.reading import LEAD, Statement
from pipeline.values import Money

_BY_VALUE = "amount.deal_value"
_APART = Decimal("1.5")  # debt, equity and roundings of one price stay closer than this
_OF_KINDS = frozenset(
    {"amount.raised", "amount.debt", "amount.lent", "amount.build_cost"}
)


def is_another_price(statement: Statement, statements: list[Statement]) -> bool:
    """Whether a sum is nowhere near the price that the lead gives.

    Stories of takeovers end on older bids, earlier purchases and loans; and what a deal
    makes of the whole firm is more than is paid for a part of it.
    """
    is_loose = _is_loose_total(statement)
    if statement.role != "price" and not is_loose:
        return False
    lead = LEAD if is_loose else OPENING
    if statement.sentence.index < lead and statement.rule != _BY_VALUE:
        return False
    prices = [
        other.value
        for other in statements
        if other.frame is statement.frame
        and other.role == statement.role
        and other.sentence.index < lead
        and other.rule != _BY_VALUE
    ]
    return bool(prices) and not any(_is_near(statement.value, p) for p in prices)


def _is_loose_total(statement: Statement) -> bool:
    """Whether nothing but the deal's kind makes a sum its total."""
    by_kind = statement.rule.endswith(BY_KIND) or statement.rule in _OF_KINDS
    return statement.role == "total" and by_kind


def _is_near(one: object, other: object) -> bool:
    """Whether two sums of one currency can be sides of one price."""
    if not isinstance(one, Money) or not isinstance(other, Money):
        return False
    if one.currency != other.currency:
        return True
    low, high = sorted(money.high or money.low or Decimal(0) for money in (one, other))
    return high <= low * _APART
