"""Characters in, quantities out: the grammar of measured and counted figures."""

import re

from pipeline.values.counted import NUMBERED, read_counted
from pipeline.values.expressions import compiled
from pipeline.values.figures import (
    may_range,
)
from pipeline.values.halving import read_split
from pipeline.values.listing import words
from pipeline.values.measured import UNIT_BEHIND, read_measured, read_range
from pipeline.values.nouns import read_noun
from pipeline.values.numbers import GAP, may_have_unit, starts
from pipeline.values.quantitycore import (
    Core,
    QuantityMention,
    with_words,
    word_left,
)
from pipeline.values.streets import STREET
from pipeline.values.units import (
    may_be_measured,
    read_unit,
)
from pipeline.values.vague import VAGUE_COUNT, vague_figure

__all__ = ["QuantityMention", "read_quantity"]

_UNIT_NEXT = compiled(UNIT_BEHIND)
_MANY = compiled(
    rf"(?i:{VAGUE_COUNT})(?={GAP}of{GAP})"
    rf"(?P<of>{GAP}of(?:{GAP}(?:the|its|their){GAP}(?:very{GAP})?(?:latest|newest|best|most))?)"
)
_LABELS = NUMBERED | set(
    words("""
    reactor train plant turbine tranche building hall site zone group mine well
    """)
)
_GROUPED = re.compile(r"\d{1,3}[^\S\n]\d{3}(?!\d)")
_TWIN = re.compile(r"\d ?[kMGT]Wh?/\Z")
_BELOW = re.compile(r"(?:(?<=[\s(])|\A)[-\u2212\u2013]\Z")
# "2200 W. Tarn Drive", "28 Tarns Way": the number of a house
_ADDRESS = re.compile(
    r"\d{1,5}(?:[-–]\d{1,4})? (?:[NSEW]\. )?(?:[A-Z0-9][\w.'-]* ){1,3}?"
    rf"(?:{STREET})\b"
)
_DEGREES = re.compile(r"\d{1,4}(?:\.\d+)?[ \u00a0]?(?:\u00b0|\u2103|\u2109|degrees?)")


def read_quantity(text: str, anchor: int) -> QuantityMention | None:
    """Read the quantity whose number begins at an anchor, if one does."""
    if read := read_split(text, anchor):
        return read
    if not may_have_unit(text, anchor):
        return None
    for start in starts(text, anchor):
        if read := _read_at(text, start):
            return read
    return None


def _read_at(text: str, start: int) -> QuantityMention | None:
    if _is_joined_left(text, start) and not _is_negative(text, start):
        return None
    if start > 1 and text[start - 2] in "$€£¥₹" and text[start - 1].isspace():
        return None  # "$ 150 million notes" are paid for
    if _is_labelled(text, start):
        return None
    measured = may_be_measured(text, start)
    return (
        (read_range(text, start) if measured and may_range(text, start) else None)
        or (read_measured(text, start) if measured else None)
        or read_counted(text, start)
        or _read_many(text, start)
    )


def _is_joined_left(text: str, start: int) -> bool:
    """Whether a number is the tail of something longer: "B720", "3.5.1", "10:30"."""
    if start > 0 and _TWIN.search(text, max(0, start - 9), start):
        return False  # "200 MW/800 MWh"
    return start > 0 and (
        text[start - 1].isalnum() or text[start - 1] in ".,:/#_$€£¥₹&-"
    )


def _is_negative(text: str, start: int) -> bool:
    """Whether a degree below nothing may stand here: "-5 °C"."""
    return _BELOW.search(text, max(0, start - 2), start) is not None and bool(
        _DEGREES.match(text, start)
    )


def _is_labelled(text: str, start: int) -> bool:
    """Whether a number names a thing: "Unit 1 300 MW", "2200 W. Tarn Drive"."""
    if _ADDRESS.match(text, start):
        return True
    grouped = _GROUPED.match(text, start)
    return grouped is not None and word_left(text, start).lower() in _LABELS


def _read_many(text: str, start: int) -> QuantityMention | None:
    """Read "hundreds of thousands of chips"."""
    match = _MANY.match(text, start)
    if match is None:
        return None
    figure = vague_figure(match.groupdict())
    unit = _UNIT_NEXT.match(text, match.end())
    rate = read_unit(unit["unit"]) if unit else None
    if unit and rate:
        return with_words(
            text, Core(start, unit.end(), figure, rate.unit.symbol, rate.period)
        )
    noun = read_noun(text, match.end())
    return with_words(text, Core(start, noun[0], figure, noun[1])) if noun else None
