"""What an article says of an article: that it was wrong, or is taken back."""

import re

from pipeline.values.expressions import compiled

_OPENING = 400  # characters in which a retraction says that it is one
_ARTICLE = r"(?:article|story|dispatch|report)"
_FIGURE = r"(?P<figure>\d[\d,.]*\d|\d)"
_UNIT = r"(?:[A-Z]{0,3}[^\w\s]?)?"
_WRONG = (
    compiled(
        rf"\b(?:(?:earlier|previous|original|first|initial)\s+(?:version|{_ARTICLE})|"
        rf"this\s+{_ARTICLE}\s+(?:originally|initially|previously|earlier|at\s+first))\b"
        rf"[^.\d]{{0,120}}?{_FIGURE}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:wrongly|incorrectly|mistakenly|erroneously|misstated|misreported)\b"
        rf"[^.\d]{{0,80}}?{_FIGURE}",
        re.IGNORECASE,
    ),
    compiled(
        rf"\b(?:not|instead\s+of|rather\s+than)\s+{_UNIT}{_FIGURE}[^.\d]{{0,40}}?"
        rf"\bas\s+(?:(?:an?|our|the)\s+(?:earlier|previous|first)\s+"
        rf"(?:version|{_ARTICLE})\b|(?:we\s+|was\s+)?"
        rf"(?:(?:previously|earlier|originally|first)\s+)?"
        rf"(?:reported|stated|given|published|written)\b)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\bcorrects\b[^.]{{0,90}}?\b(?:not|from|instead\s+of)\s+{_UNIT}{_FIGURE}",
        re.IGNORECASE,
    ),
)
_RETRACTED = (
    re.compile(
        r"^\W*(?:retract(?:ion|ed)|withdrawn)\s*[:\u2013\u2014-]", re.IGNORECASE
    ),
    re.compile(
        rf"\b(?:this|the|an?|its|our)\s+(?:earlier\s+)?{_ARTICLE}\b[^.]{{0,60}}?"
        rf"\b(?:has\s+been|have\s+been|was|is)\s+(?:retracted|withdrawn)\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:has|have)\s+(?:retracted|withdrawn)\s+(?:this|the|an?|its|our)\s+"
        rf"(?:earlier\s+)?{_ARTICLE}\b",
        re.IGNORECASE,
    ),
)


def wrong_figures(text: str) -> frozenset[str]:
    """Find the figures that a correction takes back.

    >>> wrong_figures("An earlier version of this article put the loan at 380 million.")
    frozenset({'380'})
    >>> wrong_figures("It has 45 aircraft, not 42 as previously reported.")
    frozenset({'42'})
    >>> wrong_figures("(Corrects price to $3 billion from $2.6 billion in headline)")
    frozenset({'2.6'})
    >>> wrong_figures("It has 45 aircraft, not 42.")
    frozenset()
    """
    found = (match for pattern in _WRONG for match in pattern.finditer(text))
    return frozenset(match["figure"] for match in found)


def is_retraction(text: str) -> bool:
    """Whether an article takes back an article, or is itself taken back.

    >>> is_retraction("RETRACTED: Solway buys Ardent")
    True
    >>> is_retraction("Solway has withdrawn its offer for Ardent.")
    False
    """
    return any(pattern.search(text[:_OPENING]) for pattern in _RETRACTED)
