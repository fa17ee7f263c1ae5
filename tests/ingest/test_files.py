"""Which files are articles, and in which order they come."""

import os
from pathlib import Path

import pytest

from pipeline.errors import IngestError
from pipeline.ingest import find_articles
from pipeline.ingest.files import FoundFiles, why_no_article


def _write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Tarn buys mill", "utf-8")


def _names(found: FoundFiles) -> list[str]:
    return [file.path.relative_to(file.root).as_posix() for file in found.files]


def _reasons(found: FoundFiles) -> dict[str, str]:
    return {Path(aside.path).name: aside.reason for aside in found.set_aside}


def test_folders_are_searched_in_the_order_of_paths(tmp_path: Path) -> None:
    _write(tmp_path, "b.txt", "a/z.html", "a/y.md", "10042", "c.7", "A.TXT")

    found = find_articles([tmp_path])

    assert _names(found) == ["10042", "A.TXT", "a/y.md", "a/z.html", "b.txt", "c.7"]
    assert {file.root for file in found.files} == {tmp_path}


def test_order_of_arguments_changes_nothing(tmp_path: Path) -> None:
    _write(tmp_path, "x/a.txt", "y/b.txt", "c.txt")
    paths = [tmp_path / "x", tmp_path / "y", tmp_path / "c.txt"]

    assert find_articles(paths) == find_articles(paths[::-1])


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("gold.json", "gold annotation"),
        ("sources.csv", "where articles come from"),
        ("decisions.jsonl", "decisions"),
        ("data.parquet", "no reader for .parquet"),
        ("photo.PNG", r"no reader for .png"),
        (".hidden.txt", "hidden"),
        ("README.md", "about the folder"),
        ("LICENSE-CC.txt", "about the folder"),
    ],
)
def test_files_that_are_no_articles_are_set_aside(
    tmp_path: Path, name: str, reason: str
) -> None:
    _write(tmp_path, name, "a.txt")

    found = find_articles([tmp_path])

    assert _names(found) == ["a.txt"]
    assert reason in _reasons(found)[name]


def test_hidden_folders_and_parts_of_saved_pages_are_set_aside(tmp_path: Path) -> None:
    _write(tmp_path, ".git/a.txt", "mill.html", "mill_files/ad.html", "old_files/a.txt")

    found = find_articles([tmp_path])

    assert _names(found) == ["mill.html", "old_files/a.txt"]
    assert _reasons(found) == {
        ".git": "hidden folder",
        "mill_files": "parts of a saved page",
    }


def test_file_named_by_itself_is_always_taken(tmp_path: Path) -> None:
    _write(tmp_path, "odd.xyz")

    found = find_articles([tmp_path / "odd.xyz"])

    assert found.files[0] == (tmp_path / "odd.xyz", tmp_path)


def test_file_given_twice_is_read_once(tmp_path: Path) -> None:
    _write(tmp_path, "a.txt")

    assert len(find_articles([tmp_path, tmp_path / "a.txt"]).files) == 1


def test_standard_input_is_taken() -> None:
    assert find_articles(["-"]).files[0].path == Path("-")


def test_links_that_go_round_end(tmp_path: Path) -> None:
    _write(tmp_path, "a/b.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path, target_is_directory=True)

    assert _names(find_articles([tmp_path])) == ["a/b.txt"]


def test_broken_link_is_left_to_the_reader(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")

    assert _names(find_articles([tmp_path])) == ["gone.txt"]


def test_pipe_is_set_aside(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")

    assert _reasons(find_articles([tmp_path])) == {"pipe.txt": "not a regular file"}


def test_folder_named_as_a_file_is_searched(tmp_path: Path) -> None:
    _write(tmp_path, "x.txt/a.txt")

    assert _names(find_articles([tmp_path])) == ["x.txt/a.txt"]


def test_same_names_in_two_folders_are_told_apart(tmp_path: Path) -> None:
    _write(tmp_path, "x/a.txt", "y/a.txt")

    found = find_articles([tmp_path / "x", tmp_path / "y", "-"])

    assert _names(found)[1:] == ["x/a.txt", "y/a.txt"]


def test_empty_folder_holds_no_articles(tmp_path: Path) -> None:
    assert find_articles([tmp_path]) == ((), ())


def test_missing_path_is_refused(tmp_path: Path) -> None:
    with pytest.raises(IngestError, match=r"none: no such file or folder; check"):
        find_articles([tmp_path / "none"])


def test_pattern_that_the_shell_left_names_the_files_that_it_fits(
    tmp_path: Path,
) -> None:
    for name in ("a.txt", "b.txt", "deep/c.txt", "d[1].txt", "e.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()

    found = [
        [file.path.name for file in find_articles([tmp_path / pattern]).files]
        for pattern in ("?.txt", "**/c.*", "d[1].txt")
    ]

    assert found == [["a.txt", "b.txt"], ["c.txt"], ["d[1].txt"]]


def test_pattern_that_fits_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(IngestError, match=r"\*\.txt: no file has such a name"):
        find_articles([tmp_path / "*.txt"])


def test_list_of_files_names_one_on_each_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "b c.txt", "d.txt"):
        Path(name).touch()
    Path("list").write_text("\ufeffb c.txt\r\n\r\na.txt\n", "utf-8")

    assert [file.name for file in find_articles(["@list"]).files] == [
        "a.txt",
        "b c.txt",
    ]


def test_list_of_files_that_is_missing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(IngestError, match="this list of files cannot be read"):
        find_articles([f"@{tmp_path}/none"])


@pytest.mark.parametrize(
    ("name", "remedy"),
    [("a.doc", "save it as .docx"), ("a.XLSX", "as CSV"), ("a.rar", "pack it as zip")],
)
def test_file_that_has_no_reader_is_set_aside_with_a_remedy(
    name: str, remedy: str
) -> None:
    assert remedy in str(why_no_article(name))
