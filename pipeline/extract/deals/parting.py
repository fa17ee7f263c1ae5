"""Pairs who face each other in, two sides out: who leans further pays, or is paid."""

from collections.abc import Iterable, Mapping

from pipeline.extract.names import Entity

_CLEAR = 0.4  # how far two must lean apart to stand on two sides


def part_all(
    pairs: Iterable[tuple[Entity, Entity]],
    sides: dict[Entity, int],
    leans: Mapping[Entity, float],
) -> None:
    """Put all who face each other on two sides; who stands there already stays."""
    settled: set[Entity] = set()
    for one, other in pairs:
        if not settled & {one, other}:
            _part(one, other, sides, leans)
        for kept, free in ((one, other), (other, one)):
            further = (leans[kept] - leans[free]) * sides[kept]
            if settled & {kept, free} == {kept} and further >= _CLEAR:
                sides[free] = -sides[kept]
        if sides[one] and sides[one] == -sides[other]:
            settled |= {one, other}


def _part(
    one: Entity, other: Entity, sides: dict[Entity, int], leans: Mapping[Entity, float]
) -> None:
    """Put two who face each other on two sides, by who leans further."""
    if sides[one] and sides[one] == -sides[other]:
        return
    apart = leans[one] - leans[other]
    if abs(apart) < _CLEAR:
        return
    sides[one], sides[other] = (1, -1) if apart > 0 else (-1, 1)


def sign_of(lean: float) -> int:
    """On which side somebody stands who leans so: 1 pays, -1 is paid, 0 neither."""
    return (lean > 0) - (lean < 0)
