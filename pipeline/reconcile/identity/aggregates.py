"""Claims in, aggregates out: sums that several deals of two firms come to together."""

import re
from collections.abc import Iterable

from pipeline.records import Claim
from pipeline.values import Money
from pipeline.values.expressions import compiled

_DEALS = (
    r"(?:contracts|deals|agreements|orders|awards|purchases|transactions|leases|loans|"
    r"investments|licen[cs]es|pacts|rounds)"
)
_ALL = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|several|these|those|their|all|"
    r"both|\d{1,3})"
)
_TOGETHER = r"(?:combined|total|overall|cumulative|aggregate)"
# "bringing the total value of the contracts to": whatever else is told, it is no price
_BRINGS = compiled(
    r"\b(?:br(?:ing(?:s|ing)?|ought)|tak(?:es?|ing)|took|lift(?:s|ed|ing)?|"
    r"push(?:es|ed|ing)?|rais(?:es|ed|ing))\s+(?:the|its|their)\s+"
    rf"(?:[\w'\u2019-]+\s+){{0,2}}?{_TOGETHER}\b[^.;]{{0,80}}?"
    r"\bto\s+(?:[a-z]+\s+){0,3}$",
    re.IGNORECASE,
)
_SEVERAL = compiled(
    rf"\b{_ALL}\s+(?:[\w-]+\s+){{0,2}}{_DEALS}\b[^.;]{{0,80}}?"
    rf"\b(?:{_TOGETHER}|together|altogether|in\s+all)\b[^.;]{{0,40}}$|"
    rf"\b{_TOGETHER}\s+(?:value|worth|sum|size|amount|cost)\s+of\s+"
    rf"(?:[\w'\u2019-]+\s+){{0,3}}{_DEALS}\b[^.;]{{0,60}}$",
    re.IGNORECASE,
)

_LEAD = re.compile(r"[^\W\d_][^\d$\u20ac\u00a3]*")


def is_aggregate(claim: Claim, text: str) -> bool:
    """Whether a sum is that of several deals.

    >>> bool(_SEVERAL.search("signed three contracts with a combined value of "))
    True
    >>> bool(_SEVERAL.search("signed a contract with a total value of "))
    False
    """
    before = text[claim.sentence_start : claim.start]
    return _is_sum(claim) and bool(
        _BRINGS.search(before) or _tells_several(claim, text)
    )


def _tells_several(claim: Claim, text: str) -> bool:
    lead = _LEAD.match(claim.quote)  # of "a combined $3 billion"
    told = text[claim.sentence_start : claim.start] + (lead.group() if lead else "")
    return bool(_SEVERAL.search(told))


def aggregates_among(claims: Iterable[Claim], text: str) -> frozenset[str]:
    """Name an article's sums of several deals, if it has another sum for this one.

    Who tells of two orders worth a combined $2 billion, and no more, gives their price.
    """
    sums = [claim for claim in claims if _is_sum(claim)]
    found = [claim for claim in sums if is_aggregate(claim, text)]
    return frozenset(
        claim.claim_id
        for claim in found
        if any(_is_less(other, claim) for other in sums if other not in found)
    )


def _is_sum(claim: Claim) -> bool:
    value = claim.value
    plain = isinstance(value, Money) and not value.period and not value.per
    return plain and claim.field == "amount" and claim.role in ("total", "price")


def _is_less(one: Claim, other: Claim) -> bool:
    small, large = one.value, other.value
    return (
        isinstance(small, Money)
        and isinstance(large, Money)
        and small.currency == large.currency
        and small.low is not None
        and large.low is not None
        and small.low < large.low
    )
