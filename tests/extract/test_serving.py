"""Who serves whom where no verb of a deal says it."""

import pytest

from pipeline.extract import Extractor
from tests.extract.telling import tell

DEAL = "\n\nThe contract is worth $3 million.\n"


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Halden Haulage will carry Norvik Brewing's beer for another five years.",
            {"provider Halden Haulage", "customer Norvik Brewing"},
        ),
        (
            "Norvik Brewing will get 12 cargoes a year from Halden Malt until 2040.",
            {"provider Halden Malt", "customer Norvik Brewing"},
        ),
        (
            "Norvik Inns runs 9 pubs after agreeing leases with its owner, Halden Ltd.",
            {"lessor Halden Ltd", "lessee Norvik Inns"},
        ),
    ],
)
def test_one_sentence_shows_who_serves_whom(
    extractor: Extractor, text: str, parties: set[str]
) -> None:
    assert tell(extractor, text + DEAL).said("party") == parties


def test_without_a_deal_or_a_figure_nobody_serves(extractor: Extractor) -> None:
    told = tell(extractor, "Halden Haulage will carry Norvik Brewing's beer.")

    assert told.said("party") == set()


def test_who_did_it_before_serves_nobody(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "Halden Haulage will carry Norvik Brewing's beer for five years. "
        f"The previous contractor was Ostra Lines.{DEAL}",
    )

    assert not any("Ostra" in said for said in told.said("party"))


def test_two_sentences_of_the_lead_show_it_together(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "Norvik County commissioners voted for a new tax computer on Monday. Halden "
        f"Systems of Lorne will install it at a cost of $3 million.{DEAL}",
    )

    assert told.said("party") == {"provider Halden Systems", "customer Norvik County"}


def test_a_council_does_not_deal_with_its_own_town(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "Halden to build a ferry for Tarn Isles\n\nTarn Isles Council pays $3 million "
        "for the ship. It serves Tarn Isles.\n",
    )

    assert "provider Tarn Isles" not in told.said("party")
