"""Article in, a verdict out: can it tell of a deal at all? Before any token is made.

A deal is announced by a trigger of the rules, in one sentence with a name or a figure.
Both show on characters. The scan asks for less than the rules do, so that it loses no
deal: it splits sentences only where the pipeline surely would, looks for a trigger's
companions further off, and takes any capitalised word for a name. Its time grows with
the text alone: one pass for sentences, one for words, a look-up for each word.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from pipeline.records import UNCLAIMED_ZONES, Article
from pipeline.rules import Trigger
from pipeline.rules.triggers import noun_forms
from pipeline.values.expressions import compiled

_STOP = compiled(r"[.!?][\"')]?\s+(?=[A-Z\"'(])|\n[^\S\n]*\n")
_SHORT = frozenset(
    "approx al ca cf co corp dept ed est etc fig gen gov inc jr ltd no pp prof rep sen "
    "sr st vol vs".split()
)
_LONGEST = 6  # letters of such a short form
_CAPITAL = re.compile(r"\b[^\W\d_]*[A-Z][\w&]*")
_FIGURE = re.compile(r"[\d$€£¥₹]")
_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten dozen dozens half hundred "
    "hundreds thousand thousands million millions billion billions trillion trillions "
    "several multi".split()
)
_MONEY = re.compile(
    r"[$€£¥₹%]|\b(?:[mbtr]illions?|[mb]ln|dlrs|dollars?|euros?|pounds?|yen|crores?|"
    r"lakhs?|rupees?|francs?|kron\w+|per\s?cent)\b|\b[a-z]{3}\s?\d|\d\s?(?:bn|mn|tn|m|k)\b"
)
_SHARE = frozenset("percent cent".split())
_MEASURED, _SHARED = "measured-goods", "%"  # what a figure may stand for, near a verb
_SIGNS = frozenset([_MEASURED, _SHARED])
_QUOTES = str.maketrans("‘’ʼ“”–—‑\u00a0\u2009\u202f", "'''\"\"---   ")
# every sign that parts words, up to the arrows; hyphens too: a value may end at one
_BLANKS = {n: " " for n in range(0x2200) if not chr(n).isalnum()}
# capitalised everywhere, and nobody's name
_COMMON = frozenset(
    "I Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March "
    "April May June July August September October November December".split()
)
_NEAR = 40  # words: nine, of which a name or value may be several
_BEFORE = 20  # words before a passive in which what is done to stands
_PASSIVE = ("d", "t", "n")  # sold, bought, taken
_PREPOSITIONS = frozenset("to from with by of for between".split())


class _Clue(NamedTuple):
    """What must stand in a sentence beside the first word of a trigger."""

    after: frozenset[str]
    needs: tuple[str, ...]
    near: frozenset[str]

    @property
    def partners(self) -> frozenset[str]:
        """Words of which one must stand in the sentence; none if nothing need."""
        if self.after:
            return frozenset([max(self.after, key=lambda word: (len(word), word))])
        return self.near

    def is_possible(self, held: frozenset[str]) -> bool:
        """Whether a sentence holds the words that are asked for, wherever."""
        return self.after <= held and not (self.near and self.near.isdisjoint(held))


class Triage:
    """Tells which articles are worth reading, by the words of all triggers."""

    def __init__(self, triggers: Sequence[Trigger]) -> None:
        """Index the triggers by their first words."""
        clues: dict[str, set[_Clue]] = defaultdict(set)
        for trigger in triggers:
            behind, near = _behind(trigger), _near(trigger)
            for first, *rest in _openings(trigger):
                after = frozenset([*rest, *behind])
                clues[first].add(_Clue(after, trigger.needs, near))
        self._clues: Mapping[str, frozenset[_Clue]] = {
            first: frozenset(found) for first, found in clues.items()
        }
        self._firsts = frozenset(clues)
        self._partners = {first: _partners(found) for first, found in clues.items()}

    def is_worth_reading(self, article: Article) -> bool:
        """Whether some sentence of an article may announce a deal.

        Only a sentence that may is looked at closely; most lack a trigger's words.
        """
        text = _claimable(article).translate(_QUOTES)
        sentences = list(_sentences(text))
        telling = [one for one in sentences if self._may_announce(one)]
        if not telling:
            return False
        names = _names(sentences)
        return any(_is_signed(sentence, names) for sentence in telling)

    def has_trigger(self, sentence: str) -> bool:
        """Whether all the words of some trigger stand in a sentence.

        What is counted there may be one of them under another name.
        """
        words = _words(sentence)
        if _has_figure(sentence, words):
            return not self._firsts.isdisjoint(words)
        return bool(self._possible(_held(sentence, words)))

    def _may_announce(self, sentence: str) -> bool:
        words = _words(sentence)
        held = _held(sentence, words)
        possible = self._possible(held)
        if not possible:
            return False
        small = sentence.lower().replace("\n", " ").replace("\t", " ")
        return any(
            _is_met(clue, following, held, small)
            for at, word in enumerate(words)
            if word in possible
            for following in (_following(words, at),)
            for clue in possible[word]
        )

    def _possible(self, held: frozenset[str]) -> Mapping[str, Sequence[_Clue]]:
        """What may be told with each first word of a sentence by all its words."""
        possible = {}
        for first in self._firsts & held:
            partners = self._partners[first]
            if partners and partners.isdisjoint(held):
                continue  # most first words are everyday ones
            if clues := [one for one in self._clues[first] if one.is_possible(held)]:
                possible[first] = clues
        return possible


def _partners(clues: Iterable[_Clue]) -> frozenset[str]:
    """Words of which one stands beside a first word; none if it may stand alone."""
    sets = [clue.partners for clue in clues]
    return frozenset().union(*sets) if all(sets) else frozenset()


def _openings(trigger: Trigger) -> Iterator[tuple[str, ...]]:
    """The words of every form of a trigger."""
    for first, rest in trigger.forms:
        yield tuple(_words(f"{first} {rest}"))
    for noun in (*trigger.nouns, *trigger.labels):
        for form in noun_forms(noun):
            yield tuple(_words(form))


def _behind(trigger: Trigger) -> list[str]:
    """The prepositions that must follow, for a role stands behind them alone."""
    roles = Counter(trigger.slots.values())
    return [
        slot
        for slot in trigger.requires
        if slot in _PREPOSITIONS and roles[trigger.slots[slot]] == 1
    ]


def _near(trigger: Trigger) -> frozenset[str]:
    """The words of which one must follow, in the plural too: a unit is told in it."""
    return frozenset(form for word in trigger.near for form in (word, f"{word}s"))


def _claimable(article: Article) -> str:
    """The text without the zones that claims never come from."""
    parts, at = [], 0
    for zone in article.zones:
        if zone.kind in UNCLAIMED_ZONES:
            parts.append(article.text[at : zone.start])
            at = max(at, zone.end)
    parts.append(article.text[at:])
    return "\n\n".join(parts)


def _sentences(text: str) -> Iterator[str]:
    """Cut only where the pipeline cuts for sure: pieces may be several sentences."""
    start = 0
    for stop in _STOP.finditer(text):
        if _ends_sentence(text, stop.start()):
            yield text[start : stop.end()]
            start = stop.end()
    yield text[start:]


def _ends_sentence(text: str, at: int) -> bool:
    """Whether a stop is none of an abbreviation: a word in small letters ends there."""
    if text[at] == "\n":
        return True
    last = re.split(r"[^\w.]", text[max(0, at - _LONGEST - 1) : at])[-1]
    return len(last) > 1 and last.isalpha() and last.islower() and last not in _SHORT


def _words(text: str) -> list[str]:
    return text.lower().translate(_BLANKS).split()


def _held(sentence: str, words: Sequence[str]) -> frozenset[str]:
    """The words of a sentence, and signs of what its figures may stand for."""
    signs = [_MEASURED] if _has_figure(sentence, words) else []
    signs += [_SHARED] if "%" in sentence or not _SHARE.isdisjoint(words) else []
    return frozenset([*words, *signs])


def _has_figure(sentence: str, words: Sequence[str]) -> bool:
    return bool(_FIGURE.search(sentence)) or not _NUMBERS.isdisjoint(words)


def _names(sentences: Sequence[str]) -> frozenset[str]:
    """The words that an article capitalises inside sentences."""
    found = (word for sentence in sentences for word, _ in _capitals(sentence))
    return frozenset(found) - _COMMON


def _capitals(sentence: str) -> Iterator[tuple[str, str]]:
    """Capitalised words with what follows; a first word only if it must be a name."""
    first = True
    for found in _CAPITAL.finditer(sentence):
        word, after = found[0], sentence[found.end() : found.end() + 2]
        opens = first and not sentence[: found.start()].strip(" \n\"'(-*")
        if not opens or not word.istitle() or after[1:].isupper() or after == "'s":
            yield word, after
        first = False


def _is_signed(sentence: str, names: frozenset[str]) -> bool:
    """Whether a sentence has a name or a sum: what no deal is announced without."""
    if _MONEY.search(sentence.lower()):
        return True
    return not names.isdisjoint(_CAPITAL.findall(sentence))


def _following(words: Sequence[str], at: int) -> Sequence[str]:
    """What may belong to a trigger: before a passive stands what is done to."""
    behind = words[at + 1 : at + 1 + _NEAR]
    is_passive = words[at].endswith(_PASSIVE) and at
    return [*words[max(0, at - _BEFORE) : at], *behind] if is_passive else behind


def _is_met(
    clue: _Clue, following: Sequence[str], held: frozenset[str], text: str
) -> bool:
    if not clue.after.issubset(following):
        return False
    # what is measured, "300 megawatts", counts as a word of supply
    if clue.near and clue.near.isdisjoint({*following, *(held & _SIGNS)}):
        return False
    return not clue.needs or any(
        _MEASURED in held if need.startswith("⟨") else need in text
        for need in clue.needs
    )
