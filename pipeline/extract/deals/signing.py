"""An event and a deal in, whether a subsidiary signs there for a party of it out.

"Norvik announced a contract with Halden. Its wholly owned subsidiary, Norvik Works, has
signed the contract with Halden": one deal, and both stand on one side.
"""

from pipeline.extract.deals.frames import Frame
from pipeline.extract.deals.triggers import Event
from pipeline.extract.names import NameMention
from pipeline.extract.scene import Sentence
from pipeline.values.expressions import compiled

_OWN = r"(?:(?:[\w%.]+[\s-]+){0,2}?(?:owned|controlled|held)\s+)?(?:[a-z-]+\s+){0,3}?"
_UNIT = r"(?:subsidiary|affiliate|unit|arm|division)(?:\s+company)?"
_BEFORE = compiled(
    rf"\b(?:its|our|their|(?:the\s+)?(?:[Cc]ompany|[Gg]roup)['\u2019]s)\s+{_OWN}{_UNIT}"
    r"(?:\s+of\s+the\s+(?:[Cc]ompany|[Gg]roup))?,?\s*$"
)
_BEHIND = compiled(
    r"\s*(?:\([^()]{1,60}\))?,?\s+(?:which\s+is\s+)?(?:an?\s+|its\s+|the\s+)"
    rf"{_OWN}{_UNIT}\b"
)
_FAR = 90  # letters in which it is said whose subsidiary somebody is


def signs_for_party(event: Event, frame: Frame) -> bool:
    """Whether all who are new in an event are told to be somebody's subsidiaries."""
    known = frame.entities
    if not known & event.entities:
        return False
    new = [name for name in event.names if name.entity not in known]
    return bool(new) and all(_is_subsidiary(name, event.sentence) for name in new)


def _is_subsidiary(name: NameMention, sentence: Sentence) -> bool:
    start, end = name.start - sentence.start, name.end - sentence.start
    before = sentence.text[max(0, start - _FAR) : start]
    return bool(
        _BEFORE.search(before) or _BEHIND.match(sentence.text[end : end + _FAR])
    )
