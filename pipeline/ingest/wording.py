"""Two stretches of text in, how many of their telling words they share out."""

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)?")
_TELLING = re.compile(r"\d[\d.,]*\d|[^\W_]{4,}")
_STEM = 6
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


def fold(texts: Iterable[str]) -> str:
    """Put several stretches into one, to look for words in it."""
    return " ".join((*texts, "")).casefold()


def is_told(stem: str, folded: str, *, beyond: int = 0) -> bool:
    """Whether more than so many telling words of a stretch have a stem.

    To look at the few places where its letters stand takes a quarter of the time of
    counting every word.

    >>> is_told("ferrie", fold(["Tarn buys ferries; the ferryman", "sold both."]))
    True
    >>> is_told("ferrie", fold(["Tarn buys ferries."]), beyond=1)
    False
    """
    left = beyond
    at = folded.find(stem)
    while at >= 0 and left >= 0:
        end = folded.find(" ", at)
        part = folded[folded.rfind(" ", 0, at) + 1 : end]
        left -= telling_words(part).count(stem)
        at = folded.find(stem, end)
    return left < 0


def shared_part(text: str, other: str) -> float:
    """Which part of a stretch's telling words another has too; 1 if it has none.

    >>> shared_part("Tarn buys ferries", "The ferries go to Tarn.")
    0.6666666666666666
    """
    stems = set(telling_words(text))
    folded = fold([other])
    return sum(is_told(stem, folded) for stem in stems) / len(stems) if stems else 1.0


def all_words(text: str) -> list[str]:
    """Every word and figure of a text, letter case aside.

    >>> all_words("Tarn paid $4.2 million.")
    ['tarn', 'paid', '4.2', 'million']
    """
    return _WORD.findall(text.casefold())
