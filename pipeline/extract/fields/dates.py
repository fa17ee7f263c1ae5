"""When things of a deal happen: signed, effective, delivered, closed."""

import re
from collections.abc import Iterator

from pipeline.extract.masking import Match
from pipeline.extract.reading import Reading, Statement
from pipeline.extract.scene import Sentence
from pipeline.rules.patterns import PatternRule
from pipeline.values import Found, Period

# what a sentence right after the deal's may begin with and still tell of the deal
_GOES_ON = re.compile(
    r"\b(?:deliver(?:y|ies)|suppl(?:y|ies)|shipments?|closing|completion|payments?|"
    r"rent|services?|production|flights?|works?|construction)\b",
    re.IGNORECASE,
)
_EVENTS = frozenset({"signed", "announced", "closed"})  # they happened on a day
_DUE = frozenset({"delivery", "start", "expected_close"})
_SPANS = frozenset({"from", "since", "by", "before", "after"})


def read_dates(reading: Reading) -> Iterator[Statement]:
    """State every date that a date rule takes."""
    for sentence in reading.sentences:
        told = reading.is_about_deal(sentence)
        for match in reading.rules_at(sentence, "date").values():
            found = match.value
            if not isinstance(found, Found) or not isinstance(found.value, Period):
                continue
            frame = reading.framing.frame_at(sentence, found.start)
            if frame is None or not _is_date(found.value, match.rule):
                continue
            if not told and not (
                _goes_on(sentence, match) and reading.goes_on_about(sentence, frame)
            ):
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


def _is_date(period: Period, rule: PatternRule) -> bool:
    """Whether a period is a point in time and not how long the deal runs."""
    if rule.role in _EVENTS and period.preposition in _SPANS:
        return False
    if rule.says == "begins" and not period.is_start:
        return False
    is_term = period.preposition in {"through", "until", "till"}
    return not (period.length or period.vague or is_term)


def _goes_on(sentence: Sentence, match: Match) -> bool:
    """Whether a sentence with no word for a deal tells when its goods are due.

    What is delivered may have any name: "the first tram will be handed over in May".
    """
    if match.rule.role == "delivery":
        return True
    words = sentence.masked.text.split()
    return bool(_GOES_ON.search(" ".join(words[:3]))) and match.rule.role in _DUE
