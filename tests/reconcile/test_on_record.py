"""Articles in which parties of a deal speak: what it weighs, and as whose word."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.reconcile.reading import Told, reconcile_story, stories_in

if TYPE_CHECKING:
    from pipeline.extract import Extractor

_STORIES = stories_in(Path(__file__).parent / "on_record.toml")


@pytest.mark.parametrize("story", [pytest.param(s, id=s["why"]) for s in _STORIES])
def test_a_party_on_record_counts_once_and_as_what_it_is(
    extractor: "Extractor", story: Told
) -> None:
    result = reconcile_story(extractor, story)

    field, _, normal = story["stands"].partition(" ")
    (fact,) = [f for f in result.facts if f.field == field]
    assert fact.normal.startswith(normal)
    assert fact.verdict == story["verdict"]
    told = [origin.id for origin in fact.origins]
    assert told == story["origins"] or not story["origins"]
