"""Two claims in, a relation out: the values' own algebra, and what needs context."""

from fractions import Fraction
from functools import lru_cache

from pipeline.reconcile.identity.measures import PER_MONTH, in_plain_units, worth_of
from pipeline.records import BESIDE_THE_DEAL, SAID, Assertion, Claim
from pipeline.values import (
    Fee,
    Money,
    PartialDate,
    Period,
    Quantity,
    Relation,
    RelationKind,
    Severity,
)
from pipeline.values.base import TypedValue
from pipeline.values.bounds import Bound

AGREEING = frozenset(
    {
        RelationKind.EQUAL,
        RelationKind.EQUIVALENT,
        RelationKind.REFINES,
        RelationKind.REFINED_BY,
        RelationKind.COMPATIBLE,
        RelationKind.DERIVABLE,
    }
)
SAME = frozenset({RelationKind.EQUAL, RelationKind.EQUIVALENT})
_FLOORS = frozenset({Bound.OVER, Bound.AT_LEAST})
_CEILINGS = frozenset({Bound.UP_TO, Bound.AT_MOST, Bound.UNDER})
_CONSISTENT = "iterally consistent"  # a bound far below the figure it bounds
OPPOSED = frozenset({RelationKind.TENSION, RelationKind.CONTRADICTION})


@lru_cache(maxsize=1024)  # it holds values: more would be memory
def relate(left: TypedValue, right: TypedValue) -> Relation:
    """Compare two values, once: articles on one deal repeat the same few figures."""
    if isinstance(left, Quantity) and isinstance(right, Quantity):
        return in_plain_units(left).relation(in_plain_units(right))
    return left.relation(right)


def compare_claims(
    left: Claim, right: Claim, start: PartialDate | None = None
) -> Relation:
    """Compare what two claims of one slot say, given the deal's start if known."""
    if left.field in ("party", "facility"):
        return Relation(RelationKind.EQUAL)  # the slot is the name
    if isinstance(left.value, Fee) and isinstance(right.value, Fee):
        return _compare_fees(left.value, right.value)
    if isinstance(left.value, Period) and isinstance(right.value, Period):
        return _compare_periods(_as_told(left), _as_told(right), start)
    if _are_opposite_bounds(left.value, right.value):
        note = "a floor against a ceiling at the same figure"
        return Relation(RelationKind.TENSION, Severity.MINOR, note)
    relation = relate(left.value, right.value)
    if relation.kind is RelationKind.TENSION and _CONSISTENT in relation.note:
        return relation._replace(kind=RelationKind.COMPATIBLE, severity=None)
    return relation


def _as_told(claim: Claim) -> Period:
    """Give a claim's period; what extends a term is an option, told as one or not."""
    value = claim.value
    if not isinstance(value, Period):
        raise TypeError(value)
    extends = claim.role == "extension" and not value.option
    return value.model_copy(update={"option": True}) if extends else value


def _compare_fees(left: Fee, right: Fee) -> Relation:
    """Compare two fees; a mere partner may be on either side of the deal."""
    if "partner" in (left.by, right.by):
        left, right = (fee.model_copy(update={"by": None}) for fee in (left, right))
    return relate(left, right)


def is_vague(value: TypedValue) -> bool:
    """Whether a figure tells only its order of magnitude, a length that it is long."""
    if isinstance(value, Period):
        return value.vague is not None
    return isinstance(value, Money | Quantity) and value.bound is Bound.VAGUE


def is_one_sided(claim: Claim) -> bool:
    """Whether a figure is the least or the most that is meant."""
    value = claim.value
    return isinstance(value, Money | Quantity) and value.bound in _FLOORS | _CEILINGS


def gravity(relation: Relation) -> int:
    """Order relations by how much they matter; an unknown severity is minor."""
    return tuple(Severity).index(relation.severity or Severity.MINOR)


def ratio_of(left: TypedValue | None, right: TypedValue | None) -> Fraction | None:
    """Tell how many times the larger of two figures holds the smaller."""
    points = [_point(value) for value in (left, right)]
    small, large = sorted(point or Fraction(0) for point in points)
    return large / small if small else None


def _point(value: TypedValue | None) -> Fraction | None:
    """Give a figure in base units: power in megawatts, rates by the month."""
    if not isinstance(value, Money | Quantity):
        return None
    number = value.low if value.low is not None else value.high
    scale = worth_of(value.unit) if isinstance(value, Quantity) else Fraction(1)
    monthly = PER_MONTH.get(value.period or "", Fraction(1))
    return None if number is None else Fraction(number) * scale * monthly


def _are_opposite_bounds(left: TypedValue, right: TypedValue) -> bool:
    """Whether one says "at least" and the other "at most" of the same figure."""
    if not isinstance(left, Money | Quantity) or not isinstance(right, type(left)):
        return False
    floor, ceiling = (left, right) if left.bound in _FLOORS else (right, left)
    opposite = floor.bound in _FLOORS and ceiling.bound in _CEILINGS
    return opposite and floor.low is not None and floor.low == ceiling.high


def _compare_periods(
    left: Period, right: Period, start: PartialDate | None
) -> Relation:
    """Compare two periods; a length and an end date meet only through a known start."""
    relation = relate(left, right)
    if relation.kind is not RelationKind.INCOMPARABLE:
        return relation
    if start is not None and (left.length is None) != (right.length is None):
        relation = left.anchored(start).relation(right.anchored(start))
        if relation.kind is not RelationKind.INCOMPARABLE:
            return relation
    if left.vague and not right.vague:
        return Relation(RelationKind.REFINED_BY, note="the other is more exact")
    if right.vague and not left.vague:
        return Relation(RelationKind.REFINES, note="the other is vague")
    if (left.length and right.end) or (left.end and right.length):
        note = "a length and an end date, which only a start could part"
        return Relation(RelationKind.COMPATIBLE, note=note)
    return relation


def is_hedged(claim: Claim) -> bool:
    """Whether a claim is a guess or a figure beside the deal: no contradiction.

    Who "may end the contract" has the right to, and that is no guess.
    """
    if claim.field == "termination" and claim.assertion is Assertion.POSSIBLE:
        return False
    beside = claim.field == "amount" and claim.role in BESIDE_THE_DEAL
    return beside or claim.assertion not in SAID


def exactness(claim: Claim) -> int:
    """Rank how exact the wording is: 0 for a bare figure, more for looser ones."""
    value = claim.value
    if isinstance(value, Period):
        return _period_exactness(value)
    if not isinstance(value, Money | Quantity):
        return 0
    loose = {Bound.EXACT: 0, Bound.APPROXIMATE: 1, Bound.NEARLY: 1, Bound.VAGUE: 4}
    return loose.get(value.bound, 2)


def _period_exactness(value: Period) -> int:
    if value.vague:
        return 4
    return (0 if value.end else 1) + (0 if value.bound is Bound.EXACT else 1)
