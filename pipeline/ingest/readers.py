"""The formats that have a reader, and how each is known.

A reader of one's own is a ``Reader`` behind an entry point of the group
``dealfacts.readers``; it is asked before ours.
"""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from typing import NamedTuple, cast

from pipeline.ingest.member import Opens, Reads
from pipeline.ingest.untimed import untimed

GROUP = "dealfacts.readers"


class Reader(NamedTuple):
    """A format: its name, its suffixes, and the function that reads it.

    ``fits`` tells it by the first bytes and the suffix. ``read`` drafts one article,
    ``open`` yields the files in a file of many; both are functions, or name one as
    ``module:function`` so that it is only loaded when it is needed.
    """

    name: str
    suffixes: tuple[str, ...] = ()
    read: Reads | str | None = None
    open: Opens | str | None = None
    fits: Callable[[bytes, str], bool] | None = None

    @property
    def reads(self) -> Reads | None:
        """The function that drafts an article."""
        return cast("Reads | None", _loaded(self.read))

    @property
    def opens(self) -> Opens | None:
        """The function that yields what is in a file of many."""
        return cast("Opens | None", _loaded(self.open))


def _loaded(function: object) -> object:
    return _imported(function) if isinstance(function, str) else function


@cache
def _imported(function: str) -> object:
    module, _, name = function.partition(":")
    with untimed():
        return getattr(import_module(module), name)


_FORMATS = "pipeline.ingest.formats"
_SHIPPED = (
    Reader("text", (".txt", ".text", ".md", ".markdown", ".mdown"),
           read="pipeline.ingest.pages:read_text_bytes"),
    Reader("html", (".html", ".htm", ".xhtml", ".shtml"),
           read="pipeline.ingest.pages:read_html_bytes"),
    Reader("fragment", read=f"{_FORMATS}.fragment:read_fragment"),
    Reader("pdf", (".pdf",), read=f"{_FORMATS}.pdf:read_pdf"),
    Reader("docx", (".docx", ".docm"), read=f"{_FORMATS}.docx:read_docx"),
    Reader("odt", (".odt",), read=f"{_FORMATS}.odt:read_odt"),
    Reader("rtf", (".rtf",), read=f"{_FORMATS}.rtf:read_rtf"),
    Reader("epub", (".epub",), open=f"{_FORMATS}.epub:open_epub"),
    Reader("mail", (".eml", ".mht", ".mhtml"), open=f"{_FORMATS}.mail:open_mail"),
    Reader("mbox", (".mbox",), open=f"{_FORMATS}.mail:open_mbox"),
    Reader("feed", (".rss", ".atom", ".xml", ".rdf"),
           open=f"{_FORMATS}.feed:open_feed"),
    Reader("json", (".json",), open=f"{_FORMATS}.rows:open_json"),
    Reader("lines", (".jsonl", ".ndjson"), open=f"{_FORMATS}.rows:open_lines"),
    Reader("csv", (".csv", ".tsv"), open=f"{_FORMATS}.rows:open_csv"),
    Reader("warc", (".warc",), open=f"{_FORMATS}.warc:open_warc"),
    Reader("zip", (".zip",), open=f"{_FORMATS}.packed:open_zip"),
    Reader("gzip", (".gz",), open=f"{_FORMATS}.packed:open_gzip"),
    Reader("bzip2", (".bz2",), open=f"{_FORMATS}.packed:open_bzip2"),
    Reader("xz", (".xz", ".lzma"), open=f"{_FORMATS}.packed:open_xz"),
    Reader("tar", (".tar", ".tgz"), open=f"{_FORMATS}.packed:open_tar"),
)  # fmt: skip
SHIPPED = {reader.name: reader for reader in _SHIPPED}


@cache
def plugins() -> tuple[Reader, ...]:
    """The readers that other installed packages bring, in the order of their names."""
    found = sorted(entry_points(group=GROUP), key=lambda point: point.name)
    return tuple(point.load() for point in found)


def find_reader(name: str) -> Reader | None:
    """The reader of a format by its name."""
    own = {reader.name: reader for reader in plugins()}
    return own.get(name) or SHIPPED.get(name)


@cache
def readable_suffixes() -> frozenset[str]:
    """The suffixes of files that may be articles, in small letters."""
    return frozenset(
        suffix for reader in (*_SHIPPED, *plugins()) for suffix in reader.suffixes
    )
