"""Dates as the news writes them: a year, a quarter, a month, a day, never more."""

import calendar
import datetime as dt
import re
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field

from pipeline.errors import ValueParseError
from pipeline.values.datewords import MONTH_NUMBERS, full_year, tidy
from pipeline.values.expressions import compiled

Part = Literal["early", "mid", "late", "end", "spring", "summer", "autumn", "winter"]
Precision = Literal["day", "month", "quarter", "half", "part", "year"]

# What may stand between two words of a mention: a little space, or one line break.
GAP = r"(?:[^\S\n]{1,3}|[^\S\n]?\n[^\S\n]{0,3})"
DASH = r"[-\u2010-\u2014]"

_SUBS = {
    **{f"q{i}": ("quarter", i) for i in range(1, 5)},
    **{f"{i}q": ("quarter", i) for i in range(1, 5)},
    **{f"h{i}": ("half", i) for i in range(1, 3)},
    **{f"{i}h": ("half", i) for i in range(1, 3)},
}
_ORDINALS = {
    word: number
    for number, same in enumerate(
        (
            "first 1st opening",
            "second 2nd latter",
            "third 3rd",
            "fourth 4th final last",
        ),
        start=1,
    )
    for word in same.split()
}
_PARTS: dict[str, Part] = {
    "early": "early",
    "beginning": "early",
    "start": "early",
    "mid": "mid",
    "middle": "mid",
    "late": "late",
    "end": "end",
    "yearend": "end",
    "spring": "spring",
    "summer": "summer",
    "winter": "winter",
    "autumn": "autumn",
    "fall": "autumn",
}
# Seasons are those of the north, where nearly all of our outlets sit.
_PART_MONTHS = {
    "early": (1, 4),
    "mid": (5, 8),
    "late": (9, 12),
    "end": (10, 12),
    "spring": (3, 5),
    "summer": (6, 8),
    "autumn": (9, 11),
    "winter": (1, 14),
}
_PART_DAYS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31), "end": (21, 31)}

# "2,030 homes", "2030 MW" and "20301" are no years.
YEAR = (
    r"(?:19[5-9]|20\d)\d(?!\d|[.,]\d)"
    r"(?!\s?(?:%|percent|[kmg]wh?\b|mega|giga|people|jobs|employees|workers|homes|units"
    r"|gpus?\b|chips|acres|stores|servers|million|billion|miles|tons|tonnes|sq))"
)
_OF = rf"(?:,?{GAP}(?:of{GAP}|in{GAP})?(?:the{GAP})?)"
_MONTH = (
    r"(?-i:(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER"
    r"|OCTOBER|NOVEMBER|DECEMBER)\b|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
    r"|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)\b\.?"
    r"|(?:january|february|april|ju(?:ne|ly)|august|(?:sept|nov|dec)ember|october)\b)"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|\.(?=\s))?"
_SUB = (
    r"(?:q[1-4]|[1-4]q|h[12]|[12]h|(?:first|second|third|fourth|final|last|latter"
    rf"|opening|[1-4](?:st|nd|rd|th))(?:{GAP}|{DASH})(?:quarter|half))"
)
_FISCAL = (
    rf"(?:(?:fy{GAP}?|(?:fiscal|financial){GAP}(?:year{GAP}|FY)?)(?=['\u2019]?\d))"
)
_CALENDAR = rf"(?:calendar{GAP}(?:year{GAP})?)?"
_TWO = r"(?:['\u2019]\d\d(?!\d))"
_YEAR_OF = "(?:school|academic|fiscal|financial|marketing|crop|sugar)"
_PAIR = r"(?:20\d\d(?:/|-|\u2013)\d\d(?!\d|-\d))"
_MONTH_PART = (
    rf"(?:early|mid|late|(?:beginning|start|middle|end){GAP}of)(?:{GAP}|{DASH})"
)
_YEAR_PART = (
    rf"(?:(?:early|mid|late|spring|summer|autumn|fall|winter|year{DASH}end|end)"
    rf"(?:{GAP}(?:of{GAP}|in{GAP})?|{DASH})"
    rf"|(?:beginning|start|middle|end){GAP}of{GAP})"
)

