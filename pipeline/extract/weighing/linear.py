"""Signs in, probabilities out: logistic regression over hashed signs.

A sign is a short string such as ``"L1=worth"``. Its weight stands where its hash falls
(K. Weinberger and others, "Feature hashing for large scale multitask learning", 2009):
so no list of words is kept, and what was never seen counts for next to nothing. Weights
are whole numbers of a small step, so that their sum is the same on every machine.
"""

from collections.abc import Sequence
from functools import cache
from math import exp
from pathlib import Path
from zlib import crc32

import numpy as np
import numpy.typing as npt

FIGURES = Path(__file__).resolve().parents[2] / "model" / "figures.npz"
PARTIES = FIGURES.with_name("parties.npz")
NEWS = FIGURES.with_name("news.npz")
BUCKETS = 1 << 17
_FAR = 30.0  # odds beyond which nothing changes


def bucket_of(sign: str) -> int:
    """Where the weight of a sign stands.

    >>> 0 <= bucket_of("L1=worth") < BUCKETS
    True
    """
    return crc32(sign.encode()) % BUCKETS


class Linear:
    """What was learned of signs, for one class or for each of several.

    ``weights`` has the shape (classes, ``BUCKETS``); one of them counts ``steps`` of
    its class in the logarithm of the odds, ``biases`` are that of no sign at all.
    """

    def __init__(
        self,
        weights: npt.NDArray[np.int8],
        steps: Sequence[float],
        biases: Sequence[float],
    ) -> None:
        """Take what was learned."""
        self.weights = weights
        self.steps = tuple(map(float, steps))
        self.biases = tuple(map(float, biases))

    @classmethod
    def load(cls, path: Path) -> "Linear":
        """Read what ``save`` wrote."""
        with np.load(path) as stored:
            return cls(stored["weights"], stored["steps"], stored["biases"])

    def save(self, path: Path) -> None:
        """Write what was learned."""
        np.savez_compressed(
            path,
            weights=self.weights,
            steps=np.array(self.steps),
            biases=np.array(self.biases),
        )

    def weigh(self, sign: str) -> float:
        """What one sign speaks for the first class, in the logarithm of the odds."""
        return float(self.weights[0, bucket_of(sign)]) * self.steps[0]

    def probability(self, signs: Sequence[str]) -> float:
        """How likely the first class is with these signs, from 0 to 1."""
        return self._likely(signs)[0]

    def shares(self, signs: Sequence[str]) -> list[float]:
        """How likely each class is with these signs; together they are 1."""
        likely = self._likely(signs)
        return [one / sum(likely) for one in likely]

    def _likely(self, signs: Sequence[str]) -> list[float]:
        buckets = [bucket_of(sign) for sign in signs]
        sums = self.weights[:, buckets].sum(axis=1, dtype=np.int64).tolist()
        told = zip(sums, self.steps, self.biases, strict=True)
        return [_logistic(bias + count * step) for count, step, bias in told]


def _logistic(odds: float) -> float:
    """The probability of what has these odds, told by their logarithm.

    >>> _logistic(0.0)
    0.5
    """
    return 1 / (1 + exp(-max(-_FAR, min(_FAR, odds))))


@cache
def shipped(path: Path) -> Linear:
    """The weights that ship with the package: ``FIGURES``, ``PARTIES`` or ``NEWS``."""
    return Linear.load(path)
