"""Everything that a run depends on in, one digest out: is there anything to do?"""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from pydantic import ValidationError

from pipeline.emit import write_json
from pipeline.fingerprint import model_digest, tool_digest
from pipeline.ingest import STANDARD_INPUT, ArticleFile
from pipeline.records import Record, content_id
from pipeline.run.inputs import Files
from pipeline.run.reading import file_digest

_SOURCES = "sources.csv"


class State(Record):
    """What an output folder was made from, and the digests of its files."""

    made_from: str
    files: dict[str, str]


def digest_sources(found: Files, sources: Path | None) -> str:
    """Digest what the user says of outlets and dates."""
    tables = [sources] if sources else sorted(_tables(found.files))
    return content_id(*(f"{path}:{file_digest(path)}" for path in tables))


def digest_run(
    found: Files, sources: str, rules: str, model: str, choices: Iterable[object]
) -> str:
    """Digest all that the outputs depend on: files, sources, rules, model, code.

    Args:
        found: The files of the run.
        sources: The digest of what the user says of them.
        rules: The digest of the rules.
        model: The name of the pipeline.
        choices: Whatever else the user chose that changes an output.
    """
    digest = hashlib.sha256()
    for file in found.files:
        if file.path == STANDARD_INPUT:
            return ""  # it can be read only once: never the same as before
        line = f"{file.name}\0{file_digest(file.path)}\n"
        digest.update(line.encode("utf-8", "surrogateescape"))
    aside = [(row.path, row.reason) for row in found.set_aside]
    made_of = (tool_digest(), rules, model_digest(model), sources, *choices)
    return content_id(digest.hexdigest(), aside, *map(str, made_of))


def is_unchanged(cache: Path, output: Path, made_from: str) -> bool:
    """Whether the files of an output folder are still what this run would write."""
    try:
        state = State.model_validate_json((cache / "state.json").read_bytes())
    except (OSError, ValidationError):
        return False
    if not made_from or state.made_from != made_from:
        return False
    files = state.files.items()
    return all(file_digest(output / name) == digest for name, digest in files)


def write_state(
    cache: Path, output: Path, names: Iterable[str], made_from: str
) -> None:
    """Remember what an output folder was made from, when all of it is there.

    Raises:
        EmitError: The folder cannot be written to.
    """
    files = {name: file_digest(output / name) for name in sorted(names)}
    write_json(cache / "state.json", State(made_from=made_from, files=files))


def _tables(files: Iterable[ArticleFile]) -> set[Path]:
    """Every ``sources.csv`` from the roots down to the files."""
    folders: set[Path] = set()
    for file in files:
        folder = file.path.parent
        while folder not in folders:
            folders.add(folder)
            if folder == file.root or not folder.is_relative_to(file.root):
                break
            folder = folder.parent
    return {path for folder in folders if (path := folder / _SOURCES).is_file()}
