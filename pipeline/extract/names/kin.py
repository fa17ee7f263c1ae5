"""Names of one text in, what they share out: "Tarn Pike" is what "Tarn" is.

Names in one list are of one kind, and a longer name is mostly of the kind of the
shorter one that it begins with.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.extract.names.kinds import NameKind, Vote
from pipeline.extract.names.page import Page
from pipeline.extract.names.scores import Scores, add_votes
from pipeline.extract.names.spelling import Candidate, key_of
from pipeline.extract.names.votes import Name, kind_of

_LISTED = 0.9
_LIST_GAPS = frozenset({",", ", and", "and", "&", ", or", "or", "; and", ";"})
_LISTABLE = frozenset({NameKind.FIRM, NameKind.PLACE, NameKind.PERSON})
_SURE = 2
_LIKELY = 1
_UNLIKE = frozenset({NameKind.FACILITY, NameKind.PRODUCT, NameKind.OUTLET})


def weigh_kin(
    page: Page, candidates: Sequence[Candidate], names: dict[str, Name]
) -> None:
    """Let the names of one text speak for each other."""
    for key, vote in list(_headed(page, names)):
        _give(names[key], [vote])
    listed = _listed(page, candidates, names)
    for key, scores in listed.items():
        _give(names[key], [Vote(kind, weight) for kind, weight in scores.items()])


def _give(name: Name, votes: Sequence[Vote]) -> None:
    add_votes(name.scores, votes)
    name.kind = kind_of(name.scores)


def _headed(page: Page, names: dict[str, Name]) -> Iterator[tuple[str, Vote]]:
    """``Tarn Zelltechnik`` is a firm where ``Tarn`` is one; capitals tell nothing."""
    firms: dict[str, float] = {}
    for name in names.values():
        if len(name.bare) == 1 or name.key.isupper() or name.places[0].is_titled:
            joined = " ".join(name.bare)
        else:
            continue
        if name.kind is NameKind.FIRM and joined not in page.lexicon.known:
            firms[joined] = max(firms.get(joined, 0), name.scores[NameKind.FIRM])
    for name in names.values():
        if name.kind in _UNLIKE or name.bare[0] in page.lexicon.given:
            continue
        whole = " ".join(name.bare)
        weight = firms.get(whole) or firms.get(name.bare[0], 0)
        if weight > _LIKELY and weight > name.scores.get(NameKind.FIRM, 0):
            yield name.key, Vote(NameKind.FIRM, weight)


def _listed(
    page: Page, candidates: Sequence[Candidate], names: dict[str, Name]
) -> dict[str, Scores]:
    """``Halden, Silver Creek and Ryde Capital``: names in one list."""
    words = page.words
    listed: dict[str, Scores] = {}
    for left, right in pairwise(candidates):
        gap = words.text[words.end[left.last - 1] : words.start[right.first]]
        if gap.strip() not in _LIST_GAPS:
            continue
        pair = [names[key_of(words, c.first, c.last)] for c in (left, right)]
        for name, other in (pair, pair[::-1]):
            if other.kind in _LISTABLE and other.scores[other.kind] > _SURE:
                listed.setdefault(name.key, {})[other.kind] = _LISTED
    return listed
