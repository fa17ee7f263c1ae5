"""An output folder in, everything that is wrong with it out."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel

from pipeline.emit.files import parse_row, read_file
from pipeline.emit.index import Index, Results
from pipeline.emit.outputs import TABLES, Table
from pipeline.emit.proof import find_flaws
from pipeline.emit.references import find_dangling
from pipeline.emit.runlog import RunLog, input_of, read_log, sha256, text_digest
from pipeline.errors import EmitError


class Problem(NamedTuple):
    """Something that an output folder should not contain: where, which row, what."""

    file: str
    id: str
    message: str

    def __str__(self) -> str:
        """One line for the person at the keyboard."""
        return f"{self.file}: {self.id}: {self.message}"


def verify_outputs(folder: Path, *, inputs: Path | None = None) -> list[Problem]:
    """Prove an output folder row by row; an empty list means that all of it holds.

    Args:
        folder: What ``run`` wrote.
        inputs: The folder of the articles, to see whether they have changed since.

    Raises:
        EmitError: The folder holds no results at all.
    """
    log = read_log(folder)
    results, problems = _read_tolerantly(folder)
    if log.is_large:  # its articles list the inputs
        listed = tuple(map(input_of, results.articles))
        log = log.model_copy(update={"inputs": listed})
    index = Index(results)
    problems += _seal_problems(folder, log)
    problems += _article_problems(results, log)
    problems += _input_problems(log, inputs) if inputs else []
    problems += _claim_problems(index)
    problems += [Problem(*dangling) for dangling in find_dangling(index)]
    return problems


def _read_tolerantly(folder: Path) -> tuple[Results, list[Problem]]:
    """Read what can be read; one broken line must not hide the others."""
    tables, problems = [], []
    for table in TABLES:
        rows, broken = _read_table(folder, table)
        tables.append(tuple(rows))
        problems += broken + _repeated(table, rows)
    return Results._make(tables), problems


def _read_table(folder: Path, table: Table) -> tuple[list[BaseModel], list[Problem]]:
    rows: list[BaseModel] = []
    problems = []
    try:
        lines = read_file(folder / table.file).split(b"\n")
    except EmitError as error:
        return [], [Problem(table.file, "-", str(error))]
    for place, line in enumerate(lines, start=1):
        try:
            if line.strip():
                rows.append(parse_row(line, table.model, place=f"line {place}"))
        except EmitError as error:
            problems.append(Problem(table.file, f"line {place}", str(error)))
    return rows, problems


def _repeated(table: Table, rows: Iterable[BaseModel]) -> list[Problem]:
    name = f"{table.name.removesuffix('s')}_id"
    ids = Counter(getattr(row, name, None) for row in rows)
    return [
        Problem(table.file, row_id, f"{count} rows have this id")
        for row_id, count in sorted(
            (row_id, count) for row_id, count in ids.items() if row_id and count > 1
        )
    ]


def _seal_problems(folder: Path, log: RunLog) -> list[Problem]:
    missing = {table.file for table in TABLES} - log.files.keys()
    problems = [Problem("run.json", name, "no digest") for name in sorted(missing)]
    for name, digest in sorted(log.files.items()):
        path = folder / name
        if path.is_file() and sha256(path.read_bytes()) != digest:
            problems.append(Problem(name, "-", "its bytes changed since the run"))
    return problems


def _article_problems(results: Results, log: RunLog) -> list[Problem]:
    logged = {row.article_id: row for row in log.inputs}
    problems = []
    for article in results.articles:
        row = logged.pop(article.article_id, None)
        if row is None:
            message = "run.json does not list it"
        elif text_digest(article) != row.text_sha256:
            message = "its text changed since the run"
        elif (article.path, article.sha256) != (row.path, row.sha256):
            message = "its path or digest is not that in run.json"
        elif article.chars != len(article.text):
            message = f"it has {len(article.text)} characters, not {article.chars}"
        else:
            continue
        problems.append(Problem("articles.jsonl", article.article_id, message))
    lost = (Problem("articles.jsonl", row_id, "it is missing") for row_id in logged)
    return [*problems, *lost]


def _input_problems(log: RunLog, inputs: Path) -> list[Problem]:
    problems = []
    for row in log.inputs:
        path = _file_of(inputs / row.path)
        if path is None:
            problems.append(Problem(row.path, row.article_id, f"not in {inputs}"))
        elif sha256(path.read_bytes()) != row.sha256:
            message = "the file changed since the run; run dealfacts again"
            problems.append(Problem(row.path, row.article_id, message))
    return problems


def _file_of(path: Path) -> Path | None:
    """The file that an article stands in: ``week.zip`` for ``week.zip/feed.xml#3``."""
    names = [path, path.with_name(path.name.rpartition("#")[0] or path.name)]
    return next((p for p in (*names, *path.parents) if p.is_file()), None)


def _claim_problems(index: Index) -> Iterator[Problem]:
    for claim in index.results.claims:
        article = index.articles.get(claim.article_id)
        if article is None:
            yield Problem("claims.jsonl", claim.claim_id, "its article is missing")
            continue
        for flaw in find_flaws(claim, article):
            yield Problem("claims.jsonl", claim.claim_id, flaw)
