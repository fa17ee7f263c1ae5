"""Stages of a deal over time: the latest stands, earlier ones are overtaken."""

import datetime as dt
import re
from collections.abc import Sequence
from itertools import product

from pipeline.reconcile.dossier import Dossier
from pipeline.reconcile.frames import is_prominent
from pipeline.reconcile.lineage.voices import are_two_voices
from pipeline.reconcile.relation import AGREEING
from pipeline.reconcile.resolution.contests import Contest
from pipeline.reconcile.resolution.datelines import DayOfYear, day_of_year
from pipeline.reconcile.resolution.groups import Group, by_id, group_claims
from pipeline.reconcile.slots import PRICE_ROLES, Slot
from pipeline.records import SAID, Assertion, Claim
from pipeline.values import RelationKind, Status
from pipeline.values.expressions import compiled

_STAGES = (
    "denied", "rumoured", "in_talks", "planned", "rejected", "letter_of_intent",
    "agreed", "effective", "amended", "closed", "terminated",
)  # fmt: skip


_OPEN_STAGES = frozenset({"rumoured", "in_talks", "planned"})
_SIGNED_OR_NOT = frozenset({"letter_of_intent", "agreed"})
_FIRST_AND_LAST = frozenset({"letter_of_intent", "closed"})  # told as it came to be
_DONE = frozenset({"agreed", "closed"})
_DONE_OR_DEAD = frozenset({"closed", "terminated"})
_UNBOUND = frozenset({"in_talks", "letter_of_intent"})
_NOT_SIGNED = re.compile(
    r"\b(?:no|not\s+yet|nothing|neither|never|has(?:\s+not|n.t)|have(?:\s+not|n.t))\b"
    r"[^.;]{0,50}?\bsigned\b|\bsigned\s+nothing\b|\byet\s+to\s+(?:be\s+)?sign",
    re.IGNORECASE,
)
_BEHIND = 120  # characters behind a sentence that say how binding it is
_GOES_AHEAD = compiled(
    r"\b(?:go(?:es|ing)?|mov(?:es|ing)|press(?:es|ing)?)\s+ahead\b|\bproceeds?\b|"
    r"\bon\s+(?:track|course)\b|\bintact\b|\bstill\s+(?:on|stands|valid|in\s+force)\b",
    re.IGNORECASE,
)
_UNSIGNED = frozenset({"in_talks", "planned", "letter_of_intent", "denied"})
_IS_PENDING = re.compile(
    r"\b(?:still|not\s+(?:yet|signed|final|agreed)|nothing|yet\s+to|no\s+(?:final\s+)?"
    r"(?:deal|agreement|contract)|den(?:y|ies|ied))\b",
    re.IGNORECASE,
)
# what insiders tell of talks is told before there is a deal
_INSIDERS = re.compile(
    r"\b(?:people|persons?|sources?|insiders?)\s+(?:familiar|close|with|briefed|said|who)\b",
    re.IGNORECASE,
)
_PLAN_OR_TALKS = frozenset({"planned", "in_talks"})


def latest_stage(claims: Sequence[Claim], dossier: Dossier) -> Claim | None:
    """Choose the claim that tells how far the deal has come.

    It is the furthest stage that the latest article knows; where dates are lacking, the
    furthest that any article knows.
    """
    said = [c for c in claims if isinstance(c.value, Status) and _is_said(c)]
    told = _without_asides(said)
    days = {c.claim_id: dossier.article(c).day for c in told}
    dated = all(days.values())

    def recency(claim: Claim) -> tuple[dt.date, int, str]:
        day = days[claim.claim_id] if dated else None
        return (day or dt.date.min, _progress(claim), claim.claim_id)

    return max(told, key=recency, default=None)


def _is_said(claim: Claim) -> bool:
    """Whether a stage is told as it is; that talks may fail is no doubt about them."""
    if claim.assertion is Assertion.POSSIBLE:
        return claim.normal in _OPEN_STAGES
    return claim.assertion in SAID


