"""Lengths of time, "20-year" or "ninety (90) days", in ISO 8601."""

import re
from decimal import Decimal
from typing import NamedTuple

from pipeline.errors import ValueParseError
from pipeline.values.bounds import Bound
from pipeline.values.dates import DASH, GAP, unnamed
from pipeline.values.expressions import compiled
from pipeline.values.isolengths import days, grain, join, months
from pipeline.values.numerals import ONES, SMALL_VALUES, TENS, read_number

__all__ = [
    "BOUND",
    "COUNT",
    "LENGTH",
    "OR_MORE",
    "Length",
    "days",
    "grain",
    "months",
    "read_bound",
    "read_count",
    "read_length",
]

_ONES, _TEENS = ONES[:9], ONES[9:]
_WORDS = SMALL_VALUES | {"a": 1, "an": 1, "another": 1}

_UNITS = {
    "year": (1, "Y"),
    "yr": (1, "Y"),
    "month": (1, "M"),
    "quarter": (3, "M"),
    "week": (1, "W"),
    "day": (1, "D"),
    "decade": (10, "Y"),
    "century": (100, "Y"),
    "season": (1, "Y"),
    "harvest": (1, "Y"),
    "vintage": (1, "Y"),
    "winter": (1, "Y"),
    "summer": (1, "Y"),
    "centurie": (100, "Y"),
    "mo": (1, "M"),
    "wk": (1, "W"),
    "fortnight": (2, "W"),
    **dict.fromkeys(("hour", "hr", "h"), (1, "h")),
    **dict.fromkeys(("minute", "min", "m"), (1, "m")),
    **dict.fromkeys(("second", "sec", "s"), (1, "s")),
}
_SMALLER = {
    "Y": (12, "M"),
    "h": (60, "m"),
    "m": (60, "s"),
    "W": (7, "D"),
    "D": (24, "h"),
}

_HALF_MONTH = 15

# Longer wordings first: "no more than" must not be read as "more than".
_BOUNDS = {
    Bound.AT_MOST: r"(?:no|not){G}(?:more|longer){G}than|(?:a{G})?maximum(?:{G}of)?",
    Bound.AT_LEAST: r"at{G}least|(?:no|not){G}(?:less|fewer|shorter){G}than"
    r"|(?:a{G})?minimum(?:{G}of)?",
    Bound.NEARLY: r"nearly|almost|close{G}to|just{G}under",
    Bound.JUST_OVER: r"(?:just|a{G}little){G}over|slightly{G}(?:more|longer){G}than",
    Bound.UP_TO: r"up{G}to|as{G}(?:much|many|long){G}as",
    Bound.OVER: r"more{G}than|longer{G}than|over|in{G}excess{G}of|upwards?{G}of",
    # "under a 20-year lease" is no length of less than 20 years
    Bound.UNDER: r"(?:less|fewer|shorter){G}than"
    r"|under(?!{G}(?:an?|the|its|their|this|that)\b)",
    Bound.APPROXIMATE: r"about|around|approximately|roughly|some|circa|an{G}estimated",
}
_BOUND_READERS = {
    bound: compiled(words.replace("{G}", GAP), re.IGNORECASE)
    for bound, words in _BOUNDS.items()
}
BOUND = rf"(?:{'|'.join(reader.pattern for reader in _BOUND_READERS.values())}|~)"
OR_MORE = rf"(?:{GAP}or{GAP}(?:more|longer|so))"

