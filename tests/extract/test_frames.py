"""Which deals an article tells of, and which value belongs to which of them."""

import pytest

from pipeline.extract import Extractor
from pipeline.ingest import read_text
from tests.extract.telling import tell

MAIN = """Norvik Holdings to buy Halden Pumps Ltd

Norvik Holdings agreed to buy Halden Pumps Ltd for $3 billion on Monday. {aside}

The deal between Norvik Holdings and Halden Pumps Ltd needs approval.
"""


@pytest.mark.parametrize(
    "aside",
    [
        "Rival Brask Marine Ltd bought Ostra Docks Ltd for $700 million.",
        "Separately, Brask Marine Ltd sold Ostra Docks Ltd for $700 million.",
        "Last year Brask Marine Ltd paid $700 million for Ostra Docks Ltd.",
        "In 2019 Norvik Holdings bought Tarn Seals Ltd for $700 million.",
        "Halden Pumps Ltd raised $700 million in a funding round last year.",
        "In a separate deal, Norvik will sell Tarn Seals Ltd for $700 million.",
        "Brask Marine Ltd has offered $700 million for Ostra Docks Ltd.",
        "Ostra Docks Ltd bought Halden Pumps Ltd in 2019 for $700 million.",
        "Brask Marine Ltd, whose contract expires in May, paid $700 million for it.",
    ],
)
def test_another_deals_price_is_not_given_to_this_one(
    extractor: Extractor, aside: str
) -> None:
    told = tell(extractor, MAIN.format(aside=aside))

    main = next(
        c.frame_id
        for c in told.claims
        if c.normal == "Norvik Holdings" and c.start == 0 and c.role == "acquirer"
    )

    assert told.said("amount", main) == {"price USD 3000000000"}
    assert told.said("party", main) == {
        "acquirer Norvik Holdings",
        "target Halden Pumps Ltd",
    }


def test_a_seller_who_once_bought_is_no_buyer_now(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "Norvik Holdings agreed to buy Halden Pumps Ltd from Ostra Partners Ltd for "
        "$3 billion. Ostra Partners Ltd bought Halden Pumps Ltd in 2019 for an "
        "undisclosed sum.",
    )

    frame = told.deal_with("Norvik Holdings")

    assert "seller Ostra Partners Ltd" in told.said("party", frame)
    assert "acquirer Ostra Partners Ltd" not in told.said("party", frame)
    assert told.said("amount", frame) == {"price USD 3000000000"}


@pytest.mark.xfail(
    strict=True, reason="an offer told as the yardstick of the price is no event yet"
)
def test_a_rivals_earlier_bid_is_not_the_price(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "Norvik Holdings will buy Halden Pumps Ltd for $3 billion, up from the "
        "$2.5 billion that Brask Marine Ltd offered in June.",
    )

    frame = told.deal_with("Norvik Holdings")

    assert told.said("amount", frame) == {"price USD 3000000000"}


def test_two_deals_of_one_article_each_keep_their_own(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "Two deals in one day\n\n"
        "Norvik Holdings will buy Halden Pumps Ltd for $3 billion.\n\n"
        "Brask Marine Ltd will lease the yard from Ostra Estates Ltd for "
        "€2 million a year.\n",
    )

    bought = told.deal_with("Norvik Holdings")
    leased = told.deal_with("Brask Marine Ltd")

    assert told.said("amount", bought) == {"price USD 3000000000"}
    assert told.said("amount", leased) == {"rate EUR 2000000 per year"}
    assert told.said("party", leased) == {
        "lessee Brask Marine Ltd",
        "lessor Ostra Estates Ltd",
    }


def test_one_deal_told_in_several_forms_stays_one(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "Norvik Holdings buys Halden Pumps Ltd\n\n"
        "Halden Pumps Ltd was bought by Norvik Holdings on Monday. "
        "Norvik's takeover of Halden Pumps is worth $3 billion. "
        "The deal between Norvik and Halden Pumps closes in June.\n",
    )

    assert len({claim.frame_id for claim in told.claims}) == 1
    assert told.said("party") == {"acquirer Norvik Holdings", "target Halden Pumps Ltd"}


