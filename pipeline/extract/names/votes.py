"""Candidates in, weighed names out: the votes of all places where a name stands."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.extract.names.candidates import Candidate, key_of
from pipeline.extract.names.evidence import Vote, context_votes, form_votes
from pipeline.extract.names.kinds import NameKind
from pipeline.extract.names.lexicon import Lexicon
from pipeline.extract.names.titles import Titles
from pipeline.extract.names.words import Words

_CONTEXT_LIMIT = 2.5
_ENOUGH = 0.79
# The order in which ties are broken.
_ORDER = tuple(NameKind)

Tagged = Mapping[tuple[int, int], NameKind]


Scores = dict[NameKind, float]


@dataclass(slots=True)
class Name:
    """One spelling found in a text, with all its places and what speaks for each kind.

    ``bare`` are its words in lower case without legal endings; ``kind`` is the kind for
    which most speaks, OTHER where too little speaks for any.
    """

    key: str
    places: list[Candidate] = field(default_factory=list)
    scores: Scores = field(default_factory=dict)
    kind: NameKind = NameKind.OTHER
    bare: tuple[str, ...] = ()

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
        name.scores = _scores(name, words, lexicon, tagged)
        name.kind = kind_of(name.scores)
        name.bare = _bare(name, lexicon)
    return {k: name for k, name in names.items() if _is_named(name, words, titles)}


def _bare(name: Name, lexicon: Lexicon) -> tuple[str, ...]:
    """The words of a name in lower case, without legal endings and commas."""
    bare = [word.strip(",.()") for word in name.key.lower().split()]
    while len(bare) > 1 and (bare[-1] in lexicon.suffixes or bare[-1] in {"&", "and"}):
        bare.pop()
    return tuple(bare)


def _scores(name: Name, words: Words, lexicon: Lexicon, tagged: Tagged) -> Scores:
    scores: Scores = {}
    _add(scores, form_votes(words, name.places[0], lexicon))
    context: Scores = {}
    for place in name.places:
        _add(context, context_votes(words, place, lexicon))
    _add(scores, (Vote(k, min(w, _CONTEXT_LIMIT)) for k, w in context.items()))
    for kind, count in _tags(name, words, tagged).items():
        weight = 0.8 + 1.2 * count / len(name.places)
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
    if any(not words.opens[place.first] for place in name.in_body):
        return True
    if not name.in_body and name.kind is NameKind.OTHER:
        return False
    single = all(place.last - place.first == 1 for place in name.places)
    return not (single and titles.is_plain(name.places[0].first))
