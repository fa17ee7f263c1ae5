"""Claims in, slots out: what may be compared with what."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pipeline.reconcile.identity.measures import measure_of
from pipeline.records import Assertion, Claim
from pipeline.values import Money, Period, Quantity

_BEGINNING = "beginning"
_FIRST = "date.first_delivery"  # the rule for the first of many

NAMED_FIELDS = ("party", "facility")
PRICE_ROLES = frozenset({"rate", "total", "price", "per_share"})
# in these slots a deal has one value, so two different ones are rivals
_CONTESTED: Mapping[str, frozenset[str] | None] = {
    "amount": PRICE_ROLES | {"prepayment"},
    "capacity": frozenset({"contracted"}),
    "date": frozenset(
        {
            *("announced", "signed", "effective", "start", "delivery"),
            *("expected_close", "closed"),
        }
    ),
    "term": None,
    "termination": None,
    "exclusivity": None,
}


# what an article with more values than these gives is a list, and no answer
MOST_ANSWERS = 50


class Slot(NamedTuple):
    """A question about a deal: field, role, and the measure that an answer is in."""

    field: str
    role: str
    measure: str

    @property
    def is_contested(self) -> bool:
        """Whether two different answers exclude each other; else both may be right."""
        if self.field not in _CONTESTED:
            return False
        if self.role == "delivery":  # goods come one after the other
            return self.measure == _BEGINNING
        roles = _CONTESTED[self.field]
        return roles is None or self.role in roles


def sort_into_slots(
    claims: Sequence[Claim],
    names: Mapping[tuple[str, str], str],
    roles: Mapping[str, str],
) -> Mapping[Slot, tuple[Claim, ...]]:
    """Sort the stated claims of a deal into slots; statements of silence are none.

    Of an article that gives a slot many values, the first ``MOST_ANSWERS`` are taken.

    Args:
        claims: The claims of one deal.
        names: The full name of every party and site, by field and spelling.
        roles: The role of each claim, settled over all of the deal.
    """
    slots: dict[Slot, list[Claim]] = defaultdict(list)
    told: dict[tuple[str, Slot], set[str]] = defaultdict(set)
    for claim in sorted(claims, key=_place):
        if claim.assertion not in (Assertion.UNDISCLOSED, Assertion.GENERIC):
            full = names.get((claim.field, claim.normal), claim.normal)
            slot = Slot(claim.field, roles[claim.claim_id], _measure(claim, full))
            values = told[claim.article_id, slot]
            if len(values) < MOST_ANSWERS or claim.normal in values:
                values.add(claim.normal)
                slots[slot].append(claim)
    return {slot: tuple(slots[slot]) for slot in sorted(slots)}


def _place(claim: Claim) -> tuple[str, int, str]:
    return claim.article_id, claim.start, claim.claim_id


def _measure(claim: Claim, full_name: str) -> str:
    """Say in what terms a value answers; values in other terms are never compared."""
    match claim.value:
        case Money() as money:
            return " ".join(_money_measure(money))
        case Quantity(unit=unit, period=period):
            return measure_of(unit) + (" per time" if period else "")
        case Period() as date if claim.role == "delivery" and (
            date.is_start or claim.rule == _FIRST
        ):
            return _BEGINNING
        case Period() if claim.role == "extension":
            return "option"
        case Period(option=option, position=position):
            return "option" if option else position or "period"
        case other:
            return full_name if claim.field in NAMED_FIELDS else other.kind


def _money_measure(value: Money) -> list[str]:
    words = [value.currency]
    if value.per:
        words.append(f"per {value.per}")
    if value.period:
        words.append("per hour" if value.period == "hour" else "per time")
    return words
