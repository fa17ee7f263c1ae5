"""A file in, its articles out, or why there are none; nothing stops the others."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from pipeline.emit import KeptFile, Skipped
from pipeline.errors import DealFactsError
from pipeline.ingest import ArticleFile, SourceTable, read_article


def read_file(
    file: ArticleFile, sources: SourceTable | None, *, key: str = ""
) -> KeptFile:
    """Read every article of a file; one bad file stops nothing."""
    try:
        article = read_article(file.path, root=file.root, sources=sources)
    except Exception as error:  # noqa: BLE001 - one bad file never stops a run
        return KeptFile(key=key, skipped=(failure(shortened(file), error),))
    return KeptFile(key=key, articles=(article,))


def file_digest(path: Path) -> str:
    """Digest a file's bytes; a file that cannot be read has no digest."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
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
