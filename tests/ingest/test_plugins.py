"""A reader that another installed package brings, found by its entry point."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

_MODULE = '''
"""Reads gopher menus: a line is an item, what stands before a tab is its text."""

import time

from pipeline.ingest.draft import Draft
from pipeline.ingest.readers import Reader
from pipeline.records import Zone


def fits(head, suffix):
    return suffix == ".gopher" or head.startswith(b"gopher:")


def read(data, member, settings):
    lines = data.decode().splitlines()[1:]
    if b"zzz" in data:
        time.sleep(600)
    text = "\\n\\n".join(line.partition("\\t")[0] for line in lines)
    body = Zone(kind="body", start=0, end=len(text))
    return Draft(text=text, zones=(body,), media_type="text/gopher", source="Burrow")


READER = Reader("gopher", (".gopher",), read=read, fits=fits)
'''
_ASK = """
from pipeline.ingest import Settings, Unread, find_articles, read_articles
for file in find_articles(["in"]).files:
    settings = Settings(seconds=0.1 if file.path.stem == "asleep" else 5)
    for row in read_articles(file.path, root=file.root, settings=settings):
        told = row.reason if isinstance(row, Unread) else (row.source, row.text)
        print(file.path.name, told)
"""
_MENU = b"gopher:\nTarn Holdings bought the mill for $4 million.\t/mill\n"


@pytest.fixture
def packages(tmp_path: Path) -> Path:
    """A folder of installed packages with one that brings a reader."""
    folder = tmp_path / "packages"
    told = folder / "burrow-1.0.dist-info"
    told.mkdir(parents=True)
    (folder / "burrow.py").write_text(_MODULE, "utf-8")
    (told / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: burrow\nVersion: 1.0\n"
    )
    (told / "entry_points.txt").write_text(
        "[dealfacts.readers]\ngopher = burrow:READER\n"
    )
    return folder


def _read(folder: Path, *packages: Path) -> list[str]:
    """What a fresh process reads in a folder, with some packages installed."""
    path = os.pathsep.join([*map(str, packages), *sys.path])
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", _ASK],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()


def test_installed_reader_reads_its_own_files_and_ours_the_others(
    tmp_path: Path, packages: Path
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.gopher").write_bytes(_MENU)
    (tmp_path / "in" / "b.txt").write_bytes(_MENU)  # known by its content
    (tmp_path / "in" / "c.txt").write_text("Tarn buys mill")
    told = "('Burrow', 'Tarn Holdings bought the mill for $4 million.')"

    with_it, without = _read(tmp_path, packages), _read(tmp_path)

    assert with_it == [
        f"a.gopher {told}",
        f"b.txt {told}",
        "c.txt (None, 'Tarn buys mill')",
    ]
    assert [line.split()[0] for line in without] == ["b.txt", "c.txt"]
    assert "Burrow" not in "".join(without)


def test_reader_that_fails_fails_for_its_file_alone(
    tmp_path: Path, packages: Path
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.gopher").write_bytes(b"gopher:\n\xff\n")
    (tmp_path / "in" / "c.txt").write_text("Tarn buys mill")

    broken, fine = _read(tmp_path, packages)

    assert broken.startswith("a.gopher a.gopher: UnicodeDecodeError")
    assert fine == "c.txt (None, 'Tarn buys mill')"


def test_reader_that_sleeps_is_ended_and_the_next_goes_on(
    tmp_path: Path, packages: Path
) -> None:
    (tmp_path / "in").mkdir()
    menus = {"a": _MENU, "asleep": b"gopher:\nzzz\n", "c": _MENU}
    for name, data in menus.items():
        (tmp_path / "in" / f"{name}.gopher").write_bytes(data)

    first, asleep, last = _read(tmp_path, packages)

    assert "takes longer than 0.1 seconds" in asleep
    assert "Burrow" in first
    assert "Burrow" in last
