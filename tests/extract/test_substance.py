"""Which deals of an article are told enough of to be claimed."""

import pytest

from pipeline.extract import Extractor
from tests.extract.telling import Told, tell

MAIN = (
    "Norvik to buy Halden Pumps\n\n"
    "Norvik Holdings Inc will buy Halden Pumps Ltd for $3 billion.\n\n"
    "The boards of both companies have approved the deal.\n\n"
)


def _parties(told: Told) -> set[str]:
    return {claim.normal for claim in told.claims if claim.field == "party"}


def _told(extractor: Extractor, more: str) -> Told:
    return tell(extractor, f"{MAIN}{more}\n")


@pytest.mark.parametrize(
    "more",
    [
        "Last month Brask Corp leased a warehouse in Norway.",
        "Brask Corp said in May that it would sell a mill.",
    ],
)
def test_a_deal_told_in_passing_needs_a_second_party_or_a_figure(
    extractor: Extractor, more: str
) -> None:
    told = _told(extractor, more)

    assert _parties(told) == {"Norvik Holdings Inc", "Halden Pumps Ltd"}


@pytest.mark.parametrize(
    "more",
    [
        "Last month Brask Corp leased 40,000 square feet of offices.",
        "Last month Brask Corp leased a warehouse from Ostra Property Ltd.",
    ],
)
def test_one_that_has_either_is_told(extractor: Extractor, more: str) -> None:
    assert "Brask Corp" in _parties(_told(extractor, more))


def test_what_is_said_of_a_party_alone_is_said_of_its_main_deal(
    extractor: Extractor,
) -> None:
    more = 'Norvik leases its mills. "We like pumps," said Ada Lind, its chairman.'
    told = _told(extractor, more)

    assert told.said("source") == {"person Ada Lind"}
    assert len({claim.frame_id for claim in told.claims}) == 1


def test_who_only_speaks_is_no_party(extractor: Extractor) -> None:
    more = (
        'Ada Lind, a veteran broker, said the takeover of Ostra Pumps Ltd by "some '
        'rival" was next.'
    )
    told = _told(extractor, more)

    assert "Ada Lind" not in _parties(told)


def test_a_buyer_who_speaks_is_one(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "Ada Lind, the founder, will buy Halden Pumps Ltd from Norvik Holdings Inc for "
        '$40 million. "We like pumps," Ada Lind said.',
    )

    assert "acquirer Ada Lind" in told.said("party")


def test_a_division_of_somebody_is_no_other_side(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "Norvik Holdings Inc won a $30 million contract from Ostra Corp. Norvik's "
        "Brask division won the contract after a tender.",
    )

    assert told.said("party") == {"provider Norvik Holdings Inc", "customer Ostra Corp"}


def test_who_buys_in_the_main_deal_may_have_sold_in_another(
    extractor: Extractor,
) -> None:
    told = tell(
        extractor,
        "Halden Pumps backs $3 billion bid from Norvik & Brask\n\n"
        "Hardware distributor Norvik & Brask said on Tuesday it would buy Halden Pumps "
        "Ltd for $3 billion. "
        "Shareholders will receive $4 a share. Halden has agreed to pay Norvik a break "
        "fee of $19 million if a rival bid succeeds.\n\n"
        "Norvik will fund the purchase with a new $1.2 billion loan and cash.\n\n"
        "Norvik, which has a market value of $7 billion, sold its Brask Timber unit to "
        "Canada's Ostra Inlet for $340 million last year.\n",
    )

    sold = told.said("party", frame=told.deal_with("Ostra Inlet"))
    assert {"seller Norvik & Brask", "acquirer Ostra Inlet"} <= sold


_HALL = "The work is done by hand in a hall. " * 8
_SALE = f"Norvik Rail will buy Halden Works for $300 million.\n\n{_HALL}"


@pytest.mark.parametrize(
    "aside",
    [
        "Ostra Group paid $20 million for years.",
        "Ostra Group will own land worth $20 million.",
    ],
)
def test_a_verb_that_says_little_tells_no_deal_of_one_in_passing(
    extractor: Extractor, aside: str
) -> None:
    told = tell(extractor, f"{_SALE}{aside}")

    assert not any("Ostra" in said for said in told.said("party"))


def test_both_sides_and_a_figure_make_a_deal_in_passing(extractor: Extractor) -> None:
    told = tell(extractor, f"{_SALE}Ostra Group paid Brask Mills $20 million for it.")

    assert {"Ostra Group", "Brask Mills"} <= _parties(told)


def test_the_second_adviser_of_a_sentence_is_no_side(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "Norvik Rail will buy Halden Works for $3 billion. Ostra Bank is serving as "
        "financial advisor to Norvik Rail, and Hale & Orr LLP as its legal counsel.",
    )

    assert told.said("party") == {
        "acquirer Norvik Rail",
        "target Halden Works",
        "advisor Ostra Bank",
        "advisor Hale & Orr LLP",
    }
