"""Words in, whether shares stand for the firm that they are of out."""

from collections.abc import Sequence

from pipeline.extract.deals.words import PREPOSITIONS, Word
from pipeline.values import Found, Money, Quantity, TypedValue

_SHARES = frozenset("shares stock shareholding".split())
_BIDS = frozenset("bid offer proposal approach".split())
_SIGNS = frozenset("banner brand brands banners name label flag marque fascia".split())
_DESCRIPTION = 8  # words of "remaining 9 million outstanding common shares"


def is_price_each(words: Sequence[Word], at: int) -> bool:
    """Whether a price says "for each share" itself: "$9 for each share of Halden"."""
    value = _value(words[at])
    is_of = [word.text for word in words[at + 1 : at + 2]] == ["of"]
    return isinstance(value, Money) and value.per == "share" and is_of


def are_its_shares(words: Sequence[Word], at: int) -> bool:
    """Whether whose shares are bought is bought: "Halden's 9 million shares".

    Who owns "shares in Ostra" sells them.
    """
    for right in range(at, min(len(words), at + _DESCRIPTION)):
        word = words[right]
        if word.text in _SHARES or _counts_shares(word):
            return [after.text for after in words[right + 1 : right + 2]] != ["in"]
        if word.name is not None or word.text in PREPOSITIONS:
            return False
    return False


def _counts_shares(word: Word) -> bool:
    value = _value(word)
    return isinstance(value, Quantity) and value.unit == "share"


def _value(word: Word) -> TypedValue | None:
    return word.mention.value if isinstance(word.mention, Found) else None


def is_bid(words: Sequence[Word], at: int) -> bool:
    """Whether the name before only tells whose bid it is: "rejects Norvik approach"."""
    at += at < len(words) and isinstance(words[at].mention, Found)
    return at < len(words) and words[at].text in _BIDS


def is_sign(words: Sequence[Word], at: int) -> bool:
    """Whether the name before is only that of a brand: "under the Norvik banner"."""
    return at < len(words) and words[at].text in _SIGNS


def is_attribute(words: Sequence[Word], at: int) -> bool:
    """Whether a name only says whose bid or which brand it is."""
    return is_bid(words, at + 1) or is_sign(words, at + 1)
