"""Words in, headlines out: stretches in which capitals tell nothing.

"Halden to Buy Ryde Power Plant in Record Deal" capitalises every word, and
"HALDEN TO BUY RYDE" every letter. There, names are what is no ordinary word.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.extract.names.lexicon import Lexicon
from pipeline.extract.names.words import Words

_LONG = 4
_MIN_LONG = 3
# written small, these verbs make a sentence; headlines write them large, if at all
FINITE = frozenset("is are was were has have had will would said says".split())
_SMALL_SHARE = 0.15


@dataclass(frozen=True, slots=True)
class Titles:
    """For each word: whether it stands in a headline, and whether it is ordinary."""

    titled: list[bool]
    plain: list[bool]

    def is_title(self, at: int) -> bool:
        """Whether the word stands where capitals tell nothing."""
        return self.titled[at]

    def is_plain(self, at: int) -> bool:
        """Whether the word is an ordinary one, whatever its case."""
        return self.plain[at]


def read_titles(words: Words, lexicon: Lexicon) -> Titles:
    """Find the headlines of a text.

    A word that the text also writes in lower case, and its usual forms, are ordinary.
    """
    lowered = {w for w, cap in zip(words.word, words.capital, strict=True) if not cap}
    plain = [
        lower in lexicon.plain
        or lower in lexicon.function
        or lower in lexicon.calendar
        or lower in lexicon.jobs
        or lower in lexicon.describers
        or (lower in lowered and len(lower) >= _LONG)
        or words.word[at] in lexicon.no_names
        or ("-" in lower and _is_compound(lower, lexicon))
        for at, lower in enumerate(words.lower)
    ]
    titled = [False] * len(words)
    for first, last in _segments(words):
        if _is_title(words, plain, lexicon, (first, last)):
            titled[first:last] = [True] * (last - first)
    return Titles(titled, plain)


def _is_compound(lower: str, lexicon: Lexicon) -> bool:
    """``five-year``: a compound of ordinary words is one too."""
    return all(part in lexicon.plain or part.isdigit() for part in lower.split("-"))


def _segments(words: Words) -> Iterator[tuple[int, int]]:
    first = 0
    for at in range(1, len(words) + 1):
        if at == len(words) or words.opens[at]:
            yield first, at
            first = at


def _is_title(
    words: Words, plain: list[bool], lexicon: Lexicon, span: tuple[int, int]
) -> bool:
    first, last = span
    if last - first >= _MIN_LONG and all(w.isupper() for w in words.word[first:last]):
        return any(plain[first:last])
    if any(_tells(word, lexicon) for word in words.word[first:last]):
        return False
    long = [
        at
        for at in range(first, last)
        if len(words.word[at]) >= _LONG and words.word[at][0].isalpha()
    ]
    capital = [at for at in long if words.capital[at]]
    small = [at for at in long if words.lower[at] not in lexicon.function]
    written_small = len(small) - sum(words.capital[at] for at in small)
    if not capital or written_small > _SMALL_SHARE * len(small):
        return False
    if len(long) < _MIN_LONG:
        ended = not words.gap(last - 1).strip().startswith((",", ";"))
        return ended and all(plain[at] for at in capital)
    return any(plain[at] and at != first for at in capital)


def _tells(word: str, lexicon: Lexicon) -> bool:
    """Whether a word, written small, is a verb that no headline would write small."""
    if word in FINITE or word in lexicon.speech_verbs:
        return True
    return word in lexicon.firm_verbs and word.endswith("ed")
