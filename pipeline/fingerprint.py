"""Code, rules and model in, digests out: what makes claims besides the article."""

import hashlib
import importlib.metadata
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from pipeline.records import content_id

VERSION = "0.1.0"  # of the tool; a test holds it to pyproject.toml
_PACKAGE = Path(__file__).resolve().parent
_READERS = ("extract", "records", "rules", "values")


def maker_digest(rules: str, model: str) -> str:
    """Digest everything that turns an article into claims."""
    return content_id(VERSION, _code_digest(), rules, model_digest(model))


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
def _code_digest() -> str:
    """Our own code as it is: in a checkout it changes while the version does not."""
    folders = (_PACKAGE / name for name in _READERS)
    files = [path for folder in folders for path in folder.rglob("*.py")]
    return _digest(files, _PACKAGE)


def _digest(files: Iterable[Path], folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(files):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:20]
