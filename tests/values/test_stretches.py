"""Where a search through a long text looks."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from pipeline.values.stretches import stretches

HINT = re.compile("hint")


def hints(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in HINT.finditer(text)]


def test_hints_that_stand_near_each_other_share_a_stretch() -> None:
    text = "a hint b hint" + " far" * 40 + " hint z"

    found = [text[i:j] for i, j in stretches(text, hints(text), before=4, after=4)]

    assert found == ["a hint b hint far", "far hint z"]


def test_a_text_without_hints_has_no_stretch() -> None:
    assert list(stretches("nothing here", [], before=4, after=4)) == []


@given(st.text(alphabet="hint \n", max_size=80), st.integers(0, 9), st.integers(0, 9))
def test_stretches_are_apart_and_hold_every_hint(
    text: str, before: int, after: int
) -> None:
    found = list(stretches(text, hints(text), before=before, after=after))

    assert all(i < j <= len(text) for i, j in found)
    assert all(left[1] <= right[0] for left, right in pairwise(found))
    for match in HINT.finditer(text):
        assert any(i <= match.start() and match.end() <= j for i, j in found)
