"""What stands in a folder is read, or listed with its reason; nothing stops a run."""

import hashlib
import json
import os
from pathlib import Path

import pytest

from pipeline.ingest import Settings
from pipeline.run import Choices, run_articles
from pipeline.run.reading import file_digest

_ENGLISH = "Orbal buys dam\n\nOrbal Systems has agreed to buy the dam for $9 million."
_GERMAN = "Orbal kauft Damm\n\n" + 3 * (
    "Die Firma Orbal hat den Damm für neun Millionen Euro gekauft, wie beide Seiten am "
    "Montag in einer gemeinsamen Erklärung mitteilten. "
)


def _run(
    folder: Path, output: Path, **limits: object
) -> tuple[set[str], dict[str, str]]:
    """The articles of a run, and why the other files gave none."""
    settings, quiet = Settings.model_validate(limits), Choices(timed=False)
    run_articles([folder], output, model="none", settings=settings, choices=quiet)
    rows = map(json.loads, (output / "articles.jsonl").read_text().splitlines())
    log = json.loads((output / "run.json").read_text())
    return (
        {row["path"] for row in rows},
        {row["path"]: row["reason"] for row in log["skipped"]},
    )


def test_article_in_another_language_is_listed_unless_it_is_asked_for(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(_ENGLISH, "utf-8")
    (folder / "b.txt").write_text(_GERMAN, "utf-8")

    read, skipped = _run(folder, tmp_path / "out")
    both, none = _run(folder, tmp_path / "both", languages=("en", "de"))

    assert read == {"a.txt"}
    assert "not in en but in de" in skipped["b.txt"]
    assert "--set languages=" in skipped["b.txt"]
    assert (both, none) == ({"a.txt", "b.txt"}, {})


def test_links_pipes_and_devices_in_a_folder_stop_no_run(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(_ENGLISH, "utf-8")
    os.mkfifo(folder / "pipe.txt")
    for name, target in (
        *(("zero.txt", "/dev/zero"), ("queue.txt", folder / "pipe.txt")),
        *(("self.txt", folder / "self.txt"), ("gone.txt", folder / "nothing")),
        *(("loop", folder), ("up", tmp_path)),
    ):
        (folder / name).symlink_to(target)

    read, skipped = _run(folder, tmp_path / "out")

    assert read == {"a.txt"}
    names = {"pipe.txt", "zero.txt", "queue.txt", "self.txt", "gone.txt"}
    assert names <= {Path(path).name for path in skipped}


@pytest.mark.parametrize("name", ["pipe", "/dev/zero", "gone"])
def test_what_is_no_file_has_no_digest(tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / "pipe")

    assert file_digest(tmp_path / name) == ""


@pytest.mark.parametrize("size", [0, 5, 65_536, 200_000])
def test_a_digest_is_that_of_all_bytes_of_a_file(tmp_path: Path, size: int) -> None:
    content = bytes(n % 251 for n in range(size))
    (tmp_path / "news.txt").write_bytes(content)

    assert file_digest(tmp_path / "news.txt") == hashlib.sha256(content).hexdigest()
