"""Names in, names out: a plain word that only opens a sentence is nobody.

"Bin rounds are to change hands": every sentence begins with a capital. Where the text
has the word in small letters, too, or inside a longer name, it names nothing there; nor
does a common word that no recogniser takes for a name.
"""

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence

from pipeline.extract.names.kinds import NameMention

_OPENS = re.compile(r"(?:\A|\n|[.!?:]['\"\u2019\u201d)]?\s|\s[-\u2013\u2014]\s)\W*\Z")
# "Ferry and bus operator Norvik", "Farm finance and seed company Norvik": its trade
_TRADE = re.compile(
    r"\s(?:[a-z-]+\s){0,2}(?:and|or)\s[a-z-]+\s(?:operator|maker|builder|producer|group|company|firm|"
    r"developer|supplier|retailer|dealer|trader|giant|manufacturer)\s[A-Z]"
)
_GOES_ON = re.compile(r"\s[a-z]{3,}")
_BEFORE = 4  # characters in which one sentence ends and the next begins


def without_openers(
    mentions: Sequence[NameMention],
    text: str,
    common: Container[str],
    seen: Container[tuple[int, int]],
) -> tuple[NameMention, ...]:
    """Leave out the words that are capital only because a sentence begins there.

    ``common`` are words that others write in small letters, ``seen`` the characters of
    what a recogniser takes for names.
    """
    counts = Counter(mention.entity for mention in mentions)
    inner = {word for m in mentions for word in m.entity.name.split()[1:]}
    openers = {
        mention
        for mention in _single(mentions, text)
        if counts[mention.entity] == 1
        and (_is_common(mention, common, seen) or _is_told(mention, text, inner))
    }
    return tuple(mention for mention in mentions if mention not in openers)


def _is_common(
    mention: NameMention, common: Container[str], seen: Container[tuple[int, int]]
) -> bool:
    """Whether others write the word, or the one of which it is several, small."""
    word = mention.entity.name.lower()
    is_seen = (mention.start, mention.end) in seen
    return (word in common or word.removesuffix("s") in common) and not is_seen


def _is_told(mention: NameMention, text: str, inner: Container[str]) -> bool:
    """Whether the text itself has the word in small letters, or a trade follows."""
    name = mention.entity.name
    if not _GOES_ON.match(text, mention.end):
        return False
    return bool(
        name in inner or _is_plain(name, text) or _TRADE.match(text, mention.end)
    )


def _single(mentions: Sequence[NameMention], text: str) -> Iterator[NameMention]:
    """The names of one word at the head of a sentence."""
    for mention in mentions:
        is_word = mention.via == "name" and mention.entity.name.isalpha()
        if is_word and _opens(mention, text):
            yield mention


def _opens(mention: NameMention, text: str) -> bool:
    start = mention.start
    return _OPENS.search(text[max(0, start - _BEFORE) : start]) is not None


def _is_plain(word: str, text: str) -> bool:
    return re.search(rf"\b{word.lower()}(?:s|es)?\b", text) is not None
