"""Frames in, pairs worth weighing out, each with its evidence."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations, product

from pipeline.reconcile.frames import Frame
from pipeline.reconcile.identity.parties import block_words, keys_match
from pipeline.reconcile.linking.closeness import Reason
from pipeline.reconcile.linking.evidence import Partners, named_by_both, weigh

_CROWD = 120  # frames that share a word, above which it tells little
_MOST_NAMES = 8  # firms of an opening that are paired

Pair = tuple[int, int]


def weigh_candidates(
    units: Sequence[Frame], partners: Partners
) -> Mapping[Pair, tuple[Reason, ...]]:
    """Weigh every two frames of two articles that share a party, a site or openings."""
    known = {key[0] for unit in units for key, _ in unit.parties if key}
    named = _pair_up(units, [_block_keys(unit) for unit in units])
    opened = _pair_up(units, [_opening_keys(unit, known) for unit in units])
    close = {(i, j) for i, j in named if _share_name(units[i], units[j])}
    close |= {(i, j) for i, j in opened - close if _open_alike(units[i], units[j])}
    return {(i, j): weigh(units[i], units[j], partners) for i, j in sorted(close)}


def _pair_up(
    units: Sequence[Frame], keys: Sequence[set[tuple[str, ...]]]
) -> AbstractSet[Pair]:
    return {
        pair
        for members in _blocks(keys)
        for pair in combinations(members, 2)
        if units[pair[0]].article_id != units[pair[1]].article_id
    }


def _blocks(keys: Sequence[set[tuple[str, ...]]]) -> Iterator[list[int]]:
    """Gather units by key; what too many share takes a second thing in common."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, own in enumerate(keys):
        for key in sorted(own):
            blocks[key].append(i)
    for shared, members in blocks.items():
        if len(members) <= _CROWD:
            yield members
            continue
        within: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for i in members:
            for key in sorted(keys[i] - {shared}):
                within[key].append(i)
        yield from within.values()


def _share_name(left: Frame, right: Frame) -> bool:
    """Whether two frames really have a party or a site in common."""
    ours, theirs = ([key for key, _ in unit.parties] for unit in (left, right))
    if any(keys_match(a, b) for a, b in product(ours, theirs)):
        return True
    return any(keys_match(a, b) for a, b in product(left.sites, right.sites))


def _open_alike(left: Frame, right: Frame) -> bool:
    """Whether two openings name two parties, though no frame has one of the other's."""
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
