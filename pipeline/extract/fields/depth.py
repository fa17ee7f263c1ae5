"""How far below its deal's news a sentence stands, and whether it comes back to it."""

import re

from pipeline.extract.deals.frames import BOTH_SIDES, Frame, says_the_deal
from pipeline.extract.names import NameKind
from pipeline.extract.reading import LEAD
from pipeline.extract.scene import Sentence
from pipeline.records import ZoneKind
from pipeline.rules.patterns import compile_pattern

# "Advance payment: $3 million", "- 40 acres of land": a sheet goes on to its end
_ON_A_SHEET = re.compile(r"\W*[A-Z][\w ()/.&;-]{1,40}:\s|\s*[-*•–—▪]")
_ITS_TERMS = compile_pattern(
    r"\b(?:the|its|this)\s+(?:[a-z-]+\s+)?(?:price|consideration|payments?|term|commitments?|"
    r"sum|package|portfolio|rent|fee|tariff|hire|purchase)\b|"
    r"\bpayments?\s+of\s+(?:the|this)\b|\boption\s+to\b|"
    r"\bthe\s+(?:buyer|purchaser|acquirer|seller|tenant|lessee|landlord|licensee|customer|"
    r"borrower|lender|charterer)s?\s+(?:is|are|will|would|must|shall|pays?|gets?|receives?)\b"
)
_THEIR_DEAL = compile_pattern(
    r"⟨[FXA]\d+⟩.s\s+(?:[a-z-]+\s+|⟨[MPQ]\d+⟩\s+){0,3}{deal}\b"
)


def is_far_below(sentence: Sentence, frame: Frame) -> bool:
    """Whether a sentence far below the news of its deal does not come back to it.

    Down there news tells of the firms, their trade and their rivals. What it tells of
    the deal it says to be the deal's, or it names both who made it.
    """
    begun = min((event.sentence.index for event in frame.events), default=None)
    if begun is None or sentence.index < max(LEAD, begun + LEAD):
        return False
    is_listed = sentence.zone is ZoneKind.FAQ or _ON_A_SHEET.match(sentence.text)
    return not (is_listed or _comes_back(sentence, frame))


def _comes_back(sentence: Sentence, frame: Frame) -> bool:
    """Whether a sentence speaks of a deal, its terms, both its parties or a site."""
    named = {name.entity for name in sentence.names} & set(frame.parties)
    text = sentence.masked.text
    return (
        says_the_deal(sentence)
        or len(named) >= BOTH_SIDES
        or any(name.entity.kind is NameKind.FACILITY for name in sentence.names)
        or bool(named and _THEIR_DEAL.search(text))
        or bool(_ITS_TERMS.search(text))
    )
