"""What a ``sources.csv`` says, and how it is refused."""

from pathlib import Path

import pytest

from pipeline.errors import IngestError
from pipeline.ingest import read_sources
from pipeline.ingest.sources import SourceRow, SourceTable, sources_beside


def _table(tmp_path: Path, text: str) -> SourceTable:
    path = tmp_path / "sources.csv"
    path.write_text(text, "utf-8")
    return read_sources(path)


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("*.txt", "a.txt", True),
        ("*.txt", "sub/a.txt", True),
        ("sub/*.txt", "sub/a.txt", True),
        ("sub/*.txt", "sub/deep/a.txt", False),
        ("sub/**", "sub/deep/a.txt", True),
        ("**/a.txt", "a.txt", True),
        ("./a?.txt", "a1.txt", True),
        ("a.txt", "b.txt", False),
        ("a.txt", "aXtxt", False),
    ],
)
def test_pattern_fits_paths(
    tmp_path: Path,
    pattern: str,
    path: str,
    fits: bool,  # noqa: FBT001
) -> None:
    table = _table(tmp_path, f"path,outlet\n{pattern},Quayside\n")

    assert (table.lookup(path).outlet == "Quayside") is fits


def test_later_rows_overrule_where_they_say_something(tmp_path: Path) -> None:
    table = _table(
        tmp_path, "path,outlet,date,tier\n*,Quayside,2031-03,b\na.txt,Gridwatch,,\n"
    )

    assert table.lookup("a.txt") == SourceRow("Gridwatch", None, "2031-03", "b")


def test_spreadsheet_with_semicolons_is_read(tmp_path: Path) -> None:
    table = _table(tmp_path, "\ufeffPath;Outlet\r\na.txt;Quayside\r\n\r\n")

    assert table.lookup("a.txt").outlet == "Quayside"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", r"sources\.csv:1: the column 'path' is missing"),
        ("outlet\nX\n", r"sources\.csv:1: the column 'path' is missing"),
        ("path,colour\n", r"sources\.csv:1: unknown column 'colour'; known: path, "),
        ("path,outlet\na.txt\n", r"sources\.csv:2: 1 cells where the head has 2"),
        ("path,date\n*,2031\na,soon\n", r"sources\.csv:3: 'soon' is no date"),
        ("path,date\na,2031-02-30\n", r"sources\.csv:2: '2031-02-30' is no date"),
        ("path,outlet\n,X\n", r"sources\.csv:2: the path is empty"),
        ('path,outlet\n"a"b,X\n', r"sources\.csv:2: "),
    ],
)
def test_broken_table_is_refused_by_line(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(IngestError, match=said):
        _table(tmp_path, text)


def test_missing_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(IngestError, match=r"none\.csv: cannot be read"):
        read_sources(tmp_path / "none.csv")


def test_table_in_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "sources.csv"
    path.write_bytes("path,outlet\na,Müller\n".encode("cp1252"))

    with pytest.raises(IngestError, match="save it again as CSV UTF-8"):
        read_sources(path)


def test_nearest_table_beside_an_article_overrules(tmp_path: Path) -> None:
    (tmp_path / "deal").mkdir()
    article = tmp_path / "deal" / "a.txt"
    (tmp_path / "sources.csv").write_text("path,outlet,tier\n*,Quayside,b\n")
    (tmp_path / "deal" / "sources.csv").write_text("path,outlet\na.txt,Gridwatch\n")

    row = sources_beside(article, tmp_path)

    assert row == SourceRow("Gridwatch", None, None, "b")


def test_folder_outside_the_root_has_its_own_table(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "sources.csv").write_text("path,outlet\n*,Quayside\n")

    row = sources_beside(tmp_path / "x" / "a.txt", tmp_path / "y")

    assert row.outlet == "Quayside"


def test_names_and_patterns_overrule_each_other_in_their_order(tmp_path: Path) -> None:
    table = _table(
        tmp_path, "path,outlet\nsub/a.txt,One\n*.txt,Two\na.txt,Three\n**/b.txt,Four\n"
    )

    assert table.lookup("sub/a.txt").outlet == "Three"
    assert table.lookup("sub/b.txt").outlet == "Four"
    assert table.lookup("sub/c.txt").outlet == "Two"


def test_file_of_many_is_named_with_or_without_its_folder(tmp_path: Path) -> None:
    table = _table(tmp_path, "path,outlet\nweek.zip,One\ndeep/feed.xml,Two\n")

    assert table.lookup("deep/week.zip/a.txt").outlet == "One"
    assert table.lookup("deep/feed.xml#3").outlet == "Two"
    assert table.lookup("feed.xml#3").outlet is None


def test_table_that_names_every_file_is_looked_up_not_tried() -> None:
    rows = [(f"{n:06}.txt", SourceRow(str(n))) for n in range(50_000)]
    table = SourceTable.of(rows)

    assert not table.wild
    assert table.lookup("in/004711.txt").outlet == "4711"
