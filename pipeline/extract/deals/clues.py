"""Sentences in, leanings out: what a firm is told to be says on which side it stands.

"Norvik and Halden have struck a deal" tells nobody's side; that Norvik is a utility,
and Halden an airline that runs on its power, does.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from pipeline.extract.masking import Match, hits, matches
from pipeline.extract.names import Entity, NameMention
from pipeline.extract.scene import Sentence
from pipeline.rules import PatternRule, SideClue

_SIGN = {"pays": 1.0, "paid": -1.0}
_CALLED = frozenset({"epithet", "alias"})
# Contracts call a side so; news calls so whoever does that in his own trade
_TRADES = frozenset("operator manager builder manufacturer consultant".split())
_OUR = re.compile(r"\bour\b")
_MARKS = ",.;:()"  # "Halden Realty, Inc."
_MOST = 3.0  # however often it is said, it stays a weak sign
_AGAIN = 0.3  # what one more sentence in which somebody does so counts of the first
_OFTEN = 1.6
ANY_FAMILY = "open"
PLAIN_FAMILY = "commerce"  # what a deal of no known kind most likely is
_CLEARLY = 1.4  # how much further they lean apart in the one family that is meant
_KIND = "kind "  # before the name of a kind among those of families
_FOREIGN = 0.5  # what a sign of another family counts there

# By family: above zero for who pays in such deals, below zero for who is paid.
Leanings = Mapping[str, float]


def read_clues(
    sentences: Iterable[Sentence],
    clues: Sequence[SideClue],
    patterns: Sequence[PatternRule],
) -> dict[Entity, Leanings]:
    """Tell which side each name of an article leans to, by family of deals."""
    signs: Counter[_Sign] = Counter()
    for sentence in sentences:
        if not sentence.names:
            continue  # signs are signs of somebody
        told = {*_described(sentence, clues), *_named(sentence, clues)}
        signs.update(dict.fromkeys(told | set(_called(sentence, clues)), 0))
        signs.update(set(_related(sentence, patterns)))
    leanings: dict[Entity, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for sign in sorted(signs, key=lambda sign: (sign[0].start, *sign[1:])):
        entity, _, family, weight = sign
        again = _AGAIN * max(0, signs[sign] - 1)
        leanings[entity][family] += weight * min(1 + again, _OFTEN)
    return {who: _bounded(told) for who, told in leanings.items()}


def _bounded(leanings: Mapping[str, float]) -> Leanings:
    return {kind: max(-_MOST, min(_MOST, lean)) for kind, lean in leanings.items()}


_Sign = tuple[Entity, str, str, float]


def _described(sentence: Sentence, clues: Sequence[SideClue]) -> Iterable[_Sign]:
    masked = sentence.masked
    for clue, found in hits(masked, clues):
        mention = masked.mentions[int(found["subject"])]
        if isinstance(mention, NameMention):
            yield from _signs(mention.entity, clue)


def _named(sentence: Sentence, clues: Sequence[SideClue]) -> Iterable[_Sign]:
    for entity in {name.entity for name in sentence.names}:
        told = entity.name.lower().replace("'s", "")
        words = {word.strip(_MARKS) for word in told.split()}
        for clue in clues:
            if words & clue.name_words:
                yield from _signs(entity, clue)


def _called(sentence: Sentence, clues: Sequence[SideClue]) -> Iterable[_Sign]:
    """Read what somebody is called instead of by name: "the utility", "Tenant"."""
    for name in sentence.names:
        if name.via in _CALLED:
            words = sentence.text[
                name.start - sentence.start : name.end - sentence.start
            ]
            is_told = name.via == "epithet"
            is_trade = is_told and words.split()[-1] in _TRADES
            for clue in clues:
                is_defined = not is_trade and clue.defines(words)
                if is_defined or (is_told and clue.calls(words)):
                    yield from _signs(name.entity, clue)


def _signs(entity: Entity, clue: SideClue) -> Iterable[_Sign]:
    weight = _SIGN[clue.side] * clue.weight
    deals = (*clue.families, *map(_of_kind, clue.kinds))
    return ((entity, clue.id, family, weight) for family in deals)


def _of_kind(kind: str) -> str:
    """Where the signs of one kind of deal stand among those of the families."""
    return f"{_KIND}{kind}"


def _related(sentence: Sentence, patterns: Sequence[PatternRule]) -> Iterable[_Sign]:
    """Read what goods and money do: "capacity from Norvik", "Halden will pay"."""
    for match in matches(sentence.masked, patterns):
        mention = match.value
        if isinstance(mention, NameMention) and not _is_anothers(match, sentence):
            for family in match.rule.role.split():
                yield mention.entity, match.rule.id, family, _SIGN[match.rule.says]


def _is_anothers(match: Match, sentence: Sentence) -> bool:
    """Whether what "our" tells belongs to who says "we", and not to this name."""
    mention = match.value
    speakers = {n.entity for n in sentence.names if n.via == "first person"}
    if not isinstance(mention, NameMention) or not speakers - {mention.entity}:
        return False
    start, end = match.start - sentence.start, match.end - sentence.start
    return _OUR.search(sentence.text, start, end) is not None


def leaning_of(leanings: Leanings, family: str, kind: str = "") -> float:
    """Where somebody leans in a deal of a family; an open deal takes every sign."""
    if family != ANY_FAMILY:
        return leanings.get(family, 0.0) + leanings.get(_of_kind(kind), 0.0)
    others = (
        lean
        for other, lean in leanings.items()
        if other != PLAIN_FAMILY and not other.startswith(_KIND)
    )
    plain = leanings.get(PLAIN_FAMILY, 0.0)
    foreign = _FOREIGN * max(others, key=abs, default=0)
    return plain if plain * foreign < 0 else plain + foreign


def parting_family(leanings: Iterable[Leanings]) -> str:
    """The family of deals in which some lean apart, if it is clear in which.

    A league and a broadcaster sign what they call a deal: signs of rights part them,
    and what either would be to a builder tells nothing.
    """
    told = list(leanings)
    families = {f for lean in told for f in lean if not f.startswith(_KIND)}
    apart = {family: _apart(told, family) for family in sorted(families)}
    first, second, *_ = *sorted(apart.values(), reverse=True), 0.0, 0.0
    if first < _CLEARLY * second or not first:
        return ANY_FAMILY
    return max(apart, key=lambda family: (apart[family], family))


def _apart(leanings: Iterable[Leanings], family: str) -> float:
    """How far some lean apart in a family of deals: nowhere if all lean one way."""
    told = [lean.get(family, 0.0) for lean in leanings]
    most, least = max(told), min(told)
    return most - least if least < 0 < most else 0.0
