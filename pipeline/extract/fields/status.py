"""How far a deal has come."""

from collections.abc import Iterator

from pipeline.errors import ValueParseError
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
        if _read(words) != match.rule.says:  # said of something else, or not provable
            continue
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


def _read(words: str) -> str | None:
    """The stage that the words give by themselves, as a later proof will read them."""
    try:
        return Status.parse(words.strip()).stage
    except ValueParseError:
        return None
