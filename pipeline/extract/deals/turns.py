"""Two tellings in, whether they turn a deal round out: who buys here sells there."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from pipeline.extract.deals.roles import OPEN_FAMILY, side_of
from pipeline.extract.deals.triggers import Event
from pipeline.extract.names import Entity
from pipeline.extract.scene import Sentence
from pipeline.values.expressions import compiled

_IN_A_YEAR = re.compile(r"\b(?:[Ii]n|[Ss]ince) (?:19|20)\d\d\b")
_MONTHS = (
    r"(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December)"
)
_SEASONS = r"(?:spring|summer|autumn|fall|winter)"
_ONCE = compiled(
    rf"\b(?:[Ii]n (?:the )?(?:{_MONTHS}|{_SEASONS}|(?:19|20)\d\d)|"
    rf"(?:[Ll]ast|[Ee]arlier this) (?:year|month|{_SEASONS}|{_MONTHS})|years ago)\b"
)
# "Halden, founded in 1984, has been sold": no time of the sale
_ORIGIN = compiled(
    r"\b(?:founded|established|formed|created|launched|opened|built|started|begun|began|"
    r"incorporated|set up|born|dating|dates|bred|designed)\b[^,;]{0,40}?"
    r"\b(?:in|back to|from) (?:the )?(?:19|20)\d\d\b"
)
_PERFECT = compiled(r"\b(?:has|have) (?:(?:now|just|[a-z]+ly) )?(?:been )?$")
_DONE = re.compile(r"\w*(?:ed|t|ld)\b|took|paid|won|hired")
_BUYING = re.compile(r"(?:bought|acquired|purchased|paid|took\s+over|picked\s+up)\b")
_BOUGHT = re.compile(_BUYING.pattern + r"[^;]{0,120}?\bin\s+(?:19|20)\d\d\b")
_BOUGHT_IT = re.compile(
    r"(?:bought|acquired|purchased)\s+(?:(?:it|them|the\s+\w+)\s+for\b|"
    r"(?:an?|another|two|three|four|five|several)\s)"
)
_ALSO = re.compile(r"\balso\s+(?:[a-z]+\s+)?$")
_JUST_BEFORE = 40  # letters that hold "also" and one more word
_BELOW = 3  # sentences behind which who sells has "bought it for" so much, or "a mill"
_ONCE_BOUGHT = re.compile(r"\W*(?:Back\s+i|I)n\s+(?:19|20)\d\d\b")
_YET_TO_DO = compiled(
    r"\b(?:will|would|to|is|are|be|being|expected|due|set)\s(?:\w+ly\s)?$"
)

_OWNED = "ownership"
_WHICH = re.compile(r",\s+(?:which|who)\s+(?:had\s+|has\s+)?(?:[a-z]+ly\s+)?$")
_WHICH_HAD = re.compile(r",\s+(?:which|who)\s+had\s+(?:[a-z]+ly\s+)?$")
# "Halden had raised $3m": told in passing, unless it is what somebody said it did
_HAD = re.compile(r"\bhad\s+(?:[a-z]+ly\s+|once\s+|also\s+)?$")
_REPORTED = compiled(
    r"\b(?:sa(?:id|ys?|ying)|told|announc\w+|confirm\w*|report\w*|disclos\w+|reveal\w*|"
    r"learn\w+|statement|news|show\w*|that|add(?:ed|s|ing)|according|understood)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"[^,]{0,120}?\bin\s+(?:19|20)\d\d\b\s*,")


def are_turned_round(one: Mapping[Entity, int], other: Mapping[Entity, int]) -> bool:
    """Whether somebody stands on the one side here and on the other one there."""
    return any(one[who] * other[who] < 0 for who in one.keys() & other.keys())


def tells_of_the_past(event: Event, told: Iterable[Event]) -> bool:
    """Whether an event of some year turns the sides of a deal round.

    "Norvik buys Halden from Ostra. Ostra bought Halden in 2019": a seller bought once.
    """
    if not _names_year(event.sentence.text):
        return False
    sides = _sides(event)
    return any(are_turned_round(sides, _sides(other)) for other in told)


@lru_cache(maxsize=64)
def _names_year(text: str) -> bool:
    return _IN_A_YEAR.search(text) is not None


def is_after_purchase(event: Event, told: Iterable[Event]) -> bool:
    """Whether other sentences tell how somebody once bought what is sold here."""
    here, family = event.sentence.index, event.trigger.family
    others = (
        o for o in told if o.sentence.index != here and o.trigger.family == family
    )
    return family == _OWNED and any(tells_of_the_past(o, [event]) for o in others)


def is_further(event: Event, told: Sequence[Event]) -> bool:
    """Whether two who have a deal are said to have another: "will also invest"."""
    family, first = event.trigger.family, told[0].trigger.family
    start = event.start - event.sentence.start
    before = event.sentence.text[max(0, start - _JUST_BEFORE) : start]
    is_other = family != first and OPEN_FAMILY not in {family, first}
    return is_other and _ALSO.search(before) is not None


def tells_of_purchase(event: Event, told: Iterable[Event]) -> bool:
    """Whether who sells in a deal only says when it bought: "it paid $3m in 2014"."""
    text, at = event.sentence.text, event.start - event.sentence.start
    is_past = (
        _BOUGHT.match(text, at)
        or (_ONCE_BOUGHT.match(text) and _BUYING.match(text, at))
        or (event.sentence.rank >= _BELOW and _BOUGHT_IT.match(text, at))
    )
    if not is_past or _YET_TO_DO.search(text[:at]):
        return False
    sides = _sides(event)
    return any(are_turned_round(sides, _sides(other)) for other in told)


def is_of_old(event: Event) -> bool:
    """Whether it says who somebody is: "Norvik, which bought the mill in 2019,".

    So does what he "had" done before the news.
    """
    here = event.start - event.sentence.start
    text = event.sentence.text
    if _WHICH_HAD.search(text, 0, here):
        return True
    if _HAD.search(text, 0, here) and not _REPORTED.search(text):
        return True
    return bool(_WHICH.search(text, 0, here) and _YEAR.match(text, here))


def is_of_once(event: Event) -> bool:
    """Whether an event happened some time ago: "it sold two ships in the summer"."""
    sentence = event.sentence
    at = event.start - sentence.start
    is_done = _DONE.match(sentence.text, at) and not _YET_TO_DO.search(
        sentence.text[:at]
    )
    if not is_done or _PERFECT.search(sentence.text[:at]):
        return False
    return _ONCE.search(_ORIGIN.sub("", sentence.text)) is not None


def is_dated(sentence: Sentence) -> bool:
    """Whether a sentence names a time gone by: "last month", "in May"."""
    return says_once(sentence.text)


def says_once(text: str) -> bool:
    """Whether words name a time gone by."""
    return _ONCE.search(text) is not None


def _sides(event: Event) -> dict[Entity, int]:
    return {
        name.entity: side_of(role)
        for role, names in event.roles.items()
        for name in names
    }
