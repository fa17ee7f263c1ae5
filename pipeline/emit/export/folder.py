"""Results in, the files that a user asked for out."""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

import orjson

from pipeline.emit.export.database import write_database
from pipeline.emit.export.ftm import (
    entities_as_lines,
    statements_as_csv,
    tell_statements,
)
from pipeline.emit.export.metadata import datasette_metadata
from pipeline.emit.export.spreadsheets import (
    lay_sheets,
    sheet_as_csv,
    sheets_as_workbook,
)
from pipeline.emit.files import write_file
from pipeline.emit.index import Results

DATABASE = "facts.db"
METADATA = "metadata.json"


class Form(StrEnum):
    """What results can be exported as."""

    CSV = "csv"
    XLSX = "xlsx"
    FTM = "ftm"
    DB = "db"


def export_results(
    results: Results, folder: Path, forms: Iterable[Form]
) -> tuple[Path, ...]:
    """Write the files of every form that is asked for; name them.

    Raises:
        EmitError: The folder cannot be written to, or a form needs what is not there.
    """
    return tuple(path for form in forms for path in _WRITERS[form](results, folder))


def export_database(
    results: Results, folder: Path, made_of: str = ""
) -> tuple[Path, ...]:
    """Write the database, and what Datasette shows beside it.

    Args:
        results: What it shall hold.
        folder: Where to write.
        made_of: What digests the files that hold the same.

    Raises:
        EmitError: The folder cannot be written to.
    """
    write_database(folder / DATABASE, results, made_of)
    pretty = orjson.dumps(datasette_metadata(), option=orjson.OPT_INDENT_2)
    write_file(folder / METADATA, pretty + b"\n")
    return folder / DATABASE, folder / METADATA


def _export_csv(results: Results, folder: Path) -> tuple[Path, ...]:
    contents = {
        f"{sheet.name}.csv": sheet_as_csv(sheet) for sheet in lay_sheets(results)
    }
    return _write(folder, contents)


def _export_workbook(results: Results, folder: Path) -> tuple[Path, ...]:
    return _write(folder, {"facts.xlsx": sheets_as_workbook(lay_sheets(results))})


def _export_ftm(results: Results, folder: Path) -> tuple[Path, ...]:
    statements = tell_statements(results)
    contents = {
        "entities.ftm.json": entities_as_lines(statements),
        "statements.csv": statements_as_csv(statements),
    }
    return _write(folder, contents)


def _write(folder: Path, contents: Mapping[str, bytes]) -> tuple[Path, ...]:
    for name, content in contents.items():
        write_file(folder / name, content)
    return tuple(folder / name for name in contents)


_WRITERS: Mapping[Form, Callable[[Results, Path], tuple[Path, ...]]] = MappingProxyType(
    {
        Form.CSV: _export_csv,
        Form.XLSX: _export_workbook,
        Form.FTM: _export_ftm,
        Form.DB: export_database,
    }
)
