"""What a run found, as the files of one output folder, and back."""

import csv
from collections.abc import Callable, Iterable, Mapping
from io import StringIO
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from pydantic import BaseModel

from pipeline.emit.audit import Audit, audit_lines, audit_sources
from pipeline.emit.export.folder import export_database
from pipeline.emit.files import (
    read_rows,
    rows_as_bytes,
    write_file,
    write_json,
    write_text,
)
from pipeline.emit.index import Results
from pipeline.emit.report import draw_report
from pipeline.emit.runlog import RunLog, input_of, made_of, sha256
from pipeline.records import (
    Article,
    Claim,
    Conflict,
    Deal,
    Decision,
    Fact,
    Link,
    Mention,
    Row,
)


class Table(NamedTuple):
    """One kind of row: its file, its model, and the key that orders it in full."""

    name: str
    model: type[Row]
    key: Callable[[Any], tuple[object, ...]]

    @property
    def file(self) -> str:
        """The name of the file that holds such rows."""
        return f"{self.name}.jsonl"


TABLES = (
    Table("articles", Article, lambda row: (row.path, row.article_id)),
    Table(
        "mentions",
        Mention,
        lambda row: (row.path, row.start, row.end, row.field, row.mention_id),
    ),
    Table(
        "claims",
        Claim,
        lambda row: (row.path, row.start, row.end, row.field, row.role, row.claim_id),
    ),
    Table("deals", Deal, lambda row: (row.title, row.deal_id)),
    Table(
        "facts",
        Fact,
        lambda row: (row.deal_id, row.field, row.role, row.normal, row.fact_id),
    ),
    Table(
        "conflicts",
        Conflict,
        lambda row: (row.deal_id, row.field, row.kind, row.type, row.conflict_id),
    ),
    Table("links", Link, lambda row: (row.left, row.right, row.decision, row.score)),
)

RECORDS: Mapping[str, type[BaseModel]] = MappingProxyType(
    {table.model.__name__.lower(): table.model for table in TABLES}
    | {"decision": Decision}
)


def table_of(name: str) -> Table:
    """The table of a name such as ``claims``."""
    return next(table for table in TABLES if table.name == name)


def write_outputs(folder: Path, results: Results, log: RunLog) -> RunLog:
    """Write every file of a run; ``run.json`` comes last and seals the others.

    Raises:
        EmitError: The folder cannot be written to.
    """
    ordered = sort_results(results)
    contents = {
        table.file: rows_as_bytes(rows)
        for table, rows in zip(TABLES, ordered, strict=True)
    }
    sealed = log.model_copy(
        update={
            "inputs": tuple(input_of(article) for article in ordered.articles),
            "counts": _counts(ordered),
            "files": {name: sha256(contents[name]) for name in sorted(contents)},
        }
    )
    for name, content in contents.items():
        write_file(folder / name, content)
    audit = audit_sources(ordered)
    write_audit(folder, audit)
    page = draw_report(ordered, sealed.skipped, with_text=sealed.with_text, audit=audit)
    write_text(folder / "report.html", page)
    export_database(ordered, folder, made_of(sealed))
    write_json(folder / "run.json", sealed)
    return sealed


def write_audit(folder: Path, audit: Audit) -> None:
    """Write what each source covers, omits and agrees on.

    Raises:
        EmitError: The folder cannot be written to.
    """
    write_json(folder / "audit.json", audit)
    write_file(folder / "audit.csv", _as_csv(audit_lines(audit)))


def _as_csv(lines: Iterable[Iterable[str]]) -> bytes:
    buffer = StringIO()
    csv.writer(buffer, lineterminator="\n").writerows(lines)
    return buffer.getvalue().encode("utf-8", "replace")


def read_outputs(folder: Path) -> Results:
    """Read an output folder back.

    Raises:
        EmitError: A file is missing or not ours.
    """
    return Results._make(
        tuple(read_rows(folder / table.file, table.model)) for table in TABLES
    )


def sort_results(results: Results) -> Results:
    """Bring every kind of row into its one order."""
    return Results(
        *(_sorted(rows, table.key) for table, rows in zip(TABLES, results, strict=True))
    )


def _sorted(
    rows: Iterable[Any], key: Callable[[Any], tuple[object, ...]]
) -> tuple[Any, ...]:
    return tuple(sorted(rows, key=key))


def _counts(results: Results) -> dict[str, int]:
    return {table.name: len(rows) for table, rows in zip(TABLES, results, strict=True)}
