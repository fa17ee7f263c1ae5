"""Rows of a large run in, its files out, a line at a time; the report is a summary."""

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

from pipeline.emit.files import cannot_write, write_file, write_json
from pipeline.emit.index import Results
from pipeline.emit.outputs import RunLog
from pipeline.emit.report import render_report


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


def write_summary(folder: Path, shown: Results, log: RunLog) -> None:
    """Write the report of some deals, and ``run.json``.

    Raises:
        EmitError: The folder cannot be written to.
    """
    page = render_report(shown, log.skipped, with_text=log.with_text)
    write_file(folder / "report.html", page.encode("utf-8", "replace"))
    write_json(folder / "run.json", log)
