"""Parts of a sum that articles name alike."""

from typing import TYPE_CHECKING

import pytest

from tests.reconcile.reading import reconcile_story

if TYPE_CHECKING:
    from pipeline.extract import Extractor
    from pipeline.records import Conflict

_LOAN = "Harrow Mills has borrowed $575 million from Lorne Savings."


def _conflicts(extractor: "Extractor", *lines: str) -> "tuple[Conflict, ...]":
    story = {"articles": [f"{_LOAN} {line}" for line in lines]}
    return reconcile_story(extractor, story).conflicts


def test_all_who_agree_on_a_part_stand_on_one_side(extractor: "Extractor") -> None:
    (conflict,) = _conflicts(
        extractor,
        "The loan includes a $225 million revolver.",
        "The loan includes a revolver of $260 million.",
        "The loan comprises a $225 million revolver.",
    )

    sides = {side.normal: side.paths for side in conflict.sides}
    assert sides == {"USD 225000000": ("0.txt", "2.txt"), "USD 260000000": ("1.txt",)}
    assert "as revolver" in conflict.explanation


@pytest.mark.parametrize(
    "line",
    [
        "The loan includes a revolver of about $226 million.",
        "The loan includes a $260 million term loan.",
        "The loan includes a $260 million revolver, not $225 million.",
        "The loan includes a $25 million revolver.",
        "The loan has one $150 million revolver and one $75 million revolver.",
    ],
    ids=["rounded", "another part", "corrected", "too far apart", "two of a kind"],
)
def test_what_may_be_another_part_is_no_conflict(
    line: str, extractor: "Extractor"
) -> None:
    first = "The loan includes a $225 million revolver."

    assert not _conflicts(extractor, first, line)
