"""Who stands in which role, in the many forms in which news announces a deal."""

import pytest

from tests.extract.telling import events_of, roles_of

BUYS = {"acquirer": {"Norvik"}, "target": {"Halden"}}
SELLS = {"seller": {"Ostra"}, "target": {"Halden"}, "acquirer": {"Norvik"}}
SUPPLIES = {"provider": {"Halden Grid"}, "customer": {"qAI"}}
LETS = {"lessor": {"Hale & Orr"}, "lessee": {"3Point"}}
LICENSES = {"licensor": {"Halden"}, "licensee": {"Norvik"}}
DEAL = {"party": {"Norvik", "Halden"}}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        # active
        ("Norvik will buy Halden for $3 billion.", BUYS),
        ("Norvik has agreed to acquire Halden.", BUYS),
        ("Norvik is set to take over Halden.", BUYS),
        ("Norvik on Monday said it had snapped up Halden.", {"target": {"Halden"}}),
        ("Ostra is selling Halden to Norvik.", SELLS),
        ("Norvik bought Halden from Ostra.", SELLS),
        ("Halden Grid will supply qAI with 300 MW.", SUPPLIES),
        ("Halden Grid is to deliver 300 MW to qAI.", SUPPLIES),
        ("qAI will buy 300 MW of electricity from Halden Grid.", SUPPLIES),
        ("qAI will pay Halden Grid €40 million a month.", SUPPLIES),
        ("Hale & Orr will lease an office to 3Point.", LETS),
        ("3Point rents the warehouse from Hale & Orr.", LETS),
        ("Halden licensed the compound to Norvik.", LICENSES),
        ("Norvik in-licensed the compound from Halden.", LICENSES),
        ("Norvik will invest ¥4 billion in Halden.",
         {"investor": {"Norvik"}, "investee": {"Halden"}}),
        ("Norvik will lend Halden ₹200 crore.",
         {"lender": {"Norvik"}, "borrower": {"Halden"}}),
        # passive
        ("Halden was bought by Norvik.", BUYS),
        ("Halden is being acquired by Norvik for £2.1 billion.", BUYS),
        ("Halden has been quietly snapped up by Norvik.", BUYS),
        ("Halden will be sold to Norvik by Ostra.", SELLS),
        ("The depot was leased from Hale & Orr by 3Point.", LETS),
        # nominal
        ("Norvik's acquisition of Halden closed on Friday.", BUYS),
        ("The purchase of Halden by Norvik closed on Friday.", BUYS),
        ("Norvik completed the takeover of Halden.", BUYS),
        ("Norvik's Halden takeover closed on Friday.", BUYS),
        ("Norvik's $3 billion purchase of Halden closed.", BUYS),
        ("Ostra's sale of Halden to Norvik is complete.", SELLS),
        ("A deal between Norvik and Halden was signed.", DEAL),
        ("Norvik has struck a deal with Halden.", DEAL),
        ("The Norvik-Halden deal was signed.", DEAL),
        ("The Norvik/Halden agreement was signed.", DEAL),
        ("Norvik and Halden signed a contract.", DEAL),
        ("Halden Grid won a £30 million contract from qAI.", SUPPLIES),
        ("qAI awarded Halden Grid a contract worth $40 million.", SUPPLIES),
        ("Halden agreed to a £2 billion buyout by Norvik.", BUYS),
        ("Halden accepted a $3 billion takeover offer from Norvik.", BUYS),
        ("Halden rejected Norvik's $3 billion takeover bid.", BUYS),
        ("Halden agrees to be acquired by Norvik.", BUYS),
        ("qAI placed an order for 40 servers with Halden Grid.", SUPPLIES),
        ("Norvik and Halden will form a joint venture.",
         {"partner": {"Norvik", "Halden"}}),
        # headline
        ("Norvik to Buy Halden for $3bn", BUYS),
        ("Norvik buys Halden in $3bn deal", BUYS),
        ("Norvik snaps up Halden", BUYS),
        ("Halden sold to Norvik for $3bn",
         {"target": {"Halden"}, "acquirer": {"Norvik"}}),
        ("qAI Taps Halden Grid for 300MW of Power", SUPPLIES),
        ("Ostra sells Halden to Norvik", SELLS),
        # relative clauses and asides
        ("Norvik, which bought Halden in June, is based in Lorne.", BUYS),
        ("Halden, which was bought by Norvik, makes pumps.", BUYS),
        ("Halden, bought by Norvik in June, makes pumps.", BUYS),
        ("Norvik, a Lorne-based ferry group, will buy Halden.", BUYS),
        ("Norvik (NVK) will buy Halden (HLD).", BUYS),
        ("Norvik, led by Ada Lind, will buy Halden.", BUYS),
        ("Norvik, whose founder Tess Orlo once ran Brask, will buy Halden.", BUYS),
        ("Norvik, which also owns Brask, will buy Halden.", BUYS),
        ("Norvik sold its stake in Halden to Ostra.",
         {"seller": {"Norvik"}, "target": {"Halden"}, "acquirer": {"Ostra"}}),
        # owners of firms take no part
        ("Ada Lind's Norvik will buy Halden.", BUYS),
        ("Norvik will buy Tess Orlo's Halden.", BUYS),
        ("Ada Lind will buy Halden.", {"acquirer": {"Ada Lind"}, "target": {"Halden"}}),
        # several on one side
        ("Norvik and Ostra will buy Halden.",
         {"acquirer": {"Norvik", "Ostra"}, "target": {"Halden"}}),
        ("Norvik, Ostra and Brask are buying Halden.",
         {"acquirer": {"Norvik", "Ostra", "Brask"}, "target": {"Halden"}}),
        ("Halden is being bought by a group of Norvik and Ostra.",
         {"acquirer": {"Norvik", "Ostra"}, "target": {"Halden"}}),
    ],
)  # fmt: skip
def test_roles_are_read_in_many_forms(text: str, roles: dict[str, set[str]]) -> None:
    assert roles_of(text) == roles


