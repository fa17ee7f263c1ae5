"""Everything known about one deal in; the deal, its facts and conflicts out."""

from collections.abc import Sequence

from pipeline.reconcile.arithmetic.checks import work_out
from pipeline.reconcile.conflicts.currencies import find_currencies
from pipeline.reconcile.conflicts.meanings import find_kinds, find_senses
from pipeline.reconcile.conflicts.parts import find_wholes
from pipeline.reconcile.conflicts.places import find_places
from pipeline.reconcile.conflicts.reporting import (
    find_contradictions,
    find_disclosures,
    find_miscounts,
)
from pipeline.reconcile.conflicts.rivals import find_rivals
from pipeline.reconcile.conflicts.shares import find_shares
from pipeline.reconcile.conflicts.sites import find_sites
from pipeline.reconcile.conflicts.slips import find_slips
from pipeline.reconcile.conflicts.starts import find_starts
from pipeline.reconcile.conflicts.swaps import find_swaps
from pipeline.reconcile.conflicts.tranches import find_tranches
from pipeline.reconcile.dossier import Dossier
from pipeline.reconcile.resolution.contests import Contest, hold_contests
from pipeline.reconcile.resolution.disclosure import find_clashes
from pipeline.reconcile.resolution.overtaking import (
    part_overtaken,
    place_overtaken,
    without_overtaken,
)
from pipeline.reconcile.resolution.resolve import resolve_contest, resolve_silences
from pipeline.reconcile.resolution.silences import gather_silences
from pipeline.reconcile.resolution.stages import hold_stages
from pipeline.reconcile.resolution.states import open_questions
from pipeline.reconcile.roles import settle_roles
from pipeline.reconcile.slots import Slot, sort_into_slots
from pipeline.reconcile.titles import kind_of, party_names, status_of, title_of
from pipeline.reconcile.versions import amendment_links
from pipeline.records import Claim, Conflict, Deal, Fact, Link, Record


class Outcome(Record):
    """What comes of one dossier; ``amendments`` link its stories of changes."""

    deal: Deal
    facts: tuple[Fact, ...]
    conflicts: tuple[Conflict, ...]
    amendments: tuple[Link, ...] = ()


def reconcile_deal(dossier: Dossier) -> Outcome:
    """Work out what comes of one dossier: of nothing else."""
    contests = _hold_all(dossier)
    silences = gather_silences(dossier.claims)
    shared = gather_silences(dossier.shared)
    clashes = find_clashes(contests, (*silences, *shared), dossier)
    worked = work_out(contests, dossier)
    facts = [resolve_contest(c, silences, clashes, worked) for c in contests]
    facts += resolve_silences(silences, contests, dossier)
    conflicts = find_contradictions(contests, dossier)
    conflicts += find_disclosures(clashes, dossier)
    conflicts += find_miscounts(worked, dossier)
    conflicts += _find_others(without_overtaken(dossier), conflicts)
    return Outcome(
        deal=_describe_deal(dossier, facts, conflicts),
        facts=tuple(facts),
        conflicts=tuple(conflicts),
        amendments=tuple(amendment_links(dossier)),
    )


def _find_others(dossier: Dossier, told: Sequence[Conflict]) -> tuple[Conflict, ...]:
    """Find the conflicts that no slot shows."""
    found = (
        *find_swaps(dossier),
        *find_kinds(dossier),
        *find_senses(dossier),
        *find_wholes(dossier),
        *(find_places(dossier) or find_sites(dossier)),
        *find_rivals(dossier),
        *find_tranches(dossier),
        *find_currencies(dossier),
        *find_shares(dossier, told),
    )
    found += find_starts(dossier, (*told, *found))
    return found + find_slips(dossier, (*told, *found))


def _hold_all(dossier: Dossier) -> tuple[Contest, ...]:
    standing, overtaken = part_overtaken(dossier)
    settled = settle_roles(dossier.claims, dossier.names)
    beside = dict.fromkeys(dossier.aggregates, "other")  # what several deals come to
    roles = {**settled, **dossier.changes.roles, **beside}
    slots = sort_into_slots(standing, dossier.names, roles)
    held = (
        contest
        for slot, claims in slots.items()
        for contest in _hold(slot, claims, dossier)
    )
    return place_overtaken(tuple(held), overtaken)


def _hold(slot: Slot, claims: Sequence[Claim], dossier: Dossier) -> tuple[Contest, ...]:
    hold = hold_stages if slot.field == "status" else hold_contests
    return hold(slot, claims, dossier)


def _describe_deal(
    dossier: Dossier, facts: Sequence[Fact], conflicts: Sequence[Conflict]
) -> Deal:
    kind = kind_of(dossier)
    return Deal(
        deal_id=dossier.deal_id,
        kind=kind,
        title=title_of(dossier, kind),
        status=status_of(dossier),
        parties=party_names(dossier),
        facts=tuple(f.fact_id for f in sorted(facts, key=fact_key)),
        conflicts=tuple(c.conflict_id for c in sorted(conflicts, key=conflict_key)),
        articles=tuple(dossier.articles),
        origins=dossier.lineage.origins(dossier.claims),
        lineage=dossier.lineage.pairs(),
        formerly=dossier.formerly,
        open_questions=open_questions(dossier.claims, dossier.articles, dossier.unused),
    )


def fact_key(fact: Fact) -> tuple[str, str, str, str, str]:
    """The key that orders facts."""
    return (fact.deal_id, fact.field, fact.role, fact.normal, fact.fact_id)


def conflict_key(conflict: Conflict) -> tuple[str, str, str]:
    """The key that orders conflicts."""
    return (conflict.deal_id, conflict.field, conflict.conflict_id)
