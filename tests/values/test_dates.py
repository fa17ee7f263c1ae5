"""Dates: every spelling keeps exactly the precision of its words."""

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import ValueParseError
from pipeline.values.dates import DATE, PartialDate

SPELLINGS = {
    "May 2029": "2029-05",
    "MAY 2029": "2029-05",
    "May, 2029": "2029-05",
    "May of 2029": "2029-05",
    "Sept 2014": "2014-09",
    "Sept. 2014": "2014-09",
    "Dec. 2031": "2031-12",
    "31 May 2029": "2029-05-31",
    "31st May, 2029": "2029-05-31",
    "31st of May 2029": "2029-05-31",
    "May 31, 2029": "2029-05-31",
    "May 31st, 2029": "2029-05-31",
    "May 31 2029": "2029-05-31",
    "Sept. 30, 2014": "2014-09-30",
    "1 January 2027": "2027-01-01",
    "29 February 2028": "2028-02-29",
    "2029-05-31": "2029-05-31",
    "2029/05/31": "2029-05-31",
    "31/05/2029": "2029-05-31",
    "05/31/2029": "2029-05-31",
    "31.05.2029": "2029-05-31",
    "2029-05": "2029-05",
    "Q3 2027": "2027-Q3",
    "Q3 of 2027": "2027-Q3",
    "Q3'27": "2027-Q3",
    "Q3 \u201927": "2027-Q3",
    "3Q 2027": "2027-Q3",
    "3Q27": "2027-Q3",
    "2027-Q3": "2027-Q3",
    "2027 Q3": "2027-Q3",
    "2027Q3": "2027-Q3",
    "third quarter of 2027": "2027-Q3",
    "the third quarter of 2027": "2027-Q3",
    "third-quarter 2027": "2027-Q3",
    "3rd quarter 2027": "2027-Q3",
    "final quarter of 2026": "2026-Q4",
    "opening quarter of 2026": "2026-Q1",
    "fourth quarter of calendar 2027": "2027-Q4",
    "H2 2026": "2026-H2",
    "2H26": "2026-H2",
    "1H 2026": "2026-H1",
    "first half of 2020": "2020-H1",
    "second half of 2027": "2027-H2",
    "latter half of 2028": "2028-H2",
    "fiscal 2027": "FY2027",
    "fiscal year 2027": "FY2027",
    "financial year 2027": "FY2027",
    "2027 fiscal year": "FY2027",
    "FY2027": "FY2027",
    "FY 2027": "FY2027",
    "FY27": "FY2027",
    "FY'27": "FY2027",
    "FY2026/27": "FY2027",
    "fiscal 2026-27": "FY2027",
    "FY2027-Q1": "FY2027-Q1",
    "Q1 FY27": "FY2027-Q1",
    "first quarter of fiscal 2027": "FY2027-Q1",
    "first half of financial year 2027": "FY2027-H1",
    "2026-27 season": "2027",
    "mid-2029": "2029-mid",
    "middle of 2029": "2029-mid",
    "early 2028": "2028-early",
    "beginning of 2028": "2028-early",
    "start of 2028": "2028-early",
    "late 2020": "2020-late",
    "the end of 2028": "2028-end",
    "end-2028": "2028-end",
    "year-end 2028": "2028-end",
    "summer 2026": "2026-summer",
    "the summer of 2026": "2026-summer",
    "spring of 2027": "2027-spring",
    "fall 2027": "2027-autumn",
    "autumn 2027": "2027-autumn",
    "winter 2027": "2027-winter",
    "early May 2029": "2029-05-early",
    "mid-May 2029": "2029-05-mid",
    "late May 2029": "2029-05-late",
    "the end of May 2029": "2029-05-end",
    "calendar 2027": "2027",
    "calendar year 2027": "2027",
    "2030": "2030",
}
NO_DATES = [
    *("May", "Monday", "may 2029", "next year", "the third quarter", "03/04/2029"),
    *("February 30, 2029", "31 June 2029", "29 February 2027", "2029-13", "0 May 2029"),
    *("2,030", "20301", "", "soon", "2029-later"),
]
SPANS = {
    "2029": ("2029-01-01", "2029-12-31"),
    "May 2029": ("2029-05-01", "2029-05-31"),
    "February 2028": ("2028-02-01", "2028-02-29"),
    "31 May 2029": ("2029-05-31", "2029-05-31"),
    "Q3 2027": ("2027-07-01", "2027-09-30"),
    "H2 2026": ("2026-07-01", "2026-12-31"),
    "mid-2029": ("2029-05-01", "2029-08-31"),
    "early 2028": ("2028-01-01", "2028-04-30"),
    "late 2028": ("2028-09-01", "2028-12-31"),
    "end of 2028": ("2028-10-01", "2028-12-31"),
    "summer 2026": ("2026-06-01", "2026-08-31"),
    "winter 2026": ("2026-01-01", "2027-02-28"),
    "late February 2027": ("2027-02-21", "2027-02-28"),
    "fiscal 2027": ("2026-02-01", "2027-12-31"),
    "FY2027-Q1": ("2026-02-01", "2027-03-31"),
}
PRECISIONS = {
    "May 31, 2029": "day",
    "May 2029": "month",
    "late May 2029": "part",
    "mid-2029": "part",
    "Q3 2027": "quarter",
    "H1 2027": "half",
    "fiscal 2027": "year",
    "2027": "year",
}

dates = st.dates(dt.date(1990, 1, 1), dt.date(2089, 12, 31))


@pytest.mark.parametrize(("mention", "printed"), SPELLINGS.items())
def test_a_date_keeps_the_precision_of_its_words(mention: str, printed: str) -> None:
    assert str(PartialDate.parse(mention)) == printed


@pytest.mark.parametrize("printed", sorted(set(SPELLINGS.values())))
def test_a_printed_date_reads_as_itself(printed: str) -> None:
    assert str(PartialDate.parse(printed)) == printed


@pytest.mark.parametrize("mention", NO_DATES)
def test_a_date_without_a_year_or_a_real_day_is_refused(mention: str) -> None:
    with pytest.raises(ValueParseError, match=r"date|day"):
        PartialDate.parse(mention)


@pytest.mark.parametrize(("mention", "span"), SPANS.items())
def test_a_date_spans_every_day_it_may_mean(
    mention: str, span: tuple[str, str]
) -> None:
    first, last = PartialDate.parse(mention).days()

    assert (str(first), str(last)) == span


@pytest.mark.parametrize(("mention", "precision"), PRECISIONS.items())
def test_a_date_names_its_finest_unit(mention: str, precision: str) -> None:
    assert PartialDate.parse(mention).precision == precision


@given(dates, st.sampled_from(["%d %B %Y", "%B %d, %Y", "%Y-%m-%d", "%b %d %Y"]))
def test_a_full_date_is_one_day(date: dt.date, spelling: str) -> None:
    assert PartialDate.parse(date.strftime(spelling)).days() == (date, date)


@given(dates)
def test_a_month_spans_its_days_and_no_other(date: dt.date) -> None:
    first, last = PartialDate.parse(date.strftime("%B %Y")).days()

    assert first <= date <= last
    assert first.month == last.month
    assert (last + dt.timedelta(days=1)).day == 1


@pytest.mark.parametrize(
    "text", ["$2,029", "version 3.2029", "2029-05-31-7734", "may 2029 as well"]
)
def test_a_date_is_not_cut_out_of_another_number(text: str) -> None:
    assert not re.search(DATE, text, re.IGNORECASE)
