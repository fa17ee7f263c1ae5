"""Counts in, shares out: each with its n and interval, and none on too few."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from pipeline.emit.grid import Cell, Stance, State
from pipeline.records import Claim, Record
from pipeline.values import Relation, RelationKind, TypedValue

FEWEST = 20  # below, a share says nothing
_Z = 1.959964  # 95 percent
_DISTANCE = {
    RelationKind.EQUAL: 0.0,
    RelationKind.EQUIVALENT: 0.0,
    RelationKind.REFINES: 0.1,
    RelationKind.REFINED_BY: 0.1,
    RelationKind.DERIVABLE: 0.1,
    RelationKind.COMPATIBLE: 0.25,
    RelationKind.SUPERSEDED: 0.25,
    RelationKind.TENSION: 0.6,
    RelationKind.DISCLOSURE: 0.8,
    RelationKind.CONTRADICTION: 1.0,
}
_MOST = 40  # claims of a field that the expected disagreement is taken over


class Rate(Record):
    """A share with what it is counted from; ``share`` is null on fewer than twenty.

    ``low`` and ``high`` are the limits of Wilson's 95 percent interval.
    """

    name: str
    count: int
    of: int
    share: float | None = None
    low: float | None = None
    high: float | None = None


class Pair(Record):
    """How what two sources state of the same facts stands to each other."""

    left: str
    right: str
    relations: dict[str, int]


class Agreement(Record):
    """How far all sources agree on a field beyond chance: 1 wholly, 0 by chance.

    It is Krippendorff's alpha over the distance of relations; null on too few pairs.
    """

    field: str
    pairs: int
    alpha: float | None = None


class Saying(NamedTuple):
    """What one source states in one slot of one deal."""

    source: str
    deal_id: str
    field: str
    role: str
    claim: Claim


def rate(name: str, count: int, of: int) -> Rate:
    """Make a rate of counts.

    >>> rate("silent", 3, 19).share is None
    True
    >>> rate("silent", 5, 20).share
    0.25
    """
    if of < FEWEST:
        return Rate(name=name, count=count, of=of)
    share = count / of
    centre = share + _Z * _Z / (2 * of)
    spread = _Z * math.sqrt(share * (1 - share) / of + _Z * _Z / (4 * of * of))
    scale = 1 + _Z * _Z / of
    return Rate(
        name=name,
        count=count,
        of=of,
        share=round(share, 4),
        low=round(max(0.0, (centre - spread) / scale), 4),
        high=round(min(1.0, (centre + spread) / scale), 4),
    )


def tell_rate(each: Rate) -> str:
    """Print a rate with what it is counted from; too few to tell is said so.

    >>> tell_rate(rate("silent", 5, 20))
    'silent: 25 % (5 of 20; 11 to 47 %)'
    >>> tell_rate(rate("silent", 5, 19))
    'silent: 5 of 19, too few for a share'
    """
    if each.share is None or each.low is None or each.high is None:
        return f"{each.name}: {each.count} of {each.of}, too few for a share"
    return (
        f"{each.name}: {100 * each.share:.0f} % ({each.count} of {each.of};"
        f" {100 * each.low:.0f} to {100 * each.high:.0f} %)"
    )


def rates_of(cells: Sequence[Cell], claims: Sequence[Claim]) -> tuple[Rate, ...]:
    """Give the rates of one source over the slots of its deals."""
    states = Counter(cell.state for cell in cells)
    stances = Counter(cell.stance for cell in cells)
    read = len(cells) - states[State.UNREAD]
    agreeing = stances[Stance.AGREES] + stances[Stance.COMPATIBLE]
    judged = agreeing + stances[Stance.DISSENTS] + stances[Stance.SUPERSEDED]
    attributed = sum(1 for claim in claims if claim.attribution)
    return (
        rate("omitted, of what was read", states[State.SILENT], read),
        rate("unread", states[State.UNREAD], len(cells)),
        rate("undisclosed", states[State.UNDISCLOSED], read),
        rate("agreeing, of what is stated", agreeing, judged),
        rate("dissenting, of what is stated", stances[Stance.DISSENTS], judged),
        rate("attributed, of its claims", attributed, len(claims)),
    )


def compare_pairs(sayings: Iterable[Saying]) -> dict[tuple[str, str], Counter[str]]:
    """Count how the values of every two sources stand to each other."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for one, other in _within(list(sayings)):
        relation = _relate(one.claim.value, other.claim.value)
        counts[(one.source, other.source)][relation.kind.value] += 1
    return counts


