"""Words in, whether somebody gets something out: "sold Norvik a mill"."""

from collections.abc import Sequence

from pipeline.extract.deals.words import Word
from pipeline.values import Found, Period, Quantity

_GIFT = 2  # words of "a mill" behind whoever gets it
_GIVEN = frozenset("a an the its their all another".split())
_TIMES = frozenset("year month week day decade quarter time moment".split())


def gets_something(words: Sequence[Word], at: int) -> bool:
    """Whether what somebody gets follows: "sold Norvik a mill", "lent it $3 million".

    "Sold Norvik a year ago" says when.
    """
    following = words[at + 1 : at + 3]
    if len(following) < _GIFT:
        return False
    first, second = following
    if first.text in _GIVEN:
        is_goods = second.mention is None or isinstance(second.mention, Found)
        return is_goods and second.text not in _TIMES and not _is_period(second)
    value = first.mention.value if isinstance(first.mention, Found) else None
    return isinstance(value, Quantity)


def _is_period(word: Word) -> bool:
    return isinstance(word.mention, Found) and isinstance(word.mention.value, Period)
