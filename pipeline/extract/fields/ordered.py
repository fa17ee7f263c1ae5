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


# "It will cost $4 million", said right behind a charter, a lease or a contract
_IT_COSTS = re.compile(
    r"\W*(?:It|That|This)\s+(?:(?:will|would|should|(?:is|was)\s+(?:expected\s+|set\s+)?to)"
    r"\s+cost|costs)\b"
)
_BUILT = re.compile(
    r"\b(?:build|builds|building|built|construct\w*|erect\w*|projects?|plants?|factory|"
    r"develop\w*|invest\w*)\b"
)
_HIRING = frozenset({"commerce", "property"})


def is_of_ordered(sentence: Sentence, frame: Frame) -> bool:
    """Whether a cost is that of what the deal is about, or of the deal itself."""
    return _is_of_wares(sentence, frame) or _is_of_deal_before(sentence, frame)


def _is_of_deal_before(sentence: Sentence, frame: Frame) -> bool:
    """Whether it goes on about a deal: "It chartered a ferry. It will cost $4m"."""
    if frame.family not in _HIRING or not _IT_COSTS.match(sentence.text):
        return False
    return any(
        event.sentence.index == sentence.index - 1
        and not _BUILT.search(event.sentence.text)
        for event in frame.events
    )


def _is_of_wares(sentence: Sentence, frame: Frame) -> bool:
    """Whether a cost is that of the goods: "It ordered trams. The trams cost"."""
    ware = _COSTING.search(sentence.text)
    if ware is None or frame.kind != "procurement" or not frame.events:
        return False
    announced = frame.events[0].sentence
    return announced is not sentence and f" {ware[1]}" in announced.text.lower()
