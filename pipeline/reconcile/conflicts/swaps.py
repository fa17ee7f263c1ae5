"""Parties that change places: who pays in one article is paid in another."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

from pipeline.reconcile.conflicts.reporting import build_conflict, tell_side
from pipeline.reconcile.dossier import Dossier
from pipeline.reconcile.frames import kind_family
from pipeline.reconcile.resolution.wording import listed, quoted
from pipeline.reconcile.titles import kind_of
from pipeline.records import Claim, Conflict
from pipeline.values import Relation, RelationKind, Severity

# by these rules "a lease with Halden" says who deals, not which of them lets
_EITHER_WAY = re.compile(r"^agreement\.|\.noun$")

Cast = Mapping[str, tuple[Claim, ...]]

_SWAPPED = Relation(RelationKind.CONTRADICTION, Severity.MAJOR, "the roles are swapped")


def find_swaps(dossier: Dossier) -> tuple[Conflict, ...]:
    """Report two parties whose roles some article gives the other way round.

    Only articles that are about this deal and give either party one role count, by
    words that tell who does what to whom.
    """
    casts = _casts(dossier)
    names = sorted({name for cast in casts.values() for name in cast})
    found = (
        _compare(first, second, casts, dossier)
        for first, second in combinations(names, 2)
    )
    return tuple(conflict for conflict in found if conflict is not None)


def _casts(dossier: Dossier) -> Mapping[str, Cast]:
    """For each article, what it says of each party."""
    casts: dict[str, dict[str, tuple[Claim, ...]]] = defaultdict(dict)
    family = kind_family(kind_of(dossier))  # a verb of another kind casts otherwise
    for claim in dossier.claims:
        own = claim.article_id in dossier.mains
        firm = dossier.is_firm(claim) and (own or claim.article_id not in dossier.mixed)
        firm = firm and kind_family(claim.deal_kind) in (family, "")
        firm = firm and not _EITHER_WAY.search(claim.rule)
        if claim.field == "party" and firm:
            name = dossier.name(claim)
            cast = casts[claim.article_id]
            cast[name] = (*cast.get(name, ()), claim)
    return casts


def _compare(
    first: str, second: str, casts: Mapping[str, Cast], dossier: Dossier
) -> Conflict | None:
    """Sort the articles by the roles that they give two parties."""
    told: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for article_id in sorted(casts):
        cast = casts[article_id]
        claims = (*cast.get(first, ()), *cast.get(second, ()))
        roles = _role(cast.get(first, ())), _role(cast.get(second, ()))
        if roles[0] and roles[1]:
            told[(roles[0], roles[1])].extend(claims)
    for one, other in sorted(told):
        if one < other and (other, one) in told:
            sides = {roles: told[roles] for roles in ((one, other), (other, one))}
            return _report((first, second), sides, dossier)
    return None


def _role(claims: Iterable[Claim]) -> str | None:
    """Give the one role of a party in an article; none where there are several."""
    roles = {claim.role for claim in claims}
    return roles.pop() if len(roles) == 1 else None


def _report(
    names: tuple[str, str],
    sides: Mapping[tuple[str, str], list[Claim]],
    dossier: Dossier,
) -> Conflict:
    told = []
    for roles, claims in sides.items():
        words = [f"{quoted(n)} as {r}" for n, r in zip(names, roles, strict=True)]
        told.append(tell_side(claims, dossier, listed(words), say="gives"))
    return build_conflict(
        dossier,
        field="party",
        sort="role_swap",
        relation=_SWAPPED,
        sides=[
            (f"{names[0]} {roles[0]}, {names[1]} {roles[1]}", claims)
            for roles, claims in sides.items()
        ],
        explanation=" ".join(told),
    )
