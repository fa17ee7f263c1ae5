"""How far a deal has come."""

from collections.abc import Iterator

from pipeline.extract.masking import matches
from pipeline.extract.reading import Reading, Statement
from pipeline.values import Status


def read_statuses(reading: Reading) -> Iterator[Statement]:
    """State the stage that each sentence about a deal gives it."""
    for sentence in reading.sentences:
        for match in matches(sentence.masked, reading.patterns.get("status", ())):
            frame = reading.framing.frame_at(sentence, match.start)
            if frame is None:
                continue
            yield Statement(
                frame,
                "status",
                "deal",
                Status.model_validate({"stage": match.rule.says}),
                match.start,
                match.end,
                sentence,
                match.rule.id,
            )
