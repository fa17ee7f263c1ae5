"""What a run found, as the files of one output folder, and back."""

import csv
import hashlib
from collections.abc import Callable, Iterable, Mapping
from io import StringIO
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from pydantic import BaseModel, Field

from pipeline.emit.audit import Audit, audit_lines, audit_sources
from pipeline.emit.export.folder import export_database
from pipeline.emit.files import (
    read_json,
    read_rows,
    rows_as_bytes,
    write_file,
    write_json,
    write_text,
)
from pipeline.emit.index import Results
from pipeline.emit.report import draw_report
from pipeline.emit.timing import Timing
from pipeline.records import (
    Article,
    Claim,
    Conflict,
    Deal,
    Decision,
    Fact,
    Link,
    Mention,
    Record,
    Row,
    content_id,
)


class Skipped(Record):
    """An input file that gave no article: it failed, or was set aside as no news."""

    path: str
    kind: Literal["failed", "set aside"]
    reason: str


class Warned(Record):
    """Something about an input file that its reader should know."""

    path: str
    message: str


class Input(Record):
    """An input file as it was read: digests of its bytes and of the article's text."""

    path: str
    article_id: str
    sha256: str
    text_sha256: str


class RunLog(Row):
    """What made an output folder: the tool, its rules and model, the inputs, the files.

    ``files`` holds the SHA-256 of each JSON lines file: ``verify`` sees any change;
    ``with_text`` says that the report holds the articles, and not the quotes alone;
    ``is_large`` that the inputs are not listed: ``articles.jsonl`` holds their digests.
    """

    tool: str = "dealfacts"
    version: str
    rules: str
    model: str
    inputs: tuple[Input, ...] = ()
    counts: dict[str, int] = Field(default_factory=dict)
    warnings: tuple[Warned, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    files: dict[str, str] = Field(default_factory=dict)
    with_text: bool = True
    is_large: bool = False
    timing: Timing | None = None


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
            "files": {name: _digest(contents[name]) for name in sorted(contents)},
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


def made_of(log: RunLog) -> str:
    """Digest the files of a run: a database of the same digest holds the same."""
    return content_id(sorted(log.files.items()))


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


def read_log(folder: Path) -> RunLog:
    """Read what made an output folder.

    Raises:
        EmitError: There is no ``run.json``, or it is not ours.
    """
    return read_json(folder / "run.json", RunLog)


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


def input_of(article: Article) -> Input:
    """Say by which bytes and which text an article is known."""
    return Input(
        path=article.path,
        article_id=article.article_id,
        sha256=article.sha256,
        text_sha256=text_digest(article),
    )


def text_digest(article: Article) -> str:
    """Digest the text that every offset refers to."""
    return _digest(article.text.encode("utf-8", "surrogatepass"))


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
