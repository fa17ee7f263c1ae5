"""What an article says of its firms tells on which side of a deal they stand."""

import pytest

from pipeline.extract import Extractor
from pipeline.extract.deals.clues import (
    ANY_FAMILY,
    leaning_of,
    parting_family,
    read_clues,
)
from pipeline.rules import load_rules
from tests.extract.telling import sentence_of, tell


@pytest.mark.parametrize("mark", ['"Tenant"', 'the "Tenant"', "\u201cTenant\u201d"])
def test_what_a_contract_calls_a_firm_tells_its_side(
    extractor: Extractor, mark: str
) -> None:
    text = f"Halden Realty entered into a lease with Norvik Labs Inc. ({mark})."

    assert tell(extractor, text).said("party") == {
        "lessee Norvik Labs Inc.",
        "lessor Halden Realty",
    }


def test_a_sign_told_again_counts_more_but_never_double() -> None:
    once = _lean("Norvik puts down $3 million.")
    twice = _lean("Norvik puts down $3 million.", "Norvik hands over $4 million.")

    assert 0 < once < twice < 2 * once


def test_many_signs_stay_within_bounds() -> None:
    lean = _lean(
        "Norvik puts down $3 million.",
        "Norvik has taken the whole first phase.",
        "Norvik already buys from others.",
        "Norvik has picked Halden.",
    )

    assert lean == 3


def test_the_family_in_which_two_lean_apart_is_meant() -> None:
    league, streamer = {"rights": -1.2, "commerce": -1.0}, {"rights": 1.2}

    assert parting_family([league, streamer]) == "rights"


@pytest.mark.parametrize(
    "leanings",
    [
        [],
        [{"rights": 1.0}, {"rights": 2.0}],
        [{"rights": 1.0, "commerce": 1.0}, {"rights": -1.0, "commerce": -1.0}],
    ],
)
def test_without_a_clear_family_every_sign_counts(
    leanings: list[dict[str, float]],
) -> None:
    assert parting_family(leanings) == ANY_FAMILY


@pytest.mark.parametrize(
    "news",
    [
        "The Brask League has signed a deal with streaming service Norvik.",
        "Streaming service Norvik has signed a deal with the Brask League.",
    ],
)
def test_who_is_named_first_does_not_matter(extractor: Extractor, news: str) -> None:
    told = tell(extractor, f"{news}\n\nIt is worth $3 million.\n").said("party")

    assert {party.split()[0] for party in told if "Norvik" in party} <= {
        "customer",
        "licensee",
    }
    assert len(told) == 2


def test_a_deal_of_once_is_another_deal(extractor: Extractor) -> None:
    text = (
        "Norvik Tankers has inked a contract for three ferries with Halden Yard.\n\n"
        "Each costs $92 million. Delivery is set for 2028. The ferries will be white.\n"
        "\nNorvik Tankers sold its oldest ship, the Brask Star, for $31m in June.\n"
    )

    assert {"customer Norvik Tankers", "provider Halden Yard"} <= tell(
        extractor, text
    ).said("party")


def _lean(*texts: str) -> float:
    """How far somebody leans whom each of some sentences names first."""
    rules = load_rules()
    told = [sentence_of(text) for text in texts]
    name = told[0].names[0].entity
    read = read_clues(told, rules.clues, rules.patterns["side"])

    return leaning_of(read[name], "commerce")


def test_a_trade_pays_in_one_kind_of_deal_and_is_paid_in_another(
    extractor: Extractor,
) -> None:
    power = "Norvik Copper has signed a power purchase agreement with Halden Works."
    ore = "Norvik Copper has signed an offtake agreement with Halden Works."

    assert "customer Norvik Copper" in tell(extractor, power).said("party")
    assert "provider Norvik Copper" in tell(extractor, ore).said("party")


def test_two_of_one_trade_are_partners(extractor: Extractor) -> None:
    told = tell(
        extractor, "Norvik Copper has signed a supply agreement with Halden Copper."
    )

    assert told.said("party") == {"partner Norvik Copper", "partner Halden Copper"}


def test_of_two_who_sell_the_one_that_leans_less_buys(extractor: Extractor) -> None:
    told = tell(
        extractor, "Norvik Lithium has signed an offtake agreement with Halden Metals."
    )

    assert told.said("party") == {"provider Norvik Lithium", "customer Halden Metals"}


def test_a_trade_is_told_before_a_legal_form(extractor: Extractor) -> None:
    told = tell(
        extractor, "Norvik Realty, Inc. has executed a lease with Halden Foods."
    )

    assert told.said("party") == {"lessor Norvik Realty, Inc.", "lessee Halden Foods"}
