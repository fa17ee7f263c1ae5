"""Periods: found with their words, read from those words alone, compared by days."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import ValueParseError
from pipeline.values import Bound, Period, Text
from pipeline.values.base import Found, RelationKind, Severity
from pipeline.values.dates import PartialDate

# sentence with the mention in brackets: its normal form
FOUND = {
    # ends
    "The lease runs [through May 2029].": "until 2029-05",
    "It pays rent [until 2030].": "until 2030",
    "deliveries [till 2031]": "until 2031",
    "online [by Q3 2027]": "until 2027-Q3",
    "finished [by the end of 2028], it said": "until 2028",
    "finished [by year-end 2028]": "until 2028",
    "[through the end of Q3 2027]": "until 2027-Q3",
    "[through the end of fiscal 2027]": "until FY2027",
    "[until the end of May 2029]": "until 2029-05",
    "[until May 31, 2029]": "until 2029-05-31",
    "[no later than June 30, 2027]": "until 2027-06-30",
    "[before the end of 2027]": "until 2027",
    "[prior to July 2027]": "until 2027-07",
    "[into 2031]": "until 2031",
    "a contract [expiring in May 2029]": "until 2029-05",
    "which [expires on 31 May 2029]": "until 2029-05-31",
    "the term [ends in 2030]": "until 2030",
    "a deal [ending 2030]": "until 2030",
    "a lease [running to 2035]": "until 2035",
    "cover that [lasts to 2035]": "until 2035",
    "[through the 2032-33 season]": "until 2033",
    "[until at least 2030]": ">=until 2030",
    "[until about 2035]": "~until 2035",
    "[until the third quarter of 2027]": "until 2027-Q3",
    "[by mid-2029]": "until 2029-mid",
    "[by early 2028]": "until 2028-early",
    "[through the first half of 2030]": "until 2030-H1",
    "[through FY2027-Q1]": "until FY2027-Q1",
    "[by the end of the decade]": "until end of decade",
    "[until the end of this decade]": "until end of decade",
    "[through\nMay 2029]": "until 2029-05",
    # starts
    "rent is due [from June 2027]": "from 2027-06",
    "[starting in June 2027]": "from 2027-06",
    "[beginning in the third quarter of 2027]": "from 2027-Q3",
    "service [begins on 1 March 2027]": "from 2027-03-01",
    "[commencing 2028]": "from 2028",
    "[effective June 1, 2027]": "from 2027-06-01",
    "[as early as 2027]": "from 2027",
    "[after 2030]": "from 2030",
    "[from 2027] onwards": "from 2027",
    # starts and lengths
    "[from June 2027 for 20 years]": "from 2027-06 P20Y",
    "[from 2027 for a period of 15 years]": "from 2027 P15Y",
    "[beginning in 2028, for at least 15 years]": "from 2028 >=P15Y",
    "[starting in 2028 and running for 15 years]": "from 2028 P15Y",
    "[for 15 years starting in 2028]": "from 2028 P15Y",
    "[20 years from 2027]": "from 2027 P20Y",
    "[roughly five years, beginning in January 2027]": "from 2027-01 ~P5Y",
    # starts and ends
    "[from 2026 to 2032]": "from 2026 until 2032",
    "[from June 2027 through May 2047]": "from 2027-06 until 2047-05",
    "[between 2026 and 2032]": "from 2026 until 2032",
    "[between now and 2031]": "until 2031",
    "[from now until 2030]": "until 2030",
    "[the 2026-2032] seasons": "from 2026 until 2032",
    "[the 2026\u20132032] cycle": "from 2026 until 2032",
    "output for [2026 to 2030]": "from 2026 until 2030",
    "[January 1, 2027 to December 31, 2036]": "from 2027-01-01 until 2036-12-31",
    # plain dates
    "signed [in May 2029]": "2029-05",
    "signed [on May 31, 2029]": "2029-05-31",
    "signed on Thursday, [31 May 2029]": "2029-05-31",
    "filed [2029-05-31]": "2029-05-31",
    "[May 6, 2026] -- Vale Harbour said": "2026-05-06",
    "opens [in 2029]": "2029",
    "opens [during 2029]": "2029",
    "opens [in the third quarter of 2027]": "2027-Q3",
    "opens [in H2 2026]": "2026-H2",
    "opens [in fiscal 2027]": "FY2027",
    "opens [in late 2020]": "2020-late",
    "opens [in the summer of 2026]": "2026-summer",
    "opens [in summer 2026]": "2026-summer",
    "opens [around mid-2029]": "~2029-mid",
    "cash [as of March 31, 2026]": "2026-03-31",
    "first-quarter results for [Q1 2027]": "2027-Q1",
    # lengths
    "[a 20-year] agreement": "P20Y",
    "[a five-year], 300-acre lease": "P5Y",
    "[A 10\u2011year] pact": "P10Y",
    "[for ten years]": "P10Y",
    "[over roughly five years]": "~P5Y",
    "[about five years]": "~P5Y",
    "[some 18 months]": "~P18M",
    "[nearly 30 years]": "~P30Y",
    "[an 18-month] contract": "P18M",
    "the term is [18 months].": "P18M",
    "[at least 15 years]": ">=P15Y",
    "[a minimum 12-year] deal": ">=P12Y",
    "[for no less than 12 years]": ">=P12Y",
    "[for over 20 years]": ">=P20Y",
    "[for more than a decade]": ">=P10Y",
    "[20 years or more]": ">=P20Y",
    "[a 20-plus-year] lease": ">=P20Y",
    "[up to 20 years]": "<=P20Y",
    "[for no more than two years]": "<=P2Y",
    "[for less than three years]": "<=P3Y",
    "[within 30 days]": "<=P30D",
    "It runs [until 2041] or ten years after the launch": "until 2041",
    "It carries on through [to June 2034]": "until 2034-06",
    "That takes the lease [to May 2033]": "until 2033-05",
    "[in 18 months]": "P18M",
    "[over five years]": "P5Y",
    "[during 12 weeks]": "P12W",
    "[for two decades]": "P20Y",
    "[a decade-long] tie-up": "P10Y",
    "[a quarter-century] lease": "P25Y",
    "[the next decade]": "P10Y",
    "[over the next decade]": "P10Y",
    "[over the coming decade]": "P10Y",
    "[for the next 18 months]": "P18M",
    "[for at least the next ten years]": ">=P10Y",
    "[for up to a further five years]": "<=P5Y",
    "[for another three years]": "P3Y",
    "[for an additional two years]": "P2Y",
    "[for five more years]": "P5Y",
    "[for a year]": "P1Y",
    "[for another year]": "P1Y",
    "[an initial term of 15 years]": "P15Y",
    "[an initial 15-year] term": "P15Y",
    "[for a period of 25 years]": "P25Y",
    "[twenty (20) years]": "P20Y",
    "[five to seven years]": "P5Y..P7Y",
    "[a five- to seven-year] deal": "P5Y..P7Y",
    "[between five and seven years]": "P5Y..P7Y",
    "[10-15 years]": "P10Y..P15Y",
    "[two and a half years]": "P30M",
    "[3 years and 6 months]": "P3Y6M",
    "paid yearly [for six years] from Phase 2": "P6Y",
    "[for five years] after closing": "P5Y",
    "5 t per year [for five years]": "P5Y",
    "it will last [for 20 years]": "P20Y",
    "Under [a 20-year] agreement": "P20Y",
    "ready [in under three years]": "<=P3Y",
    "[a 15-year] extension of the lease": "P15Y",
    # ramps
    "[For the first three months], a lower rate applies": "first P3M",
    "[the first two months] are cheaper": "first P2M",
    "[the initial two months]": "first P2M",
    "[an opening quarter] at half price": "first P3M",
    "[the opening three months]": "first P3M",
    "[the first year] of the contract": "first P1Y",
    "[the first 12 months]": "first P12M",
    # options
    "[two 10-year options]": "2 x P10Y extension",
    "[two 10-year extension options]": "2 x P10Y extension",
    "[two additional five-year extensions]": "2 x P5Y extension",
    "[three further five-year renewals]": "3 x P5Y extension",
    "[two optional five-year terms]": "2 x P5Y extension",
    "[two five-year renewal options]": "2 x P5Y extension",
    "[a five-year extension option]": "P5Y extension",
    "[a two-year option] for the client": "P2Y extension",
    "[an optional two-year] extension": "P2Y extension",
    "an [option to extend for five years]": "P5Y extension",
    "an [option to extend the lease by two further 10-year] terms": (
        "2 x P10Y extension"
    ),
    "an [option for five more years]": "P5Y extension",
    "[renewable for another five years]": "P5Y extension",
    "[extendable by up to 12 months]": "<=P12M extension",
    "it may be [extended by up to 12 months]": "<=P12M extension",
    # vague
    "[a multi-year] deal": "multi-year",
    "[multiyear] pact": "multi-year",
    "[a multi\u2011year] cloud deal": "multi-year",
    "[for several years]": "multi-year",
    "[a long-term] supply agreement": "long-term",
    "[a long-term] power purchase agreement": "long-term",
    "[longer-term] lease": "long-term",
}
NOT_FOUND = [
    "It was founded five years ago.",
    "five years earlier",
    "ten years later",
    "a man 45 years old",
    "a 20-year-old firm",
    "a 20-year veteran",
    "in the past three years",
    "over the past decade",
    "the last 10 years",
    "its previous five years",
    "trailing 12 months",
    "every two years",
    "five years after it was founded",
    "for the third year in a row",
    "10 years' experience",
    "25 years of experience",
    "the 10-year Treasury yield",
    "a 30-year mortgage",
    "a five-year high",
    "after two years of talks",
    "several years ago",
    "the largest in ten years",
    "for the first time in two decades",
    "the first nine months of 2026",
    "the first six months of the year",
    "the first quarter",
    "first-quarter profit",
    "the year ending March 31, 2027",
    "$5 billion a year",
    "long-term growth",
    "in the long term",
    "2,030 homes",
    "to 2,035",
    "in May",
    "on Monday",
    "next year",
    "by the end of the year",
    "in 2030 homes",
    "31 June 2029",
    "February 30, 2029",
    "$20-year",
    "a model 2029X",
]
PREPOSITIONS = {
    "through May 2029": ("through", True),
    "until May 2029": ("until", None),
    "till 2030": ("until", None),
    "by Q3 2027": ("by", True),
    "no later than 2027": ("by", True),
    "before 2030": ("before", False),
    "before the end of 2029": ("before", True),
    "until the end of 2029": ("until", True),
    "expires in 2030": ("ending", True),
    "running to 2030": ("to", None),
    "from 2026 to 2032": ("from", None),
    "from 2026 through 2032": ("from", True),
    "in May 2029": ("in", None),
    "as of May 31, 2029": ("as of", None),
    "starting in 2027": ("starting", None),
    "for ten years": ("for", None),
    "a ten-year": (None, None),
}
RELATIONS = [
    ("through May 2029", "through May 2029", "equal"),
    ("through May 2029", "until May 2029", "equivalent"),
    ("through May 2029", "by May 2029", "equivalent"),
    ("through May 2029", "through 2029", "refines"),
    ("May 31, 2029", "through May 2029", "refines"),
    ("through May 2029", "in mid-2029", "refines"),
    ("through May 2029", "through 2028", "contradiction moderate"),
    ("through May 2029", "April 2029", "tension minor"),
    ("through May 2029", "through August 2029", "contradiction minor"),
    ("through May 2029", "until 2035", "contradiction major"),
    ("by June 2029", "through May 2029", "refined_by"),
    ("before 2029", "until 2028", "refined_by"),
    ("through May 2029", "by the end of the decade", "refines"),
    ("until 2025", "by the end of the decade", "tension minor"),
    ("until at least 2030", "until 2031", "refined_by"),
    ("until about 2030", "until 2030", "refined_by"),
    ("in Q3 2027", "in August 2027", "refined_by"),
    ("in early 2027", "in Q2 2027", "compatible"),
    ("in May 2029", "May 2029", "equivalent"),
    ("from June 2027", "from 2027", "refines"),
    ("from June 2027", "in June 2027", "equal"),
    ("from June 2027", "until 2030", "incomparable"),
    ("multi-year", "through May 2029", "refined_by"),
    ("long-term", "through May 2029", "refined_by"),
    ("multi-year", "20-year", "refined_by"),
    ("multi-year", "six months", "contradiction major"),
    ("multi-year", "up to 20 years", "compatible"),
    ("multi-year", "from 2026 to 2032", "refined_by"),
    ("multi-year", "long-term", "compatible"),
    ("multi-year", "a multiyear", "equal"),
    ("multi-year", "from June 2027", "incomparable"),
    ("by the end of the decade", "20-year", "incomparable"),
    ("20-year", "for two decades", "equal"),
    ("24 months", "two years", "equivalent"),
    ("90 days", "three months", "equivalent"),
    ("12 weeks", "three months", "refines"),
    ("20-year", "19-year", "contradiction minor"),
    ("20-year", "15-year", "contradiction moderate"),
    ("5-year", "20 years", "contradiction major"),
    ("roughly five years", "five years", "refined_by"),
    ("roughly five years", "about five years", "equal"),
    ("more than five years", "five years", "compatible"),
    ("at least five years", "ten years", "refined_by"),
    ("up to 20 years", "15 years", "refined_by"),
    ("nearly 20 years", "just over 20 years", "compatible"),
    ("five to seven years", "six years", "refined_by"),
    ("up to ten years", "at least five years", "compatible"),
    ("a five-year", "through May 2029", "incomparable"),
    ("from June 2027 for 20 years", "20-year", "refines"),
    ("from June 2027 for 20 years", "through May 2047", "refined_by"),
    ("from June 2027 for 20 years", "from June 2028 for 20 years", "contradiction"),
    ("from 2026 to 2032", "a seven-year", "compatible"),
    ("from 2026 to 2032", "a 20-year", "contradiction major"),
    ("from 2026 to 2032", "until 2032", "refines"),
    ("from 2026 to 2032", "from June 2026 to 2032", "refined_by"),
    ("from 2026 to June 2032", "from June 2026 to 2032", "compatible"),
    ("two 10-year options", "three 10-year options", "contradiction moderate"),
    ("two 10-year options", "two additional 10-year extensions", "equal"),
    ("two 10-year options", "a 10-year", "incomparable"),
    ("the first two months", "two months", "incomparable"),
    ("the first two months", "the initial two months", "equal"),
]


def split(marked: str) -> tuple[str, str]:
    start, end = marked.find("["), marked.find("]")
    return marked.replace("[", "").replace("]", ""), marked[start + 1 : end]


def found(text: str) -> list[Found]:
    return list(Period.find(text))


def describe(left: str, right: str) -> str:
    relation = Period.parse(left).relation(Period.parse(right))
    return f"{relation.kind} {relation.severity or ''}".strip()


@pytest.mark.parametrize("marked", FOUND)
def test_a_period_is_found_with_its_words(marked: str) -> None:
    text, mention = split(marked)

    assert [
        (text[each.start : each.end], each.value.normal) for each in found(text)
    ] == [(mention, FOUND[marked])]


@pytest.mark.parametrize("marked", FOUND)
def test_a_period_reads_the_same_from_its_quote(marked: str) -> None:
    text, _ = split(marked)

    for start, end, value, _ in found(text):
        assert type(value).parse(text[start:end]) == value


@pytest.mark.parametrize("text", NOT_FOUND)
def test_history_ages_and_dates_without_a_year_are_no_periods(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(("mention", "expected"), PREPOSITIONS.items())
def test_a_period_keeps_its_preposition_and_its_last_day(
    mention: str, expected: tuple[str | None, bool | None]
) -> None:
    period = Period.parse(mention)

    assert (period.preposition, period.end_inclusive) == expected


def test_a_period_keeps_the_precision_of_its_date() -> None:
    assert Period.parse("through May 2029").precision == "month"
    assert Period.parse("by the end of 2028").precision == "year"
    assert Period.parse("a 20-year").precision is None


def test_a_period_says_whether_it_is_a_start() -> None:
    assert Period.parse("from June 2027").is_start
    assert not Period.parse("in June 2027").is_start


def test_several_periods_of_a_sentence_are_found_apart() -> None:
    text = "A 15-year lease from June 2027 with two five-year options, or until 2055."

    assert [each.value.normal for each in found(text)] == [
        "P15Y",
        "from 2027-06",
        "2 x P5Y extension",
        "until 2055",
    ]


@pytest.mark.parametrize("mention", ["", "soon", "$5 billion", "in May", "ten"])
def test_words_without_a_period_are_refused(mention: str) -> None:
    with pytest.raises(ValueParseError, match="no period"):
        Period.parse(mention)


@pytest.mark.parametrize(("left", "right", "expected"), RELATIONS)
def test_two_periods_stand_as_the_truth_table_says(
    left: str, right: str, expected: str
) -> None:
    assert describe(left, right).startswith(expected)


@pytest.mark.parametrize(
    ("length", "expected"),
    [
        ("three-year", "refined_by"),
        ("five-year", "contradiction moderate"),
        ("200 days", "contradiction major"),
        ("multi-year", "refined_by"),
        ("long-term", "refined_by"),
    ],
)
def test_a_length_meets_an_end_date_through_a_start(length: str, expected: str) -> None:
    term = Period.parse(length).anchored(PartialDate.parse("May 2026"))

    relation = term.relation(Period.parse("through May 2029"))

    assert f"{relation.kind} {relation.severity or ''}".strip() == expected


def test_an_anchor_does_not_move_a_stated_start() -> None:
    term = Period.parse("from June 2027 for 20 years")

    assert term.anchored(PartialDate.parse("2030")) == term


def test_a_period_is_incomparable_with_another_kind_of_value() -> None:
    relation = Period.parse("until 2030").relation(Text(text="until 2030"))

    assert relation.kind is RelationKind.INCOMPARABLE


MENTIONS = sorted({side for row in RELATIONS for side in row[:2]} | PREPOSITIONS.keys())
periods = st.sampled_from(MENTIONS).map(Period.parse)


@given(periods, periods)
def test_relation_of_periods_is_symmetric(left: Period, right: Period) -> None:
    assert left.relation(right) == right.relation(left).converse


@given(periods)
def test_relation_of_periods_is_reflexive(period: Period) -> None:
    assert period.relation(period).kind is RelationKind.EQUAL


@given(st.integers(2000, 2080), st.integers(1, 12))
def test_until_and_through_one_month_never_conflict(year: int, month: int) -> None:
    date = PartialDate(year=year, month=month)

    until = Period(end=date, preposition="until")
    through = Period(end=date, preposition="through", end_inclusive=True)

    assert until.relation(through).kind is RelationKind.EQUIVALENT


@given(st.integers(1, 60), st.integers(1, 60))
def test_exact_years_agree_only_when_equal(left: int, right: int) -> None:
    relation = Period(length=f"P{left}Y").relation(Period(length=f"P{right}Y"))

    assert (relation.kind is RelationKind.EQUAL) == (left == right)
    assert (relation.kind is RelationKind.CONTRADICTION) == (left != right)
    assert (relation.severity is None) == (left == right)


WORDS = [
    *("through", "until", "by", "from", "to", "in", "for", "over", "the", "a", "May"),
    *("2029", "Q3", "2027", "20-year", "five", "years", "two", "10-year", "options"),
    *("end", "of", "decade", "first", "months", ",", ".", "-", "\n", "about", "31"),
    *("at", "least", "and", "under", "last", "ending"),
]


@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
def test_every_found_period_is_its_quote(text: str) -> None:
    last = 0
    for start, end, value, _ in found(text):
        assert last <= start < end <= len(text)
        assert Period.parse(text[start:end]) == value
        last = end


@pytest.mark.parametrize(
    "attack",
    [
        "for a " * 5000,
        "for the next " * 3000,
        "two " * 8000,
        "20 " * 8000,
        " " * 30000,
        "the end of the " * 3000,
        "from " * 8000 + "2029",
        "2029-" * 6000,
        "first half of " * 3000,
        "1,000," * 5000,
        "option to extend the " * 2000,
        "twenty-" * 5000,
        "\ue000" * 20000 + " \ue002\ue003",
        "until \ue000",
        "9" * 30000,
    ],
)
def test_finding_periods_takes_linear_time(attack: str) -> None:
    began = time.process_time()

    found(attack)

    assert time.process_time() - began < 15  # a quadratic search takes minutes


def test_a_hedged_end_keeps_its_bound() -> None:
    assert Period.parse("until at least 2030").bound is Bound.AT_LEAST
    assert describe("until at least 2030", "until 2020") == (
        f"contradiction {Severity.MAJOR}"
    )


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("will expire in 2042", "until 2042"),
        ("lapses in December 2027", "until 2027-12"),
        ("runs out in December 2027", "until 2027-12"),
        ("ends on September 30, 2030", "until 2030-09-30"),
        ("over five years from 2027", "from 2027 P5Y"),
        ("from January 2028 for six years", "from 2028-01 P6Y"),
        ("until the end of 2033", "until 2033"),
        ("closes in December 2042", "2042-12"),
    ],
)
def test_ends_are_read_and_a_closing_is_no_end(text: str, normal: str) -> None:
    assert [found.value.normal for found in Period.find(text)] == [normal]


def test_a_fiscal_year_of_two_digits_stands_alone() -> None:
    assert [found.value.normal for found in Period.find("out in FY27")] == ["FY2027"]
