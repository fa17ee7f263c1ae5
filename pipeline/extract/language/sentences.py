"""Where sentences of news start: at full stops, glued ones too, and at line breaks."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from spacy.tokens import Doc

from pipeline.extract.language.tokenizing import text_of
from pipeline.values.expressions import compiled

_BULLET = compiled(r"[ \t]*(?:[-*•▪◦‣·–—>#|]|\d{1,2}[.)]|[A-Za-z][.)])[ \t]")
_LINE = re.compile(r"[^\n]*")
_CLOSING = frozenset("\"'”’)]»")
_STOPS = frozenset(".!?…")
OPENERS = frozenset(
    "A An The This That These Those It Its He She They Their We Our In On At As But "
    "And For If When While After Before Under Last Both Each Neither Nor None Nothing "
    "No Not There Here Now Then However Also Earlier Later Since Until With By From "
    "To About Among During Through Including According Based Founded Some Many Most "
    "Several Other Another Further Such Two Three Four Terms Details Shares Stock "
    "Financial Analysts Officials Regulators Shareholders Investors Executives "
    "Directors Representatives Employees Workers Unions Sales Revenue Revenues "
    "Earnings Profit Profits Completion Closing Approval Deliveries Delivery "
    "Production Construction Work Negotiations Talks Payment Payments".split()
)
"""Capitalised words that open a sentence but hardly continue "Halden Corp."."""

_ABBREVIATION = compiled(
    r"(?:Inc|Corp|Cos?|Ltd|plc|LLC|Bros|GmbH|SpA|Sdn|Bhd|Pte|Pty|Pvt|Zrt|Nyrt|Kft|"
    r"[A-Z](?:\.[A-Z])+|^[AS])\.$",
    re.IGNORECASE,
)
# the end of "Halden S.A.", "Halden A/S"
_LEGAL_FORM = compiled(
    r"(?<![A-Za-z])(?:Inc|Corp|Cos?|Ltd|LLC|plc|Sdn|Bhd|Pte|Pty|Pvt|[NB]\.V|S\.A|L\.P|"
    r"L\.L\.C|K\.K|A\.G|P\.L\.C|A/S|A)\.?$"
)
_LONGEST_FORM = 8
_WORD_AT = re.compile(r"[A-Z][a-z]*(?![\w-])")
# "for £386m." ends a sentence, though spaCy keeps the stop with the letter
_SCALE = re.compile(r"[a-z]{1,2}\.")
_ROUND = re.compile(r"[A-K]\.")
_ROUND_CLOSED = re.compile(r"\bSeries [A-K]\.\s+$")
_LONGEST_ROUND = 10
_SHORTENED = re.compile(r"(?:^|\s|\.)(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Geo|Wm|Chas|Jos)\.$")
_FORM = re.compile(r"(?:Inc|Corp|Co|Cos|Ltd|PLC|plc|LLC|Plc)\b")
_DOTTED_FORMS = frozenset("Sdn Bhd Pte Pty Pvt".split())  # "Halden Sdn. Bhd."
_TERMINAL = frozenset(".!?:")
# "world No. 2 Norvik", "approx. 40 MW"
_BEFORE_FIGURES = frozenset("No Nos approx est ca Fig Art Sec Para Vol".split())
_MIN_WIDTH, _MAX_WIDTH = 30, 100
_LEAST_FILLED, _MOSTLY = 2, 0.6
_FULL = 0.45  # the share of the width that a wrapped line fills at least


@lru_cache(maxsize=1)  # asked for words of both sorts, the pipeline's and ours
def line_breaks(text: str) -> tuple[int, ...]:
    r"""Find the offsets at which a line starts that does not continue the one before.

    Old newswire text is wrapped at a fixed width: a break there is only a blank.

    >>> line_breaks("Halden buys Ryde\nThe price is $3 million.")
    (0, 17)
    """
    lines = [(m.start(), m[0]) for m in _LINE.finditer(text) if m[0].strip()]
    width = _wrap_width([line for _, line in lines])
    begun = (
        start
        for (before, above), (start, line) in pairwise(lines)
        if not _continues(text[before:start], above, line, width)
    )
    return (*(start for start, _ in lines[:1]), *begun)


def _wrap_width(lines: list[str]) -> int:
    """Guess the column at which the text was wrapped; 0 for text that was not.

    Wrapped text breaks inside sentences, so that lines start in lower case, or just
    where the next word would not fit.
    """
    width = max((len(line.rstrip()) for line in lines), default=0)
    if not _MIN_WIDTH <= width <= _MAX_WIDTH:
        return 0
    open_ended = [
        not below.lstrip()[0].isupper()
        for above, below in pairwise(lines)
        if above.rstrip()[-1] not in _TERMINAL
    ]
    if sum(open_ended) > len(open_ended) / 4:
        return width
    return width if _is_filled(lines, width) else 0


def _is_filled(lines: list[str], width: int) -> bool:
    """Whether most lines that end inside a sentence leave no room for one more word."""
    filled = [
        len(above.rstrip()) + 1 + len(below.split(maxsplit=1)[0]) > width
        for above, below in pairwise(lines)
        if above.rstrip()[-1] not in _TERMINAL and not _BULLET.match(below)
    ]
    return sum(filled) > max(_LEAST_FILLED, _MOSTLY * len(filled))


def _continues(between: str, above: str, line: str, width: int) -> bool:
    if not width or between.count("\n") > 1 or _BULLET.match(line):
        return False
    filled = len(above.rstrip()) + 1 + len(line.split(maxsplit=1)[0])
    if above.rstrip()[-1] in _TERMINAL:  # "the bank of A.B." goes on in the next line
        return bool(_SHORTENED.search(above.rstrip())) and not line[0].isspace()
    if _FORM.match(line):
        return True
    return line.lstrip()[0].islower() or filled > _FULL * width


def opens_behind_form(text: str, before: int, start: int) -> bool:
    """Whether a sentence opens with a word behind a legal form: "Halden S.A. Terms".

    Behind a round of money one opens, too: "has closed a Series B. Halden led".
    """
    word = _WORD_AT.match(text, start)
    if word and _ROUND_CLOSED.search(text, max(0, before - _LONGEST_ROUND), start):
        return True
    if word is None or word[0] not in OPENERS or "." not in text[before - 1 : start]:
        return False
    return _LEGAL_FORM.search(text, max(0, before - _LONGEST_FORM), before) is not None


def sentence_starts(doc: Doc) -> set[int]:
    """Find the tokens that start a sentence."""
    if not len(doc):
        return set()
    text = text_of(doc)
    offsets, lengths = doc.to_array(["IDX", "LENGTH"]).T.tolist()
    texts = [text[at : at + n] for at, n in zip(offsets, lengths, strict=True)]
    starts = {0, *(bisect_left(offsets, start) for start in line_breaks(text))}
    starts.discard(len(texts))
    starts.update(_after_stops(texts))
    return {_first_word(texts, start) for start in starts}


def _after_stops(texts: Sequence[str]) -> Iterator[int]:
    pending = False
    for i, text in enumerate(texts):
        if pending and text not in _CLOSING and not text.isspace():
            yield i
            pending = False
        is_stop = text[0] in _STOPS and not text.strip(".!?…")
        if is_stop or _ends_on_sum(texts, i) or _ends_on_round(texts, i):
            pending = not _goes_on(texts, i)
        elif text[-1] == "." and _ABBREVIATION.search(text) and i + 1 < len(texts):
            pending = texts[i + 1] in OPENERS


def _ends_on_sum(texts: Sequence[str], i: int) -> bool:
    """Whether a stop stands behind a sum of millions: ``386 m.``."""
    return (
        _SCALE.fullmatch(texts[i]) is not None and i > 0 and texts[i - 1][-1].isdigit()
    )


def _ends_on_round(texts: Sequence[str], i: int) -> bool:
    """Whether a stop stands behind the letter of a round: ``its Series C.``."""
    is_letter = _ROUND.fullmatch(texts[i]) is not None
    return is_letter and i > 0 and texts[i - 1].lower() == "series"


def _goes_on(texts: Sequence[str], i: int) -> bool:
    """Tell a stop inside a sentence: ``Inc . said`` or ``... and``."""
    following = next((t for t in texts[i + 1 : i + 3] if not t.isspace()), "")
    if i and texts[i - 1] == "S.p":  # "Halden S.p.A."
        return True
    if i and texts[i - 1] in _DOTTED_FORMS:
        return following not in OPENERS
    if i and texts[i - 1] in _BEFORE_FIGURES and following[:1].isdigit():
        return True
    return following[:1].islower() or following in {",", ";"}


def _first_word(texts: Sequence[str], start: int) -> int:
    while start + 1 < len(texts) and texts[start].isspace():
        start += 1
    return start
