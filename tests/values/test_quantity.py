"""How quantities are read and printed, and which nouns count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import ValueParseError
from pipeline.values import Bound, Money, Quantity

MEASURED = [
    ("300 MW", "300 MW"),
    ("300MW", "300 MW"),
    ("300 mw", "300 MW"),
    ("300 MWe", "300 MW"),
    ("300\u00a0MW", "300 MW"),
    ("300 megawatts", "300 MW"),
    ("300-megawatt", "300 MW"),
    ("300\u2011megawatt", "300 MW"),
    ("300 Megawatts", "300 MW"),
    ("three hundred megawatts", "300 MW"),
    ("2,494MW", "2494 MW"),
    ("1.1 GW", "1.1 GW"),
    ("1.1GW", "1.1 GW"),
    ("1.1 gigawatts", "1.1 GW"),
    ("one gigawatt", "1 GW"),
    ("half a gigawatt", "0.5 GW"),
    ("500 kW", "500 kW"),
    ("2 MWh", "2 MWh"),
    ("400 megawatt-hours", "400 MWh"),
    ("3.5 TWh", "3.5 TWh"),
    ("900 GWh", "900 GWh"),
    ("900 GWh per year", "900 GWh per year"),
    ("900 gigawatt-hours annually", "900 GWh per year"),
    ("48,000 GPUs", "48000 GPU"),
    ("48k GPUs", "48000 GPU"),
    ("48,000 graphics processing units", "48000 GPU"),
    ("60,000 t", "60000 t"),
    ("60,000 tonnes", "60000 t"),
    ("60,000 tons", "60000 t"),
    ("60,000 metric tons", "60000 t"),
    ("60,000 tonnes a year", "60000 t per year"),
    ("60,000 t per year", "60000 t per year"),
    ("60,000 tonnes per annum", "60000 t per year"),
    ("60,000 tpa", "60000 t per year"),
    ("60 kt", "60 kt"),
    ("60kt", "60 kt"),
    ("60 ktpa", "60 kt per year"),
    ("1.2 million tonnes", "1200000 t"),
    ("half a million tonnes", "500000 t"),
    ("5 mtpa", "5 Mt per year"),
    ("7,500 kg", "7500 kg"),
    ("85,000 short tons a year", "85000 short ton per year"),
    ("500,000 ounces", "500000 oz"),
    ("10,000 pounds", "10000 lb"),
    ("934,200 square feet", "934200 sq ft"),
    ("9,34,200 square feet", "934200 sq ft"),
    ("934,200 sq ft", "934200 sq ft"),
    ("934,200 sq. ft.", "934200 sq ft"),
    ("934,200 ft²", "934200 sq ft"),
    ("38,000-square-foot", "38000 sq ft"),
    ("1.7-million-square-foot", "1700000 sq ft"),
    ("28,870 sqm", "28870 sq m"),
    ("28 870 m²", "28870 sq m"),
    ("86,800 square metres", "86800 sq m"),
    ("106-acre", "106 acre"),
    ("1,200 acres", "1200 acre"),
    ("43 hectares", "43 hectare"),
    ("43 ha", "43 hectare"),
    ("18 km", "18 km"),
    ("18 kilometres", "18 km"),
    ("11 miles", "11 mile"),
    ("12 square kilometers", "12 sq km"),
    ("200 metres", "200 metre"),
    ("100,000 barrels per day", "100000 barrel per day"),
    ("100,000 barrels a day", "100000 barrel per day"),
    ("100,000 bpd", "100000 barrel per day"),
    ("100,000 b/d", "100000 barrel per day"),
    ("2 million barrels", "2000000 barrel"),
    ("40,000 boepd", "40000 boe per day"),
    ("2.5 bcf/d", "2.5 bcf per day"),
    ("2.5 billion cubic feet", "2500000000 cu ft"),
    ("5 bcm", "5 bcm"),
    ("3 million cubic metres", "3000000 cu m"),
    ("9,000 TEU", "9000 TEU"),
    ("40 petaflops", "40 petaflop"),
    ("400 Gbps", "400 Gbps"),
    ("25 percent", "25 %"),
    ("25 per cent", "25 %"),
    ("25%", "25 %"),
    ("25 pct", "25 %"),
    ("2.5 percentage points", "2.5 percentage point"),
    ("40 basis points", "40 basis point"),
]
HEDGED = [
    ("up to 960 megawatts", "<=960 MW"),
    ("as much as 500 MW", "<=500 MW"),
    ("no more than 500 MW", "<=500 MW"),
    ("at least 10 gigawatts", ">=10 GW"),
    ("more than one gigawatt", ">=1 GW"),
    ("over 300 megawatts", ">=300 MW"),
    ("300+ MW", ">=300 MW"),
    ("300-plus megawatts", ">=300 MW"),
    ("300 MW or more", ">=300 MW"),
    ("nearly a million square feet", "~1000000 sq ft"),
    ("roughly 300 MW", "~300 MW"),
    ("~50 GW", "~50 GW"),
    ("300 to 500 MW", "300..500 MW"),
    ("300-500MW", "300..500 MW"),
    ("300\u2013500 MW", "300..500 MW"),
    ("between 300 and 500 megawatts", "300..500 MW"),
    ("300 MW to 1 GW", "0.3..1 GW"),
    ("about 300 to 500 MW", "~300..500 MW"),
    ("a total of 300 MW", "300 MW"),
    ("hundreds of thousands of GPUs", "~200000..1000000 GPU"),
    ("thousands of tonnes", "~2000..1000000 t"),
    ("hundreds of megawatts", "~200..1000 MW"),
]
COUNTED = [
    ("277 aircraft", "277 aircraft"),
    ("120-aircraft", "120 aircraft"),
    ("12-building", "12 building"),
    ("100 million doses", "100000000 dose"),
    ("1.5m doses", "1500000 dose"),
    ("6 buildings", "6 building"),
    ("six office buildings", "6 building"),
    ("6,500 jobs", "6500 job"),
    ("6,500 high-paying jobs", "6500 job"),
    ("three ships", "3 ship"),
    ("a dozen ships", "12 ship"),
    ("half a dozen ships", "6 ship"),
    ("two dozen ships", "24 ship"),
    ("1,200 stores", "1200 store"),
    ("1,200 Stores", "1200 store"),
    ("1,200 new retail stores", "1200 store"),
    ("10 million broadband households", "10000000 household"),
    ("500,000 lithium battery packs", "500000 battery pack"),
    ("3 data centers", "3 data center"),
    ("48,000 V9 chips", "48000 chip"),
    ("12 B350s", "12 B350"),
    ("30 wide-body jets", "30 jet"),
    ("four batteries", "4 battery"),
    ("40 warehouses", "40 warehouse"),
    ("40 buses", "40 bus"),
    ("16 branches", "16 branch"),
    ("14 boxes", "14 box"),
    ("55,030 full-time employees", "55030 employee"),
    ("294 million people", "294000000 person"),
    ("nine sports teams", "9 team"),
    ("2,000 km", "2000 km"),
    ("20-odd planes", "~20 plane"),
    ("600+ jobs", ">=600 job"),
    ("as many as 30,000 volunteers", "<=30000 volunteer"),
    ("between 21,000 and 24,000 servers", "21000..24000 server"),
    ("20 to 30 aircraft", "20..30 aircraft"),
    ("tens of thousands of chips", "~20000..100000 chip"),
    ("dozens of aircraft", "~24..100 aircraft"),
    ("1,200 cars a month", "1200 car per month"),
    ("about 2000 homes", "~2000 home"),
]
PHRASES = [*MEASURED, *HEDGED, *COUNTED]


def test_the_table_is_long_enough_to_mean_something() -> None:
    assert len(PHRASES) >= 100


@pytest.mark.parametrize(("mention", "normal"), PHRASES, ids=[p for p, _ in PHRASES])
def test_quantities_are_read_as_newsrooms_write_them(mention: str, normal: str) -> None:
    assert Quantity.parse(mention).normal == normal


@pytest.mark.parametrize(("mention", "normal"), PHRASES, ids=[p for p, _ in PHRASES])
def test_quantities_are_found_whole_inside_a_sentence(
    mention: str, normal: str
) -> None:
    text = f"Under the contract with Oakmere it gets {mention}, a spokesman said."

    found = list(Quantity.find(text))

    assert [(text[f.start : f.end], f.value.normal) for f in found] == [
        (mention, normal)
    ]


@pytest.mark.parametrize(("mention", "normal"), [*MEASURED, *HEDGED[:18]])
def test_a_printed_measure_reads_back_as_it_was_printed(
    mention: str, normal: str
) -> None:
    assert Quantity.parse(mention).normal == normal
    assert Quantity.parse(normal).normal == normal


@pytest.mark.parametrize(
    "text",
    [
        "for 20 years, 18 months or 90 days",
        "a 20-year deal and a 5-star hotel",
        "in 2025 shares fell",
        "its 2026 results beat forecasts",
        "On June 12 executives met",
        "the Boxer 700 jets",
        "the Boxer 700-800 jets",
        "Kestrel 9 rockets",
        "iVireo 4 models",
        "page 12 says",
        "Phase 2 plants",
        "the top 10 banks",
        "a 3-2 win, 4-1 at home",
        "at 10:30 shoppers came",
        "B720 jets and V200 cards",
        "version 3.5.1 users",
        "two companies, three sources, four analysts",
        "two people familiar with the matter",
        "two thirds of it, three quarters",
        "three times as many points",
        "one of its plants",
        "40 million dollars, 300 million yen, 20 cents",
        "Three Mile Point closed",
        "300 m pipes",
        "48 countries, 12 cities, 9 states",
        "10-K and 8-K filings",
        "No. 1 players",
        "the year 2000 homes",
        "it grew 3 and then some",
        "room 12 is",
        "4 this week",
    ],
)
def test_what_is_no_quantity_is_left_alone(text: str) -> None:
    assert [text[f.start : f.end] for f in Quantity.find(text)] == []


@pytest.mark.parametrize(
    ("text", "normals"),
    [
        ("rose from 300 MW to 400 MW", ["300 MW", "400 MW"]),
        ("took over 300 stores", ["300 store"]),
        ("3 MW/9 MWh of storage", ["3 MW", "9 MWh"]),
        ("300 MW and 400 MW", ["300 MW", "400 MW"]),
        ("500 MW to 300 MW", ["500 MW", "300 MW"]),
        ("300 MW to 4 acres", ["300 MW", "4 acre"]),
        ("243,400 Oakmere Cyclops shares", ["243400 share"]),
        ("in 2030 MW prices", []),
        ("25% of the 40 jets", ["25 %", "40 jet"]),
        ("Vireo's 40 jets", ["40 jet"]),
        ("Oakmere Buys 40 Jets", ["40 jet"]),
        ("The 40 jets", ["40 jet"]),
        ("four 50 MW units", ["50 MW"]),
    ],
)
def test_neighbouring_words_do_not_change_a_quantity(
    text: str, normals: list[str]
) -> None:
    assert [found.value.normal for found in Quantity.find(text)] == normals


@pytest.mark.parametrize(
    "mention", ["", "MW", "300", "$5", "20 years", "the 300 MW", "300 MW plant"]
)
def test_quantity_refuses_what_is_none(mention: str) -> None:
    with pytest.raises(ValueParseError, match="is not a quantity"):
        Quantity.parse(mention)


def test_only_units_of_measure_are_measured() -> None:
    assert Quantity.parse("300 MW").is_measured
    assert Quantity.parse("48,000 GPUs").is_measured
    assert Quantity.parse("25%").is_measured
    assert not Quantity.parse("277 aircraft").is_measured


def test_a_quantity_keeps_its_bound_and_grain() -> None:
    floor = Quantity.parse("more than 1.5 GW")

    assert (floor.bound, floor.low, floor.high) == (Bound.OVER, floor.low, None)
    assert str(floor.grain) == "0.1"


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("300 MW", "300 MWh", "incomparable"),
        ("300 MW", "300 jobs", "incomparable"),
        ("60,000 tonnes a year", "60,000 tonnes", "tension"),
        ("60,000 tonnes a year", "5,000 tonnes a month", "equivalent"),
        ("60,000 tonnes a year", "300,000 tonnes", "incomparable"),
        ("60 kt", "60,000 t", "equivalent"),
        ("934,200 square feet", "86,790 square metres", "equivalent"),
        ("1,200 stores", "1,200 retail stores", "equal"),
        ("3 data centers", "3 distribution centers", "incomparable"),
        ("1,200 stores", "1,200 jobs", "incomparable"),
        ("60,000 tonnes a year", "60,000 tonnes a month", "contradiction"),
    ],
)
def test_quantities_are_compared_only_in_one_slot(
    left: str, right: str, kind: str
) -> None:
    assert Quantity.parse(left).relation(Quantity.parse(right)).kind.value == kind


def test_a_quantity_is_no_money() -> None:
    there = Quantity.parse("5 MW").relation(Money.parse("$5"))
    back = Money.parse("$5").relation(Quantity.parse("5 MW"))

    assert there.kind.value == back.kind.value == "incomparable"


QUANTITIES = st.sampled_from([mention for mention, _ in PHRASES]).map(Quantity.parse)


@given(QUANTITIES, QUANTITIES)
def test_quantity_relation_is_symmetric(left: Quantity, right: Quantity) -> None:
    there, back = left.relation(right), right.relation(left)

    assert (there.converse.kind, there.severity) == (back.kind, back.severity)


@given(QUANTITIES)
def test_a_quantity_equals_itself(quantity: Quantity) -> None:
    assert quantity.relation(quantity).kind.value == "equal"


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("The order is for 24 aircraft with options.", "24 aircraft"),
        ("It will build six crude carriers for Norvik.", "6 crude carrier"),
        ("The archive holds some 11 million pages.", "~11000000 page"),
    ],
)
def test_things_are_counted_though_their_noun_has_other_uses(
    text: str, normal: str
) -> None:
    assert [found.value.normal for found in Quantity.find(text)] == [normal]


def test_carriers_and_pages_are_otherwise_no_measure_of_a_deal() -> None:
    assert not list(Quantity.find("Three carriers bid, and it runs over nine pages."))
