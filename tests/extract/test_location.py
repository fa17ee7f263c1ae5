"""Where a deal's thing stands, and where somebody only sits or meets."""

import pytest

from pipeline.extract import Extractor
from tests.extract.telling import tell

DEAL = "Norvik Grid Inc. agreed to buy {what} from Halden Energy Corp. for $40 million."


@pytest.mark.parametrize(
    ("what", "places"),
    [
        ("two mills in Sweden", {"site Sweden"}),
        ("two mills in Kenya and Uganda", {"site Kenya", "site Uganda"}),
        ("mills in Geelong, Hobart and Canberra", {"site Geelong", "site Hobart"}),
        ("a plant near Toledo, Ohio", {"site near Toledo, Ohio"}),
        ("the mill at the Nairobi warehouse", {"site Nairobi"}),
    ],
)
def test_places_of_what_is_dealt_in_are_told(
    extractor: Extractor, what: str, places: set[str]
) -> None:
    told = tell(extractor, DEAL.format(what=what))

    assert places <= told.said("location")


@pytest.mark.parametrize(
    "more",
    [
        "Halden Energy, based in Portland, Oregon, said the sale helps.",
        "Halden Energy said so of the deal at a press conference in Chicago.",
        "The agreement needs the consent of regulators in Belgium and France.",
        "Norvik Grid, which went public in Toronto, called the deal a bargain.",
        "Demand in Norway made the deal attractive.",
        "The deal covers the world except in Europe.",
        "In January it lost a tender at Denmark carrier Ostra Air Ltd.",
    ],
)
def test_where_somebody_sits_or_meets_is_no_place_of_the_deal(
    extractor: Extractor, more: str
) -> None:
    told = tell(extractor, f"{DEAL.format(what='a mill in Sweden')} {more}")

    assert told.said("location") == {"site Sweden"}


@pytest.mark.parametrize(
    ("more", "places"),
    [
        ("The deal covers a mill just outside Toledo, Ohio.", {"near Toledo, Ohio"}),
        ("The deal covers rights outside Norway.", set()),
        ("The deal was signed in Oslo.", set()),
        ("The court decided the deal in favour of Norway.", set()),
        ("The deal put its order book at Rs 21 crore.", set()),
        ("The deal lifted the shares in London trading.", set()),
        ("Halden Energy, which started as a kiosk in Lagos, likes the deal.", set()),
    ],
)
def test_outside_is_near_only_beside_a_site(
    extractor: Extractor, more: str, places: set[str]
) -> None:
    told = tell(extractor, f"{DEAL.format(what='two trams')} {more}")

    assert told.said("location") == {f"site {place}" for place in places}


@pytest.mark.parametrize(
    "more",
    [
        "Halden Energy runs a similar mill in Norway, under a deal with Ostra Group.",
        "The deal, signed yesterday in Norway, includes no land.",
        "Halden Energy sold the deal through an agent in Norway.",
        "It was cold there. " * 5 + "Prices near Norway rose before the deal.",
    ],
)
def test_what_is_done_elsewhere_is_no_place_of_the_deal(
    extractor: Extractor, more: str
) -> None:
    told = tell(extractor, f"{DEAL.format(what='a mill in Sweden')} {more}")

    assert told.said("location") == {"site Sweden"}
