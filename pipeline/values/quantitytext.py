"""Characters in, quantities out: the grammar of measured and counted figures."""

import re
from decimal import Decimal
from typing import NamedTuple

from pipeline.values.context import read_before, read_behind
from pipeline.values.figures import (
    RANGE_SIGN,
    Bounded,
    Figure,
    bounded,
    figure_pattern,
    may_range,
    read_figure,
    tells_two,
)
from pipeline.values.flows import read_flow
from pipeline.values.listing import words
from pipeline.values.nouns import COUNTABLE_SINGULAR, read_noun
from pipeline.values.numbers import GAP, JOIN, plain, read_number, starts
from pipeline.values.units import (
    UNIT,
    PeriodName,
    UnitRate,
    conversion,
    may_be_measured,
    read_unit,
)
from pipeline.values.vague import VAGUE_COUNT, vague_figure


class QuantityMention(NamedTuple):
    """A quantity met in a text: where it stands and what it says."""

    start: int
    end: int
    ends: Bounded
    grain: Decimal
    unit: str
    period: PeriodName | None


class _Core(NamedTuple):
    """A quantity without the words around it."""

    start: int
    end: int
    figure: Figure
    unit: str
    period: PeriodName | None = None


# "25 percent of sales a year" is no rate of percents.
_SHARES = frozenset({"%", "basis point", "percentage point"})
_UNIT = rf"(?:{JOIN}?(?P<unit>{UNIT}))"
_NUMBER_UNIT = re.compile(rf"{figure_pattern('low')}{_UNIT}")
_RANGE_UNIT = re.compile(
    rf"{figure_pattern('low')}(?:{JOIN}?(?P<low_unit>{UNIT}))?(?P<to>{RANGE_SIGN})"
    rf"{figure_pattern('high')}{_UNIT}"
)
_WORD_NEXT = re.compile(rf"{JOIN}[A-Za-z]")
_TO = re.compile(RANGE_SIGN)
_NUMBER = re.compile(figure_pattern("low"))
_RANGE = re.compile(
    rf"{figure_pattern('low')}(?P<to>{RANGE_SIGN}){figure_pattern('high')}"
)
_SINGULAR = re.compile(
    rf"[-\u2010\u2011](?:square[-\u2010\u2011])?(?P<thing>(?i:{'|'.join(COUNTABLE_SINGULAR)}))(?![A-Za-z])"
)
_MANY = re.compile(rf"(?i:{VAGUE_COUNT})(?={GAP}of{GAP})(?P<of>{GAP}of)")
_UNIT_NEXT = re.compile(_UNIT)
# "two people familiar with the matter" are sources, not a number of the deal.
_INSIDERS = re.compile(
    rf"{GAP}(?:familiar|with|close|briefed|involved|said|who)(?![a-z])"
)
_CAPITAL_NEXT = re.compile(rf"{GAP}[A-Z][a-z]")
_YEAR = re.compile(r"(?:19|20)\d\d(?:-\d\d)?")
_NAME_LEFT = re.compile(r"(?P<word>[A-Za-z][A-Za-z.'\u2019&-]*)[^\S\n]?\Z")

# "page 5", "phase 2", "top 10": the number names one thing.
_NUMBERED = frozenset(
    words("""
    page pages section sections no no. number chapter phase unit model type level step
    version article line route highway flight grade tier room channel season episode
    round gate gen generation top class mark stage act block lot day week title volume
    figure table form rule item part
    """)
)
_LABELS = _NUMBERED | set(
    words("""
    reactor train plant turbine tranche building hall site zone group mine well
    """)
)
_GROUPED = re.compile(r"\d{1,3}[^\S\n]\d{3}(?!\d)")
# Words that begin a sentence or a headline before a count.
_LEADING = frozenset(
    words("""
    the a an its their his her our all some about over around of with for in at to
    from by and or than nearly almost only just another these those up more additional
    roughly approximately under at least most many as into on both other buys orders
    adds sells acquires cuts creates gets secures leases opens builds takes wins signs
    closes plans seeks to hires buy order add sell acquire cut create get secure lease
    open build take close hire with including total between every each after when
    while where because if that currently today meanwhile also there has have had
    operates owns runs serves employs covers includes deploy deploys supply supplies
    deliver delivers install installs
    """)
)
_HEDGING = frozenset(
    words("""
    about around roughly approximately some nearly almost than least to over
    """)
)
_DATING = frozenset(
    words("""
    in since during fiscal early late mid by until till through
    """)
)


def read_quantity(text: str, anchor: int) -> QuantityMention | None:
    """Read the quantity whose number begins at an anchor, if one does."""
    for start in starts(text, anchor):
        if read := _read_at(text, start):
            return read
    return None


def _read_at(text: str, start: int) -> QuantityMention | None:
    if _is_joined_left(text, start) or _is_labelled(text, start):
        return None
    measured = may_be_measured(text, start)
    return (
        (_read_range(text, start) if measured and may_range(text, start) else None)
        or (_read_measured(text, start) if measured else None)
        or _read_counted(text, start)
        or _read_many(text, start)
    )


def _is_joined_left(text: str, start: int) -> bool:
    """Whether a number is the tail of something longer: "B720", "3.5.1", "10:30"."""
    return start > 0 and (
        text[start - 1].isalnum() or text[start - 1] in ".,:/#_$€£¥₹&-"
    )


def _is_labelled(text: str, start: int) -> bool:
    """Whether a number names a thing before a figure, as in "Unit 1 300 MW"."""
    grouped = _GROUPED.match(text, start)
    return grouped is not None and _word_left(text, start).lower() in _LABELS


