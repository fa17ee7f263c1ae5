"""A Word document in, a draft of its article out."""

from collections.abc import Iterator

from lxml.etree import _Element as Element  # type: ignore[import-untyped]

from pipeline.ingest.compose import Block, clean_lines, compose, table_line
from pipeline.ingest.draft import Draft
from pipeline.ingest.formats.package import Package, local, open_package
from pipeline.ingest.member import Member, Told
from pipeline.ingest.settings import Settings
from pipeline.records import ZoneKind

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MAIN_PART = "word/document.xml"
_CORE = "docProps/core.xml"
# deleted words, field codes, a second copy of drawn text for old programs
_LEFT_OUT = {"del", "moveFrom", "instrText", "Fallback", "delText", "pPr", "rPr"}
_WRITTEN = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_TITLE_STYLES = {"title", "titel", "titre"}


def read_docx(data: bytes, member: Member, settings: Settings) -> Draft:
    """Draft the article that a Word document holds.

    Raises:
        IngestError: The document is damaged.
    """
    with open_package(data, member.name, settings) as package:
        body = next(iter(package.tree(MAIN_PART)), None)
        blocks = [] if body is None else list(_blocks(body))
        return compose(blocks, media_type=MEDIA_TYPE, told=_told(package))


def _blocks(body: Element) -> Iterator[Block]:
    for number, element in enumerate(_paragraphs(body), start=1):
        if local(element) == "tbl":
            gap = "\n\n"
            for row in _rows(element):
                yield Block(row, gap=gap, paragraph=number)
                gap = "\n"
            continue
        text = _text(element)
        if text:
            kind = ZoneKind.HEADLINE if _is_title(element) else None
            mark = "- " if _is_item(element) else ""
            yield Block(mark + text, kind, paragraph=number)


def _paragraphs(element: Element) -> Iterator[Element]:
    """Paragraphs and tables in reading order, also those in content controls."""
    for child in element:
        name = local(child)
        if name in {"p", "tbl"}:
            yield child
        elif name in {"sdt", "sdtContent", "ins", "customXml", "smartTag"}:
            yield from _paragraphs(child)


def _text(paragraph: Element) -> str:
    return clean_lines("".join(_words(paragraph)))


def _words(element: Element) -> Iterator[str]:
    for child in element:
        name = local(child)
        if name in _LEFT_OUT:
            continue
        if name == "t":
            yield child.text or ""
        elif name in _WRITTEN:
            yield _WRITTEN[name]
        else:
            yield from _words(child)
            yield "\n" if name == "p" else ""  # a paragraph in a text box


def _rows(table: Element) -> Iterator[str]:
    for row in (child for child in table if local(child) == "tr"):
        if line := table_line(_text(cell) for cell in row if local(cell) == "tc"):
            yield line


def _property(paragraph: Element, name: str) -> Element | None:
    looks = next((child for child in paragraph if local(child) == "pPr"), ())
    return next((child for child in looks if local(child) == name), None)


def _is_title(paragraph: Element) -> bool:
    style = _property(paragraph, "pStyle")
    values = () if style is None else style.attrib.values()
    return any(str(value).casefold() in _TITLE_STYLES for value in values)


def _is_item(paragraph: Element) -> bool:
    return _property(paragraph, "numPr") is not None


def _told(package: Package) -> Told:
    """What the document's properties say; its dates are the file's, not the story's."""
    if not package.has(_CORE):
        return Told()
    said = {
        local(element): (element.text or "").strip() for element in package.tree(_CORE)
    }
    creator = said.get("creator")
    return Told(
        title=said.get("title") or None,
        authors=(creator,) if creator else (),
        language=said.get("language", "")[:2].casefold() or None,
    )