_FORMS = (
    r"(?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])-(?P<day>[0-3]\d)(?![\d-])",
    r"(?P<year>20\d\d)/(?P<month>0[1-9]|1[0-2])/(?P<day>[0-3]\d)(?![\d-])",
    # 31/05 and 05/31 can be read in one way only; 03/04 cannot, and is left alone.
    r"(?P<day>1[3-9]|2\d|3[01])[/-](?P<month>0?[1-9]|1[0-2])[/-](?P<year>20\d\d|(?<=/)\d\d)(?![\d/])",
    r"(?P<month>0?[1-9]|1[0-2])[/-](?P<day>1[3-9]|2\d|3[01])[/-](?P<year>20\d\d|(?<=/)\d\d)(?![\d/])",
    r"(?P<day>0?[1-9]|[12]\d|3[01])\.(?P<month>0?[1-9]|1[0-2])\.(?P<year>20\d\d)(?!\d)",
    rf"(?P<day>{_DAY})(?:{GAP}(?:of{GAP})?|-)(?P<month>{_MONTH})(?:,?{GAP}|-)(?P<year>{YEAR})",
    rf"(?P<month>{_MONTH}){GAP}(?P<day>{_DAY}),?{GAP}(?P<year>{YEAR})",
    rf"(?P<part>{_MONTH_PART})?(?P<month>{_MONTH}){_OF}(?P<year>{YEAR})",
    (
        rf"(?P<sub>{_SUB})(?:{DASH}|{_OF})?{_CALENDAR}"
        rf"(?:(?P<fiscal>{_FISCAL})(?P<year>{_PAIR}|{YEAR}|['\u2019]?\d\d(?!\d))"
        rf"|(?P<year2>{YEAR}|{_TWO}))"
    ),
    r"(?P<sub>[1-4]q|[12](?-i:H))(?P<year>\d\d)(?!\d)",  # "1h30" is a time
    rf"(?P<fiscal>{_FISCAL})?(?P<year>{YEAR})(?:{DASH}|{GAP})?(?P<sub>{_SUB})",
    rf"(?P<fiscal>{_FISCAL})(?P<year>{_PAIR}|{YEAR}|\d\d[/-]\d\d(?!\d)|['\u2019]?\d\d(?!\d))",
    rf"(?P<year>{YEAR}){GAP}(?P<fiscal>(?:fiscal|financial){GAP}year)",
    rf"(?P<year>{_PAIR}){GAP}(?:season|campaign|{_YEAR_OF}{GAP}year)",
    rf"(?P<part>{_YEAR_PART}){_CALENDAR}(?P<year>{YEAR})",
    rf"calendar{GAP}(?:year{GAP})?(?P<year>{YEAR})",
)
_ANY_PART = "|".join(_PARTS)
_OF_PART = rf"(?:{GAP}of{GAP}(?:the{GAP})?|{DASH}|{GAP})"
_ALONE = (
    r"(?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])",
    r"(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2]))?-(?P<part>[a-z]+)",
    r"(?P<year>\d{4})",
    rf"(?P<part>{_ANY_PART}){_OF_PART}(?P<sub>{_SUB})(?:{DASH}|{_OF})?(?P<year>{YEAR})",
)


def unnamed(pattern: str) -> str:
    """Drop the group names of a pattern, so that it can be used twice in another.

    >>> unnamed("(?P<year>x)")
    '(?:x)'
    """
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


# A date that is one without any word before it; a bare year needs a preposition.
DATE = rf"(?<![\d.,$/])(?<!\d-)\b(?:{'|'.join(map(unnamed, _FORMS))})(?![\w])"
_READERS = tuple(compiled(form, re.IGNORECASE) for form in (*_FORMS, *_ALONE))


