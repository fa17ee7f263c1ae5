"""A lower price for a first period of a deal."""

from collections.abc import Iterator

from pipeline.extract.reading import Reading, Statement
from pipeline.values import Found, Period


def read_discounts(reading: Reading) -> Iterator[Statement]:
    """State every ramp period that a discount rule takes."""
    for sentence in reading.sentences:
        for match in reading.rules_at(sentence, "discount").values():
            found = match.value
            if not isinstance(found, Found) or not isinstance(found.value, Period):
                continue
            frame = reading.framing.frame_at(sentence, found.start)
            if frame is not None and found.value.position == "first":
                yield Statement(
                    frame,
                    "discount",
                    match.rule.role,
                    found.value,
                    found.start,
                    found.end,
                    sentence,
                    match.rule.id,
                )
