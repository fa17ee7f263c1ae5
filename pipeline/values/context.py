"""The words before and behind a figure: hedges, totals, rates."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from pipeline.values.bounds import HEDGES_BEFORE, Bound, phrases_before
from pipeline.values.expressions import compiled
from pipeline.values.figures import hedge_of
from pipeline.values.listing import phrases
from pipeline.values.numbers import GAP, JOIN
from pipeline.values.units import PeriodName


class Before(NamedTuple):
    """What the words before a figure say, and where the first of them begins."""

    start: int
    bounds: tuple[Bound, ...] = ()
    period: PeriodName | None = None
    is_total: bool = False
    opens_range: bool = False


_ADVERBS: dict[str, PeriodName] = {
    "hourly": "hour",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "quarterly": "quarter",
    "yearly": "year",
    "annually": "year",
    "annual": "year",
    "annualized": "year",
    "annualised": "year",
}
# "annual payments of $21 billion" is a rate; "annual revenue of" is left to the reader.
_DUES = phrases("""
    price | cost | costs | bill | tab | sum | outlay | commitment | commitments | rate |
    run rate |
    payment | payments | fee | fees | rent | rents | rental | rentals | charge |
    charges | royalty | royalties | instalment | instalments | installment |
    installments | lease | subscription | subscriptions | premium | lease payment |
    lease payments | cash payments | rental payments | base rent | license fee |
    license fees | licence fee | licence fees | licensing fee | licensing fees |
    rights fee | rights fees | hire | hire rate | charter rate | charter hire |
    capacity | output | production | throughput | volume |
    volumes | deliveries | generation | consumption | production capacity
    """)
_SAID = ("of", "at", "is", "was", "will be", "would be", "comes to")
_TOTALS = phrases("""
    a total of | total of | a combined total of | a grand total of | an aggregate of |
    an aggregate | a combined | combined | a cumulative | a total | an overall |
    a whopping total of
    """)
_FILLERS = phrases("""
    a whopping | whopping | a staggering | a massive | a record | a hefty |
    a reported | a mere | a cool | an eye-watering | a rumored | a rumoured
    """)
_RANGES = phrases("""
    between | anywhere between | somewhere between | from | anywhere from |
    ranging from | somewhere from | a range of
    """)


def _hedging() -> dict[str, Before]:
    table = {said: Before(0, bounds=(bound,)) for said, bound in HEDGES_BEFORE.items()}
    table |= dict.fromkeys(_TOTALS, Before(0, is_total=True))
    table |= dict.fromkeys(_FILLERS, Before(0))
    for rate in ("day rate", "day rates", "dayrate"):
        leads = [f"{rate} {word}" for word in _SAID]
        leads += [f"{article} {lead}" for lead in leads for article in ("a", "the")]
        table |= dict.fromkeys(leads, Before(0, period="day"))
    for adverb, period in _ADVERBS.items():
        article = "an" if adverb[0] in "ah" else "a"
        leads = [adverb]
        leads += [f"{adverb} {due} {word}" for due in _DUES for word in _SAID]
        leads += [f"{article} {lead}" for lead in leads]
        table |= dict.fromkeys(leads, Before(0, period=period))
    return table


_BEFORE_ONE: Mapping[str, Before] = _hedging()
_BEFORE_RANGE: Mapping[str, Before] = _hedging() | dict.fromkeys(
    _RANGES, Before(0, opens_range=True)
)


def read_before(text: str, end: int, *, is_range: bool = False) -> Before:
    """Read the words that lead to a figure.

    >>> read_before("pay up to a total of $5", 21).bounds
    (<Bound.UP_TO: 'up_to'>,)
    """
    table = _BEFORE_RANGE if is_range else _BEFORE_ONE
    start, said = phrases_before(text, end, table)
    return Before(
        start,
        bounds=tuple(bound for phrase in said for bound in phrase.bounds),
        period=next((phrase.period for phrase in said if phrase.period), None),
        is_total=any(phrase.is_total for phrase in said),
        opens_range=any(phrase.opens_range for phrase in said),
    )


# "$30 million plus", but "$30 million plus royalties": there is more, and that is told
_HEDGE = compiled(
    rf"{GAP}?\+|-ish(?![a-z])"
    rf"|[-\u2010\u2011]plus(?![a-z])"
    rf"|{GAP}plus(?=[,.;:)]|\Z|[\s-]+(?:deals?|contracts?|orders?|sales?|purchases?|takeovers?"
    rf"|acquisitions?|bids?|offers?|projects?|plants?|investments?|rounds?|loans?|packages?"
    rf"|price|in|for|from|on|to|over|at|by|under|per|each)(?![a-z]))"
    rf"|,?{GAP}(?:or{GAP}(?:more|so|less|fewer|above|below|higher|thereabouts)"
    rf"|and{GAP}(?:up(?!{GAP}to(?![a-z]))|above|change)|at{GAP}(?:least|most|minimum|maximum|a{GAP}minimum|the{GAP}most)"
    rf"|give{GAP}or{GAP}take|tops)(?![a-z])"
)
_TOTAL = compiled(
    rf"{GAP}(?:in{GAP}total|all{GAP}told|in{GAP}aggregate|altogether|total"
    rf"|in{GAP}all(?=[,.;)]|\Z))(?![a-z])"
)
_PERIODS = "second|minute|hour|day|week|month|quarter|year"
# "$4 billion a year ago" is no rate, nor is "a quarter of" or "a month-long".
_NO_RATE = (
    rf"(?![A-Za-z-]|{GAP}(?:ago|earlier|later|after(?!{GAP}\d+{GAP}(?:days|weeks|months|years))|from{GAP}now|old|prior|previously|early"
    rf"|before(?!{GAP}(?:tax|costs?|fees|interest|incentives|escalat|inflation|expenses)))(?![a-z]))"
)
_NO_ADJECTIVE = rf"(?![a-z-]|{GAP}(?:report|meeting|general)(?![a-z]))"
_OFTEN = "hourly|daily|weekly|monthly|quarterly|yearly|annual|annualized|annualised"
PERIOD_BEHIND = compiled(
    rf"(?i:{GAP}?/{GAP}?(?:seconds?|secs?|s|minutes?|mins?|hour|hr|h|day|week|wk|month|mth|mo|quarter|qtr|year|yr|annum|[dya])(?![a-z])"
    rf"|{JOIN}(?:per|(?:in{GAP})?(?:every|each)){JOIN}(?:(?:single|calendar|fiscal|financial){GAP})?"
    rf"(?:{_PERIODS}|annum|diem)(?![a-z])"
    rf"|{JOIN}an?{JOIN}(?:single{GAP})?(?:{_PERIODS}){_NO_RATE}(?<!quarter(?={GAP}of))"
    rf"|{GAP}(?:annually|p\.a\.|pa(?![a-z])|{_OFTEN}){_NO_ADJECTIVE}"
    rf"|{GAP}in{GAP}(?:{_OFTEN}){GAP}[a-z]+"
    rf"|{GAP}(?:in|of){GAP}rent{GAP}(?:in|for|during|over){GAP}(?:the|its|their){GAP}"
    rf"(?:first|opening){GAP}(?:year|month|quarter)(?![a-z]))"
)
_SHORT: dict[str, PeriodName] = {
    "second": "second",
    "seconds": "second",
    "sec": "second",
    "secs": "second",
    "s": "second",
    "minute": "minute",
    "minutes": "minute",
    "min": "minute",
    "mins": "minute",
    "h": "hour",
    "hour": "hour",
    "hr": "hour",
    "d": "day",
    "y": "year",
    "a": "year",
    "day": "day",
    "diem": "day",
    "week": "week",
    "wk": "week",
    "month": "month",
    "mth": "month",
    "mo": "month",
    "quarter": "quarter",
    "qtr": "quarter",
    "year": "year",
    "yr": "year",
    "annum": "year",
    "pa": "year",
    **_ADVERBS,
}


def read_period(words: str) -> PeriodName:
    """Read what PERIOD_BEHIND matched.

    >>> read_period("/month"), read_period(" in annual rent")
    ('month', 'year')
    """
    spoken = re.findall(r"[a-z]+", words.lower().replace("p.a.", "pa"))
    return next(_SHORT[word] for word in reversed(spoken) if word in _SHORT)


class Behind(NamedTuple):
    """What the words behind a figure say, and where the last of them ends."""

    end: int
    bounds: tuple[Bound, ...] = ()
    period: PeriodName | None = None
    is_total: bool = False
    per: re.Match[str] | None = None


def read_behind(text: str, end: int, per: re.Pattern[str] | None = None) -> Behind:
    """Read the words that follow a figure, in any order.

    >>> read_behind("$40 billion+ a year in total", 11)[:4]
    (28, (<Bound.AT_LEAST: 'at_least'>,), 'year', True)
    """
    behind = Behind(end)
    for _ in range(_MOST_WORDS):
        step = _step(text, behind, per)
        if step is None:
            break
        behind = step
    return behind


_MOST_WORDS = 5


def _step(text: str, behind: Behind, per: re.Pattern[str] | None) -> Behind | None:
    end = behind.end
    if match := _HEDGE.match(text, end):
        bounds = (*behind.bounds, hedge_of(match.group()))
        return behind._replace(end=match.end(), bounds=bounds)
    if not behind.is_total and (match := _TOTAL.match(text, end)):
        return behind._replace(end=match.end(), is_total=True)
    if behind.period is None and (match := PERIOD_BEHIND.match(text, end)):
        return behind._replace(end=match.end(), period=read_period(match.group()))
    if per and behind.per is None and (match := per.match(text, end)):
        return behind._replace(end=match.end(), per=match)
    return None
