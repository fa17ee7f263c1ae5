"""Weights give probabilities, and what is written is read back."""

from pathlib import Path

import pytest

from pipeline.extract.weighing import FIGURES, PARTIES, Linear, shipped
from pipeline.extract.weighing.linear import BUCKETS, bucket_of
from tests.extract.weighing.weighing import linear, weights


def test_without_signs_only_the_bias_speaks() -> None:
    assert weights(0).probability([]) == 0.5
    assert weights(2).probability(["L1=worth"]) == pytest.approx(0.8808, abs=1e-4)


def test_each_sign_moves_the_odds_by_its_weight() -> None:
    one = weights(0, {"L1=worth": 3, "L1=lost": -1})

    assert one.weigh("L1=worth") == 1.5
    assert one.weigh("L1=other") == 0
    assert one.probability(["L1=worth", "L1=lost"]) == pytest.approx(0.7311, abs=1e-4)


@pytest.mark.parametrize("bias", [-1e6, 1e6])
def test_a_probability_is_never_out_of_bounds(bias: float) -> None:
    assert 0 < weights(bias).probability(["x"]) <= 1


def test_a_sign_has_the_same_bucket_everywhere() -> None:
    assert bucket_of("L1=worth") == 32882
    assert all(0 <= bucket_of(f"in={n}") < BUCKETS for n in range(100))


def test_the_shares_of_classes_are_one_together() -> None:
    several = linear([0, 0, -2], [{}, {"L1=buy": 4}, {}])

    assert sum(several.shares(["L1=buy"])) == pytest.approx(1)
    assert several.shares(["L1=buy"])[1] > 0.5 > several.shares([])[1]


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    written = linear([0.25, 1], [{"a": 12, "b": -5}, {"a": 1}])
    written.save(tmp_path / "some.npz")

    read = Linear.load(tmp_path / "some.npz")

    assert read.shares(["a", "c"]) == written.shares(["a", "c"])
    assert read.weigh("b") == -2.5


def test_the_shipped_weights_know_words_of_deals() -> None:
    figures = shipped(FIGURES)

    assert figures.weigh("amount:L1=worth") > 0
    assert figures.weigh("amount:in=revenue") < 0


def test_the_shipped_weights_know_who_pays() -> None:
    bystander, pays, paid = shipped(PARTIES).shares(["R1=will", "R2=buy", "part=0A"])

    assert pays > max(bystander, paid)
