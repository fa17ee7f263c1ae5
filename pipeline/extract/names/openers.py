"""Names in, names out: a plain word that only opens a sentence is nobody.

"Bin rounds are to change hands": every sentence begins with a capital. Where the text
has the word in small letters, too, or inside a longer name, it names nothing there.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

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
    mentions: Sequence[NameMention], text: str
) -> tuple[NameMention, ...]:
    """Leave out the words that are capital only because a sentence begins there."""
    counts = Counter(mention.entity for mention in mentions)
    inner = {word for m in mentions for word in m.entity.name.split()[1:]}
    openers = {
        mention
        for mention in _single(mentions, text)
        if counts[mention.entity] == 1
        and (
            mention.entity.name in inner
            or _is_plain(mention.entity.name, text)
            or _TRADE.match(text, mention.end)
        )
    }
    return tuple(mention for mention in mentions if mention not in openers)


def _single(mentions: Sequence[NameMention], text: str) -> Iterator[NameMention]:
    """The names of one word at the head of a sentence that goes on in small letters."""
    for mention in mentions:
        is_word = mention.via == "name" and mention.entity.name.isalpha()
        if is_word and _GOES_ON.match(text, mention.end) and _opens(mention, text):
            yield mention


def _opens(mention: NameMention, text: str) -> bool:
    start = mention.start
    return _OPENS.search(text[max(0, start - _BEFORE) : start]) is not None


def _is_plain(word: str, text: str) -> bool:
    return re.search(rf"\b{word.lower()}(?:s|es)?\b", text) is not None
