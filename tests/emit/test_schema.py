"""The published schema is that of the records."""

import pytest

from pipeline.emit import all_schemas, record_schema
from pipeline.errors import EmitError


def test_the_schema_of_a_claim_lists_its_keys() -> None:
    schema = record_schema("Claim")

    assert schema["version"] == "1.0"
    assert {"claim_id", "quote", "value"} <= set(schema["properties"])
    assert schema["$id"] == "dealfacts/1.0/claim"


def test_every_row_has_a_schema() -> None:
    assert set(all_schemas()) == {
        "article", "claim", "conflict", "deal", "decision", "fact", "link", "mention",
    }  # fmt: skip


def test_an_unknown_record_is_answered_with_the_known_ones() -> None:
    with pytest.raises(EmitError, match=r"no record 'claims'.*claim"):
        record_schema("claims")
