"""A stretch of a sentence in, how firmly it is said out: cues with scope, after ConText.

The method is that of Harkema and others (2009): a cue has a direction and a scope, here
the clause it stands in; the strongest cue in scope decides.
"""

import re
from collections.abc import Mapping

from pipeline.extract.masking import matches
from pipeline.extract.scene import Sentence
from pipeline.records import Assertion
from pipeline.rules import PatternRule

_CLAUSE_BORDER = re.compile(
    r"[;:.]\s|,\s+(?:but|while|although|though|whereas)\b|\s[-–—]\s", re.IGNORECASE
)
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
        if not _reaches(sentence, match.start, match.end, start, end):
            continue
        said = Assertion(match.rule.says)
        if _STRENGTH[said] > _STRENGTH.get(best, 0):
            words = sentence.text[match.start - sentence.start :]
            best, cue = said, words[: match.end - match.start]
    return best, cue


def _reaches(
    sentence: Sentence, cue_start: int, cue_end: int, start: int, end: int
) -> bool:
    """Whether no clause ends between the cue and the stretch."""
    left, right = min(cue_end, end), max(cue_start, start)
    between = sentence.text[left - sentence.start : max(right, left) - sentence.start]
    return not _CLAUSE_BORDER.search(between)
