"""The database holds every row, refers to nothing that is missing, and is only read."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from pipeline.emit import Results
from pipeline.emit.export.answers import answer_as_csv, answer_as_json, draw_answer
from pipeline.emit.export.database import Answer, ask_database, write_database
from pipeline.emit.export.metadata import datasette_metadata
from pipeline.errors import EmitError
from pipeline.records import Link


@pytest.fixture
def database(results: Results, tmp_path: Path) -> Path:
    path = tmp_path / "facts.db"
    write_database(path, results)
    return path


def test_every_reference_leads_to_a_row(database: Path) -> None:
    with closing(sqlite3.connect(database)) as base:
        assert base.execute("PRAGMA foreign_key_check").fetchall() == []
        assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        tables = {row[2] for row in base.execute("PRAGMA foreign_key_list(claims)")}
    assert tables == {"articles", "deals"}


def test_every_row_of_the_results_is_there(database: Path, results: Results) -> None:
    for name in ("articles", "claims", "deals", "facts", "conflicts", "mentions"):
        answer = ask_database(database, f"select count(*) from {name}")  # noqa: S608
        assert answer.rows == [(len(getattr(results, name)),)]


def test_links_keep_their_reasons(results: Results, tmp_path: Path) -> None:
    link = Link(left="a", right="b", decision="apart", score=1, reasons=("no", "none"))
    write_database(tmp_path / "facts.db", results._replace(links=(link,)))

    answer = ask_database(tmp_path / "facts.db", "select reasons from links")

    assert answer.rows == [('["no","none"]',)]


def test_the_sheet_is_a_view(database: Path) -> None:
    answer = ask_database(
        database, "select field, value, verdict, articles from sheet order by field"
    )

    assert answer.columns == ("field", "value", "verdict", "articles")
    assert answer.rows == [
        ("amount", "USD 25 million per month", "single_source", 1),
        ("party", "Orbal Systems", "agreed", 2),
        ("term", "until May 2031", "single_source", 1),
    ]


def test_quotes_are_found_by_their_words(database: Path) -> None:
    question = (
        "select claims.role, claims.low, claims.unit from quotes "
        "join claims on claims.rowid = quotes.rowid where quotes match 'month'"
    )

    assert ask_database(database, question).rows == [
        ("rate", 25_000_000.0, "USD per month")
    ]


@pytest.mark.parametrize(
    "question",
    [
        "delete from facts",
        "drop table claims",
        "vacuum into 'copy.db'",
        "attach 'other.db' as other",
        "select nothing from facts",
        "select 1; select 2",
        "no sql at all",
    ],
)
def test_a_question_that_does_more_than_read_is_refused(
    database: Path, question: str
) -> None:
    before = database.read_bytes()

    with pytest.raises(EmitError):
        ask_database(database, question)
    assert database.read_bytes() == before
    assert [path.name for path in database.parent.iterdir()] == ["facts.db"]


def test_a_question_without_end_is_ended(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipeline.emit.export.database._BUDGET", 3)
    endless = (
        "with recursive n(x) as (select 1 union all select x + 1 from n) "
        "select sum(x) from n"
    )

    with pytest.raises(EmitError, match="interrupted"):
        ask_database(database, endless)


def test_a_missing_database_is_answered_with_a_command(tmp_path: Path) -> None:
    with pytest.raises(EmitError, match="dealfacts export --db"):
        ask_database(tmp_path / "facts.db", "select 1")


def test_a_folder_that_cannot_be_written_to_is_named(
    results: Results, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")

    with pytest.raises(EmitError, match="cannot be written"):
        write_database(tmp_path / "file" / "facts.db", results)


def test_the_same_results_give_the_same_bytes(
    database: Path, results: Results, tmp_path: Path
) -> None:
    write_database(tmp_path / "again.db", results)

    assert (tmp_path / "again.db").read_bytes() == database.read_bytes()


def test_half_a_character_of_a_broken_file_stops_nothing(
    results: Results, tmp_path: Path
) -> None:
    first = results.articles[0].model_copy(update={"title": "half \ud83d"})
    broken = results._replace(articles=(first, *results.articles[1:]))

    write_database(tmp_path / "facts.db", broken)

    question = "select title from articles where title is not null"
    assert ask_database(tmp_path / "facts.db", question).rows == [("half ?",)]


def test_every_table_is_described_for_datasette(database: Path) -> None:
    names = ask_database(
        database,
        "select name from sqlite_master where type in ('table', 'view') "
        "and name not like 'quotes%' and name not like 'sqlite%'",
    )

    described = datasette_metadata()["databases"]["facts"]["tables"]
    assert {name for (name,) in names.rows} == set(described)


def test_an_answer_is_printed_as_table_csv_and_json() -> None:
    answer = Answer(("name", "number"), [("=cmd()", 1), (None, 2.5)])

    assert [column.justify for column in draw_answer(answer).columns] == [
        "left",
        "right",
    ]
    assert answer_as_csv(answer) == b"name,number\n'=cmd(),1\n,2.5\n"
    assert answer_as_json(answer) == (
        b'{"name":"=cmd()","number":1}\n{"name":null,"number":2.5}\n'
    )
