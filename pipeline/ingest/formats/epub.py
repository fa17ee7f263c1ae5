"""An e-book in, its chapters out; each that has a text is an article."""

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from lxml.etree import _Element as Element  # type: ignore[import-untyped]

from pipeline.errors import IngestError
from pipeline.ingest.dates import iso_date
from pipeline.ingest.formats.fragment import fragment_blocks
from pipeline.ingest.formats.package import Package, local, open_package
from pipeline.ingest.member import Member, Told, Unread
from pipeline.ingest.settings import Settings

_CONTAINER = "META-INF/container.xml"
_PAGES = {"application/xhtml+xml", "text/html"}
_FEWEST_WORDS = 25  # covers, title pages and tables of contents have fewer


def open_epub(member: Member, settings: Settings) -> Iterator[Member | Unread]:
    """Yield the chapters of an e-book that have a text.

    Raises:
        IngestError: The book is damaged, or has no text.
    """
    data = member.read(settings.file_bytes)
    with open_package(data, member.name, settings) as package:
        folder, book = _book(package)
        told = _told(book)
        chapters = list(_chapters(package, folder, book))
    if not chapters:
        raise IngestError(f"{member.name}: there is no text in this e-book")
    for number, chapter in enumerate(chapters, start=1):
        suffix = f"#{number}" if len(chapters) > 1 else ""
        yield member.holding(chapter, suffix, form="fragment", told=told)


def _book(package: Package) -> tuple[str, Element]:
    """The folder of the book's own description, and that description."""
    roots = _all(package.tree(_CONTAINER), "rootfile")
    path = next((str(root.get("full-path") or "") for root in roots), "")
    return posixpath.dirname(path), package.tree(path)


def _all(tree: Element, name: str) -> Iterator[Element]:
    return (element for element in tree.iter() if local(element) == name)


def _chapters(package: Package, folder: str, book: Element) -> Iterator[bytes]:
    items = {str(item.get("id")): item for item in _all(book, "item")}
    for reference in _all(book, "itemref"):
        item = items.get(str(reference.get("idref")))
        if item is None or item.get("media-type") not in _PAGES:
            continue
        if "nav" in str(item.get("properties") or "").split():
            continue
        part = posixpath.join(folder, unquote(str(item.get("href") or "")))
        page = package.read(posixpath.normpath(part))
        if _has_text(page, package.name):
            yield page


def _has_text(page: bytes, name: str) -> bool:
    blocks = fragment_blocks(page.decode("utf-8", "replace"), name)
    return sum(len(block.text.split()) for block in blocks) >= _FEWEST_WORDS


def _told(book: Element) -> Told:
    """What the book says of all its chapters; its title is that of the issue."""
    said: dict[str, str] = {}
    for element in book.iter():
        said.setdefault(local(element), " ".join((element.text or "").split()))
    return Told(
        source=said.get("publisher") or None,
        published=iso_date(said.get("date", "")) if said.get("date") else None,
        language=said.get("language", "")[:2].casefold() or None,
    )
