"""Statements that something is not disclosed, and what each of them speaks of."""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from pipeline.reconcile.dossier import Dossier
from pipeline.reconcile.frames import side_of
from pipeline.reconcile.resolution.contests import Contest
from pipeline.reconcile.slots import PRICE_ROLES
from pipeline.records import Assertion, Claim
from pipeline.values import Undisclosed

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
    "location": re.compile(
        r"\b(?:where|locations?|located|sites?|town|place)\b", re.IGNORECASE
    ),
    "term": re.compile(
        r"\b(?:terms?|duration|length|long|dates?|expir\w*|ends?|years?)\b",
        re.IGNORECASE,
    ),
}
_LENGTH = re.compile(r"\b(?:term|duration|length|long|years?)\b", re.IGNORECASE)
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
_WORTH = re.compile(r"\bvaluations?\b", re.IGNORECASE)
_UPFRONT = re.compile(r"\b(?:up-?front|initial|advance|deposit)\b", re.IGNORECASE)
_PER_UNIT = re.compile(r"\b(?:per|unit)[\s-](?!cent\b)", re.IGNORECASE)
_PAID = re.compile(
    r"\b(?:pric\w+|terms|sums?|amounts?|size|consideration|how\s+much|financial|paid)\b",
    re.IGNORECASE,
)
# a town is told, a street is kept back
_STREET = re.compile(r"\b(?:address|street|exact|precise)\b", re.IGNORECASE)
_TOWN = re.compile(r"[^,]+,\s[^,]+|.+\b(?:County|Parish|Township|Borough|District)")


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
        if _is_silence(claim):
            found[(claim.article_id, claim.start, claim.end)].append(claim)
    return tuple(
        _gather(sorted(members, key=_field_rank))
        for _, members in sorted(found.items())
    )


def _is_silence(claim: Claim) -> bool:
    return claim.assertion is Assertion.UNDISCLOSED


def _field_rank(claim: Claim) -> tuple[bool, str, str]:
    return (claim.field != "term", claim.field, claim.claim_id)


def _gather(members: Sequence[Claim]) -> Silence:
    fields = [claim.field for claim in members]
    for claim in members:
        if isinstance(claim.value, Undisclosed):
            fields.extend(claim.value.covers)
    return Silence(tuple(members), tuple(dict.fromkeys(fields)))


def speaks_of(silence: Silence, contest: Contest) -> bool:
    """Whether a statement covers a slot: of amounts, the deal's price only."""
    slot = contest.slot
    if slot.field not in silence.covers or slot.field == "source":
        return False
    named = _NAMED.get(slot.field)
    if named is not None and not named.search(silence.claim.quote):
        return False
    if slot.field == "location":
        return _is_news_to(silence, contest)
    if slot.field == "party":
        return _is_about_side(silence.claim.quote, slot.role)
    return slot.field != "amount" or _is_about_sum(silence.claim.quote, slot.role)


def _is_about_sum(quote: str, role: str) -> bool:
    if role == "prepayment":
        return _UPFRONT.search(quote) is not None
    if role != "rate" and _PER_UNIT.search(quote):
        return False
    return role in PRICE_ROLES and not _is_about_worth(quote)


def _is_news_to(silence: Silence, contest: Contest) -> bool:
    """Whether a town is told that an article which knows of none does not name."""
    place = contest.winner.shown.normal
    text = contest.winner.dossier.article(silence.claim).text
    told = place.split(",")[0] in text or _STREET.search(silence.claim.quote)
    return bool(_TOWN.fullmatch(place)) and not told


def _is_about_worth(quote: str) -> bool:
    """Whether what is kept back is how a firm is valued, and not what is paid.

    >>> _is_about_worth("The valuation was not disclosed")
    True
    >>> _is_about_worth("The price and the valuation were not disclosed")
    False
    """
    return bool(_WORTH.search(quote)) and not _PAID.search(quote)


def means_money(silence: Silence, dossier: Dossier) -> bool:
    """Whether bare "terms" leave the length out: the article itself has given it."""
    told = dossier.by_article.get(silence.claim.article_id, ())
    gives = any(claim.field == "term" and not _is_silence(claim) for claim in told)
    return gives and not _LENGTH.search(silence.claim.quote)


def _is_about_side(quote: str, role: str) -> bool:
    """Whether a statement on who buys, or sells, speaks of that side of the deal."""
    sides = {side for side, noun in _SIDES.items() if noun.search(quote)}
    if role == "target":  # what is sold is not who sells it
        return not sides or "target" in quote.casefold()
    side = side_of(role)
    return not sides or (side is not None and side in sides)
