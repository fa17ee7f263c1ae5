"""Who takes part in a deal, under the fullest name that the article gives."""

import pytest

from pipeline.extract import Extractor
from tests.extract.telling import tell


def test_a_partys_normal_is_the_fullest_name_and_its_quote_what_stands_there(
    extractor: Extractor,
) -> None:
    told = tell(
        extractor,
        "Norvik buys Halden Pumps\n\n"
        "Norvik Holdings Inc will buy Halden Pumps Ltd for $3 billion.\n",
    )

    buyer = next(c for c in told.claims if c.role == "acquirer")

    assert (buyer.quote, buyer.normal) == ("Norvik", "Norvik Holdings Inc")
    assert buyer.value.kind == "party"
    named = buyer.value.named_at
    assert told.article.text[named.start : named.end] == "Norvik Holdings Inc"
    assert any("Norvik Holdings Inc" in reason for reason in buyer.reasons)


def test_a_short_names_quote_is_the_whole_short_name(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "Norvik to Acquire Halden Pumps for $3 Billion\n\n"
        "Norvik Holdings Inc said it had agreed to acquire Halden Pumps Ltd.\n",
    )

    target = next(c for c in told.claims if c.role == "target")

    assert target.normal == "Halden Pumps Ltd"
    assert target.quote in {"Halden Pumps", "Halden Pumps Ltd"}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Norvik Holdings and Ostra Group will buy Halden Pumps Ltd.",
         {"acquirer Norvik Holdings", "acquirer Ostra Group",
          "target Halden Pumps Ltd"}),
        ("Ostra Group will sell Halden Pumps Ltd to Norvik Holdings for £410 million.",
         {"seller Ostra Group", "target Halden Pumps Ltd", "acquirer Norvik Holdings"}),
        ("Ada Lind's Norvik Holdings will buy Halden Pumps Ltd.",
         {"acquirer Norvik Holdings", "target Halden Pumps Ltd"}),
        ("Hale & Orr will lease 20,000 square feet of office space to 3Point Ltd.",
         {"lessor Hale & Orr", "lessee 3Point Ltd"}),
        ("Norvik Holdings will pay $38 a share for Halden Pumps Ltd.",
         {"acquirer Norvik Holdings", "target Halden Pumps Ltd"}),
        ("The Ministry of Defence awarded Halden Aero Ltd a £120 million contract.",
         {"customer Ministry of Defence", "provider Halden Aero Ltd"}),
        ("Norvik Holdings and Halden Works Corp signed a contract.",
         {"partner Norvik Holdings", "partner Halden Works Corp"}),
        ("Norvik Holdings signed a contract with the utility Halden Corp.",
         {"customer Norvik Holdings", "provider Halden Corp"}),
        ("Norvik Stores Inc and Halden Energy Corp signed a contract.",
         {"customer Norvik Stores Inc", "provider Halden Energy Corp"}),
        ("Halden Bio Ltd raised $40 million from Norvik Capital and Ostra Ventures.",
         {"investee Halden Bio Ltd", "investor Norvik Capital",
          "investor Ostra Ventures"}),
        ("Norvik Holdings will buy Halden Pumps Ltd, said its chief, Ada Lind.",
         {"acquirer Norvik Holdings", "target Halden Pumps Ltd"}),
        ("Norvik Holdings, advised by Ostra Bank, will buy Halden Pumps Ltd.",
         {"acquirer Norvik Holdings", "target Halden Pumps Ltd",
          "advisor Ostra Bank"}),
    ],
)  # fmt: skip
def test_each_party_stands_in_its_role(
    extractor: Extractor, text: str, parties: set[str]
) -> None:
    assert tell(extractor, text).said("party") == parties


def test_firms_that_merge_are_both_parties(extractor: Extractor) -> None:
    told = tell(extractor, "Norvik Holdings and Halden Pumps Ltd will merge.")

    parties = {claim.normal for claim in told.claims if claim.field == "party"}

    assert parties == {"Norvik Holdings", "Halden Pumps Ltd"}


def test_a_partner_gets_its_role_from_who_stands_across(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "qAI Ltd signs deal with Halden Grid Corp\n\n"
        "qAI Ltd has signed a deal with Halden Grid Corp.\n\n"
        "qAI Ltd will pay €40 million a month.\n",
    )

    assert told.said("party") == {"customer qAI Ltd", "provider Halden Grid Corp"}


def test_each_party_of_a_deal_is_one_claim(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "Norvik Holdings buys Halden Pumps Ltd\n\n"
        "Norvik Holdings will buy Halden Pumps Ltd. Norvik's takeover of Halden Pumps "
        "is its third. Norvik pays in cash.\n",
    )

    parties = [claim.normal for claim in told.claims if claim.field == "party"]

    assert sorted(parties) == ["Halden Pumps Ltd", "Norvik Holdings"]


