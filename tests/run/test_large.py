"""A run that works on disk gives what one that works in memory gives."""

import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from bench.feed import save_feed
from pipeline.emit import TABLES, Audit, Wanted, verify_outputs
from pipeline.emit.export.database import ask_database
from pipeline.emit.files import read_json
from pipeline.run import Choices, Review, Run, run_articles

CORPUS = Path(__file__).parents[2] / "corpus" / "harbour-cup-southlight"
CHOICES = {
    "small": Choices(timed=False),
    "large": Choices(timed=False, large_from=1),
}
ROWS = tuple(table.file for table in TABLES)


class Both(NamedTuple):
    """One feed, and the folder with what a small and a large run made of it."""

    feed: Path
    work: Path
    large: Run


def run_both(folder: Path, work: Path, wanted: Wanted | None = None) -> Run:
    for name, choices in CHOICES.items():
        done = run_articles(
            [folder], work / name, model="none", choices=choices, wanted=wanted
        )
    return done


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Both:
    work = tmp_path_factory.mktemp("both")
    save_feed(work / "feed", range(80), deals=0.5)
    return Both(work / "feed", work, run_both(work / "feed", work))


def differing(work: Path) -> list[str]:
    return [
        name
        for name in ROWS
        if (work / "small" / name).read_bytes() != (work / "large" / name).read_bytes()
    ]


def test_a_large_run_gives_the_files_of_a_small_one(both: Both) -> None:
    assert differing(both.work) == []


def test_it_does_so_where_sources_contradict_each_other(tmp_path: Path) -> None:
    run_both(CORPUS, tmp_path)

    assert differing(tmp_path) == []


def test_its_audit_counts_outlets_and_not_files(both: Both) -> None:
    audit = read_json(both.large.output / "audit.json", Audit)

    assert audit.sources == ()
    assert audit.one_origin
    assert audit.one_origin.of == both.large.counts["facts"]


def test_a_large_run_keeps_the_deals_that_are_wanted(
    both: Both, tmp_path: Path
) -> None:
    done = run_both(both.feed, tmp_path, Wanted(kind="acquisition"))

    assert 0 < done.counts["deals"] < both.large.counts["deals"]
    assert differing(tmp_path) == []


def test_a_large_run_leaves_nothing_but_its_files(both: Both) -> None:
    assert both.large.is_large
    assert both.large.counts["articles"] == 80
    assert (both.large.output / "report.html").is_file()
    assert not (both.large.output / ".cache" / "ledger.db").exists()
    assert len(both.large.results.articles) == 80


def test_a_large_run_is_proved_row_by_row(both: Both, tmp_path: Path) -> None:
    shutil.copytree(both.large.output, tmp_path / "out")
    assert verify_outputs(tmp_path / "out", inputs=both.feed) == []

    claims = tmp_path / "out" / "claims.jsonl"
    claims.write_text(claims.read_text("utf-8").replace("contract", "contrast"))
    assert verify_outputs(tmp_path / "out")


@pytest.mark.parametrize("table", ["articles", "claims", "fact_claims", "mentions"])
def test_the_database_of_a_large_run_holds_the_same(table: str, both: Both) -> None:
    question = f"select * from {table} order by 1, 2, 3"  # noqa: S608 - our own names
    small, large = (
        ask_database(both.work / name / "facts.db", question).rows for name in CHOICES
    )

    assert small
    assert small == large


def test_a_large_run_goes_on_from_an_earlier_one(both: Both, tmp_path: Path) -> None:
    for name, choices in CHOICES.items():
        run_articles(
            [both.feed],
            tmp_path / name,
            model="none",
            choices=choices,
            review=Review(previous=both.work / "small"),
        )

    small, large = ((tmp_path / name / "seen.jsonl").read_bytes() for name in CHOICES)
    assert small
    assert small == large


def test_a_large_run_that_is_repeated_does_nothing(both: Both) -> None:
    again = run_articles(
        [both.feed], both.large.output, model="none", choices=CHOICES["large"]
    )

    assert again.is_unchanged
    assert again.is_large
