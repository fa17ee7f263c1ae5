"""The same articles give the same bytes, however and wherever they are run."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ARTICLES = {
    "a/one.txt": """Orbal Systems rents power from Tarn Compute

Orbal Systems will pay Tarn Compute $25 million per month through May 2031, people
familiar with the matter said. The deal covers 40 megawatts at Quarry Hall near Dunmore,
Ohio.
""",
    "a/two.txt": """Tarn Compute signs Orbal

Tarn Compute signed a contract with Orbal Systems worth about $300 million a year. The
duration was not disclosed.
""",
    "b/three.txt": """Velm Group buys Hestra Mills

Velm Group agreed to acquire Hestra Mills for $1.2 billion, or $14 a share. Hestra Mills
could walk away by paying a $40 million break-up fee.
""",
    "b/four.txt": """Hestra Mills sold

Hestra Mills is being acquired by Velm Group for about $1.2 billion, according to Velm
Group's regulatory filing.
""",
}


def run(work: Path, paths: list[str], **environment: str) -> dict[str, bytes]:
    """Run in a process of its own and read every file that it wrote."""
    command = [sys.executable, "-m", "pipeline", "run", *paths, "-o", "out"]
    command.append("--no-timing")
    subprocess.run(  # noqa: S603 - our own interpreter and words
        command,
        cwd=work,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        check=True,
    )
    files = sorted(path for path in (work / "out").iterdir() if path.is_file())
    return {path.name: path.read_bytes() for path in files}


def lay_out(work: Path, names: list[str]) -> Path:
    for name in names:
        path = work / "news" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(ARTICLES[name], "utf-8")
    return work


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    work = lay_out(tmp_path_factory.mktemp("usual"), sorted(ARTICLES))
    return run(work, ["news"], PYTHONHASHSEED="0", TZ="UTC")


def test_another_hash_seed_time_zone_and_locale_give_the_same_bytes(
    usual: dict[str, bytes], tmp_path: Path
) -> None:
    work = lay_out(tmp_path, sorted(ARTICLES, reverse=True))

    other = run(work, ["news"], PYTHONHASHSEED="4242", TZ="Pacific/Chatham", LC_ALL="C")

    assert {"claims.jsonl", "facts.db", "report.html"} <= set(usual)
    assert [name for name in usual if usual[name] != other[name]] == []


def test_shuffled_arguments_give_the_same_bytes(tmp_path: Path) -> None:
    names = sorted(ARTICLES)
    there = [f"news/{name}" for name in names]
    one = run(lay_out(tmp_path / "one", names), there, PYTHONHASHSEED="1")
    two = run(lay_out(tmp_path / "two", names), there[::-1], PYTHONHASHSEED="2")

    assert [name for name in one if one[name] != two[name]] == []


def test_a_second_run_into_the_same_folder_changes_no_byte(tmp_path: Path) -> None:
    work = lay_out(tmp_path, sorted(ARTICLES))

    assert run(work, ["news"]) == run(work, ["news"])
