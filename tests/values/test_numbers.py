"""How numbers are read from newsroom text."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import ValueParseError
from pipeline.values.numbers import NUMBER, SCALE, anchors, plain, read_number

NUMBERS = re.compile(rf"(?P<number>{NUMBER})(?P<scale>{SCALE})?")


def read(text: str) -> tuple[str, str]:
    match = NUMBERS.fullmatch(text)
    assert match, text
    number = read_number(match["number"], match["scale"] or "")
    return str(number.value), str(number.grain)


@pytest.mark.parametrize(
    ("text", "value", "grain"),
    [
        ("7", "7", "1"),
        ("1.25", "1.25", "0.01"),
        ("1·25", "1.25", "0.01"),
        (".5", "0.5", "0.1"),
        ("1,250", "1250", "1"),
        ("1,250,000.50", "1250000.5", "0.01"),
        ("9,34,200", "934200", "1"),
        ("12,34,56,789", "123456789", "1"),
        ("25 000", "25000", "1"),
        ("25\u00a0000", "25000", "1"),
        ("25\u2009000", "25000", "1"),
        ("25\u202f000,5", "25000.5", "0.1"),
        ("25'000", "25000", "1"),
        ("1.250.000", "1250000", "1"),
        ("1.250,50", "1250.5", "0.01"),
        ("2,5", "2.5", "0.1"),
        ("1.250", "1.25", "0.001"),
        ("2½", "2.5", "0.1"),
        ("½", "0.5", "0.1"),
        ("2 1/2", "2.5", "0.1"),
        ("3/4", "0.75", "0.1"),
        ("1.75 billion", "1750000000", "10000000"),
        ("1.75bn", "1750000000", "10000000"),
        ("300k", "300000", "1000"),
        ("5 mln", "5000000", "1000000"),
        ("5 crore", "50000000", "10000000"),
        ("5 lakh", "500000", "100000"),
        ("1.5 lakh crore", "1500000000000", "100000000000"),
    ],
)
def test_digits_are_read_with_their_grouping(text: str, value: str, grain: str) -> None:
    assert read(text) == (value, grain)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("one", "1"),
        ("Twelve", "12"),
        ("nineteen", "19"),
        ("twenty", "20"),
        ("twenty-five", "25"),
        ("ninety nine", "99"),
        ("a hundred", "100"),
        ("two hundred", "200"),
        ("one hundred and fifty", "150"),
        ("one hundred twenty-five", "125"),
        ("three hundred thousand", "300000"),
        ("a dozen", "12"),
        ("half a dozen", "6"),
        ("three dozen", "36"),
        ("a million", "1000000"),
        ("half a billion", "500000000"),
        ("half-a-billion", "500000000"),
        ("a half million", "500000"),
        ("two and a half", "2.5"),
        ("one and a quarter million", "1250000"),
        ("a quarter of a million", "250000"),
        ("three-quarters of a billion", "750000000"),
        ("five hundred million", "500000000"),
    ],
)
def test_spelled_numbers_are_read(text: str, value: str) -> None:
    assert read(text)[0] == value


@pytest.mark.parametrize(
    "text", ["1.2.3", "1,2345", "12345678901234567", "half", "hundred", "a"]
)
def test_what_is_no_number_does_not_match(text: str) -> None:
    assert NUMBERS.fullmatch(text) is None


def test_a_number_over_nothing_is_refused() -> None:
    with pytest.raises(ValueParseError, match="divides by nothing"):
        read_number("1/0")


def test_anchors_stand_where_numbers_may_begin() -> None:
    text = "Ten of the often heightened 20 cost $2.5, half a million"

    assert [text[at : at + 3] for at in anchors(text)] == [
        "Ten",
        "20 ",
        "2.5",
        "hal",
        "mil",
    ]


@given(st.integers(0, 10**15 - 1))
def test_grouped_and_plain_digits_say_the_same(number: int) -> None:
    assert read(f"{number:,}")[0] == read(str(number))[0] == str(number)


@given(st.decimals(0, 10**9, places=2))
def test_plain_keeps_the_value_and_drops_the_zeros(number: Decimal) -> None:
    shown = str(plain(number))

    assert Decimal(shown) == number
    assert "E" not in shown
    assert not ("." in shown and shown.endswith("0"))
