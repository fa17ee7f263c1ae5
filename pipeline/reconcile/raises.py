"""Figures that a deal was changed to, and those that it was changed from."""

import re
from collections.abc import Sequence

from pipeline.records import BESIDE_THE_DEAL, Claim
from pipeline.values.expressions import compiled

_VERB = (
    r"\b(?:rais(?:e[sd]?|ing)|increas(?:e[sd]?|ing)|lift(?:s|ed|ing)?|"
    r"boost(?:s|ed|ing)?|sweeten(?:s|ed|ing)?|upp(?:ed|ing)|hik(?:e[sd]|ing)|"
    r"cut(?:s|ting)?|lower(?:s|ed|ing)?|reduc(?:e[sd]?|ing)|trimm?(?:s|ed|ing)?|"
    r"slash(?:es|ed|ing)?|extend(?:s|ed|ing)?|lengthen(?:s|ed|ing)?|"
    r"prolong(?:s|ed|ing)?|expand(?:s|ed|ing)?|shorten(?:s|ed|ing)?|"
    r"revis(?:e[sd]?|ing)|renegotiat(?:e[sd]?|ing)|chang(?:e[sd]|ing)|"
    r"adjust(?:s|ed|ing)?|upsiz(?:e[sd]?|ing)|enlarg(?:e[sd]?|ing)|"
    r"amend(?:s|ed|ing)?|r(?:ises?|ose)|falls?|fell)\b"
)
_WHAT = {
    "amount": r"prices?|offers?|bids?|value|deals?|agreements?|contracts?|rates?|fees?|"
    r"payments?|consideration|terms|loans?|facility|rent|sum|purchase|order|investment",
    "term": r"terms?|leases?|contracts?|agreements?|deals?|partnerships?|sponsorships?|"
    r"maturity|duration|length|pact|concession|licen[cs]es?|tenancy|period|closing",
    "capacity": r"orders?|contracts?|agreements?|deals?|capacity|volumes?|quantity|"
    r"purchases?|leases?|space",
}
_GAP = r"(?:[^.;]|\.(?=\d)){0,80}?"
_CHANGED = {
    field: compiled(
        rf"{_VERB}{_GAP}\b(?:{what})\b{_GAP}\b(?:to|until|through|at)\s+"
        rf"(?:(?:about|around|nearly|almost|up\s+to|an?)\s+)?$|"
        rf"\b(?:{what})\b{_GAP}{_VERB}{_GAP}\b(?:to|until|through)\s+$",
        re.IGNORECASE,
    )
    for field, what in _WHAT.items()
}
# an option, a wish, or what is nobody's price
_OPEN = compiled(
    r"\b(?:options?|rights?(?=\s+(?:to|of|for)\b)|may|can|could|might|would|if|unless|"
    r"allow\w*|entitl\w*|talks|"
    r"consider\w*|plan(?:s|ned|ning)?|hop\w+|seek\w*|urg\w+|target|guidance|forecasts?|outlook|"
    r"stake|estimates?|dividends?|option|index\w*|each\s+year|annually|every)\b",
    re.IGNORECASE,
)
_STRONG = compiled(
    r"\b(?:up|down)\s+from\s+(?:[a-z]+\s+)?$|\b(?:instead\s+of|rather\s+than)\s+$",
    re.IGNORECASE,
)
_BETWEEN = compiled(r"[\d;.:]|.{80}|\b(?:which|who|while|but)\b", re.DOTALL)
_FROM = compiled(
    r"^[^.;:\d]{0,40}?\bfrom\s+(?:(?:an?|the|its|about|around|earlier|original|initial|"
    r"previous|first)\s+)*(?P<figure>[^\s\w]?\d[\d,.]*\d?(?:\s(?:[mb]illion|thousand|"
    r"[mb]n|m|b)\b)?)",
    re.IGNORECASE,
)
_LAST_YEAR = compiled(
    r"^[^.;\d]{0,40}?\b(?:ago|earlier|last|(?:an?|one|the|prior|previous)\s+"
    r"(?:year|quarter|month)|in)\b",
    re.IGNORECASE,
)
# a sentence of news on a change that gives what holds from now on
_FROM_NOW_ON = compiled(
    r"\b(?:now|instead|(?:amended|revised|restated|renegotiated|extended|new|enlarged)\s+"
    r"(?:[a-z]+\s+)?(?:prices?|terms?|rates?|fees?|rent|contract|agreement|deal|lease|"
    r"accord|pact|volume|order|value|total)|(?:up|down)\s+from|rather\s+than|"
    r"no\s+longer|as\s+amended|henceforth|from\s+now\s+on)\b",
    re.IGNORECASE,
)
_LEADING = compiled(r"^(?:to|until|through)\s+", re.IGNORECASE)
_BETTER = (
    r"\b(?:final|improved|sweetened|increased|higher|raised|revised|better|bumped-up|new)\s+"
    r"(?:[a-z]+\s+)?"
)
_NOW = compiled(
    r"\bnow\s+(?:worth|valued\s+at|values\s+\S+(?:\s\S+)?\s+at)\s+$", re.IGNORECASE
)
_BETTER_BID = compiled(
    rf"{_BETTER}(?:offer|bid|proposal)\s+(?:of|at|worth|valued\s+at)\s+$", re.IGNORECASE
)
_BETTER_SUM = compiled(rf"{_BETTER}$", re.IGNORECASE)
_BID = compiled(r"\S*\s+(?:[a-z-]+\s+){0,3}?(?:offer|bid|proposal)\b", re.IGNORECASE)
_FORMER = compiled(
    r"\b(?:from|instead\s+of|rather\s+than|compared\s+with|replacing)\s+"
    r"(?:(?:an?|the|its|their|about|around|earlier|original|initial|previous|first|"
    r"former|old)\s+)*$|\b(?:originally|previously|initially)\s+$",
    re.IGNORECASE,
)


