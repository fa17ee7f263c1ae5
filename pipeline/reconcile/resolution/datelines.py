"""An article in, the day of the year on which it was written out."""

import re

from pipeline.records import Article
from pipeline.values.datewords import MONTH_NUMBERS
from pipeline.values.expressions import compiled

DayOfYear = tuple[int, int]

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_HEAD = 500  # characters in which a dateline stands
# "SYDNEY, March 3 - ", or a line of its own: "Tuesday 3 March, evening edition"
_DATELINE = compiled(
    rf"^[^\n.;]{{0,60}}?\b(?:(?P<m1>{_MONTH})\s+(?P<d1>\d{{1,2}})|"
    rf"(?P<d2>\d{{1,2}})\s+(?P<m2>{_MONTH}))(?!\d)"
    r"(?=[ \t]*(?:\([^)\n]{1,40}\)[ \t]*)?[-\u2013\u2014]|[^\n.]{0,30}$)",
    re.IGNORECASE | re.MULTILINE,
)


def day_of_year(article: Article) -> DayOfYear | None:
    """Tell month and day of an article, if need be by a dateline without a year."""
    day = article.day
    return (day.month, day.day) if day else read_dateline(article.text)


def read_dateline(text: str) -> DayOfYear | None:
    """Read the first dateline of a text.

    >>> read_dateline("LORNE, March 3 (Skald Wire) - Garrow has sold a mill.")
    (3, 3)
    >>> read_dateline("Garrow will open its new mill on March 3, it said.")
    """
    match = _DATELINE.search(text[:_HEAD])
    if match is None:
        return None
    month = (match["m1"] or match["m2"])[:3].lower()
    return MONTH_NUMBERS[month], int(match["d1"] or match["d2"])
