"""Rows of a large run in, the same rows in order out: on disk, never all in memory."""

import sqlite3
from array import array
from collections.abc import Iterable, Iterator
from itertools import combinations, groupby
from operator import itemgetter
from pathlib import Path
from typing import Any, cast

from pydantic import BaseModel

from pipeline.emit import TABLES, Results, Table, rows_as_bytes, table_of
from pipeline.errors import EmitError

_OPENING = 8  # known firms at the head of an article that are paired
_SCHEMA = """
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    PRAGMA cache_size = -65536;
    CREATE TABLE rows (kind TEXT, key TEXT, row BLOB);
    CREATE TABLE told (number INTEGER PRIMARY KEY, article BLOB, result BLOB);
    CREATE TABLE keys (key TEXT, number INTEGER);
    CREATE TABLE firsts (word TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TABLE openings (number INTEGER, place INTEGER, word TEXT);
"""


class Ledger:
    """A file in which a large run sorts what it finds; it goes with the run."""

    def __init__(self, path: Path) -> None:
        """Open a new file.

        Raises:
            EmitError: The file cannot be written.
        """
        try:
            path.unlink(missing_ok=True)
            self._base = sqlite3.connect(path)
            self._base.executescript(_SCHEMA)
        except (OSError, sqlite3.Error) as error:
            raise EmitError(f"{path}: cannot be written ({error})") from error
        self.path = path

    def close(self) -> None:
        """Delete the file."""
        self._base.close()
        self.path.unlink(missing_ok=True)

    def add(self, kind: str, rows: Iterable[BaseModel]) -> None:
        """Add rows of one kind, named as their file is."""
        table = table_of(kind)
        self._base.executemany(
            "INSERT INTO rows VALUES (?, ?, ?)",
            ((kind, _sort_key(table.key(row)), rows_as_bytes([row])) for row in rows),
        )

    def tell(self, article: BaseModel, result: BaseModel) -> int:
        """Add an article that claims something; its number."""
        content = (article.model_dump_json(), result.model_dump_json())
        done = self._base.execute(
            "INSERT INTO told (article, result) VALUES (?, ?)", content
        )
        return done.lastrowid or 0

    def block(
        self,
        number: int,
        keys: Iterable[str],
        firsts: Iterable[str],
        opening: Iterable[str],
    ) -> None:
        """Note under which words an article meets others."""
        self._base.executemany(
            "INSERT INTO keys VALUES (?, ?)", ((key, number) for key in sorted(keys))
        )
        self._base.executemany(
            "INSERT OR IGNORE INTO firsts VALUES (?)", ((word,) for word in firsts)
        )
        self._base.executemany(
            "INSERT INTO openings VALUES (?, ?, ?)",
            ((number, place, word) for place, word in enumerate(opening)),
        )

    def rows(self, kind: str) -> Iterator[bytes]:
        """All rows of one kind as lines, in their order."""
        self._base.execute("CREATE INDEX IF NOT EXISTS sorted ON rows (kind, key)")
        found = self._base.execute(
            "SELECT row FROM rows WHERE kind = ? ORDER BY key, row", (kind,)
        )
        return (row for (row,) in found)

    def results(self) -> Results:
        """All rows, parsed as one walks over them."""
        return Results._make(cast("Any", _Rows(self, table)) for table in TABLES)

    def groups(self) -> Iterator[list[tuple[bytes, bytes]]]:
        """The articles that may share a deal, group by group, with their results."""
        root = self._roots()
        self._base.execute("CREATE TABLE homes (home INTEGER, number INTEGER)")
        self._base.executemany(
            "INSERT INTO homes VALUES (?, ?)",
            ((root[number], number) for number in range(1, len(root))),
        )
        found = self._base.execute(
            "SELECT home, article, result FROM homes JOIN told USING (number) "
            "ORDER BY home, number"
        )
        for _, members in groupby(found, key=itemgetter(0)):
            yield [(article, result) for _, article, result in members]

    def _roots(self) -> "array[int]":
        """The first article of the group of each: those that share a word are one."""
        [(last,)] = self._base.execute("SELECT coalesce(max(number), 0) FROM told")
        root = array("q", range(last + 1))
        self._pair_openings()
        shared = self._base.execute("SELECT key, number FROM keys ORDER BY key, number")
        before: tuple[str, int] = ("", 0)
        for key, number in shared:
            if key == before[0]:
                _join(root, before[1], number)
            before = (key, number)
        for number in range(last + 1):
            root[number] = _find(root, number)
        return root

    def _pair_openings(self) -> None:
        found = self._base.execute(
            "SELECT number, word FROM openings JOIN firsts USING (word) "
            "ORDER BY number, place"
        )
        for number, members in groupby(found, key=itemgetter(0)):
            words = sorted([word for _, word in members][:_OPENING])
            pairs = combinations(words, 2)
            self._base.executemany(
                "INSERT INTO keys VALUES (?, ?)",
                ((f"opening {a} {b}", number) for a, b in pairs),
            )


class _Rows:
    """The rows of one table, as often as one walks over them."""

    def __init__(self, ledger: Ledger, table: Table) -> None:
        self._ledger = ledger
        self._table = table

    def __iter__(self) -> Iterator[BaseModel]:
        for line in self._ledger.rows(self._table.name):
            yield self._table.model.model_validate_json(line)


def _sort_key(parts: Iterable[object]) -> str:
    """Print a key so that keys sort as text as they do as tuples."""
    return "\0".join(
        f"{part:024.6f}" if isinstance(part, int | float) else str(part)
        for part in parts
    )


def _find(root: "array[int]", number: int) -> int:
    while root[number] != number:
        root[number] = root[root[number]]
        number = root[number]
    return number


def _join(root: "array[int]", left: int, right: int) -> None:
    first, second = sorted((_find(root, left), _find(root, right)))
    root[second] = first
