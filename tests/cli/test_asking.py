"""Narrowed sheets, exports, questions and a watch, as one types them."""

import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from pipeline.cli import app
from pipeline.emit import Results
from pipeline.emit.export.database import write_database

Type = Callable[..., Result]

ONE = """Orbal Systems rents power from Tarn Compute

Orbal Systems will pay Tarn Compute $25 million per month through May 2031.
"""
OTHER = """Tarn Compute signs Orbal Systems

Orbal Systems will pay Tarn Compute $35 million per month through May 2031.
"""


@pytest.fixture
def type_in(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Type:
    """Type a command in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")

    def run(*words: object) -> Result:
        return CliRunner().invoke(app, [str(word) for word in words])

    return run


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Two articles that do not agree on the price."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "one.txt").write_text(ONE, "utf-8")
    (folder / "two.txt").write_text(OTHER, "utf-8")
    return folder


def test_a_sheet_is_narrowed_by_party_kind_and_day(type_in: Type, output: Path) -> None:
    whole = type_in("show", "-o", output).stdout

    assert type_in("show", "-o", output, "--about", "orbal").stdout == whole
    for words in (("--about", "nobody"), ("--kind", "lease")):
        assert "No deal found" in type_in("show", "-o", output, *words).stdout
    assert "No conflicts" in type_in("conflicts", "-o", output, "--kind", "loan").stdout


def test_a_day_that_is_none_is_refused(type_in: Type, output: Path) -> None:
    result = type_in("show", "-o", output, "--since", "last Monday")

    assert result.exit_code == 2
    assert "write it as 2026-03-02" in result.stderr


def test_a_run_is_narrowed_and_keeps_text_out_of_its_report(
    type_in: Type, news: Path
) -> None:
    (news / "three.txt").write_text("Quay Nine leases 40,000 sq ft to Halm.", "utf-8")
    words = ("--about", "tarn", "--no-text", "--model", "none")

    assert type_in("run", news, *words).exit_code == 0

    rows = Path("outputs/articles.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(row)["path"] for row in rows] == ["one.txt", "two.txt"]
    page = Path("outputs/report.html").read_text("utf-8")
    assert "It holds quotes only" in page
    assert type_in("verify", "outputs").exit_code == 0


def test_a_review_brings_no_text_back_into_the_report(
    type_in: Type, news: Path
) -> None:
    type_in("run", news, "--model", "none", "--no-text")
    claim = json.loads(Path("outputs/claims.jsonl").read_text("utf-8").split("\n")[0])
    decision = {"decides": "claim", "claim_id": claim["claim_id"], "verdict": "accept"}
    Path("decisions.jsonl").write_text(json.dumps(decision), "utf-8")

    assert type_in("review", "decisions.jsonl").exit_code == 0

    assert "quotes only" in Path("outputs/report.html").read_text("utf-8")


def test_the_same_run_asked_otherwise_is_not_taken_for_unchanged(
    type_in: Type, news: Path
) -> None:
    type_in("run", news, "--model", "none")
    type_in("run", news, "--model", "none", "--no-text")

    assert "quotes only" in Path("outputs/report.html").read_text("utf-8")


def test_exports_name_the_files_that_they_wrote(type_in: Type, output: Path) -> None:
    result = type_in("export", "--csv", "--ftm", "--db", "-o", output, "--to", "here")

    paths = [Path(line) for line in result.stdout.splitlines()]
    assert all(path.is_file() for path in paths)
    assert {path.name for path in paths} >= {"facts.csv", "facts.db", "statements.csv"}


def test_an_export_as_nothing_is_answered_with_the_choices(
    type_in: Type, output: Path
) -> None:
    result = type_in("export", "-o", output)

    assert result.exit_code == 2
    assert "--csv --xlsx --ftm --db" in result.stderr


def test_a_question_is_answered_as_table_csv_or_lines(
    type_in: Type, output: Path
) -> None:
    question = "select value, verdict from sheet where field = 'term'"

    table = type_in("query", question, "-o", output)
    csv = type_in("query", question, "-o", output, "--as", "csv")
    lines = type_in("query", question, "-o", output, "--as", "json")

    assert table.stdout.splitlines()[1].split() == [
        "until", "May", "2031", "single_source",
    ]  # fmt: skip
    assert csv.stdout == "value,verdict\nuntil May 2031,single_source\n"
    assert json.loads(lines.stdout)["verdict"] == "single_source"


def test_a_missing_database_is_made(type_in: Type, output: Path) -> None:
    (output / "facts.db").unlink()

    result = type_in("query", "select count(*) as facts from facts", "-o", output)

    assert result.stdout.split() == ["facts", "3"]


def test_a_database_of_an_earlier_run_is_made_anew(type_in: Type, output: Path) -> None:
    write_database(output / "facts.db", Results())

    result = type_in("query", "select count(*) as facts from facts", "-o", output)

    assert result.stdout.split() == ["facts", "3"]


def test_a_broken_database_is_made_anew(type_in: Type, output: Path) -> None:
    (output / "facts.db").write_bytes(b"no database at all, only words" * 50)

    result = type_in("query", "select count(*) as facts from facts", "-o", output)

    assert result.stdout.split() == ["facts", "3"]


def test_a_question_that_finds_nothing_is_no_error(type_in: Type, output: Path) -> None:
    result = type_in("query", "select * from facts where field = 'x'", "-o", output)

    assert result.exit_code == 0


def test_a_broken_question_gives_status_2_and_the_tables(
    type_in: Type, output: Path
) -> None:
    result = type_in("query", "select nothing", "-o", output)

    assert result.exit_code == 2
    assert "views: sheet, who_says" in result.stderr


def test_a_watch_prints_a_line_per_new_conflict(type_in: Type, news: Path) -> None:
    result = type_in(
        "watch", news, "--model", "none", "--every", "0.05", "--looks", "3"
    )

    assert result.exit_code == 0, result.stderr
    lines = [line for line in result.stdout.splitlines() if "price" in line]
    assert len(lines) == 1
    assert "USD 25 million per month (one.txt)" in lines[0]
    assert "USD 35 million per month (two.txt)" in lines[0]


def test_a_watch_ends_when_it_is_stopped(
    type_in: Type, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(_: float) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(time, "sleep", stop)

    assert type_in("watch", news, "--model", "none").exit_code == 0
