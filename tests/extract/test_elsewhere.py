"""Sentences that tell of another deal: what they tell is none of the article's own."""

import pytest

from pipeline.extract import Extractor
from tests.extract.telling import tell

STORY = """Norvik Foods orders pumps from Halden Pumps

Norvik Foods has signed a contract to buy pumps from Halden Pumps, the two companies
said on Monday.

The first of them are to be delivered to its plant in Lorne in May. Jobs will be safe,
both companies said.

The union was pleased. Its chairman, Bo Lind, said that workers had hoped for this.

{}
"""
FIGURES = {"amount", "capacity", "term"}
OTHERS = """
Norvik Foods already buys pumps from Ostra Group under a contract that lapses in 2036.
Norvik Foods also has a $12 million contract with Ostra Group.
For scale, Brask Tools's contract with the army was $310 million for six years.
The nearby Teller County dropped another supplier after spending $780,000.
Ostra Group went for much more when Brask Tools bought it for $4 million last year.
The losing bidder, Brask Tools, had offered $33 million.
The two other bids were $33 million and $36 million.
Under the previous contract Norvik Foods paid $5 million a year.
It used to pay $5 million a year.
In its last contract the price was $5 million.
In other business, the council bought a grader for $164,500.
It has a second supplier, Brask Tools, which delivers 300 pumps a year.
Brask Tools has made its pumps since 2019. That contract was worth $4 million.
"""
OURS = """
Norvik Foods pays Halden Pumps $40 million for 500 pumps.|amount
The price is $40 million.|amount
The contract is worth $40 million, twice as much as the last one.|amount
Norvik Foods chose Halden Pumps over Brask Tools and will pay $40 million.|amount
Unlike the old contract, the new one costs $40 million.|amount
That contract runs for six years.|term
"""


def _main_figures(extractor: Extractor, sentence: str) -> set[str]:
    told = tell(extractor, STORY.format(sentence))
    main = told.deal_with("Halden Pumps")
    below = told.article.text.index(sentence)
    return {
        claim.field
        for claim in told.claims
        if claim.frame_id == main and claim.field in FIGURES and claim.start >= below
    }


@pytest.mark.parametrize("sentence", OTHERS.strip().split("\n"))
def test_a_figure_of_another_deal_is_not_given_to_this_one(
    extractor: Extractor, sentence: str
) -> None:
    assert not _main_figures(extractor, sentence)


@pytest.mark.parametrize("row", OURS.strip().split("\n"))
def test_a_figure_of_this_deal_stays_with_it_beside_words_for_others(
    extractor: Extractor, row: str
) -> None:
    sentence, field = row.split("|")

    assert field in _main_figures(extractor, sentence)


def test_a_firm_first_named_far_below_does_its_own_deals(extractor: Extractor) -> None:
    filler = "Nothing else was said about it on the day in the town hall. " * 14
    story = (
        "Norvik Foods orders pumps\n\nNorvik Foods has signed a contract for pumps.\n\n"
        f"{filler}\n\nSehan Works took 11,000 tonnes of steel a year for five years.\n"
    )

    assert not tell(extractor, story).said("term")


def test_what_opens_with_the_contract_is_told_of_it_whoever_comes_later(
    extractor: Extractor,
) -> None:
    sentence = (
        "The contract runs through May 2033, according to Brask Tools, which bought "
        "Ostra Group."
    )

    assert "term" in _main_figures(extractor, sentence)


def test_a_deal_for_comparison_is_not_the_main_one(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "Norvik Labs fills its hall\n\nNorvik Labs is to fill the hall of Halden Works."
        " That is $40 million over four years.\n\nFor scale, Brask Tools's contract "
        "with Ostra Group was $310 million for six years.",
    )
    brask = told.deal_with("Brask Tools")

    assert "total USD 40000000" in told.said("amount") - told.said("amount", brask)
