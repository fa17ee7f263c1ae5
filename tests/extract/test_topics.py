"""Pronouns and "the company" are whoever the text speaks of."""

import pytest

from pipeline.extract import Extractor
from tests.extract.telling import tell

PRICE = {"price USD 3000000000"}
BUYS = {"acquirer Norvik Holdings", "target Halden Pumps Ltd"}


@pytest.mark.parametrize(
    "text",
    [
        "Norvik Holdings is a ferry group. It will buy Halden Pumps Ltd for $3bn.",
        "Norvik Holdings has ships. The company will buy Halden Pumps Ltd for $3bn.",
        "Norvik Holdings said that it will buy Halden Pumps Ltd for $3 billion.",
        "Norvik Holdings grows. The Lorne-based group buys Halden Pumps Ltd for $3bn.",
        "Norvik Holdings grows. Its takeover of Halden Pumps Ltd cost $3 billion.",
        "Halden Pumps Ltd is for sale. Norvik Holdings will buy it for $3 billion.",
        "Halden Pumps Ltd is for sale. Norvik Holdings buys the company for $3bn.",
    ],
)
def test_a_pronoun_stands_for_the_firm_spoken_of(
    extractor: Extractor, text: str
) -> None:
    told = tell(extractor, text)

    assert told.said("party") == BUYS
    assert told.said("amount") == PRICE


def test_it_is_who_said_it_and_not_the_firm_of_the_sentence_before(
    extractor: Extractor,
) -> None:
    told = tell(
        extractor,
        "Norvik Holdings agreed to buy Halden Pumps Ltd for $3 billion. "
        "Brask Marine Ltd said it would buy Ostra Docks Ltd for $700 million.",
    )

    frame = told.deal_with("Ostra Docks Ltd")

    assert told.said("party", frame) == {
        "acquirer Brask Marine Ltd",
        "target Ostra Docks Ltd",
    }


def test_a_pronoun_without_anybody_before_it_names_nobody(extractor: Extractor) -> None:
    told = tell(extractor, "It will buy Halden Pumps Ltd for $3 billion.")

    assert told.said("party") == {"target Halden Pumps Ltd"}


def test_a_pronoun_does_not_reach_into_a_related_teaser(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "Norvik Holdings buys Halden Pumps Ltd\n\n"
        "Norvik Holdings will buy Halden Pumps Ltd for $3 billion.\n\n"
        "Related articles\n\nBrask Marine Ltd buys Ostra Docks Ltd for $9 billion\n",
    )

    assert told.said("party") == BUYS
