"""Stories told in articles of invented firms: read, and set against each other."""

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.ingest import mark_duplicates, read_text
from pipeline.reconcile import Reconciled, reconcile_claims
from pipeline.rules import load_rules

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.extract import Extractor
    from pipeline.records import Article

Told = dict[str, Any]
"""A story: its ``articles``, what is known of them, and what should come out."""

_RULES = load_rules()
_KEYS = {"published": "published", "source": "sources", "url": "addresses"}


def stories_in(path: Path) -> list[Told]:
    stories: list[Told] = tomllib.loads(path.read_text("utf-8"))["story"]
    return stories


def reconcile_story(extractor: "Extractor", story: Told) -> Reconciled:
    articles = (
        read_text(text, path=f"{number}.txt").model_copy(
            update={
                name: story[key][number] for name, key in _KEYS.items() if key in story
            }
        )
        for number, text in enumerate(story["articles"])
    )
    return reconcile_read(extractor, mark_duplicates(articles))


def reconcile_read(extractor: "Extractor", articles: "Iterable[Article]") -> Reconciled:
    told = list(articles)
    read = [extractor.read(article) for article in told]
    return reconcile_claims(
        [claim for extraction in read for claim in extraction.claims],
        told,
        mentions=[m for extraction in read for m in extraction.mentions],
        rules=_RULES,
    )
