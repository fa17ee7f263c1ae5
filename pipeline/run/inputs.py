"""Paths in, articles out, with every file that gave none and why."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from pipeline.emit import Skipped, read_rows
from pipeline.errors import DealFactsError, IngestError
from pipeline.ingest import (
    ArticleFile,
    SetAside,
    SourceTable,
    find_articles,
    mark_duplicates,
    read_article,
    read_sources,
)
from pipeline.records import Article


class Inputs(NamedTuple):
    """The articles that were found, and the files that gave none."""

    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...]


def read_inputs(paths: Iterable[Path], sources: Path | None = None) -> Inputs:
    """Read every article among some paths; one bad file stops nothing.

    Raises:
        IngestError: A path does not exist, there is no file that could be an article,
            or the sources file is malformed.
    """
    wanted = tuple(paths)
    table = read_sources(sources) if sources else None
    found = find_articles(wanted)
    files = [file for file in found.files if not _is_report(file.path)]
    if not files:
        raise IngestError(
            f"{', '.join(map(str, wanted))}: no article in it; put text, Markdown or "
            "HTML files there, or try: dealfacts run corpus"
        )
    outcomes = [_read_file(file, table) for file in files]
    articles = [outcome for outcome in outcomes if isinstance(outcome, Article)]
    failed = [outcome for outcome in outcomes if isinstance(outcome, Skipped)]
    aside = [_set_aside(row, wanted) for row in found.set_aside]
    return Inputs(
        tuple(sorted(mark_duplicates(articles), key=by_path)),
        tuple(sorted((*failed, *aside), key=by_path)),
    )


def read_known_articles(
    paths: Iterable[Path], sources: Path | None = None
) -> tuple[Article, ...]:
    """Take articles from files as they are, or from an ``articles.jsonl`` of ours.

    Raises:
        DealFactsError: A path does not exist, or a row is no article.
    """
    rows, files = [], []
    for path in paths:
        if path.name.endswith((".jsonl", ".jsonl.gz")):
            rows += read_rows(path, Article)
        else:
            files.append(path)
    read = read_inputs(files, sources).articles if files else ()
    return (*rows, *read)


def failure(path: str, error: Exception) -> Skipped:
    """Say why one input gave nothing."""
    told = isinstance(error, DealFactsError)
    reason = str(error) if told else f"{type(error).__name__}: {error}"
    return Skipped(path=path, kind="failed", reason=reason)


def by_path(row: Article | Skipped) -> tuple[str, str]:
    """The key that orders articles and skipped files."""
    return row.path, row.reason if isinstance(row, Skipped) else row.article_id


def _read_file(file: ArticleFile, sources: SourceTable | None) -> Article | Skipped:
    try:
        return read_article(file.path, root=file.root, sources=sources)
    except Exception as error:  # noqa: BLE001 - one bad file never stops a run
        return failure(_shortened(file.path, [file.root]), error)


def _is_report(path: Path) -> bool:
    """Whether a page is one that an earlier run wrote into the folder of its input."""
    return path.name == "report.html" and path.with_name("run.json").is_file()


def _set_aside(row: SetAside, roots: Iterable[Path]) -> Skipped:
    path = _shortened(Path(row.path), roots)
    return Skipped(path=path, kind="set aside", reason=row.reason)


def _shortened(path: Path, roots: Iterable[Path]) -> str:
    """Name a file as articles are named: from the folder on the command line."""
    above = [root for root in roots if path != root and path.is_relative_to(root)]
    return (path.relative_to(above[0]) if above else path).as_posix()
