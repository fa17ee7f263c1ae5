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
    schema = _opened(model.model_json_schema(mode="serialization"))
    identity = f"dealfacts/{SCHEMA_VERSION}/{name.lower()}"
    return {
        "$schema": _DIALECT,
        "$id": identity,
        "version": SCHEMA_VERSION,
        **schema,
    }


def _opened(schema: Any) -> Any:  # noqa: ANN401 - any part of a JSON Schema
    """Let a reader of this version take rows of the next: it may have more keys."""
    if isinstance(schema, list):
        return [_opened(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: _opened(part)
        for key, part in schema.items()
        if (key, part) != ("additionalProperties", False)
    }


def all_schemas() -> dict[str, Any]:
    """The JSON Schemas of all records, by name."""
    return {name: record_schema(name) for name in RECORDS}