def is_new(claim: Claim, others: Sequence[Claim], text: str) -> bool:
    """Whether an article says that a figure of the deal has come for another one."""
    if is_new_value(claim, text):
        return True
    own = claim.role not in BESIDE_THE_DEAL
    told = former_of(claim, others, text) if own else []
    return any(is_set_against(claim, old, text) for old in told)


def is_new_value(claim: Claim, text: str) -> bool:
    """Whether the words before a figure say that the deal was changed to it.

    >>> bool(_CHANGED["amount"].search("They amended the deal, raising the price to "))
    True
    >>> bool(_CHANGED["amount"].search("It raised production at the site to "))
    False
    """
    pattern = _CHANGED.get(claim.field)
    before = _before(claim, text)
    if not pattern or _OPEN.search(before):
        return False
    return bool(pattern.search(before)) or _is_better_bid(claim, before, text)


def _is_better_bid(claim: Claim, before: str, text: str) -> bool:
    """Whether it is bid now: "a final offer of", "a higher $40 bid", "now worth"."""
    if claim.field != "amount":
        return False
    is_bid = _BETTER_SUM.search(before) and _BID.match(text, claim.end)
    return bool(_BETTER_BID.search(before) or _NOW.search(before) or is_bid)


def holds_from_now_on(claim: Claim, text: str) -> bool:
    """Whether news on a change sets a figure of the deal against what was before.

    >>> bool(_FROM_NOW_ON.search("The contract is now worth $1.4 billion."))
    True
    """
    sentence = text[claim.sentence_start : claim.sentence_end]
    before = _before(claim, text)
    return (
        claim.role not in BESIDE_THE_DEAL
        and bool(_FROM_NOW_ON.search(sentence))
        and not (_OPEN.search(before) or _FORMER.search(before))
    )


def former_of(new: Claim, claims: Sequence[Claim], text: str) -> list[Claim]:
    """List the figures of the same sentence that the deal was changed from."""
    if new.field not in _CHANGED:
        return []
    return [
        claim
        for claim in claims
        if claim.field == new.field
        and claim.normal != new.normal
        and claim.sentence_start == new.sentence_start
        and _FORMER.search(text[claim.sentence_start : claim.start])
        and _are_near(new, claim, text)
    ]


def former_words(new: Claim, text: str) -> str:
    """Quote the figure that a new one came for, where it stands behind it.

    >>> _FROM.match(" a month, from about $25 million.")["figure"]
    '$25 million'
    """
    found = _FROM.match(text[new.end : new.sentence_end])
    return found["figure"] if found else ""


def _are_near(one: Claim, other: Claim, text: str) -> bool:
    """Whether no third figure and no break stands between two figures."""
    first, second = sorted((one, other), key=lambda claim: claim.start)
    return not _BETWEEN.search(text[first.end : second.start])


def is_set_against(new: Claim, old: Claim, text: str) -> bool:
    """Whether a sentence gives a figure, and then what it was before.

    >>> bool(_STRONG.search("will pay $9 million a month, down from "))
    True
    """
    before = text[old.sentence_start : old.start]
    after = text[old.end : old.sentence_end]
    return (
        new.end <= old.start
        and bool(_STRONG.search(before))
        and not _LAST_YEAR.search(after)
    )


def _before(claim: Claim, text: str) -> str:
    """Give what a sentence says up to a figure, the preposition of a quote included."""
    found = _LEADING.match(claim.quote)
    own = found.group() if found else ""
    return text[claim.sentence_start : claim.start] + own
