"""What a deal hands over, counted or measured."""

import pytest

from pipeline.extract import Extractor
from pipeline.records import WhyNot
from tests.extract.telling import tell


@pytest.mark.parametrize(
    ("text", "capacity"),
    [
        ("Halden Grid Corp will supply qAI Ltd with 300 megawatts.",
         "contracted 300 MW"),
        ("Halden Grid Corp will supply qAI Ltd with up to 1.1GW of power.",
         "contracted <=1.1 GW"),
        ("qAI Ltd rents 48,000 GPUs from Halden Grid Corp.", "contracted 48000 GPU"),
        ("Norvik Air Ltd will lease 12 aircraft from Hale & Orr.",
         "contracted 12 aircraft"),
        ("Halden Aero Ltd won a 40-aircraft order from Norvik Air Ltd.",
         "contracted 40 aircraft"),
        ("Norvik Air Ltd ordered 40 aircraft from Halden Aero Ltd.",
         "contracted 40 aircraft"),
        ("Hale & Orr will lease 20,000 square feet to qAI Ltd.",
         "contracted 20000 sq ft"),
        ("Norvik Holdings will buy 60,000 tonnes of lithium from Halden Mining Ltd.",
         "contracted 60000 t"),
        ("Halden Bio Ltd will supply Norvik Holdings with 5 million doses.",
         "contracted 5000000 dose"),
        ("Norvik Holdings will buy 9,000 barrels a day of crude from Halden Oil Ltd.",
         "contracted 9000 barrel per day"),
        ("Norvik Holdings leased 600 acres of land from Ostra Estates Ltd.",
         "contracted 600 acre"),
        ("Halden Aero Ltd will supply Norvik Air Ltd with 14 ferries.",
         "contracted 14 ferry"),
        ("Halden Grid Corp will supply qAI Ltd. The first phase covers 120 MW.",
         "phase 120 MW"),
        ("Halden Grid Corp will supply qAI Ltd from its 1,200 MW plant.",
         "site 1200 MW"),
    ],
)  # fmt: skip
def test_a_capacity_is_read_in_its_unit(
    extractor: Extractor, text: str, capacity: str
) -> None:
    assert tell(extractor, text).said("capacity") == {capacity}


@pytest.mark.parametrize(
    ("beside", "quote", "why"),
    [
        ("Shares of Norvik Holdings rose 4 percent.", "4 percent",
         WhyNot.BESIDE_THE_DEAL),
        ("Ostra Docks Ltd employs 900 workers.", "900 workers", WhyNot.OTHER_DEAL),
        ("Brask Marine Ltd runs 80 ferries.", "80 ferries", WhyNot.OTHER_DEAL),
    ],
)  # fmt: skip
def test_a_count_beside_the_deal_is_left_alone_with_a_reason(
    extractor: Extractor, beside: str, quote: str, why: WhyNot
) -> None:
    told = tell(
        extractor,
        "Norvik Holdings leases aircraft\n\n"
        f"Norvik Holdings will lease 12 aircraft from Hale & Orr.\n\n{beside}\n",
    )

    assert told.said("capacity") == {"contracted 12 aircraft"}
    assert told.mention(quote).why_not is why


def test_who_backs_a_project_takes_no_megawatts_from_its_contract(
    extractor: Extractor,
) -> None:
    told = tell(
        extractor,
        "Norvik Solar Corp. signs power purchase agreement with Halden Steel Ltd\n\n"
        "Norvik Solar Corp. has signed a 20-year power purchase agreement with Halden "
        "Steel Ltd.\n\nNorvik Solar Corp. will fund the 60 MW wind farm through its "
        "own investment. It will yield 180 GWh a year.\n",
    )

    contract = told.deal_with("Halden Steel Ltd")
    assert told.said("capacity", contract) >= {"site 60 MW"}
    assert told.said("capacity") == told.said("capacity", contract)


