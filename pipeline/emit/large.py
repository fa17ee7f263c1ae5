"""Rows of a large run in, its files out, a line at a time; the report is a summary."""

import hashlib
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from pipeline.emit.audit import Audit
from pipeline.emit.export.folder import export_database
from pipeline.emit.files import cannot_write, write_text
from pipeline.emit.index import Results
from pipeline.emit.outputs import TABLES, write_audit
from pipeline.emit.report import draw_report
from pipeline.emit.runlog import RunLog, made_of


def write_lines(path: Path, lines: Iterable[bytes]) -> tuple[int, str]:
    """Write lines as they come; how many there were, and the digest of the file.

    Raises:
        EmitError: The folder cannot be written to.
    """
    digest, number = hashlib.sha256(), 0
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            for line in lines:
                file.write(line)
                digest.update(line)
                number += 1
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise cannot_write(path, error) from error
    return number, digest.hexdigest()


class Streamed(NamedTuple):
    """What a large run found: rows by table, read when they are asked for.

    ``lines`` gives the lines of a table, ``rows`` all tables as rows that are parsed as
    one walks over them, ``shown`` the deals of the report.
    """

    lines: Callable[[str], Iterable[bytes]]
    rows: Results
    shown: Results
    audit: Audit


def write_streamed(folder: Path, found: Streamed, log: RunLog) -> RunLog:
    """Write every file of a large run, none of them held in memory but the report.

    Raises:
        EmitError: The folder cannot be written to.
    """
    counts: dict[str, int] = {}
    files: dict[str, str] = {}
    for table in TABLES:
        written = write_lines(folder / table.file, found.lines(table.name))
        counts[table.name], files[table.file] = written
    more = {"counts": counts, "files": dict(sorted(files.items()))}
    sealed = log.model_copy(update={**more, "is_large": True})
    write_audit(folder, found.audit)
    page = draw_report(found.shown, log.skipped, with_text=log.with_text)
    write_text(folder / "report.html", page)
    export_database(found.rows, folder, made_of(sealed))
    return sealed
