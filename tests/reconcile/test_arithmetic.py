"""Sums worked out from other facts, with the line printed."""

import pytest

from pipeline.reconcile.arithmetic.lengths import months_of
from pipeline.records import ConflictKind, Derivation, Fact
from tests.reconcile.stories import Said, Story, pair, reconcile, says, tell

RATE = says("amount", "rate", "$2 billion a month")
START = says("date", "start", "June 1, 2026")


def sum_fact(*said: Said) -> Fact:
    """Tell of a deal in one article; give its total or price."""
    (fact,) = [
        f
        for f in reconcile(tell("a.txt", *pair(), *said)).facts
        if f.role in ("total", "price")
    ]
    return fact


def line_of(*said: Said) -> Derivation:
    (line,) = sum_fact(*said).derived
    return line


def test_a_rate_without_a_start_tells_how_long_it_must_be_paid() -> None:
    fact = sum_fact(
        RATE,
        says("amount", "total", "over $61 billion"),
        says("term", "", "through May 2029"),
    )

    (line,) = fact.derived
    assert line.check == "underdetermined"
    assert line.result == "at least 31 full months"
    assert line.expression.startswith(">=USD 61000000000 / USD 2000000000 per month")
    assert "at least 31 full months" in fact.reason


def test_a_sum_that_all_call_revenue_is_worked_out_if_nobody_gives_another() -> None:
    total = says("amount", "total", "over $61 billion")
    stories = [
        tell(f"{name}.txt", *pair(), RATE, total, text=f"The revenue {name} told of")
        for name in ("Ana", "Vera")
    ]
    revenue = [
        story.article.text.replace("over $61 billion.", "over $61 billion in revenue.")
        for story in stories
    ]
    told = [
        Story(
            story.article.model_copy(update={"text": text, "chars": len(text)}),
            story.claims,
        )
        for story, text in zip(stories, revenue, strict=True)
    ]

    (line,) = [line for fact in reconcile(*told).facts for line in fact.derived]

    assert line.result == "at least 31 full months"


def test_an_exact_sum_takes_about_so_many_periods() -> None:
    yearly = says("amount", "rate", "$2 billion a year")

    assert (
        line_of(yearly, says("amount", "total", "$9 billion")).result == "about 5 years"
    )


def test_a_rate_over_a_known_length_comes_to_the_total() -> None:
    line = line_of(
        RATE, says("amount", "total", "$48 billion"), says("term", "", "a two-year")
    )

    assert line.check == "consistent"
    assert line.expression == "USD 2000000000 per month x 24 months = USD 48000000000"


def test_months_are_counted_from_the_start_to_the_end() -> None:
    line = line_of(
        RATE,
        START,
        says("amount", "total", "more than $70 billion"),
        says("term", "", "through May 2029"),
    )

    assert line.check == "consistent"
    assert "36 months" in line.expression


def test_months_at_a_discount_widen_the_result() -> None:
    discount = says("discount", "", "the first two months")
    line = line_of(
        RATE,
        says("amount", "total", "$46 billion"),
        says("term", "", "a two-year"),
        discount,
    )

    assert "x 24 months" in line.expression or "22..24 months" in line.expression
    assert line.check == "consistent"


def test_a_sum_far_from_its_rate_is_an_arithmetic_conflict() -> None:
    result = reconcile(
        tell("a.txt", *pair(), RATE, says("amount", "total", "$24 billion")),
        tell("b.txt", *pair(), RATE, says("term", "", "a five-year")),
    )

    (conflict,) = result.conflicts
    assert conflict.kind is ConflictKind.ARITHMETIC
    assert conflict.sides[0].normal == "USD 24000000000"
    assert conflict.sides[1].paths == ("b.txt",)
    assert "x 60 months" in conflict.explanation


@pytest.mark.parametrize(
    "rate",
    ["up to $2 billion a month", "2 billion euros a month", "$2 billion an hour"],
)
def test_a_rate_that_fixes_nothing_is_not_multiplied(rate: str) -> None:
    total = says("amount", "total", "$48 billion")

    assert not sum_fact(says("amount", "rate", rate), total).derived


def test_a_price_per_unit_comes_to_the_price() -> None:
    line = line_of(
        says("amount", "price", "$583 million"),
        says("amount", "other", "about $625 per square foot"),
        says("capacity", "contracted", "933,000 square feet"),
    )

    assert line.check == "consistent"
    assert line.result == "USD 583125000"


def test_a_price_per_unit_of_something_else_is_left_alone() -> None:
    fact = sum_fact(
        says("amount", "price", "$900 million"),
        says("amount", "other", "$625 per square foot"),
        says("capacity", "contracted", "933,000 square feet"),
    )

    assert not fact.derived


def test_parts_that_come_to_the_sum_are_shown() -> None:
    parts = [says("amount", "component", f"${n} million") for n in (350, 300)]

    line = line_of(says("amount", "price", "$650 million"), *parts)

    assert line.expression == "USD 300000000 + USD 350000000 = USD 650000000"


def test_one_part_is_no_sum() -> None:
    part = says("amount", "component", "$650 million")

    assert not sum_fact(says("amount", "price", "$650 million"), part).derived


@pytest.mark.parametrize(
    ("length", "months"), [("P20Y", 240), ("P18M", 18), ("P0D", 0)]
)
def test_lengths_are_counted_in_months(length: str, months: int) -> None:
    assert months_of(length) == months


def _term_line(*said: Said) -> Derivation:
    stories = [
        tell(f"{n}.txt", *pair(), item, START, text=f"Story {n}.")
        for n, item in enumerate(said)
    ]
    (line,) = [
        line
        for fact in reconcile(*stories).facts
        if fact.field == "term"
        for line in fact.derived
    ]
    return line


def test_a_start_and_a_length_are_set_against_the_end() -> None:
    end = says("term", "", "through May 2029")

    fits = _term_line(says("term", "", "a three-year"), end)
    clashes = _term_line(says("term", "", "a five-year"), end)

    assert (fits.check, clashes.check) == ("consistent", "inconsistent")
    assert fits.expression == "from 2026-06-01 until 2029-05 = 36 months, P3Y = 36"


def test_a_length_and_an_end_without_a_start_tell_when_it_would_be() -> None:
    stories = [
        tell("a.txt", *pair(), says("term", "", "a three-year")),
        tell("b.txt", *pair(), says("term", "", "through May 2029")),
    ]

    (fact,) = [f for f in reconcile(*stories).facts if f.field == "term"]

    (line,) = fact.derived
    assert line.check == "underdetermined"
    assert line.expression == "until 2029-05 less P3Y = from about 2026-06"
    assert "no start is told" in fact.reason


@pytest.mark.parametrize(
    ("total", "check"),
    [("$920 million", "consistent"), ("$500 million", "inconsistent")],
)
def test_each_of_several_things_may_be_hired_at_the_rate(
    total: str, check: str
) -> None:
    line = line_of(
        says("amount", "rate", "$84,000 a day"),
        says("amount", "total", total),
        says("term", "length", "ten years"),
        says("capacity", "contracted", "three ships"),
    )

    assert line.check == check
    assert ("3 ship" in line.expression) == (check == "consistent")
