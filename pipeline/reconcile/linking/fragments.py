"""Pieces of a deal that an article tells apart from it, brought home."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from itertools import product

from pipeline.reconcile.frames import Frame
from pipeline.reconcile.identity.parties import block_words, keys_match
from pipeline.reconcile.linking.closeness import Reason, total
from pipeline.reconcile.linking.evidence import LINK_AT, Partners, weigh

Members = tuple[int, ...]

_TELLING = ("amount", "capacity", "term", "same site", "same parties")
_ENOUGH = 3.0
_KNOWN = 4.0  # what parties weigh that the deal, if no single article, has


def adopt_fragments(
    units: Sequence[Frame],
    clusters: Sequence[Members],
    partners: Partners,
    apart: AbstractSet[tuple[int, int]] = frozenset(),
) -> tuple[Members, ...]:
    """Join a cluster to a larger one that names its parties and tells the same.

    An article may tell the price of a deal far from its parties; the other articles,
    which give both, show where it belongs. Their word alone counts: what the same
    article says elsewhere is no evidence. And an article may list other parties of a
    deal than any single one of the others does. Units that are told ``apart`` stay so.
    """
    homes = _Homes(units, clusters)
    for fragment in sorted(clusters, key=lambda c: (len(c), c)):
        if not homes.holds(fragment):  # it has taken in a smaller one
            continue
        fits = [
            (fit, -place, home)
            for place, home in enumerate(homes.near(fragment))
            if apart.isdisjoint((min(p), max(p)) for p in product(fragment, home))
            if (fit := _fit(units, fragment, home, partners)) is not None
        ]
        score, _, home = max(fits, default=(0.0, 0, ()))
        if score >= LINK_AT:
            homes.join(fragment, home)
    return homes.sorted()


class _Homes:
    """The clusters as they are by now, found by the words of their parties."""

    def __init__(self, units: Sequence[Frame], clusters: Iterable[Members]) -> None:
        self._units = units
        self._by_word: dict[str, set[Members]] = defaultdict(set)
        self._all: set[Members] = set()
        for cluster in clusters:
            self._add(cluster)

    def holds(self, cluster: Members) -> bool:
        """Whether a cluster still stands as it was."""
        return cluster in self._all

    def near(self, fragment: Members) -> list[Members]:
        """List the clusters with a word or an article in common, larger first."""
        found = {home for word in self._words(fragment) for home in self._by_word[word]}
        return sorted(found - {fragment}, key=lambda c: (-len(c), c))

    def join(self, fragment: Members, home: Members) -> None:
        """Put a fragment into its home."""
        for cluster in (fragment, home):
            self._all.remove(cluster)
            for word in self._words(cluster):
                self._by_word[word].discard(cluster)
        self._add(tuple(sorted(home + fragment)))

    def sorted(self) -> tuple[Members, ...]:
        """Give all clusters in their order."""
        return tuple(sorted(self._all))

    def _add(self, cluster: Members) -> None:
        self._all.add(cluster)
        for word in self._words(cluster):
            self._by_word[word].add(cluster)

    def _words(self, cluster: Members) -> set[str]:
        """Give what a fragment and its home have in common at least one of."""
        words = {
            word
            for i in cluster
            for key, _ in self._units[i].parties
            for word in block_words(key)
        }
        return words | {f"in {self._units[i].article_id}" for i in cluster}


def _fit(
    units: Sequence[Frame], fragment: Members, home: Members, partners: Partners
) -> float | None:
    """Average the evidence for a fragment belonging to a larger cluster, if it may."""
    if len(home) <= len(fragment) or not _knows_parties(units, fragment, home):
        return None
    weighed = [
        weigh(units[i], units[j], partners)
        for i in fragment
        for j in home
        if units[i].article_id != units[j].article_id
    ]
    if _articles(units, fragment).isdisjoint(_articles(units, home)):
        return _fit_of_stranger(units, fragment, weighed)
    if not any(_telling_weight(reasons) >= _ENOUGH for reasons in weighed):
        return None
    return sum(total(reasons) for reasons in weighed) / len(weighed)


def _fit_of_stranger(
    units: Sequence[Frame], fragment: Members, weighed: Sequence[tuple[Reason, ...]]
) -> float | None:
    """Average the evidence where the whole deal, not each article, has the parties."""
    parties = {key for i in fragment for key, _ in units[i].parties}
    if len(parties) < 2 or any(_speaks_against(reasons) for reasons in weighed):  # noqa: PLR2004 - a pair
        return None
    scores = [
        _KNOWN + total(r for r in reasons if "part" not in r.text)
        for reasons in weighed
    ]
    return sum(scores) / len(scores)


def _knows_parties(units: Sequence[Frame], fragment: Members, home: Members) -> bool:
    known = [key for i in home for key, _ in units[i].parties]
    named = [key for i in fragment for key, _ in units[i].parties]
    return all(any(keys_match(key, other) for other in known) for key in named)


def _articles(units: Sequence[Frame], members: Members) -> set[str]:
    return {units[i].article_id for i in members}


def _speaks_against(reasons: Iterable[Reason]) -> bool:
    return any(r.weight <= -_ENOUGH and "part" not in r.text for r in reasons)


def _telling_weight(reasons: Iterable[Reason]) -> float:
    return total(r for r in reasons if r.text.startswith(_TELLING))
