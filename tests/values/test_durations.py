"""Lengths: spellings of one length have one ISO form."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import ValueParseError
from pipeline.values.bounds import Bound
from pipeline.values.durations import (
    days,
    months,
    read_bound,
    read_count,
    read_length,
)

SPELLINGS = {
    "20-year": "P20Y",
    "20 years": "P20Y",
    "20yr": "P20Y",
    "7\u2011year": "P7Y",
    "five-year": "P5Y",
    "five more years": "P5Y",
    "twenty-five-year": "P25Y",
    "twenty five years": "P25Y",
    "twenty (20) years": "P20Y",
    "20 (twenty) years": "P20Y",
    "18 months": "P18M",
    "90 days": "P90D",
    "1,000 days": "P1000D",
    "12 weeks": "P12W",
    "two quarters": "P6M",
    "2.5 years": "P30M",
    "two and a half years": "P30M",
    "two-and-a-half-year": "P30M",
    "a year and a half": "P18M",
    "3 years and 6 months": "P3Y6M",
    "a year": "P1Y",
    "year-long": "P1Y",
    "yearlong": "P1Y",
    "half-year": "P6M",
    "decade-long": "P10Y",
    "two decades": "P20Y",
    "quarter-century": "P25Y",
    "quarter of a century": "P25Y",
    "two centuries": "P200Y",
    "20\nyears": "P20Y",
}
RANGES = {
    "five to seven years": ("P5Y", "P7Y"),
    "five- to seven-year": ("P5Y", "P7Y"),
    "10-15 years": ("P10Y", "P15Y"),
    "10\u201315-year": ("P10Y", "P15Y"),
    "between two and three years": ("P2Y", "P3Y"),
    "12 or 18 months": ("P12M", "P18M"),
}
BOUNDS = {
    "at least": Bound.AT_LEAST,
    "no less than": Bound.AT_LEAST,
    "a minimum of": Bound.AT_LEAST,
    "more than": Bound.OVER,
    "no more than": Bound.AT_MOST,
    "Up to": Bound.UP_TO,
    "less than": Bound.UNDER,
    "nearly": Bound.NEARLY,
    "just over": Bound.JUST_OVER,
    "roughly": Bound.APPROXIMATE,
    "~": Bound.APPROXIMATE,
}


@pytest.mark.parametrize(("mention", "iso"), SPELLINGS.items())
def test_a_length_has_one_iso_form(mention: str, iso: str) -> None:
    assert read_length(mention).iso == iso


@pytest.mark.parametrize(("mention", "ends"), RANGES.items())
def test_a_range_keeps_both_its_lengths(mention: str, ends: tuple[str, str]) -> None:
    length = read_length(mention)

    assert (length.iso, length.longest, length.bound) == (*ends, Bound.RANGE)


@pytest.mark.parametrize("mention", ["20-plus-year", "20+ years", "20-plus years"])
def test_a_plus_after_the_number_is_a_lower_bound(mention: str) -> None:
    assert read_length(mention).bound is Bound.AT_LEAST


@pytest.mark.parametrize("mention", ["years", "1.7 days", "soon", "20 apples", ""])
def test_words_without_a_whole_length_are_refused(mention: str) -> None:
    with pytest.raises(ValueParseError):
        read_length(mention)


@pytest.mark.parametrize(("words", "bound"), BOUNDS.items())
def test_a_hedge_is_read_by_its_longest_wording(words: str, bound: Bound) -> None:
    assert read_bound(words) is bound


@given(st.integers(1, 999), st.sampled_from(["year", "month", "week", "day"]))
def test_hyphen_and_plural_spell_the_same_length(count: int, unit: str) -> None:
    assert read_length(f"{count}-{unit}") == read_length(f"{count} {unit}s")


@given(st.integers(1, 50))
def test_a_decade_is_ten_years(count: int) -> None:
    assert months(read_length(f"{count} decades").iso) == 120 * count


def test_counts_are_read_in_digits_and_words() -> None:
    assert read_count("ninety (90)") == Decimal(90)
    assert read_count("forty-two") == Decimal(42)
    assert read_count("1,200") == Decimal(1200)


def test_a_month_has_28_to_31_days() -> None:
    assert days("P1M") == (28, 31)
    assert days("P1Y6M") == (543, 552)


def test_months_of_a_year_of_days_are_twelve() -> None:
    assert months("P365D") == Fraction(12)
