"""Signs and classes in, what was learned of them out (scikit-learn, liblinear)."""

from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

import numpy as np
from scipy.sparse import csr_array
from sklearn.linear_model import LogisticRegression

from pipeline.extract.weighing import Linear
from pipeline.extract.weighing.linear import BUCKETS, bucket_of

SINGLE = ""  # the deal of single sentences, which are never kept aside
_LARGEST = 127  # steps of a weight: it is stored in one byte


class OfDeal(Protocol):
    """An example that some deal gave."""

    @property
    def deal(self) -> str:
        """Its name."""


Example_T = TypeVar("Example_T", bound=OfDeal)


def learn_or_measure(
    examples: Sequence[Example_T],
    choices: Namespace,
    learn_all: Callable[[Sequence[Example_T]], Linear],
    measure: Callable[[Sequence[Example_T], Linear], Iterator[str]],
) -> None:
    """Learn and write to ``choices.out``, or print how well what is kept aside is told.

    ``choices.hold_out`` says that every so many deals one is kept aside; 0 is none.
    """
    if not choices.hold_out:
        learn_all(examples).save(choices.out)
        return
    deals = sorted({example.deal for example in examples} - {SINGLE})
    aside = set(deals[:: choices.hold_out])
    linear = learn_all([e for e in examples if e.deal not in aside])
    for line in measure([e for e in examples if e.deal in aside], linear):
        print(line)


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
