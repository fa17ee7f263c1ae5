"""Text in, every value mention out: amounts, quantities, periods, notice periods."""

import contextlib
import re
from bisect import bisect_left
from collections.abc import Iterable

from pipeline.errors import ValueParseError
from pipeline.values.base import Found
from pipeline.values.money import Money
from pipeline.values.notice import Fee, Notice
from pipeline.values.period import Period
from pipeline.values.quantity import Quantity
from pipeline.values.weighed import POUNDS, are_pounds_weights

# Of two mentions that overlap the longer wins, of equal ones the earlier type.
_TYPES = (Fee, Money, Notice, Quantity, Period)
_LONGEST = 40
_MAY_BE_ONE = re.compile(r"(?=.*[\d\s])\S.*\S")  # a lone word is none
_RANK = {kind.__name__: rank for rank, kind in enumerate(_TYPES)}


def find_values(text: str) -> list[Found]:
    """Find every value with the words that belong to it, in the order of the text.

    >>> [found.value.normal for found in find_values("over $40 billion until 2029")]
    ['>=USD 40000000000', 'until 2029']
    """
    every = (mention for kind in _TYPES for mention in kind.find(text))
    if are_pounds_weights(text):
        every = (each for each in every if not _is_in_pounds(text, each))
    return _apart(every) or _whole(text)


def _is_in_pounds(text: str, mention: Found) -> bool:
    is_money = isinstance(mention.value, Money)
    return is_money and POUNDS.search(text, mention.start, mention.end) is not None


def _whole(text: str) -> list[Found]:
    """Read a text that is one value and no more, as a cell of a table is: "a year"."""
    if len(text) > _LONGEST or not _MAY_BE_ONE.fullmatch(text):
        return []
    for kind in (Money, Quantity, Period):
        with contextlib.suppress(ValueParseError):
            return [Found(0, len(text), kind.parse(text))]
    return []


def _apart(found: Iterable[Found]) -> list[Found]:
    """Keep the best of the mentions that overlap, in the order of the text."""
    kept: list[Found] = []
    for mention in sorted(found, key=_merit):
        at = bisect_left(kept, mention.start, key=lambda each: each.start)
        after_last = at == 0 or kept[at - 1].end <= mention.start
        before_next = at == len(kept) or mention.end <= kept[at].start
        if after_last and before_next:
            kept.insert(at, mention)
    return kept


def _merit(mention: Found) -> tuple[int, int, int]:
    rank = _RANK[type(mention.value).__name__]
    return mention.start - mention.end, rank, mention.start
