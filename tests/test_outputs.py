"""The committed results are what the sample corpus gives, byte for byte."""

import json
from pathlib import Path

import pytest

from pipeline.emit import verify_outputs
from pipeline.run import Run

ROOT = Path(__file__).parents[1]
CORPUS, OUTPUTS = ROOT / "corpus", ROOT / "outputs"
FILES = (
    "articles.jsonl",
    "audit.csv",
    "audit.json",
    "claims.jsonl",
    "conflicts.jsonl",
    "deals.jsonl",
    "facts.jsonl",
    "links.jsonl",
    "mentions.jsonl",
    "metadata.json",
    "report.html",
    "run.json",
)

MADE_ANEW = {"facts.db"}
"""Made by each run; its bytes are those of the SQLite that wrote it."""


@pytest.fixture
def fresh(corpus_run: Run) -> Path:
    """The folder of what comes out now."""
    return corpus_run.output


def test_the_results_of_a_run_are_all_committed(fresh: Path) -> None:
    made = {path.name for path in fresh.iterdir() if path.is_file()}
    committed = {path.name for path in OUTPUTS.iterdir() if path.is_file()}

    assert made - MADE_ANEW == committed - MADE_ANEW == set(FILES)


@pytest.mark.parametrize("name", FILES)
def test_a_committed_file_is_what_comes_out_now(fresh: Path, name: str) -> None:
    same = _timeless(OUTPUTS / name) == _timeless(fresh / name)

    assert same, f"outputs/{name} is of another version; renew it: make outputs"


def _timeless(path: Path) -> object:
    """Give what a file holds, without how long its run took."""
    if path.name != "run.json":
        return path.read_bytes()
    return {**json.loads(path.read_bytes()), "timing": None}


def test_every_committed_claim_is_proved_by_its_article() -> None:
    assert verify_outputs(OUTPUTS, inputs=CORPUS) == []


def test_the_committed_results_stay_small() -> None:
    assert sum((OUTPUTS / name).stat().st_size for name in FILES) < 3_000_000
