"""The site, plant or building that a deal is about."""

import pytest

from pipeline.extract import Extractor
from tests.extract.telling import tell


def test_a_named_site_of_the_deal_is_claimed(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "qAI Ltd will rent 300 megawatts at the Tarn Point data centre from "
        "Halden Grid Corp.",
    )

    (claim,) = (c for c in told.claims if c.field == "facility")

    assert (claim.role, claim.normal) == ("site", "Tarn Point")
    assert claim.quote.startswith("Tarn Point")


def test_a_site_keeps_the_span_of_its_fullest_name(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "qAI Ltd rents power at Tarn Point\n\n"
        "qAI Ltd will rent 300 megawatts at the Tarn Point data centre from "
        "Halden Grid Corp.\n",
    )

    for claim in told.claims:
        if claim.field == "facility":
            assert claim.value.kind == "facility"
            named = claim.value.named_at
            assert told.article.text[named.start : named.end] == claim.normal


def test_another_firms_site_is_not_the_deals(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "qAI Ltd rents power from Halden Grid Corp\n\n"
        "qAI Ltd will rent 300 megawatts from Halden Grid Corp.\n\n"
        "Brask Marine Ltd opened the Lake Quill power plant in May.\n",
    )

    assert told.said("facility", told.deal_with("qAI Ltd")) == set()


def test_a_site_may_be_sold_but_sells_nothing(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "Norvik Holdings will buy the Lake Quill power plant from Ostra Group for "
        "$90 million.",
    )

    assert {"acquirer Norvik Holdings", "seller Ostra Group"} <= told.said("party")
    assert "facility" in {c.field for c in told.claims}


@pytest.mark.parametrize(
    ("text", "site"),
    [
        ("Halden Corp will buy the smelter from Ryde Ltd for $90 million.", "smelter"),
        (
            "Halden Corp bought Ryde Ltd's new battery factory for $2 million.",
            "battery",
        ),
        ("Halden Corp will sell its $5-billion chip factory to Ryde Ltd.", "chip"),
        ("Halden Corp agreed to buy a “gigafactory” from Ryde Ltd.", "gigafactory"),
        (
            "Halden Corp will buy their gas-fired power plant from Ryde Ltd.",
            "gas-fired",
        ),
        (
            "Halden Corp bought the container terminal of Puerto Barro from Ryde Ltd.",
            "container terminal of Puerto Barro",
        ),
        (
            "Halden Corp won a concession for the port of Puerto Barro from Ryde Ltd.",
            "port of Puerto Barro",
        ),
    ],
)
def test_a_site_without_a_name_is_claimed_by_its_noun(
    extractor: Extractor, text: str, site: str
) -> None:
    (claim,) = (c for c in tell(extractor, text).claims if c.field == "facility")

    assert claim.normal == claim.quote
    assert claim.normal.startswith(site)
    assert "new" not in claim.normal


@pytest.mark.parametrize(
    "text",
    [
        "Halden Corp will buy Ryde Ltd, which closed two plants, for $90 million.",
        "Halden Corp bought Ryde Ltd for $2 million. Its smelter workers cheered.",
        "Halden Corp will buy Ryde Ltd; analysts like the refinery business.",
        "Halden Corp will buy Ryde for $2 million. Brask Ltd shut its shipyard.",
        "Halden Corp will buy Ryde Ltd, based near the port of Puerto Barro.",
    ],
)
def test_plants_in_passing_are_not_what_is_sold(
    extractor: Extractor, text: str
) -> None:
    assert tell(extractor, text).said("facility") == set()


@pytest.mark.parametrize(
    ("text", "sites"),
    [
        ("Halden Corp let a warehouse near Marl Airport for ten years.", set()),
        ("Halden Corp will rent offices next to Ryde Stadium for a year.", set()),
        (
            "Halden Corp leased the Tarn Tower, a mile from the Kestrel Dam.",
            {"Tarn Tower"},
        ),
        ("Halden Corp leased the Tarn Tower, north of Lorne.", {"Tarn Tower"}),
        (
            "Halden Corp, currently at Orvel Court, leased the Tarn Tower.",
            {"Tarn Tower"},
        ),
        ("Halden Corp will lease space at Marl Airport.", {"Marl Airport"}),
        ("Halden Corp leased a hall beside the Kestrel nuclear plant.", {"Kestrel"}),
    ],
)
def test_what_stands_near_a_site_is_not_the_site(
    extractor: Extractor, text: str, sites: set[str]
) -> None:
    expected = {f"site {site}" for site in sites}
    assert tell(extractor, text).said("facility") == expected


def test_a_named_site_leaves_no_room_for_a_mere_noun(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "Halden Corp will buy the smelter from Ryde Ltd for $90 million. The Kestrel "
        "smelter stands near Lorne.",
    )

    assert told.said("facility") == {"site Kestrel"}


