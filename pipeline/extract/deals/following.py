"""A trigger's place in, the words behind it that tell what it is about out.

"Buys power" is about goods; "buys a power company" and "buys Halden, a maker of chips"
are about firms.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from pipeline.extract.deals.voice import is_passive
from pipeline.extract.deals.words import PREPOSITIONS, Word
from pipeline.values import Found, Money, Quantity

NEAR = 9  # words in which what a trigger is about stands
_HEADS = frozenset(
    "company companies firm firms group groups business businesses unit units division "
    "arm subsidiary subsidiaries affiliate maker makers producer producers developer "
    "developers supplier suppliers provider providers operator operators manufacturer "
    "manufacturers retailer retailers miner miners utility utilities startup startups "
    "start-up start-ups specialist specialists distributor distributors contractor "
    "contractors explorer refiner trader traders chain chains giant major "
    "farm farms plant plants station stations project projects park parks mine mines "
    "refinery refineries portfolio assets property properties wells fields acreage "
    "leases licences licenses concessions blocks interests royalties pipelines brand "
    "brands label labels store stores shop investor investors fund funds "
    "shops arms brewer brewery centre centres center centers".split()
)
# What is sold by measure, or tells of which trade a firm is
_GOODS = frozenset(
    "power electricity energy gas oil crude fuel lng hydrogen water heat steam "
    "coal lithium copper nickel gold silver uranium graphite cobalt ore iron "
    "steel aluminium aluminum wheat grain milk chips gpus semiconductors "
    "batteries cells vaccines doses compute computing cloud storage capacity "
    "output generation services equipment parts components concentrate spodumene "
    "waste rubbish carbon credits rights licences licenses infrastructure "
    "clothes clothing beer wine shoes tickets snacks crisps groceries furniture toys "
    "books cosmetics medicines drugs phones crops vegetables meat data meals "
    "catering cleaning security service franchise contract".split()
)
_BESIDES = frozenset("ahead before after while when because despite pending".split())
_INSERTED = 12  # words of ", which employs 4,000 people,"
_PHRASE = 4  # words of "oil and gas services company"
_APPOSED = frozenset(
    "a an the which who whose one formerly part owner maker backed founded headed "
    "headquartered controlled owned formed run known listed".split()
)

# Shares and measures of land and buildings: what is bought by them is no goods.
_NO_GOODS = frozenset("% acre hectare km mile metre".split()) | {
    "sq ft",
    "sq m",
    "sq km",
    "sq mile",
}


class Following:
    """What is said behind the words of a sentence: read once for all triggers."""

    def __init__(self, words: Sequence[Word]) -> None:
        """Take the words of a sentence."""
        self.words = words
        self._behind: dict[int, set[str]] = {}
        self._object: dict[int, set[str]] = {}
        self._done_to: dict[tuple[int, int], set[str]] = {}

    def behind(self, at: int) -> set[str]:
        """Everything said close behind a word, but for what only describes a firm."""
        if at not in self._behind:
            near = islice(_without_insertions(self.words, at + 1), NEAR)
            self._behind[at] = _senses(self.words, near)
        return self._behind[at]

    def of_object(self, at: int) -> set[str]:
        """What is done to: up to "Halden, a maker of chips" and "ahead of a sale"."""
        if at not in self._object:
            end = min(len(self.words), at + 1 + NEAR)
            places = range(at + 1, end)
            stop = next((i for i in places if _is_over(self.words, i)), end)
            self._object[at] = _senses(self.words, range(at + 1, stop))
        return self._object[at]

    def thing(self, at: int) -> set[str]:
        """What the verb is done to: "a contract", and nothing behind "from" or "to"."""
        end = min(len(self.words), at + 1 + NEAR)
        stop = next((i for i in range(at + 2, end) if _is_beyond(self.words, i)), end)
        return _senses(self.words, range(at + 1, stop))

    def done_to(self, at: int, last: int) -> set[str]:
        """The words before a passive: what is done to, as in "a stake was sold"."""
        if (at, last) not in self._done_to:
            is_told = is_passive(self.words, at, last)
            before = range(max(0, at - NEAR), at) if is_told else range(0)
            self._done_to[at, last] = _senses(self.words, before)
        return self._done_to[at, last]


def _without_insertions(words: Sequence[Word], start: int) -> Iterator[int]:
    """Where a clause goes on, what commas tell of somebody named left out."""
    at = start
    while at < len(words):
        if _is_explained(words, at):
            stop = range(at + 1, min(len(words), at + _INSERTED))
            end = next((i for i in stop if words[i].text == ","), None)
            at = at + 1 if end is None else end + 1
            continue
        yield at
        at += 1


def _senses(words: Sequence[Word], places: Iterable[int]) -> set[str]:
    telling = (words[at] for at in places if not _describes(words, at))
    return set().union(*map(senses_of, telling))


def _is_over(words: Sequence[Word], at: int) -> bool:
    """Whether what is done is told, and a comma or "ahead" brings what else is."""
    return words[at].text in _BESIDES or _is_explained(words, at)


def _is_beyond(words: Sequence[Word], at: int) -> bool:
    """Whether a preposition brings what the verb is not done to."""
    return words[at].text in PREPOSITIONS - {"of"} or _is_over(words, at)


def _is_explained(words: Sequence[Word], at: int) -> bool:
    """Whether a comma behind a name opens what it is."""
    if words[at].text != "," or words[at - 1].name is None:
        return False
    return bool(_APPOSED & {word.text for word in words[at + 1 : at + 2]})


def _describes(words: Sequence[Word], at: int) -> bool:
    """Whether goods only say of which sort a firm or a plant behind them is."""
    is_measure = isinstance(words[at].mention, Found)  # "900 MW of projects"
    if words[at].text not in _GOODS and not is_measure:
        return False
    # "its 9 MW Tarn farm"
    is_own = is_measure and at > 0 and words[at - 1].text in {"its", "their"}
    behind = words[at + 1 : at + 1 + _PHRASE]
    if is_measure and [word.text for word in behind[:1]] == ["of"]:
        return any(word.text in _HEADS for word in behind[1:2])
    for word in behind:
        if word.text in _HEADS:
            return True
        if is_own and word.name:
            continue
        is_plain = word.mention is None and word.text.replace("-", "").isalpha()
        if not is_plain or word.text in PREPOSITIONS:
            return False
    return False


def senses_of(word: Word) -> set[str]:
    """The word, or for a quantity its unit and what a measure in it is of.

    A sum may hold an "each".
    """
    quantity = word.mention.value if isinstance(word.mention, Found) else None
    if isinstance(quantity, Money) and quantity.per == "unit":
        return {word.text, "each"}
    if not isinstance(quantity, Quantity):
        return {word.text}
    is_goods = quantity.is_measured and quantity.unit not in _NO_GOODS
    if is_goods:
        return {quantity.unit.lower(), "measured-goods"}
    return {quantity.unit, f"{quantity.unit}s"}  # as "ten jets" has it
