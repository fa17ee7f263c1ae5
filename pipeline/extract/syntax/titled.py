"""Words before a name in, what they call it out: "its former chief, Ada Lind"."""

from collections.abc import Sequence
from itertools import pairwise

from pipeline.extract.deals.nouns import EPITHETS
from pipeline.extract.deals.words import PREPOSITIONS, Word, is_firm, is_party_like
from pipeline.extract.syntax.seats import beyond_seat

_TITLE = 8  # words of a title at most
_TRADE = 4  # words of "local distributor" before a name are fewer
_OF = frozenset({"of"})
_DEED_OBJECTS = frozenset("the a an its their his her for".split())
_POSTS = frozenset(
    "executive founder co-founder chairman chair chief boss billionaire investor "
    "entrepreneur financier magnate tycoon trader fund house agency insurer investors "
    "backers shareholders lenders banks partners".split()
)


def beyond_title(words: Sequence[Word], at: int) -> int:
    """Pass over what the last of a list is: "Norvik and its former chief, Ada Lind"."""
    right = start = beyond_seat(words, at)
    while right < len(words) and right - start < _TITLE and is_of_title(words[right]):
        right += 1
    if right >= len(words):
        return at
    if right == start > at and is_firm(words[right]):
        return right  # "and London-based Norvik"
    if right == start or not is_party_like(words[right]):
        return at
    if _is_trade(words[at:right]):
        return right
    before = words[right - 2 if words[right - 1].text == "," else right - 1].text
    has_deed = any(is_deed(*pair) for pair in pairwise(w.text for w in words[at:right]))
    return right if before in EPITHETS | _POSTS and not has_deed else at


def is_of_title(word: Word) -> bool:
    """Whether a word may stand in a title before a name."""
    is_plain = word.text.replace("-", "").isalpha() or word.text in {",", "'s"}
    return word.mention is None and is_plain and word.text not in PREPOSITIONS - _OF


def _is_trade(words: Sequence[Word]) -> bool:
    """Whether words only say what the next name is: "local distributor"."""
    is_short = len(words) < _TRADE and words[-1].is_tagged_noun
    return is_short and all(word.text.isalpha() and word.text != "of" for word in words)


def is_deed(verb: str, following: str) -> bool:
    """Whether two words begin what somebody does: "repaired the"."""
    return verb.endswith("ed") and following in _DEED_OBJECTS
