"""Paths given on the command line in, the article files under them out."""

import os
import re
from collections.abc import Iterable, Iterator
from glob import glob
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from pipeline.errors import IngestError
from pipeline.ingest.readers import readable_suffixes

STANDARD_INPUT = Path("-")
_OURS = {
    "gold.json": "gold annotation, not an article",
    "sources.csv": "says where articles come from",
    "decisions.jsonl": "a reviewer's decisions, not an article",
}
_ABOUT_FOLDER = re.compile(
    r"(?:readme|licen[sc]e|copying|notice|changelog|contributing|authors|makefile)"
    r"(?:[._-].*)?",
    re.IGNORECASE,
)
_PAGES = (".html", ".htm")
_WILD = re.compile(r"[*?\[]")
_RESULTS = frozenset(
    "run articles mentions claims deals facts conflicts links audit report metadata "
    "parties entities statements evidence decisions".split()
)
_REMEDIES = {
    **dict.fromkeys((".doc", ".pages", ".wpd", ".wps"), "save it as .docx or PDF"),
    **dict.fromkeys((".xls", ".xlsx", ".ods", ".numbers"), "save the sheet as CSV"),
    **dict.fromkeys((".ppt", ".pptx", ".odp", ".key"), "save the slides as PDF"),
    **dict.fromkeys((".7z", ".rar"), "unpack it, or pack it as zip"),
    **dict.fromkeys((".msg", ".pst"), "save the mails as .eml or .mbox"),
    **dict.fromkeys((".mobi", ".azw", ".azw3"), "save it as EPUB"),
    ".webarchive": "save the page as HTML",
}


class ArticleFile(NamedTuple):
    """A file to read, and the folder that its article's path is relative to."""

    path: Path
    root: Path

    @property
    def name(self) -> str:
        """The name of the file as its article's path gives it."""
        path, root = self.path.as_posix(), self.root.as_posix()
        return path.removeprefix(f"{root.rstrip('/')}/") or path


class SetAside(NamedTuple):
    """A file that is not read, and why."""

    path: str
    reason: str


class FoundFiles(NamedTuple):
    """The files to read and those set aside, each in the order of their paths."""

    files: tuple[ArticleFile, ...]
    set_aside: tuple[SetAside, ...]


def find_articles(paths: Iterable[Path | str]) -> FoundFiles:
    """Find the article files among files and folders; ``-`` is standard input.

    Folders are searched with all folders in them, in the order of their names. A file
    named by itself is always taken; in folders, other files are set aside. A path with
    ``*`` that the shell left as it is stands for the files that it fits, ``@list.txt``
    for the paths in that file, one on each line.

    Raises:
        IngestError: A path does not exist.
    """
    files: dict[Path, ArticleFile] = {}
    aside: dict[str, SetAside] = {}
    for path in (path for written in paths for path in _meant(str(written))):
        if path == STANDARD_INPUT:
            files.setdefault(path, ArticleFile(path, Path()))
        elif path.is_dir():
            _search(path, files, aside)
        elif path.exists() or path.is_symlink():
            files.setdefault(path, ArticleFile(path, path.parent))
        else:
            raise IngestError(f"{path}: no such file or folder; check the name")
    found = sorted(files.values(), key=_sort_key)
    return FoundFiles(tuple(_with_distinct_names(found)), tuple(sorted(aside.values())))


def _meant(written: str) -> list[Path]:
    """The paths that a word of the command means: a pattern or a list names several.

    Raises:
        IngestError: The list cannot be read, or nothing has such a name.
    """
    if written.startswith("@") and not os.path.lexists(written):
        return _listed(Path(written[1:]))
    if not _WILD.search(written) or os.path.lexists(written):
        return [Path(written)]
    found = sorted(glob(written, recursive=True))  # noqa: PTH207 - "**" and all
    if not found:
        raise IngestError(f"{written}: no file has such a name; check the pattern")
    return list(map(Path, found))


def _listed(path: Path) -> list[Path]:
    """The paths in a file that has one on each line, from the folder of the command."""
    try:
        lines = path.read_text("utf-8-sig", "surrogateescape").splitlines()
    except OSError as error:
        raise IngestError(
            f"{path}: this list of files cannot be read: {error.strerror}"
        ) from error
    return [Path(line.strip()) for line in lines if line.strip()]


def _sort_key(file: ArticleFile) -> tuple[str, str]:
    return file.name, file.path.as_posix()


def _search(
    root: Path, files: dict[Path, ArticleFile], aside: dict[str, SetAside]
) -> None:
    for path, reason in _walk(root):
        if reason is None:
            files.setdefault(path, ArticleFile(path, root))
        else:
            name = path.as_posix()
            aside.setdefault(name, SetAside(name, reason))


def _walk(root: Path) -> Iterator[tuple[Path, str | None]]:
    """Each file under a folder, with the reason to set it aside if there is one.

    Links are followed, but no folder is searched twice, so that loops end.
    """
    seen: set[str] = set()
    for folder, inner, names in os.walk(root, followlinks=True):
        real = os.path.realpath(folder)
        if real in seen:
            inner.clear()
            continue
        seen.add(real)
        here = Path(folder)
        kept = [name for name in sorted(inner) if _why_not_search(here, name) is None]
        for name in sorted(set(inner) - set(kept)):
            yield here / name, _why_not_search(here, name)
        inner[:] = kept
        ours = _RESULTS if "run.json" in names else frozenset()
        for name in sorted(names):
            is_result = name.partition(".")[0] in ours
            reason = "result of an earlier run" if is_result else None
            yield here / name, reason or _why_not_read(here / name)


def _why_not_search(folder: Path, name: str) -> str | None:
    if name.startswith("."):
        return "hidden folder"
    stem = name.removesuffix("_files")
    if stem != name and any((folder / f"{stem}{page}").is_file() for page in _PAGES):
        return "parts of a saved page"
    return None


def _why_not_read(path: Path) -> str | None:
    """Why a file in a folder is no article, told by its name and kind alone."""
    reason = why_no_article(path.name)
    if reason is None and not path.is_file() and not path.is_symlink():
        return "not a regular file"
    return reason


def why_no_article(name: str) -> str | None:
    """Why a file of such a name is no article, if it is none.

    >>> why_no_article("chart.png")
    'no reader for .png files'
    """
    if name.startswith("."):
        return "hidden file"
    if name in _OURS:
        return _OURS[name]
    if _ABOUT_FOLDER.fullmatch(name):
        return "about the folder, not an article"
    suffix = PurePosixPath(name).suffix.casefold()
    if not suffix or suffix in readable_suffixes() or suffix[1:].isdigit():
        return None
    remedy = _REMEDIES.get(suffix)
    return f"no reader for {suffix} files" + (f"; {remedy}" if remedy else "")


def _with_distinct_names(files: list[ArticleFile]) -> list[ArticleFile]:
    """Name files from their common folder where two would have one name."""
    names = {file.name for file in files}
    if len(names) == len(files):
        return files
    real = [file.path.absolute() for file in files if file.path != STANDARD_INPUT]
    common = Path(os.path.commonpath([path.parent for path in real]))
    renamed = [
        file
        if file.path == STANDARD_INPUT
        else ArticleFile(file.path.absolute(), common)
        for file in files
    ]
    return sorted(renamed, key=_sort_key)
