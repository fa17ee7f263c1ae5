"""A run goes from a folder to files, whatever single files in it are like."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import orjson
import pytest

from pipeline.emit import verify_outputs
from pipeline.errors import DealFactsError, IngestError
from pipeline.run import Choices, read_inputs, read_known_articles, run_articles

FIRST = """Orbal Systems rents power from Tarn Compute

Orbal Systems will pay Tarn Compute $25 million per month through May 2031, the
companies said on Monday. The deal covers 40 megawatts.
"""
SECOND = """Tarn Compute signs Orbal Systems

Tarn Compute has signed a contract with Orbal Systems worth $25 million a month. Either
side can end the deal with 60 days' notice.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles on one invented deal."""
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "first.txt").write_text(FIRST, "utf-8")
    (articles / "second.txt").write_text(SECOND, "utf-8")
    return articles


def rows(path: Path) -> list[dict[str, object]]:
    return [orjson.loads(line) for line in path.read_bytes().splitlines()]


def test_a_folder_becomes_proved_claims_deals_and_facts(
    folder: Path, tmp_path: Path
) -> None:
    done = run_articles([folder], tmp_path / "out")

    assert done.counts["articles"] == 2
    assert done.counts["claims"] > 4
    assert done.counts["deals"] >= 1
    assert {row["normal"] for row in rows(tmp_path / "out" / "facts.jsonl")} >= {
        "USD 25000000 per month"
    }
    assert verify_outputs(tmp_path / "out", inputs=folder) == []


def test_a_second_run_analyses_nothing_again(folder: Path, tmp_path: Path) -> None:
    first = run_articles([folder], tmp_path / "out")
    second = run_articles([folder], tmp_path / "out")

    assert (first.reused, second.reused) == (0, 2)
    assert second.results == first.results


def test_only_the_changed_article_is_analysed_again(
    folder: Path, tmp_path: Path
) -> None:
    run_articles([folder], tmp_path / "out")
    (folder / "second.txt").write_text(SECOND + "That is all.\n", "utf-8")

    assert run_articles([folder], tmp_path / "out").reused == 1


def test_an_executor_changes_nothing(folder: Path, tmp_path: Path) -> None:
    alone = run_articles([folder], tmp_path / "one")
    with ThreadPoolExecutor(2) as executor:
        shared = run_articles(
            [folder], tmp_path / "two", choices=Choices(executor=executor)
        )

    assert shared.results == alone.results


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("blank.txt", b" \n\n"),
        ("photo.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\xff\xfe\x00"),
    ],
)
def test_a_bad_file_is_skipped_with_its_reason(
    folder: Path, tmp_path: Path, name: str, content: bytes
) -> None:
    (folder / name).write_bytes(content)

    done = run_articles([folder], tmp_path / "out")

    assert [row.path for row in done.failed] == [name]
    assert done.failed[0].reason
    assert done.counts["articles"] == 2
    log = orjson.loads((tmp_path / "out" / "run.json").read_bytes())
    assert [row["path"] for row in log["skipped"]] == [name]


def test_a_dangling_link_is_skipped(folder: Path, tmp_path: Path) -> None:
    (folder / "gone.txt").symlink_to(tmp_path / "nowhere.txt")

    assert [row.path for row in run_articles([folder], tmp_path / "out").failed] == [
        "gone.txt"
    ]


def test_files_that_are_no_news_are_set_aside_not_failed(
    folder: Path, tmp_path: Path
) -> None:
    (folder / "gold.json").write_text("{}", "utf-8")

    done = run_articles([folder], tmp_path / "out")

    assert done.failed == ()
    assert [(row.path, row.kind) for row in done.skipped] == [
        ("gold.json", "set aside")
    ]


def test_the_outlet_comes_from_a_sources_file(folder: Path, tmp_path: Path) -> None:
    sources = tmp_path / "mine.csv"
    sources.write_text("path,outlet\nfirst.txt,Harbour Courier\n", "utf-8")

    done = run_articles([folder], tmp_path / "out", sources=sources)

    assert done.results.articles[0].source == "Harbour Courier"


def test_an_earlier_report_beside_the_articles_is_no_article(folder: Path) -> None:
    run_articles([folder], folder / "out")

    assert len(read_inputs([folder]).articles) == 2


def test_a_run_into_the_folder_of_its_articles_can_be_repeated(folder: Path) -> None:
    first = run_articles([folder], folder)
    second = run_articles([folder], folder)

    assert second.results == first.results


def test_a_folder_without_articles_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(IngestError, match="no article in it"):
        run_articles([tmp_path], tmp_path / "out")


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(IngestError, match="nowhere"):
        run_articles([tmp_path / "nowhere"], tmp_path / "out")


def test_an_unknown_model_stops_the_run_by_name(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(DealFactsError, match="no_such_model"):
        run_articles([folder], tmp_path / "out", model="no_such_model")


def test_articles_are_taken_from_a_file_of_ours(folder: Path, tmp_path: Path) -> None:
    done = run_articles([folder], tmp_path / "out")

    known = read_known_articles([tmp_path / "out" / "articles.jsonl"])

    assert known == done.results.articles
    assert read_known_articles([folder]) == done.results.articles
