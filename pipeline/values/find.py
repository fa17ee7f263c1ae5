"""Text in, every value mention out: amounts, quantities, periods, notice periods."""

from collections.abc import Iterable

from pipeline.values.base import Found, TypedValue
from pipeline.values.money import Money
from pipeline.values.notice import Notice
from pipeline.values.period import Period
from pipeline.values.quantity import Quantity

# Of two mentions that overlap the longer wins, of equal ones the earlier type.
_TYPES = (Money, Notice, Quantity, Period)
_RANK: dict[type[TypedValue], int] = {kind: rank for rank, kind in enumerate(_TYPES)}


def find_values(text: str) -> list[Found]:
    """Find every value with the words that belong to it, in the order of the text.

    >>> [found.value.normal for found in find_values("over $40 billion through May 2029")]
    ['>=USD 40000000000', 'until 2029-05']
    """
    found = [mention for kind in _TYPES for mention in kind.find(text)]
    return sorted(_apart(found), key=lambda mention: mention.start)


def _apart(found: Iterable[Found]) -> list[Found]:
    """Keep the best of the mentions that overlap."""
    kept: list[Found] = []
    for mention in sorted(
        found, key=lambda each: (each.start, -each.end, _order(each))
    ):
        if not kept or kept[-1].end <= mention.start:
            kept.append(mention)
        elif _order(mention) < _order(kept[-1]):
            kept[-1] = mention
    return kept


def _order(mention: Found) -> tuple[int, int]:
    return mention.start - mention.end, _RANK[type(mention.value)]
