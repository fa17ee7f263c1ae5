"""A slot's claims in, contests out: which values agree, which exclude each other."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from pipeline.reconcile.dossier import Dossier
from pipeline.reconcile.frames import group_by_article
from pipeline.reconcile.lineage.voices import are_two_voices
from pipeline.reconcile.relation import (
    AGREEING,
    OPPOSED,
    SAME,
    exactness,
    is_one_sided,
    is_vague,
    ratio_of,
)
from pipeline.reconcile.resolution.weigh import Weight, weigh_claims
from pipeline.reconcile.slots import Slot
from pipeline.records import Assertion, Claim
from pipeline.values import Relation, RelationKind

# how many times a rival figure may exceed the other and still be one
_FURTHEST = {"amount": 4, "capacity": 2}

Answers = Mapping[str, Sequence[Claim]]


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
    def shown(self) -> Claim:
        """The claim whose value stands for the group: stated, the most specific."""
        return choose_shown(self.claims, self.dossier)


@dataclass(frozen=True, eq=False)
class Contest:
    """One answer to a slot's question, and the rival answers that it excludes."""

    slot: Slot
    winner: Group
    rivals: tuple[Group, ...] = ()
    hedged: tuple[Claim, ...] = ()
    overtaken: tuple[Claim, ...] = ()
    denials: tuple[Claim, ...] = ()


def hold_contests(
    slot: Slot, claims: Sequence[Claim], dossier: Dossier
) -> tuple[Contest, ...]:
    """Find the answers to a slot's question.

    Values that one article states side by side are different things, not rivals;
    guesses and early reports take part only where nobody says anything firmer.
    """
    denials = [c for c in claims if c.assertion is Assertion.DENIED]
    positive = [c for c in claims if c.assertion is not Assertion.DENIED]
    firm = [c for c in positive if dossier.is_firm(c)]
    groups = group_claims(firm or positive, dossier)
    told = tuple(groups)
    soft = [c for c in positive if firm and not dossier.is_firm(c)]
    contests = []
    while groups:
        winner, *rest = groups
        rivals = tuple(g for g in rest if _are_rivals(slot, winner, g, told))
        groups = [g for g in rest if g not in rivals]
        contests.append(Contest(slot, winner, rivals))
    placed = _place_soft(tuple(contests), soft, dossier)
    return _place_denials(placed, denials, dossier)


def group_claims(claims: Sequence[Claim], dossier: Dossier) -> list[Group]:
    """Put each claim into the first group that it agrees with, best backed first."""
    by_value: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: _rank(c, dossier)):
        by_value[_value_key(claim)].append(claim)
    members: list[list[str]] = []
    for key, (claim, *_) in by_value.items():
        fitting = (
            group
            for group in members
            if all(
                dossier.compare(by_value[k][0], claim).kind in AGREEING for k in group
            )
        )
        group = next(fitting, None)
        if group is None:
            members.append([key])
        else:
            group.append(key)
    groups = [
        Group(_sorted(c for key in keys for c in by_value[key]), dossier)
        for keys in members
    ]
    return sorted(groups, key=_group_rank)


def _value_key(claim: Claim) -> str:
    return claim.value.model_dump_json(exclude={"named_at"})


def _sorted(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    return tuple(sorted(claims, key=lambda claim: claim.claim_id))


def _rank(claim: Claim, dossier: Dossier) -> tuple[float, int, str, str]:
    root = dossier.lineage.root(claim)
    return (-root.trust, exactness(claim), claim.normal, claim.claim_id)


def _group_rank(group: Group) -> tuple[float, int, str, str]:
    texts = group.dossier.texts(group.claims)
    shown = group.shown  # by value before id: a copy brings new ids and breaks no tie
    return (-group.weight.score, -len(texts), shown.normal, shown.claim_id)


def _are_rivals(
    slot: Slot, winner: Group, other: Group, groups: Sequence[Group]
) -> bool:
    """Whether two answers exclude each other and no article holds both as its own."""
    if not slot.is_contested or not is_conflict(winner, other):
        return False
    if _counts_debt(winner) is not _counts_debt(other):
        return False
    if winner.articles & other.articles:
        articles = winner.dossier.articles
        return are_two_voices(winner.claims, other.claims, articles)
    answers = group_by_article(claim for group in groups for claim in group.claims)
    sides = ((winner, other), (other, winner))
    return all(_has_witness(one, two, answers, groups) for one, two in sides)


def _counts_debt(group: Group) -> bool:
    """Whether a price takes in the debt of the firm bought."""
    return any(group.dossier.principals.counts_debt(c) for c in group.claims)


def _has_witness(
    group: Group, other: Group, answers: Answers, groups: Sequence[Group]
) -> bool:
    """Whether some article gives one answer as its own, and not the other as well.

    Its figure is the first that it gives, and it has no third one near the other's.
    """
    dossier, principals = group.dossier, group.dossier.principals
    holds = Counter(
        article
        for third in groups
        if third is group or is_conflict(third, other)
        for article in third.articles
    )
    return any(
        holds[claim.article_id] == 1
        and dossier.compare(claim, other.shown).kind in OPPOSED
        and not _drops_bound(claim, group, other)
        and principals.is_principal(claim, answers[claim.article_id])
        and not principals.knows_both(claim, other.shown)
        for claim in group.claims
    )


def _drops_bound(claim: Claim, group: Group, other: Group) -> bool:
    """Whether others say "more than" of a bare figure, which then excludes nothing."""
    return any(
        is_one_sided(bound)
        and ratio_of(claim.value, bound.value) == 1
        and group.dossier.compare(bound, other.shown).kind in AGREEING
        for bound in group.claims
    )


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
    for claim in _sorted(claims):
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


def _place_soft(
    contests: tuple[Contest, ...], soft: Sequence[Claim], dossier: Dossier
) -> tuple[Contest, ...]:
    """Give each guess to the answer it agrees with; else the first one overtakes it."""
    agree: dict[int, list[Claim]] = defaultdict(list)
    overtaken: list[Claim] = []
    for claim in soft:
        place = _agreeing_contest(claim, contests, dossier)
        if place is None:
            overtaken.append(claim)
        else:
            agree[place].append(claim)
    return tuple(
        Contest(
            contest.slot,
            contest.winner,
            contest.rivals,
            hedged=_sorted(agree[number]),
            overtaken=_sorted(overtaken) if number == 0 else (),
        )
        for number, contest in enumerate(contests)
    )


def _agreeing_contest(
    claim: Claim, contests: Sequence[Contest], dossier: Dossier
) -> int | None:
    for number, contest in enumerate(contests):
        if dossier.compare(claim, contest.winner.shown).kind in AGREEING:
            return number
    return None


def _place_denials(
    contests: tuple[Contest, ...], denials: Sequence[Claim], dossier: Dossier
) -> tuple[Contest, ...]:
    """Set each denial against the answer that it denies."""
    return tuple(
        Contest(
            contest.slot,
            contest.winner,
            contest.rivals,
            contest.hedged,
            contest.overtaken,
            denials=_sorted(
                claim
                for claim in denials
                if dossier.compare(claim, contest.winner.shown).kind in SAME
            ),
        )
        for contest in contests
    )
