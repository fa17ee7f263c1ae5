"""Units of measure: how newsrooms spell them, what they are worth in each other."""

import re
from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache
from typing import Literal, NamedTuple

from pipeline.values.listing import phrases, words
from pipeline.values.numbers import GAP, JOIN
from pipeline.values.scan import names_pattern, signs_pattern
from pipeline.values.unittable import UNIT_TABLE

PeriodName = Literal[
    "second", "minute", "hour", "day", "week", "month", "quarter", "year", "season"
]


class Unit(NamedTuple):
    """A unit: its symbol in normal forms, its worth in its dimension's base."""

    symbol: str
    dimension: str
    worth: Fraction


class UnitRate(NamedTuple):
    """A unit as a text names it, and the period that its name may include ("bpd")."""

    unit: Unit
    period: PeriodName | None = None


# Industry abbreviations that hold a period.
_RATES = phrases("""
    bpd barrel day | bopd barrel day | b/d barrel day | bbl/d barrel day |
    bbls/d barrel day | boepd boe day | boe/d boe day | tpa t year | t/a t year |
    tpy t year | Mt/y Mt year | Mt/yr Mt year | Mt/a Mt year | t/y t year |
    t/yr t year | tpd t day | t/d t day | tph t hour |
    t/h t hour | ktpa kt year | kta kt year | kt/a kt year | Mtpa Mt year |
    mtpa Mt year | MTPA Mt year | mmtpa Mt year | MMtpa Mt year | bcf/d bcf day |
    Bcf/d bcf day | bcfd bcf day | Bcfd bcf day | bcf/day bcf day | mmcfd MMcf day |
    MMcf/d MMcf day | mmcf/d MMcf day | mmscfd MMcf day | MMscfd MMcf day |
    MMTPA Mt year | mb/d MMbbl day | kb/d kbbl day | kbpd kbbl day |
    kboe/d kboe day | kboepd kboe day | mboe/d MMboe day | MMscf/d MMcf day |
    MMSCFD MMcf day | MMcfd MMcf day | MLD Ml day | MGD Mgal day | gpm gallon minute |
    TPD t day | TPA t year | TPH t hour |
    GWh/y GWh year | GWh/a GWh year | MWh/y MWh year | TWh/y TWh year |
    ktpy kt year | kt/y kt year | kt/yr kt year | mmscf/d MMcf day | Mcf/d Mcf day |
    Mcfd Mcf day | Tcf/y Tcf year | bcm/y bcm year | TJ/d TJ day | PJ/y PJ year |
    PJ/a PJ year | MMBtu/d MMBtu day | MMBtu/day MMBtu day | m³/d cu_m day |
    m3/d cu_m day | m³/h cu_m hour | m3/h cu_m hour | Nm3/h cu_m hour |
    Nm³/h cu_m hour | ML/d Ml day | ML/day Ml day | Ml/d Ml day | ML/y Ml year |
    GL/y gigalitre year | mgd Mgal day | kg/d kg day |
    oz/y oz year | koz/y koz year | kozpa koz year | MWh/d MWh day |
    dmtpa t year | wmtpa t year | KTPA kt year | KTA kt year | tcd t day | TCD t day |
    KLPD kl day | klpd kl day | bcma bcm year | bcm/yr bcm year | Dth/d dekatherm day |
    Dth/day dekatherm day | MMSCMD mcm day | mmscmd mcm day | kbd kbbl day |
    Boe/d boe day | BOE/d boe day | Boepd boe day | BOEPD boe day | BOPD barrel day |
    Bbl/d barrel day | Bbls/d barrel day | MBoe/d kboe day |
    MMcfe/d MMcfe day | mmcfe/d MMcfe day | Bcfe/d Bcfe day
    """)


def _parse(entry: str) -> tuple[Unit, list[str], list[str]]:
    symbol, _, rest = " ".join(entry.split()).partition(": ")
    written, _, spelled = rest.partition("/ ")
    dimension, worth, *symbols = written.split()
    unit = Unit(symbol, dimension, Fraction(worth))
    symbols += [] if " " in symbol else [symbol]
    return unit, symbols, [word.replace("_", " ") for word in words(spelled)]


_PERIODS: dict[str, PeriodName] = {
    "minute": "minute",
    "hour": "hour",
    "day": "day",
    "year": "year",
}
_PARSED = [_parse(entry) for entry in UNIT_TABLE.split(";") if entry.strip()]
UNITS = {unit.symbol: unit for unit, _, _ in _PARSED}
_BY_SYMBOL = {s: UnitRate(unit) for unit, symbols, _ in _PARSED for s in symbols}
_BY_SYMBOL |= {
    name: UnitRate(UNITS[symbol.replace("_", " ")], _PERIODS[period])
    for name, symbol, period in (entry.split() for entry in _RATES)
}
_BY_WORD = {
    re.sub(r"[-\s]", " ", word): UnitRate(unit)
    for unit, _, spellings in _PARSED
    for word in spellings
}


def _longest_first(spellings: Iterable[str]) -> list[str]:
    return sorted(spellings, key=lambda word: (-len(word), word))


