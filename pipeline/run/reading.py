"""A file in, its articles out, or why there are none; nothing stops the others."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from pipeline.emit import KeptFile, Skipped
from pipeline.errors import DealFactsError
from pipeline.ingest import (
    DEFAULTS,
    ArticleFile,
    Settings,
    SourceTable,
    Unread,
    read_articles,
)
from pipeline.records import Article

_BLOCK = 65_536  # bytes; most files are smaller, and a run digests each of them


def read_file(
    file: ArticleFile,
    sources: SourceTable | None,
    *,
    key: str = "",
    settings: Settings = DEFAULTS,
) -> KeptFile:
    """Read every article of a file; one bad file stops nothing."""
    articles: list[Article] = []
    skipped: list[Skipped] = []
    found = read_articles(file.path, root=file.root, sources=sources, settings=settings)
    try:
        for row in found:
            if isinstance(row, Unread):
                skipped.append(_skipped(row))
            elif reason := why_not_analyse(row, settings):
                skipped.append(_aside(row.path, reason))
            else:
                articles.append(row)
    except Exception as error:  # noqa: BLE001 - one bad file never stops a run
        skipped.append(failure(shortened(file), error))
    return KeptFile(key=key, articles=tuple(articles), skipped=tuple(skipped))


def why_not_analyse(article: Article, settings: Settings) -> str | None:
    """Why an article is listed and left alone: no rules for its language."""
    if article.language is None or article.language in settings.languages:
        return None
    return (
        f"not in {' or '.join(settings.languages)} but in {article.language}; with "
        f"rules for that language, add --set languages={article.language}"
    )


def _skipped(row: Unread) -> Skipped:
    kind = "set aside" if row.kind == "set aside" else "failed"
    return Skipped(path=row.name, kind=kind, reason=row.reason)


def _aside(path: str, reason: str) -> Skipped:
    return Skipped(path=path, kind="set aside", reason=reason)


def file_digest(path: Path) -> str:
    """Digest a file's bytes; a file that cannot be read has no digest.

    Nor has a pipe or a device, which may never end.
    """
    try:
        if not path.is_file():
            return ""
        digest = hashlib.sha256()
        with path.open("rb", buffering=0) as file:
            while block := file.read(_BLOCK):
                digest.update(block)
        return digest.hexdigest()
    except OSError:
        return ""


def failure(path: str, error: Exception) -> Skipped:
    """Say why one input gave nothing."""
    told = isinstance(error, DealFactsError)
    reason = str(error) if told else f"{type(error).__name__}: {error}"
    return Skipped(path=path, kind="failed", reason=reason)


def shortened(file: ArticleFile) -> str:
    """Name a file as its article would be named."""
    return shorten(file.path, [file.root])


def shorten(path: Path, roots: Iterable[Path]) -> str:
    """Name a file as articles are named: from the folder on the command line."""
    above = [root for root in roots if path != root and path.is_relative_to(root)]
    return (path.relative_to(above[0]) if above else path).as_posix()
