"""How much is read right, on the sample corpus and on other articles with gold."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bench.floors import (
    CORPUS,
    Floors,
    corpus_digest,
    floors_of,
    lowered,
    read_floors,
    write_floors,
)
from pipeline.run import Run, run_articles
from pipeline.score import score_claims

SHARED = Path(__file__).parents[2] / "shared"
YARDSTICK = SHARED / "score" / "factscore.py"


def test_no_field_falls_below_its_floor(corpus_run: Run) -> None:
    scores = score_claims(CORPUS, corpus_run.results.claims)

    assert lowered(read_floors(), floors_of(scores)) == []


def test_floors_are_those_of_this_very_corpus() -> None:
    assert read_floors().corpus == corpus_digest(), "renew them: make floors"


def test_a_floor_that_sinks_is_named() -> None:
    kept, now = Floors("", {"term": 0.8}), Floors("", {"term": 0.79})

    assert lowered(kept, kept) == []
    assert lowered(kept, now) == ["term: 0.79 is below its floor of 0.80"]


def test_floors_are_read_as_written(tmp_path: Path) -> None:
    floors = Floors("abc", {"term": 0.8, "all": 0.07})

    write_floors(floors, tmp_path / "floors.toml")

    assert read_floors(tmp_path / "floors.toml") == floors


def measure_shared(name: str, output: Path) -> dict[str, Any]:
    """Run on a folder of other articles, score it by a yardstick that is not ours."""
    if not YARDSTICK.is_file():
        pytest.skip("the other articles are not here")
    run_articles([SHARED / name], output)
    claims, conflicts = output / "claims.jsonl", output / "conflicts.jsonl"
    words = [YARDSTICK, SHARED / name, claims, "--conflicts", conflicts, "--json"]
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, *map(str, words)],
        capture_output=True,
        check=True,
    )
    scores: dict[str, Any] = json.loads(done.stdout)
    return scores


def test_five_articles_on_one_deal_give_its_facts_and_its_conflict(
    tmp_path: Path,
) -> None:
    scores = measure_shared("seeds", tmp_path)
    lines = (tmp_path / "conflicts.jsonl").read_text("utf-8").splitlines()
    conflicts = [json.loads(line) for line in lines]

    assert scores["fields"]["ALL"]["F"] == 1.0
    assert scores["fields"]["ALL"]["from_another_deal"] == 0
    assert [(row["kind"], row["field"]) for row in conflicts] == [
        ("disclosure", "term")
    ]
    assert scores["conflicts"]["matched"] == 1
    assert scores["conflicts"]["traps_taken"] == 0


def test_many_deals_of_many_kinds_are_read(tmp_path: Path) -> None:
    scores = measure_shared("dev", tmp_path)

    assert scores["fields"]["ALL"]["F"] >= 0.93
