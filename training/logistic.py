"""Signs and classes in, what was learned of them out (scikit-learn, liblinear)."""

from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_array
from sklearn.linear_model import LogisticRegression

from pipeline.extract.weighing import Linear
from pipeline.extract.weighing.linear import BUCKETS, bucket_of

_LARGEST = 127  # steps of a weight: it is stored in one byte


def learn(
    signs: Sequence[Sequence[str]],
    classes: Sequence[int],
    *,
    count: int = 1,
    strength: float,
    weights: Sequence[float] | None = None,
) -> Linear:
    """Learn one class against all the others, for each of ``count`` classes.

    A single class is that of 1. ``strength`` is the inverse of how strongly weights are
    held down, ``weights`` say how much each example counts.
    """
    told = np.array(classes)
    matrix = _matrix(signs)
    learned, biases = [], []
    for one in range(count) if count > 1 else (1,):
        model = LogisticRegression(C=strength, solver="liblinear", max_iter=300)
        model.fit(matrix, told == one, sample_weight=weights)
        learned.append(model.coef_[0])
        biases.append(float(model.intercept_[0]))
    steps = [float(np.abs(row).max()) / _LARGEST for row in learned]
    rows = [np.round(row / step) for row, step in zip(learned, steps, strict=True)]
    return Linear(np.array(rows).astype(np.int8), steps, biases)


def score(told: Sequence[tuple[int, int]]) -> str:
    """Say how many of what is said is right, and how much is found.

    Each pair is what was said and what is so; 0 says nothing.
    """
    right = sum(said == so != 0 for said, so in told)
    said, so = (sum(bool(pair[at]) for pair in told) for at in (0, 1))
    precision, recall = right / max(1, said), right / max(1, so)
    both = 2 * right / max(1, said + so)
    return f"P {precision:.3f} R {recall:.3f} F {both:.3f}"


def _matrix(signs: Sequence[Sequence[str]]) -> csr_array:
    columns = [[bucket_of(sign) for sign in some] for some in signs]
    starts = np.cumsum([0, *map(len, columns)], dtype=np.int32)
    flat = np.concatenate([np.asarray(some, dtype=np.int32) for some in columns])
    ones = np.ones(len(flat), dtype=np.float32)
    matrix = csr_array((ones, flat, starts), shape=(len(signs), BUCKETS))
    matrix.sum_duplicates()  # two signs of one bucket count twice, as they do later
    return matrix
