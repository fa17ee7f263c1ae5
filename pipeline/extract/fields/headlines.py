"""A headline that counts things in, whether its deal hands them over out."""

from pipeline.extract.deals.frames import BOTH_SIDES, Frame
from pipeline.extract.masking import Match
from pipeline.extract.scene import Sentence


def hands_over(sentence: Sentence, frame: Frame, match: Match | None) -> bool:
    """Whether a headline says what changes hands, and not "the deal in nine points"."""
    if match is not None:
        return match.rule.role == "contracted"
    events = [e for e in frame.events if e.sentence.index == sentence.index]
    return any(len(event.entities) >= BOTH_SIDES for event in events)
