"""Whether a deal shuts others out."""

from collections.abc import Iterator

from pipeline.errors import ValueParseError
from pipeline.extract.masking import Match, matches
from pipeline.extract.reading import Reading, Statement, text_between
from pipeline.extract.scene import Sentence
from pipeline.values import Exclusivity


def read_exclusivity(reading: Reading) -> Iterator[Statement]:
    """State of each sentence about a deal whether it calls the deal exclusive."""
    rules = reading.patterns.get("exclusivity", ())
    for sentence in reading.sentences:
        for match in matches(sentence.masked, rules):
            statement = _state(reading, sentence, match)
            if statement is not None:
                yield statement
                break


def _state(reading: Reading, sentence: Sentence, match: Match) -> Statement | None:
    words = text_between(sentence, match.start, match.end)
    start = match.start + len(words) - len(words.lstrip())
    frame = reading.framing.frame_at(sentence, start)
    try:
        value = Exclusivity.parse(words)
    except ValueParseError:
        return None
    if frame is None or value.normal != match.rule.says:
        return None
    end = start + len(words.strip())
    return Statement(
        frame, "exclusivity", "deal", value, start, end, sentence, match.rule.id
    )
