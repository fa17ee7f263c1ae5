"""Contests in, facts out: what the sources say together, and why we think so."""

from collections.abc import Iterable, Sequence

from pipeline.reconcile.arithmetic.worked import Worked
from pipeline.reconcile.dossier import Dossier
from pipeline.reconcile.relation import SAME
from pipeline.reconcile.resolution.contests import Contest
from pipeline.reconcile.resolution.disclosure import Clash, silences_about
from pipeline.reconcile.resolution.groups import Group
from pipeline.reconcile.resolution.reasons import explain_contest, explain_silence
from pipeline.reconcile.resolution.silences import Silence, speaks_of
from pipeline.reconcile.resolution.states import unspoken
from pipeline.reconcile.resolution.weigh import MARGIN, Weight, confidence
from pipeline.records import Claim, Equivalent, Fact, Verdict, content_id
from pipeline.values import RelationKind, Undisclosed

_FRESH = frozenset({RelationKind.SUPERSEDED})


def resolve_contest(
    contest: Contest,
    silences: Sequence[Silence],
    clashes: Sequence[Clash],
    worked: Sequence[Worked],
) -> Fact:
    """State the fact that a contest comes to."""
    dossier = contest.winner.dossier
    shown = contest.winner.shown
    lines = [line for line in worked if line.target is contest]
    supporting = (*contest.winner.claims, *contest.hedged)
    dissenting = [c for rival in contest.rivals for c in rival.claims]
    dissenting += contest.denials
    quiet = silences_about(contest, silences, dossier)
    overtaken = [key for key, kind in quiet.items() if kind in _FRESH]
    told = (*supporting, *dissenting, *contest.overtaken)
    silent, unread = _unspoken(contest, (*told, *map(dossier.by_id.get, quiet)))
    clash = next((c for c in clashes if contest in c.contests), None)
    score, reasons = rate(contest, dossier)
    return Fact(
        fact_id=fact_id(dossier.deal_id, *contest.slot, shown.normal),
        deal_id=dossier.deal_id,
        field=contest.slot.field,
        role=contest.slot.role,
        normal=shown.normal,
        value=shown.value,
        verdict=find_verdict(contest, dossier, is_clashing=clash is not None),
        confidence=score,
        confidence_reasons=reasons,
        supporting=_ids(supporting),
        dissenting=_ids(dissenting),
        superseded=tuple(sorted({*_ids(contest.overtaken), *overtaken})),
        undisclosed=tuple(sorted(key for key in quiet if key not in overtaken)),
        silent=silent,
        unread=unread,
        origins=dossier.lineage.origins(supporting),
        equivalents=find_equivalents(contest.winner),
        derived=tuple(line.derivation for line in lines),
        reason=explain_contest(contest, quiet, clash, lines),
    )


def _unspoken(
    contest: Contest, told: Iterable[Claim | None]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Split the articles with no word on a slot into silent and unread ones."""
    dossier = contest.winner.dossier
    spoken = {claim.article_id for claim in told if claim is not None}
    field = contest.slot.field
    return unspoken(field, spoken, dossier.articles, dossier.unused)


def fact_id(*parts: str) -> str:
    """Give the id of the answer to a slot's question."""
    return content_id("fact", *parts)


def rate(contest: Contest, dossier: Dossier) -> tuple[float, tuple[str, ...]]:
    """Give the confidence in the winner and what it rests on."""
    score, reasons = confidence(
        contest.winner.weight, [rival.weight for rival in contest.rivals]
    )
    if not any(dossier.is_firm(claim) for claim in contest.winner.claims):
        return min(score, 0.5), (*reasons, "at most 0.5: nobody says it firmly")
    return score, reasons


def find_verdict(contest: Contest, dossier: Dossier, *, is_clashing: bool) -> Verdict:
    """Name what the sources say together; copies of a text are one source."""
    winner = contest.winner
    if all(c.claim_id in dossier.changes.overtaken for c in winner.claims):
        return Verdict.DISPUTED
    if contest.rivals and is_close(winner.weight, contest.rivals):
        return Verdict.DISPUTED
    if contest.rivals or contest.denials or is_clashing:
        return Verdict.CONFLICTING
    if len(dossier.texts((*winner.claims, *contest.hedged))) == 1:
        return Verdict.SINGLE_SOURCE
    same = all(dossier.compare(winner.shown, c).kind in SAME for c in winner.claims)
    return Verdict.AGREED if same else Verdict.COMPATIBLE


def is_close(winner: Weight, rivals: Iterable[Group]) -> bool:
    """Whether a rival is backed nearly as strongly, so that picking were guessing."""
    return any(winner.score - rival.weight.score < MARGIN for rival in rivals)


def find_equivalents(group: Group) -> tuple[Equivalent, ...]:
    """List the other spellings of the shown value, each once."""
    found: dict[str, Equivalent] = {}
    for claim in group.claims:
        relation = group.dossier.compare(group.shown, claim)
        if relation.kind is RelationKind.EQUIVALENT:
            how = relation.note or "the same after conversion"
            found.setdefault(
                claim.normal,
                Equivalent(normal=claim.normal, claim_id=claim.claim_id, how=how),
            )
    return tuple(found[normal] for normal in sorted(found))


def resolve_silences(
    silences: Sequence[Silence], contests: Sequence[Contest], dossier: Dossier
) -> tuple[Fact, ...]:
    """State as undisclosed what somebody says is undisclosed and nobody gives."""
    by_field: dict[str, list[Claim]] = {}
    for silence in silences:
        for field in silence.covers:
            if not any(
                speaks_of(silence, c) for c in contests if c.slot.field == field
            ):
                by_field.setdefault(field, []).extend(_speaking(silence, field))
    return tuple(
        _resolve_silence(field, by_field[field], dossier) for field in sorted(by_field)
    )


def _speaking(silence: Silence, field: str) -> Sequence[Claim]:
    own = [claim for claim in silence.claims if claim.field == field]
    return own or silence.claims[:1]


def _resolve_silence(field: str, claims: Sequence[Claim], dossier: Dossier) -> Fact:
    shown = min(claims, key=lambda claim: claim.claim_id)
    role = shown.role if shown.field == field else ""
    spoken = [claim.article_id for claim in claims]
    silent, unread = unspoken(field, spoken, dossier.articles, dossier.unused)
    value = Undisclosed(covers=(field,)) if shown.field != field else shown.value
    return Fact(
        fact_id=fact_id(dossier.deal_id, field, role, "undisclosed"),
        deal_id=dossier.deal_id,
        field=field,
        role=role,
        normal="undisclosed",
        value=value,
        verdict=Verdict.UNDISCLOSED,
        confidence=0.8,
        confidence_reasons=("the statement itself; nobody gives a value",),
        undisclosed=_ids(claims),
        silent=silent,
        unread=unread,
        origins=dossier.lineage.origins(claims),
        reason=explain_silence(claims, dossier),
    )


def _ids(claims: Iterable[Claim]) -> tuple[str, ...]:
    return tuple(sorted({claim.claim_id for claim in claims}))
