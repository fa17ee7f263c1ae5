"""Words in, whom a noun for a side names out: "the buyer, Norvik"."""

from collections.abc import Sequence

from pipeline.extract.deals.nouns import EPITHETS
from pipeline.extract.deals.words import (
    PREPOSITIONS,
    RELATIVES,
    Word,
    is_party_like,
    is_place,
)
from pipeline.extract.names import NameMention
from pipeline.extract.syntax.lists import coordinated, enumerated
from pipeline.extract.syntax.telling import QUOTING, TELLING
from pipeline.values import Found, Quantity

_COPULAS = frozenset(
    ", is are was were be : | include includes included including comprises".split()
)
_WHOSE = frozenset("its the their his her".split())
_OWNED = 3  # words of "was Norvik's" before a label
_MARKS = frozenset(":|")
_HEDGES = frozenset("said understood believed thought reported known".split())
_OF_PLACE = 4  # words back from a label over "of Lorne were"
_BEING = (["is"], ["are"], ["was"], ["were"])
_NAMING = frozenset(
    "name names named naming identify identifies identified identifying list lists "
    "listed gave give gives".split()
)
_NAMED = 4  # words of "named the ultimate" before a label
_ADJECTIVES = 4  # words of "the mystery" before a label
_DESCRIPTION = 8  # words between "the buyer is" and its name
# "the seller, an entity managed by Norvik", "a venture between Norvik and Halden"
_ENTITIES = frozenset(
    "entity entities affiliate affiliates subsidiary arm unit fund funds vehicle "
    "venture partnership company group partners".split()
)
_OF_ENTITY = frozenset("of by between managed owned controlled led advised".split())


def labelled_by(
    words: Sequence[Word], at: int, last: int, *, may_adjoin: bool = False
) -> tuple[NameMention, ...]:
    """Whom a noun for a side names: "the buyer, Norvik", "Norvik, the buyer".

    ``may_adjoin`` takes "losing bidder Norvik", too; "supplier Norvik" may be
    anybody's.
    """
    right = _unhedged(words, last + 1)
    is_said = right < len(words) and words[right].text in _COPULAS
    if is_said or _is_named_as(words, at, right):
        is_listed = words[right].text in _MARKS
        right = _beyond_backer(words, _described(words, right + 1))
        if is_listed and right < len(words) and is_party_like(words[right]):
            return enumerated(words, right)
    is_told = right > last + 1 or may_adjoin
    if right < len(words) and is_told and _may_be_labelled(words, right):
        return coordinated(words, right, 1)
    match [word.text for word in words[max(0, at - 2) : at]]:
        case [_, "as"]:  # "with Norvik as buyer"
            return coordinated(words, at - 2, -1)
        case ["as", whose] if whose in _WHOSE:  # "and Orr LLP as its counsel"
            return coordinated(words, at - 3, -1)[:1]
        case [",", "the" | "a"]:
            return coordinated(words, at - 3, -1)
        case _:
            return _told_to_be(words, at)


def _is_named_as(words: Sequence[Word], at: int, right: int) -> bool:
    """Whether somebody tells who it is: "brokers name the buyer as Norvik"."""
    before = {word.text for word in words[max(0, at - _NAMED) : at]}
    as_whom = [word.text for word in words[right : right + 1]] == ["as"]
    return as_whom and not _NAMING.isdisjoint(before)


def _told_to_be(words: Sequence[Word], at: int) -> tuple[NameMention, ...]:
    """Whom "Norvik is the mystery tenant" names, or "Orr was Norvik's adviser"."""
    if at > _OWNED and words[at - 1].text == "'s" and words[at - 2].name is not None:
        at -= 2
    at = _before_many(words, _before_article(words, at))
    if [words[at - 1].text] not in _BEING:
        return ()
    of_place = at > _OF_PLACE and words[at - 3].text == "of" and is_place(words[at - 2])
    return coordinated(words, at - _OF_PLACE if of_place else at - 2, -1)


def _before_many(words: Sequence[Word], at: int) -> int:
    """Where "among the 11" begins in "Norvik and Halden are among the 11 lenders"."""
    left = at - 1
    while left > 0 and at - left < _ADJECTIVES and words[left].text not in PREPOSITIONS:
        left -= 1
    is_many = words[left].text == "among" and words[left - 1].text == "are"
    return left if is_many else at


def _before_article(words: Sequence[Word], at: int) -> int:
    """Where "the mystery" begins in "Norvik is the mystery tenant"."""
    left = at
    while left > 1 and at - left < _ADJECTIVES and words[left - 1].text.isalpha():
        left -= 1
        if words[left].text == "the":
            return left
    return at


def _unhedged(words: Sequence[Word], at: int) -> int:
    """Where the plain verb stands: "reportedly include", "are said to include"."""
    while at < len(words) and words[at].text.endswith("ly"):
        at += 1
    match [word.text for word in words[at : at + 3]]:
        case [verb, hedge, "to"] if verb in _COPULAS and hedge in _HEDGES:
            has = words[at + 3 : at + 4]
            return at + 4 if has and has[0].text == "have" else at + 3
        case _:
            return at


def _may_be_labelled(words: Sequence[Word], at: int) -> bool:
    """Whether the name may be the side's: "at the buyers' wish, we" names nobody.

    Nor does "the owner of Halden, the League Two club said".
    """
    word = words[at]
    if not is_party_like(word) or (word.name and word.name.via == "first person"):
        return False
    after = [other.text for other in words[at + 1 : at + 2]]
    return not (words[at - 1].text == "the" and EPITHETS.intersection(after))


def _described(words: Sequence[Word], at: int) -> int:
    """Where the name stands behind its description: "the listed miner Norvik"."""
    end = min(len(words), at + _DESCRIPTION)
    while at < end and (not _ends_description(words[at]) or _is_of_entity(words, at)):
        at += 1
    return at


def _beyond_backer(words: Sequence[Word], at: int) -> int:
    """Pass over who only stands behind a name: "the seller is Tarn-backed Halden"."""
    while at + 2 < len(words) and words[at + 1].text == "-" and not words[at + 2].name:
        at = _described(words, at + 3)
    return at


def _is_of_entity(words: Sequence[Word], at: int) -> bool:
    """Whether a preposition says whose entity it is: "an affiliate of Norvik"."""
    before = [word.text for word in words[at - 2 : at]]
    is_of = words[at].text in {"of", "by", "between"} and bool(before)
    return is_of and (
        before[-1] in _ENTITIES or (before[0] in _ENTITIES and before[-1] in _OF_ENTITY)
    )


def _counts(word: Word) -> bool:
    """Whether it says how many they are: "the two directors, Ada Lind and"."""
    found = word.mention
    return isinstance(found, Found) and isinstance(found.value, Quantity)


def _ends_description(word: Word) -> bool:
    return (
        word.text in TELLING - {":"} | QUOTING - {","}
        or (word.mention is not None and not (is_place(word) or _counts(word)))
        or word.text in PREPOSITIONS
        or word.is_clause_border
        or word.text in RELATIVES
    )
