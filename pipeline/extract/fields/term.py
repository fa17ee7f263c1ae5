"""How long a deal runs: until when, from when, for how long."""

from collections.abc import Iterator

from pipeline.extract.reading import Reading, Refusal, Statement
from pipeline.values import Period

_ENDING = frozenset({"through", "until", "till", "to"})


def read_terms(reading: Reading) -> Iterator[Statement | Refusal]:
    """State every end, length and extension of a deal."""
    for sentence in reading.sentences:
        rules = reading.rules_at(sentence, "term")
        for found in sentence.values:
            period = found.value
            if not isinstance(period, Period) or period.position == "first":
                continue
            match = rules.get(found.start)
            role = match.rule.role if match else _role(period)
            if role is None:
                continue
            frame = reading.framing.frame_at(sentence, found.start)
            if frame is None or not reading.is_about_deal(sentence):
                yield reading.refuse(sentence, found, "term")
                continue
            rule = match.rule.id if match else f"term.{role}"
            yield Statement(
                frame, "term", role, period, found.start, found.end, sentence, rule
            )


def _role(period: Period) -> str | None:
    """The role that a period has by its own shape; a bare date or length has none."""
    if period.option:
        return "extension"
    if period.end is not None and (period.preposition in _ENDING or period.start):
        return "end"
    return "length" if period.vague else None
