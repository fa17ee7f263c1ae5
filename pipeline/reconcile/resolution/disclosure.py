"""Statements that something is not disclosed, set against those who state it."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pipeline.reconcile.dossier import Dossier
from pipeline.reconcile.frames import published_day, side_of
from pipeline.reconcile.resolution.contests import Contest
from pipeline.reconcile.resolution.reserves import ON_RECORD, find_excuse
from pipeline.reconcile.slots import PRICE_ROLES, Slot
from pipeline.records import Assertion, AttributionKind, Claim
from pipeline.values import Period, Relation, RelationKind, Severity, Undisclosed

# what a statement must name to be taken for one about the field
_NAMED = {
    "amount": re.compile(
        r"\b(?:terms|prices?|values?|valu(?:ed|ation)|amounts?|financial|sums?|costs?"
        r"|fees?|rents?|consideration|much|size|dollars?|figures?|pa(?:y|ys|id|yments?))\b",
        re.IGNORECASE,
    ),
    "capacity": re.compile(
        r"\b(?:capacit\w+|sizes?|volumes?|quantit\w+|tonnage|scale|numbers?"
        r"|how (?:much|many|large|big)|\w+watts?|square)\b",
        re.IGNORECASE,
    ),
    "facility": re.compile(
        r"\b(?:facilit\w+|plants?|sites?|buildings?|factory|where|locations?"
        r"|propert\w+|address)\b",
        re.IGNORECASE,
    ),
    # "terms" alone are money: news gives the length of a lease and says so all the same
    "term": re.compile(
        r"\b(?:term|duration|length|long|dates?|expir\w*|ends?|years?)\b",
        re.IGNORECASE,
    ),
}
_SECOND_HAND = frozenset({AttributionKind.UNNAMED, AttributionKind.OUTLET})
# whose figure is a reckoning, and discloses nothing
_RECKONED = re.compile(
    r"\b(?:estimat\w+|analysts?|brokers?|research|reckons?|calculat\w+|understands?|"
    r"understood|believed|thought)\b",
    re.IGNORECASE,
)
_SIDES = {
    "taker": re.compile(
        r"\b(?:buyers?|purchasers?|acquirers?|bidders?|suitors?|customers?|clients?|"
        r"tenants?|lessees?|licensees?|borrowers?|investors?)\b",
        re.IGNORECASE,
    ),
    "giver": re.compile(
        r"\b(?:sellers?|vendors?|suppliers?|landlords?|lessors?|licensors?|lenders?|"
        r"targets?|contractors?|providers?)\b",
        re.IGNORECASE,
    ),
}
_WIDE = frozenset({"location", "source"})  # a region is told, a street is kept back
_ORDER = (Severity.MINOR, Severity.MODERATE, Severity.MAJOR)


class Silence(NamedTuple):
    """One statement of an article that some fields are not disclosed."""

    claims: tuple[Claim, ...]
    covers: tuple[str, ...]

    @property
    def claim(self) -> Claim:
        """The claim that the statement was first read as."""
        return self.claims[0]


def gather_silences(claims: Sequence[Claim]) -> tuple[Silence, ...]:
    """Gather the claims of one statement: the same words of the same article."""
    found: dict[tuple[str, int, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.assertion is Assertion.UNDISCLOSED:
            found[(claim.article_id, claim.start, claim.end)].append(claim)
    return tuple(
        _gather(sorted(members, key=_field_rank))
        for _, members in sorted(found.items())
    )


def _field_rank(claim: Claim) -> tuple[bool, str, str]:
    return (claim.field != "term", claim.field, claim.claim_id)


def _gather(members: Sequence[Claim]) -> Silence:
    fields = [claim.field for claim in members]
    for claim in members:
        if isinstance(claim.value, Undisclosed):
            fields.extend(claim.value.covers)
    return Silence(tuple(members), tuple(dict.fromkeys(fields)))


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
    if not (stated and speaks_of(silence, contest)):
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
    if _RECKONED.search(dossier.sentence(claim)):
        return False
    if kinds & ON_RECORD:
        return True
    return claim.assertion is Assertion.STATED and not _is_whispered(claim)


def speaks_of(silence: Silence, contest: Contest) -> bool:
    """Whether a statement covers a slot: of amounts, the deal's price only."""
    slot = contest.slot
    if slot.field not in silence.covers or slot.field in _WIDE:
        return False
    named = _NAMED.get(slot.field)
    if named is not None and not named.search(silence.claim.quote):
        return False
    if slot.field == "party":
        return _is_about_side(silence.claim.quote, slot.role)
    return slot.field != "amount" or slot.role in PRICE_ROLES


def _is_about_side(quote: str, role: str) -> bool:
    """Whether a statement on who buys, or sells, speaks of that side of the deal."""
    sides = {side for side, noun in _SIDES.items() if noun.search(quote)}
    if role == "target":  # what is sold is not who sells it
        return not sides or "target" in quote.casefold()
    side = side_of(role)
    return not sides or (side is not None and side in sides)


def _judge_by_date(
    silence: Silence, stated: Sequence[Claim], dossier: Dossier
) -> Relation:
    said = published_day(dossier.articles[silence.claim.article_id])
    days = [published_day(dossier.articles[c.article_id]) for c in stated]
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
    roots = [dossier.lineage.root(claim) for claim in stated]
    if any(root.kind == AttributionKind.DOCUMENT.value for root in roots):
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
    strongest = max(
        (relation for _, _, relation in met),
        key=lambda relation: _ORDER.index(relation.severity or Severity.MINOR),
    )
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
