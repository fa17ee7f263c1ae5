"""The first bytes of a file and its name in, the name of its format out.

Content decides, the suffix hints.
"""

import json
import re
import zipfile
from collections.abc import Iterable
from posixpath import splitext
from typing import IO

from pipeline.ingest.readers import SHIPPED, plugins

LOOKED_AT = 8192
_PACKED = (".gz", ".gzip", ".bz2", ".xz", ".lzma")
_HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".shtml"})
_BEFORE = rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*"
_OPENING = re.compile(
    _BEFORE + rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_FEED = re.compile(_BEFORE + rb"<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(
    rb"<(?:/?(?:p|div|span|a|h[1-6]|article|section|main|title|meta|link|br|ul|li)\b)[^<>]*>",
    re.IGNORECASE,
)
_MANY_TAGS = 6
_SOME_TAGS = 2
_MAGIC = (
    (b"{\\rtf", "rtf"),
    (b"WARC/", "warc"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"\x1f\x8b", "gzip"),
)
_JSON = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*(?:\{\s*\"|\[\s*\{\s*\")")
_HEADER = re.compile(rb"([!-9;-~]{1,60}):(?=[ \t\r]|\Z)")
_MAIL_HEADERS = frozenset(
    b"from to date subject received message-id mime-version return-path delivered-to "
    b"content-type sender reply-to".split()
)
_FEWEST_HEADERS = 3
_TAR_AT = 257


def sniff(head: bytes, name: str) -> str:
    """Name the format of a file from its first bytes, helped by its suffix.

    >>> sniff(b"%PDF-1.7", "filing.txt")
    'pdf'
    >>> sniff(b"Tarn buys mill", "story.html")
    'text'
    """
    suffix = known_suffix(name)
    for reader in plugins():
        if reader.fits and reader.fits(head, suffix):
            return reader.name
    return (
        _by_magic(head)
        or _by_markup(head, suffix)
        or _by_lines(head, suffix)
        or _by_suffix(suffix)
        or "text"
    )


def known_suffix(name: str) -> str:
    """The suffix of a name, that of a compressed file without its compression."""
    stem, suffix = splitext(name.casefold())
    while suffix in _PACKED:
        stem, suffix = splitext(stem)
    return suffix.rstrip(".")


def sniff_package(stream: IO[bytes], suffix: str) -> str:
    """Tell which kind of zip file one is: a document, an e-book or an archive."""
    try:
        with zipfile.ZipFile(stream) as archive:
            names = archive.NameToInfo
            if "word/document.xml" in names:
                return "docx"
            kind = _mimetype(archive) if "mimetype" in names else b""
    except Exception:  # noqa: BLE001 - what is wrong with it is the reader's to say
        kind = b""
    if b"epub" in kind:
        return "epub"
    if b"opendocument.text" in kind:
        return "odt"
    return _by_suffix(suffix, {"docx", "odt", "epub"}) or "zip"


def _mimetype(archive: zipfile.ZipFile) -> bytes:
    with archive.open("mimetype") as stream:
        return stream.read(100)


def _by_magic(head: bytes) -> str | None:
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "package"
    if head[_TAR_AT : _TAR_AT + 5] == b"ustar":
        return "tar"
    return next((name for magic, name in _MAGIC if head.startswith(magic)), None)


def _by_markup(head: bytes, suffix: str) -> str | None:
    if b"<" not in head:
        return None
    opening = head.replace(b"\x00", b"")  # UTF-16 markup shows through
    opening = opening.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    if _FEED.match(opening):
        return "feed"
    if _OPENING.match(opening):
        return "html"
    enough = _SOME_TAGS if suffix in _HTML_SUFFIXES else _MANY_TAGS
    starts_as_markup = opening.lstrip()[:1] == b"<"
    if not (starts_as_markup or suffix in _HTML_SUFFIXES):
        return None
    return "html" if len(_TAG.findall(opening)) >= enough else None


def _by_lines(head: bytes, suffix: str) -> str | None:
    if head.startswith(b"From ") and _is_mail(head.split(b"\n", 1)[-1], _SOME_TAGS):
        return "mbox"
    enough = 1 if suffix in {".eml", ".mht", ".mhtml"} else _FEWEST_HEADERS
    if _is_mail(head, enough):
        return "mail"
    return _json_kind(head, suffix) if _JSON.match(head) else None


def _is_mail(head: bytes, enough: int) -> bool:
    """Whether a file begins with the headers of a mail, and nothing else."""
    seen = set()
    for line in head.split(b"\n")[:60]:
        if not line.strip():
            break
        match = _HEADER.match(line)
        if match:
            seen.add(match[1].lower())
        elif line[:1] not in b" \t":
            return False
    return len(seen & _MAIL_HEADERS) >= enough


def _json_kind(head: bytes, suffix: str) -> str:
    if suffix in {".jsonl", ".ndjson"}:
        return "lines"
    first, more, _ = head.lstrip(b"\xef\xbb\xbf \t\r\n").partition(b"\n")
    try:
        json.loads(first)
    except (ValueError, RecursionError):
        return "json"
    return "lines" if more and first[:1] == b"{" else "json"


def _by_suffix(
    suffix: str, among: Iterable[str] = ("csv", "json", "lines")
) -> str | None:
    """The format that a suffix names, for those that content cannot tell."""
    found = (name for name in among if suffix in SHIPPED[name].suffixes)
    return next(found, None)
