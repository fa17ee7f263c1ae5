"""Candidates in, weighed names out: the votes of all places where a name stands."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.extract.names.kinds import NameKind
from pipeline.extract.names.lexicon import Lexicon
from pipeline.extract.names.page import Page
from pipeline.extract.names.scores import (
    ENOUGH,
    Scores,
    Witness,
    add_votes,
    tag_votes,
    told_scores,
)
from pipeline.extract.names.spelling import Candidate, fold, key_of

# The order in which ties are broken.
_ORDER = tuple(NameKind)

_ORDINARY_ENDING = re.compile(
    r"(?:ly|ing|ed|tions?|ness|ments?|al|ic|ous|ers|ful|able)$"
)
_DETERMINERS = frozenset("the a an this that said such our its each any".split())


@dataclass(slots=True)
class Name:
    """One spelling found in a text, with all its places and what speaks for each kind.

    ``lower`` are its words in lower case, ``bare`` those without legal endings;
    ``kind`` is the kind for which most speaks, OTHER where too little speaks for any.
    """

    key: str
    places: list[Candidate] = field(default_factory=list)
    scores: Scores = field(default_factory=dict)
    kind: NameKind = NameKind.OTHER
    bare: tuple[str, ...] = ()
    lower: tuple[str, ...] = ()

    @property
    def in_body(self) -> list[Candidate]:
        """The places outside headlines."""
        return [place for place in self.places if not place.is_titled]

    @property
    def told(self) -> Candidate | None:
        """The first place below the headline."""
        return next((place for place in self.places if not place.is_heading), None)

    @property
    def first(self) -> Candidate:
        """The first place outside headlines, or the first of all."""
        return next(iter(self.in_body), self.places[0])


def kind_of(scores: Mapping[NameKind, float]) -> NameKind:
    """Choose the kind with the highest score, by a fixed order among equals."""
    best, most = NameKind.OTHER, ENOUGH
    for kind in _ORDER:
        if scores.get(kind, 0) > most:
            best, most = kind, scores[kind]
    return best


def collect_names(
    page: Page, candidates: Sequence[Candidate], witness: Witness
) -> dict[str, Name]:
    """Collect the candidates by spelling and count their votes; in reading order."""
    words = page.words
    names: dict[str, Name] = {}
    for candidate in candidates:
        key = key_of(words, candidate.first, candidate.last)
        names.setdefault(key, Name(key)).places.append(candidate)
    for name in names.values():
        place = name.places[0]
        name.lower = tuple(words.lower[place.first : place.last])
        name.scores = told_scores(page, name.places, witness.signs)
        tagged = list(tag_votes(page, name.places, witness, name.scores))
        add_votes(name.scores, tagged)
        name.kind = kind_of(name.scores)
        name.bare = _bare(name, page.lexicon)
    return names


# legal forms that stand before a name: "PT Halden Nikel", "OOO Halden"
_LED_BY = frozenset("pt ooo oao zao pjsc jsc pao gk p.t".split())


# how headlines clip the last word of a name: "Halden Pharma", "Halden Co-op"
_CLIPPED = {
    "co-op": "co-operative",
    "coop": "co-operative",
    "cooperative": "co-operative",
    "pharma": "pharmaceuticals",
    "pharmaceutical": "pharmaceuticals",
    "tech": "technologies",
    "technology": "technologies",
    "semi": "semiconductor",
    "semiconductors": "semiconductor",
    "intl": "international",
    "int'l": "international",
    "bros": "brothers",
    "assn": "association",
    "mfg": "manufacturing",
    "infra": "infrastructure",
}


def _bare(name: Name, lexicon: Lexicon) -> tuple[str, ...]:
    """The words of a name in lower case, without legal endings and commas."""
    bare = [word.strip(",.()") for word in fold(name.key.lower()).split()]
    while len(bare) > 1 and (bare[-1] in lexicon.suffixes or bare[-1] in {"&", "and"}):
        bare.pop()
    if len(bare) > 1 and bare[0] in _LED_BY:
        bare.pop(0)
    if len(bare) > 1:
        bare[-1] = _CLIPPED.get(bare[-1], bare[-1])
    return tuple(bare)


def is_named(page: Page, name: Name) -> bool:
    """Refuse ordinary words that are capitalised only because a sentence starts."""
    words, titles = page.words, page.titles
    if not name.in_body:
        return name.kind is not NameKind.OTHER
    if any(place.last - place.first > 1 for place in name.places):
        return True
    inside = [p for p in name.in_body if not words.opens[p.first]]
    if not inside:
        plain = titles.is_plain(name.first.first)
        return not plain and not (
            name.kind is NameKind.OTHER and _ORDINARY_ENDING.search(name.key)
        )
    if titles.is_plain(name.first.first):
        return any(words.lower[p.first - 1] not in _DETERMINERS for p in inside)
    return True
