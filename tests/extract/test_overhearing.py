"""Who serves whom in the verbs of any trade, and where those are not heard."""

import pytest

from pipeline.extract import Extractor
from tests.extract.telling import tell

DEAL = "\n\nThe contract is worth $3 million.\n"
PARTIES = {"provider Halden Works", "customer Norvik Mills"}


@pytest.mark.parametrize(
    "text",
    [
        "Halden Works will tow barges for Norvik Mills.",
        "The barges of Norvik Mills will be towed by Halden Works.",
        "Norvik Mills has called in Halden Works.",
        "Norvik Mills gets its paper from Halden Works.",
        "Halden Works has picked up roadworks from Norvik Mills.",
        "Norvik Mills spends millions at Halden Works.",
        "Norvik Mills sends its parcels to Halden Works.",
        "Norvik Mills is now a client of Halden Works.",
        "Halden Works becomes a supplier to Norvik Mills.",
    ],
)
def test_a_verb_of_any_trade_tells_both_sides(extractor: Extractor, text: str) -> None:
    assert tell(extractor, text + DEAL).said("party") == PARTIES


@pytest.mark.parametrize(
    "text",
    [
        "Halden Works will tow barges for Norvik Mills.",
        "Halden Works is a supplier to Norvik Mills.",
    ],
)
def test_a_common_verb_announces_no_deal(extractor: Extractor, text: str) -> None:
    assert tell(extractor, text).said("party") == set()


def test_a_common_verb_is_not_heard_beside_a_deal_told(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "Norvik Mills bought Halden Works for $3 million. "
        "Ostra Lines tows barges for Tarn Foods.",
    )

    assert told.said("party") == {"acquirer Norvik Mills", "target Halden Works"}


def test_what_was_done_for_somebody_is_not_heard(extractor: Extractor) -> None:
    told = tell(extractor, f"Halden Works towed barges for Norvik Mills.{DEAL}")

    assert "provider Halden Works" not in told.said("party")
