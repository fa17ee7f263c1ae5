"""Rows of a large run in, the same rows in order out: on disk, never all in memory."""

import sqlite3
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, groupby
from operator import itemgetter
from pathlib import Path
from typing import Any, cast

from pydantic import BaseModel

from pipeline.emit import TABLES, Results, Table, rows_as_bytes, table_of
from pipeline.errors import EmitError
from pipeline.reconcile import Meeting

_OPENING = 8  # known firms at the head of an article that are paired
_CROWD = 1000  # articles with one name, above which it takes a second to join them
_LARGEST = 300  # articles of a group, above which fewer make a crowd
_FEWEST = 10  # articles with one name that are never a crowd
_SCHEMA = """
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    PRAGMA cache_size = -4096;
    CREATE TABLE rows (kind TEXT, key TEXT, row BLOB);
    CREATE TABLE told (number INTEGER PRIMARY KEY, article BLOB, result BLOB);
    CREATE TABLE keys (key TEXT, number INTEGER);
    CREATE TABLE shorts (key TEXT, number INTEGER);
    CREATE TABLE loose (number INTEGER PRIMARY KEY);
    CREATE TABLE crowded (number INTEGER, key TEXT);
    CREATE TABLE pairs (key TEXT, number INTEGER);
    CREATE TABLE firsts (word TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TABLE openings (number INTEGER, place INTEGER, word TEXT);
"""


class Ledger:
    """A file in which a large run sorts what it finds; it goes with the run."""

    def __init__(
        self, path: Path, *, crowd: int = _CROWD, largest: int = _LARGEST
    ) -> None:
        """Open a new file.

        Args:
            path: Where it is.
            crowd: How many articles one name joins; more take a second in common.
            largest: How many articles a group may have before a name that is less
                common counts as a crowd's, too.

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
        self._crowd = crowd
        self._largest = largest

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

    def block(self, number: int, words: Meeting) -> None:
        """Note under which words an article meets others."""
        self._base.executemany(
            "INSERT INTO keys VALUES (?, ?)", ((key, number) for key in words.keys)
        )
        self._base.executemany(
            "INSERT INTO shorts VALUES (?, ?)", ((key, number) for key in words.shorts)
        )
        self._base.executemany(
            "INSERT OR IGNORE INTO firsts VALUES (?)",
            ((word,) for word in words.firsts),
        )
        self._base.executemany(
            "INSERT INTO openings VALUES (?, ?, ?)",
            ((number, place, word) for place, word in enumerate(words.opening)),
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
            "SELECT home, number FROM homes ORDER BY home, number"
        )
        for _, members in groupby(found, key=itemgetter(0)):
            yield [self._told(number) for _, number in members]

    def _told(self, number: int) -> tuple[bytes, bytes]:
        command = "SELECT article, result FROM told WHERE number = ?"
        [told] = self._base.execute(command, (number,))
        return cast("tuple[bytes, bytes]", told)

    def _roots(self) -> "array[int]":
        """The first article of the group of each: those that share a key are one.

        What hangs together by names that many use is taken apart once more: there, a
        name counts as a crowd's sooner.
        """
        [(last,)] = self._base.execute("SELECT coalesce(max(number), 0) FROM told")
        root = array("q", range(last + 1))
        self._pair_openings()
        self._base.execute(
            "INSERT INTO keys SELECT key, number FROM shorts WHERE key IN "
            "(SELECT key FROM keys)"
        )
        crowd = self._crowd
        self._loosen(root, range(1, last + 1))
        self._join_loose(root, crowd)
        while crowd // 2 >= _FEWEST and (large := _large(root, self._largest)):
            crowd //= 2
            self._loosen(root, large)
            self._join_loose(root, crowd)
        return array("q", (_find(root, number) for number in range(last + 1)))

    def _loosen(self, root: "array[int]", numbers: Iterable[int]) -> None:
        """Take articles out of their groups, to be joined anew."""
        self._base.execute("DELETE FROM loose")
        for number in numbers:
            root[number] = number
            self._base.execute("INSERT INTO loose VALUES (?)", (number,))

    def _join_loose(self, root: "array[int]", crowd: int) -> None:
        """Join those that share a key, or two keys that each a crowd shares."""
        self._base.execute("DELETE FROM crowded")
        for numbers, key in self._sharing("keys"):
            if len(numbers) > crowd:
                self._base.executemany(
                    "INSERT INTO crowded VALUES (?, ?)", ((n, key) for n in numbers)
                )
            else:
                _join_all(root, numbers)
        self._pair_crowded()
        for numbers, _ in self._sharing("pairs"):
            _join_all(root, numbers)

    def _sharing(self, table: str) -> Iterator[tuple["array[int]", str]]:
        shared = self._base.execute(
            f"SELECT key, number FROM {table} JOIN loose USING (number) ORDER BY 1, 2"  # noqa: S608 - our own name
        )
        for key, rows in groupby(shared, key=itemgetter(0)):
            yield array("q", (number for _, number in rows)), key

    def _pair_crowded(self) -> None:
        """Note who shares two names, though a crowd shares each."""
        self._base.execute("DELETE FROM pairs")
        found = self._base.execute("SELECT number, key FROM crowded ORDER BY 1, 2")
        for number, members in groupby(found, key=itemgetter(0)):
            pairs = combinations([key for _, key in members], 2)
            self._base.executemany(
                "INSERT INTO pairs VALUES (?, ?)",
                ((f"{a} and {b}", number) for a, b in pairs),
            )

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


def _join_all(root: "array[int]", numbers: Sequence[int]) -> None:
    for number in numbers[1:]:
        _join(root, numbers[0], number)


def _large(root: "array[int]", largest: int) -> list[int]:
    """The articles of groups that are too large."""
    sizes = Counter(_find(root, number) for number in range(1, len(root)))
    return [n for n in range(1, len(root)) if sizes[_find(root, n)] > largest]
