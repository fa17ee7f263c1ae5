"""Two figures of one slot in, their relation and its reason out."""

from fractions import Fraction

from pipeline.values.base import Relation, RelationKind, Severity
from pipeline.values.bounds import Bound
from pipeline.values.intervals import Interval, Measure

_NOTHING = Fraction(0)
_ALIKE = Fraction(5, 100)  # how near a ratio comes to the factor of a slip
_SAME = Fraction(1, 1000)
_NEAR = Fraction(2, 100)
_SOFT_CEILING = Fraction(1, 4)
_SLIPS = (
    (1_000, "thousandfold: million/billion/trillion slip"),
    (1_000_000, "millionfold slip"),
    (10, "tenfold: decimal slip"),
)
_PERIOD_SLIP = (12, "twelvefold: monthly/annual slip")


def compare(left: Measure, right: Measure, *, converted: bool, rates: bool) -> Relation:
    """Relate two figures of one slot.

    Args:
        left: The figure that the relation starts from.
        right: The other figure, in the same unit.
        converted: One of them was brought to the other's unit or period.
        rates: Both are rates, so that a factor of twelve has a name.
    """
    return (
        _sameness(left, right, converted=converted)
        or _containment(left, right)
        or _overlap(left, right)
        or _distance(left, right, rates=rates)
    )


def _sameness(left: Measure, right: Measure, *, converted: bool) -> Relation | None:
    if left.bound == right.bound:
        if (left.low, left.high) == (right.low, right.high):
            return _equality(left, right, converted=converted)
        if _almost(left.low, right.low) and _almost(left.high, right.high):
            return Relation(RelationKind.EQUIVALENT, note="within 0.1%")
    if left.truths == right.truths:
        return Relation(RelationKind.EQUIVALENT, note="the same figures are admissible")
    return None


def _equality(left: Measure, right: Measure, *, converted: bool) -> Relation:
    if converted:
        return Relation(RelationKind.EQUIVALENT, note="after conversion")
    if left.grain != right.grain:
        return Relation(RelationKind.EQUIVALENT, note="written to another digit")
    return Relation(RelationKind.EQUAL)


def _almost(left: Fraction | None, right: Fraction | None) -> bool:
    if left is None or right is None:
        return left is right
    return abs(left - right) <= _SAME * max(abs(left), abs(right))


def _containment(left: Measure, right: Measure) -> Relation | None:
    if _refines(left, right):
        return _specific(left, right, RelationKind.REFINES)
    if _refines(right, left):
        return _specific(right, left, RelationKind.REFINED_BY)
    return None


def _refines(inner: Measure, outer: Measure) -> bool:
    if inner.truths.lies_in(outer.truths):
        return True
    exact = inner.bound is Bound.EXACT and outer.bound is not Bound.EXACT
    return exact and outer.truths.holds(inner.figure) and _is_narrower(inner, outer)


def _is_narrower(inner: Measure, outer: Measure) -> bool:
    mine, theirs = inner.truths.width, outer.truths.width
    return theirs is None or (mine is not None and mine < theirs)


def _specific(inner: Measure, outer: Measure, kind: RelationKind) -> Relation:
    one_sided = outer.bound.is_floor or outer.bound.is_ceiling
    if not one_sided or inner.implied.meet(outer.implied):
        return Relation(kind)
    small, large = sorted((inner.figure, outer.figure))
    if large > 2 * small:
        note = "literally consistent, but the bound is far off"
        return Relation(RelationKind.TENSION, Severity.MINOR, note)
    return Relation(kind, note="loose bound")


def _overlap(left: Measure, right: Measure) -> Relation | None:
    if left.truths.meet(right.truths) is None:
        return None
    dropped = (
        left.figure == right.figure and not {left.bound, right.bound} <= _TWO_SIDED
    )
    return Relation(RelationKind.COMPATIBLE, note="bound dropped" if dropped else "")


_TWO_SIDED = {Bound.EXACT, Bound.APPROXIMATE, Bound.RANGE, Bound.VAGUE}


def _distance(left: Measure, right: Measure, *, rates: bool) -> Relation:
    gap = _gap(left.truths, right.truths)
    slip = _slip(left.figure, right.figure, rates=rates)
    bounds = {left.bound, right.bound}
    if any(b.is_floor for b in bounds) and any(b.is_ceiling for b in bounds):
        return Relation(RelationKind.CONTRADICTION, severity_of(gap), "opposite bounds")
    if Bound.UP_TO in bounds and gap is not None and gap <= _SOFT_CEILING and not slip:
        note = 'above the stated ceiling ("up to" is a soft bound)'
        return Relation(RelationKind.TENSION, Severity.MINOR, note)
    if slip:
        return Relation(RelationKind.CONTRADICTION, Severity.MAJOR, slip)
    if gap is not None and gap <= _NEAR:
        note = f"gap {float(gap * 100):.1f}%"
        return Relation(RelationKind.TENSION, Severity.MINOR, note)
    return Relation(RelationKind.CONTRADICTION, severity_of(gap))


def severity_of(gap: Fraction | None) -> Severity:
    """Grade the distance between two figures; None is beyond all measure."""
    if gap is None or gap > 1:
        return Severity.MAJOR
    return Severity.MODERATE if gap > Fraction(15, 100) else Severity.MINOR


def _gap(left: Interval, right: Interval) -> Fraction | None:
    """The ratio of the nearer edges of two disjoint intervals, less one."""
    below, above = sorted((left, right), key=_edge)
    if not below.high or above.low is None:
        return None
    return above.low / below.high - 1


def _edge(interval: Interval) -> tuple[bool, Fraction]:
    return interval.high is None, interval.high or _NOTHING


def _slip(left: Fraction, right: Fraction, *, rates: bool) -> str:
    """Name the usual slip of reporters that a ratio betrays."""
    small, large = sorted((abs(left), abs(right)))
    if not small:
        return ""
    named = (*_SLIPS, _PERIOD_SLIP) if rates else _SLIPS
    for factor, name in named:
        if abs(large / small / factor - 1) <= _ALIKE:
            return name
    return ""
