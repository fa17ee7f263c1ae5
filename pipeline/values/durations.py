"""Lengths of time, "20-year" or "ninety (90) days", in ISO 8601."""

import re
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from pipeline.errors import ValueParseError
from pipeline.values.bounds import Bound
from pipeline.values.dates import DASH, GAP, unnamed

_ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TEENS = [
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_WORDS = {word: i for i, word in enumerate([*_ONES, *_TEENS], 1)}
_WORDS |= {word: 10 * i for i, word in enumerate(_TENS, 2)}
_WORDS |= {"a": 1, "an": 1, "another": 1}

_UNITS = {
    "year": (1, "Y"),
    "yr": (1, "Y"),
    "month": (1, "M"),
    "quarter": (3, "M"),
    "week": (1, "W"),
    "day": (1, "D"),
    "decade": (10, "Y"),
    "century": (100, "Y"),
    "centurie": (100, "Y"),
}
_MONTHS = {"Y": Fraction(12), "M": Fraction(1), "W": Fraction(84, 365)}
_MONTHS["D"] = _MONTHS["W"] / 7
_DAYS = {"D": (1, 1), "W": (7, 7), "Y": (365, 366)}

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
    bound: re.compile(words.replace("{G}", GAP), re.IGNORECASE)
    for bound, words in _BOUNDS.items()
}
BOUND = rf"(?:{'|'.join(reader.pattern for reader in _BOUND_READERS.values())}|~)"
OR_MORE = rf"(?:{GAP}or{GAP}(?:more|longer))"

_WORD = (
    rf"(?:(?:{'|'.join(_TENS)})(?:(?:{DASH}|{GAP})(?:{'|'.join(_ONES)}))?"
    rf"|{'|'.join([*_TEENS, *_ONES])})(?![a-z])"
)
_DIGITS = (
    r"(?<![\d.,$\u20ac\u00a3\u00a5/])(?:\d{1,3},\d{3}|\d{1,4}(?:\.\d{1,2})?)(?!\d)"
)
COUNT = rf"(?:{_WORD}(?:{GAP}?\(\d{{1,3}}\))?|{_DIGITS}(?:{GAP}?\({_WORD}\))?)"
_HALF = rf"(?:(?:{GAP}|{DASH})and(?:{GAP}|{DASH})a(?:{GAP}|{DASH})half)"
_MORE = rf"(?:{GAP}(?:more|additional|further|extra|full|consecutive|calendar))"
_UNIT = r"(?:years?|yrs?|months?|quarters?|weeks?|days?|decades?|centur(?:y|ies))"
_UNIT += r"(?![a-z])"
_JOIN = rf"(?:{DASH}{GAP}?|{GAP})"
_PLUS = rf"(?:\+|{_JOIN}plus)"
_COUNTED = (
    rf"(?P<count>{COUNT})(?P<half>{_HALF})?(?P<plus>{_PLUS})?{_MORE}?"
    rf"{_JOIN}?(?P<unit>{_UNIT})"
)
_FORMS = (
    (
        rf"(?:between{GAP}(?P<low>{COUNT}){GAP}and{GAP}"
        rf"|(?P<low2>{COUNT}){DASH}?{GAP}(?:to|or){GAP}"
        rf"|(?P<low3>{_DIGITS}){GAP}?{DASH}{GAP}?)"
        rf"(?P<count>{COUNT}){_JOIN}?(?P<unit>{_UNIT})"
    ),
    rf"{_COUNTED}(?:,?{GAP}(?:and{GAP})?)(?P<count2>{COUNT}){_JOIN}(?P<unit2>months?)",
    rf"(?P<count>an?|one){GAP}(?P<unit>year|month|decade)(?P<half>{GAP}and{GAP}a{GAP}half)",
    _COUNTED,
    rf"(?P<unit>year|month|week|decade){DASH}?(?=long\b)long",
    rf"(?P<quarter>quarter)(?:{DASH}|{GAP}(?:of{GAP})?(?:a{GAP})?)(?P<unit>century)",
    rf"(?P<part>half){DASH}(?P<unit>year|decade)(?![a-z])",
)
# "a year" is a length after "for" and a rate after a price: only some forms take it.
_ONE = rf"(?P<count>an?|another){GAP}(?P<unit>year|month|quarter|week|decade)"
_BARE = r"(?P<unit>year|month|quarter|week|decade)"


LENGTH = rf"(?:{'|'.join(map(unnamed, _FORMS))})"
_READERS = tuple(re.compile(form, re.IGNORECASE) for form in (*_FORMS, _ONE, _BARE))


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
    if plain[0].isdigit():
        return Decimal(plain)
    parts = re.split(rf"{GAP}|{DASH}", plain)
    return Decimal(sum(_WORDS[part] for part in parts))


def months(iso: str) -> Fraction:
    """Count the months of a length; a year of 365 days has twelve.

    >>> months("P2Y6M")
    Fraction(30, 1)
    """
    pieces = re.findall(r"(\d+)([YMWD])", iso)
    return sum((int(n) * _MONTHS[unit] for n, unit in pieces), Fraction(0))


def days(iso: str) -> tuple[int, int]:
    """Give the least and the most days of a length: a month has 28 to 31.

    >>> days("P3M")
    (88, 93)
    """
    least = most = 0
    for number, unit in re.findall(r"(\d+)([YMWD])", iso):
        count = int(number)
        low, high = _DAYS.get(unit, (30, 31))
        least += count * low - (2 if unit == "M" else 0)
        most += count * high
    return least, most


def grain(iso: str) -> str:
    """Name the finest unit of a length: ``Y``, ``M``, ``W`` or ``D``."""
    return iso[-1]


def _length(groups: dict[str, str]) -> Length:
    bound = Bound.AT_LEAST if "plus" in groups else Bound.EXACT
    if low := next((groups[name] for name in groups if "low" in name), ""):
        unit = groups["unit"]
        shortest, longest = _iso(read_count(low), unit), _iso(_count(groups), unit)
        return Length(shortest, longest, Bound.RANGE)
    whole = _iso(_count(groups), groups["unit"])
    if "count2" in groups:
        rest = _iso(read_count(groups["count2"]), groups["unit2"])
        return Length(whole + rest.removeprefix("P"), None, bound)
    return Length(whole, None, bound)


def _count(groups: dict[str, str]) -> Decimal:
    if "quarter" in groups:
        return Decimal("0.25")
    if "part" in groups:
        return Decimal("0.5")
    count = read_count(groups["count"]) if "count" in groups else Decimal(1)
    return count + Decimal("0.5") if "half" in groups else count


def _iso(count: Decimal, word: str) -> str:
    """Write a count of units; a broken number of years becomes months."""
    factor, unit = _UNITS[word.lower().removesuffix("s")]
    total = count * factor
    if total != int(total) and unit == "Y":
        total, unit = total * 12, "M"
    if total != int(total):
        raise ValueParseError(f"{count} {word} is no whole number of {word}")
    return f"P{int(total)}{unit}"
