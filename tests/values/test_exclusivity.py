"""Words that shut others out, or let them in."""

import pytest

from pipeline.errors import ValueParseError
from pipeline.values import Exclusivity, RelationKind, Text


@pytest.mark.parametrize(
    ("words", "normal"),
    [
        ("an exclusive licence", "exclusive"),
        ("exclusively to", "exclusive"),
        ("the sole supplier", "exclusive"),
        ("the launch partner", "exclusive"),
        ("a non-exclusive licence", "non-exclusive"),
        ("is not exclusive", "non-exclusive"),
        ("isn't exclusive", "non-exclusive"),
        ("one of the launch partners", "non-exclusive"),
    ],
)
def test_words_of_exclusivity_are_read(words: str, normal: str) -> None:
    assert Exclusivity.parse(words).normal == normal


def test_other_words_are_refused() -> None:
    with pytest.raises(ValueParseError, match="says nothing of others"):
        Exclusivity.parse("a long licence")


def test_exclusive_and_not_contradict_and_each_agrees_with_itself() -> None:
    closed, open_ = Exclusivity(exclusive=True), Exclusivity(exclusive=False)

    assert closed.relation(closed).kind is RelationKind.EQUAL
    assert closed.relation(open_).kind is RelationKind.CONTRADICTION
    assert open_.relation(closed) == closed.relation(open_).converse
    assert closed.relation(Text(text="x")).kind is RelationKind.INCOMPARABLE
