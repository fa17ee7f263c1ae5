"""Figures whose unit is told with another figure."""

import pytest

from pipeline.values import Money, Quantity, find_values
from pipeline.values.bare import read_bare, with_bare

BARE = {
    "It ordered 25 trams. Of these, 15 are firm and the remaining 10 are not.": [
        "15 tram",
        "10 tram",
    ],
    "It ordered 40 jets, with options for up to 20 more.": ["<=20 jet"],
    "It ordered 12 million doses and has an option on a further 5 million.": [
        "5000000 dose"
    ],
    "It is taking over 31 of the 54 shops.": ["31 shop"],
    "It bought 75 vans, 60 of them electric.": ["60 van"],
    "It sells 2,750 masts, of which 1,900 go now and 850 in the spring.": [
        "1900 mast",
        "850 mast",
    ],
    "It ordered 320 homes; 180 will be built next year.": ["180 home"],
    "It ordered 18 tugs with 4 pumps each, and may add 6 later.": ["6 tug"],
    "It ordered four tugs. It has 90 ferries. There is an option for two more.": [
        "2 tug"
    ],
    "It pays 28 million Swiss francs in all, 3.5 million a year.": [
        "CHF 3500000 per year"
    ],
    "It bought it for 60 million euros, in instalments of 20 million.": [
        "EUR 20000000"
    ],
}
NOTHING_BARE = [
    "It ordered 25 trams in 2027 and 2028.",
    "It ordered 25 trams. Another 12 people were hurt.",
    "It ordered 25 trams and beat three others.",
    "It bought 60 percent and then another 15.",
    "It ordered 25 trams within the first 90 days.",
    "It buys 500 tonnes; two more are sought.",
    "Of these, 15 are firm.",
    "It pays 60 million euros for a city of 2 million people.",
    "It ordered 5 trams. Of these, 15 are firm.",
    "It invests $57 million to go from 1.1 million to 2.5 million tonnes a year.",
]


def _normals(text: str) -> list[str]:
    values = with_bare(text, find_values(text))
    return [found.value.normal for found in values if found.like]


@pytest.mark.parametrize(("text", "read"), BARE.items(), ids=list(BARE))
def test_a_bare_figure_takes_the_unit_of_another(text: str, read: list[str]) -> None:
    assert _normals(text) == read


@pytest.mark.parametrize("text", NOTHING_BARE)
def test_other_numbers_take_no_unit(text: str) -> None:
    assert _normals(text) == []


@pytest.mark.parametrize("text", BARE)
def test_a_bare_figure_reads_the_same_from_its_own_quote(text: str) -> None:
    values = {v.start: v for v in with_bare(text, find_values(text))}

    for found in values.values():
        if found.like:
            model = values[found.like[0]].value
            assert read_bare(text[found.start : found.end], model) == found.value


def test_words_without_a_figure_are_read_like_nothing() -> None:
    assert read_bare("a few", Quantity.parse("12 ships")) is None
    assert read_bare("12", Money.parse("$5 million")) is not None
