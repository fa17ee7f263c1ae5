"""One file in, one ``Article`` out."""

import hashlib
import sys
from pathlib import Path

from pipeline.errors import IngestError
from pipeline.ingest.decode import Decoded, decode
from pipeline.ingest.draft import Draft
from pipeline.ingest.sniff import Format, sniff
from pipeline.ingest.sources import SourceRow, SourceTable, sources_beside
from pipeline.ingest.text import read_plain
from pipeline.records import Article, DateBasis, content_id

STANDARD_INPUT = "-"
_LARGEST = 20_000_000


def read_article(
    path: Path | str, *, root: Path | None = None, sources: SourceTable | None = None
) -> Article:
    """Read one article file, or standard input for ``-``.

    Args:
        path: The file.
        root: The folder that ``Article.path`` is relative to; else the file's own.
        sources: What the user says about outlets and dates; else the ``sources.csv``
            files in ``root`` and the folders down to the file.

    Raises:
        IngestError: The file cannot be read as an article; the text says what to do.
    """
    path = Path(path)
    if str(path) == STANDARD_INPUT:
        return _compose(sys.stdin.buffer.read(), STANDARD_INPUT, _row(sources, "-"))
    data = _read_bytes(path)
    root = root or path.parent
    name = _relative(path, root)
    row = _row(sources, name) if sources else sources_beside(path, root)
    return _compose(data, name, row)


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
    _refuse_blank(text, path)
    decoded = Decoded(text, "utf-8 (strict)")
    return _assemble(read_plain(text), decoded, data, path, _row(sources, path))


def _read_bytes(path: Path) -> bytes:
    if path.is_dir():
        raise IngestError(
            f"{path}: this is a folder; name the folder itself in the command to read "
            f"the articles in it"
        )
    try:
        if path.stat().st_size > _LARGEST:
            raise IngestError(f"{path}: too large for one article; split it")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise IngestError(f"{path}: no such file; check the name") from error
    except PermissionError as error:
        raise IngestError(
            f"{path}: no permission to read it; allow it with: chmod u+r '{path}'"
        ) from error
    except OSError as error:
        raise IngestError(f"{path}: cannot be read: {error.strerror}") from error


def _relative(path: Path, root: Path) -> str:
    return (path.relative_to(root) if path.is_relative_to(root) else path).as_posix()


def _row(sources: SourceTable | None, name: str) -> SourceRow:
    return sources.lookup(name) if sources else SourceRow()


def _compose(data: bytes, name: str, row: SourceRow) -> Article:
    if not data:
        raise IngestError(f"{name}: the file is empty; remove it or save it again")
    shape = sniff(data, name)
    decoded = decode(data, name=name, markup=shape is Format.HTML)
    _refuse_blank(decoded.text, name)
    return _assemble(_draft(decoded.text, shape, name), decoded, data, name, row)


def _refuse_blank(text: str, name: str) -> None:
    if not text.strip("\ufeff \t\r\n"):
        raise IngestError(f"{name}: there is no text in it; remove it or save it again")


def _draft(text: str, shape: Format, name: str) -> Draft:
    if shape is Format.HTML:
        from pipeline.ingest.html import read_html  # noqa: PLC0415  (slow to import)

        return read_html(text, name=name)
    return read_plain(text)


def _assemble(
    draft: Draft, decoded: Decoded, data: bytes, name: str, row: SourceRow
) -> Article:
    digest = hashlib.sha256(data).hexdigest()
    return Article(
        article_id=content_id(name, digest),
        path=name,
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
        encoding=decoded.encoding,
        sha256=digest,
        text=draft.text,
        chars=len(draft.text),
        zones=draft.zones,
        warnings=(*decoded.warnings, *draft.warnings),
    )
