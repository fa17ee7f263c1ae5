"""An OpenDocument text in, a draft of its article out."""

from collections.abc import Iterator
from itertools import count

from lxml.etree import _Element as Element  # type: ignore[import-untyped]

from pipeline.ingest.compose import Block, clean_lines, compose, table_line
from pipeline.ingest.draft import Draft
from pipeline.ingest.formats.package import Package, local, open_package
from pipeline.ingest.member import Member, Told
from pipeline.ingest.settings import Settings
from pipeline.records import ZoneKind

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_CONTENT = "content.xml"
_META = "meta.xml"
_LEFT_OUT = {"tracked-changes", "annotation", "note", "sequence-decls", "forms"}
_WRITTEN = {"s": " ", "tab": " ", "line-break": "\n"}
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}style-name"


def read_odt(data: bytes, member: Member, settings: Settings) -> Draft:
    """Draft the article that an OpenDocument text holds.

    Raises:
        IngestError: The document is damaged.
    """
    with open_package(data, member.name, settings) as package:
        root = package.tree(_CONTENT)
        bodies = (element for element in root.iter() if local(element) == "text")
        body = next(bodies, None)
        blocks = [] if body is None else list(_blocks(body, count(1)))
        return compose(blocks, media_type=MEDIA_TYPE, told=_told(package))


def _blocks(element: Element, numbers: "count[int]", mark: str = "") -> Iterator[Block]:
    for child in element:
        name = local(child)
        if name in {"p", "h"}:
            number, text = next(numbers), _text(child)
            if text:
                yield Block(mark + text, _kind(child), paragraph=number)
        elif name == "table":
            yield from _rows(child, next(numbers))
        elif name not in _LEFT_OUT and name:
            inner = "- " if name == "list-item" else mark
            yield from _blocks(child, numbers, inner)


def _kind(paragraph: Element) -> ZoneKind | None:
    style = str(paragraph.get(_STYLE) or "").casefold()
    return ZoneKind.HEADLINE if style == "title" else None


def _rows(table: Element, number: int) -> Iterator[Block]:
    gap = "\n\n"
    for row in (element for element in table.iter() if local(element) == "table-row"):
        cells = (_text(cell) for cell in row if local(cell) == "table-cell")
        if line := table_line(cells):
            yield Block(line, gap=gap, paragraph=number)
            gap = "\n"


def _text(element: Element) -> str:
    return clean_lines("".join(_words(element)))


def _words(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        name = local(child)
        if name not in _LEFT_OUT:
            yield _WRITTEN.get(name, "")
            yield from _words(child)
        yield child.tail or ""


def _told(package: Package) -> Told:
    """What the document's properties say; its dates are the file's, not the story's."""
    if not package.has(_META):
        return Told()
    said = {
        local(element): (element.text or "").strip()
        for element in package.tree(_META).iter()
    }
    author = said.get("initial-creator") or said.get("creator")
    return Told(
        title=said.get("title") or None,
        authors=(author,) if author else (),
        language=said.get("language", "")[:2].casefold() or None,
    )
