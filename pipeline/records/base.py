"""What every record is: frozen, closed to unknown fields, named by its content."""

import hashlib
from typing import Annotated, Final

import orjson
from pydantic import BaseModel, ConfigDict, Field

SCHEMA_VERSION: Final = "1.0"


def content_id(*parts: object) -> str:
    """Digest the parts into 20 hex digits; the same content has the same id."""
    return hashlib.sha256(orjson.dumps(parts)).hexdigest()[:20]


class Record(BaseModel):
    """A frozen row of one of the output files."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Row(Record):
    """A record that is a line of a file of its own.

    Versions of one major number add keys and change none: a reader of ``1.0`` takes
    rows of ``1.1`` and leaves out what it does not know.
    """

    schema_version: Annotated[str, Field(pattern=r"^1\.\d+$")] = SCHEMA_VERSION
