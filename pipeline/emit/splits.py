"""What sources state in, pairs of them that use two definitions out."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from pipeline.emit.rates import FEWEST, Saying
from pipeline.records import Record
from pipeline.values import Money, Quantity

_ONE_SIDED = 0.9  # of the shared figures: no chance, and no slips of the pen
_SAME = 1.01  # times; nearer figures are the same one, rounded


class Split(Record):
    """Two sources of which one gives the higher figure nearly always.

    They mean two things by one word: with debt and without, gross and net. Of
    ``shared`` figures on which both speak, the one is higher in ``higher``.
    """

    field: str
    higher: str
    lower: str
    shared: int
    one_sided: int


class Splits:
    """Counts of who gives the higher figure, some deals at a time."""

    def __init__(self) -> None:
        """Nothing is counted yet."""
        self._shared: Counter[tuple[str, str, str]] = Counter()
        self._higher: Counter[tuple[str, str, str]] = Counter()

    def add(self, sayings: Iterable[Saying]) -> None:
        """Count in some deals; a deal comes whole."""
        for field, left, right, ratio in _ratios(sayings):
            self._shared[field, left, right] += 1
            self._higher[field, left, right] += ratio > _SAME
            self._higher[field, right, left] += ratio < 1 / _SAME

    def found(self) -> tuple[Split, ...]:
        """Give the pairs with enough shared figures, nearly all of them one-sided."""
        return tuple(
            Split(field=field, higher=one, lower=other, shared=shared, one_sided=count)
            for (field, left, right), shared in sorted(self._shared.items())
            for one, other in ((left, right), (right, left))
            if shared >= FEWEST
            and (count := self._higher[field, one, other]) >= _ONE_SIDED * shared
        )


def tell_split(each: Split) -> str:
    """Say that two sources mean two things.

    >>> tell_split(Split(field="term", higher="A", lower="B", shared=25, one_sided=24))
    'two definitions of term in use: A above B in 24 of 25'
    """
    return (
        f"two definitions of {each.field} in use: {each.higher} above {each.lower}"
        f" in {each.one_sided} of {each.shared}"
    )


def _ratios(sayings: Iterable[Saying]) -> Iterator[tuple[str, str, str, float]]:
    """Compare the figures of every two sources that give one each in a slot."""
    slots: dict[tuple[str, ...], dict[str, list[float]]] = defaultdict(dict)
    for said in sayings:
        measure, figure = _measure(said)
        if figure:
            slot = slots[said.deal_id, said.field, said.role, measure]
            slot.setdefault(said.source, []).append(figure)
    for (_, field, *_), told in slots.items():
        for left, right in combinations(sorted(told), 2):
            if len(told[left]) == len(told[right]) == 1:
                yield field, left, right, told[left][0] / told[right][0]


def _measure(said: Saying) -> tuple[str, float]:
    """Give what a figure is counted in, and the figure; nothing for a loose one."""
    value = said.claim.value
    if not isinstance(value, Money | Quantity) or value.low != value.high:
        return "", 0.0
    unit = value.currency if isinstance(value, Money) else value.unit
    per = value.per if isinstance(value, Money) else None
    return f"{unit} {per} {value.period}", float(value.low or 0)
