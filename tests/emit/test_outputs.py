"""A run's files: complete, sorted, sealed, the same bytes for the same results."""

import hashlib
from pathlib import Path

from pipeline.emit import (
    Results,
    RunLog,
    read_log,
    read_outputs,
    sort_results,
    write_outputs,
)

FILES = {
    "articles.jsonl", "mentions.jsonl", "claims.jsonl", "deals.jsonl", "facts.jsonl",
    "conflicts.jsonl", "links.jsonl", "audit.json", "report.html", "run.json",
    "facts.db", "metadata.json", "audit.csv",
}  # fmt: skip


def test_every_file_of_the_contract_is_there(output: Path) -> None:
    assert {path.name for path in output.iterdir()} == FILES


def test_results_come_back_as_they_were_written(results: Results, output: Path) -> None:
    assert read_outputs(output) == sort_results(results)


def test_shuffled_results_give_the_same_bytes(results: Results, tmp_path: Path) -> None:
    log = RunLog(version="1", rules="r", model="none")
    backwards = Results._make(tuple(reversed(rows)) for rows in results)
    write_outputs(tmp_path / "one", results, log)
    write_outputs(tmp_path / "two", backwards, log)

    for name in FILES:
        one, two = (tmp_path / folder / name for folder in ("one", "two"))
        assert one.read_bytes() == two.read_bytes(), name


def test_the_log_seals_every_table(output: Path) -> None:
    log = read_log(output)

    for name, digest in log.files.items():
        assert hashlib.sha256((output / name).read_bytes()).hexdigest() == digest
    assert len(log.files) == 7


def test_the_log_lists_inputs_counts_and_what_was_skipped(output: Path) -> None:
    log = read_log(output)

    assert [row.path for row in log.inputs] == ["a/first.txt", "b/second.txt"]
    assert log.counts["claims"] == 5
    assert [row.path for row in log.skipped] == ["c/photo.txt"]
