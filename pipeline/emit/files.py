"""Records in, files out: each one whole, or not written at all."""

import gzip
import os
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

import orjson
from pydantic import BaseModel, ValidationError

from pipeline.errors import EmitError
from pipeline.records import SCHEMA_VERSION

_VERSION = re.compile(r"(\d+)\.(\d+)")
_BLOCK = 65_536  # characters that are written at once
_PRETTY = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE

RowModel = TypeVar("RowModel", bound=BaseModel)


def write_file(path: Path, content: bytes) -> None:
    """Write a whole file or none: a reader never meets half of it.

    Raises:
        EmitError: The folder cannot be written to.
    """
    replace_file(path, content, durable=True)


def write_text(path: Path, pieces: Iterable[str]) -> None:
    """Write a whole text or none, as its pieces come: they are never held as one.

    Raises:
        EmitError: The folder cannot be written to.
    """
    blocks = (block.encode("utf-8", "replace") for block in _blocks(pieces))
    _replace(path, blocks, durable=True)


def _blocks(pieces: Iterable[str]) -> Iterator[str]:
    """Put small pieces together: a page is drawn in words, and written in blocks."""
    held: list[str] = []
    size = 0
    for piece in pieces:
        held.append(piece)
        size += len(piece)
        if size >= _BLOCK:
            yield "".join(held)
            held, size = [], 0
    yield "".join(held)


def replace_file(path: Path, content: bytes, *, durable: bool = False) -> None:
    """Write beside a file, then take its name; ``durable`` outlives a power cut.

    Raises:
        EmitError: The folder cannot be written to; what was there is as before.
    """
    _replace(path, (content,), durable=durable)


def _replace(path: Path, blocks: Iterable[bytes], *, durable: bool) -> None:
    waiting = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with waiting.open("wb") as file:
            for block in blocks:
                file.write(block)
            file.flush()
            if durable:  # else a crash may leave the new name with no content
                os.fsync(file.fileno())
        waiting.replace(path)
    except OSError as error:
        _discard(waiting)
        raise cannot_write(path, error) from error


def cannot_write(path: Path, error: OSError) -> EmitError:
    """Say why a file could not be written, and what to do."""
    return EmitError(
        f"{path}: cannot be written ({error.strerror}); "
        "choose another folder with -o FOLDER"
    )


def _discard(path: Path) -> None:
    """Delete half a file, so that a full disk gets its room back."""
    with suppress(OSError):
        path.unlink()


def rows_as_bytes(rows: Iterable[BaseModel]) -> bytes:
    """Print records as JSON lines, in the order given."""
    return b"".join(row.model_dump_json().encode() + b"\n" for row in rows)


def write_rows(path: Path, rows: Iterable[BaseModel]) -> None:
    """Write records as JSON lines, in the order given; ``.gz`` packs them.

    Raises:
        EmitError: The folder cannot be written to.
    """
    content = rows_as_bytes(rows)
    packed = path.suffix == ".gz"
    write_file(path, gzip.compress(content, mtime=0) if packed else content)


def write_json(path: Path, record: BaseModel) -> None:
    """Write one record as an indented JSON file.

    Raises:
        EmitError: The folder cannot be written to.
    """
    write_file(path, orjson.dumps(record.model_dump(mode="json"), option=_PRETTY))


def read_file(path: Path) -> bytes:
    """Read the bytes of one of our files; a name ending in ``.gz`` is unpacked.

    Raises:
        EmitError: The file is missing or unreadable.
    """
    try:
        content = path.read_bytes()
        return gzip.decompress(content) if path.suffix == ".gz" else content
    except FileNotFoundError as error:
        raise EmitError(
            f"{path}: no such file; make it with: dealfacts run ARTICLES "
            f"-o {path.parent}"
        ) from error
    except (OSError, EOFError) as error:
        raise EmitError(f"{path}: cannot be read ({error})") from error


def read_rows(path: Path, model: type[RowModel]) -> list[RowModel]:
    """Read a JSON lines file back into records.

    Raises:
        EmitError: The file is missing, or a line is no such record.
    """
    return list(parse_rows(read_file(path), model, path=path))


def parse_rows(
    content: bytes, model: type[RowModel], *, path: Path
) -> Iterator[RowModel]:
    """Read JSON lines into records; ``path`` is what errors name.

    Raises:
        EmitError: A line is no such record.
    """
    for place, line in enumerate(content.split(b"\n"), start=1):
        if line.strip():
            yield parse_row(line, model, place=f"{path}:{place}")


def parse_row(line: bytes, model: type[RowModel], *, place: str) -> RowModel:
    """Read one JSON line into a record.

    Raises:
        EmitError: The line is not JSON, or misses, or has too many keys.
    """
    try:
        return model.model_validate_json(line)
    except ValidationError as error:
        if _is_newer(line):
            return _read_newer(line, model, place)
        raise EmitError(f"{place}: no {model.__name__} ({_first(error)})") from error


def _is_newer(line: bytes) -> bool:
    """Whether a row is of a later minor version, which may have keys of its own."""
    try:
        row = orjson.loads(line)
    except orjson.JSONDecodeError:
        return False
    version = row.get("schema_version") if isinstance(row, dict) else None
    found = _VERSION.fullmatch(str(version))
    major, minor = SCHEMA_VERSION.split(".")
    return found is not None and found[1] == major and int(found[2]) > int(minor)


def _read_newer(line: bytes, model: type[RowModel], place: str) -> RowModel:
    try:
        return model.model_validate_json(line, extra="ignore")
    except ValidationError as error:
        raise EmitError(f"{place}: no {model.__name__} ({_first(error)})") from error


def read_json(path: Path, model: type[RowModel]) -> RowModel:
    """Read one record from its JSON file.

    Raises:
        EmitError: The file is missing or no such record.
    """
    return parse_row(read_file(path), model, place=str(path))


def _first(error: ValidationError) -> str:
    first: dict[str, Any] = dict(error.errors()[0])
    where = ".".join(str(part) for part in first["loc"])
    return f"{where}: {first['msg']}" if where else str(first["msg"])
