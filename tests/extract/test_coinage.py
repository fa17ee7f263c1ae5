"""Whose dollars "$4.15" are, where the article tells its country."""

from pathlib import Path

import pytest

from pipeline.emit.verify import verify_outputs
from pipeline.extract import Extractor
from pipeline.run import run_articles
from tests.extract.telling import tell

BID = "Norvik Ltd will buy Halden Pumps Ltd for $1.9 billion, or $4.15 a share."


@pytest.mark.parametrize(
    ("more", "currency"),
    [
        ("Halden Pumps Ltd has stores in Geelong, Hobart and Canberra.", "AUD"),
        ("Halden Pumps Ltd has yards in Calgary and Winnipeg.", "CAD"),
        ("Halden Pumps Ltd has a store in Geelong.", "USD"),
        ("Halden Pumps Ltd has stores in Geelong, Hobart and New York.", "USD"),
        ("Its Hobart and Geelong stores cost A$90 million.", "USD"),
        ("Halden Pumps Ltd has stores in Hobart, Geelong, Calgary and Ottawa.", "USD"),
    ],
)
def test_bare_dollars_are_those_of_the_country_that_is_told(
    extractor: Extractor, more: str, currency: str
) -> None:
    told = tell(extractor, f"{BID} {more}")

    assert f"price {currency} 1900000000" in told.said("amount")
    assert f"per_share {currency} 4.15 per share" in told.said("amount")


@pytest.mark.parametrize(
    ("head", "more", "currency"),
    [
        ("By Ada Lind, Hobart\n\n", "Gold is at US$3,980 an ounce in Canada.", "AUD"),
        ("By Ada Lind, Hobart\n\n", "Gold is at $3,980 an ounce in Canada.", "USD"),
        ("By Ada Lind\n\n", "Gold is at US$3,980 an ounce in Canada.", "CAD"),
        ("OSLO - ", "Gold is at US$3,980 an ounce in Hobart and Canada.", "USD"),
        ("HOBART, May 4 - ", "Gold is at US$3,980 an ounce in New York.", "USD"),
    ],
)
def test_who_writes_us_dollars_means_others_by_bare_ones(
    extractor: Extractor, head: str, more: str, currency: str
) -> None:
    told = tell(extractor, f"{head}{BID} {more}")

    assert f"price {currency} 1900000000" in told.said("amount")


@pytest.mark.parametrize(
    ("head", "currency"),
    [("PRAGUE, June 18 (Tarn Wire) - ", "CZK"), ("LORNE, June 18 - ", "XXX")],
)
def test_of_two_countries_that_of_the_dateline_is_meant(
    extractor: Extractor, head: str, currency: str
) -> None:
    story = "Norvik Ltd will buy Swedish firm Halden Pumps Ltd for 26 million crowns."
    told = tell(extractor, f"{head}{story} It is the largest in Czech history.")

    assert told.said("amount") == {f"price {currency} 26000000"}


def test_dollars_of_the_country_can_be_proved_and_have_their_reason(
    tmp_path: Path,
) -> None:
    story = tmp_path / "story.txt"
    story.write_text(
        f"Norvik to buy Halden Pumps\n\n{BID} It has stores in Hobart and Geelong. "
        "Halden Pumps Ltd would owe Norvik Ltd a break fee of $25 million.\n",
        "utf-8",
    )

    done = run_articles([story], tmp_path / "out")

    sums = [c for c in done.results.claims if "AUD" in c.normal]
    assert {c.field for c in sums} == {"amount", "termination"}
    assert all(any("AUD" in why for why in c.reasons) for c in sums)
    assert not verify_outputs(tmp_path / "out")


@pytest.mark.parametrize(
    ("price", "more", "currency"),
    [
        ("300 million crowns", "Halden Pumps Ltd has a yard in Bergen.", "NOK"),
        ("300 million kroner", "Halden Pumps Ltd has a yard in Aarhus.", "DKK"),
        ("kr 300 million", "Halden Pumps Ltd is Swedish.", "SEK"),
        ("300 million francs", "Halden Pumps Ltd has a mill in Basel.", "CHF"),
        ("300 million pesos", "Halden Pumps Ltd has a mill in Cebu.", "PHP"),
        ("Rs 300 million", "Halden Pumps Ltd has a mill in Lahore.", "PKR"),
        ("Sh300 million", "Halden Pumps Ltd has a mill in Arusha.", "TZS"),
        ("Sh300 million", "Halden Pumps Ltd has mills in Arusha and Kampala.", "KES"),
        ("300 million crowns", "Halden Pumps Ltd has yards in Bergen, Malmö.", "XXX"),
        ("300 million crowns", "Halden Pumps Ltd has a yard in Lorne.", "XXX"),
        ("300 million crowns", "BERGEN - Halden Pumps Ltd is Norwegian.", "NOK"),
    ],
)
def test_crowns_and_the_like_are_those_of_the_country_that_is_told(
    extractor: Extractor, price: str, more: str, currency: str
) -> None:
    told = tell(extractor, f"Norvik Ltd will buy Halden Pumps Ltd for {price}. {more}")

    assert told.said("amount") == {f"price {currency} 300000000"}


def test_crowns_of_the_country_can_be_proved(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(
        "Norvik to buy Halden\n\nNorvik Ltd will buy Halden Pumps Ltd of Oslo for "
        "300 million crowns.\n",
        "utf-8",
    )

    done = run_articles([story], tmp_path / "out")

    assert [c.normal for c in done.results.claims if c.field == "amount"] == [
        "NOK 300000000"
    ]
    assert not verify_outputs(tmp_path / "out")
