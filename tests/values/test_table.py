"""Phrases as news, contracts and data sheets write them, and their one normal form."""

import calendar
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.values import (
    Fee,
    Money,
    Notice,
    PartialDate,
    Period,
    Quantity,
    TypedValue,
    find_values,
)
from pipeline.values.units import conversion

_PARSERS: dict[str, tuple[Callable[[str], object], ...]] = {
    "money": (Money.parse,),
    "quantity": (Quantity.parse,),
    "period": (Period.parse,),
    "date": (PartialDate.parse,),
    "notice": (Notice.parse, Fee.parse),
}
_ALONE = "~>"  # read where it is all that is said, and not looked for in a text


def _rows() -> list[tuple[str, str, str, str]]:
    rows, section = [], ""
    table = Path(__file__).with_name("table.txt").read_text("utf-8")
    for line in table.removesuffix("\n").split("\n"):
        if line.startswith("["):
            section = line.strip("[]")
        elif not line.startswith("#"):
            arrow = _ALONE if _ALONE in line else "=>"
            phrase, normal = line.split(f" {arrow} ")
            rows.append((section, phrase, arrow, normal))
    return rows


ROWS = _rows()
FOUND = [row for row in ROWS if row[2] != _ALONE]


def _parse(section: str, phrase: str) -> str:
    for parse in _PARSERS[section]:
        try:
            value = parse(phrase)
        except ValueError:
            continue
        return value.normal if isinstance(value, TypedValue) else str(value)
    return "nothing"


def _found(text: str) -> list[str]:
    return [found.value.normal for found in find_values(text)]


def test_the_table_is_long_enough_to_mean_something() -> None:
    assert len(ROWS) >= 1000
    assert len(FOUND) >= 900


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[1])
def test_a_phrase_has_one_normal_form(row: tuple[str, str, str, str]) -> None:
    section, phrase, _, normal = row

    assert _parse(section, phrase) == normal


@pytest.mark.parametrize("row", FOUND, ids=lambda row: row[1])
def test_a_phrase_is_found_where_a_text_says_it(row: tuple[str, str, str, str]) -> None:
    _, phrase, _, normal = row

    assert normal in _found(f"It is {phrase}, and more.")


@pytest.mark.parametrize("row", FOUND[::3], ids=lambda row: row[1])
def test_an_unrelated_sentence_changes_nothing(row: tuple[str, str, str, str]) -> None:
    text = f"It is {row[1]}, and more."

    assert _found(f"{text} The weather in Lorne was mild.") == _found(text)
    assert _found(f"The weather in Lorne was mild. {text}") == _found(text)


@given(st.integers(1, 999), st.sampled_from([("million", 6), ("bn", 9), ("crore", 7)]))
def test_a_scale_only_moves_the_point(count: int, scale: tuple[str, int]) -> None:
    word, power = scale

    assert Money.parse(f"€{count} {word}").low == Decimal(count).scaleb(power)
    assert Money.parse(f"€{count}{'0' * power}").low == Decimal(count).scaleb(power)


@given(
    st.integers(1, 9999),
    st.sampled_from(
        [("kW", "MW"), ("m", "km"), ("kg", "t"), ("MB", "GB"), ("ml", "l")]
    ),
)
def test_a_thousand_of_the_small_unit_are_one_of_the_large(
    count: int, units: tuple[str, str]
) -> None:
    small, large = (Quantity.parse(f"{count} {unit}") for unit in units)

    assert conversion(large.unit, small.unit) == 1000


@given(st.integers(1, 12), st.sampled_from([str.upper, str.title]))
def test_the_case_of_a_month_changes_nothing(month: int, spell: object) -> None:
    name = calendar.month_name[month]
    written = name.upper() if spell is str.upper else name

    assert PartialDate.parse(f"3 {written} 2027") == PartialDate.parse(f"3 {name} 2027")


@given(st.integers(1, 10**12), st.sampled_from(["USD", "EUR", "INR", "JPY"]))
def test_what_is_printed_is_read_again(amount: int, code: str) -> None:
    money = Money.parse(f"{code} {amount}")

    assert Money.parse(money.normal).normal == money.normal


@given(
    st.integers(1, 99), st.sampled_from(["years", "months", "weeks", "days", "hours"])
)
def test_a_printed_length_is_read_again(count: int, unit: str) -> None:
    length = Period.parse(f"{count} {unit}").normal

    assert Period.parse(length).normal == length
