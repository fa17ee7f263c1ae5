"""What a deal hands over, counted or measured."""

from collections.abc import Iterator

from pipeline.extract.reading import Reading, Refusal, Statement
from pipeline.records import WhyNot
from pipeline.values import Quantity


def read_capacities(reading: Reading) -> Iterator[Statement | Refusal]:
    """State every measured or counted thing of a deal."""
    for sentence in reading.sentences:
        rules = reading.rules_at(sentence, "capacity")
        for found in sentence.values:
            if not isinstance(found.value, Quantity):
                continue
            frame = reading.framing.frame_at(sentence, found.start)
            match = rules.get(found.start)
            if match and match.rule.says == "beside" or found.value.unit == "%":
                yield Refusal(
                    found.start, found.end, "capacity", WhyNot.BESIDE_THE_DEAL
                )
            elif frame is None or not reading.is_about_deal(sentence):
                yield reading.refuse(sentence, found, "capacity")
            else:
                role = match.rule.role if match else "contracted"
                rule = match.rule.id if match else "capacity.by_sentence"
                yield Statement(
                    frame,
                    "capacity",
                    role,
                    found.value,
                    found.start,
                    found.end,
                    sentence,
                    rule,
                )
