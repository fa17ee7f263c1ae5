"""B-cubed scores of articles joined into deals."""

from pathlib import Path

import pytest

from pipeline.run import run_articles
from pipeline.score import b_cubed, score_links

DEV = Path(__file__).parents[3] / "shared" / "dev"
TRUTH = {"a": "x", "b": "x", "c": "y", "d": "y"}


def test_articles_joined_as_they_should_be_score_one() -> None:
    score = b_cubed({"a": "1", "b": "1", "c": "2", "d": "2"}, TRUTH)

    assert (score.precision, score.recall, score.f1, score.wrong) == (1, 1, 1, ())


def test_a_wrong_merge_costs_precision_and_is_named() -> None:
    score = b_cubed(dict.fromkeys(TRUTH, "1"), TRUTH)

    assert (score.precision, score.recall) == (0.5, 1)
    assert ("a", "c") in score.wrong


def test_a_deal_torn_apart_costs_recall_only() -> None:
    score = b_cubed({"a": "1", "b": "2", "c": "3", "d": "3"}, TRUTH)

    assert (score.precision, score.recall, score.wrong) == (1, 0.75, ())


def test_nothing_joined_of_nothing_scores_nothing() -> None:
    assert b_cubed({}, {}).f1 == 0


def test_other_articles_of_many_deals_are_linked(tmp_path: Path) -> None:
    if not DEV.is_dir():
        pytest.skip("the other articles are not here")

    run = run_articles([DEV], tmp_path)
    score = score_links(DEV, run.results.claims)

    assert score.wrong == ()
    assert score.f1 >= 0.95
