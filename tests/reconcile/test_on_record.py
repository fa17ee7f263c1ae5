"""Articles in which parties of a deal speak: what it weighs, and as whose word."""

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from pipeline.ingest import read_text
from pipeline.reconcile import Reconciled, reconcile_claims
from pipeline.rules import load_rules

if TYPE_CHECKING:
    from pipeline.extract import Extractor

_RULES = load_rules()
_STORIES = tomllib.loads((Path(__file__).parent / "on_record.toml").read_text("utf-8"))[
    "story"
]

Told = dict[str, Any]


def _reconcile(extractor: "Extractor", story: Told) -> Reconciled:
    articles = [
        read_text(text, path=f"{number}.txt")
        for number, text in enumerate(story["articles"])
    ]
    claims = [claim for article in articles for claim in extractor.read(article).claims]
    return reconcile_claims(claims, articles, rules=_RULES)


@pytest.mark.parametrize("story", [pytest.param(s, id=s["why"]) for s in _STORIES])
def test_a_party_on_record_counts_once_and_as_what_it_is(
    extractor: "Extractor", story: Told
) -> None:
    result = _reconcile(extractor, story)

    field, _, normal = story["stands"].partition(" ")
    (fact,) = [f for f in result.facts if f.field == field]
    assert fact.normal.startswith(normal)
    assert fact.verdict == story["verdict"]
    told = [origin.id for origin in fact.origins]
    assert told == story["origins"] or not story["origins"]
