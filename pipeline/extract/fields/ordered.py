"""A sentence in, whether a cost in it is that of what the deal orders out."""

import re

from pipeline.extract.deals.frames import Frame
from pipeline.extract.scene import Sentence

# what is built on the spot costs its owner more than the order
_COSTING = re.compile(
    r"\b(?:the|its)\s+(?:new\s+|\d+\s+)?"
    r"((?!plants|projects|works|stations|units)[a-z-]+s)"
    r"\s+(?:will\s+|would\s+)?(?:cost|costs)\b",
    re.IGNORECASE,
)


def is_of_ordered(sentence: Sentence, frame: Frame) -> bool:
    """Whether a cost is that of the goods: "It ordered trams. The trams cost"."""
    ware = _COSTING.search(sentence.text)
    if ware is None or frame.kind != "procurement" or not frame.events:
        return False
    announced = frame.events[0].sentence
    return announced is not sentence and f" {ware[1]}" in announced.text.lower()
