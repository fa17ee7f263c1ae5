"""A slot's claims in, groups out: the answers that can be true together."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from pipeline.reconcile.dossier import Dossier
from pipeline.reconcile.relation import (
    AGREEING,
    OPPOSED,
    exactness,
    is_vague,
    ratio_of,
)
from pipeline.reconcile.resolution.weigh import Weight, weigh_claims
from pipeline.records import Claim
from pipeline.values import Relation, RelationKind

# how many times a rival figure may exceed the other and still be one
_FURTHEST = {"amount": 4, "capacity": 2}


@dataclass(frozen=True, eq=False)
class Group:
    """Claims of one slot that can all be true together."""

    claims: tuple[Claim, ...]
    dossier: Dossier

    @cached_property
    def weight(self) -> Weight:
        """How strongly it is backed."""
        return weigh_claims(self.claims, self.dossier.lineage)

    @cached_property
    def articles(self) -> frozenset[str]:
        """The articles that say so."""
        return frozenset(claim.article_id for claim in self.claims)

    @cached_property
    def tellers(self) -> frozenset[str]:
        """The articles that say so in so many words: "long-term" goes with any."""
        return frozenset(c.article_id for c in self.claims if not is_vague(c.value))

    @cached_property
    def shown(self) -> Claim:
        """The claim whose value stands for the group: stated, the most specific."""
        return choose_shown(self.claims, self.dossier)


def group_claims(claims: Sequence[Claim], dossier: Dossier) -> list[Group]:
    """Put each claim into the first group that it agrees with, best backed first.

    A length goes with the end that its own article gives rather than with another's. A
    bound goes with the figure that its origin is quoted with elsewhere.
    """
    meant = dossier.lineage.meant
    by_value: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: _rank(c, dossier)):
        by_value[_value_key(meant(claim))].append(claim)
    heads = {key: meant(claims[0]) for key, claims in by_value.items()}
    tellers = {key: {c.article_id for c in told} for key, told in by_value.items()}
    members: list[list[str]] = []
    for key, head in heads.items():
        fitting = [
            group
            for group in members
            if all(dossier.compare(heads[k], head).kind in AGREEING for k in group)
        ]
        own = [g for g in fitting if any(tellers[k] & tellers[key] for k in g)]
        if fitting:
            (own or fitting)[0].append(key)
        else:
            members.append([key])
    groups = [
        Group(by_id(c for key in keys for c in by_value[key]), dossier)
        for keys in members
    ]
    return sorted(groups, key=_group_rank)


def _value_key(claim: Claim) -> str:
    return claim.value.model_dump_json(exclude={"named_at"})


def by_id(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Put claims in an order that no order of reading changes."""
    return tuple(sorted(claims, key=lambda claim: claim.claim_id))


def _rank(claim: Claim, dossier: Dossier) -> tuple[float, int, str, str]:
    root = dossier.lineage.root(claim)
    return (-root.trust, exactness(claim), claim.normal, claim.claim_id)


def _group_rank(group: Group) -> tuple[float, int, str, str]:
    texts = group.dossier.texts(group.claims)
    shown = group.shown  # by value before id: a copy brings new ids and breaks no tie
    return (-group.weight.score, -len(texts), shown.normal, shown.claim_id)


def relation_of(left: Group, right: Group) -> Relation:
    """Compare what two groups stand for."""
    return left.dossier.compare(left.shown, right.shown)


def is_conflict(left: Group, right: Group) -> bool:
    """Whether two groups give different answers rather than answer different things.

    Figures far apart measure different things, unless the gap is that of a slip of the
    pen; a vague figure excludes nothing.
    """
    relation = relation_of(left, right)
    values = left.shown.value, right.shown.value
    if relation.kind not in OPPOSED or any(is_vague(value) for value in values):
        return False
    ratio = ratio_of(*values)
    most = _FURTHEST.get(left.shown.field)
    return ratio is None or most is None or ratio <= most or "slip" in relation.note


def choose_shown(claims: Sequence[Claim], dossier: Dossier) -> Claim:
    """Choose the claim to show: not refined by another, best origin, most often said.

    The value is one that somebody wrote, never an average.
    """
    by_value: dict[str, list[Claim]] = defaultdict(list)
    for claim in by_id(claims):
        by_value[_value_key(claim)].append(claim)
    heads = [members[0] for members in by_value.values()]
    finest = [claim for claim in heads if not _is_refined(claim, heads, dossier)]
    candidates = [c for head in finest or heads for c in by_value[_value_key(head)]]
    says = {key: len(dossier.texts(members)) for key, members in by_value.items()}
    return min(candidates, key=lambda claim: _show_rank(claim, says, dossier))


def _is_refined(claim: Claim, others: Iterable[Claim], dossier: Dossier) -> bool:
    return any(
        dossier.compare(claim, other).kind is RelationKind.REFINED_BY
        for other in others
        if other is not claim
    )


def _show_rank(
    claim: Claim, says: Mapping[str, int], dossier: Dossier
) -> tuple[float, int, int, int, str, str]:
    trust = dossier.lineage.root(claim).trust
    backing = -says[_value_key(claim)]
    length = -len(claim.normal) if claim.field in ("party", "facility") else 0
    return (
        -trust,
        length,
        backing,
        exactness(claim),
        claim.normal,
        claim.claim_id,
    )
