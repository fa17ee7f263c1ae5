"""Events of a deal in, the first that tells it as done out: "Norvik buys Halden".

Most news needs no word for the stage: whoever buys has agreed to. The verb must be in a
form that says so; "may buy" and "a plan to buy" do not.
"""

import re
from collections.abc import Sequence

from pipeline.extract.assertion import assertion_of
from pipeline.extract.deals.triggers import Event
from pipeline.extract.reading import Reading
from pipeline.records import Assertion, ZoneKind
from pipeline.values.expressions import compiled

# what keeps the verb behind it from having happened; "is to buy" and a headline's
# "Norvik to buy" are settled
_OPEN = compiled(
    r"\b(?:if|whether|unless)\b[^,;]*$|"
    r"\b(?:could|would|should|may|might|can|cannot|must|not|never|in\s+order|yet|"
    r"(?<!⟩\s)(?<!is\s)(?<!are\s)(?<!and\s)to|n't)\s+(?:[a-z]+\s+){0,2}$",
    re.IGNORECASE,
)
_SETTLED = re.compile(
    r"(?:\b(?:will|shall)|(?:⟩|\b(?:is|are|and))\s+to)\s+(?:[a-z]+\s+)?$", re.IGNORECASE
)
_UNDER_WAY = re.compile(r"\b(?:is|are|was|were)\s+(?:[a-z]+\s+)?$", re.IGNORECASE)
_AUXILIARY = re.compile(
    r"(?:(?:is|are|was|were|has|have|had|will|to|be|been|also|now)\s+)+$", re.IGNORECASE
)
_NAMES = re.compile(r"\s*(?:⟨\w+⟩(?:,|\s+and|\s+&)?\s+)+")  # "Norvik, Halden merge"
_LONG_AGO = re.compile(r"\b(?:in|since|back in)\s+(?:19|20)\d\d\b", re.IGNORECASE)
_LEAD = 2  # sentences in which a firm's deed is the news
_FIRM = frozenset({Assertion.STATED, Assertion.REPORTED})


def find_deed(events: Sequence[Event], reading: Reading) -> tuple[Event, int] | None:
    """Find the first event that tells the deal as done, and where its words start."""
    for event in sorted(events, key=lambda e: (e.start, e.end)):
        if _may_tell(event, reading) and _is_done(event) and _is_firm(event, reading):
            return event, event.start - len(_words_before(event))
    return None


def _may_tell(event: Event, reading: Reading) -> bool:
    """Whether a verb tells both sides of this deal, or opens the news with one."""
    trigger, sentence = event.trigger, event.sentence
    if not trigger.verbs or trigger.only_adds:
        return False
    if sentence.index in reading.framing.elsewhere:
        return False
    is_news = bool(event.inner and sentence.values) and not trigger.is_general
    opens = sentence.rank < _LEAD and is_news
    return opens or len(event.across) > 1


def _is_done(event: Event) -> bool:
    """Whether the verb's form, and what stands before it, say that it is settled."""
    sentence = event.sentence
    head = sentence.text[event.start - sentence.start :].split(maxsplit=1)[0].lower()
    bases = {verb.split("/")[0].split()[0] for verb in event.trigger.verbs}
    before = _before(event)
    if head.endswith("ing"):
        return bool(_UNDER_WAY.search(before)) and not _OPEN.search(before)
    if head in bases:
        is_headline = sentence.zone is ZoneKind.HEADLINE and _NAMES.fullmatch(before)
        return bool(_SETTLED.search(before) or is_headline)
    return not _OPEN.search(before) and not _LONG_AGO.search(sentence.text)


def _is_firm(event: Event, reading: Reading) -> bool:
    said, _ = assertion_of(event.sentence, event.start, event.end, reading.patterns)
    return said in _FIRM


def _before(event: Event) -> str:
    """The sentence up to the verb, names and values masked."""
    masked = event.sentence.masked
    return masked.text[: masked.place(event.start)]


def _words_before(event: Event) -> str:
    """The auxiliaries that belong to the verb."""
    found = _AUXILIARY.search(_before(event))
    return found[0] if found else ""
