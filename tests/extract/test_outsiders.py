"""Who is named beside a deal is left out of it, whatever the verb."""

import pytest

from pipeline.extract import Extractor
from pipeline.rules.sides import PAID, PARTNER, PAYING
from tests.extract.telling import tell

_SIDES = PAYING | PAID | {PARTNER}


@pytest.mark.parametrize(
    "text",
    [
        "Despite a lower bid from Halden Works, Norvik Rail hired Ostra Group.",
        "Norvik Rail, advised by Halden Bank, bought the depot from Ostra Group.",
        "Norvik Rail ordered 30 trams from Ostra Group, ahead of Halden Works.",
        "Ostra Group, a former supplier to Halden Works, will sell Norvik Rail trams.",
        "Norvik Rail leased a hall from Ostra, next door to a depot of Halden Works.",
        "Norvik Rail hired Ostra Group, which also supplies Halden Works.",
        "Ostra Group sells power to Norvik Rail, as it already does to Halden Works.",
        "Ostra Group, whose other tenants include Halden Works, let it to Norvik Rail.",
        "Norvik Rail ordered 30 trams from Ostra Group instead of Halden Works.",
        "Norvik Rail bought the mill, which Halden Works shut in 2009, from Ostra.",
        "Norvik Rail bought Ostra Group on the recommendation of Halden Works.",
        "Norvik Rail borrows $40 million from Ostra, repaying a loan from Halden Bank.",
    ],
)
def test_who_stands_beside_a_deal_is_no_side_of_it(
    extractor: Extractor, text: str
) -> None:
    told = tell(extractor, text)

    sides = {c.normal for c in told.claims if c.field == "party" and c.role in _SIDES}
    assert not sides & {"Halden Works", "Halden Bank"}
    assert sides >= {"Norvik Rail"}


def test_all_of_a_list_stand_beside(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "Ahead of its rivals Halden Works, Tarn Mills and the yard Brask Steel, Ostra "
        "Group won a contract from Norvik Rail.",
    )

    parties = {c.normal for c in told.claims if c.field == "party" and c.role in _SIDES}
    assert parties == {"Ostra Group", "Norvik Rail"}


def test_a_list_ends_where_no_name_follows(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "Despite a cheaper bid from Halden Works and two others, Norvik Rail ordered "
        "30 trams from Ostra Group.",
    )

    parties = {c.normal for c in told.claims if c.field == "party" and c.role in _SIDES}
    assert parties == {"Ostra Group", "Norvik Rail"}


@pytest.mark.parametrize(
    ("text", "role", "name"),
    [
        (
            "Norvik Rail, advised by Halden Bank, bought the depot from Ostra Group.",
            "advisor",
            "Halden Bank",
        ),
        (
            "Norvik Rail ordered 30 trams from Ostra Group, outbidding Halden Works.",
            "bidder",
            "Halden Works",
        ),
    ],
)
def test_who_helps_or_loses_keeps_that_role(
    extractor: Extractor, text: str, role: str, name: str
) -> None:
    told = tell(extractor, text)

    assert (role, name) in {(c.role, c.normal) for c in told.claims}


def test_who_is_also_named_as_a_side_stays_one(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "Norvik Rail will buy Halden Works from Ostra Group. Like Halden Works before "
        "it, Tarn Mills failed to find a buyer.",
    )

    assert "Halden Works" in {c.normal for c in told.claims if c.role == "target"}
