"""Ends of deals counted from the day of publication: "until the end of next year"."""

import re
from collections.abc import Iterator

from pipeline.extract.fields.placing import place
from pipeline.extract.reading import Reading, Statement
from pipeline.extract.scene import Sentence
from pipeline.values.expressions import compiled
from pipeline.values.relative import COUNTED, ENDING, read_relative

_END = compiled(rf"\b{ENDING}\b", re.IGNORECASE)
# what says that a deal runs, up to its end
_RUNS = compiled(
    r"\b(?:extend(?:s|ed|ing)?|prolong(?:s|ed|ing)?|renew(?:s|ed|ing)?|lasts?|lasting|"
    r"runs?|running|valid|(?:leas|charter|rent|hir|licens)(?:es?|ed|s)|expires?)\b"
    r"[^.;]{0,80}\Z",
    re.IGNORECASE,
)
_BESIDE = compiled(
    r"\b(?:offer|bid|talks|negotiations|strike|guarantee|closing\s+date|deadline|period|"
    r"window|trial|inquiry|review|suspension|ban|season|(?:was|were|had)\s+(?:to|due))\b"
    r"[^.;]{0,80}\Z",
    re.IGNORECASE,
)


def counted_ends(reading: Reading) -> Iterator[Statement]:
    """State the ends of deals that only who knows the day can tell."""
    day = reading.scene.article.day
    if day is None:
        return
    for sentence in filter(reading.is_about_deal, reading.sentences):
        for found in _END.finditer(sentence.text):
            period = read_relative(found[0], day, is_past=False)
            start = sentence.start + found.start()
            frame = place(reading, sentence, start)
            if period and frame and _runs_until(sentence, found.start()):
                where = (start, sentence.start + found.end(), sentence, "term.end")
                yield Statement(
                    frame, "term", "end", period, *where, (f"{COUNTED} {day}",)
                )


def _runs_until(sentence: Sentence, at: int) -> bool:
    told = sentence.text[:at]
    return bool(_RUNS.search(told)) and not _BESIDE.search(told)
