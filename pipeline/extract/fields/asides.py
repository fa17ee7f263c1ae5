"""Figures that a sentence tells of somebody else's deal, or of an earlier year."""

import re
from collections.abc import Iterator
from functools import lru_cache

from pipeline.extract.deals.frames import BOTH_SIDES, Frame, says_the_deal
from pipeline.extract.deals.turns import says_once, tells_of_purchase
from pipeline.extract.names import NameMention
from pipeline.extract.reading import LEAD, Reading, text_between
from pipeline.extract.scene import Sentence
from pipeline.rules.patterns import compile_pattern
from pipeline.values import Found, PartialDate, Period
from pipeline.values.expressions import compiled

_LISTED = (
    re.compile(r"⟨[FXA](\d+)⟩\s*\(([^()]{1,120})\)"),  # "Norvik ($13B for chips)"
    re.compile(
        r"⟨[FXA](\d+)⟩\s*(?::|[-–]\s)\s*([^,;()]{0,20}⟨M\d+⟩)"
    ),  # "Norvik: $13B"
    # "Norvik's planned $9B"
    re.compile(r"⟨[FXA](\d+)⟩['’]s\s+((?:[a-z-]+\s+){0,2}⟨M\d+⟩)"),
)
_LISTED_BEHIND = re.compile(  # "$13B for Norvik, $22B for Halden"
    r"⟨M(\d+)⟩\s+(?:deal\s+|contract\s+)?(?:for|from|with|to|at)\s+⟨[FXA](\d+)⟩"
)
_SUM = re.compile(r"⟨M(\d+)⟩")
_BRACKET = re.compile(
    r"\s*[(\[]\s*(?:(?:about|roughly|around|some|or|approx\.?|equal\s+to|equivalent\s+to|"
    r"the\s+equivalent\s+of)\s+)?[=~≈]?\s*",
    re.IGNORECASE,
)
# "In May it ordered 75 jets", "two years ago, when it raised $40 million"
_EARLIER = compiled(
    r"^\W*(?:in|last|back\s+in|earlier\s+(?:this|in))\s+(?:january|february|march|april|may|"
    r"june|july|august|september|october|november|december|spring|summer|autumn|fall|"
    r"winter|week|month|year)\b[^.;]{0,30}?\s(?:it|they|he|she|the\s+[a-z]+|⟨\w+⟩)\s+"
    r"(?:also\s+)?(?:bought|acquired|paid|sold|signed|ordered|raised|took|leased|invested|"
    r"extended|renewed|won|landed|struck|secured)\b"
    r"|\b(?:bought|acquired|sold|ordered|leased)\b[^.;]{0,90}?\s(?:in\s+the\s+(?:spring|summer|"
    r"autumn|fall|winter)|last\s+(?:month|spring|summer|autumn|fall|winter)|earlier\s+this\s+"
    r"year)\s*(?:[.,;]|\Z)"
    r"|\b(?:and|but|which|who)\s+(?:last|earlier\s+this)\s+(?:week|month|year|spring|summer|"
    r"autumn|fall|winter)\s+(?:also\s+)?(?:let|[a-z]{3,}ed|bought|sold|took|won)\b"
    r"|\b(?:years?|decades?)\s+(?:ago|earlier)\b"
    r"|^\W*in\s+(?:its|the|their)\s+(?:previous|last|most\s+recent|prior|earlier)\s+"
    r"(?:[a-z-]+\s+){0,3}(?:tender|purchase|deal|auction|order|sale|contract|round)\b",
    re.IGNORECASE,
)
_NEXT_CLAUSE = re.compile(
    r"[;:]|,\s+(?:and|but|which|who|while)\s+(?:was|were|has|had|[a-z]+ed)\b"
)
_FUNDED = frozenset({"investment", "joint_venture"})  # what is put in is the deal
_SPENT = 40  # characters behind a verb in which its sum stands
_BELOW = 3  # sentences behind which news looks back, however short it is
_ONCE = re.compile(
    r"\W*(?:last|earlier\s+(?:this|in))\s+(?:spring|summer|autumn|fall|winter|month|year)\b,?"
    r"\s(?:it|they|⟨\w+⟩)\s+(?:also\s+)?(?:bought|acquired|paid|sold|signed|ordered|raised|"
    r"took|leased|invested|won|landed|struck|secured|agreed|closed|completed)\b",
    re.IGNORECASE,
)
_DONE = compile_pattern(
    r"\b(?:bought|acquired|purchased|paid|sold|spent|raised|leased|borrowed|took|signed|"
    r"merged|listed|invested|cost|built|handled|earned|lost|offered|bid|rejected|"
    r"turned|valued|founded|opened|ordered|won|hired|made|received|granted|gave|"
    r"awarded|completed|was|were|had)\b"
)
_DID = re.compile(
    r"\b(?:[a-z]{3,}(?<!ne)ed|bought|paid|sold|spent|took|cost|built|lost|bid|won|made|"
    r"gave|was|were|had|drew|led|ran|went|rose|fell|held|wrote|lent|shut|put|left|got)\b"
)
_BACK_THEN = compiled(
    r"\b(?:last|in\s+the)\s+(?:season|quarter|week|decade)\b"
    r"|\b(?:in|over|within)\s+the\s+(?:past|last)\s+(?:[a-z]+\s+)?(?:years?|decades?|months?)\b"
)
_MADE = (
    r"(?:,|\b(?:and|vessel|ship|carrier|tanker|ferry|building|property|cent(?:re|er)|"
    r"warehouse|hotel|house|plant|park|facility|rig|aircraft|tower))\s+(?:first\s+|newly\s+|last\s+)?(?:re)?(?:built|opened|completed|delivered|"
    r"extended|renovated|refurbished|enlarged|restored|converted|modernised|modernized)\s+"
)
_AGE_BEFORE = re.compile(_MADE + r"\Z")
_AGE = re.compile(_MADE + r"in\s+(?:19|20)\d\d\b")  # "The ship, built in 1997, takes 9"
_COMPARED = re.compile(
    r"\b(?:against|(?:compared|in\s+line)\s+(?:with|to)|(?:up|down)\s+from|instead\s+of|"
    r"rather\s+than|versus|(?:more|less|higher|lower)\s+than|than)\s"
)
# "Norvik sells its output to the grid under a 30-year contract": so it is, day by day
_STANDING = re.compile(
    r"\b(?:for|to)\s+which\s+(?:it|they|⟨[FXA]\d+⟩)\s+(?:pays?|sells?|supplies|leases?|rents?)\b|"
    r"⟨[FXA]\d+⟩,?[^.;]*?\s(?:sells|buys|supplies|leases|rents|runs|operates|holds|has|serves|"
    r"pays|takes|ships|delivers|sponsors|charters|licenses)\b[^.;]{0,80}\s"
    r"(?:under|on|through|via)\s+(?:an?\s|⟨P\d+⟩)(?![^.;]*\b(?:new|fresh)\s)"
)
# what is to come, what was agreed, and what both sides did
_OF_NEWS = re.compile(
    r"\b(?:will|would|shall|must|may|can|(?:is|are|due)\s+to|if|expected|planned|scheduled|"
    r"starts?|begins?|contracted|corresponds?|covers?|equals?|agreed|the\s+(?:two|pair|parties|"
    r"companies|sides)|both)\b",
    re.IGNORECASE,
)