def _read_range(text: str, start: int) -> QuantityMention | None:
    match = _RANGE_UNIT.match(text, start)
    rate = read_unit(match["unit"]) if match else None
    if match is None or rate is None:
        return None
    figure = _ranged_figure(match, rate)
    if figure is None:
        return None
    core = _Core(start, match.end(), figure, rate.unit.symbol, rate.period)
    return _with_words(text, core, to=match["to"].strip())


def _ranged_figure(match: re.Match[str], rate: UnitRate) -> Figure | None:
    """Read "300 to 500 MW", and "300 MW to 1 GW" in the unit that comes last."""
    first = read_unit(match["low_unit"]) if match["low_unit"] else rate
    factor = conversion(first.unit.symbol, rate.unit.symbol) if first else None
    if factor is None:
        return None
    if factor == 1:
        return read_figure(match)
    low, high = _apart(match)
    low_value = plain(low.low * factor.numerator / factor.denominator)
    return Figure(low_value, high.low, high.grain) if low_value < high.low else None


def _apart(match: re.Match[str]) -> tuple[Figure, Figure]:
    """Read the two figures of a range that stand in two units."""
    low = read_number(match["low_number"], match["low_scale"] or "")
    high = read_number(match["high_number"], match["high_scale"] or "")
    return Figure(low.value, *low), Figure(high.value, *high)


def _read_measured(text: str, start: int) -> QuantityMention | None:
    match = _NUMBER_UNIT.match(text, start)
    rate = read_unit(match["unit"]) if match else None
    figure = read_figure(match) if match else None
    if match is None or rate is None or figure is None:
        return None
    if _is_dated(text, start, match["low_number"]) or _is_name(text, match):
        return None
    core = _Core(start, match.end(), figure, rate.unit.symbol, rate.period)
    return _with_words(text, core)


def _is_dated(text: str, start: int, number: str) -> bool:
    """Whether a number is the year of "in 2025 ..."."""
    return _YEAR.fullmatch(number) is not None and _word_left(text, start) in _DATING


def _is_name(text: str, match: re.Match[str]) -> bool:
    """Whether number and unit belong to a name, as in "Five Mile Point"."""
    capitals = match["low_number"][:1].isupper() and match["unit"].istitle()
    return capitals and _CAPITAL_NEXT.match(text, match.end()) is not None


def _read_counted(text: str, start: int) -> QuantityMention | None:
    single = _NUMBER.match(text, start)
    if single is None:
        return None
    ranged = _RANGE.match(text, start) if _TO.match(text, single.end()) else None
    return _count(text, ranged) or _count(text, single)


def _count(text: str, match: re.Match[str] | None) -> QuantityMention | None:
    if match is None or not _WORD_NEXT.match(text, match.end()):
        return None
    figure = read_figure(match)
    if figure is None or not _may_count(text, match, figure):
        return None
    noun = read_noun(text, match.end()) or _hyphened(text, match.end())
    if noun is None or _INSIDERS.match(text, noun[0]):
        return None
    core = _Core(match.start(), noun[0], figure, noun[1])
    return _with_words(text, core, to=(match.groupdict().get("to") or "").strip())


def _hyphened(text: str, end: int) -> tuple[int, str] | None:
    """Read "120-aircraft", where the thing stands in the singular."""
    match = _SINGULAR.match(text, end)
    return (match.end(), match["thing"].lower()) if match else None


def _may_count(text: str, match: re.Match[str], figure: Figure) -> bool:
    """Tell a count from a year, a model's number ("Boxer 700 jets"), a page number."""
    if figure.low <= 1 or re.fullmatch(r"\s[kKmMbBtT]", match["low_scale"] or ""):
        return False
    word = _word_left(text, match.start())
    if _YEAR.fullmatch(match["low_number"]) and not match["low_scale"]:
        return word in _HEDGING
    if word.lower() in _NUMBERED:
        return False
    return (
        word == word.lower()
        or word.lower() in _LEADING
        or word.endswith(("'s", "\u2019s"))
    )


def _word_left(text: str, start: int) -> str:
    match = _NAME_LEFT.search(text, max(0, start - 24), start)
    return match["word"] if match else ""


def _read_many(text: str, start: int) -> QuantityMention | None:
    """Read "hundreds of thousands of chips"."""
    match = _MANY.match(text, start)
    if match is None:
        return None
    figure = vague_figure(match.groupdict())
    unit = _UNIT_NEXT.match(text, match.end())
    rate = read_unit(unit["unit"]) if unit else None
    if unit and rate:
        return _with_words(
            text, _Core(start, unit.end(), figure, rate.unit.symbol, rate.period)
        )
    noun = read_noun(text, match.end())
    return _with_words(text, _Core(start, noun[0], figure, noun[1])) if noun else None


def _with_words(text: str, core: _Core, *, to: str = "") -> QuantityMention | None:
    """Add what the words before and behind say; None where they forbid the range."""
    before = read_before(text, core.start, is_range=bool(to))
    if to == "and" and not before.opens_range:
        return None
    if to and tells_two(text, before.start, "" if core.unit == "%" else to):
        return None  # but "fell 3% to 4%" is a range
    behind = read_behind(text, core.end)
    if core.unit not in _SHARES and not (core.period or before.period):
        behind = read_flow(text, behind)
    return QuantityMention(
        before.start,
        behind.end,
        bounded(core.figure, [*before.bounds, *behind.bounds]),
        core.figure.grain,
        core.unit,
        core.period or behind.period or before.period,
    )
