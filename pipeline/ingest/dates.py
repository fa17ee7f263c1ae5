"""A written date in, an ISO date out; what is not a full date stays unread."""

import re
from datetime import date, datetime

from pipeline.values.datewords import MONTH_NUMBERS
from pipeline.values.expressions import compiled

_MONTH = "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True))
FULL_DATE = (
    rf"(?<![\w.])(?:(?P<m1>{_MONTH})\.?\s+(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y1>\d{{4}})"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<m2>{_MONTH})\.?,?\s+(?P<y2>\d{{4}})"
    r"|(?P<y3>\d{4})-(?P<m3>\d{2})-(?P<d3>\d{2}))(?!\d)"
)
_WRITTEN = compiled(FULL_DATE, re.IGNORECASE)
_PARTIAL = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?\Z")
_EARLIEST = 1700
_LATEST = 2200


def iso_date(written: str) -> str | None:
    """Read a date or date-time as pages write it for machines, or else in words.

    >>> iso_date("2031-03-04T10:00:00Z")
    '2031-03-04T10:00:00+00:00'
    >>> iso_date("4 March 2031")
    '2031-03-04'
    >>> iso_date("soon")
    """
    written = written.strip()
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return find_date(written)
    if not _EARLIEST <= moment.year <= _LATEST:
        return None
    if re.search(r"\d[T ]\d", written):
        return moment.isoformat()
    return moment.date().isoformat()


def partial_date(written: str) -> str | None:
    """Read a date that may lack its day or month, such as ``2031-03``.

    >>> partial_date("2031-03")
    '2031-03'
    """
    written = written.strip()
    return written if _PARTIAL.match(written) else iso_date(written)


def find_date(text: str) -> str | None:
    """Read the first full date in a stretch of text.

    >>> find_date("Posted: 4:41 PM MST, October 9, 2031")
    '2031-10-09'
    """
    for match in _WRITTEN.finditer(text):
        day = _day_of(match)
        if day is not None:
            return day.isoformat()
    return None


def _day_of(match: re.Match[str]) -> date | None:
    groups = match.groupdict()
    shape = next(n for n in "123" if groups[f"y{n}"])
    month = groups[f"m{shape}"].casefold()
    number = MONTH_NUMBERS.get(month) or int(month)
    try:
        day = date(int(groups[f"y{shape}"]), number, int(groups[f"d{shape}"]))
    except ValueError:
        return None
    return day if _EARLIEST <= day.year <= _LATEST else None