def is_bracketed(sentence: Sentence, first: Found, second: Found) -> bool:
    """Whether the second figure only says the first one again: "£3m ($4m)"."""
    between = text_between(sentence, first.end, second.start)
    return _BRACKET.fullmatch(between) is not None


def is_outlay(frame: Frame, sentence: Sentence, found: Found) -> bool:
    """Whether a party only spends it on things: "will invest £2.3m in nine lorries"."""
    return frame.kind not in _FUNDED and any(
        event.is_outlay and event.start < found.start < event.end + _SPENT
        for event in frame.events
        if event.sentence.index == sentence.index
    )


def is_listed_elsewhere(sentence: Sentence, found: Found, frame: Frame) -> bool:
    """Whether a sentence that lists firms with their sums gives this one to another.

    "$13 billion for Norvik, $22 billion for Halden" tells two deals in one breath.
    """
    owners = dict(_owners(sentence))
    if len({id(owner.entity) for owner in owners.values()}) < BOTH_SIDES:
        return False
    owner = owners.get(found.start)
    return owner is not None and owner.entity not in frame.parties


def _owners(sentence: Sentence) -> Iterator[tuple[int, NameMention]]:
    """Where each sum of a list starts, and whose it is."""
    masked = sentence.masked
    for figure, firm in _listed(masked.text):
        owner = masked.mentions[firm]
        if isinstance(owner, NameMention):
            yield masked.mentions[figure].start, owner


@lru_cache(maxsize=64)
def _listed(text: str) -> tuple[tuple[int, int], ...]:
    """The figures of a list and their firms, by number; asked for each of its sums."""
    pairs = [
        (int(sum_[1]), int(found[1]))
        for pattern in _LISTED
        for found in pattern.finditer(text)
        for sum_ in _SUM.finditer(found[2])
    ]
    pairs += [(int(f[1]), int(f[2])) for f in _LISTED_BEHIND.finditer(text)]
    return tuple(pairs)


