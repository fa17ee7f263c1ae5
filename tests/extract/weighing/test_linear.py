"""Weights give probabilities, and what is written is read back."""

from pathlib import Path

import numpy as np
import pytest

from pipeline.extract.weighing import Linear, shipped_weights
from pipeline.extract.weighing.linear import BUCKETS, bucket_of
from tests.extract.weighing.weighing import weights
from training.judge import write


def test_without_signs_only_the_bias_speaks() -> None:
    assert weights(0).probability([]) == 0.5
    assert weights(2).probability(["L1=worth"]) == pytest.approx(0.8808, abs=1e-4)


def test_each_sign_moves_the_odds_by_its_weight() -> None:
    linear = weights(0, {"L1=worth": 1.5, "L1=lost": -0.5})

    assert linear.weigh("L1=worth") == 1.5
    assert linear.weigh("L1=other") == 0
    assert linear.probability(["L1=worth", "L1=lost"]) == pytest.approx(
        0.7311, abs=1e-4
    )


@pytest.mark.parametrize("bias", [-1e6, 1e6])
def test_a_probability_is_never_out_of_bounds(bias: float) -> None:
    assert 0 < weights(bias).probability(["x"]) <= 1


def test_a_sign_has_the_same_bucket_everywhere() -> None:
    assert bucket_of("L1=worth") == 32882
    assert all(0 <= bucket_of(f"in={n}") < BUCKETS for n in range(100))


def test_what_is_written_is_read_back_but_for_a_byte_of_roundness(
    tmp_path: Path,
) -> None:
    array = np.zeros(BUCKETS, dtype=np.float32)
    array[bucket_of("a")], array[bucket_of("b")] = 1.27, -0.5
    write(array, 0.25, tmp_path / "figures.npz")

    read = Linear.load(tmp_path / "figures.npz")

    assert read.weigh("a") == pytest.approx(1.27, abs=0.005)
    assert read.weigh("b") == pytest.approx(-0.5, abs=0.005)
    assert read.weigh("c") == 0
    assert read.probability([]) == pytest.approx(0.5622, abs=1e-4)


def test_the_shipped_weights_know_words_of_deals() -> None:
    linear = shipped_weights()

    assert linear.weigh("amount:L1=worth") > 0
    assert linear.weigh("amount:in=revenue") < 0