class PartialDate(BaseModel):
    """A stretch of the calendar, known to the precision of the words that name it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    year: Annotated[int, Field(ge=1000, le=9999)]
    quarter: Annotated[int, Field(ge=1, le=4)] | None = None
    half: Annotated[int, Field(ge=1, le=2)] | None = None
    part: Part | None = None
    month: Annotated[int, Field(ge=1, le=12)] | None = None
    day: Annotated[int, Field(ge=1, le=31)] | None = None
    fiscal: bool = False

    def __str__(self) -> str:
        """Print as ``2029``, ``2027-Q3``, ``2026-H2``, ``2029-05`` or ``2029-05-31``.

        >>> str(PartialDate.parse("mid-2029")), str(PartialDate.parse("fiscal 2027"))
        ('2029-mid', 'FY2027')
        """
        pieces = (
            f"FY{self.year}" if self.fiscal else f"{self.year}",
            self.quarter and f"Q{self.quarter}",
            self.half and f"H{self.half}",
            self.month and f"{self.month:02}",
            self.day and f"{self.day:02}",
            self.part,
        )
        return "-".join(piece for piece in pieces if piece)

    @classmethod
    def parse(cls, mention: str) -> Self:
        """Read one date; what the words leave open stays open.

        Raises:
            ValueParseError: The mention is no date, has no year, or names no real day.

        >>> str(PartialDate.parse("the third quarter of 2027"))
        '2027-Q3'
        >>> PartialDate.parse("May 2029").day is None
        True
        """
        for written in (mention.strip(), tidy(mention)):
            text = re.sub(rf"^(?:the|calendar(?:{GAP}year)?){GAP}", "", written)
            for reader in _READERS:
                if match := reader.fullmatch(text):
                    return cls._from(match, mention)
        raise ValueParseError(f"{mention!r} is no date with a year, such as May 2029")

    @classmethod
    def _from(cls, match: re.Match[str], mention: str) -> Self:
        found = {name: text for name, text in match.groupdict().items() if text}
        month, day = _month(found.get("month")), _number(found.get("day"))
        year = _year(found.get("year") or found["year2"])
        if day and month and not 0 < day <= calendar.monthrange(year, month)[1]:
            raise ValueParseError(f"{mention!r} names a day that its month lacks")
        part = _part(found.get("part"), mention)
        name, number = _sub(found.get("sub", ""))
        sub = {name: number} if name else {}
        fiscal = "fiscal" in found
        return cls(
            year=year, month=month, day=day, part=part, fiscal=fiscal,
            quarter=sub.get("quarter"), half=sub.get("half"),
        )  # fmt: skip

    @property
    def precision(self) -> Precision:
        """The finest unit that the words name."""
        if self.day:
            return "day"
        if self.part:
            return "part"
        if self.month:
            return "month"
        if self.quarter:
            return "quarter"
        return "half" if self.half else "year"

    @property
    def whole(self) -> Self:
        """The same year or month without its part: the end of 2028 lies in 2028."""
        return self.model_copy(update={"part": None})

    def days(self) -> tuple[dt.date, dt.date]:
        """Give the first and the last day that the words allow.

        >>> [str(day) for day in PartialDate.parse("Q3 2027").days()]
        ['2027-07-01', '2027-09-30']
        """
        first, last = self._months()
        if self.fiscal:  # a financial year may end in any month of its year
            return _first(self.year - 1, first + 1), _last(self.year, last)
        if self.day:
            return (day := dt.date(self.year, first, self.day)), day
        start, end = _first(self.year, first), _last(self.year, last)
        if self.part and self.month:
            low, high = _PART_DAYS.get(self.part, (1, 31))
            return start.replace(day=low), start.replace(day=min(high, end.day))
        return start, end

    def _months(self) -> tuple[int, int]:
        if self.month:
            return self.month, self.month
        if self.quarter:
            return 3 * self.quarter - 2, 3 * self.quarter
        if self.half:
            return 6 * self.half - 5, 6 * self.half
        # winter is that of January or that of December: both are possible
        return _PART_MONTHS[self.part] if self.part else (1, 12)


def _first(year: int, month: int) -> dt.date:
    return dt.date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def _last(year: int, month: int) -> dt.date:
    return _first(year, month + 1) - dt.timedelta(days=1)


def _year(text: str) -> int:
    """Read 2027, '27, 27, and 2026/27 as the year in which it ends."""
    return int(text) if len(text) == len("2027") else int(full_year(text[-2:]))


def _month(text: str | None) -> int | None:
    if not text or text.isdigit():
        return int(text) if text else None
    return MONTH_NUMBERS[text.lower().rstrip(".")]


def _number(text: str | None) -> int | None:
    return int(re.sub(r"\D", "", text)) if text else None


def _sub(text: str) -> tuple[str, int]:
    """Read a quarter or a half: its field's name and its number."""
    if not text:
        return "", 0
    if (word := text.lower()) in _SUBS:
        return _SUBS[word]
    ordinal, name = re.split(rf"{GAP}|{DASH}", word)
    return name, min(_ORDINALS[ordinal], 4 if name == "quarter" else 2)


def _part(text: str | None, mention: str) -> Part | None:
    if not text:
        return None
    word = re.split(rf"{GAP}|{DASH}", text.lower())
    if (name := "yearend" if word[0] == "year" else word[0]) not in _PARTS:
        raise ValueParseError(f"{mention!r}: {text!r} is no part of a date")
    return _PARTS[name]