def drops_bound(said: Saying, group: Sequence[Saying]) -> bool:
    """Whether a source gives as plain what another one bounds at the same figure."""
    notes = (
        _relate(said.claim.value, other.claim.value).note
        for other in group
        if other.source != said.source
    )
    plain = not said.claim.normal.startswith(("~", ">", "<"))
    return plain and "bound dropped" in set(notes)


def count_drops(sayings: Iterable[Saying]) -> Mapping[str, tuple[int, int]]:
    """Count for each source the bounds that it drops, of those that others give."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for group in _slots(sayings).values():
        if any(s.claim.normal.startswith(("~", ">", "<")) for s in group):
            for said in group:
                counts[said.source][0] += drops_bound(said, group)
                counts[said.source][1] += 1
    return {source: (drops, of) for source, (drops, of) in sorted(counts.items())}


class Agreeing:
    """The agreement of all sources on each field, some deals at a time."""

    def __init__(self) -> None:
        self._seen: defaultdict[str, list[float]] = defaultdict(lambda: [0.0, 0])
        self._some: defaultdict[str, list[Saying]] = defaultdict(list)

    def add(self, sayings: Iterable[Saying]) -> None:
        """Add what is said of some deals; a deal comes whole."""
        by_field: dict[str, list[Saying]] = defaultdict(list)
        for said in sayings:
            by_field[said.field].append(said)
        for field, group in by_field.items():
            seen = _known_distances(_within(group))
            self._seen[field][0] += sum(seen)
            self._seen[field][1] += len(seen)
            self._some[field] = sorted((*self._some[field], *group), key=_place)[:_MOST]

    def found(self) -> tuple[Agreement, ...]:
        """Give the agreement on each field."""
        return tuple(self._agreement(field) for field in sorted(self._seen))

    def _agreement(self, field: str) -> Agreement:
        distance, pairs = self._seen[field][0], int(self._seen[field][1])
        chance = _known_distances(_across(self._some[field])) if pairs >= FEWEST else []
        if not sum(chance):
            return Agreement(field=field, pairs=pairs)
        alpha = 1 - distance / pairs / (sum(chance) / len(chance))
        return Agreement(field=field, pairs=pairs, alpha=round(alpha, 3))


_Two = tuple[Saying, Saying]


def _within(sayings: Sequence[Saying]) -> Iterator[_Two]:
    """Every two sources on one slot."""
    for group in _slots(sayings).values():
        for one, other in combinations(group, 2):
            if one.source != other.source:
                yield one, other


def _across(sayings: Sequence[Saying]) -> Iterator[_Two]:
    """Every two claims about different deals: how far apart chance puts them."""
    for one, other in combinations(sayings, 2):
        if one.deal_id != other.deal_id and one.role == other.role:
            yield one, other


def _known_distances(pairs: Iterable[_Two]) -> list[float]:
    distances = (_distance(one, other) for one, other in pairs)
    return [distance for distance in distances if distance is not None]


def _distance(one: Saying, other: Saying) -> float | None:
    return _DISTANCE.get(_relate(one.claim.value, other.claim.value).kind)


@lru_cache(maxsize=2048)
def _relate(one: TypedValue, other: TypedValue) -> Relation:
    """Compare two values; every count asks of the same ones."""
    return one.relation(other)


def _slots(sayings: Iterable[Saying]) -> dict[tuple[str, str, str], list[Saying]]:
    groups: dict[tuple[str, str, str], list[Saying]] = defaultdict(list)
    for said in sorted(sayings, key=_place):
        groups[(said.deal_id, said.field, said.role)].append(said)
    return groups


def _place(said: Saying) -> tuple[str, str]:
    return (said.source, said.claim.claim_id)
