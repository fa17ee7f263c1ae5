"""Articles on two who share a whole in, those that share it out otherwise out."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from pipeline.reconcile.conflicts.reporting import build_conflict
from pipeline.reconcile.dossier import Dossier
from pipeline.records import Claim, Conflict
from pipeline.values import Bound, Quantity, Relation, RelationKind, Severity

_RULE = "capacity.stake"
_WHOLE = 100
_ROUNDED = 1  # percent by which "a third" and its figure are apart
_APART = Relation(
    RelationKind.CONTRADICTION, Severity.MODERATE, "a whole is shared out otherwise"
)


class _Told(NamedTuple):
    """How an article shares a whole out: by the larger part, or by one part of it."""

    part: Decimal
    is_split: bool
    claims: Sequence[Claim]

    def fits(self, other: "_Told") -> bool:
        """Whether both tell of one split: whose part it is they need not say."""
        parts = (other.part, _WHOLE - other.part)
        return any(abs(self.part - part) <= _ROUNDED for part in parts)


def find_shares(dossier: Dossier, told: Sequence[Conflict]) -> tuple[Conflict, ...]:
    """Report two ways to share out one venture: 60/40, and 51/49.

    Each partner's share is a figure of its own, so that no two of them are rivals.
    """
    if any("%" in side.normal for conflict in told for side in conflict.sides):
        return ()
    ways = [way for key in dossier.articles if (way := _read(key, dossier))]
    for one, other in combinations(ways, 2):
        if (one.is_split or other.is_split) and not one.fits(other):
            sides = (
                [w for w in ways if w.fits(one)],
                [w for w in ways if w.fits(other)],
            )
            return (_report(sides, dossier),)
    return ()


def _read(article_id: str, dossier: Dossier) -> _Told | None:
    """Read the two shares of an article that make a whole, or the only one it gives."""
    shares: dict[Decimal, list[Claim]] = {}
    for claim in dossier.by_article.get(article_id, ()):
        value = claim.value
        if claim.rule == _RULE and isinstance(value, Quantity) and value.unit == "%":
            if value.low is None or value.bound is not Bound.EXACT:
                return None
            shares.setdefault(value.low, []).append(claim)
    whole = {max(s, _WHOLE - s) for s in shares if _is_split(s, shares)}
    claims = [claim for told in shares.values() for claim in told]
    if len(whole) == 1:
        return _Told(whole.pop(), is_split=True, claims=claims)
    if whole or len(shares) != 1 or not dossier.is_firm(claims[0]):
        return None
    return _Told(next(iter(shares)), is_split=False, claims=claims)


def _is_split(share: Decimal, shares: dict[Decimal, list[Claim]]) -> bool:
    """Whether the rest of a whole is told as well, or the split itself: "51/49"."""
    rest = _WHOLE - share
    has_rest = rest in shares and rest != share
    return has_rest or any("%" not in c.quote and _has_two(c) for c in shares[share])


def _has_two(claim: Claim) -> bool:
    digits = "".join(sign if sign.isdigit() else " " for sign in claim.quote)
    return len(digits.split()) > 1


def _report(sides: tuple[list[_Told], list[_Told]], dossier: Dossier) -> Conflict:
    return build_conflict(
        dossier,
        field="capacity",
        sort="numeric",
        relation=_APART,
        sides=[
            (f"{way[0].part} %", [claim for told in way for claim in told.claims])
            for way in sides
        ],
    )
