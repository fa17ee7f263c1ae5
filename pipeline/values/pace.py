"""A sum and a word beside it in, the sum per share or period out.

"Annual rent will be $9.6 million", "every share is exchanged for $46.50": what the sum
is per stands in other words than the sum itself.
"""

import re
from typing import TypeVar, cast

from pipeline.values.base import TypedValue
from pipeline.values.context import read_period
from pipeline.values.money import Money
from pipeline.values.priced import read_per_thing

TOLD_BY = "per what is told by"
"""How the reason of a claim begins whose sum is per what other words tell."""

_SHARE = "share"
_HOLDERS = ("stockholders", "holders")  # of shares
_METERED = ("electricity", "power", "energy")  # sold by the unit of a meter
_EACH = ("each", "per", "unit", "of each", "for each", "of every")
# "the price per tonne", "the cost of each bus"
_EACH_THING = re.compile(
    r"(?:per|(?:of|for)\s+(?:each|every))\s+(?P<thing>(?:(?:square|cubic)\s+)?[\w-]+)"
)
_Value = TypeVar("_Value", bound=TypedValue)


def told_per(value: _Value, word: str) -> _Value:
    """Read a sum per what a word tells; what says so itself stays as it is.

    >>> told_per(Money.parse("$46.50"), "share").normal
    'USD 46.5 per share'
    >>> told_per(Money.parse("$9 million"), "annual").normal
    'USD 9000000 per year'
    >>> told_per(Money.parse("$4 million"), "each").normal
    'USD 4000000 per unit'
    >>> told_per(Money.parse("$40"), "per tonne").normal
    'USD 40 per t'
    >>> told_per(Money.parse("Rs 3.41 per unit"), "power").normal
    'INR 3.41 per kWh'
    """
    if not isinstance(value, Money) or value.period:
        return value
    if value.per == "unit" and word.lower().startswith(
        (_SHARE, *_HOLDERS)
    ):  # "$4 apiece"
        return cast("_Value", value.model_copy(update={"per": _SHARE}))
    if value.per == "unit" and word.lower() in _METERED:
        return cast("_Value", value.model_copy(update={"per": "kWh"}))
    if value.per:
        return value
    if thing := _thing(word):
        return cast("_Value", value.model_copy(update={"per": thing}))
    told = {"period": read_period(word), "scope": None}
    return cast("_Value", value.model_copy(update=told))


def _thing(word: str) -> str | None:
    """What such a word says that a sum is paid for one of."""
    if word.lower().startswith(_SHARE):
        return _SHARE
    if each := _EACH_THING.fullmatch(word):
        return read_per_thing(each["thing"]) or "unit"
    return "unit" if word.lower().startswith(_EACH) else None
