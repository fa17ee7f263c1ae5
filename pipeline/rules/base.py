"""TOML in, checked rule models out; every error names the file and the key."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

import tomli
from pydantic import BaseModel, ConfigDict, ValidationError

from pipeline.errors import RuleError

_LARGEST = 4_000_000  # bytes
_PACKAGE = Path(__file__).resolve().parent.parent


class Strict(BaseModel):
    """A frozen model that refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


Model = TypeVar("Model", bound=Strict)


def shipped_rules() -> Path:
    """The folder of the shipped rules: in the package, or beside it in a checkout."""
    installed = _PACKAGE / "_rules"
    return installed if installed.is_dir() else _PACKAGE.parent / "rules"


def files_of(sort: str, folders: Sequence[Path]) -> list[Path]:
    """The ``patterns`` or ``triggers`` files of the folders, shipped ones first."""
    return [
        path for folder in folders for path in sorted((folder / sort).glob("*.toml"))
    ]


def read_toml(path: Path, model: type[Model]) -> Model:
    """Read one rules file into its model.

    Raises:
        RuleError: The file is not TOML, or a key is missing, unknown or mistyped.
    """
    text = ""
    try:
        text = _text(path)
        return model.model_validate(tomli.loads(text))
    except RecursionError as error:
        raise RuleError(f"{path}: nested too deep") from error
    except (OSError, UnicodeDecodeError, tomli.TOMLDecodeError) as error:
        raise RuleError(f"{path}: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        line = f"line {line_of(text, *first['loc'])}: "
        raise RuleError(f"{path}: {line}{place}: {first['msg']}") from error


def _text(path: Path) -> str:
    """The text of a rules file, which nobody writes by the megabyte."""
    if path.exists() and not path.is_file():
        raise RuleError(f"{path}: not a regular file")
    if path.exists() and path.stat().st_size > _LARGEST:
        raise RuleError(f"{path}: larger than {_LARGEST:,} bytes; split it")
    return path.read_text("utf-8")


def line_of(text: str, *place: str | int) -> int:
    r"""The line of a file on which a key stands, or the table that lacks it.

    >>> line_of('[[rule]]\nid = "a"\n[[rule]]\nid = "b"', "rule", 1, "id")
    4
    """
    at, path = 0, ""
    for part in place:
        if isinstance(part, int):
            tables = re.compile(rf"^\s*\[\[\s*{re.escape(path)}\s*\]\]", re.MULTILINE)
            starts = [match.end() for match in tables.finditer(text, at)]
            at = starts[part] if part < len(starts) else at
            continue
        path = f"{path}.{part}".lstrip(".")
        key = re.compile(rf"^\s*{re.escape(part)}\s*=", re.MULTILINE).search(text, at)
        at = key.end() if key else at
    return text.count("\n", 0, at) + 1
