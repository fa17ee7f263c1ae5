"""What a deal hands over, counted or measured."""

import re
from collections.abc import Iterator

from pipeline.extract.frames import Frame
from pipeline.extract.masking import Match
from pipeline.extract.reading import Reading, Refusal, Statement
from pipeline.extract.scene import Sentence
from pipeline.records import WhyNot, ZoneKind
from pipeline.values import Found, Quantity

# Words by which a measure is what one side lets the other have.
_HANDING = re.compile(
    r"\b(?:capacity|output|contracted|leased|supplied|delivered|purchased|acquired|"
    r"covers?|rents?|rented|leases?|provides?|volumes?|offtake|premises)\b",
    re.IGNORECASE,
)
# Shares and distances are told beside a deal; nobody hands them over.
_BESIDE = frozenset("% km mi mile m ft yd bp percentage-point".split())


def read_capacities(reading: Reading) -> Iterator[Statement | Refusal]:
    """State every measured or counted thing of a deal."""
    for sentence in reading.sentences:
        rules = reading.rules_at(sentence, "capacity")
        for found in sentence.values:
            if isinstance(found.value, Quantity):
                yield _read(reading, sentence, found, rules.get(found.start))


def _read(
    reading: Reading, sentence: Sentence, found: Found, match: Match | None
) -> Statement | Refusal:
    quantity = found.value
    if (
        not isinstance(quantity, Quantity)
        or quantity.unit in _BESIDE
        or (match and match.rule.says == "beside")
    ):
        return Refusal(found.start, found.end, "capacity", WhyNot.BESIDE_THE_DEAL)
    frame = reading.framing.frame_at(sentence, found.start)
    if frame is None or not _is_handed_over(reading, sentence, quantity, frame):
        return reading.refuse(sentence, found, "capacity")
    return Statement(
        frame,
        "capacity",
        match.rule.role if match else "contracted",
        quantity,
        found.start,
        found.end,
        sentence,
        match.rule.id if match else "capacity.by_sentence",
    )


def _is_handed_over(
    reading: Reading, sentence: Sentence, quantity: Quantity, frame: Frame
) -> bool:
    """Counted things are many: they must stand with the deal itself."""
    if quantity.is_measured:
        return reading.goes_on_about(sentence, frame) or bool(
            _HANDING.search(sentence.masked.text)
        )
    if sentence.zone is ZoneKind.HEADLINE:  # not "the deal in nine points"
        events = [e for e in frame.events if e.sentence.index == sentence.index]
        return any(len(event.roles) > 1 for event in events)
    return reading.speaks_of_deal(sentence)