_HUNDRED = (
    rf"(?:an?|one|two|three|four){GAP}hundred(?![a-z])(?:{GAP}(?:and{GAP})?"
    rf"(?:(?:{'|'.join(TENS)})(?:(?:{DASH}|{GAP})(?:{'|'.join(_ONES)}))?"
    rf"|{'|'.join([*_TEENS, *_ONES])})(?={GAP}?\(|{GAP}[mdyw]))?"
)
_WORD = (
    rf"(?:{_HUNDRED}|(?:{'|'.join(TENS)})(?:(?:{DASH}|{GAP})(?:{'|'.join(_ONES)}))?"
    rf"|{'|'.join([*_TEENS, *_ONES])}|(?:a{GAP})?couple(?:{GAP}of)?)"
    r"(?![a-z])"
)
_DIGITS = (
    r"(?<![\d.,$\u20ac\u00a3\u00a5/])(?:\d{1,3},\d{3}|(?:\d{1,3}[ -])?\d/\d"
    r"|\d{0,3}[½¼¾]"
    r"|\d{1,4}(?:\.\d{1,2})?)(?!\d)"
)
COUNT = rf"(?:{_WORD}(?:{GAP}?\(\d{{1,3}}\))?|{_DIGITS}(?:{GAP}?\({_WORD}\))?)"
_GAPS = rf"(?:{GAP}|{DASH})"
_HALF = rf"(?:{_GAPS}and(?:{_GAPS}(?:a|one))?{_GAPS}half(?![a-z]))"
_MORE = (
    rf"(?:{GAP}(?:more|additional|further|extra|full|firm|consecutive|calendar|business"
    r"|working|school|academic|crop|contract|growing|playing|racing|football|winter"
    r"|summer))"
)
_OWNED = r"(?:stake|interest|share|holding|majority)\b"  # "a three-quarter stake"
_UNIT = (
    rf"(?:years?|yrs?|months?|mos|quarters(?!{GAP}of\b)|quarter(?!{GAP}of\b|{GAP}{_OWNED})|weeks?|wks?|days?|decades?|centur(?:y|ies)"
    r"|fortnights?|(?<!\d{4}[\s-])(?:seasons?|harvests|vintages|winters|summers)|hours?|hrs?|minutes?|mins?|seconds?|secs?)"
)
_UNIT += r"(?![a-z])"
_JOIN = rf"(?:{DASH}{GAP}?|{GAP})"
_PLUS = rf"(?:\+|{_JOIN}plus)"
_COUNTED = (
    rf"(?P<count>{COUNT})(?P<half>{_HALF})?(?P<plus>{_PLUS})?{_MORE}?"
    rf"{_JOIN}?(?P<unit>{_UNIT})"
)
_AND = rf"(?:,?{GAP}(?:and{GAP})?)"
_PART = r"(?:months?|weeks?|days?|hours?|minutes?|mins?|seconds?|secs?)(?![a-z])"
_FORMS = (
    (
        rf"(?:between{GAP}(?P<low>{COUNT}){GAP}and{GAP}"
        rf"|(?P<low2>(?!(?:19|20|21)\d\d\b){COUNT})(?:{DASH}?{GAP}|{DASH})(?:to|or)(?:{GAP}|{DASH})"
        rf"|(?P<low3>{_DIGITS}){GAP}?{DASH}{GAP}?"
        # "a minimum of 11 months to a maximum of 14 months"
        rf"|min(?:imum)?\.?(?:{GAP}of)?{GAP}(?P<low4>{COUNT})(?:{_JOIN}{_UNIT})?(?:,?{GAP}"
        rf"(?:(?:up{GAP}to|to|and){GAP})?|{GAP}?{DASH}{GAP}?|/)(?:an?{GAP})?max(?:imum)?\.?(?:{GAP}of)?{GAP})"
        rf"(?P<count>{COUNT}){_JOIN}?(?P<unit>{_UNIT})"
    ),
    (
        rf"{_COUNTED}{_AND}(?P<count2>{COUNT}){_JOIN}(?P<unit2>{_PART})"
        rf"(?:{_AND}(?P<count3>{COUNT}){_JOIN}(?P<unit3>{_PART}))?"
        rf"(?:{_AND}(?P<count4>{COUNT}){_JOIN}(?P<unit4>{_PART}))?"
    ),
    (
        rf"(?P<count>an?|one){GAP}(?P<unit>year|month|decade|week|day|hour|minute)"
        rf"(?P<half>{GAP}and{GAP}(?:a{GAP})?half(?![a-z]))"
    ),
    _COUNTED,
    rf"duration{GAP}in{GAP}(?P<unit>years|months|weeks|days):{GAP}?(?P<count>{_DIGITS})",
    rf"(?P<unit>year|month|week|decade){DASH}?(?=long\b)long",
    rf"(?P<quarter>quarter)(?:{DASH}|{GAP}(?:of{GAP})?(?:a{GAP})?)(?P<unit>century)",
    rf"(?P<part>half)(?:{DASH}(?P<unit>year|decade|hour|day)|{GAP}(?P<unit1>hour|day))(?![a-z])",
    (
        rf"(?P<part>half|(?:an?|three){GAP}quarters?{GAP}of){GAP}an?{GAP}"
        r"(?P<unit>year|decade|century|hour|minute|day)(?![a-z])"
    ),
)
# "a year" is a length after "for" and a rate after a price: only some forms take it.
_ONE = (
    rf"(?P<count>an?|another){GAP}(?:(?:full|whole|entire|further|extra|business|calendar){GAP})?"
    rf"(?P<unit>year|month|quarter(?!{GAP}of\b)|week|decade|day|hour"
    r"|minute|second|century|fortnight)"
)
_ALL = rf"(?:all|full|whole|entire){_GAPS}"
_BARE = rf"(?:{_ALL})?(?P<unit>year|month|quarter|week|decade)"
_WHOLE = rf"{_ALL}(?P<unit>day|hour)"
_HALF_ONE = rf"(?:a{GAP})?(?P<part>half){GAP}(?P<unit>year|hour|day|decade|century)"
# Only as a whole mention: clocks and ISO 8601.
_COMPACT = (
    (
        r"(?P<count>\d{1,3})(?P<unit>h) ?(?:(?P<count2>\d{1,2})(?P<unit2>) ?m?(?:in)?)?"
        r"(?: ?(?P<count3>\d{1,2})(?P<unit3>s))?"
    ),
    r"(?P<count>\d{1,3}) ?(?P<unit>min|m|sec|s)(?: ?(?P<count2>\d{1,2})(?P<unit2>s))?",
)
_ISO = re.compile(
    r"P(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?"
)


