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
            if frame is None or not _is_date(found.value):
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


def _is_date(period: Period) -> bool:
    """Whether a period is a point in time and not how long the deal runs."""
    is_term = period.preposition in {"through", "until", "till"}
    return not (period.length or period.vague or is_term)
