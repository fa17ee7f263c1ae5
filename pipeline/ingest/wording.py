"""Two stretches of text in, how many of their telling words they share out."""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import compress
from operator import not_

_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)?")
_TELLING = re.compile(r"\d[\d.,]*\d|[^\W_]{4,}")
_STEM = 6
_SHORTEST = 4
_EMPTY = frozenset(
    "about after again against also among another around because been before "
    "being between both could does down during each from further have having here "
    "into just more most much must only other over same should since some such "
    "than that their them then there these they this those through under until "
    "very were what when where which while whom will with would your year years "
    "said says news first last make makes made takes take gets ever even many "
    "well back still".split()
)


def telling_words(text: str) -> list[str]:
    """The stems of the words that say what a text is about, and its figures.

    >>> telling_words("Lindqvist will pay for the ferries: $4.2 million")
    ['lindqv', 'ferrie', '4.2', 'millio']
    """
    words = _TELLING.findall(text.casefold())
    return [word[:_STEM] for word in words if word not in _EMPTY]


def count_words(texts: Iterable[str]) -> Counter[str]:
    """Count the telling words of several stretches."""
    parts = "\n".join(texts).casefold().split()
    are_words = [*map(str.isalpha, parts)]  # most are; the others cost more
    stems = [
        word[:_STEM]
        for word in compress(parts, are_words)
        if len(word) >= _SHORTEST and word not in _EMPTY
    ]
    others = " ".join(compress(parts, map(not_, are_words)))
    return Counter(stems + telling_words(others))


def shared_part(text: str, others: Counter[str]) -> float:
    """Which part of a stretch's telling words the others have too; 1 if it has none.

    >>> shared_part("Tarn buys ferries", count_words(["The ferries go to Tarn."]))
    0.6666666666666666
    """
    words = set(telling_words(text))
    if not words:
        return 1.0
    return sum(word in others for word in words) / len(words)


def all_words(text: str) -> list[str]:
    """Every word and figure of a text, letter case aside.

    >>> all_words("Tarn paid $4.2 million.")
    ['tarn', 'paid', '4.2', 'million']
    """
    return _WORD.findall(text.casefold())
