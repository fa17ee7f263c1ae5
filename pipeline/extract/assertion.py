"""A stretch of a sentence in, how firmly it is said out: cues with scope (ConText).

The method is that of Harkema and others (2009): a cue has a direction and a scope, here
the clause it stands in; the strongest cue in scope decides.
"""

import re
from collections.abc import Mapping

from pipeline.extract.masking import Match, matches
from pipeline.extract.reading import text_between
from pipeline.extract.scene import Sentence
from pipeline.records import Assertion
from pipeline.rules import PatternRule

# A cue with this role governs only what follows it.
_FORWARD = "forward"
_CLAUSE_BORDER = re.compile(
    r"[;:.]\s|,\s+(?:but|while|although|though|whereas)\b|\s[-\u2013\u2014]\s",
    re.IGNORECASE,
)
# What "could" or "not" governs ends sooner than what "reportedly" colours.
_NARROW_BORDER = re.compile(
    r"[;:.,]\s+(?:(?:but|while|although|though|whereas|which|who|after|as|because|since)\b"
    r"|and\s+(?:will|is|was|has)\b)|[;:.]\s|\s[-\u2013\u2014]\s"
    r"|\b(?:but|while|after|because|although|whereas|under\s+(?:a|an|the|its)\s)\b",
    re.IGNORECASE,
)
# A clause within the sentence: what is told in it ends with it, at the next comma.
_ASIDE = re.compile(
    r"\b(?:which|who|whose|while|although|though|after|following|despite|amid)\b"
    r"(?!\s+all\b)[^,;:]*$",
    re.IGNORECASE,
)
_WITHIN = re.compile(r",\s+(?:which|who|whose)\b[^,;:]*$", re.IGNORECASE)
# Another predicate of the same subject: "paid $3 million and is in talks to"
_NEXT_PREDICATE = re.compile(r"\band\s+(?:is|are|was|were|has|have|will)\b")
_STRENGTH = {
    Assertion.DENIED: 4,
    Assertion.GENERIC: 3,
    Assertion.POSSIBLE: 2,
    Assertion.REPORTED: 1,
}


def assertion_of(
    sentence: Sentence,
    start: int,
    end: int,
    patterns: Mapping[str, tuple[PatternRule, ...]],
) -> tuple[Assertion, str | None]:
    """Tell how firmly a stretch is said, and the cue that says so."""
    best, cue = Assertion.STATED, None
    for match in matches(sentence.masked, patterns.get("assertion", ())):
        if not _reaches(sentence, match, start, end):
            continue
        said = Assertion(match.rule.says)
        if _STRENGTH[said] > _STRENGTH.get(best, 0):
            best, cue = said, text_between(sentence, match.start, match.end).strip()
    return best, cue


def _reaches(sentence: Sentence, cue: Match, start: int, end: int) -> bool:
    """Whether the stretch stands where the cue points, and no clause ends between."""
    if _is_apart(sentence, cue, start, end):
        return False
    if cue.rule.role == _FORWARD:
        between = text_between(sentence, cue.end, start)
        return cue.start < end and not _NARROW_BORDER.search(between)
    left, right = min(cue.end, end), max(cue.start, start)
    return not _CLAUSE_BORDER.search(text_between(sentence, left, right))


def _is_told_aside(sentence: Sentence, start: int, behind: str) -> bool:
    """Whether a clause within the sentence has the stretch, and is over.

    "Norvik, which will pay $3 million, may sell its mill": it will.
    """
    before = text_between(sentence, sentence.start, start)
    return "," in behind and bool(_WITHIN.search(before))


def _is_apart(sentence: Sentence, cue: Match, start: int, end: int) -> bool:
    """Whether the cue colours only a clause in which the stretch does not stand.

    "Norvik, which may sell its mill, paid $3 million": it did.
    """
    if end <= cue.start and Assertion(cue.rule.says) is not Assertion.REPORTED:
        between = text_between(sentence, end, cue.start)
        return bool(
            _ASIDE.search(between)
            or _NEXT_PREDICATE.search(between)
            or _is_told_aside(sentence, start, between)
        )
    before = text_between(sentence, sentence.start, cue.start)
    return bool(_ASIDE.search(before)) and "," in text_between(sentence, cue.end, start)
