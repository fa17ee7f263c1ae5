"""What CONTRIBUTING shows works as it stands there."""

import re
from pathlib import Path

import pytest

from pipeline.extract import Extractor
from pipeline.extract.witnesses import hear_witnesses
from pipeline.rules import load_rules
from tests.extract.telling import tell

TEXT = (Path(__file__).parents[1] / "CONTRIBUTING.md").read_text("utf-8")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A rules folder with the kind of deal that CONTRIBUTING adds."""
    blocks = re.findall(r"```toml\n(.*?)```", TEXT, re.DOTALL)
    (shown,) = (block for block in blocks if "[[kind]]" in block)
    folder = tmp_path_factory.mktemp("rules")
    (folder / "triggers").mkdir()
    (folder / "triggers" / "sponsorship.toml").write_text(shown, "utf-8")
    return folder


def test_the_new_kinds_own_examples_hold(folder: Path) -> None:
    witnesses = list(hear_witnesses(folder))

    assert {witness.rule for witness in witnesses} == {
        "sponsorship.sponsor",
        "sponsorship.noun",
        "sponsorship.clubs",
        "sponsorship",
    }
    assert [str(witness) for witness in witnesses if witness.failure] == []


@pytest.mark.parametrize(
    "told",
    [
        "Norvik Holdings will sponsor Halden Rowing Club",
        "Norvik Holdings signed a sponsorship deal with Halden Rowing Club",
        "Norvik Holdings and Halden Rowing Club have signed a sponsorship deal",
    ],
)
def test_a_new_kind_of_deal_needs_no_code(folder: Path, told: str) -> None:
    text = f"{told} for $4 million a year."

    read = tell(Extractor(load_rules(folder)), text)

    assert {claim.deal_kind for claim in read.claims} == {"sponsorship"}
    assert read.said("party") == {
        "customer Norvik Holdings",
        "provider Halden Rowing Club",
    }
    assert read.said("amount") == {"rate USD 4000000 per year"}
