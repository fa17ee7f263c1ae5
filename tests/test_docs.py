"""Every command on every page of the documentation works as it stands there."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.run import Run

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = sorted(DOCS.rglob("*.md"))
_BLOCK = re.compile(r"^```(sh|python|js)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)")
_RUNNERS = {
    "sh": ("bash", "-euc"),
    "python": (sys.executable, "-c"),
    "js": ("node", "-e"),
}
_TOOLS = {"jq": "jq ", "node": "require("}
_SHELL = {"|", "||", "&&", ">"}
_LIBRARIES = ("duckdb", "pandas")


class Block(NamedTuple):
    """One stretch of code of a page."""

    language: str
    code: str


def read_blocks(page: Path) -> list[Block]:
    return [Block(*found) for found in _BLOCK.findall(page.read_text("utf-8"))]


RUN_PAGES = [page for page in PAGES if read_blocks(page)]


@pytest.fixture(scope="module")
def workplace(
    tmp_path_factory: pytest.TempPathFactory, corpus_run: Run
) -> Iterator[Path]:
    """A folder with the sample corpus and its results, as a reader has them."""
    folder = tmp_path_factory.mktemp("reader")
    shutil.copytree(ROOT / "corpus", folder / "corpus")
    shutil.copytree(corpus_run.output, folder / "outputs")
    yield folder
    shutil.rmtree(folder)


def lacks(block: Block) -> str | None:
    """The tool that a block needs and this machine does not have."""
    for tool, sign in _TOOLS.items():
        if sign in block.code and shutil.which(tool) is None:
            return tool
    for library in _LIBRARIES:
        if f"import {library}" in block.code:
            pytest.importorskip(library)
    return None


@pytest.mark.parametrize("page", RUN_PAGES, ids=lambda page: page.stem)
def test_every_block_of_a_page_runs(
    page: Path, workplace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs = Path(sys.executable).parent
    monkeypatch.chdir(workplace)
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))

    for block in read_blocks(page):
        if not lacks(block):
            type_in(block)


def type_in(block: Block) -> None:
    """Do what a block says; plain commands of ours need no process of their own."""
    if block.language == "sh" and "<<" not in block.code:
        for line in block.code.splitlines():
            run_line(line)
    else:
        run_apart(*_RUNNERS[block.language], block.code)


def run_line(line: str) -> None:
    program, *words = shlex.split(line)
    if program != "dealfacts" or _SHELL.intersection(words):
        run_apart(*_RUNNERS["sh"], line)
        return
    result = CliRunner().invoke(app, words)
    assert result.exit_code == 0, f"{line}\n{result.stdout}\n{result.stderr}"


def run_apart(*command: str) -> None:
    done = subprocess.run(  # noqa: S603 - the words of our own pages
        command, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{command[-1]}\n{done.stdout}\n{done.stderr}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    links = _LINK.findall(page.read_text("utf-8"))

    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_page_is_reached_from_the_first() -> None:
    first = (DOCS / "README.md").read_text("utf-8")

    missing = [
        page.relative_to(DOCS).as_posix()
        for page in PAGES
        if page.name != "README.md"
        and f"({page.relative_to(DOCS).as_posix()})" not in first
    ]
    assert missing == []
