"""FollowTheMoney takes what we write, and each outlet keeps its own word."""

import csv
from io import BytesIO, StringIO
from typing import Any

import orjson
import pytest

from pipeline.emit import Results
from pipeline.emit.export.ftm import (
    entities_as_lines,
    statements_as_csv,
    tell_statements,
)

_NOISE = pytest.mark.filterwarnings("default")


def entities(results: Results) -> list[dict[str, Any]]:
    lines = entities_as_lines(tell_statements(results)).splitlines()
    return [orjson.loads(line) for line in lines]


def test_deal_parties_and_articles_are_entities(results: Results) -> None:
    schemas = [entity["schema"] for entity in entities(results)]

    assert sorted(set(schemas)) == [
        "Article", "Contract", "Documentation", "LegalEntity", "UnknownLink",
    ]  # fmt: skip
    assert schemas.count("LegalEntity") == 1
    assert schemas.count("Documentation") == 2


def test_each_outlet_makes_its_own_statement(results: Results) -> None:
    text = statements_as_csv(tell_statements(results)).decode()

    rows = list(csv.DictReader(StringIO(text)))

    named = [row for row in rows if row["value"] == "Orbal Systems"]
    assert [row["dataset"] for row in named] == ["first_gazette", "second_gazette"]
    assert [row["origin"] for row in named] == ["a/first.txt", "b/second.txt"]


@_NOISE
def test_the_library_accepts_every_entity(results: Results) -> None:
    followthemoney = pytest.importorskip("followthemoney")

    for entity in entities(results):
        proxy = followthemoney.model.get_proxy(entity)
        assert proxy.to_dict()["properties"] == entity["properties"]
        proxy.schema.validate(entity)


@_NOISE
def test_the_library_reads_the_statements_and_gives_them_our_ids(
    results: Results,
) -> None:
    serialize = pytest.importorskip("followthemoney.statement.serialize")
    content = statements_as_csv(tell_statements(results))

    read = list(serialize.read_csv_statements(BytesIO(content)))

    assert len(read) == len(tell_statements(results))
    assert all(line.id == line.generate_key() for line in read)
    assert {line.prop_type for line in read} <= {
        "checksum", "date", "entity", "name", "string", "text", "url", "number",
    }  # fmt: skip
