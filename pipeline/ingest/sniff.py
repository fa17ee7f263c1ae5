"""Bytes and a name in, their format out: content decides, the suffix hints."""

import re
from enum import Enum
from pathlib import PurePosixPath

from pipeline.errors import IngestError

_LOOKED_AT = 8192
_HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".shtml"})
_JSON_SUFFIXES = frozenset({".json", ".jsonl", ".ndjson"})
_OPENING = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(
    rb"<(?:/?(?:p|div|span|a|h[1-6]|article|section|main|title|meta|link|br|ul|li)\b)[^<>]*>",
    re.IGNORECASE,
)
_FEED = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:rss|feed|rdf:RDF)\b",
    re.IGNORECASE | re.DOTALL,
)
_MANY_TAGS = 6
_SOME_TAGS = 2


class Format(Enum):
    """The formats that have a reader."""

    TEXT = "text"
    HTML = "html"


def sniff(data: bytes, name: str) -> Format:
    """Tell the format of a file from its first bytes, helped by its suffix.

    Raises:
        IngestError: The file is a feed or JSON, which have no reader.
    """
    opening = data[:_LOOKED_AT].replace(b"\x00", b"")  # UTF-16 markup shows through
    suffix = PurePosixPath(name).suffix.casefold()
    if _FEED.match(opening):
        raise IngestError(f"{name}: this is a feed; save its articles as HTML or text")
    if suffix in _JSON_SUFFIXES:
        raise IngestError(f"{name}: no reader for JSON files; save the article as text")
    if _OPENING.match(opening.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")):
        return Format.HTML
    enough = _SOME_TAGS if suffix in _HTML_SUFFIXES else _MANY_TAGS
    starts_as_markup = opening.lstrip()[:1] == b"<"
    if len(_TAG.findall(opening)) >= enough and (
        starts_as_markup or suffix in _HTML_SUFFIXES
    ):
        return Format.HTML
    return Format.TEXT
