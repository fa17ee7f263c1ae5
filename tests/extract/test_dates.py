"""When the things of a deal happen, said in its sentence or right after it."""

import pytest

from pipeline.extract import Extractor
from tests.extract.telling import tell

_LEAD = "Norvik will buy trams from Halden Grid under a contract."


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Deliveries will begin in 2029.", "delivery from 2029"),
        ("Supply begins in January 2028.", "start from 2028-01"),
        ("The contract starts in June 2027.", "start from 2027-06"),
        (
            "Norvik signed the contract for 30 trams with Halden Grid on 4 March 2026.",
            "signed 2026-03-04",
        ),
    ],
)
def test_a_date_is_read_where_the_news_goes_on_about_its_deal(
    extractor: Extractor, text: str, date: str
) -> None:
    assert tell(extractor, f"{_LEAD} {text}\n").said("date") == {date}


@pytest.mark.parametrize(
    "text",
    [
        "The contract for services in 2012 was another one.",
        "Norvik signed the contract by June 2027 at the latest.",
        "Ada Lind began in 2012.",
    ],
)
def test_other_dates_are_left_alone(extractor: Extractor, text: str) -> None:
    assert tell(extractor, f"{_LEAD} {text}\n").said("date") == set()
