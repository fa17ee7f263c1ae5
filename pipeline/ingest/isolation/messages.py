"""What goes between a run and its reading process: JSON, each with its length before.

Nothing that comes back is ever executed, as a pickle would be.
"""

import json
from typing import IO, Any

from pydantic import TypeAdapter

from pipeline.ingest.member import Piece, Unread
from pipeline.ingest.settings import Settings
from pipeline.records import Record

_LENGTH = 8
_PIECE = TypeAdapter(Piece)


class Request(Record):
    """A file to read: its path, or how many of its bytes follow."""

    name: str
    path: str | None
    data: int = 0
    size: int | None = None
    skip: int = 0
    settings: Settings


def send(stream: IO[bytes], message: object, data: bytes = b"") -> None:
    """Send one message, and bytes behind it."""
    body = json.dumps(message, ensure_ascii=True).encode("ascii")
    for part in (len(body).to_bytes(_LENGTH, "big") + body, data):
        left = memoryview(part)
        while left:
            left = left[stream.write(left) :]
    stream.flush()


def receive(stream: IO[bytes]) -> Any:  # noqa: ANN401 - JSON
    """Receive one message; None where the other side is gone."""
    head = _exactly(stream, _LENGTH)
    body = _exactly(stream, int.from_bytes(head, "big")) if head else b""
    return json.loads(body) if body else None


def _exactly(stream: IO[bytes], size: int) -> bytes:
    """So many bytes, or none where the other side is gone."""
    parts = []
    while size and (part := stream.read(size)):
        parts.append(part)
        size -= len(part)
    return b"" if size else b"".join(parts)


def pack(found: Piece | Unread) -> dict[str, object]:
    """Make a message of what was found."""
    if isinstance(found, Unread):
        return {"unread": list(found)}
    return {"piece": _PIECE.dump_python(found, mode="json")}


def unpack(message: dict[str, Any]) -> Piece | Unread:
    """Take what was found from a message."""
    if "unread" in message:
        return Unread(*message["unread"])
    return _PIECE.validate_python(message["piece"])
