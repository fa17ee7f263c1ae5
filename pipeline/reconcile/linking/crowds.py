"""Blocks of frames in, smaller ones out: what many share tells little by itself."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from pipeline.reconcile.frames import Frame

_CROWD = 250  # frames that share a name, above which it tells little
_STEP = 10  # neighbours with which each of a crowd is compared

_Side = list[int]


class Block(NamedTuple):
    """Frames that share a name, in two lists: any of one may go with any of the other.

    Both are one list where any two of it may.
    """

    name: str
    one: _Side
    other: _Side


def thin_out(units: Sequence[Frame], blocks: Iterable[Block]) -> Iterator[Block]:
    """Give blocks as they are; of a crowd, who has a second thing in common.

    Where a crowd shares that too, each is only compared with those of the same days.
    """
    for block in blocks:
        if _is_small(block):
            yield block
            continue
        for part in _part(units, block):
            yield from [part] if _is_small(part) else _rows(units, part)


def _is_small(block: Block) -> bool:
    return max(len(block.one), len(block.other)) <= _CROWD


def _part(units: Sequence[Frame], block: Block) -> Iterator[Block]:
    """Part a crowd by what else tells one deal of a firm from another."""
    one = _by_mark(units, block.one)
    if block.one is block.other:
        marks = sorted(one.keys() - {block.name})
        yield from (Block(mark, one[mark], one[mark]) for mark in marks)
        return
    other = _by_mark(units, block.other)
    for mark in sorted(one.keys() & other.keys() - {block.name}):
        yield Block(mark, one[mark], other[mark])


def _by_mark(units: Sequence[Frame], members: _Side) -> Mapping[str, _Side]:
    found: dict[str, _Side] = defaultdict(list)
    for i in members:
        for mark in _marks(units[i]):
            found[mark].append(i)
    return found


def _marks(unit: Frame) -> set[str]:
    names = {"".join(key) for key, _ in unit.parties}
    sites = {"".join(key) for key in unit.sites}
    return names | sites | {claim.normal for claim in unit.amounts}


def _rows(units: Sequence[Frame], block: Block) -> Iterator[Block]:
    """Lay a crowd out by days, and give it in pieces that overlap."""
    row = by_days(units, {*block.one, *block.other})
    for start in range(0, len(row), _STEP):
        piece = row[start : start + 2 * _STEP]
        yield Block(block.name, piece, piece)


def by_days(units: Sequence[Frame], members: Iterable[int]) -> list[int]:
    """Sort frames by the days of their articles; those without one come last."""
    return sorted(members, key=lambda i: (str(units[i].published), i))
