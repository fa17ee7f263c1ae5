"""Frames in, deals out: average linkage over weighed evidence, never chains."""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations, groupby, product
from typing import NamedTuple

from pipeline.reconcile.frames import (
    Frame,
    are_turned_round,
    is_continued,
    mark_main,
    merge_frames,
)
from pipeline.reconcile.identity.parties import Key, keys_match
from pipeline.reconcile.judged import Links
from pipeline.reconcile.linking.blocking import Pair, weigh_candidates
from pipeline.reconcile.linking.closeness import Reason, total
from pipeline.reconcile.linking.evidence import LINK_AT, LINK_MAINS_AT, Partners, weigh
from pipeline.reconcile.linking.fragments import adopt_fragments
from pipeline.reconcile.linking.links import describe_links
from pipeline.records import Link

_FIGURES = ("amount", "capacity", "term")
_TWO_FIGURES = 5.0
_SAID = 100.0  # the weight of a reviewer's word

Cluster = tuple[Frame, ...]


class Linkage(NamedTuple):
    """The frames of each deal, and why they were joined or kept apart."""

    clusters: tuple[Cluster, ...]
    links: tuple[Link, ...]


def link_frames(frames: Sequence[Frame], judged: Links | None = None) -> Linkage:
    """Join the frames that tell of one deal.

    Two frames of one article tell of two deals, unless everything they say agrees. What
    a reviewer judged stands, and "different" before "same".
    """
    judged = judged or Links()
    partners = find_partners(frames)
    twins = _gather_twins(_merge_within_articles(frames, partners, judged))
    units = tuple(members[0] for members in twins)
    verdicts = _verdicts(twins, judged)
    evidence = {**weigh_candidates(units, partners), **_say(verdicts)}
    joined = _Agglomeration(units, evidence, partners, verdicts).clusters()
    apart = frozenset(pair for pair, same in verdicts.items() if not same)
    clusters = adopt_fragments(units, joined, partners, apart)
    return Linkage(
        clusters=tuple(
            tuple(twin for i in cluster for twin in twins[i]) for cluster in clusters
        ),
        links=tuple(describe_links(units, evidence, clusters)),
    )


def _verdicts(twins: Sequence[tuple[Frame, ...]], judged: Links) -> Mapping[Pair, bool]:
    """Map pairs of units to whether a reviewer says that they are one deal."""
    place = {
        frame_id: i
        for i, members in enumerate(twins)
        for unit in members
        for frame_id in unit.frame_ids
    }
    found = {}
    for pairs, same in ((judged.same, True), (judged.different, False)):
        for one, other in sorted(pairs):
            ends = [place[one], place[other]] if {one, other} <= set(place) else []
            if len(set(ends)) > 1:
                found[(min(ends), max(ends))] = same
    return found


def _say(verdicts: Mapping[Pair, bool]) -> Mapping[Pair, tuple[Reason, ...]]:
    said = {True: Reason("a reviewer says: one deal", _SAID)}
    said[False] = Reason("a reviewer says: two deals", -_SAID)
    return {pair: (said[same],) for pair, same in verdicts.items()}


def _gather_twins(units: Sequence[Frame]) -> tuple[tuple[Frame, ...], ...]:
    """Gather the frames that say the same in copies of one text: they count once."""
    twins: dict[object, list[Frame]] = defaultdict(list)
    for unit in sorted(units, key=lambda unit: (unit.signature, unit.key)):
        twins[unit.signature].append(unit)
    return tuple(tuple(members) for members in twins.values())


def find_partners(frames: Iterable[Frame]) -> Partners:
    """List with whom each party deals anywhere, partners told by their first word."""
    found: dict[Key, set[str]] = defaultdict(set)
    for frame in frames:
        keys = [key for key, _ in frame.parties]
        for key in keys:
            found[key].update(k[0] for k in keys if k and not keys_match(k, key))
    return {key: frozenset(words) for key, words in found.items()}


def _merge_within_articles(
    frames: Sequence[Frame], partners: Partners, judged: Links
) -> tuple[Frame, ...]:
    """Merge frames of one article that have the same parties and no disagreement."""
    units: list[Frame] = []
    ordered = sorted(frames, key=lambda frame: frame.key)
    for _, group in groupby(ordered, key=lambda frame: frame.article_id):
        merged: list[Frame] = []
        for frame in group:
            same = (
                i for i, u in enumerate(merged) if _is_one(u, frame, partners, judged)
            )
            place = next(same, None)
            if place is None:
                merged.append(frame)
            else:
                merged[place] = merge_frames(merged[place], frame)
        units.extend(mark_main(merged) if len(merged) > 1 else merged)
    return tuple(sorted(units, key=lambda frame: frame.key))


def _is_one(left: Frame, right: Frame, partners: Partners, judged: Links) -> bool:
    pairs = {
        (min(ends), max(ends)) for ends in product(left.frame_ids, right.frame_ids)
    }
    if pairs & judged.different:
        return False
    return bool(pairs & judged.same) or _is_retold(left, right, partners)


def _is_retold(left: Frame, right: Frame, partners: Partners) -> bool:
    """Whether two frames of one article agree in all they tell, and tell enough.

    A frame that names one party only must tell two figures alike. Who buys in the one
    and sells in the other deals twice.
    """
    if are_turned_round(left, right):
        return False
    reasons = [r for r in weigh(left, right, partners) if "reports" not in r.text]
    if any(r.weight < 0 for r in reasons):
        return False
    fewest = min(len(left.parties), len(right.parties))
    if fewest > 1:
        return total(reasons) >= LINK_AT
    if fewest == 1 and is_continued(left, right):
        return True
    figures = total(r for r in reasons if r.text.startswith(_FIGURES))
    return fewest == 1 and figures >= _TWO_FIGURES


class _Agglomeration:
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
        members: dict[int, tuple[int, ...]] = {i: (i,) for i in part}
        sums = {pair: self._score(*pair) for pair in combinations(part, 2)}
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
