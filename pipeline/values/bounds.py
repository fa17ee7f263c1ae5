"""How a text hedges a figure: exactly, about, more than, up to, a range."""

from enum import StrEnum


class Bound(StrEnum):
    """What the words around a figure make of it."""

    EXACT = "exact"
    APPROXIMATE = "approximate"
    NEARLY = "nearly"
    JUST_OVER = "just_over"
    OVER = "over"
    AT_LEAST = "at_least"
    UP_TO = "up_to"
    AT_MOST = "at_most"
    UNDER = "under"
    RANGE = "range"
    VAGUE = "vague"


_SIGNS = {
    Bound.APPROXIMATE: "~",
    Bound.NEARLY: "~",
    Bound.JUST_OVER: "~",
    Bound.VAGUE: "~",
    Bound.OVER: ">=",
    Bound.AT_LEAST: ">=",
    Bound.UP_TO: "<=",
    Bound.AT_MOST: "<=",
    Bound.UNDER: "<=",
}


def sign(bound: Bound) -> str:
    """The mark that a bound puts before a value in its normal form.

    >>> sign(Bound.UP_TO) + "USD 5"
    '<=USD 5'
    """
    return _SIGNS.get(bound, "")
