"""What was worked out once is there the next time, and nothing else is."""

import marshal
from pathlib import Path

import pytest

from pipeline.values.shelf import Shelf


def unasked() -> object:
    raise AssertionError("it was worked out again")


def test_what_is_kept_is_not_worked_out_again(tmp_path: Path) -> None:
    first = Shelf(tmp_path / "new" / "shelf")
    first.find("a", lambda: frozenset({"x"}))
    first.save()

    assert Shelf(tmp_path / "new" / "shelf").find("a", unasked) == frozenset({"x"})


def _fill(path: Path, *sources: str) -> None:
    shelf = Shelf(path)
    for source in sources:
        shelf.find(source, lambda: 1)
    shelf.save()


def test_what_nobody_asked_for_stays_beside_the_new(tmp_path: Path) -> None:
    _fill(tmp_path / "shelf", "old")
    _fill(tmp_path / "shelf", "new")

    assert Shelf(tmp_path / "shelf").find("old", unasked) == 1


def test_it_goes_where_the_shelf_is_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipeline.values.shelf._MOST", 2)
    _fill(tmp_path / "shelf", "old", "older")
    _fill(tmp_path / "shelf", "new")

    assert Shelf(tmp_path / "shelf").find("old", lambda: 2) == 2


@pytest.mark.parametrize("content", [b"", b"no", marshal.dumps([1])])
def test_a_damaged_shelf_counts_as_empty(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "shelf"
    path.write_bytes(content)

    assert Shelf(path).find("a", lambda: 3) == 3


def test_a_folder_that_cannot_be_written_to_is_no_matter(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    shelf = Shelf(tmp_path / "file" / "shelf")

    assert shelf.find("a", lambda: 1) == 1
    shelf.save()


def test_nothing_new_writes_nothing(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "shelf")
    shelf.find("a", lambda: 1)
    shelf.save()
    (tmp_path / "shelf").unlink()
    shelf.find("a", lambda: 1)
    shelf.save()

    assert not (tmp_path / "shelf").exists()