def test_a_site_is_told_in_a_sentence_after_the_deals(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "qAI Ltd will rent 300 megawatts from Halden Grid Corp for ten years. The "
        "campus, known as Tarn Two, is being built.",
    )

    assert told.said("facility") == {"site Tarn Two"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Analysts at Tolm Marsh put the price at $40 million.",
        "Private equity firm Tolm Quay had offered $30 million.",
    ],
)
def test_a_firm_with_the_name_of_a_place_is_no_site(
    extractor: Extractor, sentence: str
) -> None:
    told = tell(
        extractor,
        f"Norvik Holdings has bought Halden Works for $40 million. {sentence}",
    )

    assert not told.said("facility")


def test_a_site_that_another_is_part_of_is_no_aside(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "Norvik Holdings leases power at Tarn Point\n\n"
        "Norvik Holdings will lease 30 megawatts at the Tarn Point data centre from "
        "Halden Grid.\n\nThe town is glad. The road is new. The hall is high. The roof "
        "is flat. The winter was hard. The spring was late. Norvik Holdings hired 40 "
        "people at the Tarn Point II data centre last year.\n",
    )

    assert told.said("facility") == {"site Tarn Point", "site Tarn Point II"}


def test_a_site_told_far_below_beside_the_deals_own_is_an_aside(
    extractor: Extractor,
) -> None:
    told = tell(
        extractor,
        "Norvik Holdings leases power at Tarn Point\n\n"
        "Norvik Holdings will lease 30 megawatts at the Tarn Point data centre from "
        "Halden Grid.\n\nThe town is glad. The road is new. The hall is high. The roof "
        "is flat. The winter was hard. The spring was late. Norvik Holdings hired 40 "
        "people at the Brask Field data centre last year.\n",
    )

    assert told.said("facility") == {"site Tarn Point"}


@pytest.mark.parametrize(
    ("text", "site"),
    [
        ("Halden Corp took a floor at 40 Larch Street from Ryde Ltd.", "40 Larch"),
        ("Halden Corp has chartered the tanker Tarn Star from Ryde Ltd.", "Tarn Star"),
        (
            "Halden Corp won a $9 million order to build the Elder Creek bridge.",
            "Elder",
        ),
        (
            "Ryde Ltd hired Halden Corp for a rebuild of Elm Park High School.",
            "Elm Park",
        ),
    ],
)
def test_streets_ships_bridges_and_schools_are_sites(
    extractor: Extractor, text: str, site: str
) -> None:
    said = tell(extractor, text).said("facility")

    assert [s for s in said if s.startswith(f"site {site}")]


@pytest.mark.parametrize(
    "text",
    [
        "Halden Corp will lease the Tarn Tower from Ryde Ltd and quit Marl Plaza.",
        "Halden Corp, based at Marl Plaza, will lease the Tarn Tower from Ryde Ltd.",
        "Halden Corp leases the Tarn Tower, larger than the Marl Plaza, from Ryde Ltd.",
    ],
)
def test_what_is_left_lived_in_or_compared_is_not_the_deals(
    extractor: Extractor, text: str
) -> None:
    assert tell(extractor, text).said("facility") == {"site Tarn Tower"}


@pytest.mark.parametrize(
    "more",
    [
        "Halden Corp, the oldest family brewery in Lorne, welcomed the lease.",
        "Halden Corp, the unlisted data centre company, welcomed the lease.",
        "The two announced the lease at Tarn Airport.",
    ],
)
def test_a_sort_of_firm_and_a_fair_are_no_sites(
    extractor: Extractor, more: str
) -> None:
    told = tell(extractor, f"qAI Ltd will lease 300 trucks from Halden Corp. {more}")

    assert not told.said("facility")


@pytest.mark.parametrize(
    ("aside", "sites"),
    [
        (
            "Bellona has a nearby hall called Quill Tower. It moves into Quill Tower.",
            {"site Alder Hall"},
        ),
        (
            "Bellona is also moving into Quill Tower under the lease.",
            {"site Alder Hall", "site Quill Tower"},
        ),
        (
            "The lease is part of the wider Quill Tower programme of the two firms.",
            {"site Alder Hall"},
        ),
    ],
)
def test_a_neighbour_of_the_site_stays_one(
    extractor: Extractor, aside: str, sites: set[str]
) -> None:
    told = tell(
        extractor,
        "Bellona leases Alder Hall\n\n"
        "Bellona Software Inc. has leased 300,000 square feet at Alder Hall from "
        f"Norgate Properties for 12 years.\n\n{aside}\n",
    )

    assert told.said("facility") == sites
