"""A quantity met in a text, and what the words around it add to it."""

import re
from decimal import Decimal
from typing import NamedTuple

from pipeline.values.context import (
    PERIOD_BEHIND,
    Behind,
    read_before,
    read_behind,
)
from pipeline.values.expressions import compiled
from pipeline.values.figures import (
    Bounded,
    Figure,
    bounded,
    tells_two,
)
from pipeline.values.flows import read_flow
from pipeline.values.numbers import GAP
from pipeline.values.units import (
    PeriodName,
)


class QuantityMention(NamedTuple):
    """A quantity met in a text: where it stands and what it says."""

    start: int
    end: int
    ends: Bounded
    grain: Decimal
    unit: str
    period: PeriodName | None


class Core(NamedTuple):
    """A quantity without the words around it."""

    start: int
    end: int
    figure: Figure
    unit: str
    period: PeriodName | None = None


# "25 percent of sales a year" is no rate of percents.
_SPEEDS = {("km", "hour"): "km/h", ("mile", "hour"): "mph", ("metre", "second"): "m/s"}
_SHARES = frozenset({"%", "basis point", "percentage point"})
_A_SEASON = re.compile(rf"{GAP}(?:an?|per|each|every){GAP}season(?![a-z-])")
YEAR = re.compile(r"(?:19|20)\d\d(?:-\d\d)?")
# as in "dry metric tonnes (dmt) a year"
_SHORT_FORM = rf"{GAP}\([A-Za-z][A-Za-z0-9/³²]{{0,7}}\)"
_SHORTENED = compiled(rf"{_SHORT_FORM}(?={PERIOD_BEHIND.pattern})")
_BRACKETS = compiled(_SHORT_FORM)
_NAME_LEFT = re.compile(r"(?P<word>[A-Za-z][A-Za-z.'\u2019&-]*)[^\S\n]?\Z")


def word_left(text: str, start: int) -> str:
    """The word before a figure; empty where none stands there."""
    match = _NAME_LEFT.search(text, max(0, start - 24), start)
    return match["word"] if match else ""


def with_words(text: str, core: Core, *, to: str = "") -> QuantityMention | None:
    """Add what the words before and behind say; None where they forbid the range."""
    before = read_before(text, core.start, is_range=bool(to))
    if to == "and" and not before.opens_range:
        return None
    if to and tells_two(text, before.start, "" if core.unit == "%" else to):
        return None  # but "fell 3% to 4%" is a range
    behind = read_behind(text, _behind_brackets(text, core))
    if core.unit not in _SHARES and not (core.period or before.period):
        behind = _flow_behind(text, behind)
    period = core.period or behind.period or before.period
    if period is None and (match := _A_SEASON.match(text, behind.end)):
        behind, period = behind._replace(end=match.end()), "season"
    speed = _SPEEDS.get((core.unit, period or ""))
    return QuantityMention(
        before.start,
        behind.end,
        bounded(core.figure, [*before.bounds, *behind.bounds]),
        core.figure.grain,
        speed or core.unit,
        None if speed else period,
    )


def _behind_brackets(text: str, core: Core) -> int:
    """Where a figure ends, its unit's short form included if a period follows."""
    match = None if core.period else _SHORTENED.match(text, core.end)
    return match.end() if match else core.end


def _flow_behind(text: str, behind: Behind) -> Behind:
    """Read the period behind "of gas a year", or "(bcm) of gas a year"."""
    flow = read_flow(text, behind)
    short = None if flow.period else _BRACKETS.match(text, behind.end)
    further = read_flow(text, behind._replace(end=short.end())) if short else flow
    return further if further.period else flow
