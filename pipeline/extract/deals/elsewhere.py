"""A scene in, the sentences that say that they tell of another deal out."""

from collections.abc import Iterator, Sequence

from pipeline.extract.masking import matches
from pipeline.extract.names import Entity, NameKind
from pipeline.extract.scene import Scene, Sentence
from pipeline.records import ZoneKind
from pipeline.rules import PatternRule
from pipeline.rules.patterns import compile_pattern
from pipeline.values.expressions import compiled

_FAR_BELOW = 12  # sentences by which the parties of an article's deal are named
_OPENINGS = frozenset({ZoneKind.HEADLINE, ZoneKind.STANDFIRST})
# "That contract runs until 2027": the one just spoken of, where "the contract" is ours
_THAT_ONE = compile_pattern(r"\W*(?:that|those)\s+(?:[a-z-]+\s+){0,2}?(?:one|{deal})\b")
# what has been so for years, or was agreed in another year, is no news
_OF_OLD = compiled(  # for small letters
    r"\bsince\s+(?:[a-z]+\s+)?(?:19|20)\d\d\b|\b(?:years?|decades?)\s+"
    r"(?:ago|earlier)\b|\blast\s+(?:year|spring|summer|autumn|fall|winter)\b"
)


def told_elsewhere(scene: Scene, rules: Sequence[PatternRule]) -> frozenset[int]:
    """Find the sentences that say so, and those that go on about such a deal."""
    return frozenset(_elsewhere(scene.sentences, rules))


def _elsewhere(
    sentences: Sequence[Sentence], rules: Sequence[PatternRule]
) -> Iterator[int]:
    before: Sentence | None = None
    is_old = False  # whether the sentence before spoke of another deal, or of old times
    for sentence in sentences:
        goes_on = is_old and before is not None and before.zone == sentence.zone
        is_told = any(True for _ in matches(sentence.masked, rules))
        if is_told or (goes_on and _THAT_ONE.match(sentence.masked.text)):
            yield sentence.index
            is_old = True
        else:
            is_old = _OF_OLD.search(sentence.small) is not None
        before = sentence


def firms_above(scene: Scene) -> frozenset[Entity]:
    """Every firm that an article names before it comes to other matters."""
    return frozenset(
        name.entity
        for sentence in scene.sentences
        if sentence.rank < _FAR_BELOW or sentence.zone in _OPENINGS
        for name in sentence.names
        if name.entity.kind is NameKind.FIRM
    )
