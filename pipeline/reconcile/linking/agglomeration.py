"""Units and evidence in, clusters out: average linkage, never chains."""

import heapq
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations, product

from pipeline.reconcile.frames import Frame
from pipeline.reconcile.linking.blocking import Pair
from pipeline.reconcile.linking.closeness import Reason, total
from pipeline.reconcile.linking.crowds import by_days
from pipeline.reconcile.linking.evidence import (
    LINK_AT,
    LINK_MAINS_AT,
    Partners,
    weigh,
)

_MANY = 250  # units that hang together, above which they are joined piece by piece
_PIECE = 60
_SAMPLED = 4  # units of a cluster that speak for it then


class Agglomeration:
    """Average linkage inside the components that strong evidence holds together.

    A merge needs an average of at least the threshold, so at least one pair reaches it:
    pairs below it cannot start a cluster, only hold one back.
    """

    def __init__(
        self,
        units: Sequence[Frame],
        evidence: Mapping[Pair, tuple[Reason, ...]],
        partners: Partners,
        verdicts: Mapping[Pair, bool],
    ) -> None:
        """Take what is known before anything is joined.

        Args:
            units: What is joined.
            evidence: The pairs that were weighed, with what speaks for and against.
            partners: Whom each party deals with anywhere.
            verdicts: The pairs that a reviewer called one deal, or two.
        """
        self.units = units
        self.verdicts = verdicts
        self.scores = {pair: total(reasons) for pair, reasons in evidence.items()}
        self.partners = partners

    def clusters(self) -> tuple[tuple[int, ...], ...]:
        """Give the clusters, each sorted, in the order of their first members."""
        found = [c for part in self._components() for c in self._join(part)]
        return tuple(sorted(found))

    def _components(self) -> list[list[int]]:
        root = list(range(len(self.units)))

        def find(i: int) -> int:
            while root[i] != i:
                root[i] = root[root[i]]
                i = root[i]
            return i

        for (i, j), score in self.scores.items():
            if score >= LINK_MAINS_AT:
                first, second = sorted((find(i), find(j)))
                root[second] = first
        parts: dict[int, list[int]] = defaultdict(list)
        for i in range(len(self.units)):
            parts[find(i)].append(i)
        return list(parts.values())

    def _join(self, part: list[int]) -> list[tuple[int, ...]]:
        starts = sorted(self._starts(part))
        members = {start[0]: start for start in starts}
        sums = {
            (one[0], other[0]): self._sum(one, other)
            for one, other in combinations(starts, 2)
        }
        mains = {i for i in part if self.units[i].is_main}
        for pair in self._told_same(part):
            _merge_told(pair, members, sums)
        heap = [
            entry
            for pair, score in sums.items()
            if members.keys() >= set(pair)
            and (entry := _entry(pair, score, members, mains))
        ]
        heapq.heapify(heap)
        while heap:
            _, _, pair, sizes = heapq.heappop(heap)
            if sizes != _sizes(pair, members) or self._are_apart(pair, members):
                continue
            for entry in _merge(pair, members, sums, mains):
                heapq.heappush(heap, entry)
        return list(members.values())

    def _starts(self, part: list[int]) -> Iterator[tuple[int, ...]]:
        """Give what is joined: units, or, of too many, what their pieces come to."""
        if len(part) <= _MANY:
            yield from ((i,) for i in part)
            return
        row = by_days(self.units, part)
        for start in range(0, len(row), _PIECE):
            yield from self._join(sorted(row[start : start + _PIECE]))

    def _sum(self, left: Sequence[int], right: Sequence[int]) -> float:
        """Add up the evidence between two clusters; of large ones, take a sample."""
        pairs = list(product(_sample(left), _sample(right)))
        told = sum(self._score(min(pair), max(pair)) for pair in pairs)
        return told * (len(left) * len(right) / len(pairs))

    def _score(self, i: int, j: int) -> float:
        known = self.scores.get((i, j))
        if known is not None:
            return known
        return total(weigh(self.units[i], self.units[j], self.partners))

    def _told_same(self, part: Sequence[int]) -> list[Pair]:
        inside = set(part)
        told = [pair for pair, same in self.verdicts.items() if same]
        return [pair for pair in sorted(told) if inside.issuperset(pair)]

    def _are_apart(self, pair: Pair, members: Mapping[int, tuple[int, ...]]) -> bool:
        """Whether two clusters share an article, or a reviewer told them apart."""
        left, right = ({self.units[k].article_id for k in members[i]} for i in pair)
        if not left.isdisjoint(right):
            return True
        told = (
            self.verdicts.get(_pair(i, j), True)
            for i, j in product(*(members[place] for place in pair))
        )
        return not all(told) if self.verdicts else False


def _sample(cluster: Sequence[int]) -> Sequence[int]:
    return cluster[:: -(-len(cluster) // _SAMPLED)]


_Entry = tuple[bool, float, Pair, tuple[int, int]]


def _sizes(pair: Pair, members: Mapping[int, tuple[int, ...]]) -> tuple[int, int]:
    return (len(members.get(pair[0], ())), len(members.get(pair[1], ())))


def _entry(
    pair: Pair,
    score: float,
    members: Mapping[int, tuple[int, ...]],
    mains: AbstractSet[int],
) -> _Entry | None:
    """Rank a merge: what articles are mainly about first, then by the evidence."""
    sizes = _sizes(pair, members)
    average = score / (sizes[0] * sizes[1])
    aside = any(i not in mains for place in pair for i in members[place])
    least = LINK_AT if aside else LINK_MAINS_AT
    return (aside, -average, pair, sizes) if average >= least else None


def _merge(
    pair: Pair,
    members: dict[int, tuple[int, ...]],
    sums: dict[Pair, float],
    mains: AbstractSet[int],
) -> list[_Entry]:
    """Merge the second cluster into the first; give the new candidate merges."""
    keep, gone = pair
    members[keep] = tuple(sorted(members[keep] + members.pop(gone)))
    entries = []
    for other in sorted(members):
        if other == keep:
            continue
        to_keep, to_gone = (min(other, keep), max(other, keep)), _pair(other, gone)
        sums[to_keep] += sums.pop(to_gone)
        if entry := _entry(to_keep, sums[to_keep], members, mains):
            entries.append(entry)
    return entries


def _merge_told(
    pair: Pair, members: dict[int, tuple[int, ...]], sums: dict[Pair, float]
) -> None:
    """Merge what a reviewer joined, wherever both have got to by now."""
    homes = [next(key for key, of in members.items() if i in of) for i in pair]
    if homes[0] != homes[1]:
        _merge(_pair(*homes), members, sums, frozenset())


def _pair(i: int, j: int) -> Pair:
    return (i, j) if i < j else (j, i)
