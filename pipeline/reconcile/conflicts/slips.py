"""Figures beside the deal in, conflicts out: two digits of one turned round."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from pipeline.reconcile.conflicts.reporting import build_conflict, tell_side
from pipeline.reconcile.dossier import Dossier
from pipeline.reconcile.identity.measures import measure_of
from pipeline.records import SAID, Claim, Conflict
from pipeline.values import Bound, Money, Quantity, Relation, RelationKind, Severity

_TELLING = 3  # digits; fewer are turned round by chance
_TURNED = Relation(
    RelationKind.CONTRADICTION, Severity.MINOR, "the same digits, turned round"
)


def find_slips(dossier: Dossier, found: Sequence[Conflict]) -> tuple[Conflict, ...]:
    """Report figures that stand beside the deal and have two digits turned round.

    What a firm has may be told of many things, so that two figures are no rivals; 143
    shops against 134 are. What is reported already is left out.
    """
    told = {id_ for c in found for side in c.sides for id_ in side.claims}
    claims = [c for c in _figures(dossier) if c.claim_id not in told]
    return tuple(_pair_up(claims, dossier))


def _figures(dossier: Dossier) -> Iterator[Claim]:
    for claim in sorted(dossier.claims, key=lambda c: (c.path, c.start, c.claim_id)):
        own = claim.article_id in dossier.mains and claim.assertion in SAID
        if own and claim.field in ("capacity", "amount") and _digits(claim):
            yield claim


def _pair_up(claims: Sequence[Claim], dossier: Dossier) -> Iterator[Conflict]:
    alike: dict[tuple[str, ...], dict[tuple[str, str], Claim]] = defaultdict(dict)
    for claim in claims:  # of an article each figure once
        shown = "".join(sorted(_digits(claim)))
        told = alike[(claim.field, shown, *_measure(claim))]
        told.setdefault((claim.article_id, claim.normal), claim)
    for key in sorted(alike):
        if len({normal for _, normal in alike[key]}) > 1:
            yield from _find_turned(list(alike[key].values()), dossier)


def _find_turned(claims: Sequence[Claim], dossier: Dossier) -> Iterator[Conflict]:
    done: set[str] = set()
    for left, right in combinations(claims, 2):
        if {left.normal, right.normal} & done or not _are_turned(left, right):
            continue
        apart = left.article_id != right.article_id
        if apart and not dossier.share_figure(left, right):
            done |= {left.normal, right.normal}
            sides = [[c for c in claims if _is_alike(c, one)] for one in (left, right)]
            yield _report(sides, dossier)


def _is_alike(claim: Claim, other: Claim) -> bool:
    return (claim.field, claim.normal) == (other.field, other.normal)


def _digits(claim: Claim) -> str:
    """Give the digits that a plain figure shows; none if it is hedged."""
    value = claim.value
    if not isinstance(value, Money | Quantity) or value.bound is not Bound.EXACT:
        return ""
    return str(value.low).replace(".", "").strip("0") if value.low is not None else ""


def _are_turned(left: Claim, right: Claim) -> bool:
    """Whether of two figures of one measure one is the other with digits turned."""
    if not is_turned(_digits(left), _digits(right)):
        return False
    same_thing = left.field == "capacity" and left.role == right.role
    return same_thing or (
        len(_digits(left)) >= _TELLING
        and (left.field == "capacity" or left.role == right.role)
    )


def is_turned(left: str, right: str) -> bool:
    """Whether two rows of digits are one but for two neighbours.

    >>> is_turned("143", "134"), is_turned("143", "314"), is_turned("12", "12")
    (True, False, False)
    """
    if len(left) != len(right):
        return False
    apart = [
        i for i, pair in enumerate(zip(left, right, strict=True)) if len(set(pair)) > 1
    ]
    if len(apart) != 2 or apart[1] - apart[0] != 1:  # noqa: PLR2004 - two neighbours
        return False
    first, second = apart
    return left[first] == right[second] and left[second] == right[first]


def _measure(claim: Claim) -> tuple[str, ...]:
    """Say in what a figure is told, its scale included."""
    value = claim.value
    if isinstance(value, Money):
        kind: tuple[str, ...] = (value.currency, value.per or "", value.period or "")
    elif isinstance(value, Quantity):
        kind = (measure_of(value.unit), value.period or "")
    else:
        return ()
    return (*kind, str(len(str(int(value.low or 0)))))


def _report(sides: Sequence[Sequence[Claim]], dossier: Dossier) -> Conflict:
    told = [tell_side(claims, dossier) for claims in sides]
    return build_conflict(
        dossier,
        field=sides[0][0].field,
        sort="numeric",
        relation=_TURNED,
        sides=[(claims[0].normal, claims) for claims in sides],
        explanation=f"{' '.join(told)} Two digits are turned round.",
    )
