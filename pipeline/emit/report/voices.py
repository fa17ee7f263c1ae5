"""The articles of a deal in, short names that no two of them share out."""

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import NamedTuple

from pipeline.emit.wording import clipped, shown
from pipeline.records import Article

_TITLE_WIDTH = 90


class Voice(NamedTuple):
    """One article as it speaks in one deal: its number there, and what to call it."""

    number: int
    article: Article
    name: str

    @property
    def title(self) -> str:
        """The headline, or the file's name where there is none."""
        article = self.article
        return clipped(article.title or PurePosixPath(article.path).stem, _TITLE_WIDTH)


def number_voices(articles: Iterable[Article]) -> Mapping[str, Voice]:
    """Number the articles of a deal in the order given; found by article id."""
    told = tuple(articles)
    outlets = Counter(article.source for article in told)
    return {
        article.article_id: Voice(number, article, _name(article, number, outlets))
        for number, article in enumerate(told, start=1)
    }


def name_paths(text: str, voices: Iterable[Voice]) -> str:
    """Put the short names of articles where a text names their files."""
    longest_first = sorted(voices, key=lambda voice: -len(voice.article.path))
    for voice in longest_first:
        text = text.replace(voice.article.path, voice.name)
    return text


def _name(article: Article, number: int, outlets: Counter[str | None]) -> str:
    """Name the outlet; where it is unknown, or has two articles, the number tells."""
    if not article.source:
        return f"Source {number}"
    name = shown(article.source)
    return name if outlets[article.source] == 1 else f"{name} ({number})"