def test_whoever_has_no_name_is_not_the_firm_before(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "Norvik Holdings said an unnamed customer will pay Halden Works Corp "
        "$40 million a month.",
    )

    assert told.said("party") == {"provider Halden Works Corp", "undisclosed"}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        # halves that no sentence joins
        ("Norvik Stores Inc buys all of the power. Halden Wind Ltd will supply it.",
         {"customer Norvik Stores Inc", "provider Halden Wind Ltd"}),
        # new money is no share
        ("Norvik Stores Inc secured a $40 million loan from Halden Bank.",
         {"borrower Norvik Stores Inc", "lender Halden Bank"}),
        # the buyers told further on
        ("Ostra Group sells Halden Ltd. The purchasers are Norvik Inc and Brask Ltd.",
         {"seller Ostra Group", "target Halden Ltd", "acquirer Norvik Inc",
          "acquirer Brask Ltd"}),
    ],
)  # fmt: skip
def test_sides_told_apart_make_one_deal(
    extractor: Extractor, text: str, parties: set[str]
) -> None:
    assert tell(extractor, text).said("party") == parties


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Halden Grid Corp will supply Norvik Holdings with 300 MW of electricity.",
         "power_purchase"),
        ("Halden Grid Corp will supply Norvik Holdings with 4,000 GPUs of compute.",
         "capacity"),
        ("Halden Grid Corp will supply Norvik Holdings with 300 tonnes of steel.",
         "supply"),
    ],
)  # fmt: skip
def test_goods_tell_the_kind_of_a_supply(
    extractor: Extractor, text: str, kind: str
) -> None:
    assert {claim.deal_kind for claim in tell(extractor, text).claims} == {kind}


def test_who_lets_a_site_for_a_plant_buys_its_power(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "Norvik Solar Ltd has signed a roof lease and a 20-year power purchase "
        "agreement with the city of Lorne for an 800 kW array. Norvik Solar Ltd, a "
        "solar developer, will supply the power.",
    )

    sold = {
        f"{claim.role} {claim.normal}"
        for claim in told.claims
        if claim.field == "party" and claim.deal_kind == "power_purchase"
    }
    assert sold == {"provider Norvik Solar Ltd", "customer city of Lorne"}


def test_an_outlet_in_a_dateline_is_no_party(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "LORNE (Harbour News) - Norvik Holdings has chosen the county as the site of "
        "its battery plant, a deal worth $2 billion.",
    )

    assert not any("Harbour" in party for party in told.said("party"))


_STORY = (
    "Halden Bank lends Norvik Holdings $300 million\n\n"
    "Halden Bank has lent Norvik Holdings $300 million.\n\n"
    "The money is for wafers made in Lorne. The first will be shipped in June. The two "
    "have known each other for years. Nobody expected much of it at first. The mayor "
    "is glad. {last}\n"
)


@pytest.mark.parametrize(
    "last",
    [
        "Norvik Holdings pays Ostra Crystal for power.",
        "Our partnership with Ostra Crystal and Norvik Holdings is strong.",
    ],
)
def test_whoever_first_comes_in_far_below_has_other_dealings(
    extractor: Extractor, last: str
) -> None:
    told = tell(extractor, _STORY.format(last=last))

    assert told.said("party") == {"borrower Norvik Holdings", "lender Halden Bank"}


def test_who_is_introduced_to_the_deal_may_come_last(extractor: Extractor) -> None:
    last = "The lenders include Ostra Bank."

    told = tell(extractor, _STORY.format(last=last))

    assert "lender Ostra Bank" in told.said("party")


def test_nobody_buys_a_person(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "Norvik Holdings has bought Halden Works for $3 million. "
        '"We have nothing left to sell," Ada Lind of Halden Works said.',
    )

    assert "target Halden Works" in told.said("party")
    assert not any(c.normal.endswith("Lind") for c in told.claims if c.role == "target")


def test_a_hospital_signs_for_itself(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "Halden Networks will look after the wires at Tarn Hospital.\n\nTarn Hospital "
        "signed a 10-year contract with Halden Networks.\n",
    )

    assert "customer Tarn Hospital" in told.said("party")


def test_who_sells_and_rents_back_has_sold(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "Norvik Insurance has sold Tarn House, its head office, to Halden Estates in "
        "May and will rent half of it back.",
    )

    assert {"seller Norvik Insurance", "acquirer Halden Estates"} <= told.said("party")
    assert "site Tarn House" in told.said("facility")


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        # places beside places
        ("Norvik Holdings will sell its masts in Portugal and Sundmark to Halden Corp.",
         {"seller Norvik Holdings", "acquirer Halden Corp"}),
        ("Norvik Works LLC, Ryde, Oklahoma, is awarded a contract by the Coast Guard.",
         {"provider Norvik Works LLC", "customer Coast Guard"}),
        # who acts beside a place is a firm
        ("Halden said so in Oslo and Norvik Holdings agreed to buy Ostra Pumps Ltd.",
         {"acquirer Norvik Holdings", "target Ostra Pumps Ltd"}),
        # who reports
        ("OSLO/RYDE (Quill): Norvik Holdings will buy Halden Pumps Ltd for £4 million.",
         {"acquirer Norvik Holdings", "target Halden Pumps Ltd"}),
        # who speaks for people of a place
        ("Ada Lind, who represents the ward, said Norvik Holdings bought Halden Pumps.",
         {"acquirer Norvik Holdings", "target Halden Pumps"}),
        # whose people do something else
        ("Norvik Holdings will buy Halden Pumps Ltd, partner of an Ostra engineer.",
         {"acquirer Norvik Holdings", "target Halden Pumps Ltd"}),
        # a deal's noun that only describes another one
        ("Norvik Holdings will buy Halden Pumps Ltd, says Ostra's charter database.",
         {"acquirer Norvik Holdings", "target Halden Pumps Ltd"}),
    ],
)  # fmt: skip
def test_a_place_an_agency_or_a_speaker_is_no_party(
    extractor: Extractor, text: str, parties: set[str]
) -> None:
    assert tell(extractor, text).said("party") == parties
