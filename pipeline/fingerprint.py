"""Code, rules and model in, digests out: what makes claims besides the article."""

import hashlib
import importlib.metadata
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from pipeline.records import content_id
from pipeline.rules.base import shipped_rules

VERSION = "0.1.0"  # of the tool; a test holds it to pyproject.toml
_PACKAGE = Path(__file__).resolve().parent
WEIGHTS = tuple(_PACKAGE / "model" / f"{name}.npz" for name in ("figures", "parties"))
"""What was learned of figures and of parties, whichever pipeline finds the names."""

_ANALYSTS = ("extract", "records", "rules", "values")
_READERS = ("ingest", "records", "rules")


def maker_digest(rules: str, model: str) -> str:
    """Digest everything that turns an article into claims."""
    makers = (
        _code_digest(_ANALYSTS),
        rules,
        model_digest(model),
        _weights_digest(WEIGHTS),
    )
    return content_id(VERSION, *makers)


def reader_digest() -> str:
    """Digest everything that turns a file into articles."""
    zones = hashlib.sha256((shipped_rules() / "zones.toml").read_bytes()).hexdigest()
    return content_id(VERSION, _code_digest(_READERS), zones)


def tool_digest() -> str:
    """Digest all of our own code: the same inputs then give the same outputs."""
    return content_id(VERSION, _code_digest(("",), "*"), _weights_digest(WEIGHTS))


@cache
def model_digest(model: str) -> str:
    """Name a spaCy pipeline so that another one never has the same name.

    >>> model_digest("none")
    'none'
    """
    if model == "none":
        return model
    folder = _PACKAGE / "model" if model == "auto" else Path(model)
    if folder.is_dir():
        files = (path for path in folder.rglob("*") if path.is_file())
        parts = [path for path in files if path.suffix != ".md"]  # words make no claims
        return f"{folder.name} {_digest(parts, folder)}"
    try:
        return f"{model} {importlib.metadata.version(model)}"
    except importlib.metadata.PackageNotFoundError:
        return model  # extraction says that there is no such pipeline


@cache
def _weights_digest(paths: tuple[Path, ...]) -> str:
    learned = b"".join(path.read_bytes() for path in paths)
    return hashlib.sha256(learned).hexdigest()


@cache
def _code_digest(folders: tuple[str, ...], suffix: str = "*.py") -> str:
    """Our own code as it is: in a checkout it changes while the version does not."""
    found = (path for name in folders for path in (_PACKAGE / name).rglob(suffix))
    return _digest([path for path in found if _is_code(path)], _PACKAGE)


def _is_code(path: Path) -> bool:
    inside = path.relative_to(_PACKAGE).parts
    return path.is_file() and not {"__pycache__", "model"} & set(inside)


def _digest(files: Iterable[Path], folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(files):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:20]
