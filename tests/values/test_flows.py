"""Rates told behind what is bought: "of lithium a year"."""

import pytest

from pipeline.values import find_values


def found(text: str) -> list[tuple[str, str]]:
    return [(text[m.start : m.end], m.value.normal) for m in find_values(text)]


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("9,000 barrels a day", "9000 barrel per day"),
        ("9,000 barrels of light crude oil per day", "9000 barrel per day"),
        ("60,000 tonnes of lithium a year", "60000 t per year"),
        ("330 GWh of electricity per year", "330 GWh per year"),
        ("2.1 million tonnes of wheat, canola and barley a year", "2100000 t per year"),
        ("40,000 tonnes of concentrate annually", "40000 t per year"),
        ("200 truckloads of milk daily", "200 truckload per day"),
        ("2.1 Mt of annual capacity", "2.1 Mt per year"),
        ("300,000 tonnes of annual production capacity", "300000 t per year"),
        ("annual output of 62,000 tonnes", "62000 t per year"),
        ("a yearly capacity of 62,000 tonnes", "62000 t per year"),
        ("$70 million of savings a year", "USD 70000000 per year"),
    ],
)
def test_a_period_behind_what_flows_makes_a_rate(text: str, normal: str) -> None:
    assert found(f"It is {text}, they say.") == [(text, normal)]


@pytest.mark.parametrize(
    "text",
    [
        "60,000 tonnes of lithium and 40 trucks a year",
        "60,000 tonnes of ore. It pays a year later",
        "60,000 tonnes of lithium a year ago",
        "60,000 tonnes of lithium to a buyer that pays every month",
        "60,000 tonnes of lithium from one mine a year",
        "60,000 tonnes of the weekly catch",
        "60,000 tonnes of annual reports",
    ],
)
def test_a_clause_that_has_moved_on_gives_no_rate(text: str) -> None:
    assert ("60,000 tonnes", "60000 t") in found(text)


def test_a_share_of_sales_a_year_is_no_rate_of_percents() -> None:
    assert found("25% of sales a year") == [("25%", "25 %")]
