"""Who takes part in a deal that no verb tells, and who only stands by."""

import pytest

from pipeline.extract import Extractor
from tests.extract.telling import tell

DEAL = "\n\nThe three-year contract is worth $3 million.\n"


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Halden Radiology will read all of Norvik Hospital's scans from May.",
            {"provider Halden Radiology", "customer Norvik Hospital"},
        ),
        (
            "The ferries of Norvik Lines are to be repainted by Halden Coatings.",
            {"provider Halden Coatings", "customer Norvik Lines"},
        ),
        (
            "The Norvik State Lottery loves Halden Games, which will run its draws.",
            {"provider Halden Games", "customer Norvik State Lottery"},
        ),
    ],
)
def test_the_lead_names_who_takes_part(
    extractor: Extractor, text: str, parties: set[str]
) -> None:
    assert tell(extractor, text + DEAL).said("party") == parties


@pytest.mark.parametrize(
    "aside",
    [
        "The previous contractor was Ostra Services.",
        "Halden Coatings takes over from Ostra Services.",
        "An analyst at Ostra Services called it cheap.",
        "CEO Elko Ostra will pick the paint.",
        "Governor Zelda Ostra will pick the paint.",
        "Founder Quill Ostra has agreed to paint one himself.",
        "Rival Ostra Services had asked for more.",
        "Halden Coatings is a subsidiary of Ostra Services.",
        "Ostra Services's Halden Coatings unit has 40 painters.",
        "Ostra Services, parent of Halden Coatings, is glad.",
        "Halden Coatings has retained Ostra Services to help it find a bank.",
    ],
)
def test_who_only_stands_by_takes_no_part(extractor: Extractor, aside: str) -> None:
    told = tell(
        extractor,
        f"Halden Coatings is to paint ferries for years. {aside}{DEAL}",
    )

    assert not any("Ostra" in said for said in told.said("party"))


def test_a_sentence_of_no_deal_gets_no_parties(extractor: Extractor) -> None:
    told = tell(extractor, "Norvik Lines and Halden Coatings share an office.")

    assert told.said("party") == set()


def test_a_parent_that_an_event_names_stays_a_party(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "Ostra Services wins Norvik Lines contract\n\n"
        f"Ostra Services's Halden Coatings unit grew with Norvik Lines.{DEAL}",
    )

    assert told.said("party") == {"provider Ostra Services", "customer Norvik Lines"}


def test_nobody_bought_what_is_yet_to_be_sold(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "Norvik Lines plans to sell its ferry arm for $40 million. "
        "Halden Coatings had no comment.",
    )

    assert not any("Halden" in said for said in told.said("party"))


@pytest.mark.parametrize(
    "line",
    [
        "Company name: Ostra Services\n\n",
        "Ostra Services - the week in view.\n\n",
        "Ostra Services reporter Ada Lind was there. ",
    ],
)
def test_who_writes_or_reports_takes_no_part(extractor: Extractor, line: str) -> None:
    told = tell(
        extractor, f"Norvik Lines signs\n\n{line}Norvik Lines will paint ferries.{DEAL}"
    )

    assert not any("Ostra" in said for said in told.said("party"))
