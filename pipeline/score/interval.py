"""Scores of deals in, how far their F1 would go on other deals of the kind out."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

_ROUNDS = 2000
_SEED = 1987  # the same deals give the same interval
_SHARE = 95


class Interval(NamedTuple):
    """Where 95 of 100 samples of the same size would put the F1."""

    low: float
    high: float


def f1_interval(counts: Sequence[tuple[int, int, int]]) -> Interval | None:
    """Draw deals anew, with replacement; None where there is only one to draw.

    ``counts`` are the values right, wrong and missed of each deal. Deals are drawn, and
    not values: what is hard about a deal is hard in all its articles.

    >>> f1_interval([(9, 1, 0), (9, 1, 0)])
    Interval(low=0.9473684210526315, high=0.9473684210526315)
    """
    if len(counts) < 2:  # noqa: PLR2004 - one deal tells nothing of others
        return None
    table = np.asarray(counts, dtype=np.float64)
    chance = np.random.default_rng(_SEED)
    drawn = chance.integers(len(table), size=(_ROUNDS, len(table)))
    right, wrong, missed = table[drawn].sum(axis=1).T
    whole = 2 * right + wrong + missed
    f1 = np.divide(2 * right, whole, out=np.zeros_like(whole), where=whole > 0)
    tail = (100 - _SHARE) / 2
    low, high = np.percentile(f1, [tail, 100 - tail])
    return Interval(float(low), float(high))
