"""Units of measure: how newsrooms spell them, what they are worth in each other."""

import re
from collections.abc import Iterable
from fractions import Fraction
from typing import Literal, NamedTuple

from pipeline.values.listing import phrases, words
from pipeline.values.numbers import JOIN
from pipeline.values.scan import signs_pattern, words_pattern

PeriodName = Literal["hour", "day", "week", "month", "quarter", "year"]


class Unit(NamedTuple):
    """A unit: its symbol in normal forms, its worth in its dimension's base."""

    symbol: str
    dimension: str
    worth: Fraction


class UnitRate(NamedTuple):
    """A unit as a text names it, and the period that its name may include ("bpd")."""

    unit: Unit
    period: PeriodName | None = None


# symbol: dimension, worth, symbols (case counts) / words (case does not count);
_UNITS = """
    kW: power 1/1000 KW kWp kWe / kilowatt kilowatts;
    MW: power 1 mw Mw MWe MWp MWdc MWac MWDC MWAC MWth MWt / megawatt megawatts;
    GW: power 1000 gw Gw GWe GWp GWdc GWac / gigawatt gigawatts;
    TW: power 1000000 / terawatt terawatts;
    MVA: apparent_power 1 / megavolt-amperes;
    kWh: energy 1/1000 KWh KWH kwh / kilowatt-hour kilowatt-hours kilowatthour
        kilowatthours;
    MWh: energy 1 mwh MWH / megawatt-hour megawatt-hours megawatthour megawatthours;
    GWh: energy 1000 gwh GWH / gigawatt-hour gigawatt-hours gigawatthour
        gigawatthours;
    TWh: energy 1000000 twh TWH / terawatt-hour terawatt-hours terawatthour
        terawatthours;
    MMBtu: heat 1 mmBtu mmbtu MMBTU mBtu / million_british_thermal_units;
    therm: heat 1/10 / therm therms;
    t: mass 1 mt MT / tonne tonnes ton tons metric_ton metric_tons metric_tonne
        metric_tonnes;
    kt: mass 1000 Kt / kiloton kilotons kilotonne kilotonnes;
    Mt: mass 1000000 / megaton megatons megatonne megatonnes;
    kg: mass 1/1000 Kg KG / kilogram kilograms kilogramme kilogrammes kilo kilos;
    short ton: mass 907/1000 / short_ton short_tons;
    lb: mass 45359237/100000000000 lbs / pound pounds;
    oz: mass 31103/1000000000 ozs / ounce ounces troy_ounce troy_ounces;
    dwt: deadweight 1 DWT / deadweight_ton deadweight_tons deadweight_tonne
        deadweight_tonnes;
    TEU: containers 1 TEUs teu / twenty-foot_equivalent_units;
    sq ft: area 9290304/100000000 sqft SF sf ft² ft2 sq.ft. / square_foot
        square_feet sq_ft sq._ft. sq._ft sq_feet sq._feet;
    sq m: area 1 sqm m² m2 sq.m. / square_metre square_metres square_meter
        square_meters sq_m sq._m. sq._m sq_metres sq_meters;
    sq km: area 1000000 km² km2 / square_kilometre square_kilometres
        square_kilometer square_kilometers sq_km sq._km;
    sq mile: area 2589988 / square_mile square_miles sq_miles sq._miles;
    acre: area 4046856/1000 ac / acre acres;
    hectare: area 10000 ha / hectare hectares;
    km: length 1 / kilometre kilometres kilometer kilometers kms;
    mile: length 1609344/1000000 mi / mile miles route_mile route_miles;
    nautical mile: length 1852/1000 nmi / nautical_mile nautical_miles;
    metre: length 1/1000 / metre metres meter meters;
    ft: length 3048/10000000 / foot feet;
    barrel: oil 1 bbl bbls Bbl / barrel barrels;
    boe: oil_equivalent 1 / barrel_of_oil_equivalent barrels_of_oil_equivalent;
    gallon: volume 3785/1000000 gal / gallon gallons;
    litre: volume 1/1000 / litre litres liter liters;
    cu m: volume 1 m³ m3 cbm / cubic_metre cubic_metres cubic_meter cubic_meters
        cu_m;
    cu ft: volume 28317/1000000 ft³ / cubic_foot cubic_feet cu_ft;
    Mcf: volume 28317/1000 mcf MCF / thousand_cubic_feet;
    MMcf: volume 28317 mmcf MMCF / million_cubic_feet;
    bcf: volume 28317000 Bcf BCF / billion_cubic_feet;
    Tcf: volume 28317000000 tcf TCF / trillion_cubic_feet;
    bcm: volume 1000000000 Bcm BCM / billion_cubic_metres billion_cubic_meters;
    bushel: grain 1 / bushel bushels;
    GB: data 1 / gigabyte gigabytes;
    TB: data 1000 / terabyte terabytes;
    PB: data 1000000 / petabyte petabytes;
    EB: data 1000000000 / exabyte exabytes;
    Mbps: bandwidth 1 Mbit/s Mb/s mbps / megabits_per_second megabit_per_second;
    Gbps: bandwidth 1000 Gbit/s Gb/s gbps / gigabits_per_second gigabit_per_second;
    Tbps: bandwidth 1000000 Tbit/s Tb/s / terabits_per_second terabit_per_second;
    teraflop: compute 1 TFLOPS / teraflop teraflops;
    petaflop: compute 1000 PFLOPS / petaflop petaflops;
    exaflop: compute 1000000 EFLOPS / exaflop exaflops;
    GPU: gpus 1 GPUs gpu gpus / graphics_processing_unit graphics_processing_units
        graphics_processor graphics_processors;
    basis point: share 1/100 bps bp / basis_point basis_points;
    percentage point: points 1 / percentage_point percentage_points;
    %: share 1 pct pct. pc / percent per_cent;
"""
# Industry abbreviations that hold a period.
_RATES = phrases("""
    bpd barrel day | bopd barrel day | b/d barrel day | bbl/d barrel day |
    bbls/d barrel day | boepd boe day | boe/d boe day | tpa t year | t/a t year |
    tpy t year | t/y t year | t/yr t year | tpd t day | t/d t day | tph t hour |
    t/h t hour | ktpa kt year | kta kt year | kt/a kt year | Mtpa Mt year |
    mtpa Mt year | MTPA Mt year | mmtpa Mt year | MMtpa Mt year | bcf/d bcf day |
    Bcf/d bcf day | bcfd bcf day | Bcfd bcf day | bcf/day bcf day | mmcfd MMcf day |
    MMcf/d MMcf day | mmcf/d MMcf day | mmscfd MMcf day | MMscfd MMcf day |
    GWh/y GWh year | GWh/a GWh year | MWh/y MWh year | TWh/y TWh year
    """)


