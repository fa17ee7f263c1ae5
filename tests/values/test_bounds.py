"""How hedges are read."""

import pytest

from pipeline.values import find_values
from pipeline.values.bounds import HEDGES_BEFORE, Bound, phrases_before, sign, strongest


@pytest.mark.parametrize(
    ("words", "bound"),
    [
        ("about", Bound.APPROXIMATE),
        ("roughly", Bound.APPROXIMATE),
        ("an estimated", Bound.APPROXIMATE),
        ("in the neighbourhood of", Bound.APPROXIMATE),
        ("nearly", Bound.NEARLY),
        ("just under", Bound.NEARLY),
        ("just over", Bound.JUST_OVER),
        ("slightly more than", Bound.JUST_OVER),
        ("more than", Bound.OVER),
        ("north of", Bound.OVER),
        ("at least", Bound.AT_LEAST),
        ("no less than", Bound.AT_LEAST),
        ("no fewer than", Bound.AT_LEAST),
        ("up to", Bound.UP_TO),
        ("as many as", Bound.UP_TO),
        ("no more than", Bound.AT_MOST),
        ("not more than", Bound.AT_MOST),
        ("capped at", Bound.AT_MOST),
        ("less than", Bound.UNDER),
        ("well below", Bound.UNDER),
    ],
)
def test_the_longest_phrase_before_a_figure_is_its_hedge(
    words: str, bound: Bound
) -> None:
    text = f"They will pay {words} 5"

    start, bounds = phrases_before(text, len(text) - 1, HEDGES_BEFORE)

    assert (text[start:-1].strip(), bounds) == (words, [bound])


@pytest.mark.parametrize(
    "text",
    [
        "It took over ",
        "They talked about ",
        "and some ",
        "over, ",
        "over\n\n",
        "overall ",
        "costs rose from ",
        "",
        "  ",
    ],
)
def test_words_that_belong_elsewhere_are_no_hedge(text: str) -> None:
    assert phrases_before(text + "5", len(text), HEDGES_BEFORE) == (len(text), [])


def test_a_word_cut_by_the_window_is_no_hedge() -> None:
    text = "x" * 200 + "about " + "5"

    assert phrases_before(text, len(text) - 1, HEDGES_BEFORE)[1] == []


def test_hedges_reach_over_a_line_break() -> None:
    assert phrases_before("at\nleast 5", 9, HEDGES_BEFORE) == (0, [Bound.AT_LEAST])


@pytest.mark.parametrize(
    ("bounds", "chosen"),
    [
        ([], Bound.EXACT),
        ([Bound.APPROXIMATE], Bound.APPROXIMATE),
        ([Bound.APPROXIMATE, Bound.UP_TO], Bound.UP_TO),
        ([Bound.OVER, Bound.APPROXIMATE], Bound.OVER),
    ],
)
def test_a_one_sided_hedge_outweighs_about(bounds: list[Bound], chosen: Bound) -> None:
    assert strongest(bounds) is chosen


def test_every_bound_has_its_sign() -> None:
    assert {bound: sign(bound) for bound in Bound} == {
        Bound.EXACT: "",
        Bound.APPROXIMATE: "~",
        Bound.NEARLY: "~",
        Bound.JUST_OVER: "~",
        Bound.OVER: ">=",
        Bound.AT_LEAST: ">=",
        Bound.UP_TO: "<=",
        Bound.AT_MOST: "<=",
        Bound.UNDER: "<=",
        Bound.RANGE: "",
        Bound.VAGUE: "~",
    }


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("a $20 million plus order", ">=USD 20000000"),
        ("worth $20 million plus.", ">=USD 20000000"),
        ("a $20 million-plus valuation", ">=USD 20000000"),
        ("for 18.2 billion yen plus consumption tax", "JPY 18200000000"),
        ("for R$40m plus taxes", "BRL 40000000"),
        ("paid €3 million plus Brevik's debts", "EUR 3000000"),
    ],
)
def test_more_that_is_named_is_no_bound(text: str, normal: str) -> None:
    assert [found.value.normal for found in find_values(text)] == [normal]
