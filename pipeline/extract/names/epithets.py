"""What an article calls its firms: "Halden, a chip maker" is "the chip maker" later.

Some are called by a word of their names: "the council" is Lorne Council.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.extract.names.kinds import Entity, NameKind, NameMention
from pipeline.extract.names.lexicon import Lexicon, lexicon_of
from pipeline.rules.names import NameRules
from pipeline.values.expressions import compiled

# Words that fit every firm say nothing about which.
_GENERAL = frozenset(
    "company companies firm firms business businesses group owner owners parent rival "
    "rivals partner partners buyer seller investor investors contractor vendor".split()
)
_NEAR = 80
# of the same paragraph: a headline above says nothing of the name that opens the lead
_BEFORE = re.compile(
    r"(?<![\w-])((?:[A-Za-z][a-z-]* ){0,2}[A-Za-z][a-z-]*)"
    r"(?:(?:(?<=unit)|(?<=arm)|(?<=subsidiary)|(?<=affiliate)),)?"
    r"(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*)\Z"
)
_BEHIND = re.compile(r",\s+(?:an?|the|its)\s+((?:[A-Za-z.-]+ ){0,5}[a-z-]+)(?![\w'’-])")
_COPULA = re.compile(r"(?:,|:|\s+(?:is|was|will be|would be))\s+")
# looked ahead: "the council pays the insurer" holds two
_CALLED = compiled(r"\b[Tt]he\s+(?=((?:[a-z][a-z-]* ){0,2}[a-z][a-z-]*)\b)")
# "the rights to drugmaker Halden": what stands before these describes nobody
_LINKING = re.compile(r"\b(?:to|of|for|in|with|by|from|and|or|at|on|as)\s+")


@dataclass(frozen=True, slots=True)
class Epithet:
    """A noun by which an article introduced one of its firms, with its modifiers."""

    noun: str
    modifiers: frozenset[str]
    entity: Entity


def find_epithets(
    text: str, names: Sequence[NameMention], rules: NameRules
) -> tuple[NameMention, ...]:
    """Find where a firm is called by what it was introduced as.

    Only epithets that fit one firm of the article are resolved.
    """
    lexicon = lexicon_of(rules)
    nouns = frozenset(
        noun
        for noun in lexicon.describers - _GENERAL
        if not noun.endswith("s")  # "carriers Halden and Ryde" are many
    )
    epithets = (*_introductions(text, names, nouns), *_named(names, lexicon))
    nouns |= {epithet.noun for epithet in epithets}
    found = []
    for called in _CALLED.finditer(text) if epithets else ():
        phrase = _up_to_noun(called[1], nouns)
        start = called.start(1)
        end = start + len(phrase)
        if not phrase or _LINKING.search(phrase) or _is_told(text, end, names):
            continue
        if _is_apposed(text, called.start(), end, names):
            continue
        entity = resolve_epithet(phrase, epithets)
        if entity:
            found.append(NameMention(start, start + len(phrase), entity, "epithet"))
    return tuple(found)


def _is_told(text: str, end: int, names: Sequence[NameMention]) -> bool:
    """``The supplier is Halden``: what follows says who, whoever it was before."""
    copula = _COPULA.match(text, end)
    return copula is not None and any(name.start == copula.end() for name in names)


def _is_apposed(text: str, start: int, end: int, names: Sequence[NameMention]) -> bool:
    """``Halden, the chip maker, buys``: who is called so stands right before."""
    closes = text[end : end + 1] in {",", "."} and text[start - 2 : start] == ", "
    return closes and any(name.end == start - 2 for name in names)


def resolve_epithet(phrase: str, epithets: Sequence[Epithet]) -> Entity | None:
    """Say which firm a phrase such as ``chip maker`` stands for, if only one fits."""
    *modifiers, noun = phrase.split()
    fitting = {
        e.entity for e in epithets if e.noun == noun and e.modifiers >= set(modifiers)
    }
    return fitting.pop() if len(fitting) == 1 else None


def _introductions(
    text: str, names: Sequence[NameMention], nouns: frozenset[str]
) -> Iterator[Epithet]:
    for name in names:
        if name.entity.kind is not NameKind.FIRM:
            continue
        before = _BEFORE.search(text, max(0, name.start - _NEAR), name.start)
        behind = _BEHIND.match(text, name.end, name.end + _NEAR)
        left = before and _LINKING.split(before[1])[-1]
        for phrase in (left, behind and behind[1]):
            up_to = _up_to_noun(phrase or "", nouns)
            leads = phrase == (behind and behind[1])  # no "developer of Halden"
            if up_to and (leads or (phrase or "").lower().endswith(up_to)):
                *modifiers, noun = up_to.split()
                yield Epithet(noun, frozenset(modifiers), name.entity)


def _named(names: Sequence[NameMention], lexicon: Lexicon) -> Iterator[Epithet]:
    """``Lorne Hospital Trust`` may be called "the trust" or "the hospital trust"."""
    entities = dict.fromkeys(name.entity for name in names)
    sites = {
        entity.name.rsplit(maxsplit=1)[-1].lower()
        for entity in entities
        if entity.kind is NameKind.FACILITY
    }
    for entity in entities:
        if entity.kind not in {NameKind.FIRM, NameKind.AGENCY}:
            continue
        words = re.findall(r"[a-z][a-z-]+", entity.name.lower())
        for noun in (noun for word in words for noun in lexicon.called.get(word, ())):
            if noun in sites and noun not in words:
                continue  # "the hospital" is Tarn Hospital, not Lorne Health
            yield Epithet(noun, frozenset(words), entity)


def _up_to_noun(phrase: str, nouns: frozenset[str]) -> str:
    """Cut a phrase behind its first nouns that tell what a firm is."""
    words = phrase.lower().split()
    for count, word in enumerate(words, start=1):
        if word in nouns and not (words[count : count + 1] and words[count] in nouns):
            return " ".join(words[:count])
    return ""
