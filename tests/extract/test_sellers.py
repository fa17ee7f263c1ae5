"""Whose unit is bought, whose shares are, and who only would like to buy."""

import pytest

from tests.extract.telling import events_of, roles_of

BUYS = {"acquirer": {"Norvik"}, "target": {"Halden"}}
FROM_OSTRA = {**BUYS, "seller": {"Ostra"}}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Norvik will buy Halden, a unit of Ostra.", FROM_OSTRA),
        ("Norvik bought the Halden subsidiary of Ostra.", FROM_OSTRA),
        (
            "Norvik bought Halden, a Lorne-based division of Ostra.",
            FROM_OSTRA,
        ),
        ("Norvik bought Halden, which was owned by Ostra.", FROM_OSTRA),
        ("Norvik's takeover of Halden, an arm of Ostra, is off.", FROM_OSTRA),
        ("Norvik bought a stake in Halden held by Ostra.", FROM_OSTRA),
        ("Norvik bought Halden, a unit of privately-held Ostra.", FROM_OSTRA),
        ("Norvik signed a letter of intent with Ostra to buy Halden.", FROM_OSTRA),
        ("Norvik agreed with Ostra and Brask to buy Halden.",
         {**BUYS, "seller": {"Ostra", "Brask"}}),
        ("Norvik signed an agreement with Ostra for the acquisition of Halden.",
         FROM_OSTRA),
        ("Norvik has a deal with Ostra and other heirs for the purchase of Halden.",
         FROM_OSTRA),
        ("Ostra has entered into an agreement with Norvik for the sale of Halden.",
         FROM_OSTRA),
        ("Ostra struck a deal with Norvik to sell Halden.", FROM_OSTRA),
        # near misses: nobody sells
        ("Norvik went to court with Ostra to buy Halden.", BUYS),
        ("Norvik competes with Ostra for the purchase of Halden.", BUYS),
        ("Norvik bought Halden, which supplies a unit of Ostra.", BUYS),
        ("Norvik bought Halden for a unit of Ostra.", BUYS),
        ("Norvik bought Halden, a rival of Ostra.", BUYS),
        ("Norvik bought a stake in Halden, a unit of Ostra.", BUYS),
        ("Norvik bought Halden, a unit of the city.", BUYS),
    ],
)  # fmt: skip
def test_who_owns_what_is_bought_sells_it(
    text: str, roles: dict[str, set[str]]
) -> None:
    assert roles_of(text) == roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Norvik will acquire Halden's outstanding shares.", BUYS),
        ("Norvik bought 40,000 Halden shares.", BUYS),
        ("Norvik offered $9 for each of Halden's 9.2 million shares.", BUYS),
        ("Norvik offered $9 for each share of Halden.", BUYS),
        ("Norvik bought Ostra's shares in Halden.", FROM_OSTRA),
        # near misses: the shares are the seller's, and chips are no firm
        ("Norvik bought Ostra's warehouse.",
         {"acquirer": {"Norvik"}, "seller": {"Ostra"}}),
        ("Norvik bought 40,000 Halden chips.", {"customer": {"Norvik"}}),
    ],
)  # fmt: skip
def test_who_buys_shares_buys_into_whose_they_are(
    text: str, roles: dict[str, set[str]]
) -> None:
    assert roles_of(text) == roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Halden was approached by a group interested in acquiring Ostra.",
         {"target": {"Ostra"}}),
        ("Ada Lind, a Lorne investor, said she has bought Halden.",
         {"acquirer": {"Ada Lind"}, "target": {"Halden"}}),
        ("Norvik, with the group behind it, will buy Halden.", BUYS),
        ("Brask announced an agreement for Norvik to acquire Halden.", BUYS),
        ("Brask unit Norvik will buy Halden.", BUYS),
        ("Norvik will exercise its option to buy Halden.", BUYS),
        ("Ostra hired Brask to help it sell Halden to Norvik.", FROM_OSTRA),
        ("Ostra hired the bank Brask to find a buyer and sell Halden to Norvik.",
         FROM_OSTRA),
        ("Norvik holds half of Brask after buying Halden.", BUYS),
        ("Norvik, owned by Ostra, considers a takeover of Halden.", BUYS),
        ("Halden's independent directors endorse the bid by Norvik.", BUYS),
        ("Norvik buys half of Halden by paying $3 million to Ostra.", BUYS),
        # near misses: who has an option has not bought, and who helps is paid
        ("Norvik has an option to buy Halden.", {}),
        ("Norvik asked for Halden.", {}),
    ],
)  # fmt: skip
def test_who_buys_is_told_from_who_speaks_of_it(
    text: str, roles: dict[str, set[str]]
) -> None:
    assert roles_of(text) == roles


def test_the_company_in_which_a_stake_grows_is_whom_the_text_speaks_of() -> None:
    (event,) = events_of("Norvik raised its stake in the company to 12%.")

    assert event.topic_roles == ("target",)
    assert events_of("Norvik raised its stake in the race to 12%.") == []


def test_who_sells_subsidiaries_of_its_own_is_not_sold() -> None:
    roles = roles_of("Norvik will buy two subsidiaries of Ostra.")

    assert roles == {"acquirer": {"Norvik"}, "seller": {"Ostra"}}


@pytest.mark.parametrize(
    ("text", "signers"),
    [
        ("Norvik and Halden expect the merger of the two banks to close.", 2),
        ("Norvik's owners and those of Halden back a merger of both companies.", 2),
        ("Norvik, Brask and Halden expect the merger of the two banks.", 0),
    ],
)
def test_two_who_were_named_are_the_two_companies(text: str, signers: int) -> None:
    roles = roles_of(text)

    assert len(roles.get("party", roles.get("partner", set()))) == signers
