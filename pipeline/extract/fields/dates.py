"""When things of a deal happen: signed, effective, delivered, closed."""

from collections.abc import Iterator

from pipeline.extract.reading import Reading, Statement
from pipeline.values import Found, Period


def read_dates(reading: Reading) -> Iterator[Statement]:
    """State every date that a date rule takes."""
    for sentence in reading.sentences:
        if not reading.is_about_deal(sentence):
            continue
        for match in reading.rules_at(sentence, "date").values():
            found = match.value
            if not isinstance(found, Found) or not isinstance(found.value, Period):
                continue
            frame = reading.framing.frame_at(sentence, found.start)
            if frame is None or found.value.length or found.value.vague:
                continue
            yield Statement(
                frame,
                "date",
                match.rule.role,
                found.value,
                found.start,
                found.end,
                sentence,
                match.rule.id,
            )
