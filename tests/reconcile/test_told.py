"""Articles in, conflicts out: short stories that contradict each other, or do not."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from pipeline.records import ConflictKind
from tests.reconcile.reading import Told, reconcile_story, stories_in

if TYPE_CHECKING:
    from pipeline.extract import Extractor
    from pipeline.records import Conflict

_FOLDER = Path(__file__).parent / "told"


def _stories(*, conflicting: bool) -> list[Any]:
    return [
        pytest.param(story, id=story["why"], marks=_marks(story))
        for path in sorted(_FOLDER.iterdir())
        for story in stories_in(path)
        if ("conflict" in story) is conflicting
    ]


def _marks(story: Told) -> tuple[pytest.MarkDecorator, ...]:
    missed = story.get("missed")
    return (pytest.mark.xfail(reason=missed, strict=False),) if missed else ()


def _name(conflict: "Conflict") -> str:
    hidden = conflict.kind is ConflictKind.DISCLOSURE
    return f"undisclosed {conflict.field}" if hidden else conflict.field


@pytest.mark.parametrize("story", _stories(conflicting=True))
def test_a_contradiction_is_found_once_and_in_its_field(
    extractor: "Extractor", story: Told
) -> None:
    conflicts = reconcile_story(extractor, story).conflicts

    assert [_name(conflict) for conflict in conflicts] == [story["conflict"]]
    several = len(story["articles"]) > 1
    assert len(conflicts[0].paths) == len(story["articles"]) or not several


@pytest.mark.parametrize("story", _stories(conflicting=False))
def test_what_only_differs_is_no_conflict(extractor: "Extractor", story: Told) -> None:
    result = reconcile_story(extractor, story)

    assert result.claims
    assert [_name(conflict) for conflict in result.conflicts] == []
