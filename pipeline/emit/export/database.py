"""Results in, a SQLite file out, and answers to questions put to it."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from pipeline.emit.export.rows import table_rows
from pipeline.emit.files import cannot_write
from pipeline.emit.index import Results
from pipeline.errors import EmitError
from pipeline.records import SCHEMA_VERSION

_LAYOUT = Path(__file__).with_name("layout.sql")
_INDEX = """
CREATE VIRTUAL TABLE quotes USING fts5 (
    quote, words, field, role, content='claims', content_rowid='rowid'
);
INSERT INTO quotes (quotes) VALUES ('rebuild');
"""
_STEPS = 50_000  # of SQLite's machine between two looks at the budget
_BUDGET = 20_000  # looks: about a minute


class Answer(NamedTuple):
    """The names of columns, and the rows."""

    columns: tuple[str, ...]
    rows: list[tuple[object, ...]]


def write_database(path: Path, results: Results, made_of: str = "") -> None:
    """Write everything of a run as tables, with a full-text index of the quotes.

    Raises:
        EmitError: The folder cannot be written to.
    """
    waiting = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        waiting.unlink(missing_ok=True)
        with closing(sqlite3.connect(waiting, isolation_level=None)) as base:
            _fill(base, results, made_of)
        waiting.replace(path)
    except OSError as error:
        raise cannot_write(path, error) from error
    except sqlite3.Error as error:
        waiting.unlink(missing_ok=True)
        raise EmitError(f"{path}: cannot be written ({error})") from error


def ask_database(path: Path, question: str) -> Answer:
    """Answer a question in SQL; the file is only read, whatever is asked.

    Raises:
        EmitError: There is no such file, or the question is no SQL that reads.
    """
    if not path.is_file():
        raise EmitError(f"{path}: no such file; make it with: dealfacts export --db")
    with closing(
        sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    ) as base:
        base.set_authorizer(_only_this_file)
        base.set_progress_handler(_Patience(), _STEPS)
        try:
            cursor = base.execute(question)
            columns = tuple(column[0] for column in cursor.description or ())
            return Answer(columns, cursor.fetchall())
        except (sqlite3.Error, sqlite3.Warning) as error:
            raise EmitError(_refusal(question, error)) from error


def is_of(path: Path, made_of: str) -> bool:
    """Whether a database is there and holds what files of this digest hold."""
    if not path.is_file():
        return False
    try:
        answer = ask_database(path, "select value from meta where key = 'made_of'")
    except EmitError:
        return False
    return answer.rows == [(made_of,)]


class _Patience:
    """Ends a question that never would."""

    def __init__(self) -> None:
        self._left = _BUDGET

    def __call__(self) -> int:
        self._left -= 1
        return int(self._left <= 0)


def _fill(base: sqlite3.Connection, results: Results, made_of: str) -> None:
    base.execute("PRAGMA journal_mode = OFF")  # it has no name yet: lost is lost
    base.execute("PRAGMA synchronous = OFF")
    base.executescript(_LAYOUT.read_text("utf-8"))
    base.execute("BEGIN")
    told = {"schema_version": SCHEMA_VERSION, "tool": "dealfacts", "made_of": made_of}
    _add(base, "meta", iter(told.items()))
    for table, rows in table_rows(results):
        _add(base, table, iter(rows))
    base.execute("COMMIT")
    base.executescript(_INDEX)
    base.execute("PRAGMA optimize")


def _add(
    base: sqlite3.Connection, table: str, rows: Iterator[tuple[object, ...]]
) -> None:
    first = next(rows, None)
    if first is None:
        return
    marks = ", ".join("?" * len(first))
    command = f"INSERT OR IGNORE INTO {table} VALUES ({marks})"  # noqa: S608 - our own names
    base.execute(command, _storable(first))
    base.executemany(command, map(_storable, rows))


def _storable(row: tuple[object, ...]) -> tuple[object, ...]:
    """Half a surrogate pair, as a damaged file may hold, is no text for SQLite."""
    for cell in row:
        if isinstance(cell, str) and not cell.isascii():
            return tuple(map(_without_halves, row))
    return row


def _without_halves(cell: object) -> object:
    if not isinstance(cell, str) or cell.isascii():
        return cell
    return cell.encode("utf-8", "replace").decode()


def _only_this_file(action: int, *_: str | None) -> int:
    """Refuse any other file; that this one is only read, its opening sees to."""
    other = action in (sqlite3.SQLITE_ATTACH, sqlite3.SQLITE_DETACH)
    return sqlite3.SQLITE_DENY if other else sqlite3.SQLITE_OK


def _refusal(question: str, error: Exception) -> str:
    told = re.sub(r"\s+", " ", question).strip()
    hint = "tables: deals, facts, claims, articles, conflicts; views: sheet, who_says"
    if "not authorized" in str(error) or "readonly" in str(error):
        hint = "the database is only read; begin with: select"
    return f"{told!r}: {error}; {hint}"
