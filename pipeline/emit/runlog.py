"""What made an output folder: the tool, the inputs, what was left out, what it took."""

import hashlib
from pathlib import Path
from typing import Literal

from pydantic import Field

from pipeline.emit.files import read_json
from pipeline.records import Article, Record, Row, content_id


class Skipped(Record):
    """An input file that gave no article: it failed, or was set aside as no news."""

    path: str
    kind: Literal["failed", "set aside"]
    reason: str


class Warned(Record):
    """Something about an input file that its reader should know."""

    path: str
    message: str


class Input(Record):
    """An input file as it was read: digests of its bytes and of the article's text."""

    path: str
    article_id: str
    sha256: str
    text_sha256: str


class Stage(Record):
    """One stage of a run; stages of parallel workers count the time of each."""

    name: str
    seconds: float
    share: float = 0.0
    articles: int = 0
    articles_per_second: float | None = None
    words_per_second: float | None = None


class Timing(Record):
    """How long a run took, by stages, and the most memory that one process held.

    It is the one place of an output folder where a clock shows.
    """

    seconds: float
    workers: int
    peak_memory_mb: int
    stages: tuple[Stage, ...]


class RunLog(Row):
    """What made an output folder: the tool, its rules and model, the inputs, the files.

    ``files`` holds the SHA-256 of each JSON lines file: ``verify`` sees any change;
    ``with_text`` says that the report holds the articles, and not the quotes alone;
    ``is_large`` that the inputs are not listed: ``articles.jsonl`` holds their digests.
    """

    tool: str = "dealfacts"
    version: str
    rules: str
    model: str
    inputs: tuple[Input, ...] = ()
    counts: dict[str, int] = Field(default_factory=dict)
    warnings: tuple[Warned, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    files: dict[str, str] = Field(default_factory=dict)
    with_text: bool = True
    is_large: bool = False
    timing: Timing | None = None


def read_log(folder: Path) -> RunLog:
    """Read what made an output folder.

    Raises:
        EmitError: There is no ``run.json``, or it is not ours.
    """
    return read_json(folder / "run.json", RunLog)


def made_of(log: RunLog) -> str:
    """Digest the files of a run: a database of the same digest holds the same."""
    return content_id(sorted(log.files.items()))


def input_of(article: Article) -> Input:
    """Say by which bytes and which text an article is known."""
    return Input(
        path=article.path,
        article_id=article.article_id,
        sha256=article.sha256,
        text_sha256=text_digest(article),
    )


def text_digest(article: Article) -> str:
    """Digest the text that every offset refers to."""
    return sha256(article.text.encode("utf-8", "surrogatepass"))


def sha256(content: bytes) -> str:
    """Digest the content of a file."""
    return hashlib.sha256(content).hexdigest()
