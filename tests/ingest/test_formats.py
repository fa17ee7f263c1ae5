"""An article says the same in whatever kind of file it comes."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.ingest import Unread, read_articles, read_text
from pipeline.records import Article
from tests.ingest.making import FORMATS, Story

if TYPE_CHECKING:
    from pipeline.extract import Extractor

_CORPUS = Path(__file__).parents[2] / "corpus"
_STORY = Story.of(
    (_CORPUS / "harbour-cup-southlight" / "03-mercer-wire.txt").read_text("utf-8")
)


def _read(folder: Path, name: str, data: bytes) -> Iterator[Article | Unread]:
    path = folder / name
    path.write_bytes(data)
    return read_articles(path)


def _claims(extractor: "Extractor", article: Article) -> set[tuple[str, ...]]:
    claims, _ = extractor.read(article)
    return {
        (row.field, row.role, row.normal, row.assertion.value, row.quote)
        for row in claims
    }


@pytest.mark.parametrize("name", FORMATS)
def test_article_says_the_same_in_every_format(
    tmp_path: Path, extractor: "Extractor", name: str
) -> None:
    found = list(_read(tmp_path, name, FORMATS[name](_STORY)))

    articles = [row for row in found if isinstance(row, Article)]
    article = articles[0]
    expected = _claims(extractor, read_text(_STORY.text))
    assert _claims(extractor, article) == expected
    assert article.title == _STORY.title
    assert [
        row.reason for row in found if isinstance(row, Unread) and row.kind == "failed"
    ] == []
