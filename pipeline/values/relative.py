"""Dates counted from the day of publication in, dates of the calendar out.

"On Tuesday" and "next spring" name a date only to who knows when they were written.
They are put into words that need no such day, and read as those are.
"""

import datetime as dt
import re
from typing import NamedTuple

from pipeline.values.datewords import MONTH_NUMBERS, MONTHS
from pipeline.values.expressions import compiled
from pipeline.values.period import Period

_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4}
_SEASONS = {"spring": 6, "summer": 9, "autumn": 12, "fall": 12, "winter": 12}
_OF_YEAR = r"(?:\s+of\s+(?P<{0}>this|next|last|the)\s+year)?"
_NAMED = "|".join(MONTHS).lower()
RELATIVE = (
    r"(?:(?:in|by|during|before|at|on)\s+)?(?:(?P<part>early|late|mid)[\s-])?"
    r"(?:the\s+)?(?:"
    r"(?P<quarter>first|second|third|fourth|final)\s+quarter"
    + _OF_YEAR.format("quarter_of")
    + r"|(?P<half>first|second)\s+half"
    + _OF_YEAR.format("half_of")
    + r"|end\s+of\s+(?P<end>this|the|next)\s+year"
    r"|(?P<year_end>year-?end|year's\s+end)"
    r"|(?P<year>this|next|last)\s+year"
    r"|(?P<season_of>this|next|last)\s+(?P<season>spring|summer|autumn|fall|winter)"
    r"|(?P<month_of>this|next|last)\s+month"
    rf"|(?P<weekday>{'|'.join(_WEEKDAYS)})"
    rf"|(?P<month>{_NAMED})(?!\s+\d)(?!,\s+\d)"
    r"|(?P<day>today|yesterday))"
)
"""The expression of every such date; ``read_relative`` reads what it matches."""
_DATED = rf"(?:\d{{1,2}}\s+)?(?:{_NAMED})\s+(?:of\s+)?(?:this|next)\s+year"
ENDING = (
    r"(?:until|till|through|to)\s+"
    rf"(?:(?:(?:the\s+)?end\s+of\s+)?{_DATED}|{RELATIVE})"
)
"""The expression of an end that is counted so: "until 30 April next year"."""
COUNTED = "counted from"
"""How the reason of a claim begins whose date is counted from a day."""
PAST_EVENTS = frozenset({"signed", "announced", "closed"})
"""Roles of dates on which something happened already."""
_RELATIVE = compiled(RELATIVE, re.IGNORECASE)
_ENDING = compiled(
    rf"(?:until|till|through|to)\s+(?:(?:(?:the\s+)?end\s+of\s+)?(?P<date>{_DATED})|(?P<other>.+))",
    re.IGNORECASE,
)
_WHICH_YEAR = re.compile(r"\s+(?:of\s+)?(this|next)\s+year\Z", re.IGNORECASE)
_UNTIL = re.compile(r"(?:by|before)\b", re.IGNORECASE)
_STEP = {"this": 0, "the": 0, "next": 1, "last": -1, None: None}


class _Anchor(NamedTuple):
    """The day that dates are counted from, and whether they lie behind it."""

    day: dt.date
    is_past: bool

    def year_of(self, month: int, told: int | None = None) -> int:
        """The year of what ends, or where it is past began, with a month."""
        if told is not None:
            return self.day.year + told
        if self.is_past:
            return self.day.year - (month > self.day.month)
        return self.day.year + (month < self.day.month)


def read_relative(words: str, day: dt.date, *, is_past: bool) -> Period | None:
    """Read a date that is counted from a day; None where it cannot be told.

    >>> day = dt.date(2026, 11, 5)
    >>> read_relative("by the end of the year", day, is_past=False).normal
    'until 2026'
    >>> read_relative("in the third quarter", day, is_past=False).normal
    '2027-Q3'
    >>> read_relative("on Tuesday", day, is_past=True).normal
    '2026-11-03'
    >>> read_relative("until 30 April next year", day, is_past=False).normal
    'until 2027-04-30'
    """
    at = _Anchor(day, is_past=is_past)
    if ending := _ENDING.fullmatch(words.strip()):
        date = ending["date"]
        absolute = _dated(date, at) if date else _absolute(ending["other"], at)
        return Period.parse(f"until {absolute}") if absolute else None
    absolute = _absolute(words.strip(), at)
    lead = "by" if _UNTIL.match(words.strip()) else "in"
    return Period.parse(f"{lead} {absolute}") if absolute else None


def _absolute(words: str, at: _Anchor) -> str:
    """The words that name the same date to any reader, if there are some."""
    found = _RELATIVE.fullmatch(words)
    if found is None:
        return ""
    absolute = next(filter(None, (read(found, at) for read in _READERS)), "")
    if found["part"] and absolute.isdigit():  # "early next year"
        return f"{found['part'].lower()} {absolute}"
    return absolute


def _dated(words: str, at: _Anchor) -> str:
    """A month or a day of this year or the next: "30 April next year"."""
    told = _WHICH_YEAR.search(words)
    step = _STEP[_small(told[1])] if told else None
    return f"{words[: told.start()]} {at.day.year + (step or 0)}" if told else ""


def _part_of_year(found: re.Match[str], at: _Anchor) -> str:
    """A quarter or a half: of a year that is named, else the next or the last one."""
    for name, months in (("quarter", 3), ("half", 6)):
        if found[name]:
            number = _QUARTERS[found[name].lower()]
            told = _STEP[_small(found[f"{name}_of"])]
            month = number * months - at.is_past * (months - 1)
            which = found[name].lower().replace("final", "fourth")
            return f"the {which} {name} of {at.year_of(month, told)}"
    return ""


def _year(found: re.Match[str], at: _Anchor) -> str:
    told = _small(found["end"] or found["year"])
    if told is None and not found["year_end"]:
        return ""
    return str(at.day.year + (_STEP[told] or 0))


def _season(found: re.Match[str], at: _Anchor) -> str:
    """A season; "next spring" is the first one to come."""
    if not found["season"]:
        return ""
    name, told = found["season"].lower(), found["season_of"].lower()
    near = _Anchor(at.day, is_past=at.is_past or told == "last")
    return f"{name} {near.year_of(_SEASONS[name])}"


def _month(found: re.Match[str], at: _Anchor) -> str:
    if found["month_of"]:
        step = _STEP[found["month_of"].lower()] or 0
        count = at.day.year * 12 + at.day.month - 1 + step
        return f"{MONTHS[count % 12]} {count // 12}"
    if found["month"]:
        number = MONTH_NUMBERS[found["month"].lower()]
        return f"{found['month'].capitalize()} {at.year_of(number)}"
    return ""


def _day(found: re.Match[str], at: _Anchor) -> str:
    """A weekday that is past is the last one; what is to come may be any."""
    if found["day"]:
        back = int(found["day"].lower() == "yesterday")
    elif found["weekday"] and at.is_past:
        back = (at.day.weekday() - _WEEKDAYS.index(found["weekday"].lower())) % 7
    else:
        return ""
    then = at.day - dt.timedelta(days=back)
    return f"{then.day} {MONTHS[then.month - 1]} {then.year}"


def _small(word: str | None) -> str | None:
    return word.lower() if word else None


_READERS = (_part_of_year, _year, _season, _month, _day)
