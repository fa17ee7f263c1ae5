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
