"""A sentence in, who is named in it and stands on no side of its deal out.

"Despite a lower bid from Halden, Norvik hired Ostra": whatever the verb takes from its
left and right, Halden is none of those who deal.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise

from pipeline.extract.deals.words import RELATIVES, Word, is_party_like, split_words
from pipeline.extract.masking import matches
from pipeline.extract.names import NameMention
from pipeline.extract.scene import Sentence
from pipeline.extract.syntax.lists import coordinated
from pipeline.rules import PatternRule

_COMMA = ","
_LAST = frozenset({"and", "or", "&"})
_OF_WHOM = 4  # words from "joint venture" to the name behind "of"
_TEAMS = frozenset("venture consortium alliance partnership team group".split())
_DESCRIPTION = 5  # words of "and a joint venture of" before the last of a list


def find_outsiders(
    sentence: Sentence, rules: Sequence[PatternRule]
) -> frozenset[NameMention]:
    """Find who stands outside of the deal that a sentence tells, lists included."""
    if not sentence.names:
        return frozenset()
    told = [(m.value, m.end) for m in matches(sentence.masked, rules)]
    named = {name: end for name, end in told if isinstance(name, NameMention)}
    if not named:
        return frozenset()
    words = split_words(sentence.masked)
    firsts = [at for at, word in enumerate(words) if word.name in named]
    doers = {name for name, end in named.items() if end > name.end}
    acting = [at for at in firsts if words[at].name in doers]
    return frozenset(
        (
            *(name for at in firsts for name in _listed(words, at)),
            *(name for at in acting for name in coordinated(words, at, -1)),
        )
    )


def without(
    words: Sequence[Word], outsiders: AbstractSet[NameMention]
) -> Sequence[Word]:
    """The words of a sentence as if nobody of those were named in it."""
    if not outsiders:
        return words
    return tuple(
        replace(word, mention=None, name=None) if word.name in outsiders else word
        for word in words
    )


def does_outsider(
    words: Sequence[Word], at: int, outsiders: AbstractSet[NameMention]
) -> bool:
    """Whether an outsider does it: "which Norvik bought in 2019" is its deed alone.

    So is "a joint venture of Norvik and Halden" that lost.
    """
    if at > 1 and words[at - 2].text in RELATIVES and words[at - 1].name in outsiders:
        return True
    pairs = pairwise(words[at + 1 : at + _OF_WHOM])
    return any(word.text == "of" and who.name in outsiders for word, who in pairs)


def _listed(words: Sequence[Word], at: int) -> Iterator[NameMention]:
    """A name and those listed with it, up to the one behind "and"."""
    pending: list[NameMention] = []
    while at < len(words) and (name := words[at].name) is not None:
        pending.append(name)
        joint = words[at + 1].text if at + 1 < len(words) else ""
        if joint in _LAST:
            yield from pending
            last = _described(words, at + 2)
            if last is None:
                return
            yield words[last].name  # type: ignore[misc] # it is named
            if _TEAMS.isdisjoint(word.text for word in words[at:last]):
                return
            yield from _listed(words, last)  # "and a joint venture of Orr and Hale"
            return
        if joint != _COMMA:
            break
        at += 2
    yield pending[0]


def _described(words: Sequence[Word], at: int) -> int | None:
    """Where a name stands behind "and", a few words of description passed over."""
    for right in range(at, min(len(words), at + _DESCRIPTION)):
        word = words[right]
        if word.name is not None:
            return right if is_party_like(word) else None
        if word.mention is not None or not word.text.replace("-", "").isalpha():
            return None
    return None