LENGTH = rf"(?:{'|'.join(map(unnamed, _FORMS))})"
_READERS = tuple(
    compiled(form, re.IGNORECASE)
    for form in (*_FORMS, _ONE, _BARE, _WHOLE, _HALF_ONE, *_COMPACT)
)


class Length(NamedTuple):
    """A length of time in ISO 8601, or the two ends of a range of lengths."""

    iso: str
    longest: str | None = None
    bound: Bound = Bound.EXACT


def read_length(mention: str) -> Length:
    """Read a length without the words around it.

    Raises:
        ValueParseError: The mention is no length.

    >>> read_length("twenty-five-year").iso, read_length("two and a half years").iso
    ('P25Y', 'P30M')
    >>> read_length("five to seven years").longest
    'P7Y'
    """
    if _ISO.fullmatch(mention):
        return Length(mention)
    for reader in _READERS:
        if match := reader.fullmatch(mention):
            groups = {name: text for name, text in match.groupdict().items() if text}
            return _length(groups)
    raise ValueParseError(f"{mention!r} is no length of time, such as 20 years")


def read_bound(words: str) -> Bound:
    """Read the words before a length.

    >>> read_bound("no more than").value
    'at_most'
    """
    for bound, reader in _BOUND_READERS.items():
        if reader.fullmatch(words):
            return bound
    return Bound.APPROXIMATE


def read_count(words: str) -> Decimal:
    """Read a small number in digits or words.

    >>> read_count("twenty-five (25)")
    Decimal('25')
    """
    plain = re.sub(r"\(.*\)", "", words).strip().lower().replace(",", "")
    if "hundred" in plain:
        return read_number(plain).value
    if "couple" in plain:
        return Decimal(2)
    if plain[0].isnumeric():
        return read_number(plain).value
    parts = re.split(rf"{GAP}|{DASH}", plain)
    return Decimal(sum(_WORDS[part] for part in parts))


def _length(groups: dict[str, str]) -> Length:
    bound = Bound.AT_LEAST if "plus" in groups else Bound.EXACT
    if low := next((groups[name] for name in groups if "low" in name), ""):
        unit = groups["unit"]
        shortest, longest = _iso(read_count(low), unit), _iso(_count(groups), unit)
        return Length(shortest, longest, Bound.RANGE)
    whole = _iso(_count(groups), groups.get("unit") or groups["unit1"])
    for number, plain in ((2, "m"), (3, "s"), (4, "s")):
        if count := groups.get(f"count{number}"):
            rest = _iso(read_count(count), groups.get(f"unit{number}", plain))
            whole = join(whole, rest)
    return Length(whole, None, bound)


def _count(groups: dict[str, str]) -> Decimal:
    if "quarter" in groups:
        return Decimal("0.25")
    if "part" in groups:
        part = groups["part"].lower()
        if "quarter" in part:
            return Decimal("0.75" if part.startswith("three") else "0.25")
        return Decimal("0.5")
    count = read_count(groups["count"]) if "count" in groups else Decimal(1)
    return count + Decimal("0.5") if "half" in groups else count


def _iso(count: Decimal, word: str) -> str:
    """Write a count of units; a broken number of years becomes months."""
    factor, unit = _UNITS[word.lower().removesuffix("s") or "s"]
    total = count * factor
    if unit == "M" and total % 1 * 2 == 1:  # two and a half months
        return join(f"P{int(total)}M" if total >= 1 else "", f"P{_HALF_MONTH}D")
    if total != int(total) and unit in _SMALLER:
        times, unit = _SMALLER[unit]
        total *= times
    if total != int(total):
        raise ValueParseError(f"{count} {word} is no whole number of {word}")
    return f"P{'T' if unit.islower() else ''}{int(total)}{unit.upper()}"
