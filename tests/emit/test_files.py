"""Files are written whole, and read back with errors that name the line."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.emit import Results, read_rows, write_rows
from pipeline.emit.files import read_json, write_file, write_text
from pipeline.errors import EmitError
from pipeline.records import Claim, Conflict


def test_rows_come_back_as_they_were_written(results: Results, tmp_path: Path) -> None:
    write_rows(tmp_path / "claims.jsonl", results.claims)

    assert tuple(read_rows(tmp_path / "claims.jsonl", Claim)) == results.claims


def test_rows_are_packed_by_suffix(results: Results, tmp_path: Path) -> None:
    path = tmp_path / "claims.jsonl.gz"
    write_rows(path, results.claims)

    assert gzip.decompress(path.read_bytes()).count(b"\n") == len(results.claims)
    assert tuple(read_rows(path, Claim)) == results.claims


def test_writing_twice_gives_the_same_bytes(results: Results, tmp_path: Path) -> None:
    for name in ("one.jsonl.gz", "two.jsonl.gz"):
        write_rows(tmp_path / name, results.claims)

    assert (tmp_path / "one.jsonl.gz").read_bytes() == (
        tmp_path / "two.jsonl.gz"
    ).read_bytes()


def test_writing_leaves_no_temporary_file(tmp_path: Path) -> None:
    write_file(tmp_path / "deep" / "file.txt", b"whole")

    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["file.txt"]


def test_a_text_in_pieces_is_written_whole(tmp_path: Path) -> None:
    pieces = [
        "",
        *("A\N{LATIN SMALL LETTER E WITH ACUTE}\ud800\n" * n for n in range(600)),
    ]
    write_text(tmp_path / "page.html", iter(pieces))

    written = (tmp_path / "page.html").read_bytes()
    assert written == "".join(pieces).encode("utf-8", "replace")


def test_a_text_whose_pieces_fail_leaves_the_one_before(tmp_path: Path) -> None:
    def broken() -> Iterator[str]:
        yield "half" * 100_000
        raise OSError(28, "No space left on device")

    write_text(tmp_path / "page.html", ["whole"])
    with pytest.raises(EmitError, match=r"page\.html.*No space"):
        write_text(tmp_path / "page.html", broken())

    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]
    assert (tmp_path / "page.html").read_text("utf-8") == "whole"


def test_a_folder_that_is_a_file_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file", "utf-8")

    with pytest.raises(EmitError, match=r"taken.*-o FOLDER"):
        write_file(tmp_path / "taken" / "claims.jsonl", b"")


def test_a_missing_file_says_which_command_makes_it(tmp_path: Path) -> None:
    with pytest.raises(EmitError, match="dealfacts run"):
        read_rows(tmp_path / "claims.jsonl", Claim)


def test_a_broken_line_is_named_by_its_number(results: Results, tmp_path: Path) -> None:
    path = tmp_path / "conflicts.jsonl"
    write_rows(path, results.conflicts)
    path.write_bytes(path.read_bytes() + b"{broken\n")

    with pytest.raises(EmitError, match=r"conflicts\.jsonl:2: no Conflict"):
        read_rows(path, Conflict)


def test_an_unknown_key_is_named(results: Results, tmp_path: Path) -> None:
    path = tmp_path / "conflicts.jsonl"
    write_rows(path, results.conflicts)
    path.write_bytes(path.read_bytes().replace(b'"severity"', b'"gravity"'))

    with pytest.raises(EmitError, match=r"gravity|severity"):
        read_rows(path, Conflict)


def test_a_file_that_is_no_gzip_is_refused(tmp_path: Path) -> None:
    (tmp_path / "claims.jsonl.gz").write_bytes(b"plain")

    with pytest.raises(EmitError, match="cannot be read"):
        read_rows(tmp_path / "claims.jsonl.gz", Claim)


def test_a_json_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    (tmp_path / "run.json").write_text("[]", "utf-8")

    with pytest.raises(EmitError, match="no Claim"):
        read_json(tmp_path / "run.json", Claim)
