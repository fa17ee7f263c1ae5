"""How far a deal has come."""

from collections.abc import Iterator

from pipeline.errors import ValueParseError
from pipeline.extract.deals.frames import Frame
from pipeline.extract.fields.deeds import find_deed
from pipeline.extract.masking import matches
from pipeline.extract.reading import Reading, Statement, text_between
from pipeline.extract.scene import Sentence
from pipeline.values import Status

_DONE = frozenset({"agreed", "closed"})


def read_statuses(reading: Reading) -> Iterator[Statement]:
    """State the stage that each sentence gives the deal, else what its verb tells."""
    told = set()
    for statement in _by_words(reading):
        told.add(statement.frame.number)
        yield statement
    main = reading.framing.frames[:1]
    if main and main[0].number not in told:
        yield from _by_deed(main[0], reading)


def _by_words(reading: Reading) -> Iterator[Statement]:
    """State what the first rule says of each sentence."""
    for sentence in reading.sentences:
        match = next(matches(sentence.masked, reading.patterns.get("status", ())), None)
        if match is None:
            continue
        words = text_between(sentence, match.start, match.end)
        start = match.start + len(words) - len(words.lstrip())
        frame = reading.framing.frame_at(sentence, start)
        # said of something else, or not provable
        if frame is not None and _read(words) == match.rule.says:
            yield _statement(frame, sentence, (start, words.strip()), match.rule.id)


def _by_deed(frame: Frame, reading: Reading) -> Iterator[Statement]:
    """State that a deal is agreed, or closed, if a verb tells it as done."""
    found = find_deed(frame.events, reading)
    if found is not None:
        event, start = found
        words = text_between(event.sentence, start, event.end)
        if _read(words) in _DONE:
            yield _statement(frame, event.sentence, (start, words), "status.by_deed")


def _statement(
    frame: Frame, sentence: Sentence, quote: tuple[int, str], rule: str
) -> Statement:
    start, words = quote
    stage = Status.parse(words)
    end = start + len(words)
    return Statement(frame, "status", "deal", stage, start, end, sentence, rule)


def _read(words: str) -> str | None:
    """The stage that the words give by themselves, as a later proof will read them."""
    try:
        return Status.parse(words.strip()).stage
    except ValueParseError:
        return None
