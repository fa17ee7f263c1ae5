"""The places of a name in, what speaks for each kind out."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from pipeline.extract.names.datelines import Signs
from pipeline.extract.names.forms import form_votes
from pipeline.extract.names.kinds import NameKind, Vote
from pipeline.extract.names.page import Page
from pipeline.extract.names.spelling import Candidate
from pipeline.extract.names.surroundings import context_votes

Scores = dict[NameKind, float]

# A recogniser that sees a person in a single word is mostly wrong: surnames of persons
# whose full name stands in the text are found by that.
_LONE_PERSON = 0.35
# So is one that sees a product or a site in a word of which something speaks for a
# firm; where nothing does, it knows better.
_LONE_THING, _UNTOLD_THING = 0.35, 0.45
# "The deal is known as Tarn": no firm, unless something else says so
_CALLED = frozenset(("known as", "is called", "was called", "is dubbed", "was dubbed"))
_ONLY_CALLED = 0.35
_AT = frozenset("at in near of outside owns".split())
# It also takes "Tarn Pike" for a person: an unusual first name tells less.
_RARE_PERSON = 0.6
# Nothing else says that it is a place: no list, no "near" before it.
_UNKNOWN_PLACE = 0.6
_ACTING_PLACE = 0.4
# "equity firm Silver Creek" has said that it is none
_INTRODUCED_PLACE = 0.1
# Many weak hints ("by Halden", "Halden's") are no proof.
_HINT, _HINT_LIMIT = 0.5, 1.0
_CONTEXT_LIMIT = 2.5
# "producer Halden" is a firm, and "the Halden smelter" then a site of it
_INTRODUCED, _OWN_SITE = 1.5, 0.5
ENOUGH = 0.79
_FORM_ALONE = 1.6
# what takes orders under the name of its site
_MAKERS = frozenset("works shipyard dockyard boatyard yard foundry sawmill".split())
_ACTING = 0.8
_FINER: Mapping[NameKind, tuple[NameKind, ...]] = MappingProxyType(
    {
        NameKind.PLACE: (NameKind.FACILITY,),
        NameKind.FIRM: (NameKind.AGENCY, NameKind.OUTLET),
    }
)
_SHOUTED = 0.6
# "our Tarn mine" is a site whatever the recogniser thinks of "Tarn"
_LOCATED = 2.2
_AGAINST = 0.4
_CLEAR = 1.9


@dataclass(frozen=True, slots=True)
class Witness:
    """What others say of stretches of the text: the pipeline, and the layout of news.

    ``tags`` are by characters, ``signs`` by the offset where a name begins.
    """

    tags: Mapping[tuple[int, int], NameKind]
    signs: Signs


def add_votes(scores: Scores, votes: Iterable[Vote]) -> None:
    """Count votes."""
    for kind, weight in votes:
        scores[kind] = scores.get(kind, 0) + weight


def told_scores(page: Page, places: Sequence[Candidate], signs: Signs) -> Scores:
    """Count what form and surroundings say of a name."""
    words, scores = page.words, Scores()
    add_votes(scores, form_votes(words, places[0], page.lexicon))
    hints, told = Scores(), Scores()
    for place in places:
        for vote in context_votes(words, place, page.lexicon):
            add_votes(hints if vote.weight < _HINT else told, (vote,))
    if told.get(NameKind.FIRM, 0) >= _INTRODUCED and NameKind.FACILITY in told:
        told[NameKind.FACILITY] *= _OWN_SITE
    add_votes(scores, (Vote(k, min(w, _HINT_LIMIT)) for k, w in hints.items()))
    add_votes(scores, (Vote(k, min(w, _CONTEXT_LIMIT)) for k, w in told.items()))
    if signs:
        starts = (words.start[place.first] for place in places)
        add_votes(scores, (signs[start] for start in starts if start in signs))
    return scores


def tag_votes(
    page: Page, places: Sequence[Candidate], witness: Witness, told: Scores
) -> Iterable[Vote]:
    """Vote as the pipeline's recogniser does, as far as it is to be trusted."""
    for kind, count in _tags(page, places, witness).items():
        weight = (0.8 + 1.2 * count / len(places)) * _trust(kind, page, places[0], told)
        yield Vote(_finer(kind, told), weight * _loudness(page, places))


def _loudness(page: Page, places: Sequence[Candidate]) -> float:
    """Capitals of a headline tell a recogniser little: ``OUR TARN MINE``.

    Of a single word they tell it nothing: ``ENTRY INTO AN AGREEMENT``.
    """
    shouted = all(place.is_titled and _shouts(page, place) for place in places)
    if not shouted:
        return 1
    return _SHOUTED if places[0].last - places[0].first > 1 else 0


