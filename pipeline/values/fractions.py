"""Characters in, shares in words out: "a fifth of the nickel", "half of the campus".

They are looked for where a deal's goods are read and nowhere else: to everybody else
"half of the town" are words.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from pipeline.values.expressions import compiled
from pipeline.values.figures import Figure
from pipeline.values.quantitycore import (
    Core,
    QuantityMention,
    with_words,
    word_left,
)

_PARTS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fifth": 5,
    "fifths": 5,
    "sixth": 6,
    "eighth": 8,
    "eighths": 8,
    "tenth": 10,
    "tenths": 10,
}
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "nine": 9}
# "half of the year" is a time, "half of them" are people, "a third of a mile" a length.
_FRACTION = compiled(
    rf"(?:(?P<count>an?|one|{'|'.join(_COUNTS)})[-\s]|(?=half\b))"
    rf"(?P<part>{'|'.join(sorted(_PARTS, key=len, reverse=True))})"
    r"(?=\Z|\s+of\s+(?!(?:an?|those|them|these|it|us|all|which|whom|people)\b|"
    r"(?:(?:the|its|this|that|next|last|each|every|fiscal|calendar)\s+){0,2}(?:years?|months?|weeks?|days?|decade|century|season|"
    r"hour|game|match|term|quarter|time|january|february|march|april|may|june|july|august|"
    r"september|october|november|december)\b|(?:19|20)\d\d))",
    re.IGNORECASE,
)
_TENTH = Decimal("0.1")
_PART = re.compile(
    r"\b(?:hal(?:f|ves)|third|quarter|fifth|sixth|eighth|tenth)", re.IGNORECASE
)
_FARTHEST = 6
_WORDS = ("half", "halves", "third", "quarter", "fifth", "sixth", "eighth", "tenth")


def find_fractions(text: str) -> Iterator[QuantityMention]:
    """Find every share that words tell.

    >>> [share.unit for share in find_fractions("It buys a fifth of its nickel.")]
    ['%']
    """
    if not any(word in text for word in _WORDS):
        return
    for part in _PART.finditer(text):
        begin = max(0, part.start() - _FARTHEST)
        for start in range(begin, part.start() + 1):
            if share := read_fraction(text, start):
                yield share
                break


def read_fraction(text: str, start: int) -> QuantityMention | None:
    """Read a share of something that words tell, as a percentage.

    >>> read_fraction("buys a fifth of its nickel", 5).ends.low
    Decimal('20')
    """
    match = _FRACTION.match(text, start)
    if match is None or not _may_begin(text, start):
        return None
    part, count = _PARTS[match["part"].lower()], (match["count"] or "").lower()
    share = Decimal(100) * _COUNTS.get(count, 1) / part
    if share >= 100:  # noqa: PLR2004 - "three halves" is no share of anything
        return None
    whole = share == share.to_integral()
    share = share.to_integral() if whole else share.quantize(_TENTH)
    figure = Figure(share, share, Decimal(1) if whole else _TENTH)
    return with_words(text, Core(start, match.end(), figure, "%"))


_ORDERING = frozenset("first second third latter other last opening top back".split())


def _may_begin(text: str, start: int) -> bool:
    """Whether no other word joins it: "the first half of the season"."""
    joined = start > 0 and (text[start - 1].isalnum() or text[start - 1] in "-/")
    return not joined and word_left(text, start).lower() not in _ORDERING
