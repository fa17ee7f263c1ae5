"""Candidates in, weighed names out: the votes of all places where a name stands."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from pipeline.extract.names.forms import form_votes
from pipeline.extract.names.kinds import NameKind, Vote
from pipeline.extract.names.lexicon import Lexicon
from pipeline.extract.names.spelling import Candidate, key_of
from pipeline.extract.names.surroundings import context_votes
from pipeline.extract.names.titles import Titles
from pipeline.extract.names.words import Words

# A recogniser that sees a person in a single word is mostly wrong: surnames of persons
# whose full name stands in the text are found by that.
_LONE_PERSON = 0.35
# Nothing else says that it is a place: no list, no "near" before it.
_UNKNOWN_PLACE = 0.6
_LISTED = 0.9
_LIST_GAPS = frozenset({",", ", and", "and", "&", ", or", "or", "; and", ";"})
_LISTABLE = frozenset({NameKind.FIRM, NameKind.PLACE, NameKind.PERSON})
# Many weak hints ("by Halden", "Halden's") are no proof.
_HINT, _HINT_LIMIT = 0.5, 1.0
_CONTEXT_LIMIT = 2.5
_ENOUGH = 0.79
_SURE = 2
# The order in which ties are broken.
_ORDER = tuple(NameKind)

_ORDINARY_ENDING = re.compile(
    r"(?:ly|ing|ed|tions?|ness|ments?|al|ic|ous|ers|ful|able)$"
)
_DETERMINERS = frozenset("the a an this that said such our its each any".split())

Tagged = Mapping[tuple[int, int], NameKind]


Scores = dict[NameKind, float]


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
    def first(self) -> Candidate:
        """The first place outside headlines, or the first of all."""
        return next(iter(self.in_body), self.places[0])


def kind_of(scores: Mapping[NameKind, float]) -> NameKind:
    """Choose the kind with the highest score, by a fixed order among equals."""
    best, most = NameKind.OTHER, _ENOUGH
    for kind in _ORDER:
        if scores.get(kind, 0) > most:
            best, most = kind, scores[kind]
    return best


def weigh_names(
    words: Words,
    candidates: Sequence[Candidate],
    titles: Titles,
    lexicon: Lexicon,
    tagged: Tagged,
) -> dict[str, Name]:
    """Collect the candidates by spelling and count their votes; in reading order."""
    names: dict[str, Name] = {}
    for candidate in candidates:
        key = key_of(words, candidate.first, candidate.last)
        names.setdefault(key, Name(key)).places.append(candidate)
    for name in names.values():
        place = name.places[0]
        name.lower = tuple(words.lower[place.first : place.last])
        name.scores = _scores(name, words, lexicon, tagged)
        name.kind = kind_of(name.scores)
        name.bare = _bare(name, lexicon)
    _weigh_lists(words, candidates, names)
    return {k: name for k, name in names.items() if _is_named(name, words, titles)}


def _weigh_lists(
    words: Words, candidates: Sequence[Candidate], names: dict[str, Name]
) -> None:
    """Names in one list are of one kind: "Halden, Silver Creek and Ryde Capital"."""
    listed: dict[str, Scores] = {}
    for left, right in pairwise(candidates):
        gap = words.text[words.end[left.last - 1] : words.start[right.first]]
        if gap.strip() not in _LIST_GAPS:
            continue
        pair = [names[key_of(words, c.first, c.last)] for c in (left, right)]
        for name, other in (pair, pair[::-1]):
            if other.kind in _LISTABLE and other.scores[other.kind] > _SURE:
                listed.setdefault(name.key, {})[other.kind] = _LISTED
    for key, scores in listed.items():
        name = names[key]
        _add(name.scores, (Vote(kind, weight) for kind, weight in scores.items()))
        name.kind = kind_of(name.scores)


def _bare(name: Name, lexicon: Lexicon) -> tuple[str, ...]:
    """The words of a name in lower case, without legal endings and commas."""
    bare = [word.strip(",.()") for word in name.key.lower().split()]
    while len(bare) > 1 and (bare[-1] in lexicon.suffixes or bare[-1] in {"&", "and"}):
        bare.pop()
    return tuple(bare)


def _scores(name: Name, words: Words, lexicon: Lexicon, tagged: Tagged) -> Scores:
    scores: Scores = {}
    _add(scores, form_votes(words, name.places[0], lexicon))
    hints: Scores = {}
    signs: Scores = {}
    for place in name.places:
        for vote in context_votes(words, place, lexicon):
            _add(hints if vote.weight < _HINT else signs, (vote,))
    _add(scores, (Vote(k, min(w, _HINT_LIMIT)) for k, w in hints.items()))
    _add(scores, (Vote(k, min(w, _CONTEXT_LIMIT)) for k, w in signs.items()))
    for kind, count in _tags(name, words, tagged).items():
        weight = 0.8 + 1.2 * count / len(name.places)
        if kind is NameKind.PERSON and " " not in name.key:
            weight *= _LONE_PERSON
        if kind is NameKind.PLACE and not scores.get(kind):
            weight *= _UNKNOWN_PLACE
        _add(scores, (Vote(_as_site(kind, scores), weight),))
    return scores


def _as_site(kind: NameKind, scores: Scores) -> NameKind:
    """Many pipelines have one label for places and sites: ours tells them apart."""
    is_site = scores.get(NameKind.FACILITY, 0) > _ENOUGH
    return NameKind.FACILITY if is_site and kind is NameKind.PLACE else kind


def _add(scores: Scores, votes: Iterable[Vote]) -> None:
    for kind, weight in votes:
        scores[kind] = scores.get(kind, 0) + weight


def _tags(name: Name, words: Words, tagged: Tagged) -> Counter[NameKind]:
    """Count what the pipeline's own entity recogniser says of the name's places."""
    counts: Counter[NameKind] = Counter()
    for place in name.places:
        span = words.start[place.first], words.end[place.last - 1]
        kind = tagged.get(span) or tagged.get((span[0], span[1] + 1))
        if kind:
            counts[kind] += 1
    return counts


def _is_named(name: Name, words: Words, titles: Titles) -> bool:
    """Refuse ordinary words that are capitalised only because a sentence starts."""
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
