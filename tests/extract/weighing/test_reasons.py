"""A weighed figure says which words spoke for it or against it."""

import pytest

from pipeline.extract.weighing.reasons import reason_against, reason_for
from tests.extract.weighing.weighing import STEEL, figures, survey, weights


def _reason(told: dict[str, int], *, is_ours: bool = True) -> str:
    reading, _ = survey(STEEL)
    say = reason_for if is_ours else reason_against
    return say(figures(STEEL)["USD 40000000"], reading, weights(0, told))


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"in=work": 1, "L2=bring": 2}, "“brings” and “work” stand near it"),
        ({"amount:<work": 1}, "“work” stands near it"),
        ({"in=the": 9, "in=work": 1}, "“work” stands near it"),
        ({"in=work": 1, "<work": 2, "<bring": 2}, "“work” and “brings” stand"),
        ({"in=work": -1, "own=million": 1}, "“million” stands near it"),
    ],
)
def test_the_loudest_words_are_told_as_they_stand(
    told: dict[str, int], words: str
) -> None:
    assert _reason(told).startswith(f"weighed: {words}")


def test_what_speaks_against_a_figure_is_told_of_one_that_is_left() -> None:
    reason = _reason({"in=work": -1, "in=bring": 2}, is_ours=False)

    assert reason == "weighed: “work” stands near it, as near figures beside deals"


@pytest.mark.parametrize("is_ours", [True, False])
def test_where_no_word_speaks_its_place_did(*, is_ours: bool) -> None:
    reason = _reason({"rank=3": 5}, is_ours=is_ours)

    assert reason.startswith("weighed: it stands where figures")
