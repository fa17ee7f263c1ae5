"""Characters in, measured figures out: "300 MW", "6 feet 2 inches", "-5 °C"."""

import re
from fractions import Fraction

from pipeline.values.expressions import compiled
from pipeline.values.figures import (
    RANGE_SIGN,
    Figure,
    figure_pattern,
    joint,
    read_figure,
)
from pipeline.values.listing import words
from pipeline.values.numbers import GAP, JOIN, plain, read_number
from pipeline.values.quantitycore import (
    YEAR,
    Core,
    QuantityMention,
    with_words,
    word_left,
)
from pipeline.values.units import (
    UNIT,
    UnitRate,
    conversion,
    read_unit,
    unit_named,
)

# "3 million dry tonnes", "200 more megawatts", "1,100,000 rentable square feet"
_OF_SORT = (
    rf"(?:{GAP}(?:rentable|usable|leasable|lettable|gross|net|dry|wet|contained|payable|"
    rf"saleable|attributable|refined|additional|further|extra|more|new|gold|silver)"
    rf"(?={GAP}[A-Za-z]))?"
)
# "20 (kg)" as a table has it, but "section 20 (g)"
# "two hundred (200) megawatts": contracts say a number twice
_AGAIN = rf"(?:{GAP}\(\d[\d,.]*\)(?={GAP}[A-Za-z]))?"
UNIT_BEHIND = (
    rf"(?:{_AGAIN}{_OF_SORT}{JOIN}?(?P<opened>[(\[{{<](?=[^\s)\]}}>]{{2}}))?(?P<unit>{UNIT})"
    r"(?(opened)[)\]}>]))"
)
_NUMBER_UNIT = compiled(rf"{figure_pattern('low')}{UNIT_BEHIND}")
_RANGE_UNIT = compiled(
    rf"{figure_pattern('low')}(?:{JOIN}?(?P<low_unit>{UNIT}))?(?P<to>{RANGE_SIGN})"
    rf"{figure_pattern('high')}{UNIT_BEHIND}"
)
_CAPITAL_NEXT = re.compile(rf"{GAP}[A-Z][a-z]")
_DATING = frozenset(
    words("""
    in since during fiscal early late mid by until till through
    """)
)
_MINUS = re.compile(r"(?<![\w)%\u00b0])(?:[-\u2212\u2013]|(?i:minus|negative)\s)\Z")
_AND_REST = re.compile(rf"(?:,?{JOIN}(?:and{GAP})?|(?<=[\u2032\u2033a-z.]))")
# gold is weighed in other ounces than sugar
_PARTS = {("lb", "oz"): Fraction(16)}
_SUMMED = frozenset({"length", "mass", "volume", "angle"})


def read_range(text: str, start: int) -> QuantityMention | None:
    """Read "300 to 500 MW" from a place on."""
    match = _RANGE_UNIT.match(text, start)
    rate = read_unit(match["unit"]) if match else None
    if match is None or rate is None:
        return None
    figure = _ranged_figure(match, rate)
    if figure is None:
        return None
    core = Core(start, match.end(), figure, rate.unit.symbol, rate.period)
    return with_words(text, core, to=joint(match["to"]))


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


def read_measured(text: str, start: int) -> QuantityMention | None:
    """Read one figure with its unit from a place on."""
    match = _NUMBER_UNIT.match(text, start)
    rate = read_unit(match["unit"]) if match else None
    figure = read_figure(match) if match else None
    if match is None or rate is None or figure is None:
        return None
    if _is_dated(text, start, match["low_number"]) or _is_name(text, match):
        return None
    core = Core(start, match.end(), figure, rate.unit.symbol, rate.period)
    return with_words(text, _with_rest(text, _with_sign(text, core)))


def _with_sign(text: str, core: Core) -> Core:
    """Read "minus 5 °C": only temperatures go below nothing."""
    minus = _MINUS.search(text, max(0, core.start - 9), core.start)
    if minus is None or not _dimension(core.unit).startswith("temperature"):
        return core
    low, high, grain, hedges = core.figure
    figure = Figure(-high, -low, grain, hedges)
    return core._replace(start=minus.start(), figure=figure)


def _with_rest(text: str, core: Core) -> Core:
    """Add the smaller unit of "6 feet 2 inches", and count in it."""
    joint = _AND_REST.match(text, core.end)
    match = _NUMBER_UNIT.match(text, joint.end()) if joint else None
    rate = read_unit(match["unit"]) if match else None
    rest = read_figure(match) if match else None
    if match is None or rate is None or rest is None or core.period or rate.period:
        return core
    factor = _PARTS.get((core.unit, rate.unit.symbol)) or conversion(
        core.unit, rate.unit.symbol
    )
    if _dimension(core.unit) not in _SUMMED or factor is None or factor <= 1:
        return core
    if core.figure.low != core.figure.high or rest.low >= factor:
        return core
    whole = plain(core.figure.low * factor.numerator / factor.denominator + rest.low)
    figure = Figure(whole, whole, rest.grain)
    return core._replace(end=match.end(), figure=figure, unit=rate.unit.symbol)


def _dimension(symbol: str) -> str:
    unit = unit_named(symbol)
    return unit.dimension if unit else ""


def _is_dated(text: str, start: int, number: str) -> bool:
    """Whether a number is the year of "in 2025 ..."."""
    return YEAR.fullmatch(number) is not None and word_left(text, start) in _DATING


def _is_name(text: str, match: re.Match[str]) -> bool:
    """Whether number and unit belong to a name, as in "Five Mile Point"."""
    capitals = match["low_number"][:1].isupper() and match["unit"].istitle()
    return capitals and _CAPITAL_NEXT.match(text, match.end()) is not None