_ANY_WORD = names_pattern(_BY_WORD, JOIN)
# "20 m" is 20 million of something, "20 m tall" a length; "5g" is often a network.
_AS_MEASURE = (
    rf"(?={GAP}?(?:\Z|[,;:)\u00d7]|\.(?:\s|\Z)|(?:long|tall|high|deep|wide|thick|away|above"
    rf"|below|across|from|by|of|and|or|x|in|on|at|race|dash|diameter|radius)(?![a-z])|\d+{GAP}?[dcm]?m(?![a-z])))"
)
# a quotation may end on a figure: only things that are measured so are inches
_INCHES = (
    rf"\"(?={GAP}?(?:long|wide|tall|high|deep|thick|x|pipes?|pipelines?|screens?|displays?"
    r"|panels?|TVs?|televisions?|wafers?|monitors?|casings?|drives?|diameter)(?![a-z]))"
)
_AMBIGUOUS = {'"': "inch", "m": "metre", "in": "inch", "g": "g", "in.": "inch"}
_PLAIN_SYMBOLS = _longest_first(set(_BY_SYMBOL) - set(_AMBIGUOUS))
_ATOM = (
    rf"(?:{_ANY_WORD}(?![A-Za-z])"  # first: "acre feet" are no acres
    # "14 V-162 turbines" are of that type, and no volts
    rf"|{signs_pattern(_PLAIN_SYMBOLS)}(?![A-Za-z0-9²³^]|(?<=\s[A-Z])-\d[\d.]*\s+[a-z])"
    rf"|(?:m|in\.?|g)(?![A-Za-z0-9²³^]){_AS_MEASURE}|g(?=/t(?![A-Za-z]))|{_INCHES})"
)
_OVER = rf"(?: ?/ ?|{JOIN}per{JOIN})"
UNIT = rf"(?:{_ATOM}(?:{_OVER}(?:{_ATOM}|[mgl](?![A-Za-z0-9²³^])))?)"


_LETTERS = re.compile(
    r"[^\W\d_\u00bc-\u00be\u2150-\u215e]+|[\"%\u00b0\u00ba\u2103\u2109\u2033\u2032]"
)
_HINTS = {'"'} | frozenset(
    _LETTERS.findall(spelling.lower())[0] for spelling in [*_BY_SYMBOL, *_BY_WORD]
)


def may_be_measured(text: str, start: int) -> bool:
    """Whether a unit may stand behind a number: a quick look before a long one."""
    words = _LETTERS.findall(text[start : start + _FARTHEST_UNIT].lower())
    return not _HINTS.isdisjoint(words)


_FARTHEST_UNIT = 70


@lru_cache(maxsize=1024)
def read_unit(mention: str) -> UnitRate | None:
    """Read a unit as a text spells it.

    >>> read_unit("square-feet").unit.symbol
    'sq ft'
    >>> read_unit("bpd").period
    'day'
    """
    spoken = re.sub(JOIN, " ", mention.strip()).lower()
    symbol = mention.strip()
    known = _BY_SYMBOL.get(symbol) or _BY_WORD.get(spoken)
    if known is None and symbol in _AMBIGUOUS:
        return UnitRate(UNITS[_AMBIGUOUS[symbol]])
    return known or _read_compound(mention)


def _read_compound(mention: str) -> UnitRate | None:
    """Read "kg/m³" and "tonnes per hectare"."""
    parts = re.split(_OVER, mention.strip())
    if len(parts) != _PAIR:
        return None
    above, below = read_unit(parts[0]), read_unit(parts[1])
    if above is None or below is None or above.period or below.period:
        return None
    named = unit_named(f"{above.unit.symbol}/{below.unit.symbol}")
    return UnitRate(named) if named else None


_PAIR = 2


def unit_named(symbol: str) -> Unit | None:
    """The unit of a symbol as normal forms have it, "t/hectare" included."""
    if symbol in UNITS:
        return UNITS[symbol]
    above, slash, below = symbol.partition("/")
    if not slash or above not in UNITS or below not in UNITS:
        return None
    one, other = UNITS[above], UNITS[below]
    dimension = f"{one.dimension}/{other.dimension}"
    return Unit(symbol, dimension, one.worth / other.worth)


def conversion(source: str, target: str) -> Fraction | None:
    """What one of a unit is in another; None where they measure different things.

    >>> conversion("GW", "MW")
    Fraction(1000, 1)
    """
    if source == target:
        return Fraction(1)
    known, wanted = unit_named(source), unit_named(target)
    if known is None or wanted is None or known.dimension != wanted.dimension:
        return None
    return known.worth / wanted.worth


_PER_YEAR: dict[str, Fraction] = {
    "second": Fraction(31_536_000),
    "minute": Fraction(525_600),
    "hour": Fraction(8760),
    "day": Fraction(365),
    "week": Fraction(365, 7),
    "month": Fraction(12),
    "quarter": Fraction(4),
    "year": Fraction(1),
    "season": Fraction(1),
}


def period_ratio(source: PeriodName, target: PeriodName) -> Fraction:
    """How often a period comes in another: 12 months a year.

    >>> period_ratio("month", "year")
    Fraction(12, 1)
    """
    return _PER_YEAR[source] / _PER_YEAR[target]