def test_a_party_named_later_joins_its_deal(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "Norvik Holdings buys Halden Pumps Ltd\n\n"
        "Norvik Holdings will buy Halden Pumps Ltd for $3 billion.\n\n"
        "Ostra Group is selling Halden Pumps Ltd to pay down debt.\n",
    )

    assert told.said("party", told.deal_with("Norvik Holdings")) == {
        "acquirer Norvik Holdings",
        "target Halden Pumps Ltd",
        "seller Ostra Group",
    }


def test_a_bare_figure_after_a_deal_belongs_to_that_deal(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "qAI rents power\n\n"
        "qAI Ltd will rent computing power from Halden Grid Corp. "
        "The contract is worth $2 billion.\n",
    )

    assert told.said("amount", told.deal_with("qAI Ltd")) == {"total USD 2000000000"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norvik Holdings will buy Halden Pumps Ltd.", "acquisition"),
        ("Norvik Holdings will merge with Halden Pumps Ltd.", "merger"),
        ("Norvik Holdings will lease the depot from Hale & Orr.", "lease"),
        ("Norvik Holdings will license the drug from Halden Bio Ltd.", "licence"),
        ("Norvik Holdings will invest $4 million in Halden Bio Ltd.", "investment"),
        ("Norvik Bank will lend Halden Bio Ltd $4 million.", "loan"),
        ("Norvik Holdings awarded Halden Bio Ltd a contract.", "procurement"),
    ],
)
def test_a_deal_is_of_the_kind_that_its_words_say(
    extractor: Extractor, text: str, kind: str
) -> None:
    told = tell(extractor, text)

    assert {claim.deal_kind for claim in told.claims} == {kind}


def test_an_article_without_a_deal_has_no_party(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "Norvik Holdings opens a museum\n\n"
        "Norvik Holdings opened a museum in Lorne. 4,000 visitors came.\n",
    )

    assert told.said("party") == set()
    assert told.said("amount") == set()


def test_an_agreement_and_what_it_says_are_one_deal(extractor: Extractor) -> None:
    text = (
        "Norvik Plc today entered into a definitive agreement with Halden Pensions "
        "under which Halden Pensions will acquire 24 per cent of the shares in Tarn "
        "Holdco for 395 million euros."
    )
    parties = {
        (claim.normal, claim.role, claim.frame_id)
        for claim in extractor.read(read_text(text)).claims
        if claim.field == "party"
    }
    assert {(name, role) for name, role, _ in parties} == {
        ("Norvik Plc", "seller"),
        ("Halden Pensions", "acquirer"),
        ("Tarn Holdco", "target"),
    }
    assert len({frame for _, _, frame in parties}) == 1


def test_who_merely_has_a_contract_joins_no_takeover(extractor: Extractor) -> None:
    text = (
        "Norvik, which has a supply deal with Halden Grid, will acquire Ostra Pumps "
        "for $40 million."
    )
    claims = extractor.read(read_text(text)).claims
    by_name = {claim.normal: claim.frame_id for claim in claims}
    assert by_name["Halden Grid"] != by_name["Ostra Pumps"]


def test_an_outlet_that_is_told_of_a_deal_is_no_party(extractor: Extractor) -> None:
    text = (
        "VIENNA (Harbour Wire) - Ostra Papier is close to a deal to buy Halden Pumps, "
        "two people familiar with the matter told Harbour Wire."
    )
    claims = extractor.read(read_text(text)).claims
    parties = {claim.normal for claim in claims if claim.field == "party"}
    assert parties == {"Ostra Papier", "Halden Pumps"}


def test_who_bought_the_site_years_ago_is_told_on_the_side(
    extractor: Extractor,
) -> None:
    told = tell(
        extractor,
        "Tarn Mill will reopen.\n\nNorvik Estates, which bought Tarn Mill from Ostra "
        "in 2022, has signed a management contract with Halden Hotels.\n",
    )

    assert told.deal_with("Halden Hotels") == told.claims[0].frame_id


def test_what_one_side_did_another_day_is_a_deal_of_its_own(
    extractor: Extractor,
) -> None:
    told = tell(
        extractor,
        "Bellmoor Works wins contract\n\nBellmoor Works has won a five-year contract "
        "from Dunkel Mills.\n\nIt will hire cooks.\n\nThe workers are glad.\n\n"
        "Nobody else bid.\n\nBellmoor Works won a seven-year deal in January.\n",
    )

    main = told.deal_with("Dunkel Mills")
    assert told.said("term", main) == {"length P5Y"}
