"""Dates counted from the day of publication."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.values.relative import read_relative

_THURSDAY = dt.date(2026, 11, 5)
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()

TO_COME = {
    "by the end of the year": "until 2026",
    "by year-end": "until 2026",
    "in the third quarter": "2027-Q3",
    "in the fourth quarter": "2026-Q4",
    "in the final quarter": "2026-Q4",
    "in the third quarter of next year": "2027-Q3",
    "in the first half": "2027-H1",
    "next spring": "2027-spring",
    "this autumn": "2026-autumn",
    "next month": "2026-12",
    "in June": "2027-06",
    "by December": "until 2026-12",
    "early next year": "2027-early",
    "next year": "2027",
}
PAST = {
    "on Tuesday": "2026-11-03",
    "on Thursday": "2026-11-05",
    "Friday": "2026-10-30",
    "yesterday": "2026-11-04",
    "today": "2026-11-05",
    "last month": "2026-10",
    "in December": "2025-12",
    "in the second quarter": "2026-Q2",
    "in the fourth quarter": "2026-Q4",
    "last summer": "2026-summer",
    "last year": "2025",
}


@pytest.mark.parametrize(("words", "normal"), TO_COME.items())
def test_what_is_to_come_is_the_next_of_its_name(words: str, normal: str) -> None:
    period = read_relative(words, _THURSDAY, is_past=False)

    assert period is not None
    assert period.normal == normal


@pytest.mark.parametrize(("words", "normal"), PAST.items())
def test_what_is_past_is_the_last_of_its_name(words: str, normal: str) -> None:
    period = read_relative(words, _THURSDAY, is_past=True)

    assert period is not None
    assert period.normal == normal


@pytest.mark.parametrize("words", ["on Tuesday", "in due course", "on 4 March 2026"])
def test_what_no_day_settles_is_left_alone(words: str) -> None:
    assert read_relative(words, _THURSDAY, is_past=False) is None


def test_a_month_before_is_in_the_year_before() -> None:
    period = read_relative("last month", dt.date(2026, 1, 9), is_past=True)

    assert period is not None
    assert period.normal == "2025-12"


@given(st.dates(dt.date(1990, 1, 10), dt.date(2090, 1, 1)), st.sampled_from(_DAYS))
def test_a_past_weekday_lies_within_the_last_week(day: dt.date, weekday: str) -> None:
    period = read_relative(f"on {weekday}", day, is_past=True)

    assert period is not None
    assert period.start is not None
    then = period.start.days()[0]
    assert then.strftime("%A") == weekday
    assert 0 <= (day - then).days < 7
