"""A reading in, everybody whom it names out, each with the signs of his part.

The signs of somebody are the words around each of his mentions, where he is named, and
which part the rules give him.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from pipeline.extract.deals.framing import Framing
from pipeline.extract.deals.roles import PARTNER, side_of
from pipeline.extract.names import Entity, NameKind, NameMention
from pipeline.extract.scene import Scene, Sentence
from pipeline.extract.weighing.tokens import signs_around, split, stem
from pipeline.records import ZoneKind

LEAD = 3  # sentences in which news names who takes part
_MOST = 6  # mentions that count
_MOST_NAMED = 80  # whoever comes behind so many others is no party
_AROUND = 14  # words that count by side
_BETWEEN = 6  # words between two names that count together
_WHO = frozenset("⟨f⟩ ⟨a⟩ ⟨h⟩ ⟨x⟩".split())
_FIGURES = frozenset("⟨m⟩ ⟨q⟩".split())
_SIDE_NAMES = {1: "A", -1: "B", 0: "b"}


@dataclass(frozen=True)
class Somebody:
    """An entity with all its mentions in sentences that claims may come from."""

    entity: Entity
    mentions: tuple[tuple[Sentence, NameMention], ...]

    @property
    def first(self) -> int:
        """The rank of the sentence that names him first."""
        return min(sentence.rank for sentence, _ in self.mentions)

    @property
    def in_lead(self) -> int:
        """How often he is named in the headline or the lead."""
        return sum(_is_lead(sentence) for sentence, _ in self.mentions)


def named_in(scene: Scene) -> list[Somebody]:
    """Everybody who may take part in a deal, in the order of the article."""
    mentions: dict[Entity, list[tuple[Sentence, NameMention]]] = defaultdict(list)
    for sentence in scene.sentences:
        if sentence.is_claimable:
            for name in sentence.names:
                if name.entity.kind is not NameKind.PLACE:
                    mentions[name.entity].append((sentence, name))
    named = [Somebody(who, tuple(told)) for who, told in mentions.items()]
    return named[:_MOST_NAMED]


def parts_told(framing: Framing) -> dict[Entity, str]:
    """The part that the rules give to each party: its deal, and its side there."""
    parts: dict[Entity, str] = {}
    for frame in framing.frames:
        for entity, (role, _) in frame.parties.items():
            side = "p" if role == PARTNER else _SIDE_NAMES[side_of(role)]
            parts.setdefault(entity, f"{min(1, frame.number)}{side}")
    return parts


def signs_of_part(
    somebody: Somebody, all_named: Sequence[Somebody], framing: Framing
) -> list[str]:
    """Tell by what one may know on which side of the main deal somebody stands."""
    signs: dict[str, None] = {}
    for sentence, name in somebody.mentions[:_MOST]:
        signs.update(dict.fromkeys(_words(sentence, name)))
        signs.update(dict.fromkeys(_place(sentence, framing)))
    parts = parts_told(framing)
    base = list(_standing(somebody, all_named, parts))
    signs.update(dict.fromkeys(base))
    signs.update(dict.fromkeys(f"{a}&{b}" for a, b in combinations(base, 2)))
    signs.update(dict.fromkeys(f"nm={w}" for w in somebody.entity.name.lower().split()))
    return list(signs)


def _is_lead(sentence: Sentence) -> bool:
    return sentence.zone is ZoneKind.HEADLINE or sentence.rank < LEAD


def _words(sentence: Sentence, name: NameMention) -> Iterator[str]:
    """Signs of the words around a name: by place, by side, and up to the next name."""
    tokens, _, places = split(sentence)
    at = places.get(name.start)
    if at is None:
        return  # a name inside a value
    stems = [stem(token) for token in tokens]
    yield from signs_around(tokens, stems, at, reach=_AROUND)
    plain = [*"|||", *tokens, *"|||"]
    yield f"L123={'_'.join(plain[at : at + 3])}"
    yield f"R123={'_'.join(plain[at + 4 : at + 7])}"
    yield from _between(tokens, stems, at)
    yield "figures" if not _FIGURES.isdisjoint(tokens) else "no figures"


def _between(tokens: Sequence[str], stems: Sequence[str], at: int) -> Iterator[str]:
    """Signs of the words between a name and the names next to it."""
    who = [place for place, token in enumerate(tokens) if token in _WHO]
    before = [place for place in who if place < at]
    behind = [place for place in who if place > at]
    yield f"before={min(3, len(before))}"
    yield f"behind={min(3, len(behind))}"
    for other, label in ((before[-1:], "P"), (behind[:1], "N")):
        for place in other:
            words = stems[min(at, place) + 1 : max(at, place)]
            yield f"{label}seq={'_'.join(words[:_BETWEEN])}"
            for word in words:
                yield f"{label}b={word}"
            for one, two in pairwise(words):
                yield f"{label}b2={one}_{two}"


def _place(sentence: Sentence, framing: Framing) -> Iterator[str]:
    here = framing.by_sentence.get(sentence.index, ())
    frame = str(min(1, here[0][1].number)) if here else "2"
    yield f"here={frame}{int(framing.is_foreign(sentence))}"


def _standing(
    somebody: Somebody, all_named: Sequence[Somebody], parts: Mapping[Entity, str]
) -> Iterator[str]:
    """Signs of the whole article: how much it is about him, and his part by rules."""
    total = sum(len(other.mentions) for other in all_named)
    often, part = len(somebody.mentions), parts.get(somebody.entity, "no")
    titled = any(s.zone is ZoneKind.HEADLINE for s, _ in somebody.mentions)
    yield f"part={part}"
    yield f"kind={somebody.entity.kind}"
    yield f"head={int(titled)}"
    yield f"first={min(6, somebody.first)}"
    yield f"n={min(5, often)}"
    yield f"share={8 * often // total}"
    yield f"lead={min(3, somebody.in_lead)}"
    yield f"words={min(4, len(somebody.entity.name.split()))}"
    yield f"sides={''.join(sorted({p[1] for p in parts.values() if p[0] == '0'}))}"
