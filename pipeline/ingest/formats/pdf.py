"""A PDF in, a draft of its article out, with the page of every paragraph."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain

import pypdfium2 as pdfium  # type: ignore[import-untyped]

from pipeline.errors import IngestError
from pipeline.ingest.compose import Block, compose
from pipeline.ingest.draft import Draft
from pipeline.ingest.formats.pdflayout import HYPHEN, Row, read_rows, unbroken
from pipeline.ingest.formats.pdfparagraphs import Paragraph, goes_on, join_rows
from pipeline.ingest.member import Member, Told
from pipeline.ingest.settings import Settings

MEDIA_TYPE = "application/pdf"
_DIGITS = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+")
_WORD_END = re.compile(r"[^\W\d_]+\Z")
_LONGEST_HALF = 60
_WORD_OR_TWO = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_HALVES = re.compile(rf"(?<![^\W\d_])[^\W\d_]+{HYPHEN}\s*[^\W\d_]*")
_NUMBER = re.compile(
    r"(?:page |seite )?[-–— ]{0,3}\d{1,4}(?: ?(?:/|of|von) ?\d{1,4})?[-–— ]{0,3}",
    re.IGNORECASE,
)
_EDGE = 2  # rows at the top and bottom of a page that may be running heads
_REPEATED = 3
_ENCRYPTED = 4


def read_pdf(data: bytes, member: Member, settings: Settings) -> Draft:
    """Draft the article that a PDF holds.

    Raises:
        IngestError: It is damaged, needs a password, or has no text.
    """
    document = _open(data, member.name)
    try:
        pages, warnings = _pages(document, member.name, settings)
        told = _told(document)
    finally:
        document.close()
    heads = _running_heads(pages)
    blocks = list(_blocks([_without(page, heads) for page in pages]))
    return compose(blocks, media_type=MEDIA_TYPE, told=told, warnings=warnings)


def _open(data: bytes, name: str) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == _ENCRYPTED:
            raise IngestError(
                f"{name}: this PDF needs a password; save a copy without one"
            ) from error
        raise IngestError(
            f"{name}: this PDF is damaged ({str(error).rstrip('.)')}); save it again"
        ) from error


def _pages(
    document: pdfium.PdfDocument, name: str, settings: Settings
) -> tuple[list[list[Row]], tuple[str, ...]]:
    """The rows of every page, and what could not be read."""
    total = len(document)
    warnings = []
    if total > settings.pages:
        warnings.append(f"cut after {settings.pages} of {total} pages")
    pages: list[list[Row]] = []
    left = settings.article_chars
    for number in range(min(total, settings.pages)):
        rows = _rows(document, number)
        if rows is None:
            warnings.append(f"page {number + 1} is damaged and was left out")
        pages.append(rows or [])
        left -= sum(len(row.text) for row in pages[-1])
        if left < 0:
            break  # the text is cut there in any case
    if not any(pages):
        told = (
            "its page is a picture" if total == 1 else f"its {total} pages are pictures"
        )
        raise IngestError(
            f"{name}: scanned PDF without text: {told}; run a text recognition over it "
            "(such as ocrmypdf) and try again"
        )
    empty = [n for n, rows in enumerate(pages, start=1) if not rows]
    if empty:
        listed = ", ".join(map(str, empty[:20]))
        warnings.append(f"pages without text, perhaps pictures: {listed}")
    return pages, tuple(warnings)


def _rows(document: pdfium.PdfDocument, number: int) -> list[Row] | None:
    try:
        page = document[number]
        text_page = page.get_textpage()
    except pdfium.PdfiumError:
        return None
    try:
        return read_rows(text_page)
    finally:
        text_page.close()
        page.close()


def _running_heads(pages: list[list[Row]]) -> frozenset[str]:
    """What stands at the edge of several pages, figures aside."""
    counts = Counter(
        look for rows in pages for look in {_look(row) for row in _edges(rows)}
    )
    often = max(_REPEATED, len(pages) // 2)
    return frozenset(look for look, count in counts.items() if count >= often)


def _edges(rows: list[Row]) -> list[Row]:
    return [*rows[:_EDGE], *rows[-_EDGE:]]


def _look(row: Row) -> str:
    return _DIGITS.sub("0", row.text.strip())


def _without(rows: list[Row], heads: frozenset[str]) -> list[Row]:
    """The rows of a page without running heads and page numbers."""
    edge = {id(row) for row in _edges(rows)}
    return [
        row
        for row in rows
        if id(row) not in edge
        or not (_look(row) in heads or _NUMBER.fullmatch(row.text.strip()))
    ]


def _blocks(pages: list[list[Row]]) -> Iterator[Block]:
    """The paragraphs of all pages; one that runs over a page break goes on."""
    paragraphs = [
        (page, number, paragraph)
        for page, rows in enumerate(pages, start=1)
        for number, paragraph in enumerate(join_rows(rows), start=1)
    ]
    words = _words(pages)
    before: Paragraph | None = None
    held: list[Block] = []
    for page, number, paragraph in paragraphs:
        block = Block(unbroken(paragraph.text, words), page=page, paragraph=number)
        if before is None or number > 1 or not goes_on(before, paragraph):
            held.append(block._replace(gap=paragraph.gap))
        elif before.text.endswith(HYPHEN):
            held[-1] = _mended(held[-1], block, words)
            held.append(block._replace(gap=""))
        else:
            held.append(block._replace(gap=" "))
        yield from held[:-1]
        del held[:-1]
        before = paragraph
    yield from held


def _mended(block: Block, after: Block, words: frozenset[str]) -> Block:
    """A block whose last word goes on in the next, without a hyphen that breaks."""
    text = block.text.removesuffix("-")
    head, tail = _WORD_END.search(text[-_LONGEST_HALF:]), _WORD.match(after.text)
    if head and tail and "-" not in unbroken(f"{head[0]}{HYPHEN}{tail[0]}", words):
        return block._replace(text=text)
    return block


def _words(pages: list[list[Row]]) -> frozenset[str]:
    """The words of all pages; halves of broken ones are none."""
    rows = [row.text for row in chain.from_iterable(pages)]
    if not any(HYPHEN in text for text in rows):
        return frozenset()
    text = _HALVES.sub(" ", "\n".join(rows))
    return frozenset(_WORD_OR_TWO.findall(text))


def _told(document: pdfium.PdfDocument) -> Told:
    """What the PDF says of itself; its dates are the file's, not the story's.

    The title is often the name of a template: the text's own headline goes before.
    """
    try:
        said = document.get_metadata_dict(skip_empty=True)
    except (pdfium.PdfiumError, UnicodeError):
        return Told()
    title = " ".join(said.get("Title", "").split())
    return Told(title=title or None)
