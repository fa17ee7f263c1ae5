"""When things of a deal happen: signed, effective, delivered, closed."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.extract.fields.placing import place
from pipeline.extract.masking import Match, matches
from pipeline.extract.reading import Reading, Statement, text_between
from pipeline.extract.scene import Sentence
from pipeline.rules.patterns import PatternRule
from pipeline.values import Found, Period
from pipeline.values.expressions import compiled
from pipeline.values.relative import COUNTED, PAST_EVENTS, RELATIVE, read_relative

# what a sentence right after the deal's may begin with and still tell of the deal
_GOES_ON = re.compile(
    r"\b(?:deliver(?:y|ies)|suppl(?:y|ies)|shipments?|closing|completion|payments?|"
    r"rent|services?|production|flights?|works?|construction|effective\s+date)\b",
    re.IGNORECASE,
)
# "they expect to complete it by June": what, if not the deal
_DOES_IT = re.compile(r"\b(?:clos|complet|conclud|finish|finali[sz]|wrap)e?\s+it\b")
_DUE = frozenset({"delivery", "start", "expected_close", "effective"})
_RELATIVE = "relative"
_WHEN = compiled(rf"\b{RELATIVE}\b", re.IGNORECASE)
_SPANS = frozenset({"from", "since", "by", "before", "after"})


class _Dated(NamedTuple):
    """A point in time, its words, and from what it is counted, if it is."""

    period: Period
    start: int
    end: int
    counted: tuple[str, ...] = ()


def read_dates(reading: Reading) -> Iterator[Statement]:
    """State every date that a date rule takes."""
    for sentence in reading.sentences:
        told: set[tuple[str, int]] = set()
        for match in matches(sentence.masked, reading.patterns.get("date", ())):
            dated = _dated(reading, sentence, match)
            if dated is None or not _is_of_deal(reading, sentence, match, dated.start):
                continue
            key = (match.rule.role, dated.start) if dated.counted else ("", dated.start)
            if key not in told:
                told.add(key)
                yield from _state(reading, sentence, match, dated)


def _state(
    reading: Reading, sentence: Sentence, match: Match, dated: _Dated
) -> Iterator[Statement]:
    frame = place(reading, sentence, dated.start)
    if frame is not None:
        rule = match.rule
        where = (dated.start, dated.end, sentence, rule.id, dated.counted)
        yield Statement(frame, "date", rule.role, dated.period, *where)


def _dated(reading: Reading, sentence: Sentence, match: Match) -> _Dated | None:
    """The point in time that a rule takes, written out or counted from a day."""
    found = match.value
    if match.rule.says == _RELATIVE:
        return _counted(reading, sentence, match)
    if not isinstance(found, Found) or not isinstance(found.value, Period):
        return None
    words = text_between(sentence, found.start, found.end)
    if not _is_date(found.value, match.rule, words):
        return None
    return _Dated(found.value, found.start, found.end)


def _counted(reading: Reading, sentence: Sentence, match: Match) -> _Dated | None:
    """A date that is counted from the day of publication, if that is known."""
    day = reading.scene.article.day
    words = text_between(sentence, match.start, match.end)
    last = next(reversed(list(_WHEN.finditer(words))), None)
    if day is None or last is None:
        return None
    period = read_relative(last[0], day, is_past=match.rule.role in PAST_EVENTS)
    if period is None:
        return None
    start = match.start + last.start()
    return _Dated(period, start, start + len(last[0]), (f"{COUNTED} {day}",))


def _is_of_deal(reading: Reading, sentence: Sentence, match: Match, start: int) -> bool:
    if reading.is_about_deal(sentence):
        return True
    frame = place(reading, sentence, start)
    goes_on = frame is not None and reading.goes_on_about(sentence, frame)
    return goes_on and _goes_on(sentence, match)


def _is_date(period: Period, rule: PatternRule, words: str) -> bool:
    """Whether a period is a point in time and not how long the deal runs."""
    if rule.role in PAST_EVENTS and period.preposition in _SPANS:
        return False
    if rule.says == "begins" and not _begins(period):
        return False
    if rule.says == "effective" and not words.lower().startswith("effective"):
        return False
    is_term = period.preposition in {"through", "until", "till"}
    return not (period.length or period.vague or is_term)


def _begins(period: Period) -> bool:
    """Whether a period only tells when something begins, and no more of its term."""
    named = period.preposition in {"after", "effective"}
    return period.is_start and not named and period.end is None


def _goes_on(sentence: Sentence, match: Match) -> bool:
    """Whether a sentence with no word for a deal tells when its goods are due.

    What is delivered may have any name: "the first tram will be handed over in May".
    """
    if match.rule.role == "delivery":
        return True
    if match.rule.role == "expected_close" and _DOES_IT.search(sentence.masked.text):
        return True
    words = sentence.masked.text.split()
    return bool(_GOES_ON.search(" ".join(words[:3]))) and match.rule.role in _DUE
