"""Options for more years of which the text only says how many."""

import pytest

from pipeline.values import Period, find_values
from pipeline.values.bare import read_bare, with_bare

OPTIONS = {
    "Norvik runs it for 20 years, with an option for a further ten.": "P10Y extension",
    "The pact runs for five years and may be extended by two.": "P2Y extension",
    "It was hired for 18 months with an option for a further 12.": "P12M extension",
    "They signed for seven years with an option for three more.": "P3Y extension",
    "The council took it for five years, plus two if targets are met.": "P2Y extension",
    "A 12-month pilot can be extended by up to six.": "<=P6M extension",
    "It lasts seven years. The council may extend it by three.": "P3Y extension",
}
NO_OPTIONS = [
    "It ordered 36 trams and ten years of care, with options for up to 24 more.",
    "Norvik signed for three years with an option for 2030.",
    "It runs for two years, extended by 40 percent.",
    "The two-year pact, plus two coaches, cost a lot.",
    "It may be extended by two.",
    "It runs for two years, with an option for a further 25.",
    "It ran for ten years.\n\nIt may be extended by two.",
]


@pytest.mark.parametrize("text", OPTIONS)
def test_the_years_of_an_option_are_told_with_the_term(text: str) -> None:
    values = [found.value for found in with_bare(text, find_values(text))]
    normals = [value.normal for value in values if isinstance(value, Period)]

    assert OPTIONS[text] in normals


@pytest.mark.parametrize("text", NO_OPTIONS)
def test_no_years_are_made_up(text: str) -> None:
    values = [found.value for found in with_bare(text, find_values(text))]
    options = [v for v in values if isinstance(v, Period) and v.option]

    assert not options


@pytest.mark.parametrize("text", OPTIONS)
def test_an_option_reads_from_its_own_quote_again(text: str) -> None:
    for found in with_bare(text, find_values(text)):
        if found.like is not None:
            model = Period.parse(text[slice(*found.like)])
            assert read_bare(text[found.start : found.end], model) == found.value


def test_a_mention_that_is_no_option_is_not_read() -> None:
    assert read_bare("ten trams", Period.parse("for 20 years")) is None
    assert read_bare("option for ten", Period.parse("until 2029")) is None
