"""What was amended or corrected since, set aside and beside what stands."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from pipeline.reconcile.dossier import Dossier
from pipeline.reconcile.resolution.contests import Contest
from pipeline.records import Claim


def part_overtaken(dossier: Dossier) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
    """Part the claims that stand from those that another claim overtakes.

    What is taken back and not replaced stays: it is all that was said.
    """
    changes = dossier.changes.overtaken
    gone = {
        key for key, change in changes.items() if change.by and change.by not in changes
    }
    return (
        tuple(c for c in dossier.claims if c.claim_id not in gone),
        tuple(c for c in dossier.claims if c.claim_id in gone),
    )


def without_overtaken(dossier: Dossier) -> Dossier:
    """Give a dossier of what stands."""
    standing, overtaken = part_overtaken(dossier)
    return replace(dossier, claims=standing) if overtaken else dossier


def place_overtaken(
    contests: Sequence[Contest], overtaken: Sequence[Claim]
) -> tuple[Contest, ...]:
    """Put each overtaken claim to the answer that overtakes it."""
    if not overtaken:
        return tuple(contests)
    added: dict[int, list[Claim]] = defaultdict(list)
    for claim in overtaken:
        added[_place_of(claim, contests)].append(claim)
    return tuple(
        replace(contest, overtaken=(*contest.overtaken, *added[number]))
        for number, contest in enumerate(contests)
    )


def _place_of(claim: Claim, contests: Sequence[Contest]) -> int:
    dossier = contests[0].winner.dossier
    by = dossier.changes.overtaken[claim.claim_id].by
    places = (
        number
        for number, contest in enumerate(contests)
        if any(by == c.claim_id for c in (*contest.winner.claims, *contest.hedged))
    )
    rivals = (
        number
        for number, contest in enumerate(contests)
        if any(by == c.claim_id for rival in contest.rivals for c in rival.claims)
    )
    return next(places, next(rivals, 0))
