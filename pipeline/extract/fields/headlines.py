"""A headline that counts things in, whether its deal hands them over out."""

from pipeline.extract.deals.frames import BOTH_SIDES, Frame
from pipeline.extract.masking import Match
from pipeline.extract.reading import Reading
from pipeline.extract.scene import Sentence
from pipeline.values import Quantity


def hands_over(
    reading: Reading,
    sentence: Sentence,
    quantity: Quantity,
    frame: Frame,
    match: Match | None,
) -> bool:
    """Whether a headline says what changes hands, and not "the deal in nine points".

    What the text below counts, too, is told there in full.
    """
    events = [e for e in frame.events if e.sentence.index == sentence.index]
    if any(len(event.roles) > 1 for event in events):
        return True
    is_told = any(len(event.entities) >= BOTH_SIDES for event in events) or (
        match is not None and match.rule.role == "contracted"
    )
    return is_told and not _is_counted_below(reading, sentence, quantity.unit)


def _is_counted_below(reading: Reading, sentence: Sentence, unit: str) -> bool:
    return any(
        isinstance(found.value, Quantity) and found.value.unit == unit
        for other in reading.sentences
        if other.index != sentence.index
        for found in other.values_of(Quantity)
    )
