"""A sentence in, the rule that tells what each of its measures is out."""

from pipeline.extract.fields.goods import counts_people, may_be
from pipeline.extract.masking import Match, matches
from pipeline.extract.reading import Reading
from pipeline.extract.scene import Sentence
from pipeline.values import Found

GOODS = "goods"  # what a rule says that tells of the thing sold


def rules_at(reading: Reading, sentence: Sentence) -> dict[int, Match]:
    """The first rule that takes each measure, by where it starts."""
    chosen: dict[int, Match] = {}
    for match in matches(sentence.masked, reading.patterns.get("capacity", ())):
        found = match.value
        if match.rule.says == GOODS and not _hands_over_things(reading):
            continue
        if isinstance(found, Found) and may_be(match.rule.says, found.value):
            first = chosen.setdefault(found.start, match)
            if _says_more(match, found) and not first.rule.says:
                chosen[found.start] = match  # "may lift its stake to 60%"
    return chosen


def _hands_over_things(reading: Reading) -> bool:
    """Whether what is told changes hands; of a house that is let it tells the whole."""
    frames = reading.framing.frames
    return bool(frames) and frames[0].family == "ownership"


def _says_more(match: Match, found: Found) -> bool:
    """Whether a rule knows of such things what a general one does not."""
    is_served = match.rule.says == "handed" and counts_people(found.value)
    return is_served or match.rule.says in {"stake", "rooms"}