def is_history(
    reading: Reading, sentence: Sentence, found: Found, frame: Frame
) -> bool:
    """Whether a figure is of a year that was over: "bought it in 2012 for $3 billion".

    A story that looks back on its own deal says so in its lead, or names both sides;
    what a seller once paid is no price of what it sells.
    """
    here = (e for e in frame.events if e.sentence.index == sentence.index)
    if any(
        tells_of_purchase(event, frame.events)
        and "," not in text_between(sentence, found.end, event.start)
        for event in here
    ):
        return True
    ours = {name.entity for name in sentence.names} & set(frame.parties)
    if len(ours) >= BOTH_SIDES:
        return False
    is_standing = sentence.index >= LEAD and _STANDING.search(sentence.masked.text)
    if is_standing or tells_of_once(reading, sentence, frame, found):
        return True
    if sentence.index < LEAD and not _is_background(reading, sentence, frame):
        return False
    if _EARLIER.search(sentence.masked.text):
        return True
    published = reading.scene.article.published
    return any(
        _is_over(period, int(published[:4]) if published else None)
        for period in _of_clause(sentence, found)
    )


def tells_of_once(
    reading: Reading,
    sentence: Sentence,
    frame: Frame,
    found: Found | NameMention | None = None,
) -> bool:
    """Whether below the news one side is said to have done something some time ago.

    Of a figure its clause says so: "It has nine kilns, and was shut in May" does not.
    """
    if not _is_background(reading, sentence, frame):
        return False
    masked, end = sentence.masked, _told_up_to(sentence, found)
    text, plain = masked.text[: masked.place(end)], text_between(sentence, 0, end)
    is_back = says_once(_AGE.sub("", plain)) or _BACK_THEN.search(text)
    told = _clause_at(text, masked.place(found.start)) if found else text
    return bool((is_back and _DID.search(told)) or _ONCE.match(text))


def _told_up_to(sentence: Sentence, found: Found | NameMention | None) -> int:
    """Where what is told of a figure ends, and what it is compared with begins.

    "Norvik pays £4m, against the £3m that Halden paid in 2019": now, and not in 2019.
    """
    if found is None:
        return sentence.end
    tail = _COMPARED.search(sentence.text, found.end - sentence.start)
    return sentence.start + tail.start() if tail else sentence.end


def _clause_at(text: str, position: int) -> str:
    """The clause around a position, up to the next that has a verb of its own."""
    ends = [m.start() for m in _NEXT_CLAUSE.finditer(text)]
    start = max((end for end in ends if end <= position), default=0)
    stop = min((end for end in ends if end > position), default=len(text))
    return text[start:stop]


def _is_background(reading: Reading, sentence: Sentence, frame: Frame) -> bool:
    """Whether a sentence below the news leaves the main deal out of what it tells."""
    ours = {name.entity for name in sentence.names} & set(frame.parties)
    for event in frame.events:
        if event.sentence.index == sentence.index:
            ours |= event.entities & set(frame.parties)
    return (
        frame is reading.framing.frames[0]
        and sentence.index >= _BELOW
        and len(ours) < BOTH_SIDES
        and not _is_of_news(sentence)
    )


def _is_of_news(sentence: Sentence) -> bool:
    """Whether a sentence speaks of the deal, or of what is still to come."""
    return says_the_deal(sentence) or bool(_OF_NEWS.search(sentence.text))


def _of_clause(sentence: Sentence, found: Found) -> Iterator[Period]:
    """The periods of a past clause that holds a figure."""
    if not sentence.values_of(Period):
        return
    text = sentence.text
    at = found.start - sentence.start
    start = max(text.rfind(sign, 0, at) for sign in (";", "\n")) + 1
    told = _told_up_to(sentence, found) - sentence.start
    end = min((e for e in (text.find(";", at),) if e >= 0), default=told)
    if not _DONE.search(text[start:end]):
        return
    for other in sentence.values:
        inside = start <= other.start - sentence.start < end
        if _tells_an_age(sentence, other, found):
            continue
        if inside and isinstance(other.value, Period):
            yield other.value


def _tells_an_age(sentence: Sentence, period: Found, found: Found) -> bool:
    """Whether a year is only when a thing was made: "built in 1997, carries 9 cars"."""
    is_made = _AGE_BEFORE.search(text_between(sentence, sentence.start, period.start))
    between = text_between(sentence, period.end, found.start)
    return is_made is not None and (found.start < period.start or "," in between)


def _is_over(period: Period, this_year: int | None) -> bool:
    """Whether a period is a past year, named alone."""
    date = period.start
    if period.end or period.length or date is None or date.fiscal:
        return False
    if period.preposition not in {"in", "during", None, "on", "around"}:
        return False
    return date.year < this_year if this_year else _is_bare(date)


def _is_bare(date: PartialDate) -> bool:
    return date.precision == "year"
