"""Statements that something is not disclosed, set against those who state it."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pipeline.reconcile.dossier import Dossier
from pipeline.reconcile.relation import gravity
from pipeline.reconcile.resolution.contests import Contest
from pipeline.reconcile.resolution.reserves import ON_RECORD, find_excuse
from pipeline.reconcile.resolution.silences import Silence, means_money, speaks_of
from pipeline.reconcile.slots import Slot
from pipeline.records import Assertion, AttributionKind, Claim
from pipeline.values import Period, Relation, RelationKind, Severity

_SECOND_HAND = frozenset({AttributionKind.UNNAMED, AttributionKind.OUTLET})
# whose figure is a reckoning, and discloses nothing
_RECKONED = re.compile(
    r"\b(?:estimat\w+|analysts?|brokers?|research|reckons?|calculat\w+|understands?|"
    r"understood|believed|thought)\b",
    re.IGNORECASE,
)
_INSIDERS = re.compile(
    r"\b(?:sources?|insiders?|people|persons?|traders)\s+(?:[a-z]+\s+){0,4}?"
    r"(?:said|say|says|told|familiar|close|briefed)\b",
    re.IGNORECASE,
)


class Clash(NamedTuple):
    """Values stated in one field, and the statements that it is undisclosed."""

    field: str
    contests: tuple[Contest, ...]
    stated: tuple[Claim, ...]
    silences: tuple[Silence, ...]
    relation: Relation


def judge_silence(silence: Silence, contest: Contest, dossier: Dossier) -> Relation:
    """Compare one statement of silence with one stated value."""
    stated = firmly_stated(contest, dossier)
    if not (stated and speaks_of(silence, contest)) or (
        contest.slot.field == "term" and means_money(silence, dossier)
    ):
        return Relation(RelationKind.SILENT)
    own = any(c.article_id == silence.claim.article_id for c in stated)
    if excuse := find_excuse(silence.claim, stated, dossier):
        return Relation(RelationKind.COMPATIBLE, note=excuse)
    if own:
        note = "the same article gives the value and says that it is undisclosed"
        return Relation(RelationKind.DISCLOSURE, Severity.MAJOR, note)
    return _judge_by_date(silence, stated, dossier)


def firmly_stated(contest: Contest, dossier: Dossier) -> tuple[Claim, ...]:
    """Give the claims that state the answer as known: no guess, no unnamed source.

    A headline has its figure from where the article has it.
    """
    whispered = {
        claim.article_id
        for claim in (*contest.winner.claims, *contest.hedged)
        if _is_whispered(claim)
    }
    confirmed = _confirming(contest, dossier)
    return tuple(
        claim
        for claim in contest.winner.claims
        if claim.article_id in confirmed
        or (
            _is_known(claim, dossier)
            and (claim.attribution or claim.article_id not in whispered)
        )
    )


def _confirming(contest: Contest, dossier: Dossier) -> frozenset[str]:
    """Name the articles that have the answer on record, in whatever sense."""
    return frozenset(
        claim.article_id
        for claim in dossier.claims
        if claim.field == contest.slot.field == "amount"
        and {link.kind for link in claim.attribution} & ON_RECORD
        and claim.normal == contest.winner.shown.normal
    )


def _is_whispered(claim: Claim) -> bool:
    """Whether an article has a value from somebody unnamed, or from another paper."""
    kinds = {link.kind for link in claim.attribution}
    return not kinds.isdisjoint(_SECOND_HAND) and kinds.isdisjoint(ON_RECORD)


def _is_known(claim: Claim, dossier: Dossier) -> bool:
    vague = isinstance(claim.value, Period) and claim.value.vague is not None
    if claim.field == "facility" and claim.normal == claim.normal.casefold():
        return False  # "the battery plant" names no site
    if vague or not dossier.is_firm(claim) or dossier.principals.is_other(claim):
        return False
    kinds = {link.kind for link in claim.attribution}
    if AttributionKind.DOCUMENT in kinds:
        return True
    sentence = dossier.sentence(claim)
    if _RECKONED.search(sentence) or _INSIDERS.search(sentence):
        return False
    if kinds & ON_RECORD:
        return True
    return claim.assertion is Assertion.STATED and not _is_whispered(claim)


def _judge_by_date(
    silence: Silence, stated: Sequence[Claim], dossier: Dossier
) -> Relation:
    said = dossier.article(silence.claim).day
    days = [dossier.article(c).day for c in stated]
    known = sorted(day for day in days if day is not None)
    if said and known and said < known[0] and len(known) == len(days):
        note = "true when written; disclosed later"
        return Relation(RelationKind.SUPERSEDED, note=note)
    if said and known and said > known[0]:
        note = "the value was already public when this was written"
        return Relation(RelationKind.DISCLOSURE, Severity.MODERATE, note)
    return _judge_undated(stated, dossier)


def _judge_undated(stated: Sequence[Claim], dossier: Dossier) -> Relation:
    note = "which was published first is not known"
    kinds = {dossier.lineage.root(claim).kind for claim in stated}
    kinds |= {link.kind.value for claim in stated for link in claim.attribution}
    if AttributionKind.DOCUMENT.value in kinds:
        note += ", but the value is attributed to a document"
        return Relation(RelationKind.DISCLOSURE, Severity.MODERATE, note)
    return Relation(RelationKind.DISCLOSURE, Severity.MINOR, note)


def find_clashes(
    contests: Sequence[Contest], silences: Sequence[Silence], dossier: Dossier
) -> tuple[Clash, ...]:
    """Find the fields that one article states and another says are undisclosed.

    A statement that covers several fields clashes once, in the first field it can.
    """
    met: dict[str, list[tuple[Silence, Contest, Relation]]] = defaultdict(list)
    for silence in silences:
        for field in silence.covers:
            found = _clashing(silence, field, contests, dossier)
            if found:
                met[field].extend((silence, *pair) for pair in found)
                break
    return tuple(_clash(field, met[field], dossier) for field in sorted(met))


def _clashing(
    silence: Silence, field: str, contests: Sequence[Contest], dossier: Dossier
) -> list[tuple[Contest, Relation]]:
    judged = (
        (contest, judge_silence(silence, contest, dossier))
        for contest in contests
        if contest.slot.field == field
    )
    return [pair for pair in judged if pair[1].kind is RelationKind.DISCLOSURE]


def _clash(
    field: str, met: Sequence[tuple[Silence, Contest, Relation]], dossier: Dossier
) -> Clash:
    strongest = max((relation for _, _, relation in met), key=gravity)
    contests = {(c.slot, c.winner.shown.claim_id): c for _, c, _ in met}
    silences = {silence.claim.claim_id: silence for silence, _, _ in met}
    ranked = sorted(contests, key=lambda key: _clash_rank(contests[key]))
    ordered = tuple(contests[key] for key in ranked)
    stated = [c for contest in ordered for c in firmly_stated(contest, dossier)]
    quiet = {silence.claim.article_id for silence in silences.values()}
    others = [c for c in stated if c.article_id not in quiet]
    told = tuple(others or stated)
    return Clash(
        field,
        tuple(c for c in ordered if any(claim in told for claim in c.winner.claims)),
        told,
        tuple(silences[key] for key in sorted(silences)),
        strongest,
    )


def _clash_rank(contest: Contest) -> tuple[Slot, float, str]:
    return (contest.slot, -contest.winner.weight.score, contest.winner.shown.claim_id)


def silences_about(
    contest: Contest, silences: Sequence[Silence], dossier: Dossier
) -> Mapping[str, RelationKind]:
    """Map the claims of every statement about a slot to how it stands to the value."""
    found = {}
    for silence in silences:
        if speaks_of(silence, contest):
            kind = judge_silence(silence, contest, dossier).kind
            own = [c for c in silence.claims if c.field == contest.slot.field]
            found.update({c.claim_id: kind for c in own or silence.claims[:1]})
    return found
