"""Readers of today take the rows of the next minor version, and of the first."""

import json
from pathlib import Path
from typing import Any

import pytest

from pipeline.emit import Results, all_schemas, rows_as_bytes
from pipeline.emit.files import parse_rows
from pipeline.emit.outputs import TABLES, Table
from pipeline.errors import EmitError
from pipeline.records import SCHEMA_VERSION

PUBLISHED = Path(__file__).parents[2] / "docs" / "schema"
HERE = Path("rows.jsonl")
NEXT = "1.99"
TABLE_IDS = [table.name for table in TABLES]


def grown(value: Any) -> Any:  # noqa: ANN401 - any JSON
    """The same with a key more in every record, as a later version may have."""
    if isinstance(value, list):
        return [grown(item) for item in value]
    if isinstance(value, dict):
        return {**{key: grown(item) for key, item in value.items()}, "of_1_99": "new"}
    return value


@pytest.fixture(params=TABLES, ids=TABLE_IDS)
def table(request: pytest.FixtureRequest) -> Table:
    chosen: Table = request.param
    return chosen


@pytest.fixture
def rows(table: Table, results: Results) -> list[dict[str, Any]]:
    """The rows of one file, as they stand there."""
    lines = rows_as_bytes(getattr(results, table.name)).splitlines()
    return [json.loads(line) for line in lines]


def test_a_row_of_the_next_minor_version_is_read(
    table: Table, rows: list[dict[str, Any]], results: Results
) -> None:
    newer = [{**grown(row), "schema_version": NEXT} for row in rows]
    content = "\n".join(map(json.dumps, newer)).encode()

    read = tuple(parse_rows(content, table.model, path=HERE))

    new = {"schema_version": NEXT}
    assert read == tuple(row.model_copy(update=new) for row in rows_of(table, results))


def rows_of(table: Table, results: Results) -> tuple[Any, ...]:
    found: tuple[Any, ...] = getattr(results, table.name)
    return found


def test_a_key_that_this_version_does_not_have_is_an_error(results: Results) -> None:
    table = next(table for table in TABLES if table.name == "claims")
    row = json.loads(rows_as_bytes(results.claims[:1]))
    content = json.dumps({**row, "colour": "red"}).encode()

    with pytest.raises(EmitError, match="colour"):
        list(parse_rows(content, table.model, path=HERE))


@pytest.mark.parametrize("version", ["2.0", "0.9", "1", "one", None])
def test_a_row_of_another_major_version_is_an_error(
    results: Results, version: object
) -> None:
    table = next(table for table in TABLES if table.name == "claims")
    row = json.loads(rows_as_bytes(results.claims[:1]))
    content = json.dumps({**row, "schema_version": version}).encode()

    with pytest.raises(EmitError, match="schema_version"):
        list(parse_rows(content, table.model, path=HERE))


def test_rows_of_today_and_of_the_next_version_fit_the_published_schema(
    table: Table, rows: list[dict[str, Any]]
) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    major = SCHEMA_VERSION.split(".")[0]
    published = json.loads((PUBLISHED / f"{major}.0.json").read_text("utf-8"))
    schema = published[table.model.__name__.lower()]

    validator = jsonschema.Draft202012Validator(schema)

    for row in rows:
        assert list(validator.iter_errors(row)) == []
        newer = {**grown(row), "schema_version": NEXT}
        assert list(validator.iter_errors(newer)) == []


def test_the_schema_of_today_asks_for_nothing_that_the_first_did_not_have() -> None:
    published = json.loads((PUBLISHED / "1.0.json").read_text("utf-8"))

    for name, first in published.items():
        today = all_schemas()[name]
        assert set(first["properties"]) <= set(today["properties"]), name
        assert set(first.get("required", ())) <= set(today["required"]), name
