"""Deals whose parties do not meet, joined by what their articles are about."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import product

from pipeline.reconcile.frames import Frame
from pipeline.reconcile.linking.blocking import Pair
from pipeline.reconcile.linking.closeness import Reason, total
from pipeline.reconcile.linking.evidence import (
    LINK_MAINS_AT,
    Partners,
    share_party,
    weigh,
)
from pipeline.reconcile.linking.topics import shared_topics

Members = tuple[int, ...]

_SPOKEN = 4  # main deals of a cluster that speak for it


def join_retold(
    units: Sequence[Frame],
    clusters: Sequence[Members],
    pairs: Iterable[Pair],
    partners: Partners,
    apart: AbstractSet[Pair] = frozenset(),
) -> tuple[tuple[Members, ...], Mapping[Pair, tuple[Reason, ...]]]:
    """Join clusters whose articles tell one story, the closest first.

    This comes last: names that two openings share tell less than parties that meet.
    Units that are told ``apart`` stay so, and so do two deals of one article.

    Returns:
        The clusters, and the evidence that was weighed for them.
    """
    home = {i: cluster for cluster in clusters for i in cluster}

    @cache
    def weighed(i: int, j: int) -> tuple[Reason, ...]:
        return weigh(units[i], units[j], partners, retold=True)

    evidence = {
        (i, j): weighed(i, j)
        for i, j in sorted(pairs)
        if home[i] != home[j] and _may_be_one(units[i], units[j])
    }
    for i, j in sorted(evidence, key=lambda pair: (-total(evidence[pair]), pair)):
        one, other = home[i], home[j]
        if one == other or not _may_meet(units, one, other, apart):
            continue
        if _fit(units, one, other, weighed) >= LINK_MAINS_AT:
            whole = tuple(sorted(one + other))
            home.update(dict.fromkeys(whole, whole))
    return tuple(sorted(set(home.values()))), evidence


def _may_be_one(left: Frame, right: Frame) -> bool:
    """Whether two openings share topics, or their deals a party: else why weigh them.

    Articles of a trade open with the same words by the thousand.
    """
    return bool(shared_topics(left, right)) or share_party(left, right)


def _may_meet(
    units: Sequence[Frame], one: Members, other: Members, apart: AbstractSet[Pair]
) -> bool:
    articles = {units[i].article_id for i in one} & {units[i].article_id for i in other}
    told = {(min(pair), max(pair)) for pair in product(one, other)}
    return not articles and told.isdisjoint(apart)


def _fit(
    units: Sequence[Frame],
    one: Members,
    other: Members,
    weighed: Callable[[int, int], Iterable[Reason]],
) -> float:
    """Average the evidence between the main deals of two clusters."""
    mains = [[i for i in c if units[i].is_main][:_SPOKEN] for c in (one, other)]
    weights = [total(weighed(i, j)) for i, j in product(*mains)]
    return sum(weights) / len(weights)