def _progress(claim: Claim) -> int:
    return _STAGES.index(claim.value.stage) if isinstance(claim.value, Status) else -1


def hold_stages(
    slot: Slot, claims: Sequence[Claim], dossier: Dossier
) -> tuple[Contest, ...]:
    """Find the stage a deal is at; other stages are overtaken, unless told that day."""
    latest = latest_stage(claims, dossier)
    if latest is None:
        return ()
    said = _without_asides([c for c in claims if _is_said(c)])
    groups = group_claims(said, dossier)
    winner = next(g for g in groups if latest in g.claims)
    others = [g for g in groups if g is not winner]
    rivals = tuple(g for g in others if _clash(winner, g))
    beaten = [c for g in others if g not in rivals for c in g.claims]
    unsaid = [c for c in claims if c not in said]
    hedged = [c for c in unsaid if _agrees(c, winner)]
    denials = _standing_denials(beaten + unsaid, winner)
    denying = {c.article_id for c in denials}  # "nothing is signed" says it again
    return (
        Contest(
            slot,
            winner,
            tuple(g for g in rivals if not g.articles <= denying),
            hedged=tuple(hedged),
            overtaken=by_id(beaten),
            denials=denials,
        ),
    )


def _clash(left: Group, right: Group) -> bool:
    return (
        _clash_in_time(left, right)
        or _clash_in_phase(left, right)
        or _clash_in_voice(left, right)
    )


def _standing_denials(claims: Sequence[Claim], winner: Group) -> tuple[Claim, ...]:
    """Keep the denials of the deal, unless all who tell it wrote later."""
    if winner.shown.normal == "denied":
        return ()
    articles = winner.dossier.articles
    told = [articles[key].day for key in sorted(winner.articles)]
    denied = [c for c in claims if c.normal == "denied"]
    return tuple(
        claim
        for claim in by_id(denied)
        if not _is_before(articles[claim.article_id].day, told)
    )


def _is_before(day: dt.date | None, others: Sequence[dt.date | None]) -> bool:
    return day is not None and all(
        other is not None and day < other for other in others
    )


def _without_asides(claims: Sequence[Claim]) -> list[Claim]:
    """Leave out the plans of an article that tells another stage as well."""
    staged = {c.article_id for c in claims if c.normal != "planned"}
    return [c for c in claims if c.normal != "planned" or c.article_id not in staged]


def _agrees(claim: Claim, winner: Group) -> bool:
    return claim.assertion is Assertion.POSSIBLE and claim.normal == winner.shown.normal


def _clash_in_time(left: Group, right: Group) -> bool:
    """Whether two stages that cannot both be are told by two articles of one day."""
    relation = left.shown.value.relation(right.shown.value)
    stages = {left.shown.normal, right.shown.normal}
    if stages == _DONE and not (_is_signing(left) or _is_signing(right)):
        return False
    if stages == _FIRST_AND_LAST:
        return False
    excluding = stages in (_SIGNED_OR_NOT, _DONE_OR_DEAD)
    if not excluding and relation.kind is not RelationKind.CONTRADICTION:
        return False
    if left.articles & right.articles:
        return False
    if not _days_of_year(left).isdisjoint(_days_of_year(right)):
        return not _is_known_apart(left, right)
    return (
        _denies_signing(left, right)
        or _affirms_ended(left, right)
        or _refuses_same(left, right)
    )


def _is_signing(group: Group) -> bool:
    """Whether a deal is called agreed, and not only told by its verb.

    Who "has raised" or "buys" may have closed the same day.
    """
    agreed = group.shown.normal == "agreed"
    return agreed and any(c.rule != "status.by_deed" for c in group.claims)


def _is_known_apart(left: Group, right: Group) -> bool:
    """Whether both were told on full dates, and on no common one."""
    days = _days(left), _days(right)
    return all(days) and days[0].isdisjoint(days[1])


