"""Figures without a unit of their own, read by the one that their unit is told with."""

import math
import re
from dataclasses import dataclass, field, replace

from pipeline.extract.deals.frames import BOTH_SIDES
from pipeline.extract.fields.goods import are_houses, counts_people, is_no_good
from pipeline.extract.masking import Match
from pipeline.extract.reading import LEAD, Reading, Refusal, Statement, text_between
from pipeline.extract.scene import Sentence
from pipeline.records import WhyNot
from pipeline.values import Found, Quantity, TypedValue
from pipeline.values.units import conversion

_NEAR = 0.9
_PART = "capacity.like_another"
_HAD = frozenset({"site", "other"})
_OWNING = frozenset(
    f"capacity.{rule}"
    for rule in ("site", "of_site", "of_firm", "of_owner", "of_market")
)
# "2,400 shops with a combined 6,100 freezers": the second figure goes with the first
_GOES_WITH = re.compile(
    r"\s*(?:(?:in|at|near|on)\s+(?:the\s+)?(?:[A-Z][\w-]*\s+){1,3})?"
    r"(?:[a-z-]+\s+){0,3}(?:of|with|at|in|from|across|on|totall?ing|covering)\s+"
    r"(?:[a-z-]+\s+){0,3}"
    r"|\s*(?:(?!that\b|which\b|who\b)[\w-]+\s+){0,6}(?:and|or|plus)\s+"
    r"(?:(?:about|some|another|around|nearly|roughly|over|up\s+to)\s+)?"
)
_LISTED = re.compile(
    r"(?:\s+(?:of|with)\s+[\w.,-]+\s+[a-z]+\s+each)?"  # "two tunnels of 6 km each and"
    r"\s*(?:of\s+(?:[a-z-]+\s*){1,3}?\s?)?(?:,|,?\s*\b(?:and|plus|as\s+well\s+as))\s+"
    r"(?:an?\s+|about\s+|some\s+)?"
    r"|\s+of\s+(?:[a-z-]+\s+){1,3}(?:with|including)\s+(?:about\s+|some\s+)?"
)
# where a sentence that began beside the deal comes back to it
_TURNS = re.compile(
    r"[;:\u2013\u2014]|\b(?:covers?|comprises?|will|would|but|while|whereas|under\s+(?:the|this)|"
    r"(?:the|this|its)\s+(?:[a-z-]+\s+){0,2}(?:deal|agreement|lease|order|contract))\b"
)


@dataclass
class Told:
    """The measures that an article has stated so far, and where others stand."""

    statements: list[Statement] = field(default_factory=list)
    beside: set[int] = field(default_factory=set)
    last: Found | None = None
    judged: Found | None = None  # the last that may be handed over

    def add(self, found: Found, finding: Statement | Refusal) -> None:
        """Remember what was made of a measure."""
        self.last = found
        if not is_no_good(found.value):
            self.judged = found
        if isinstance(finding, Statement):
            self.statements.append(finding)
        elif counts_people(found.value) or not (
            finding.why is WhyNot.NO_TRIGGER or is_no_good(found.value)
        ):
            self.beside.add(found.start)

    def goes_beside(self, sentence: Sentence, found: Found) -> bool:
        """Whether a measure only goes with one that stands beside the deal."""
        last = self.last
        told = last is not None and last.start in self.beside
        return told and self._joins(sentence, found)

    def turned_from(self, reading: Reading, sentence: Sentence, found: Found) -> bool:
        """Whether a measure hangs on one that stands beside the deal.

        "It imported 3 million tonnes, of which a third came under a contract for 0.9."
        """
        last = self.judged
        if last is None or last.start not in self.beside or last.start < sentence.start:
            return False
        if self.statements and self.statements[-1].sentence is sentence:
            return False  # it began on the deal
        events = reading.framing.by_sentence.get(sentence.index, ())
        firms = {n.entity for n in sentence.names} & {
            party for _, frame in events for party in frame.parties
        }
        if len(firms) >= BOTH_SIDES or any(at < last.start for at, _ in events):
            return False
        return not _TURNS.search(text_between(sentence, last.end, found.start))

    def owner(self, sentence: Sentence, found: Found) -> Statement | None:
        """What a site or a firm has, if a measure only goes with that."""
        one = self.statements[-1] if self.statements else None
        if one is None or self.last is None or one.start != self.last.start:
            return None
        is_had = one.role in _HAD and one.rule in _OWNING
        return one if is_had and self._joins(sentence, found) else None

    def listed(self, sentence: Sentence, found: Found) -> Statement | None:
        """What is stated right before in one list: "120 beds, six theatres"."""
        one = self.statements[-1] if self.statements else None
        if one is None or one.sentence is not sentence or is_no_good(found.value):
            return None
        between = text_between(sentence, one.end, found.start)
        is_good = not counts_people(found.value) or _counts_houses(sentence, found)
        return one if is_good and _LISTED.fullmatch(between) else None

    def _joins(self, sentence: Sentence, found: Found) -> bool:
        """Whether only a few words join a measure with the one before."""
        last = self.last
        if last is None or not sentence.start <= last.start < last.end <= found.start:
            return False
        between = text_between(sentence, last.end, found.start)
        return _GOES_WITH.fullmatch(between) is not None

    def model(self, found: Found, unit: str) -> Statement | None:
        """The statement that a bare figure is told like, or another of its unit."""
        if found.like and found.like[0] in self.beside:
            return None  # some of what is none of the deal's
        same = [s for s in self.statements if _unit(s.value) == unit]
        at = (s for s in same if (s.start, s.end) == found.like)
        return next(at, same[0] if same else None)


