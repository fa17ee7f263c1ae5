"""Signs in, a probability out: logistic regression over hashed signs.

A sign is a short string such as ``"L1=worth"``. Its weight stands where its hash falls
(K. Weinberger and others, "Feature hashing for large scale multitask learning", 2009):
so no list of words is kept, and what was never seen counts for next to nothing.
"""

from collections.abc import Iterable
from functools import cache
from math import exp
from pathlib import Path
from zlib import crc32

import numpy as np
import numpy.typing as npt

SHIPPED = Path(__file__).resolve().parents[2] / "model" / "figures.npz"
BUCKETS = 1 << 17


def bucket_of(sign: str) -> int:
    """Where the weight of a sign stands.

    >>> 0 <= bucket_of("L1=worth") < BUCKETS
    True
    """
    return crc32(sign.encode()) % BUCKETS


class Linear:
    """What was learned of signs: one weight for each bucket, and one for all."""

    def __init__(self, weights: npt.NDArray[np.float32], bias: float) -> None:
        """Take the weights, ``BUCKETS`` of them."""
        self._weights = weights.tolist()
        self._bias = bias

    @classmethod
    def load(cls, path: Path) -> "Linear":
        """Read what ``python -m training.judge`` wrote."""
        with np.load(path) as stored:
            weights = stored["weights"].astype(np.float32) * stored["step"]
            return cls(weights, float(stored["bias"]))

    def weigh(self, sign: str) -> float:
        """What one sign speaks for, as a part of the logarithm of the odds."""
        weight: float = self._weights[bucket_of(sign)]
        return weight

    def probability(self, signs: Iterable[str]) -> float:
        """How likely it is with these signs, from 0 to 1."""
        odds = self._bias + sum(map(self.weigh, signs))
        return 1 / (1 + exp(-max(-30.0, min(30.0, odds))))


@cache
def shipped_weights() -> Linear:
    """The weights that ship with the package."""
    return Linear.load(SHIPPED)
