"""A run that works on disk gives the lines of one that works in memory."""

from pathlib import Path

import pytest

from bench.feed import save_feed
from pipeline.emit import TABLES
from pipeline.run import Choices, Run, run_articles

CORPUS = Path(__file__).parents[2] / "corpus" / "harbour-cup-southlight"
SMALL = Choices(timed=False)
LARGE = Choices(timed=False, large_from=1)


@pytest.fixture(scope="module")
def feed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("feed")
    save_feed(folder, range(120), deals=0.5)
    return folder


def run(folder: Path, output: Path, choices: Choices) -> Run:
    return run_articles([folder], output, model="none", choices=choices)


def differing(folder: Path, work: Path) -> list[str]:
    run(folder, work / "small", SMALL)
    run(folder, work / "large", LARGE)
    files = (table.file for table in TABLES)
    return [
        name
        for name in files
        if (work / "small" / name).read_bytes() != (work / "large" / name).read_bytes()
    ]


@pytest.mark.parametrize("name", ["feed", "corpus"])
def test_a_large_run_gives_the_lines_of_a_small_one(
    name: str, feed: Path, tmp_path: Path
) -> None:
    assert differing({"feed": feed, "corpus": CORPUS}[name], tmp_path) == []


def test_a_large_run_leaves_nothing_but_its_files(feed: Path, tmp_path: Path) -> None:
    done = run(feed, tmp_path, LARGE)

    assert done.is_large
    assert done.counts["articles"] == 120
    assert done.counts["deals"] > 10
    assert "report.html" in {path.name for path in tmp_path.iterdir()}
    assert not (tmp_path / ".cache" / "ledger.db").exists()
    assert len(done.results.articles) == 120


def test_a_large_run_that_is_repeated_does_nothing(feed: Path, tmp_path: Path) -> None:
    run(feed, tmp_path, LARGE)

    again = run(feed, tmp_path, LARGE)

    assert again.is_unchanged
    assert again.is_large
