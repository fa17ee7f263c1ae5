"""A run gives the same bytes whenever and wherever it is made, by however many."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NEWS = ROOT / "corpus" / "kasungwa-dvk"
# another day, for Python as for the packages that it runs
ANOTHER_DAY = """
import datetime, time
real, shift = time.time, 86400 * 1234
time.time = lambda: real() + shift
class Day(datetime.date):
    @classmethod
    def today(cls): return cls.fromtimestamp(time.time())
class Moment(datetime.datetime):
    @classmethod
    def now(cls, tz=None): return cls.fromtimestamp(time.time(), tz)
    @classmethod
    def utcnow(cls): return cls.fromtimestamp(time.time())
datetime.date, datetime.datetime = Day, Moment
"""


def run(work: Path, *options: str, before: str = "", **environment: str) -> Path:
    """Run in a process of its own."""
    words = ["run", "news", "-o", "out", "--no-timing", *options]
    code = (
        f"{before}\nimport sys\nfrom pipeline.cli import main\nsys.argv[1:] = {words}"
    )
    (work / "start.py").write_text(f"{code}\nif __name__ == '__main__':\n    main()\n")
    shutil.copytree(NEWS, work / "news")
    subprocess.run(
        [sys.executable, "start.py"],
        cwd=work,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        check=True,
    )
    return work / "out"


def read_files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return read_files(run(tmp_path_factory.mktemp("usual")))


def test_two_workers_and_a_turkish_locale_change_no_byte(
    usual: dict[str, bytes], tmp_path: Path
) -> None:
    other = run(tmp_path, "--workers", "2", LC_ALL="tr_TR.UTF-8", LANG="tr_TR.UTF-8")

    assert read_files(other) == usual


@pytest.mark.torture
@pytest.mark.parametrize(
    ("options", "before", "environment"),
    [
        ((), "", {"LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8"}),
        ((), "", {"TZ": "Pacific/Chatham", "PYTHONHASHSEED": "4242"}),
        (("--workers", "8"), "", {}),
        ((), ANOTHER_DAY, {}),
    ],
    ids=["German", "far away", "8 workers", "another day"],
)
def test_no_place_or_day_changes_a_byte(
    options: tuple[str, ...],
    before: str,
    environment: dict[str, str],
    usual: dict[str, bytes],
    tmp_path: Path,
) -> None:
    other = run(tmp_path, *options, before=before, **environment)

    assert read_files(other) == usual
