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
    (folder / "triggers" / "endowment.toml").write_text(shown, "utf-8")
    return folder


def test_the_new_kinds_own_examples_hold(folder: Path) -> None:
    witnesses = list(hear_witnesses(folder))

    assert {witness.rule for witness in witnesses} == {
        "endowment.endow",
        "endowment.noun",
        "endowment.houses",
        "endowment",
    }
    assert [str(witness) for witness in witnesses if witness.failure] == []


@pytest.mark.parametrize(
    "told",
    [
        "Norvik Holdings will endow Halden Chamber Orchestra",
        "Norvik Holdings signed an endowment deal with Halden Chamber Orchestra",
        "Norvik Holdings and Halden Chamber Orchestra have signed an endowment deal",
    ],
)
def test_a_new_kind_of_deal_needs_no_code(folder: Path, told: str) -> None:
    text = f"{told} for $4 million a year."

    read = tell(Extractor(load_rules(folder)), text)

    assert {claim.deal_kind for claim in read.claims} == {"endowment"}
    assert read.said("party") == {
        "customer Norvik Holdings",
        "provider Halden Chamber Orchestra",
    }
    assert read.said("amount") == {"rate USD 4000000 per year"}
