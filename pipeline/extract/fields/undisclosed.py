"""Sentences that say that something of a deal is not said."""

from collections.abc import Iterator

from pipeline.extract.deals.frames import Frame
from pipeline.extract.fields.withheld import (
    frame_asked_about,
    frame_summed,
    frame_withheld,
)
from pipeline.extract.masking import Match, matches
from pipeline.extract.reading import Reading, Statement, text_between
from pipeline.extract.scene import Sentence
from pipeline.values import Undisclosed

_ASKED = "asked"  # of a rule for what says nothing but as an answer
_SUMMED = "summed"  # of one for what says no more than the sum told before
_SIGNS = " ,;:-\u2013\u2014\"\u201d\u2019'("


def read_undisclosed(reading: Reading) -> Iterator[Statement]:
    """State every non-disclosure once, under the first field that it covers."""
    for sentence in reading.sentences:
        taken: list[tuple[int, int]] = []
        for match in matches(sentence.masked, reading.patterns.get("undisclosed", ())):
            start, end = _tight(sentence, match)
            if any(start < e and s < end for s, e in taken):
                continue
            taken.append((start, end))
            frame = _kept_from_us(reading, sentence, match)
            if frame is None:
                continue
            covers = match.rule.covers
            yield Statement(
                frame,
                covers[0],
                "",
                Undisclosed(covers=covers),
                start,
                end,
                sentence,
                match.rule.id,
                is_undisclosed=True,
            )


def _kept_from_us(reading: Reading, sentence: Sentence, match: Match) -> Frame | None:
    """The deal of which a sentence keeps something back."""
    if match.rule.says == _ASKED:
        return frame_asked_about(reading, sentence)
    if match.rule.says == _SUMMED:
        return frame_summed(reading, sentence)
    return frame_withheld(reading, sentence, match)


def _tight(sentence: Sentence, match: Match) -> tuple[int, int]:
    """The words of a match without blanks or signs at its ends."""
    words = text_between(sentence, match.start, match.end)
    start = match.start + len(words) - len(words.lstrip())
    return start, start + len(words.strip().rstrip(_SIGNS))
