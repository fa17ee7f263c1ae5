"""Other tools read what we write: Datasette, DuckDB, pandas, jq, Node."""

import asyncio
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from pipeline.emit import Results
from pipeline.emit.export.folder import Form, export_results

pytestmark = pytest.mark.filterwarnings("default")


@pytest.fixture
def files(output: Path, results: Results) -> Path:
    """An output folder with all exports that need no library."""
    export_results(results, output, [Form.CSV])
    return output


def ask_tool(command: list[str], folder: Path) -> str:
    if shutil.which(command[0]) is None:
        pytest.skip(f"no {command[0]} is installed")
    done = subprocess.run(  # noqa: S603 - our own words
        command, cwd=folder, capture_output=True, text=True, check=True
    )
    return done.stdout


def test_datasette_opens_the_database_as_it_is(files: Path) -> None:
    app = pytest.importorskip("datasette.app")
    metadata = json.loads((files / "metadata.json").read_text("utf-8"))
    datasette = app.Datasette([str(files / "facts.db")], metadata=metadata)

    def get(path: str) -> Any:  # noqa: ANN401 - an answer of httpx
        answer = asyncio.run(datasette.client.get(path))
        assert answer.status_code == 200, path
        return answer

    page = get("/facts/facts")
    assert "What the articles say together" in page.text
    table = get("/facts/facts.json?_shape=array")
    assert {row["verdict"] for row in table.json()} == {"agreed", "single_source"}
    facets = get("/facts/facts.json?_facet=field").json()
    assert "verdict" in facets["facet_results"]
    found = get("/facts/search.json?words=month&_shape=array")
    assert [row["words"] for row in found.json()] == ["USD 25 million per month"]


def test_duckdb_reads_lines_and_spreadsheets(files: Path) -> None:
    duckdb = pytest.importorskip("duckdb")

    rows = duckdb.sql(
        "select field, verdict from read_json($1) order by field",
        params=[str(files / "facts.jsonl")],
    ).fetchall()
    csv = duckdb.sql(
        "select count(*), max(low) from read_csv($1)",
        params=[str(files / "facts.csv")],
    )

    assert rows == [
        ("amount", "single_source"), ("party", "agreed"), ("term", "single_source"),
    ]  # fmt: skip
    assert csv.fetchall() == [(3, 25_000_000.0)]


def test_pandas_reads_lines_and_spreadsheets(files: Path) -> None:
    pandas = pytest.importorskip("pandas")

    claims = pandas.read_json(files / "claims.jsonl", lines=True)
    facts = pandas.read_csv(files / "facts.csv")

    assert set(claims["field"]) == {"party", "amount", "term"}
    assert facts.columns[0] == "deal"
    assert facts["low"].max() == 25_000_000


def test_jq_reads_lines(files: Path) -> None:
    command = ["jq", "-r", 'select(.field == "amount") | .normal', "facts.jsonl"]

    assert ask_tool(command, files) == "USD 25000000 per month\n"


def test_node_reads_lines(files: Path) -> None:
    script = (
        "const fs = require('fs');"
        "const rows = fs.readFileSync('conflicts.jsonl', 'utf8')"
        ".trim().split('\\n').map(JSON.parse);"
        "console.log(rows[0].sides.map((side) => side.normal).join(' / '));"
    )

    assert ask_tool(["node", "-e", script], files) == "until 2031-05 / undisclosed\n"
