"""One file in, its articles out."""

import hashlib
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import IO

from pipeline.errors import IngestError
from pipeline.ingest.isolation import read_isolated
from pipeline.ingest.member import Found, Member, Piece, Unread
from pipeline.ingest.names import name_below, plain_name
from pipeline.ingest.pages import refuse_blank
from pipeline.ingest.readers import SHIPPED
from pipeline.ingest.settings import DEFAULTS, Settings
from pipeline.ingest.sniff import LOOKED_AT, sniff
from pipeline.ingest.sources import SourceRow, SourceTable, sources_beside
from pipeline.ingest.text import read_plain
from pipeline.ingest.walk import read_member
from pipeline.records import Article, DateBasis, content_id

STANDARD_INPUT = "-"
_SMALL = 262_144  # a text of this size needs no process of its own
_CHUNK = 1_048_576


def read_article(
    path: Path | str,
    *,
    root: Path | None = None,
    sources: SourceTable | None = None,
    settings: Settings = DEFAULTS,
) -> Article:
    """Read a file that holds one article, or standard input for ``-``.

    Args:
        path: The file.
        root: The folder that ``Article.path`` is relative to; else the file's own.
        sources: What the user says about outlets and dates; else the ``sources.csv``
            files in ``root`` and the folders down to the file.
        settings: The limits of reading.

    Raises:
        IngestError: The file cannot be read as one article; the text says what to do.
    """
    found = read_articles(path, root=root, sources=sources, settings=settings)
    articles, failed = [], []
    for row in found:
        if isinstance(row, Article):
            articles.append(row)
        else:
            failed.append(row)
    if len(articles) == 1:
        return articles[0]
    if articles:
        raise IngestError(
            f"{path}: there are {len(articles)} articles in it; use read_articles"
        )
    raise IngestError(failed[0].reason if failed else f"{path}: no article in it")


def read_articles(
    path: Path | str,
    *,
    root: Path | None = None,
    sources: SourceTable | None = None,
    settings: Settings = DEFAULTS,
) -> Iterator[Article | Unread]:
    """Read every article in a file, one after the other; the arguments as above.

    Raises:
        IngestError: The file itself cannot be opened.
    """
    path = Path(path)
    if str(path) == STANDARD_INPUT:
        data = sys.stdin.buffer.read(settings.unpacked_bytes)
        if not data:
            raise IngestError(
                "-: nothing came from standard input; check what feeds it"
            )
        digest = hashlib.sha256(data).hexdigest()
        for found in _read_data(data, STANDARD_INPUT, settings):
            yield _finished(found, digest, _Said(sources, None, None))
        return
    root = root or path.parent
    name = plain_name(name_below(path, root))
    said = _Said(sources, path, root)
    with _opened(path) as stream:
        data = stream.read(_SMALL + 1)
        if _is_small_text(data, name):
            yield _finished(_read_small_text(data, name, settings), None, said)
            return
        digest = _digest(data, stream)
        size = stream.seek(0, os.SEEK_END)
    for found in read_isolated(path, name, settings, size=size):
        yield _finished(found, digest, said)


def read_text(
    text: str, *, path: str = STANDARD_INPUT, sources: SourceTable | None = None
) -> Article:
    r"""Make an article of a text at hand; its offsets are those of the text.

    >>> read_text("Tarn buys mill\n\nTarn Holdings paid $4 million.").title
    'Tarn buys mill'

    Raises:
        IngestError: The text is empty.
    """
    data = text.encode("utf-8", "surrogatepass")
    refuse_blank(text, path)
    digest = hashlib.sha256(data).hexdigest()
    draft = replace(read_plain(text), encoding="utf-8 (strict)")
    row = _Said(sources, None, None).about(path, draft.url)
    return _assemble(Piece(path, digest, draft), digest, row)


class _Said:
    """What the user says about the articles of a file."""

    def __init__(
        self, sources: SourceTable | None, path: Path | None, root: Path | None
    ) -> None:
        self._sources = sources
        self._path = path
        self._root = root

    def about(self, name: str, url: str | None) -> SourceRow:
        """What is said of an article by its name or its address."""
        if self._sources is not None:
            return self._sources.lookup(name, url)
        if self._path is None or self._root is None:
            return SourceRow()
        return sources_beside(self._path, self._root, name, url)


@contextmanager
def _opened(path: Path) -> Iterator[IO[bytes]]:
    """Open a regular file; others may never end, or block.

    Raises:
        IngestError: It cannot be opened; the text says what to do.
    """
    try:
        kind = path.stat().st_mode
        if stat.S_ISDIR(kind):
            raise IngestError(
                f"{path}: this is a folder; name the folder itself in the command to "
                "read the articles in it"
            )
        if not stat.S_ISREG(kind):
            raise IngestError(
                f"{path}: not a regular file; to read from a pipe, use - and <"
            )
        stream = path.open("rb")
    except FileNotFoundError as error:
        told = "a link to no file" if path.is_symlink() else "no such file"
        raise IngestError(f"{path}: {told}; check the name") from error
    except PermissionError as error:
        raise IngestError(
            f"{path}: no permission to read it; allow it with: chmod u+r '{path}'"
        ) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise IngestError(f"{path}: cannot be read: {reason}") from error
    with stream:
        yield stream


def _digest(data: bytes, stream: IO[bytes]) -> str:
    digest = hashlib.sha256(data)
    while chunk := stream.read(_CHUNK):
        digest.update(chunk)
    return digest.hexdigest()


def _read_data(data: bytes, name: str, settings: Settings) -> Iterator[Found]:
    if _is_small_text(data, name):
        yield _read_small_text(data, name, settings)
    else:
        yield from read_isolated(None, name, settings, data=data, size=len(data))


def _is_small_text(data: bytes, name: str) -> bool:
    """Whether a file can be read right here; ``data`` is its beginning at least.

    Raises:
        IngestError: It is empty.
    """
    if not data:
        raise IngestError(f"{name}: the file is empty; remove it or save it again")
    return len(data) <= _SMALL and sniff(data[:LOOKED_AT], name) == "text"


def _read_small_text(data: bytes, name: str, settings: Settings) -> Found:
    member = Member(name=name, stream=BytesIO(data))
    return read_member(member, SHIPPED["text"], settings)


def _finished(found: Found, digest: str | None, said: _Said) -> Article | Unread:
    """Make an article of what was found; without ``digest`` it is the whole file."""
    if isinstance(found, Unread):
        return found
    row = said.about(found.name, found.draft.url)
    return _assemble(found, digest or found.digest, row)


def _assemble(piece: Piece, digest: str, row: SourceRow) -> Article:
    draft = piece.draft
    return Article(
        article_id=content_id(piece.name, piece.digest),
        path=piece.name,
        source=row.outlet or draft.source,
        tier=row.tier,
        url=row.url or draft.url,
        title=draft.title,
        authors=draft.authors,
        published=row.date or draft.published,
        modified=draft.modified,
        date_basis=DateBasis.USER if row.date else draft.date_basis,
        language=draft.language,
        media_type=draft.media_type,
        encoding=draft.encoding,
        sha256=digest,
        text=draft.text,
        chars=len(draft.text),
        zones=draft.zones,
        places=draft.places,
        warnings=draft.warnings,
    )
