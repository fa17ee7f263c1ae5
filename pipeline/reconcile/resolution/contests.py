"""A slot's claims in, contests out: which values agree, which exclude each other."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.reconcile.dossier import Dossier
from pipeline.reconcile.relation import AGREEING, SAME
from pipeline.reconcile.resolution.groups import Group, by_id, group_claims
from pipeline.reconcile.resolution.rivalry import are_rivals
from pipeline.reconcile.slots import Slot
from pipeline.records import Assertion, Claim


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
        rivals = _rivals_of(slot, winner, rest, told)
        groups = [g for g in rest if g not in rivals]
        contests.append(Contest(slot, winner, rivals))
    placed = _place_soft(tuple(contests), soft, dossier)
    return _place_denials(placed, denials, dossier)


def _rivals_of(
    slot: Slot, winner: Group, rest: Sequence[Group], told: Sequence[Group]
) -> tuple[Group, ...]:
    """Gather the rivals of an answer, and theirs: each is told for the same thing.

    Six times the answer may be another thing; twice a rival that is three times the
    answer is none.
    """
    rivals = [g for g in rest if are_rivals(slot, winner, g, told)]
    for rival in rivals:  # it grows while it is gone through
        others = [g for g in rest if g not in rivals]
        rivals += [g for g in others if are_rivals(slot, rival, g, told)]
    return tuple(g for g in rest if g in rivals)


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
        replace(
            contest,
            hedged=by_id(agree[number]),
            overtaken=by_id(overtaken) if number == 0 else (),
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
        replace(
            contest,
            denials=by_id(
                claim
                for claim in denials
                if dossier.compare(claim, contest.winner.shown).kind in SAME
            ),
        )
        for contest in contests
    )
