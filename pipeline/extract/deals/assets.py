"""A takeover's event in, what is bought without a name out: "its pump business"."""

from typing import NamedTuple

from pipeline.extract.deals.frames import Frame
from pipeline.extract.deals.triggers import Event
from pipeline.extract.scene import Sentence
from pipeline.values.expressions import compiled

_THINGS = (
    r"(?:business(?:es)?|units?|subsidiar(?:y|ies)|divisions?|operations?|arms?|"
    r"affiliates?|plants?|factor(?:y|ies)|mills?|mines?|refiner(?:y|ies)|warehouses?|"
    r"stores?|shops?|restaurants?|hotels?|casinos?|hospitals?|clinics?|schools?|"
    r"centers?|centres?|stations?|branch(?:es)?|offices?|buildings?|facilit(?:y|ies)|"
    r"propert(?:y|ies)|fields?|vessels?|ships?|tankers?|aircraft|systems?|networks?|"
    r"portfolios?|brands?|lines?|assets|farms?|homes?|terminals?|pipelines?|"
    r"compan(?:y|ies)|firms?)"
)
# What is bought of a thing, and not the thing itself; bounded, else it never ends
_PARTS = (
    r"(?:(?:substantially |nearly )?(?:all|most|part|half|certain|the rest)(?: of)? |"
    r"(?:the |certain |its )?(?:[a-z]+ )?(?:assets|inventories|interests?|stakes?|"
    r"shareholding|ownership|working interest)(?: and [a-z]+)? (?:of|in) |"
    r"⟨Q\d+⟩ (?:of |(?:[a-z]+ )?(?:interest|stake) in )|of ){0,4}"
)
_OWNED = r"(?:its |the |their |an? |certain |other |another |what it calls )?"
_PLAIN = r"(?:[a-z\d][\w'-]*|⟨[FLXSDO]\d+⟩)"
_THING = rf"(?:(?:{_PLAIN},?(?: and)? ){{0,6}}?{_THINGS}(?! {_THINGS}\b)|⟨Q\d+⟩)"
_PRICED = r"(?:, (?:for|at) (?:about )?⟨M\d+⟩,)?"
_BOUGHT = compiled(rf"{_PRICED},? {_PARTS}{_OWNED}(?P<told>{_THING})(?![\w-])")
_BEFORE = compiled(
    rf"(?:^|\b(?:its|the|their) |'s )(?P<told>{_THING})"
    r"(?: in ⟨L\d+⟩(?:, ⟨L\d+⟩,?)?)? (?:(?:has|have|will|to) be(?:en)?|was|were|is|are)"
    r"(?: being)?(?: [a-z]+ly)? $"
)
_STOPS = compiled(
    r"\b(?:from|by|to|for|said|has|have|had|will|that|which|after|as|in|on|with|than)\b"
)
_NAMED = compiled(rf"\b{_THINGS}$")
# By themselves they stand for a firm that has a name
_BARE = frozenset(
    "company companies firm firms unit units division business system operation "
    "operations subsidiary subsidiaries".split()
)


class Asset(NamedTuple):
    """The words for what is bought, with their place in the article."""

    sentence: Sentence
    words: str
    start: int
    end: int


def asset_of(frame: Frame) -> Asset | None:
    """What changes hands in a deal in which no firm does, by its first event."""
    if frame.family != "ownership" or _names_target(frame):
        return None
    for event in sorted(frame.events, key=lambda event: event.start):
        if "target" in event.trigger.slots.values() and (asset := _asset(event)):
            return asset
    return None


def _names_target(frame: Frame) -> bool:
    return any(role == "target" for role, _ in frame.parties.values())


def _asset(event: Event) -> Asset | None:
    masked, sentence = event.sentence.masked, event.sentence
    at = masked.place(event.end)
    found = _BOUGHT.match(masked.text, at) or _BEFORE.search(
        masked.text, 0, masked.place(event.start)
    )
    if found is None or _STOPS.search(found["told"]):
        return None
    start, end = map(masked.source, found.span("told"))
    words = " ".join(
        sentence.text[start - sentence.start : end - sentence.start].split()
    )
    is_thing = _NAMED.search(words) and words not in _BARE
    return Asset(sentence, words, start, end) if is_thing else None
