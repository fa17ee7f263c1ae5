"""Frames in, deals out: average linkage over weighed evidence, never chains."""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations, groupby, product
from typing import NamedTuple

from pipeline.reconcile.evidence import (
    LINK_AT,
    LINK_MAINS_AT,
    REVIEW_AT,
    Partners,
    Reason,
    named_by_both,
    total,
    weigh,
)
from pipeline.reconcile.fragments import adopt_fragments
from pipeline.reconcile.frames import Frame, merge_frames
from pipeline.reconcile.parties import Key, block_words, keys_match
from pipeline.records import Link

_MOST_NAMES = 8  # firms of an opening that are paired

Pair = tuple[int, int]
Cluster = tuple[Frame, ...]


class Linkage(NamedTuple):
    """The frames of each deal, and why they were joined or kept apart."""

    clusters: tuple[Cluster, ...]
    links: tuple[Link, ...]


def link_frames(frames: Sequence[Frame]) -> Linkage:
    """Join the frames that tell of one deal.

    Two frames of one article tell of two deals, unless everything they say agrees.
    """
    partners = find_partners(frames)
    twins = _gather_twins(_merge_within_articles(frames, partners))
    units = tuple(members[0] for members in twins)
    evidence = _weigh_candidates(units, partners)
    joined = _Agglomeration(units, evidence, partners).clusters()
    clusters = adopt_fragments(units, joined, partners)
    return Linkage(
        clusters=tuple(
            tuple(twin for i in cluster for twin in twins[i]) for cluster in clusters
        ),
        links=tuple(_describe_links(units, evidence, clusters)),
    )


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
    frames: Sequence[Frame], partners: Partners
) -> tuple[Frame, ...]:
    """Merge frames of one article that have the same parties and no disagreement."""
    units: list[Frame] = []
    ordered = sorted(frames, key=lambda frame: frame.key)
    for _, group in groupby(ordered, key=lambda frame: frame.article_id):
        merged: list[Frame] = []
        for frame in group:
            same = (i for i, u in enumerate(merged) if _is_retold(u, frame, partners))
            place = next(same, None)
            if place is None:
                merged.append(frame)
            else:
                merged[place] = merge_frames(merged[place], frame)
        units.extend(merged)
    return tuple(sorted(units, key=lambda frame: frame.key))


def _is_retold(left: Frame, right: Frame, partners: Partners) -> bool:
    if min(len(left.parties), len(right.parties)) < 2:  # noqa: PLR2004 - a pair
        return False
    reasons = [r for r in weigh(left, right, partners) if "reports" not in r.text]
    return total(reasons) >= LINK_AT and all(r.weight >= 0 for r in reasons)


def _weigh_candidates(
    units: Sequence[Frame], partners: Partners
) -> Mapping[Pair, tuple[Reason, ...]]:
    """Weigh every two frames of two articles that share a party's word or a site."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    known = {key[0] for unit in units for key, _ in unit.parties if key}
    for i, unit in enumerate(units):
        for key in sorted(_block_keys(unit) | _opening_keys(unit, known)):
            blocks[key].append(i)
    pairs = {
        pair
        for members in blocks.values()
        for pair in combinations(members, 2)
        if units[pair[0]].article_id != units[pair[1]].article_id
    }
    return {
        (i, j): weigh(units[i], units[j], partners)
        for i, j in sorted(pairs)
        if _share_name(units[i], units[j])
    }


def _share_name(left: Frame, right: Frame) -> bool:
    """Whether two frames really have a party or a site in common."""
    ours, theirs = ([key for key, _ in unit.parties] for unit in (left, right))
    if any(keys_match(a, b) for a, b in product(ours, theirs)):
        return True
    if any(keys_match(a, b) for a, b in product(left.sites, right.sites)):
        return True
    return len(named_by_both(left, right)) > 1


def _opening_keys(unit: Frame, known: AbstractSet[str]) -> set[tuple[str, ...]]:
    """Give the pairs of firms that the opening of a main deal's article may name."""
    if not unit.is_main:
        return set()
    words = dict.fromkeys(word for word in unit.lead.split() if word in known)
    return set(combinations(sorted(list(words)[:_MOST_NAMES]), 2))


def _block_keys(unit: Frame) -> set[tuple[str, ...]]:
    parties: set[tuple[str, ...]] = {
        ("party", w) for key, _ in unit.parties for w in block_words(key)
    }
    return parties | {("site", word) for key in unit.sites for word in block_words(key)}


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
    ) -> None:
        self.units = units
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
        heap = [e for p, s in sums.items() if (e := _entry(p, s, members, mains))]
        heapq.heapify(heap)
        while heap:
            _, _, pair, sizes = heapq.heappop(heap)
            if sizes != _sizes(pair, members) or self._share_article(pair, members):
                continue
            for entry in _merge(pair, members, sums, mains):
                heapq.heappush(heap, entry)
        return list(members.values())

    def _score(self, i: int, j: int) -> float:
        known = self.scores.get((i, j))
        if known is not None:
            return known
        return total(weigh(self.units[i], self.units[j], self.partners))

    def _share_article(
        self, pair: Pair, members: Mapping[int, tuple[int, ...]]
    ) -> bool:
        left, right = ({self.units[k].article_id for k in members[i]} for i in pair)
        return not left.isdisjoint(right)


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


def _pair(i: int, j: int) -> Pair:
    return (i, j) if i < j else (j, i)


def _describe_links(
    units: Sequence[Frame],
    evidence: Mapping[Pair, tuple[Reason, ...]],
    clusters: Sequence[Sequence[int]],
) -> Iterable[Link]:
    home = {i: number for number, cluster in enumerate(clusters) for i in cluster}
    links = (
        _describe_link(units[i], units[j], reasons, joined=home[i] == home[j])
        for (i, j), reasons in evidence.items()
    )
    return sorted(links, key=lambda link: (link.left, link.right))


def _describe_link(
    left: Frame, right: Frame, reasons: tuple[Reason, ...], *, joined: bool
) -> Link:
    score = total(reasons)
    told = tuple(str(reason) for reason in reasons)
    if not joined and score >= LINK_AT:
        told += ("the deals as a whole do not fit, or one article tells of both",)
    between = score >= REVIEW_AT
    return Link(
        left=left.frame_ids[0],
        right=right.frame_ids[0],
        decision="joined" if joined else "review" if between else "apart",
        score=score,
        reasons=told,
    )
