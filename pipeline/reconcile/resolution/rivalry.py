"""Two groups of a slot in, whether they are rivals: each has a witness of its own."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from pipeline.reconcile.dossier import Dossier
from pipeline.reconcile.frames import group_by_article
from pipeline.reconcile.lineage.voices import are_two_voices
from pipeline.reconcile.relation import (
    AGREEING,
    OPPOSED,
    is_one_sided,
    is_vague,
    ratio_of,
)
from pipeline.reconcile.resolution.groups import Group, is_conflict
from pipeline.reconcile.resolution.senses import are_of_two_senses
from pipeline.reconcile.slots import Slot
from pipeline.records import Claim, ZoneKind
from pipeline.values import Bound, Money, Period, Quantity

_OFFERED = re.compile(
    r"\b(?:offer(?:s|ed|ing)?|bid(?:s|ding)?|propos\w+)\b", re.IGNORECASE
)

Answers = Mapping[str, Sequence[Claim]]


def are_rivals(
    slot: Slot, winner: Group, other: Group, groups: Sequence[Group]
) -> bool:
    """Whether two answers exclude each other and no article holds both as its own."""
    if not slot.is_contested or not is_conflict(winner, other):
        return False
    if are_of_two_senses(winner, other):
        return False
    if winner.tellers & other.tellers:
        articles = winner.dossier.articles
        told = are_two_voices(winner.claims, other.claims, articles)
        told = told and not (_is_bid(winner) and _is_bid(other))
        return told or _is_miswritten(winner, other, groups)
    answers = group_by_article(claim for group in groups for claim in group.claims)
    sides = ((winner, other), (other, winner))
    return all(_has_witness(one, two, answers, groups) for one, two in sides)


def _is_miswritten(winner: Group, other: Group, groups: Sequence[Group]) -> bool:
    """Whether a headline has another figure than the one its article begins with."""
    titles = [
        {c.article_id for c in group.claims if c.zone is ZoneKind.HEADLINE}
        for group in (winner, other)
    ]
    answers = group_by_article(claim for group in groups for claim in group.claims)
    shared = winner.tellers & other.tellers
    return all(
        (key in titles[0]) is not (key in titles[1])
        and len(answers[key]) == 2  # noqa: PLR2004 - the headline's and the text's
        and all(_is_exact(claim) for claim in answers[key])
        and all(winner.dossier.principals.is_plain(c) for c in answers[key])
        for key in sorted(shared)
    )


def _is_exact(claim: Claim) -> bool:
    """Whether a claim commits to one value."""
    value = claim.value
    if not isinstance(value, Money | Quantity | Period) or is_vague(value):
        return False
    return value.bound is Bound.EXACT


def _is_bid(group: Group) -> bool:
    """Whether a figure is what somebody offers: two bidders offer two prices."""
    return any(_OFFERED.search(group.dossier.sentence(c)) for c in group.claims)


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
        for article in third.tellers
    )
    return any(
        holds[claim.article_id] == 1
        and dossier.compare(claim, other.shown).kind in OPPOSED
        and not _drops_bound(claim, other, dossier)
        and principals.is_principal(claim, answers[claim.article_id])
        and not principals.knows_both(claim, other.shown)
        for claim in group.claims
    )


def _drops_bound(claim: Claim, other: Group, dossier: Dossier) -> bool:
    """Whether others say "more than" of a bare figure, which then excludes nothing."""
    return not is_one_sided(claim) and any(
        ratio_of(claim.value, bound.value) == 1
        and dossier.compare(bound, other.shown).kind in AGREEING
        for bound in dossier.bounds.get(claim.field, ())
    )
