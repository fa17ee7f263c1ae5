"""Record models in, JSON Schema out."""

from typing import Any

from pipeline.emit.outputs import RECORDS
from pipeline.errors import EmitError
from pipeline.records import SCHEMA_VERSION

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def record_schema(name: str) -> dict[str, Any]:
    """The JSON Schema of one record, as it stands in its file.

    >>> record_schema("claim")["title"]
    'Claim'

    Raises:
        EmitError: There is no such record.
    """
    model = RECORDS.get(name.lower())
    if model is None:
        raise EmitError(f"no record {name!r}; there are: {', '.join(RECORDS)}")
    schema = model.model_json_schema(mode="serialization")
    return {"$schema": _DIALECT, "version": SCHEMA_VERSION, **schema}


def all_schemas() -> dict[str, Any]:
    """The JSON Schemas of all records, by name."""
    return {name: record_schema(name) for name in RECORDS}
