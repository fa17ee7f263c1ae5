"""Who owns and runs what is told beside the deal, and kept with its parties."""

import pytest

from pipeline.extract import Extractor
from tests.extract.telling import Told, tell


def reasons(told: Told, name: str) -> set[str]:
    return {
        reason
        for claim in told.claims
        if claim.field == "party" and claim.normal == name
        for reason in claim.reasons
    }


@pytest.mark.parametrize(
    "text",
    [
        "Halden Corp, owned by Ostra Group, will buy Ryde Ltd.",
        "Halden Corp, which is majority owned by Ostra Group, will buy Ryde Ltd.",
        "Halden Corp, a wholly owned subsidiary of Ostra Group, will buy Ryde Ltd.",
        "Ostra Group's shipping unit, Halden Corp, will buy Ryde Ltd.",
        "Halden Corp will buy Ryde Ltd. Ostra Group, the parent of Halden Corp, fell.",
        "Halden Corp will buy Ryde Ltd, said Halden Corp's parent, Ostra Group.",
        "Halden Corp will buy Ryde Ltd. Ostra Group, which owns Halden Corp, rose.",
    ],
)
def test_a_party_says_who_owns_it(extractor: Extractor, text: str) -> None:
    assert "owned by Ostra Group" in reasons(tell(extractor, text), "Halden Corp")


def test_ownership_may_say_since_when(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "Halden Corp, owned by Ostra Group since May 2019, will buy Ryde Ltd.",
    )

    assert reasons(told, "Halden Corp") == {"owned by Ostra Group since May 2019"}


@pytest.mark.parametrize(
    "text",
    [
        "Halden Corp will buy Ryde Ltd, a rival of Ostra Group.",
        "Halden Corp will buy Ryde Ltd with Ostra Group, which owns four ships.",
        "Halden Corp, a customer of Ostra Group, will buy Ryde Ltd.",
    ],
)
def test_dealing_with_a_firm_is_not_being_owned_by_it(
    extractor: Extractor, text: str
) -> None:
    told = tell(extractor, text)

    assert not any(
        "owned" in r
        for name in ("Halden Corp", "Ryde Ltd")
        for r in reasons(told, name)
    )


def test_our_unit_belongs_to_who_speaks(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "TARN FREIGHT CORP\n\n"
        "Our subsidiary Halden Corp will buy Ryde Ltd for $640 million. We are glad, "
        "and we expect to close soon.\n",
    )

    assert "owned by TARN FREIGHT CORP" in reasons(told, "Halden Corp")


def test_a_former_name_is_kept_with_the_party(extractor: Extractor) -> None:
    told = tell(extractor, "Halden Corp, formerly Orbal Inc, will buy Ryde Ltd.")

    assert "formerly Orbal Inc" in reasons(told, "Halden Corp")


def test_who_runs_a_site_without_taking_part_operates_it(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "Halden Corp will buy the Tarn Point data centre from Ryde Ltd for $9 million. "
        "Tarn Point is operated by Brask Marine Ltd.",
    )

    assert "operator Brask Marine Ltd" in told.said("party")


def test_a_side_that_runs_the_site_keeps_its_role(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "Halden Corp will buy Ryde Ltd's Tarn Point data centre for $90 million.",
    )

    assert not any(said.startswith("operator") for said in told.said("party"))