def _denies_signing(left: Group, right: Group) -> bool:
    """Whether one says that nothing is signed of what is signed to the other.

    Talks alone may be older; so may this be, if it is told before.
    """
    signed, talks = sorted((left, right), key=lambda g: g.shown.normal != "agreed")
    if signed.shown.normal != "agreed" or talks.shown.normal not in _UNBOUND:
        return False
    denied = any(_is_denial(_following(c, left.dossier)) for c in talks.claims)
    days = sorted(_days(talks)), sorted(_days(signed))
    before = all(days) and days[0][-1] < days[1][0]
    return denied and not before


def _affirms_ended(left: Group, right: Group) -> bool:
    """Whether one says that a deal goes ahead which has been called off to the other.

    Who wrote before it was called off could not know.
    """
    ended, alive = sorted((left, right), key=lambda g: g.shown.normal != "terminated")
    if ended.shown.normal != "terminated":
        return False
    affirmed = any(_GOES_AHEAD.search(alive.dossier.sentence(c)) for c in alive.claims)
    days = sorted(_days(ended)), sorted(_days(alive))
    before = all(days) and days[1][-1] < days[0][0]
    return affirmed and not before


def _refuses_same(left: Group, right: Group) -> bool:
    """Whether one says that the very offer is turned down which the other has agreed.

    A lower one may have been turned down before.
    """
    refused, agreed = sorted((left, right), key=lambda g: g.shown.normal != "rejected")
    if refused.shown.normal != "rejected" or _is_known_apart(left, right):
        return False
    prices = [
        [
            c
            for key in group.articles
            for c in group.dossier.by_article[key]
            if _is_bid(c)
        ]
        for group in (refused, agreed)
    ]
    return any(
        left.dossier.compare(one, other).kind in AGREEING
        for one, other in product(*prices)
    )


def _is_bid(claim: Claim) -> bool:
    """Whether a claim tells what was offered, whatever came of it."""
    return claim.field == "amount" and (
        claim.role in PRICE_ROLES or claim.rule == "amount.earlier_bid"
    )


def _following(claim: Claim, dossier: Dossier) -> str:
    """The sentence of a claim, and what stands right behind it."""
    text = dossier.article(claim).text
    return text[claim.sentence_start : claim.sentence_end + _BEHIND]


def _is_denial(sentence: str) -> bool:
    return bool(_NOT_SIGNED.search(sentence)) and not _INSIDERS.search(sentence)


def _clash_in_phase(left: Group, right: Group) -> bool:
    """Whether a settled plan to one is talks to another, before anything is agreed.

    From talks to a plan is a step, if the plan is told later.
    """
    if {left.shown.normal, right.shown.normal} != _PLAN_OR_TALKS:
        return False
    if left.articles & right.articles:
        return False
    plan, talks = (left, right) if left.shown.normal == "planned" else (right, left)
    planned, talked = sorted(_days(plan)), sorted(_days(talks))
    return not (planned and talked) or planned[0] <= talked[-1]


def _clash_in_voice(left: Group, right: Group) -> bool:
    """Whether one article has two speakers tell of stages that cannot both be.

    What one of them says must be of this day: "nothing is signed", "still in talks".
    An article tells how a deal came to be as well.
    """
    if not left.articles & right.articles:
        return False
    early = [c for c in (*left.claims, *right.claims) if c.normal in _UNSIGNED]
    if not any(_IS_PENDING.search(left.dossier.sentence(c)) for c in early):
        return False
    relation = left.shown.value.relation(right.shown.value)
    articles = left.dossier.articles
    contradicts = relation.kind is RelationKind.CONTRADICTION
    return contradicts and are_two_voices(left.claims, right.claims, articles)


def _days_of_year(group: Group) -> set[DayOfYear]:
    articles = group.dossier.articles
    told = {c.article_id for c in group.claims if is_prominent(c)}
    days = (day_of_year(articles[key]) for key in sorted(told))
    return {day for day in days if day is not None}


def _days(group: Group) -> set[dt.date]:
    articles = group.dossier.articles
    told = {c.article_id for c in group.claims if is_prominent(c)}
    days = (articles[key].day for key in sorted(told))
    return {day for day in days if day is not None}
