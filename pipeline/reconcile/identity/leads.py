"""What news says first: the names in an article's title and opening."""

import re
import unicodedata

from pipeline.reconcile.identity.parties import COMMON_FIRST, Key
from pipeline.reconcile.identity.subjects import told_text
from pipeline.records import Article

_LENGTH = 1200  # characters in which news says what it is about
_WORD = re.compile(r"\w+|[,;:!?()]|\.(?=\s)")
GAP = "-"  # stands for a word that is no name, and for a stop between two
_ABBREVIATED = re.compile(r"\.(?=\w)|(?<=\b[A-Z])\.")  # U.S. is one word
_SHORT_NAME = 3  # letters


def lead_of(article: Article, *, whole: bool = False) -> str:
    """Give the capitalised words of an article's title and opening, in their order.

    Other words leave gaps, so that a name is found as a run of words. The ``whole``
    text gives all its names.
    """
    opening = told_text(article).split()
    told = f"{article.title or ''} . {' '.join(opening)[: None if whole else _LENGTH]}"
    return f" {' '.join(_words(told))} "


def _words(text: str) -> list[str]:
    plain = text
    if not text.isascii():
        plain = unicodedata.normalize("NFKD", text).replace("\u2019", "'")
        plain = "".join(char for char in plain if not unicodedata.combining(char))
    plain = _ABBREVIATED.sub("", plain.replace("'s ", " "))
    return [
        word.casefold() if _is_capitalised(word) else GAP
        for word in _WORD.findall(plain)
    ]


def _is_capitalised(word: str) -> bool:
    """Whether a word has a capital or a digit; most words are told at a glance."""
    if word.isalpha() and word.islower():
        return False
    return any(char.isupper() or char.isdigit() for char in word)


def is_named(key: Key, lead: str) -> bool:
    """Whether a lead names a firm, by its full name or by the first word of it.

    Another name that goes on from that word names somebody else.

    >>> is_named(("brunel", "power"), " brunel - - - tarn ")
    True
    >>> is_named(("brunel", "power"), " brunel gazette - - tarn ")
    False
    >>> is_named(("general", "mills"), " general - ")
    False
    """
    if f" {' '.join(key)} " in lead:
        return True
    first = key[0] if key else ""
    telling = len(first) > _SHORT_NAME and first not in COMMON_FIRST
    return telling and f" {first} {GAP} " in f"{lead}{GAP} "