def _parse(entry: str) -> tuple[Unit, list[str], list[str]]:
    symbol, _, rest = " ".join(entry.split()).partition(": ")
    written, _, spelled = rest.partition("/ ")
    dimension, worth, *symbols = written.split()
    unit = Unit(symbol, dimension, Fraction(worth))
    symbols += [] if " " in symbol else [symbol]
    return unit, symbols, [word.replace("_", " ") for word in words(spelled)]


_PERIODS: dict[str, PeriodName] = {"hour": "hour", "day": "day", "year": "year"}
_PARSED = [_parse(entry) for entry in _UNITS.split(";") if entry.strip()]
UNITS = {unit.symbol: unit for unit, _, _ in _PARSED}
_BY_SYMBOL = {s: UnitRate(unit) for unit, symbols, _ in _PARSED for s in symbols}
_BY_SYMBOL |= {
    name: UnitRate(UNITS[symbol], _PERIODS[period])
    for name, symbol, period in (entry.split() for entry in _RATES)
}
_BY_WORD = {
    re.sub(r"[-\s]", " ", word): UnitRate(unit)
    for unit, _, spellings in _PARSED
    for word in spellings
}


def _longest_first(spellings: Iterable[str]) -> list[str]:
    return sorted(spellings, key=lambda word: (-len(word), word))


_ANY_WORD = words_pattern(
    re.escape(word).replace(r"\ ", JOIN) for word in _longest_first(_BY_WORD)
)
UNIT = (
    rf"(?:{signs_pattern(_longest_first(_BY_SYMBOL))}(?![A-Za-z0-9²³])"
    rf"|{_ANY_WORD}(?![A-Za-z]))"
)


_LETTERS = re.compile(r"[^\W\d_]+|%")
_HINTS = frozenset(
    _LETTERS.findall(spelling.lower())[0] for spelling in [*_BY_SYMBOL, *_BY_WORD]
)


def may_be_measured(text: str, start: int) -> bool:
    """Whether a unit may stand behind a number: a quick look before a long one."""
    words = _LETTERS.findall(text[start : start + _FARTHEST_UNIT].lower())
    return not _HINTS.isdisjoint(words)


_FARTHEST_UNIT = 70


def read_unit(mention: str) -> UnitRate | None:
    """Read a unit as a text spells it.

    >>> read_unit("square-feet").unit.symbol
    'sq ft'
    >>> read_unit("bpd").period
    'day'
    """
    spoken = re.sub(JOIN, " ", mention.strip()).lower()
    return _BY_SYMBOL.get(mention.strip()) or _BY_WORD.get(spoken)


def conversion(source: str, target: str) -> Fraction | None:
    """What one of a unit is in another; None where they measure different things.

    >>> conversion("GW", "MW")
    Fraction(1000, 1)
    """
    if source == target:
        return Fraction(1)
    known, wanted = UNITS.get(source), UNITS.get(target)
    if known is None or wanted is None or known.dimension != wanted.dimension:
        return None
    return known.worth / wanted.worth


_PER_YEAR: dict[str, Fraction] = {
    "hour": Fraction(8760),
    "day": Fraction(365),
    "week": Fraction(365, 7),
    "month": Fraction(12),
    "quarter": Fraction(4),
    "year": Fraction(1),
}


def period_ratio(source: PeriodName, target: PeriodName) -> Fraction:
    """How often a period comes in another: 12 months a year.

    >>> period_ratio("month", "year")
    Fraction(12, 1)
    """
    return _PER_YEAR[source] / _PER_YEAR[target]
