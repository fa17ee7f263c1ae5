"""One figure in two currencies: the sign of one of them is wrong."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from pipeline.reconcile.conflicts.reporting import build_conflict, tell_side
from pipeline.reconcile.dossier import Dossier
from pipeline.reconcile.slots import PRICE_ROLES
from pipeline.records import Claim, Conflict
from pipeline.values import Bound, Money, Relation, RelationKind, Severity
from pipeline.values.currency import UNKNOWN

_OTHER_CURRENCY = Relation(
    RelationKind.CONTRADICTION, Severity.MODERATE, "one figure in two currencies"
)

_SUMS = PRICE_ROLES | {"prepayment"}
_ONE_SIGN = (
    frozenset({"JPY", "CNY"}),
    frozenset({"INR", "PKR", "LKR", "NPR"}),
    frozenset({"SEK", "NOK", "DKK", "ISK"}),
)


def find_currencies(dossier: Dossier) -> tuple[Conflict, ...]:
    """Report a price that has the same digits in another currency elsewhere.

    Who gives the sum in either currency converts nothing. A bare "$" is the dollar
    of whatever country the writer thinks of.
    """
    told = [claim for claim in dossier.claims if _is_price(claim, dossier)]
    for left, right in combinations(_in_several(told), 2):
        if _is_miswritten(left, right, dossier):
            sides = [
                [c for c in told if c.normal == one.normal] for one in (left, right)
            ]
            return (_report(sides, dossier),)
    return ()


def _in_several(told: Sequence[Claim]) -> Sequence[Claim]:
    """Keep the claims whose figure stands in another currency somewhere as well."""
    currencies: dict[tuple[object, ...], set[str]] = defaultdict(set)
    for claim in told:
        if isinstance(claim.value, Money):
            currencies[_figure(claim.value)].add(claim.value.currency)
    return [
        claim
        for claim in told
        if isinstance(claim.value, Money) and len(currencies[_figure(claim.value)]) > 1
    ]


def _is_price(claim: Claim, dossier: Dossier) -> bool:
    own = claim.field == "amount" and claim.role in _SUMS
    value = claim.value
    return (
        own
        and isinstance(value, Money)
        and value.bound is Bound.EXACT
        and dossier.is_own(claim)
    )


def _is_miswritten(left: Claim, right: Claim, dossier: Dossier) -> bool:
    one, other = left.value, right.value
    if not isinstance(one, Money) or not isinstance(other, Money):
        return False
    if one.currency == other.currency or _figure(one) != _figure(other):
        return False
    if UNKNOWN in {one.currency, other.currency} or _are_of_one_sign(one, other):
        return False
    return not dossier.share_figure(left, right)


def _figure(value: Money) -> tuple[object, ...]:
    return value.low, value.high, value.per, value.period


def _are_of_one_sign(one: Money, other: Money) -> bool:
    """Whether one writer leaves open which dollar, rupee, yen or crown is meant."""
    codes = {one.currency, other.currency}
    shared = any(codes <= family for family in _ONE_SIGN)
    dollars = all(code.endswith("D") for code in codes)
    return (shared or dollars) and (one.currency_inferred or other.currency_inferred)


def _report(sides: Sequence[Sequence[Claim]], dossier: Dossier) -> Conflict:
    told = [tell_side(claims, dossier) for claims in sides]
    return build_conflict(
        dossier,
        field="amount",
        sort="currency",
        relation=_OTHER_CURRENCY,
        sides=[(claims[0].normal, claims) for claims in sides],
        explanation=f"{' '.join(told)} The figure is the same, the currency is not.",
    )
