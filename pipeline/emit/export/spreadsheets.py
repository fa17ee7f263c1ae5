"""Results in, spreadsheets out; no cell of an article is ever run as a formula."""

import csv
import zipfile
from collections.abc import Iterable, Iterator
from io import BytesIO, StringIO
from typing import TYPE_CHECKING, Any, NamedTuple

from pipeline.emit.audit import source_name
from pipeline.emit.export.rows import range_of
from pipeline.emit.index import Index, Results
from pipeline.emit.wording import readable, shown
from pipeline.errors import EmitError

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_FORMULAS = ("=", "+", "-", "@", "\t", "\r")
_MARK = "\ufeff"  # by which spreadsheets know that it is UTF-8
_LONGEST = 32_000  # characters that a cell may hold
_WIDEST = 60
_EPOCH = (1980, 1, 1, 0, 0, 0)

Cells = tuple[str | float | int | None, ...]


class Sheet(NamedTuple):
    """A table with a header."""

    name: str
    header: tuple[str, ...]
    rows: tuple[Cells, ...]


def lay_sheets(results: Results) -> tuple[Sheet, ...]:
    """One sheet each for facts, claims, conflicts and articles."""
    index = Index(results)
    return (
        Sheet("facts", _FACTS, tuple(_facts(index))),
        Sheet("claims", _CLAIMS, tuple(_claims(index))),
        Sheet("conflicts", _CONFLICTS, tuple(_conflicts(index))),
        Sheet("articles", _ARTICLES, tuple(_articles(results))),
    )


def sheet_as_csv(sheet: Sheet) -> bytes:
    """Print a sheet as CSV that every spreadsheet reads as text."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(sheet.header)
    writer.writerows([[safe_cell(cell) for cell in row] for row in sheet.rows])
    return (_MARK + text.getvalue()).encode("utf-8", "replace")


def safe_cell(cell: str | float | None) -> str | float | None:
    """Make text harmless that a spreadsheet would take for a formula.

    >>> safe_cell("=1+1"), safe_cell("-5 people"), safe_cell(-5)
    ("'=1+1", "'-5 people", -5)
    """
    if not isinstance(cell, str):
        return cell
    text = shown(cell)[:_LONGEST]
    return f"'{text}" if text.startswith(_FORMULAS) else text


def sheets_as_workbook(sheets: Iterable[Sheet]) -> bytes:
    """Print sheets as one Excel workbook; the same sheets give the same bytes.

    Raises:
        EmitError: openpyxl is not installed.
    """
    try:
        from openpyxl import Workbook  # noqa: PLC0415 - an extra that few need
    except ImportError as error:
        raise EmitError(
            "Excel workbooks need openpyxl; type: pip install 'dealfacts[xlsx]'"
        ) from error
    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        _fill(book.create_sheet(sheet.name), sheet)
    return _without_clock(book)


def _fill(page: "Worksheet", sheet: Sheet) -> None:
    page.append(sheet.header)
    for row in sheet.rows:
        page.append([_plain(cell) for cell in row])
    for cell in (cell for row in page.iter_rows() for cell in row):
        if isinstance(cell.value, str):
            cell.data_type = "s"  # text, whatever it begins with
    page.freeze_panes = "A2"
    page.auto_filter.ref = page.dimensions
    _widen(page, sheet)


def _widen(page: "Worksheet", sheet: Sheet) -> None:
    """Make columns as wide as what they hold, up to a measure."""
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - as above

    for place, name in enumerate(sheet.header):
        cells = (len(str(row[place] or "")) for row in sheet.rows)
        width = min(_WIDEST, max(len(name), *cells, 0) + 2)
        page.column_dimensions[get_column_letter(place + 1)].width = width


def _plain(cell: str | float | None) -> str | float | None:
    return shown(cell)[:_LONGEST] if isinstance(cell, str) else cell


def _without_clock(book: "Workbook") -> bytes:
    """Save a workbook and take the hour out of it."""
    written, timeless = BytesIO(), BytesIO()
    book.save(written)
    with (
        zipfile.ZipFile(written) as before,
        zipfile.ZipFile(timeless, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for name in sorted(before.namelist()):
            content = _CORE if name == "docProps/core.xml" else before.read(name)
            entry = zipfile.ZipInfo(name, _EPOCH)
            after.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return timeless.getvalue()


_CORE = (
    b'<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties '
    b'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    b' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>dealfacts</dc:creator>'
    b"</cp:coreProperties>"
)

_FACTS = (
    "deal", "deal_kind", "field", "role", "value", "normal", "low", "high", "unit",
    "verdict", "confidence", "articles", "origins", "sources", "quote", "reason",
    "fact_id", "deal_id",
)  # fmt: skip


def _facts(index: Index) -> Iterator[Cells]:
    for fact in index.results.facts:
        deal = index.deals[fact.deal_id]
        claims = index.cited(fact.supporting or fact.undisclosed)
        articles = dict.fromkeys(claim.article_id for claim in claims)
        named = (index.articles[name] for name in articles if name in index.articles)
        yield (
            deal.title, deal.kind, fact.field, fact.role,
            readable(fact.normal, fact.value.kind), fact.normal, *range_of(fact.value),
            fact.verdict.value, fact.confidence, len(articles), len(fact.origins),
            "; ".join(dict.fromkeys(map(source_name, named))),
            claims[0].quote if claims else None, fact.reason, fact.fact_id,
            fact.deal_id,
        )  # fmt: skip


_CLAIMS = (
    "source", "published", "deal", "field", "role", "value", "normal", "low", "high",
    "unit", "assertion", "said_by", "quote", "start", "end", "path", "claim_id",
    "article_id", "deal_id",
)  # fmt: skip


def _claims(index: Index) -> Iterator[Cells]:
    for claim in index.results.claims:
        article: Any = index.articles.get(claim.article_id)
        deal = index.deals.get(claim.deal_id or "")
        yield (
            source_name(article) if article else None,
            article.published if article else None,
            deal.title if deal else None, claim.field, claim.role,
            readable(claim.normal, claim.value.kind), claim.normal,
            *range_of(claim.value), claim.assertion.value,
            "; ".join(sayer.name for sayer in claim.attribution), claim.quote,
            claim.start, claim.end, claim.path, claim.claim_id, claim.article_id,
            claim.deal_id,
        )  # fmt: skip


_CONFLICTS = (
    "deal", "field", "kind", "type", "severity", "side", "value", "sources", "quote",
    "explanation", "suggested_check", "conflict_id", "deal_id",
)  # fmt: skip


def _conflicts(index: Index) -> Iterator[Cells]:
    for row in index.results.conflicts:
        deal = index.deals.get(row.deal_id)
        for place, side in enumerate(row.sides, start=1):
            claims = index.cited(side.claims)
            named = (
                source_name(index.articles[claim.article_id])
                for claim in claims
                if claim.article_id in index.articles
            )
            yield (
                deal.title if deal else None, row.field, row.kind.value, row.type,
                row.severity.value, place, side.normal,
                "; ".join(dict.fromkeys(named)), claims[0].quote if claims else None,
                row.explanation, row.suggested_check, row.conflict_id, row.deal_id,
            )  # fmt: skip


_ARTICLES = (
    "path", "source", "title", "published", "url", "language", "chars", "duplicate_of",
    "article_id",
)  # fmt: skip


def _articles(results: Results) -> Iterator[Cells]:
    for row in results.articles:
        yield (
            row.path, row.source, row.title, row.published, row.url, row.language,
            row.chars, row.duplicate_of, row.article_id,
        )  # fmt: skip
