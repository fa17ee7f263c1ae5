"""What a deal costs, and which figures only stand beside it."""

import pytest

from pipeline.extract import Extractor
from pipeline.extract.deals.roles import BESIDE
from tests.extract.telling import tell

DEAL = "Norvik Holdings will buy Halden Pumps Ltd."
RENT = "qAI Ltd will rent computing power from Halden Grid Corp."
COST_ROLES = {"price", "rate", "total", "per_share", "fee", "prepayment", "component"}


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        # prices, in other currencies and spellings
        ("Norvik Holdings will buy Halden Pumps Ltd for $3 billion.",
         "price USD 3000000000"),
        ("Norvik Holdings will buy Halden Pumps Ltd for about £410m.",
         "price ~GBP 410000000"),
        ("Norvik Holdings bought Halden Pumps Ltd for CHF 1.2 billion.",
         "price CHF 1200000000"),
        ("Norvik Holdings will buy Halden Pumps Ltd in a $3 billion deal.",
         "price USD 3000000000"),
        ("Norvik Holdings' $3 billion takeover of Halden Pumps Ltd closed.",
         "price USD 3000000000"),
        ("Norvik Holdings will pay $3 billion to acquire Halden Pumps Ltd.",
         "price USD 3000000000"),
        ("Norvik Holdings bought Halden Pumps Ltd for $3 billion in cash and stock.",
         "price USD 3000000000"),
        (f"{DEAL} The purchase price is €95 million.", "price EUR 95000000"),
        (f"{DEAL} The deal is worth more than ₹200 crore.", "price >=INR 2000000000"),
        (f"{DEAL} The offer of $38 a share was accepted.",
         "per_share USD 38 per share"),
        ("Norvik Holdings will buy Halden Pumps Ltd for $38 per share in cash.",
         "per_share USD 38 per share"),
        # rates
        ("qAI Ltd will pay Halden Grid Corp $40 million a month for storage.",
         "rate USD 40000000 per month"),
        ("qAI Ltd pays Halden Grid Corp €2bn annually for storage.",
         "rate EUR 2000000000 per year"),
        ("qAI Ltd will buy power from Halden Grid Corp at $42 per megawatt-hour.",
         "rate USD 42 per MWh"),
        ("qAI Ltd leased the loft from Hale & Orr for £25 per square foot.",
         "rate GBP 25 per sq ft"),
        ("Norvik TV Ltd will pay Halden Sports Ltd €90 million a season for rights.",
         "rate EUR 90000000 per season"),
        # totals and parts
        ("Norvik will buy 9,000 tonnes of ore from Halden Mining Ltd for $1.2 billion.",
         "total USD 1200000000"),
        (f"{RENT} The contract is worth $2.4 billion.", "total USD 2400000000"),
        (f"{RENT} The $2.4 billion contract starts in June.", "total USD 2400000000"),
        (f"{RENT} qAI Ltd will pay a total of $2.4 billion.",
         "total USD 2400000000 total"),
        (f"{RENT} It will pay $2.4 billion over five years.", "total USD 2400000000"),
        (f"{RENT} qAI Ltd paid $30 million upfront.", "prepayment USD 30000000"),
        ("Norvik Ltd licensed a drug from Halden Bio Ltd for a fee of $4 million.",
         "fee USD 4000000"),
        ("Norvik Ltd licensed a drug from Halden Bio Ltd for $3 million in milestones.",
         "component USD 3000000"),
        ("Norvik Holdings will invest $40 million in Halden Bio Ltd.",
         "total USD 40000000"),
    ],
)  # fmt: skip
def test_an_amount_has_the_role_that_its_words_give_it(
    extractor: Extractor, text: str, amount: str
) -> None:
    assert tell(extractor, text).said("amount") == {amount}


@pytest.mark.parametrize(
    ("beside", "quote"),
    [
        ("The deal values Halden Pumps Ltd at $9 billion.", "$9 billion"),
        ("Halden Pumps Ltd has a market value of $9 billion.", "$9 billion"),
        ("Halden Pumps Ltd reported revenue of $900 million.", "$900 million"),
        ("Norvik Holdings had sales of €7.1 billion.", "€7.1 billion"),
        ("Halden Pumps Ltd lost $80 million in 2025.", "$80 million"),
        ("Halden Pumps Ltd carries $2 billion in debt.", "$2 billion"),
        ("Shares of Halden Pumps Ltd closed at $41.", "$41"),
        ("Norvik Holdings spent $1.6 billion to build its shipyard.", "$1.6 billion"),
        ("Norvik Holdings shares fell to $71 on the news of the deal.", "$71"),
        ("The market for pumps is worth $50 billion.", "$50 billion"),
        ("Halden Pumps Ltd was fined $6 million in 2024.", "$6 million"),
        ("Norvik Holdings expects synergies of $120 million.", "$120 million"),
        ("Norvik Holdings has a backlog of $11 billion.", "$11 billion"),
        ("Ada Lind, with a net worth of $5 billion, leads Norvik Holdings.",
         "$5 billion"),
        ("Norvik Holdings will issue $800 million in bonds.", "$800 million"),
    ],
)  # fmt: skip
def test_a_figure_beside_the_deal_is_not_what_it_costs(
    extractor: Extractor, beside: str, quote: str
) -> None:
    told = tell(
        extractor,
        "Norvik Holdings to buy Halden Pumps Ltd\n\n"
        "Norvik Holdings agreed to buy Halden Pumps Ltd for $3 billion.\n\n"
        f"{beside}\n",
    )

    costs = {
        c.quote for c in told.claims if c.field == "amount" and c.role in COST_ROLES
    }
    about = [c for c in told.claims if c.field == "amount" and c.quote == quote]

    assert costs == {"$3 billion"}
    assert about or told.mention(quote).why_not
    assert {claim.role for claim in about} <= BESIDE


def test_several_figures_of_one_sentence_keep_their_roles(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "Norvik Holdings will buy Halden Pumps Ltd for $3 billion, or $38 per share, "
        "including $400 million in debt.",
    )

    assert {"price USD 3000000000", "per_share USD 38 per share"} <= told.said("amount")
    assert "price USD 400000000" not in told.said("amount")


def test_an_amount_said_twice_is_one_claim_with_both_places(
    extractor: Extractor,
) -> None:
    told = tell(
        extractor,
        "Norvik Holdings to buy Halden Pumps Ltd for $3bn\n\n"
        "Norvik Holdings agreed to buy Halden Pumps Ltd for $3 billion.\n",
    )

    (claim,) = (c for c in told.claims if c.field == "amount")

    assert [told.article.text[s.start : s.end] for s in claim.also] == ["$3bn"]
    assert claim.quote == "$3 billion"


@pytest.mark.parametrize(
    "stranger",
    [
        "Shares of Brask Marine Ltd rose $4 on Monday.",
        "Brask Marine Ltd reported sales of $70 million.",
        "Brask Marine Ltd bought Ostra Docks Ltd for $700 million.",
        "Ostra Docks Ltd will pay Brask Marine Ltd £5 million a year.",
    ],
)
def test_a_sentence_about_other_firms_changes_nothing_about_the_price(
    extractor: Extractor, stranger: str
) -> None:
    story = (
        "Norvik Holdings to buy Halden Pumps Ltd\n\n"
        "Norvik Holdings agreed to buy Halden Pumps Ltd for $3 billion.\n"
    )

    alone = tell(extractor, story)
    beside = tell(extractor, f"{story}\n{stranger}\n")
    frame = beside.deal_with("Norvik Holdings")

    assert beside.said("amount", frame) == alone.said("amount") != set()
