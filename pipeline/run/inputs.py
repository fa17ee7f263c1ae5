"""Paths in, the files to read out, or their articles at once."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from pipeline.emit import Skipped, fetch, is_url, read_rows
from pipeline.errors import IngestError
from pipeline.ingest import (
    DEFAULTS,
    ArticleFile,
    Settings,
    SourceTable,
    find_articles,
    mark_duplicates,
    read_sources,
)
from pipeline.records import Article
from pipeline.run.reading import read_file, shorten


class Inputs(NamedTuple):
    """The articles that were found, and the files that gave none."""

    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...]


class Files(NamedTuple):
    """The files to read, in order, those set aside, and what the user says of them."""

    files: tuple[ArticleFile, ...]
    set_aside: tuple[Skipped, ...]
    sources: SourceTable | None


def fetch_paths(paths: Iterable[Path], folder: Path) -> tuple[Path, ...]:
    """Fetch what is at an address into a folder; other paths stay.

    Raises:
        EmitError: There is nothing at an address, or fsspec is not installed.
    """
    return tuple(fetch(path, folder) if is_url(path) else path for path in paths)


def find_files(paths: Iterable[Path], sources: Path | None = None) -> Files:
    """Find every file among some paths that may hold articles.

    Raises:
        IngestError: A path does not exist, there is no file that could be an article,
            or the sources file is malformed.
    """
    wanted = tuple(paths)
    table = read_sources(sources) if sources else None
    found = find_articles(wanted)
    files = tuple(file for file in found.files if not _is_report(file.path))
    if not files:
        raise IngestError(
            f"{', '.join(map(str, wanted))}: no article in it; put text, Markdown or "
            "HTML files there, or try: dealfacts run corpus"
        )
    aside = (
        Skipped(
            path=shorten(Path(row.path), wanted), kind="set aside", reason=row.reason
        )
        for row in found.set_aside
    )
    return Files(files, tuple(sorted(aside, key=by_path)), table)


def read_inputs(
    paths: Iterable[Path],
    sources: Path | None = None,
    settings: Settings = DEFAULTS,
) -> Inputs:
    """Read every article among some paths; one bad file stops nothing.

    Raises:
        IngestError: A path does not exist, there is no file that could be an article,
            or the sources file is malformed.
    """
    found = find_files(paths, sources)
    read = [read_file(file, found.sources, settings=settings) for file in found.files]
    articles = [article for file in read for article in file.articles]
    skipped = [row for file in read for row in file.skipped]
    return Inputs(
        tuple(sorted(mark_duplicates(articles), key=by_path)),
        tuple(sorted((*skipped, *found.set_aside), key=by_path)),
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


def by_path(row: Article | Skipped) -> tuple[str, str]:
    """The key that orders articles and skipped files."""
    return row.path, row.reason if isinstance(row, Skipped) else row.article_id


def _is_report(path: Path) -> bool:
    """Whether a page is one that an earlier run wrote into the folder of its input."""
    return path.name == "report.html" and path.with_name("run.json").is_file()
