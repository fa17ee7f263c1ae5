"""Stages of a deal over time: the latest stands, earlier ones are overtaken."""

import datetime as dt
from collections.abc import Sequence

from pipeline.reconcile.contests import Contest, Group, group_claims
from pipeline.reconcile.dossier import Dossier
from pipeline.reconcile.frames import published_day
from pipeline.reconcile.slots import Slot
from pipeline.records import Assertion, Claim
from pipeline.values import RelationKind, Status

_STAGES = (
    "denied", "rumoured", "in_talks", "letter_of_intent", "agreed", "effective",
    "amended", "closed", "terminated",
)  # fmt: skip


def latest_stage(claims: Sequence[Claim], dossier: Dossier) -> Claim | None:
    """Choose the claim that tells how far the deal has come.

    It is the furthest stage that the latest article knows; where dates are lacking, the
    furthest that any article knows.
    """
    told = [c for c in claims if isinstance(c.value, Status) and _is_said(c)]
    days = {c.claim_id: published_day(dossier.articles[c.article_id]) for c in told}
    dated = all(days.values())

    def recency(claim: Claim) -> tuple[dt.date, int, str]:
        day = days[claim.claim_id] if dated else None
        return (day or dt.date.min, _progress(claim), claim.claim_id)

    return max(told, key=recency, default=None)


def _is_said(claim: Claim) -> bool:
    return claim.assertion in (Assertion.STATED, Assertion.REPORTED)


def _progress(claim: Claim) -> int:
    return _STAGES.index(claim.value.stage) if isinstance(claim.value, Status) else -1


def hold_stages(
    slot: Slot, claims: Sequence[Claim], dossier: Dossier
) -> tuple[Contest, ...]:
    """Find the stage a deal is at; other stages are overtaken, unless told that day."""
    latest = latest_stage(claims, dossier)
    if latest is None:
        return ()
    said = [c for c in claims if _is_said(c)]
    groups = group_claims(said, dossier)
    winner = next(g for g in groups if latest in g.claims)
    others = [g for g in groups if g is not winner]
    rivals = tuple(g for g in others if _clash_in_time(winner, g))
    beaten = [c for g in others if g not in rivals for c in g.claims]
    hedged = [c for c in claims if c not in said and _agrees(c, winner)]
    return (
        Contest(
            slot,
            winner,
            rivals,
            hedged=tuple(hedged),
            overtaken=tuple(sorted(beaten, key=lambda c: c.claim_id)),
        ),
    )


def _agrees(claim: Claim, winner: Group) -> bool:
    return claim.assertion is Assertion.POSSIBLE and claim.normal == winner.shown.normal


def _clash_in_time(left: Group, right: Group) -> bool:
    """Whether two stages far apart are told by two articles of one day."""
    relation = left.shown.value.relation(right.shown.value)
    if (
        relation.kind is not RelationKind.CONTRADICTION
        or left.articles & right.articles
    ):
        return False
    return not _days(left).isdisjoint(_days(right))


def _days(group: Group) -> set[dt.date]:
    articles = group.dossier.articles
    days = (published_day(articles[key]) for key in group.articles)
    return {day for day in days if day is not None}
