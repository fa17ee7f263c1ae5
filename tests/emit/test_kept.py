"""Kept results serve the same article under the same maker, and nobody else."""

from pathlib import Path

from pipeline.emit import KeptResults, Results


def test_what_was_kept_is_found_again(results: Results, tmp_path: Path) -> None:
    kept = KeptResults(tmp_path / "kept", "maker")
    kept.keep(results.articles[0], results.claims[:1], results.mentions)

    found = kept.find(results.articles[0])

    assert found is not None
    assert (found.claims, found.mentions) == (results.claims[:1], results.mentions)


def test_another_maker_or_article_finds_nothing(
    results: Results, tmp_path: Path
) -> None:
    KeptResults(tmp_path, "maker").keep(results.articles[0], (), ())

    assert KeptResults(tmp_path, "other").find(results.articles[0]) is None
    assert KeptResults(tmp_path, "maker").find(results.articles[1]) is None


def test_a_changed_date_is_another_article(results: Results, tmp_path: Path) -> None:
    kept = KeptResults(tmp_path, "maker")
    kept.keep(results.articles[0], (), ())
    dated = results.articles[0].model_copy(update={"published": "2031-02-03"})

    assert kept.find(dated) is None


def test_a_damaged_file_counts_as_missing(results: Results, tmp_path: Path) -> None:
    kept = KeptResults(tmp_path / "kept", "maker")
    kept.keep(results.articles[0], (), ())
    for path in (tmp_path / "kept").glob("*.json"):
        path.write_text("{", "utf-8")

    assert kept.find(results.articles[0]) is None


def test_the_folder_keeps_itself_out_of_version_control(
    results: Results, tmp_path: Path
) -> None:
    KeptResults(tmp_path / "kept", "maker").keep(results.articles[0], (), ())

    assert (tmp_path / "kept" / ".gitignore").read_text("utf-8").endswith("*\n")
