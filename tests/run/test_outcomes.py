"""What came of deals is kept between runs, and never changes what a run says."""

from pathlib import Path

import pytest

from pipeline.emit import TABLES
from pipeline.run import Choices, Run, run_articles

CORPUS = Path(__file__).parents[2] / "corpus" / "harbour-cup-southlight"
DEALS = """Orbal Systems agreed to buy Tarn Compute for $25 million.
---
Brack Foods agreed to sell its Lorne mill to Halden Systems for $31 million.
"""
MORE = "Orbal Systems agreed to buy Tarn Compute for $28 million.\n"


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Two articles on two invented deals."""
    folder = tmp_path / "news"
    folder.mkdir()
    for place, text in enumerate(DEALS.split("---\n")):
        (folder / f"{place}.txt").write_text(text, "utf-8")
    return folder


def run(news: Path, output: Path, *, fresh: bool = False) -> Run:
    choices = Choices(timed=False, fresh=fresh)
    return run_articles([news], output, model="none", choices=choices)


def files(output: Path) -> dict[str, bytes]:
    names = [table.file for table in TABLES] + ["report.html", "audit.json", "run.json"]
    return {name: (output / name).read_bytes() for name in names}


def kept(output: Path) -> Path:
    return output / ".cache" / "outcomes"


def test_a_run_after_another_ends_as_one_from_the_start(
    news: Path, tmp_path: Path
) -> None:
    run(news, tmp_path / "out")
    (news / "more.txt").write_text(MORE, "utf-8")
    run(news, tmp_path / "out")
    run(news, tmp_path / "anew")

    assert files(tmp_path / "out") == files(tmp_path / "anew")
    assert kept(tmp_path / "out").read_bytes() == kept(tmp_path / "anew").read_bytes()


def test_an_article_that_goes_takes_its_outcome_along(
    news: Path, tmp_path: Path
) -> None:
    run(news, tmp_path / "out")
    before = kept(tmp_path / "out").stat().st_size
    (news / "1.txt").unlink()
    run(news, tmp_path / "out")

    assert kept(tmp_path / "out").stat().st_size < before


@pytest.mark.parametrize("content", [b"", b"half", None])
def test_a_damaged_file_of_outcomes_is_as_none(
    news: Path, tmp_path: Path, content: bytes | None
) -> None:
    run(news, tmp_path / "out")
    whole = kept(tmp_path / "out").read_bytes()
    expected = files(tmp_path / "out")
    kept(tmp_path / "out").write_bytes(whole[:-1] if content is None else content)
    (tmp_path / "out" / ".cache" / "state.json").unlink()
    run(news, tmp_path / "out")

    assert files(tmp_path / "out") == expected
    assert kept(tmp_path / "out").read_bytes() == whole
