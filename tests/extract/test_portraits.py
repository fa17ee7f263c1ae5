"""Where a firm that changes hands sits and what it does, kept with the party."""

import pytest

from pipeline.extract import Extractor
from tests.extract.telling import tell


def told_of(extractor: Extractor, text: str, name: str, what: str) -> list[str]:
    """What the claims about a party say of it under one heading."""
    return [
        reason.removeprefix(f"{what}: ")
        for claim in tell(extractor, text).claims
        if claim.field == "party" and claim.normal == name
        for reason in claim.reasons
        if reason.startswith(f"{what}: ")
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Norvik Corp will buy Halden Ltd, a Denver-based maker of pumps.", "Denver"),
        ("Norvik Corp will buy Halden Ltd of Portland, Oregon.", "Portland, Oregon"),
        ("Norvik Corp will buy Halden Ltd, based in Leeds, England.", "Leeds, England"),
        ("Norvik Corp will buy Denver-based pump maker Halden Ltd.", "Denver"),
        ("Norvik Corp has bought Swedish pump maker Halden Ltd.", "Swedish"),
        ("Norvik Corp has bought Halden Ltd. Halden is based in Leeds.", "Leeds"),
    ],
)
def test_a_firm_that_changes_hands_says_where_it_sits(
    extractor: Extractor, text: str, place: str
) -> None:
    assert told_of(extractor, text, "Halden Ltd", "place") == [place]


@pytest.mark.parametrize(
    ("text", "trade"),
    [
        ("Norvik Corp will buy Halden Ltd, a maker of pumps.", "pumps"),
        ("Norvik Corp will buy Halden Ltd, which makes pumps and valves in Leeds.",
         "pumps and valves"),
        ("Norvik will buy Halden Ltd, a private company that sells door locks.",
         "door locks"),
        ("Norvik will buy Halden Ltd. Halden is one of the leading makers of locks.",
         "locks"),
        ("Norvik Corp will buy Halden Ltd. Halden owns and operates 161 drug stores.",
         "drug stores"),
        ("Ostra Inc will sell its pump unit, Halden Ltd, to Norvik Corp.", "pump"),
        ("Norvik will buy the parcel delivery firm Halden Ltd.", "parcel delivery"),
    ],
)  # fmt: skip
def test_a_firm_that_changes_hands_says_what_it_does(
    extractor: Extractor, text: str, trade: str
) -> None:
    assert told_of(extractor, text, "Halden Ltd", "business") == [trade]


@pytest.mark.parametrize(
    "text",
    [
        "Norvik Corp will buy Halden Ltd in May.",
        "Norvik Corp will buy Halden Ltd, a wholly owned unit of Ostra Inc.",
        "Norvik Corp, a Denver-based maker of pumps, will buy Halden Ltd.",
        "Norvik Corp will buy Halden Ltd, the companies said.",
    ],
)
def test_nothing_is_told_of_a_firm_that_only_stands_near(
    extractor: Extractor, text: str
) -> None:
    assert told_of(extractor, text, "Halden Ltd", "place") == []
    assert told_of(extractor, text, "Halden Ltd", "business") == []


@pytest.mark.parametrize(
    ("text", "asset"),
    [
        ("Ostra Inc agreed to sell its pump business to Norvik Corp.", "pump business"),
        ("Ostra Inc completed the sale of assets of its retail division to Norvik.",
         "retail division"),
        ("Norvik Corp has bought 12 hotels from Ostra Inc.", "12 hotels"),
        ("Ostra Inc approved the sale, for $24 million, of its valve unit to Norvik.",
         "valve unit"),
        ("Ostra Inc's paper mill was sold to Norvik Corp.", "paper mill"),
    ],
)  # fmt: skip
def test_a_seller_says_what_it_sells_that_has_no_name(
    extractor: Extractor, text: str, asset: str
) -> None:
    assert told_of(extractor, text, "Ostra Inc", "sells") == [asset]


@pytest.mark.parametrize(
    "text",
    [
        "Ostra Inc will sell Halden Ltd and its pump business to Norvik Corp.",
        "Ostra Inc will sell the company to Norvik Corp.",
        "Ostra Inc will sell out to Norvik Corp as a unit.",
    ],
)
def test_what_has_a_name_is_told_by_it(extractor: Extractor, text: str) -> None:
    assert told_of(extractor, text, "Ostra Inc", "sells") == []
