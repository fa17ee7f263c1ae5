"""Frames in, pairs worth weighing out, each with its evidence."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

from pipeline.reconcile.frames import Frame
from pipeline.reconcile.identity.parties import Key, short_forms
from pipeline.reconcile.linking.closeness import Reason
from pipeline.reconcile.linking.crowds import Block, thin_out
from pipeline.reconcile.linking.evidence import Partners, named_by_both, weigh
from pipeline.reconcile.linking.openings import Openings
from pipeline.reconcile.linking.topics import topic_blocks

Pair = tuple[int, int]


def weigh_candidates(
    units: Sequence[Frame], partners: Partners
) -> Mapping[Pair, tuple[Reason, ...]]:
    """Weigh every two frames of two articles that share a party, a site or openings."""
    close = _of_two_articles(units, thin_out(units, _share_names(units)))
    openings = Openings(units)
    opened = _of_two_articles(units, thin_out(units, openings.blocks()))
    close |= {
        (i, j)
        for i, j in opened - close
        if openings.are_close(i, j) and _open_alike(units[i], units[j])
    }
    return {(i, j): weigh(units[i], units[j], partners) for i, j in sorted(close)}


def pair_by_topics(units: Sequence[Frame]) -> set[Pair]:
    """Pair the main deals of two articles whose openings have topics in common."""
    return _of_two_articles(units, thin_out(units, topic_blocks(units)))


def _of_two_articles(units: Sequence[Frame], blocks: Iterable[Block]) -> set[Pair]:
    return {
        (i, j) if i < j else (j, i)
        for _, one, other in blocks
        for i, j in (combinations(one, 2) if one is other else product(one, other))
        if units[i].article_id != units[j].article_id
    }


def _share_names(units: Sequence[Frame]) -> Iterator[Block]:
    """Gather the units that have a party or a site in common, name by name."""
    yield from _blocks([{key for key, _ in unit.parties if key} for unit in units])
    yield from _blocks([{key for key in unit.sites if key} for unit in units])


def _blocks(keys: Sequence[set[Key]]) -> Iterator[Block]:
    """Gather for each name who has it, and who has a longer form of it."""
    own: dict[str, list[int]] = {}
    holders: dict[Key, list[int]] = {}
    for i, names in enumerate(keys):
        for key in sorted(names):
            holders.setdefault(key, []).append(i)
        for name in sorted({"".join(key) for key in names}):
            own.setdefault(name, []).append(i)
    longer: dict[str, set[int]] = {}
    for key, members in holders.items():
        for short in short_forms(key):
            if short in holders:
                longer.setdefault("".join(short), set()).update(members)
    for name, members in own.items():
        yield Block(name, members, members)
        yield Block(name, members, sorted(longer.get(name, set()).difference(members)))


def _open_alike(left: Frame, right: Frame) -> bool:
    """Whether two openings name two parties, though no frame has one of the other's."""
    return len(named_by_both(left, right)) > 1
