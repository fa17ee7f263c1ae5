"""How a deal may be left: notice periods and break fees."""

from collections.abc import Iterator

from pipeline.extract.reading import Reading, Refusal, Statement
from pipeline.values import Fee, Notice


def read_terminations(reading: Reading) -> Iterator[Statement | Refusal]:
    """State every notice period and break fee of a deal."""
    for sentence in reading.sentences:
        for found in sentence.values:
            if not isinstance(found.value, Notice | Fee):
                continue
            frame = reading.framing.frame_at(sentence, found.start)
            if frame is None:
                yield reading.refuse(sentence, found, "termination")
                continue
            role = "notice" if isinstance(found.value, Notice) else "break_fee"
            yield Statement(
                frame,
                "termination",
                role,
                found.value,
                found.start,
                found.end,
                sentence,
                f"termination.{role}",
            )
