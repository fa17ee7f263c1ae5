"""Frames in, pairs worth weighing out, each with its evidence."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations, product

from pipeline.reconcile.evidence import Partners, Reason, named_by_both, weigh
from pipeline.reconcile.frames import Frame
from pipeline.reconcile.parties import block_words, keys_match

_MOST_NAMES = 8  # firms of an opening that are paired

Pair = tuple[int, int]


def weigh_candidates(
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