def test_what_a_rival_project_measures_stays_with_those_who_back_it(
    extractor: Extractor,
) -> None:
    told = tell(
        extractor,
        "Norvik Solar Corp. signs power purchase agreement with Halden Steel Ltd\n\n"
        "Norvik Solar Corp. has signed a 20-year power purchase agreement with Halden "
        "Steel Ltd.\n\nOstra Capital Ltd backed Brask Marine Ltd with an investment in "
        "its 900 MW wind farm.\n",
    )

    contract = told.deal_with("Halden Steel Ltd")
    assert told.said("capacity", contract) == set()


LEAD = "Norvik Wind Ltd will supply Halden Steel Ltd with power for 12 years.\n\n"


@pytest.mark.parametrize(
    "beside",
    [
        "Norvik Wind Ltd produced 14 TWh last year.",
        "The company wants to lift its output to 18 TWh by 2030.",
        "Norvik Wind Ltd has an operating portfolio of 3.2 GW in five countries.",
        "Germany added 15 GW of solar last year.",
        "Corporate buyers signed contracts for 46 GW of clean power worldwide.",
        "With this contract it has sold 5.5 TWh of annual production to buyers.",
        "The developer has signed more than 900 MW of such deals since 2021.",
        "It has so far built 400 MW and plans another 700 MW.",
        "The deal is its largest since a 300 MW contract with a steelmaker.",
        "Halden Steel Ltd already buys 200 GWh a year from a solar park in Spain.",
        "The industry will need 100 GW by 2030, analysts say.",
        "It will spend the proceeds of $90 million on 40 locomotives.",
        "The country faces a 50 GW power shortfall.",
    ],
)
def test_what_a_firm_or_a_country_has_done_is_not_handed_over(
    extractor: Extractor, beside: str
) -> None:
    told = tell(extractor, f"Norvik supplies power\n\n{LEAD}{beside}\n")

    assert not {said for said in told.said("capacity") if "contracted" in said}


@pytest.mark.parametrize(
    ("more", "capacity"),
    [
        ("Deliveries of 220 GWh a year start in January.",
         "contracted 220 GWh per year"),
        ("Volumes rise from 50 GWh in the first year to 90 GWh in the fourth.",
         "phase 50 GWh"),
        ("Halden Steel Ltd has an option on another 40 MW.", "other 40 MW"),
        ("It is expected to generate 330 GWh a year.", "site 330 GWh per year"),
        ("The 24 turbines will be delivered from 2027.", "contracted 24 turbine"),
        ("About 3,000 jobs will go.", "other ~3000 job"),
    ],
)  # fmt: skip
def test_what_a_later_sentence_measures_is_told_by_its_words(
    extractor: Extractor, more: str, capacity: str
) -> None:
    told = tell(extractor, f"Norvik supplies power\n\n{LEAD}{more}\n")

    assert capacity in told.said("capacity")


def test_a_line_of_a_sheet_measures_the_deal(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "Norvik supplies power\n\n" + LEAD + "The boards agreed on Friday.\n\n"
        "Nobody else was asked.\n\nA vote follows in May.\n\n| Capacity | 120 MW |\n",
    )

    assert "contracted 120 MW" in told.said("capacity")


def test_what_a_firm_that_is_sold_has_is_told_beside_its_price(
    extractor: Extractor,
) -> None:
    told = tell(
        extractor,
        "Norvik Stores Ltd will buy Halden Grocers Ltd for $2 billion. Halden Grocers "
        "Ltd runs 140 shops. Norvik Stores Ltd runs 900 shops.",
    )

    assert told.said("capacity") == {"other 140 shop"}


def test_two_of_something_are_no_capacity_by_themselves(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "Norvik, which is run by two foresters, will supply Halden with 4,000 tonnes "
        "of steel a year.",
    )

    assert told.said("capacity") == {"contracted 4000 t per year"}


def test_what_is_leased_itself_is_the_contracted_size(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "Norvik has signed a 12-year lease on a 240,000 sq ft warehouse of Halden.",
    )

    assert told.said("capacity") == {"contracted 240000 sq ft"}
