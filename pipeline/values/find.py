"""Every value mention of a text, found on characters."""

from typing import NamedTuple

from pipeline.values.base import TypedValue


class Found(NamedTuple):
    """A value and where it stands in the text."""

    start: int
    end: int
    value: TypedValue


def find_values(text: str) -> list[Found]:
    """Find every money, quantity, period and notice mention."""
    del text
    return []
