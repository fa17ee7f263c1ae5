"""A ``sources.csv`` in, what the user says about outlets and dates out."""

import csv
import io
import os
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, Self

from pipeline.errors import IngestError
from pipeline.ingest.dates import partial_date
from pipeline.ingest.names import name_below

FILE_NAME = "sources.csv"
_COLUMNS = ("path", "outlet", "url", "date", "tier")


class SourceRow(NamedTuple):
    """What the user says about an article; what is empty is left to the page."""

    outlet: str | None = None
    url: str | None = None
    date: str | None = None
    tier: str | None = None


class SourceTable(NamedTuple):
    """The rows of one ``sources.csv``, each with the pattern of paths it speaks of.

    A pattern is relative to the folder: ``*`` stands for any name or part of a name,
    ``**`` for any folders; a pattern without ``/`` fits files in every folder. What is
    said of a file of many articles holds for each of them. A pattern that begins as an
    address does is compared with the article's own; there ``*`` stands for anything.
    """

    rows: tuple[SourceRow, ...]
    plain: Mapping[str, tuple[int, ...]]
    wild: tuple[tuple[int, re.Pattern[str]], ...]

    @classmethod
    def of(cls, written: Iterable[tuple[str, SourceRow]]) -> Self:
        """Sort the rows into names, which are looked up, and patterns, which are tried.

        A table that names each of 10,000 files is asked about each of them.
        """
        rows: list[SourceRow] = []
        plain: dict[str, tuple[int, ...]] = {}
        wild: list[tuple[int, re.Pattern[str]]] = []
        for number, (glob, row) in enumerate(written):
            rows.append(row)
            name = glob.replace("\\", "/").removeprefix("./")
            if _ANY.search(name):
                wild.append((number, _pattern(glob)))
            else:
                key = name if "/" in name else f"**/{name}"
                plain[key] = (*plain.get(key, ()), number)
        return cls(tuple(rows), plain, tuple(wild))

    def lookup(self, path: str, url: str | None = None) -> SourceRow:
        """What the table says about an article; later rows overrule earlier ones."""
        found = SourceRow()
        names = [path, *_files_above(path)]
        if url:
            names.append(url)
        for number in sorted(self._fitting(names)):
            found = overrule(found, self.rows[number])
        return found

    def _fitting(self, names: list[str]) -> set[int]:
        """The numbers of the rows that speak of one of some names."""
        keys = {*names, *("**/" + name.rpartition("/")[2] for name in names)}
        fitting = {n for key in keys for n in self.plain.get(key, ())}
        fitting.update(
            number
            for number, pattern in self.wild
            if any(map(pattern.fullmatch, names))
        )
        return fitting


def _files_above(path: str) -> list[str]:
    """The names of the files that an article in a file of many may stand in.

    >>> _files_above("week.zip/feed.xml#3")
    ['week.zip/feed.xml', 'week.zip']
    """
    above = [path.rpartition("#")[0]] if "#" in path else []
    steps = path.split("/")
    return above + [
        "/".join(steps[:end])
        for end in range(len(steps) - 1, 0, -1)
        if "." in steps[end - 1]
    ]


def overrule(under: SourceRow, over: SourceRow) -> SourceRow:
    """Put what one row says over what another says."""
    return SourceRow(*(new or old for old, new in zip(under, over, strict=True)))


def read_sources(path: Path) -> SourceTable:
    """Read a ``sources.csv`` with the columns path, outlet, url, date and tier.

    Raises:
        IngestError: The file or a line of it is not as it should be.
    """
    try:
        if path.exists() and not path.is_file():
            raise IngestError(f"{path}: not a regular file; write a table in its place")
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise IngestError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise IngestError(f"{path}: not UTF-8; save it again as CSV UTF-8") from error
    head = text.split("\n", 1)[0]
    delimiter = ";" if ";" in head and "," not in head else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        columns = _columns(path, next(reader, []))
        rows = [
            _read_row(f"{path}:{reader.line_num}", columns, cells)
            for cells in reader
            if any(cell.strip() for cell in cells)
        ]
    except csv.Error as error:
        raise IngestError(f"{path}:{reader.line_num}: {error}") from error
    return SourceTable.of(rows)


def _columns(path: Path, head: list[str]) -> list[str]:
    columns = [cell.strip().casefold() for cell in head]
    unknown = [column for column in columns if column not in _COLUMNS]
    if unknown:
        known = ", ".join(_COLUMNS)
        raise IngestError(f"{path}:1: unknown column {unknown[0]!r}; known: {known}")
    if "path" not in columns:
        raise IngestError(f"{path}:1: the column 'path' is missing")
    return columns


def _read_row(
    place: str, columns: list[str], cells: list[str]
) -> tuple[str, SourceRow]:
    if len(cells) != len(columns):
        raise IngestError(
            f"{place}: {len(cells)} cells where the head has {len(columns)}; "
            f"put cells with a comma in quotes"
        )
    row = dict(zip(columns, (cell.strip() for cell in cells), strict=True))
    if not row["path"]:
        raise IngestError(f"{place}: the path is empty; write a pattern such as *.txt")
    written = row.get("date") or None
    date = partial_date(written) if written else None
    if written and date is None:
        raise IngestError(f"{place}: {written!r} is no date; write it as 2031-03-04")
    said = SourceRow(
        row.get("outlet") or None, row.get("url") or None, date, row.get("tier") or None
    )
    return row["path"], said


def _pattern(glob: str) -> re.Pattern[str]:
    if glob.startswith(("http://", "https://")):
        return re.compile(".*".join(map(re.escape, glob.split("*"))))
    glob = glob.replace("\\", "/").removeprefix("./")
    if "/" not in glob:
        glob = f"**/{glob}"
    parts = re.split(r"(\*\*/|\*\*|\*|\?)", glob)
    return re.compile("".join(_WILD.get(part, re.escape(part)) for part in parts))


_ANY = re.compile(r"[*?]|\Ahttps?://")
_WILD = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}


def sources_beside(
    path: Path, root: Path, name: str | None = None, url: str | None = None
) -> SourceRow:
    """What the ``sources.csv`` files from ``root`` down to its folder say of a file.

    The nearest one overrules. ``name`` is that of an article in the file.

    Raises:
        IngestError: One of the files is not as it should be.
    """
    found = SourceRow()
    inside = _inside(path, root, name)
    for folder in _folders(str(path), str(root)):
        table = _table(os.path.join(folder, FILE_NAME))  # noqa: PTH118  (thrice as fast)
        if table is not None:
            below = name_below(path, Path(folder)) + inside
            found = overrule(found, table.lookup(below, url))
    return found


def _inside(path: Path, root: Path, name: str | None) -> str:
    """What the name of an article adds to that of its file."""
    own = name_below(path, root)
    return name[len(own) :] if name and name.startswith(own) else ""


def _folders(path: str, root: str) -> list[str]:
    """The folders from ``root`` down to the file's, or only the file's."""
    above = [os.path.dirname(path)]  # noqa: PTH120
    while above[0] != root and above[0].startswith(root):
        above.insert(0, os.path.dirname(above[0]))  # noqa: PTH120
    return above if above[0] == root else above[-1:]


def _table(path: str) -> SourceTable | None:
    try:
        looks = os.stat(path)  # noqa: PTH116
    except OSError:
        return None
    return _read_once(path, looks.st_mtime_ns, looks.st_size)


@lru_cache(maxsize=256)
def _read_once(path: str, changed: int, size: int) -> SourceTable:
    """Read a table again only when its file has changed."""
    del changed, size
    return read_sources(Path(path))
