"""Frames in, deals out: average linkage over weighed evidence, never chains."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby, product
from typing import NamedTuple

from pipeline.reconcile.frames import (
    Frame,
    mark_main,
    merge_frames,
)
from pipeline.reconcile.identity.parties import Key, keys_match
from pipeline.reconcile.judged import Links
from pipeline.reconcile.linking.agglomeration import Agglomeration
from pipeline.reconcile.linking.blocking import Pair, pair_by_topics, weigh_candidates
from pipeline.reconcile.linking.closeness import Reason, total
from pipeline.reconcile.linking.evidence import LINK_AT, REVIEW_AT, Partners, weigh
from pipeline.reconcile.linking.fragments import adopt_fragments
from pipeline.reconcile.linking.links import describe_links
from pipeline.reconcile.linking.retold import join_retold
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
    joined = Agglomeration(units, evidence, partners, verdicts).clusters()
    apart = frozenset(pair for pair, same in verdicts.items() if not same)
    told = pair_by_topics(units) | _open_cases(units, evidence)
    joined, retold = join_retold(units, joined, told, partners, apart)
    clusters = adopt_fragments(units, joined, partners, apart)
    return Linkage(
        clusters=tuple(
            tuple(twin for i in cluster for twin in twins[i]) for cluster in clusters
        ),
        links=tuple(describe_links(units, {**retold, **evidence}, clusters)),
    )


def _open_cases(
    units: Sequence[Frame], evidence: Mapping[Pair, Iterable[Reason]]
) -> set[Pair]:
    """Pair the main deals that have a party in common, and too little beside it."""
    return {
        (i, j)
        for (i, j), reasons in evidence.items()
        if units[i].is_main and units[j].is_main and total(reasons) >= REVIEW_AT
    }


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
    """Gather the frames that say the same in copies of one text: they count once.

    Two frames of one article are no twins, though they say the same.
    """
    twins: dict[object, list[Frame]] = defaultdict(list)
    seen: Counter[object] = Counter()
    for unit in sorted(units, key=lambda unit: (unit.signature, unit.key)):
        told = (unit.article_id, unit.signature)
        twins[(unit.signature, seen[told])].append(unit)
        seen[told] += 1
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
    if _are_turned_round(left, right):
        return False
    reasons = [r for r in weigh(left, right, partners) if "reports" not in r.text]
    if any(r.weight < 0 for r in reasons):
        return False
    fewest = min(len(left.parties), len(right.parties))
    if fewest > 1:
        return total(reasons) >= LINK_AT
    if fewest == 1 and _is_continued(left, right):
        return True
    figures = total(r for r in reasons if r.text.startswith(_FIGURES))
    return fewest == 1 and figures >= _TWO_FIGURES


def _is_continued(left: Frame, right: Frame) -> bool:
    """Whether one frame names the deal of one firm, and the other gives its figures."""
    kinds = {left.kind, right.kind}
    alike = left.parties == right.parties and (len(kinds) == 1 or "other" in kinds)
    return alike and any(
        not (frame.amounts or frame.capacities or frame.terms or frame.sites)
        for frame in (left, right)
    )


def _are_turned_round(left: Frame, right: Frame) -> bool:
    """Whether some party stands on one side in one frame, on the other in the other."""
    sides = dict(left.parties)
    return any(
        side and sides.get(key) and sides[key] != side for key, side in right.parties
    )
