"""Sentences that say that something of a deal is not said."""

from collections.abc import Iterator

from pipeline.extract.masking import matches
from pipeline.extract.reading import Reading, Statement
from pipeline.values import Undisclosed


def read_undisclosed(reading: Reading) -> Iterator[Statement]:
    """State every non-disclosure, under the first field that it covers."""
    for sentence in reading.sentences:
        taken: list[tuple[int, int]] = []
        for match in matches(sentence.masked, reading.patterns.get("undisclosed", ())):
            if any(match.start < end and start < match.end for start, end in taken):
                continue
            frame = reading.framing.frame_at(sentence, match.start)
            if frame is None and not reading.framing.frames:
                continue
            frame = frame or reading.framing.frames[0]
            taken.append((match.start, match.end))
            yield Statement(
                frame,
                match.rule.covers[0],
                "",
                Undisclosed(covers=match.rule.covers),
                match.start,
                match.end,
                sentence,
                match.rule.id,
                is_undisclosed=True,
            )
