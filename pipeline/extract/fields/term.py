"""How long a deal runs: until when, from when, for how long."""

from collections.abc import Iterator

from pipeline.extract.masking import Match
from pipeline.extract.reading import Reading, Refusal, Statement, text_between
from pipeline.extract.scene import Sentence
from pipeline.records import WhyNot
from pipeline.values import Found, Period

_ENDING = frozenset({"through", "until", "till", "to", "ending"})
_LASTING = frozenset({"for", "over", "lasting", "spanning"})
_DUTIES = "term.length_of_duties"


def read_terms(reading: Reading) -> Iterator[Statement | Refusal]:
    """State every end, length and extension of a deal."""
    for sentence in reading.sentences:
        rules = reading.rules_at(sentence, "term")
        for found in sentence.values:
            if not isinstance(found.value, Period):
                continue
            match = rules.get(found.start)
            if match and match.rule.says:
                yield _beside(found)
                continue
            role = _role(sentence, found, match)
            if role is None:
                continue
            frame = reading.framing.frame_at(sentence, found.start)
            sure = match is not None and match.rule.id != _DUTIES
            if frame is None or not (sure or reading.is_about_deal(sentence)):
                yield reading.refuse(sentence, found, "term")
                continue
            rule = (
                match.rule.id if match and match.rule.role == role else f"term.{role}"
            )
            yield Statement(
                frame,
                "term",
                role,
                found.value,
                found.start,
                found.end,
                sentence,
                rule,
            )


def _beside(found: Found) -> Refusal:
    return Refusal(found.start, found.end, "term", WhyNot.BESIDE_THE_DEAL)


def _role(sentence: Sentence, found: Found, match: Match | None) -> str | None:
    """The role of a period by its own shape, then by the words around it.

    A bare date is no term; a bare length is one only where a rule says so.
    """
    period = found.value
    if not isinstance(period, Period) or period.position == "first":
        return None  # a ramp is a discount's
    if period.option:
        return "extension"
    if period.end is not None:
        ends = period.preposition in _ENDING or period.start is not None
        return "end" if ends else None
    if match is None or not (period.length or period.vague):
        return None
    if match.rule.id == _DUTIES and not _lasts(sentence, found):
        return None  # "will pay within ten days"
    return match.rule.role


def _lasts(sentence: Sentence, found: Found) -> bool:
    """Whether a length begins with "for" or "over"."""
    words = text_between(sentence, found.start, found.end).split()
    return words[0].lower() in _LASTING
