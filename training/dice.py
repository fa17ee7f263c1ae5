"""A seed in, the same choices out: every draw of the generator goes through here."""

from collections.abc import Sequence
from typing import TypeVar

import numpy as np

Item = TypeVar("Item")


class Dice:
    """A seeded source of choices; two dice of one seed fall alike for ever."""

    def __init__(self, seed: int) -> None:
        self._bits = np.random.Generator(np.random.PCG64(seed))

    def chance(self, share: float) -> bool:
        """Say yes in ``share`` of the draws."""
        return bool(self._bits.random() < share)

    def number(self, low: int, high: int) -> int:
        """Draw a whole number from ``low`` to ``high``, both included."""
        return int(self._bits.integers(low, high + 1))

    def pick(self, items: Sequence[Item]) -> Item:
        """Draw one of the items."""
        return items[int(self._bits.integers(len(items)))]

    def weighted(self, items: Sequence[tuple[float, Item]]) -> Item:
        """Draw one of the items, each as often as its weight says."""
        point = self._bits.random() * sum(weight for weight, _ in items)
        for weight, item in items:
            point -= weight
            if point < 0:
                return item
        return items[-1][1]

    def sample(self, items: Sequence[Item], count: int) -> list[Item]:
        """Draw ``count`` different items, fewer where there are fewer."""
        order = self._bits.permutation(len(items))
        return [items[int(place)] for place in order[:count]]

    def shuffled(self, items: Sequence[Item]) -> list[Item]:
        """Return all items in a drawn order."""
        return self.sample(items, len(items))
