"""Spreadsheets hold what was said as text, and never run it."""

import csv
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.emit import Results
from pipeline.emit.export.folder import Form, export_results
from pipeline.emit.export.spreadsheets import (
    lay_sheets,
    safe_cell,
    sheet_as_csv,
    sheets_as_workbook,
)
from pipeline.errors import EmitError

FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x")')


@pytest.fixture
def attacked(results: Results) -> Results:
    """The results of articles whose every word begins a formula."""
    articles = tuple(
        row.model_copy(update={"source": "=cmd|'/c calc'!A1", "title": "@SUM(A1)"})
        for row in results.articles
    )
    deals = tuple(row.model_copy(update={"title": "+1\x07"}) for row in results.deals)
    return results._replace(articles=articles, deals=deals)


@given(st.text() | st.sampled_from(FORMULAS))
def test_no_text_begins_as_a_formula(text: str) -> None:
    assert not str(safe_cell(text)).startswith(("=", "+", "-", "@", "\t", "\r"))


def test_numbers_stay_numbers() -> None:
    assert safe_cell(-5.5) == -5.5
    assert safe_cell(None) is None


def test_csv_has_a_row_per_fact(results: Results) -> None:
    sheet = lay_sheets(results)[0]

    rows = list(csv.DictReader(StringIO(sheet_as_csv(sheet).decode("utf-8-sig"))))

    assert [row["value"] for row in rows] == [
        "Orbal Systems",
        "USD 25 million per month",
        "until May 2031",
    ]
    assert (rows[1]["low"], rows[1]["unit"]) == ("25000000.0", "USD per month")
    assert rows[0]["sources"] == "First Gazette; Second Gazette"


def test_no_sheet_holds_a_cell_that_runs(attacked: Results) -> None:
    for sheet in lay_sheets(attacked):
        text = sheet_as_csv(sheet).decode("utf-8-sig")
        cells = [cell for row in csv.reader(StringIO(text)) for cell in row]
        assert not [cell for cell in cells if cell.startswith(("=", "+", "@"))]


def test_a_workbook_holds_the_same_as_text(attacked: Results) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    content = sheets_as_workbook(lay_sheets(attacked))

    book = openpyxl.load_workbook(BytesIO(content))

    assert book.sheetnames == ["facts", "claims", "conflicts", "articles"]
    cells = [cell for page in book for row in page.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "inlineStr", "n"}
    assert "=cmd|'/c calc'!A1" in {cell.value for cell in cells}


def test_the_same_sheets_give_the_same_workbook(results: Results) -> None:
    pytest.importorskip("openpyxl")

    first, second = (sheets_as_workbook(lay_sheets(results)) for _ in range(2))

    assert first == second


def test_an_empty_run_has_sheets_too() -> None:
    pytest.importorskip("openpyxl")

    assert sheets_as_workbook(lay_sheets(Results()))


def test_a_missing_library_is_answered_with_a_command(
    results: Results, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "openpyxl", None)

    with pytest.raises(EmitError, match=r"pip install 'dealfacts\[xlsx\]'"):
        sheets_as_workbook(lay_sheets(results))


def test_each_form_has_its_files(results: Results, tmp_path: Path) -> None:
    pytest.importorskip("openpyxl")

    paths = export_results(results, tmp_path, list(Form))

    assert [path.name for path in paths] == [
        "facts.csv", "claims.csv", "conflicts.csv", "articles.csv", "facts.xlsx",
        "entities.ftm.json", "statements.csv", "facts.db", "metadata.json",
    ]  # fmt: skip
    assert all(path.stat().st_size for path in paths)
