"""Another name in one place: who sells, lets, lends or supplies, if only one can."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from pipeline.reconcile.conflicts.reporting import build_conflict, tell_side
from pipeline.reconcile.dossier import Dossier
from pipeline.reconcile.identity.leads import is_named, lead_of
from pipeline.reconcile.identity.parties import keys_match
from pipeline.reconcile.relation import AGREEING, SAME, is_vague
from pipeline.reconcile.resolution.wording import quoted
from pipeline.records import Claim, Conflict
from pipeline.values import Relation, RelationKind, Severity

# who stands on the other side of whom; a target goes with a seller
_PLACES = {
    "seller": ("acquirer",),
    "lessor": ("lessee",),
    "lender": ("borrower",),
    "licensor": ("licensee",),
    "provider": ("customer",),
    "acquirer": ("target", "seller"),
    "lessee": ("lessor",),
    "licensee": ("licensor",),
    "customer": ("provider",),
}
_FIGURES = frozenset({"amount", "capacity", "term", "facility"})
_OTHER = Relation(RelationKind.CONTRADICTION, Severity.MODERATE, "another name")

Cast = Mapping[str, Sequence[Claim]]


def find_rivals(dossier: Dossier) -> tuple[Conflict, ...]:
    """Report two firms in one place of a deal, told by articles that agree otherwise.

    Each article names one firm there and does not know the other's, the firm on the
    other side is the same, and so is a figure, a site or the firm that is sold.
    """
    casts = _casts(dossier)
    for role in sorted(_PLACES):
        for left, right in _rivals(role, casts, dossier):
            if _differ(role, casts[left], casts[right], dossier):
                sides = (casts[left][role], casts[right][role])
                return (_report(role, sides, dossier),)
    return ()


def _casts(dossier: Dossier) -> Mapping[str, Cast]:
    """For each article about the deal, who stands where."""
    casts: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in dossier.claims:
        if claim.field == "party" and dossier.is_own(claim):
            casts[claim.article_id][claim.role].append(claim)
    return casts


def _rivals(
    role: str, casts: Mapping[str, Cast], dossier: Dossier
) -> Iterator[tuple[str, str]]:
    """Pair the articles that put one firm each in a place, and not the same one."""
    named = {key: _names(casts[key].get(role, ()), dossier) for key in sorted(casts)}
    alone = {key: names for key, names in named.items() if len(names) == 1}
    if len(set(alone.values())) > 1:
        pairs = combinations(alone, 2)
        yield from ((a, b) for a, b in pairs if alone[a] != alone[b])


def _differ(role: str, left: Cast, right: Cast, dossier: Dossier) -> bool:
    one, other = left[role], right[role]
    if not _face_same(role, left, right, dossier):
        return False
    claims = (one[0], other[0])
    return (
        not _are_kin(claims, dossier)
        and not _knows(other, one[0], dossier)
        and not _knows(one, other[0], dossier)
        and (_sell_same(role, left, right, dossier) or _agree(claims, dossier))
    )


def _sell_same(role: str, left: Cast, right: Cast, dossier: Dossier) -> bool:
    """Whether one firm is sold in both articles, to one buyer, but by two sellers."""
    return role == "seller" and all(
        _names(left.get(other, ()), dossier) & _names(right.get(other, ()), dossier)
        for other in ("acquirer", "target")
    )


def _names(claims: Iterable[Claim], dossier: Dossier) -> frozenset[str]:
    return frozenset(dossier.name(c) for c in claims)


def _face_same(role: str, left: Cast, right: Cast, dossier: Dossier) -> bool:
    """Whether both articles have the same firm on the other side."""
    return any(
        _names(left.get(other, ()), dossier) & _names(right.get(other, ()), dossier)
        for other in _PLACES[role]
    )


def _are_kin(claims: Sequence[Claim], dossier: Dossier) -> bool:
    """Whether two names are spellings of one firm, or of owner and unit."""
    owners = [dossier.firms.owner(c.normal, dossier.article(c).day) for c in claims]
    return keys_match(*owners) or bool(set(owners[0]) & set(owners[1]))


def _knows(claims: Sequence[Claim], other: Claim, dossier: Dossier) -> bool:
    """Whether the article of some claims names another's firm anywhere."""
    article = dossier.article(claims[0])
    return is_named(dossier.firms.key(other.normal), lead_of(article, whole=True))


def _agree(claims: Sequence[Claim], dossier: Dossier) -> bool:
    """Whether the articles of two claims tell one figure or one site alike."""
    told: tuple[list[Claim], list[Claim]] = ([], [])
    for claim in dossier.claims:
        for place, one in enumerate(claims):
            if claim.article_id == one.article_id and claim.field in _FIGURES:
                told[place].append(claim)
    return any(
        (a.field, a.role) == (b.field, b.role) and _is_same(a, b, dossier)
        for a in told[0]
        for b in told[1]
    )


def _is_same(left: Claim, right: Claim, dossier: Dossier) -> bool:
    if left.field == "facility":
        names = [dossier.name(c) for c in (left, right)]
        return names[0] == names[1] and names[0] != names[0].casefold()
    is_vague_too = any(is_vague(claim.value) for claim in (left, right))
    kinds = SAME if is_vague_too else AGREEING
    return dossier.compare(left, right).kind in kinds


def _report(role: str, sides: Sequence[Sequence[Claim]], dossier: Dossier) -> Conflict:
    told = [
        tell_side(c, dossier, f"{quoted(c[0].quote)} as {role}", say="gives")
        for c in sides
    ]
    return build_conflict(
        dossier,
        field="party",
        sort="entity",
        relation=_OTHER,
        sides=[(f"{c[0].normal} {role}", c) for c in sides],
        explanation=" ".join(told),
    )