def like_another(
    sentence: Sentence,
    found: Found,
    finding: Statement | Refusal,
    told: Told,
    match: Match | None,
) -> Statement | Refusal:
    """Read a bare figure by those that its unit is told with: "15 are firm".

    Where no rule says more, fewer are a part of what was told, and stay with its deal.
    """
    if match is None and told.goes_beside(sentence, found):
        return Refusal(found.start, found.end, "capacity", WhyNot.BESIDE_THE_DEAL)
    owner = told.owner(sentence, found) if match is None else None
    if match is None and isinstance(finding, Refusal):
        owner = owner or told.listed(sentence, found)
    is_good = not counts_people(found.value) or _counts_houses(sentence, found)
    if owner is not None and is_good:
        return replace(
            owner, value=found.value, start=found.start, end=found.end, rule=_PART
        )
    value = found.value
    is_bare = found.like is not None and found.like[0] < found.start
    if not is_bare or not isinstance(value, Quantity):
        return finding  # "31 of its 54 shops" has its unit with it
    whole = told.model(found, value.unit)
    if whole is None:
        return Refusal(found.start, found.end, "capacity", WhyNot.BESIDE_THE_DEAL)
    if isinstance(finding, Statement) and match is not None:
        return replace(finding, frame=whole.frame)
    role = "phase" if _is_less(value, whole.value) else whole.role
    role, rule = (match.rule.role, match.rule.id) if match else (role, _PART)
    span = (found.start, found.end)
    return Statement(whole.frame, "capacity", role, value, *span, sentence, rule)


def _counts_houses(sentence: Sentence, found: Found) -> bool:
    return are_houses(text_between(sentence, found.start, found.end))


def _unit(value: TypedValue) -> str:
    return value.unit if isinstance(value, Quantity) else ""


def _is_less(part: Quantity, whole: TypedValue) -> bool:
    one, other = part.high or part.low, None
    if isinstance(whole, Quantity):
        other = whole.low or whole.high
    return one is not None and other is not None and one < other


def is_unlike(finding: Statement, told: list[Statement]) -> bool:
    """Whether the lead measures the deal in such units, and by another figure.

    In the lead itself, less may be a part of what the deal hands over; more is not.
    """
    parts = finding.sentence.index < LEAD
    lead = [
        ratio
        for other in told
        if other.frame is finding.frame and _opens(other, finding)
        if (ratio := _ratio(finding.value, other.value)) is not None
        if not (parts and ratio == math.inf)
    ]
    least = 0 if parts else _NEAR
    return bool(lead) and not any(least < ratio < 1 / _NEAR for ratio in lead)


def _opens(other: Statement, finding: Statement) -> bool:
    """Whether a measure stands in the lead, and further up than a finding."""
    return other.sentence.index < min(LEAD, finding.sentence.index)


def _ratio(one: object, other: object) -> float | None:
    """How much larger one measure is than another of its dimension.

    What is so much a year is no part of so much, however large.
    """
    if not isinstance(one, Quantity) or not isinstance(other, Quantity):
        return None
    factor = conversion(one.unit, other.unit)
    left, right = one.high or one.low, other.high or other.low
    if factor is None or not left or not right:
        return None
    if one.period != other.period:
        return math.inf
    return float(left) * float(factor) / float(right)
