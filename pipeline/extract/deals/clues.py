"""Sentences in, leanings out: what a firm is told to be says on which side it stands.

"Norvik and Halden have struck a deal" tells nobody's side; that Norvik is a utility,
and Halden an airline that runs on its power, does.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from pipeline.extract.masking import hits, matches
from pipeline.extract.names import Entity, NameMention
from pipeline.extract.scene import Sentence
from pipeline.rules import PatternRule, SideClue

_SIGN = {"pays": 1.0, "paid": -1.0}
_MOST = 2.0  # however often it is said, it stays a weak sign
ANY_FAMILY = "open"
_PLAIN_FAMILY = "commerce"  # what a deal of no known kind most likely is
_FOREIGN = 0.5  # what a sign of another family counts there

# By family: above zero for who pays in such deals, below zero for who is paid.
Leanings = Mapping[str, float]


def read_clues(
    sentences: Iterable[Sentence],
    clues: Sequence[SideClue],
    patterns: Sequence[PatternRule],
) -> dict[Entity, Leanings]:
    """Tell which side each name of an article leans to, by family of deals."""
    signs: set[tuple[Entity, str, str, float]] = set()
    for sentence in sentences:
        if not sentence.names:
            continue  # signs are signs of somebody
        signs.update(_described(sentence, clues))
        signs.update(_related(sentence, patterns))
        signs.update(_named(sentence, clues))
        signs.update(_called(sentence, clues))
    leanings: dict[Entity, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for entity, _, family, weight in sorted(
        signs, key=lambda sign: (sign[0].start, *sign[1:])
    ):
        total = leanings[entity][family] + weight
        leanings[entity][family] = max(-_MOST, min(_MOST, total))
    return dict(leanings)


_Sign = tuple[Entity, str, str, float]


def _described(sentence: Sentence, clues: Sequence[SideClue]) -> Iterable[_Sign]:
    masked = sentence.masked
    for clue, found in hits(masked, clues):
        mention = masked.mentions[int(found["subject"])]
        if isinstance(mention, NameMention):
            yield from _signs(mention.entity, clue)


def _named(sentence: Sentence, clues: Sequence[SideClue]) -> Iterable[_Sign]:
    for entity in {name.entity for name in sentence.names}:
        words = set(entity.name.lower().replace("'s", "").split())
        for clue in clues:
            if words & clue.name_words:
                yield from _signs(entity, clue)


def _called(sentence: Sentence, clues: Sequence[SideClue]) -> Iterable[_Sign]:
    """Read what somebody is called instead of by name: "the utility"."""
    for name in sentence.names:
        if name.via == "epithet":
            words = sentence.text[
                name.start - sentence.start : name.end - sentence.start
            ]
            for clue in clues:
                if clue.calls(words):
                    yield from _signs(name.entity, clue)


def _signs(entity: Entity, clue: SideClue) -> Iterable[_Sign]:
    weight = _SIGN[clue.side] * clue.weight
    return ((entity, clue.id, family, weight) for family in clue.families)


def _related(sentence: Sentence, patterns: Sequence[PatternRule]) -> Iterable[_Sign]:
    """Read what goods and money do: "capacity from Norvik", "Halden will pay"."""
    for match in matches(sentence.masked, patterns):
        mention = match.value
        if isinstance(mention, NameMention):
            for family in match.rule.role.split():
                yield mention.entity, match.rule.id, family, _SIGN[match.rule.says]


def leaning_of(leanings: Leanings, family: str) -> float:
    """Where somebody leans in a deal of a family; an open deal takes every sign."""
    if family != ANY_FAMILY:
        return leanings.get(family, 0.0)
    others = (lean for kind, lean in leanings.items() if kind != _PLAIN_FAMILY)
    return leanings.get(_PLAIN_FAMILY, 0.0) + _FOREIGN * max(others, key=abs, default=0)
