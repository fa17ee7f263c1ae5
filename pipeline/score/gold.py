"""A folder of ``gold.json`` files in, annotated articles out."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict, ValidationError

from pipeline.errors import ScoreError


class _Lenient(BaseModel):
    """Gold carries notes for people, which we pass over."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class GoldFact(_Lenient):
    """One value that a person found in an article, with the words that say it.

    ``other_deal`` and ``distractor`` mark values that stand in the article and must
    not be given to its deal.
    """

    field: str
    role: str | None = None
    value: str
    quote: str
    start: int | None = None
    other_deal: str | bool | None = None
    distractor: str | bool | None = None

    @property
    def is_foreign(self) -> bool:
        """Whether the value belongs to something else than the article's deal."""
        return bool(self.other_deal or self.distractor)


class GoldArticle(_Lenient):
    """One annotated article, named beside its ``gold.json``."""

    file: str
    facts: tuple[GoldFact, ...]


class GoldFile(_Lenient):
    """The annotation of all articles about one deal."""

    deal: str
    kind: str | None = None
    articles: tuple[GoldArticle, ...]


class Annotated(NamedTuple):
    """An article's path as claims name it, its text, and what a person found in it.

    ``kind`` is the kind of its deal, where a person told that.
    """

    path: str
    text: str
    facts: tuple[GoldFact, ...]
    kind: str | None = None

    def places(self, fact: GoldFact) -> tuple[tuple[int, int], ...]:
        """Where a fact's quote stands: at its start if that is given, else anywhere."""
        length = len(fact.quote)
        if fact.start is not None:
            end = fact.start + length
            if self.text[fact.start : end] == fact.quote:
                return ((fact.start, end),)
        found = re.finditer(re.escape(fact.quote), self.text)
        return tuple((match.start(), match.end()) for match in found)


def read_gold(root: Path) -> list[Annotated]:
    """Read every ``gold.json`` under a folder with the articles that it names.

    Raises:
        ScoreError: There is none, or one is malformed.
    """
    files = sorted(root.rglob("gold.json"))
    if not files:
        raise ScoreError(f"{root}: no gold.json in it; name a folder with annotation")
    return [article for file in files for article in _read_file(file, root)]


def _read_file(file: Path, root: Path) -> Iterator[Annotated]:
    try:
        gold = GoldFile.model_validate_json(file.read_bytes())
    except (OSError, ValidationError) as error:
        raise ScoreError(f"{file}: {error}") from error
    for article in gold.articles:
        path = file.parent / article.file
        if path.is_file():
            yield Annotated(
                path.relative_to(root).as_posix(),
                _read_text(path),
                article.facts,
                gold.kind,
            )


def _read_text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise ScoreError(f"{path}: {error}") from error
