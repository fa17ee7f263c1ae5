"""Rules files that are broken say so, with the file and the key."""

from pathlib import Path

import pytest

from pipeline.errors import RuleError
from pipeline.rules.base import Strict, read_toml, shipped_rules
from pipeline.rules.patterns import PatternFile


class Shelf(Strict):
    """A model with a required and an optional key."""

    name: str
    heights: tuple[int, ...] = ()


class Rack(Strict):
    """A model with models in it."""

    shelf: tuple[Shelf, ...]


def _write(folder: Path, text: str | bytes) -> Path:
    path = folder / "shelf.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_a_good_file_becomes_its_model(tmp_path: Path) -> None:
    path = _write(tmp_path, 'name = "top"\nheights = [1, 2]\n')

    assert read_toml(path, Shelf) == Shelf(name="top", heights=(1, 2))


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        pytest.param('name = "top', "Unterminated", id="an unclosed string"),
        pytest.param('name = "a"\nname = "b"', "Cannot overwrite", id="a key twice"),
        pytest.param(b'name = "\xff\xfe"', "utf-8", id="bytes that are not UTF-8"),
        pytest.param("heights = [1]", "name: Field required", id="a missing key"),
        pytest.param('name = "a"\nwidth = 3', "width: Extra", id="an unknown key"),
        pytest.param('name = "a"\nheights = ["x"]', "heights.0: ", id="a wrong type"),
    ],
)
def test_a_broken_file_is_refused_by_name_and_key(
    text: str | bytes, complaint: str, tmp_path: Path
) -> None:
    path = _write(tmp_path, text)

    with pytest.raises(RuleError) as caught:
        read_toml(path, Shelf)

    assert str(caught.value).startswith(f"{path}: ")
    assert complaint in str(caught.value)


def test_a_missing_file_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "nowhere.toml"

    with pytest.raises(RuleError, match=r"nowhere\.toml"):
        read_toml(path, Shelf)


def test_an_error_inside_a_table_says_which_table(tmp_path: Path) -> None:
    path = _write(tmp_path, '[[shelf]]\nname = "a"\n[[shelf]]\nnmae = "b"\n')

    with pytest.raises(RuleError, match=r"shelf\.1\.name"):
        read_toml(path, Rack)


def test_the_shipped_rules_are_found() -> None:
    assert {"names", "patterns", "triggers"} <= {
        p.name for p in shipped_rules().iterdir()
    }


def test_what_is_no_regular_file_is_not_opened() -> None:
    with pytest.raises(RuleError, match="/dev/zero: not a regular file"):
        read_toml(Path("/dev/zero"), PatternFile)


def test_rules_by_the_megabyte_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text("# a line of words\n" * 300_000, "utf-8")

    with pytest.raises(RuleError, match=r"mine\.toml: larger than 4,000,000 bytes"):
        read_toml(path, PatternFile)
