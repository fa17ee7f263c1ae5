"""Whatever a folder holds, the command says what is wrong with it and goes on."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ARTICLE = """Orbal Systems rents power from Tarn Compute

Orbal Systems will pay Tarn Compute $25 million per month through May 2031, the
companies said on Monday.
"""
PICTURE = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\xff\xfe\x00"
Done = subprocess.CompletedProcess[str]


def dealfacts(folder: Path, *words: str) -> Done:
    """Type a command in a folder, as a shell would."""
    return subprocess.run(  # noqa: S603 - our own interpreter and words
        [sys.executable, "-m", "pipeline", *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "80"},
        capture_output=True,
        text=True,
        check=False,
    )


def write_unreadable(path: Path) -> None:
    path.write_text(ARTICLE, "utf-8")
    path.chmod(0)


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> Done:
    """What a run says about a folder with one good article among bad files."""
    work = tmp_path_factory.mktemp("mixed")
    news = work / "news"
    news.mkdir()
    (news / "good.txt").write_text(ARTICLE, "utf-8")
    (news / "windows.txt").write_bytes("“Café” is open.\n".encode("cp1252"))
    (news / "empty.txt").write_bytes(b"")
    (news / "picture.txt").write_bytes(PICTURE)
    (news / "garbled.txt").write_bytes(b"Caf\xe9 pays $3 million. \x81\xff")
    (news / "gone.txt").symlink_to(news / "nowhere")
    write_unreadable(news / "locked.txt")
    return dealfacts(work, "run", "news", "-o", "out")


def test_bad_files_stop_no_run_and_end_it_with_status_3(mixed: Done) -> None:
    assert mixed.returncode == 3
    assert "USD 25 million per month" in mixed.stdout


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("empty.txt", "the file is empty; remove it or save it again"),
        ("picture.txt", "this is a PNG image, not text; save it as text or HTML"),
        ("garbled.txt", "save it again as UTF-8"),
        ("gone.txt", "a link to no file; check the name"),
    ],
)
def test_a_bad_file_is_named_once_with_its_remedy(
    mixed: Done, name: str, remedy: str
) -> None:
    lines = [line for line in mixed.stderr.splitlines() if name in line]

    assert len(lines) == 1
    assert remedy in lines[0]


@pytest.mark.skipif(
    not hasattr(os, "getuid") or os.getuid() == 0,
    reason="this user may read everything",
)
def test_a_file_that_may_not_be_read_is_named(mixed: Done) -> None:
    assert "locked.txt" in mixed.stderr


def test_a_file_that_can_be_read_is_no_failure(mixed: Done) -> None:
    assert "good.txt" not in mixed.stderr
    assert "windows.txt" not in mixed.stderr


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("run", "empty"), "empty: no article in it; put text, Markdown or HTML"),
        (("run", "missing"), "missing: no such file or folder; check the name"),
        (("run", "empty", "--rules", "mine"), "mine/patterns/amount.toml: "),
    ],
    ids=["empty folder", "missing folder", "broken rules"],
)
def test_what_cannot_be_run_is_named_with_its_remedy(
    tmp_path: Path, words: tuple[str, ...], message: str
) -> None:
    (tmp_path / "empty").mkdir()
    patterns = tmp_path / "mine" / "patterns"
    patterns.mkdir(parents=True)
    (patterns / "amount.toml").write_text("[[rule", "utf-8")

    done = dealfacts(tmp_path, *words, "-o", "out")

    assert done.returncode == 2
    assert message in done.stderr
    assert done.stdout == ""


def processor_time(*command: str) -> float:
    """What a command takes of the processor: other programs may keep it busy."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    whole = [sys.executable, *command]
    subprocess.run(whole, cwd=ROOT, check=True, capture_output=True)  # noqa: S603
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before


def test_help_answers_in_under_a_second() -> None:
    bare = min(processor_time("-c", "import json, email") for _ in range(3))

    assert processor_time("-m", "pipeline", "--help") < max(1, 50 * bare)
