"""Articles in, conflicts out: short stories that contradict each other, or do not."""

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from pipeline.ingest import read_text
from pipeline.reconcile import Reconciled, reconcile_claims
from pipeline.records import ConflictKind
from pipeline.rules import load_rules

if TYPE_CHECKING:
    from pipeline.extract import Extractor
    from pipeline.records import Conflict

_FOLDER = Path(__file__).parent / "told"
_RULES = load_rules()

Told = dict[str, Any]


def _stories(*, conflicting: bool) -> list[Any]:
    tables = [
        tomllib.loads(path.read_text("utf-8")) for path in sorted(_FOLDER.iterdir())
    ]
    return [
        pytest.param(story, id=story["why"], marks=_marks(story))
        for table in tables
        for story in table["story"]
        if ("conflict" in story) is conflicting
    ]


def _marks(story: Told) -> tuple[pytest.MarkDecorator, ...]:
    missed = story.get("missed")
    return (pytest.mark.xfail(reason=missed, strict=False),) if missed else ()


def _reconcile(extractor: "Extractor", story: Told) -> Reconciled:
    days = story.get("published", [None] * len(story["articles"]))
    articles = [
        read_text(text, path=f"{n}.txt").model_copy(update={"published": day})
        for n, (text, day) in enumerate(zip(story["articles"], days, strict=True))
    ]
    read = [extractor.read(article) for article in articles]
    return reconcile_claims(
        [claim for extraction in read for claim in extraction.claims],
        articles,
        mentions=[m for extraction in read for m in extraction.mentions],
        rules=_RULES,
    )


def _name(conflict: "Conflict") -> str:
    hidden = conflict.kind is ConflictKind.DISCLOSURE
    return f"undisclosed {conflict.field}" if hidden else conflict.field


@pytest.mark.parametrize("story", _stories(conflicting=True))
def test_a_contradiction_is_found_once_and_in_its_field(
    extractor: "Extractor", story: Told
) -> None:
    conflicts = _reconcile(extractor, story).conflicts

    assert [_name(conflict) for conflict in conflicts] == [story["conflict"]]
    several = len(story["articles"]) > 1
    assert len(conflicts[0].paths) == len(story["articles"]) or not several


@pytest.mark.parametrize("story", _stories(conflicting=False))
def test_what_only_differs_is_no_conflict(extractor: "Extractor", story: Told) -> None:
    result = _reconcile(extractor, story)

    assert result.claims
    assert [_name(conflict) for conflict in result.conflicts] == []