def test_firms_that_merge_stand_on_one_side() -> None:
    (names,) = roles_of("Norvik and Halden have merged.").values()

    assert names == {"Norvik", "Halden"}


def test_who_advises_on_a_sale_sells_nothing() -> None:
    roles = roles_of("Norvik hired Ostra to advise on the sale of Halden.")

    assert roles["seller"] == {"Norvik"}
    assert "Ostra" not in roles.get("acquirer", set())


def test_a_power_purchase_is_no_takeover() -> None:
    text = "Halden Grid and qAI signed a 15-year power purchase agreement for 300 MW."

    kinds = {event.trigger.kind for event in events_of(text)}

    assert "power_purchase" in kinds
    assert "acquisition" not in kinds


@pytest.mark.parametrize(
    "text",
    [
        "Norvik said that Halden stays independent.",
        "Shares of Norvik rose after Halden fell.",
        "Norvik has dealt with Halden for years.",
        "Norvik and Halden compete in Lorne.",
        "Norvik is older than Halden.",
        "Ada Lind once worked for Norvik and Halden.",
    ],
)
def test_no_deal_between_two_is_read_where_none_is_told(text: str) -> None:
    assert [event for event in events_of(text) if len(event.entities) > 1] == []


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("The buyer is Norvik.", {"acquirer": {"Norvik"}}),
        ("Buyer: Norvik", {"acquirer": {"Norvik"}}),
        ("Halden, the seller, keeps its name.", {"seller": {"Halden"}}),
        ("The landlord, Hale & Orr, keeps the roof.", {"lessor": {"Hale & Orr"}}),
        ("The tenants are qAI and 3Point.", {"lessee": {"qAI", "3Point"}}),
        ("The seller declined to comment on Norvik.", {}),
        ("Norvik is a buyer of ore.", {}),
    ],
)
def test_a_label_says_who_somebody_is(text: str, roles: dict[str, set[str]]) -> None:
    assert roles_of(text) == roles


