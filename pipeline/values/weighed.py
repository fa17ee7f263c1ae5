"""Pounds that weigh and pounds that are paid, told by the words beside them."""

import re

from pipeline.values.expressions import compiled
from pipeline.values.numbers import GAP

# "10,000 pounds of beef" weigh, "1 billion pounds of debt" are owed.
_WEIGHT = compiled(
    rf"{GAP}of{GAP}(?!(?:debt|investments?|funding|financing|assets|savings|new|revenue|sales|"
    rf"loans|equity|bonds|borrowing|cash|cuts|costs|orders|contracts|public|taxpayer|government|"
    rf"private)(?![a-z]))|{GAP}?\([\d.,]+{GAP}?(?:kg|kilo|tonne|ton)"
)
# "a metric ton is 2,204 pounds", "weighing up to 500 pounds"
_WEIGHING = compiled(
    r"\b(?i:weigh\w*|weight(?: of)?"
    r"|(?:kilograms?|kilos?|kg|tons?|tonnes?) (?:is|are|equals?))"
    r"(?: [a-z]+){0,3} [\d.,]+ ?\Z"
)
_FARTHEST = 60
POUNDS = re.compile(r"\bpounds?\b")
_STERLING = re.compile(r"£|\bGBP\b|\bsterling\b|\bpence\b|\bBrit|\bU\.?K\b")


def is_weighed(text: str, name: re.Match[str]) -> bool:
    """Whether the pounds that were matched behind a figure are a weight.

    >>> text = "It weighs 20 pounds"
    >>> is_weighed(text, re.search("pounds", text))
    True
    """
    left = max(0, name.start() - _FARTHEST)
    weighing = _WEIGHING.search(text, left, name.start())
    return weighing is not None or _WEIGHT.match(text, name.end()) is not None


def are_pounds_weights(text: str) -> bool:
    """Whether the pounds of a whole text weigh: it says so once, and has no sterling.

    >>> are_pounds_weights("It sold 2 pounds of ore, of 9 pounds a year.")
    True
    """
    pounds = (pound.end() for pound in POUNDS.finditer(text))
    told = any(_WEIGHT.match(text, end) for end in pounds)
    return told and _STERLING.search(text) is None
