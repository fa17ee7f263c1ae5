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


def is_weighed(text: str, name: re.Match[str]) -> bool:
    """Whether the pounds that were matched behind a figure are a weight.

    >>> text = "It weighs 20 pounds"
    >>> is_weighed(text, re.search("pounds", text))
    True
    """
    left = max(0, name.start() - _FARTHEST)
    weighing = _WEIGHING.search(text, left, name.start())
    return weighing is not None or _WEIGHT.match(text, name.end()) is not None
