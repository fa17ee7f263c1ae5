"""How far a deal has come."""

from collections.abc import Iterator

from pipeline.extract.masking import matches
from pipeline.extract.reading import Reading, Statement, text_between
from pipeline.values import Status


def read_statuses(reading: Reading) -> Iterator[Statement]:
    """State the stage that each sentence about a deal gives it: the first rule's."""
    for sentence in reading.sentences:
        match = next(matches(sentence.masked, reading.patterns.get("status", ())), None)
        if match is None:
            continue
        words = text_between(sentence, match.start, match.end)
        start = match.start + len(words) - len(words.lstrip())
        frame = reading.framing.frame_at(sentence, start)
        if frame is None:
            continue
        yield Statement(
            frame,
            "status",
            "deal",
            Status.model_validate({"stage": match.rule.says}),
            start,
            start + len(words.strip()),
            sentence,
            match.rule.id,
        )
