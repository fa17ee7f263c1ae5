"""Sentences that say that something of a deal is not said."""

import re
from collections.abc import Iterator

from pipeline.extract.deals.frames import Frame, says_the_deal
from pipeline.extract.deals.turns import are_turned_round
from pipeline.extract.masking import Match, matches
from pipeline.extract.reading import Reading, Statement, text_between
from pipeline.extract.scene import Sentence
from pipeline.values import Undisclosed
from pipeline.values.expressions import compiled

# "Halden would not say the price": whoever Halden is, the article's deal has one.
_ITS_TERMS = compiled(
    r"\b(?:the|its|this)\s+(?:[a-z-]+\s+)?(?:price|value|terms|amount|sum|fee|cost|figures?|"
    r"consideration|details|size)\b|\bfinancial\s+(?:terms|details)\b",
    re.IGNORECASE,
)
_SIGNS = " ,;:-\u2013\u2014\"\u201d\u2019'("


def read_undisclosed(reading: Reading) -> Iterator[Statement]:
    """State every non-disclosure once, under the first field that it covers."""
    for sentence in reading.sentences:
        taken: list[tuple[int, int]] = []
        for match in matches(sentence.masked, reading.patterns.get("undisclosed", ())):
            start, end = _tight(sentence, match)
            frame = _frame(reading, sentence, start)
            if frame is None or any(start < e and s < end for s, e in taken):
                continue
            taken.append((start, end))
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


def _tight(sentence: Sentence, match: Match) -> tuple[int, int]:
    """The words of a match without blanks or signs at its ends."""
    words = text_between(sentence, match.start, match.end)
    start = match.start + len(words) - len(words.lstrip())
    return start, start + len(words.strip().rstrip(_SIGNS))


def _frame(reading: Reading, sentence: Sentence, start: int) -> Frame | None:
    """The deal of which something is withheld.

    News says so of what it is about: the main deal, unless the sentence names more
    parties of another one. "The deal" is the main one, whoever speaks.
    """
    frames = reading.framing.frames
    near = reading.framing.frame_at(sentence, start)
    if not frames or near is None:
        is_ours = says_the_deal(sentence) or _says_its_terms(reading, sentence)
        return frames[0] if frames and is_ours else None
    if are_turned_round(near.sides, frames[0].sides):
        return near
    named = {name.entity for name in sentence.names}
    main, other = (len(named & set(frame.parties)) for frame in (frames[0], near))
    return frames[0] if main >= other else near


def _says_its_terms(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence means the terms that the article tells of all along."""
    told_here = sentence.index not in reading.framing.elsewhere
    return told_here and _ITS_TERMS.search(sentence.text) is not None
