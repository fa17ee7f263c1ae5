"""Dates in the many orders of letters and logs in, the orders of newsrooms out."""

import re

from pipeline.values.expressions import compiled

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August",
    "September", "October", "November", "December",
)  # fmt: skip
"""The names of the months in English, whatever the locale."""

MONTH_NUMBERS = {
    name: number
    for number, month in enumerate(MONTHS, start=1)
    for name in (month.lower(), month[:3].lower())
} | {"sept": 9}
"""The numbers of the months, by what each is called in full or for short."""

_WEEKDAY = re.compile(
    r"^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?\s+",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"(?:T|,?\s+(?:at\s+)?)\d{1,2}(?::\d{2}){1,2}(?:\.\d+)?\s*(?:[ap]\.?m\.?)?"
    r"\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$",
    re.IGNORECASE,
)
_ONES = "first second third fourth fifth sixth seventh eighth ninth".split()
_TEENS = (
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth "
    "eighteenth nineteenth"
).split()
_ORDINALS = {word: day for day, word in enumerate([*_ONES, *_TEENS], 1)}
_ORDINALS |= {"twentieth": 20, "thirtieth": 30, "thirty-first": 31}
_ORDINALS |= {f"twenty-{word}": 20 + day for day, word in enumerate(_ONES, 1)}
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_ANY = (
    rf"(?:twenty|thirty)[- ](?:{'|'.join(_ONES)})"
    rf"|{'|'.join([*_TEENS, 'twentieth', 'thirtieth', *_ONES])}"
)
_SPELLED = compiled(
    rf"(?<![a-z])(?P<day>{_ANY})(?=\s+(?:of\s+)?{_MONTH}(?![a-z]))"
    rf"|(?<=[a-z])\s(?P<behind>{_ANY})(?=,?\s)",
    re.IGNORECASE,
)
_TH = "(?:st|nd|rd|th)?"
# The order that a pattern reads in, as the day, month and year of "29 May 2027".
_ORDERS = tuple(
    compiled(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?P<year>\d{{4}})[-,./\s]\s*(?P<month>{_MONTH})[-,./\s]\s*(?P<day>\d{{1,2}})",
        rf"(?P<day>\d{{1,2}})[-./](?P<month>{_MONTH})[-./](?P<year>\d{{2,4}})",
        rf"(?P<month>{_MONTH})[-./](?P<day>\d{{1,2}})[-./,]\s*(?P<year>\d{{4}})",
        rf"(?P<month>{_MONTH})[-/](?P<year>\d{{4}})",
        rf"(?P<day>\d{{1,2}}){_TH}\s+(?:of\s+)?(?P<month>{_MONTH}),?\s+['\u2019]?(?P<year>\d{{2}})",
        rf"(?P<month>{_MONTH})\s+(?P<day>\d{{1,2}}){_TH},\s+['\u2019](?P<year>\d{{2}})",
        rf"(?P<month>{_MONTH}),?\s+['\u2019](?P<year>\d{{2}})",
    )
)
_FIGURES = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<year>(?:19|20)\d{2})(?P<month>0[1-9]|1[0-2])(?P<day>[0-3]\d)",
        r"(?P<year>(?:19|20)\d{2})\.(?P<month>\d{1,2})\.(?P<day>\d{1,2})",
        r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{2})",
        r"(?P<day>1[3-9]|2\d|3[01])[-/](?P<month>\d{1,2})[-/](?P<year>\d{2})",
        r"(?P<month>\d{1,2})[-/](?P<day>1[3-9]|2\d|3[01])[-/](?P<year>\d{2}(?:\d{2})?)",
        r"(?P<day>1[3-9]|2\d|3[01])-(?P<month>\d{1,2})-(?P<year>\d{4})",
        r"(?P<month>0?[1-9]|1[0-2])/(?P<year>(?:19|20)\d{2})",
    )
)
_THIS_CENTURY = 60  # '59 lies ahead, '60 behind


def tidy(mention: str) -> str:
    """Put a date into an order that newsrooms use; others are left as they are.

    >>> tidy("Monday, the twenty-ninth of May 2027"), tidy("2027-May-29")
    ('the 29 of May 2027', '29 May 2027')
    >>> tidy("05/29/27"), tidy("2027-05-29T10:30:00Z")
    ('2027-05-29', '2027-05-29')
    """
    text = _TIME.sub("", _WEEKDAY.sub("", mention.strip()))
    text = _SPELLED.sub(_in_digits, text)
    text = re.sub(r"^the year\s+(?=\d{4}$)", "", text, flags=re.IGNORECASE)
    for order in _ORDERS:
        if match := order.fullmatch(text):
            day = f"{match['day']} " if "day" in match.groupdict() else ""
            return f"{day}{match['month']} {full_year(match['year'])}"
    for figures in _FIGURES:
        if match := figures.fullmatch(text):
            parts = match.groupdict()
            day = f"-{int(parts['day']):02}" if "day" in parts else ""
            return f"{full_year(parts['year'])}-{int(parts['month']):02}{day}"
    return text


def _in_digits(match: re.Match[str]) -> str:
    word = (match["day"] or match["behind"]).lower().replace(" ", "-")
    return f"{' ' if match['behind'] else ''}{_ORDINALS[word]}"


def full_year(year: str) -> str:
    """Write a year of two digits in four.

    >>> full_year("27"), full_year("97")
    ('2027', '1997')
    """
    if len(year) != len("27"):
        return year
    return f"20{year}" if int(year) < _THIS_CENTURY else f"19{year}"