@pytest.mark.parametrize(
    ("text", "outsider"),
    [
        ("Norvik will buy Halden, the Harbour Post reported.", "Harbour Post"),
        ("Norvik will buy Halden in Lorne.", "Lorne"),
        ("Norvik will buy Halden, said Ada Lind.", "Ada Lind"),
        ("After Ostra walked away, Norvik will buy Halden.", "Ostra"),
        ("Norvik will buy Halden, while Ostra looks on.", "Ostra"),
    ],
)
def test_bystanders_take_no_part(text: str, outsider: str) -> None:
    roles = roles_of(text)

    assert roles["acquirer"] == {"Norvik"}
    assert outsider not in {name for names in roles.values() for name in names}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("It will buy Halden for $3 billion.", "acquirer"),
        ("The company will buy Halden for $3 billion.", "acquirer"),
        ("Its acquisition of Halden closed.", "acquirer"),
        ("Norvik will buy the company for $3 billion.", "target"),
        ("They will pay Halden €40 million a month.", "customer"),
    ],
)
def test_pronouns_and_epithets_leave_a_role_to_be_filled(text: str, role: str) -> None:
    assert role in {r for event in events_of(text) for r in event.topic_roles}


def test_an_event_spans_the_words_that_announce_it() -> None:
    text = "Norvik will take over Halden."

    (event,) = events_of(text)

    assert text[event.start : event.end] == "take over"


def test_a_word_announces_one_deal_only() -> None:
    events = events_of("Norvik will buy 300 MW of power from Halden.")

    assert len({event.start for event in events}) == len(events) == 1


def test_power_is_supplied_and_no_firm_is_taken_over() -> None:
    (event,) = events_of("qAI will buy the output of the plant from Halden Grid.")

    assert event.trigger.kind == "supply"


def test_the_same_name_never_stands_on_both_sides() -> None:
    for event in events_of("Norvik's deal gives Norvik control of Norvik."):
        names = [name.entity.name for name in event.names]
        assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        # what is bought of a firm that stays
        ("Norvik will buy the pump business of Ostra.",
         {"acquirer": {"Norvik"}, "seller": {"Ostra"}}),
        ("Norvik bought Ostra's packaging unit, Halden.",
         {"acquirer": {"Norvik"}, "seller": {"Ostra"}, "target": {"Halden"}}),
        ("Ostra's Halden unit is being acquired by Norvik.",
         {"acquirer": {"Norvik"}, "seller": {"Ostra"}, "target": {"Halden"}}),
        ("Norvik completed the purchase of a 9% interest in Halden.", BUYS),
        ("Norvik is in talks to buy Ostra's developer, Halden.",
         {"acquirer": {"Norvik"}, "target": {"Halden"}}),
        # whose bid it is
        ("Halden received a takeover offer from Norvik.", BUYS),
        ("Norvik has offered $38 a share for Halden.", BUYS),
        ("Norvik has raised its stake in Halden to 12%.", BUYS),
        # what stands between commas ends again
        ("Ostra is selling Halden, which runs a mill, to Norvik.", SELLS),
        # who speaks, and who only goes by
        ("In a filing with Brask, the Norvik group said Norvik bought Halden.", BUYS),
        ("Norvik signed a licensing agreement for Halden's compound.", LICENSES),
    ],
)  # fmt: skip
def test_roles_are_read_past_what_stands_between(
    text: str, roles: dict[str, set[str]]
) -> None:
    assert roles_of(text) == roles


def test_a_right_to_buy_later_buys_nothing() -> None:
    events = events_of("Norvik got warrants to purchase shares of Halden.")

    assert [event.trigger.id for event in events] == []


def test_whoever_joins_it_leaves_it_open() -> None:
    (event,) = events_of("Brask said it and Halden reached an agreement.")

    assert {name.entity.name for name in event.names} == {"Halden"}
    assert event.topic_roles == ("party",)


def test_whoever_moves_after_signing_signs() -> None:
    (event,) = events_of("Norvik will move after signing a lease with Hale & Orr.")

    assert event.roles["lessee"][0].entity.name == "Norvik"
    assert event.roles["lessor"][0].entity.name == "Hale & Orr"


def test_whose_offer_was_beaten_sells_nothing() -> None:
    text = "Norvik secured rights to the matches, beating an offer from Halden."

    assert all("licensor" not in event.roles for event in events_of(text))