def _shouts(page: Page, place: Candidate) -> bool:
    """Whether the line is in capitals: ``TARN ABOUT``, but not ``TRN Buys Orr``."""
    words, at = page.words, place.first
    beside = [b for b in (at - 1, at + 1) if _is_beside(page, min(at, b), max(at, b))]
    return words.word[at].isupper() and any(words.word[b].isupper() for b in beside)


def _is_beside(page: Page, before: int, at: int) -> bool:
    inside = before >= 0 and at < len(page.words)
    return inside and not page.words.opens[at]


def _finer(kind: NameKind, told: Scores) -> NameKind:
    """Tell apart what recognisers have one label for: sites, agencies, outlets."""
    finer = [k for k in _FINER.get(kind, ()) if told.get(k, 0) > ENOUGH]
    best = max(finer, key=lambda k: told[k], default=kind)
    return best if told.get(best, 0) > told.get(NameKind.FIRM, 0) else kind


def _trust(kind: NameKind, page: Page, place: Candidate, told: Scores) -> float:
    firm, site = told.get(NameKind.FIRM, 0), told.get(NameKind.FACILITY, 0)
    alone = place.last - place.first == 1
    if kind is NameKind.FIRM:
        return _trust_firm(page, place, told)
    if kind is NameKind.FACILITY:
        return _trust_site(page, place, firm, site)
    if kind is NameKind.PRODUCT and firm > max(ENOUGH, told.get(kind, 0)):
        return 0
    if kind is NameKind.PRODUCT:
        sure = told.get(kind) or not alone
        return 1 if sure else _LONE_THING if firm else _UNTOLD_THING
    if kind is NameKind.PERSON:
        return _trust_person(page, place, firm)
    return _trust_place(firm, told.get(kind, 0)) if kind is NameKind.PLACE else 1


def _trust_site(page: Page, place: Candidate, firm: float, site: float) -> float:
    if site and _is_only_formed(page, place, firm):
        return 1
    if firm > max(ENOUGH, site):
        return 0  # "Halden Works agreed"
    if site:
        return 1
    located = page.words.preceding(place.first) in _AT
    owns = page.words.owner[place.last - 1]  # "of Halden's notes"
    if located and not owns:
        return 1
    return _LONE_THING if firm else _UNTOLD_THING


def _is_only_formed(page: Page, place: Candidate, firm: float) -> bool:
    """``Tarn Brewery`` of which nothing is told; ``Tarn Works`` is mostly a firm."""
    return firm <= _FORM_ALONE and page.words.lower[place.last - 1] not in _MAKERS


def _trust_firm(page: Page, place: Candidate, told: Scores) -> float:
    firm, thing = told.get(NameKind.FIRM, 0), told.get(NameKind.PRODUCT, 0)
    other = max(told.get(NameKind.FACILITY, 0), told.get(NameKind.PERSON, 0))
    if told.get(NameKind.PLACE, 0) >= _LOCATED:
        return _AGAINST  # "Ryde builder Halden"
    introduced = thing >= _INTRODUCED and thing > firm  # "its chatbot Tarn"
    site = told.get(NameKind.FACILITY, 0)
    if site > max(ENOUGH, firm) and page.words.preceding(place.first) == "the":
        return _AGAINST  # "buys the Tarn Hotel"
    if introduced or other > max(_CLEAR, firm):
        return _AGAINST
    return 1 if firm or not _is_called(page, place) else _ONLY_CALLED


def _is_called(page: Page, place: Candidate) -> bool:
    before = page.words.lower[max(0, place.first - 2) : place.first]
    return " ".join(before) in _CALLED


def _trust_person(page: Page, place: Candidate, firm: float) -> float:
    if place.last - place.first == 1 or page.words.preceding(place.first) == "the":
        return _LONE_PERSON  # nobody is called "the Tarn Galleria"
    usual = page.words.lower[place.first] in page.lexicon.given
    return 1 if usual or firm <= _ACTING else _RARE_PERSON


def _trust_place(firm: float, told: float) -> float:
    if firm >= _INTRODUCED and firm > told:
        return _INTRODUCED_PLACE
    if told:
        return 1
    return _ACTING_PLACE if firm > _ACTING else _UNKNOWN_PLACE


def _tags(
    page: Page, places: Sequence[Candidate], witness: Witness
) -> Counter[NameKind]:
    """Count what the pipeline's own entity recogniser says of the name's places."""
    counts: Counter[NameKind] = Counter()
    words, tags = page.words, witness.tags
    for place in places if tags else ():
        span = words.start[place.first], words.end[place.last - 1]
        kind = tags.get(span) or tags.get((span[0], span[1] + 1))
        if kind:
            counts[kind] += 1
    return counts
