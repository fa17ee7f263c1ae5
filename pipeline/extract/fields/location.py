"""Where the thing that a deal is about stands."""

import re
from collections.abc import Iterator

from pipeline.extract.names import NameKind, NameMention
from pipeline.extract.reading import Reading, Statement
from pipeline.extract.scene import Sentence
from pipeline.values import Place

_LOCATING = re.compile(
    r"(?:\b(?i:in|near|outside|at|off|around)\s+(?:[a-z-]+\s+){0,2})$"
)
_PART = re.compile(r"^,\s*$")


def read_locations(reading: Reading) -> Iterator[Statement]:
    """State the places that locate a deal's thing: "near Lorne, Ohio" is one place."""
    for sentence in reading.sentences:
        if not reading.is_about_deal(sentence):
            continue
        for first, last in _places(sentence):
            before = sentence.text[: first.start - sentence.start]
            cue = _LOCATING.search(before)
            frame = reading.framing.frame_at(sentence, first.start)
            if cue is None or frame is None:
                continue
            start = sentence.start + cue.start()
            quote = sentence.text[start - sentence.start : last.end - sentence.start]
            yield Statement(
                frame,
                "location",
                "site",
                Place.parse(quote),
                start,
                last.end,
                sentence,
                "location.by_preposition",
            )


def _places(sentence: Sentence) -> Iterator[tuple[NameMention, NameMention]]:
    """Runs of places joined by commas."""
    run: list[NameMention] = []
    for name in sentence.names:
        if name.entity.kind is not NameKind.PLACE:
            continue
        if run:
            start, end = run[-1].end - sentence.start, name.start - sentence.start
            if _PART.match(sentence.text[start:end]):
                run.append(name)
                continue
            yield run[0], run[-1]
        run = [name]
    if run:
        yield run[0], run[-1]
