"""An expression from the shelf does what one does that was compiled just now."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.rules import load_rules
from pipeline.values.expressions import compiled, for_small_letters, in_small_letters

PATTERNS = [
    expression
    for rules in load_rules().patterns.values()
    for rule in rules[:3]
    for expression in rule.expressions
]


@given(text=st.text(max_size=60), pattern=st.sampled_from(PATTERNS))
def test_it_finds_the_same(text: str, pattern: re.Pattern[str]) -> None:
    fresh = re.compile(pattern.pattern, re.IGNORECASE)

    assert [m.groupdict() for m in pattern.finditer(text)] == [
        m.groupdict() for m in fresh.finditer(text)
    ]


@pytest.mark.parametrize("text", ["Ab 12", "ab", ""])
def test_groups_names_and_flags_are_those_of_the_compiler(text: str) -> None:
    source = r"(?P<word>[a-z]+)(?:\s(\d+))?"
    ours, theirs = compiled(source, re.IGNORECASE), re.compile(source, re.IGNORECASE)

    assert ours == theirs
    assert ours.groupindex == theirs.groupindex
    assert [m.groups() for m in ours.finditer(text)] == [
        m.groups() for m in theirs.finditer(text)
    ]


def test_what_is_no_expression_is_refused() -> None:
    with pytest.raises(re.error):
        compiled("(")


WORDS = st.lists(
    st.sampled_from(["⟨M0⟩", "⟨F1⟩", "The", "PRICE", "was", "Not", "disclosed", "deal"])
    | st.text("aZ\u0130\u0131\u017f\u212a1 .", max_size=3),
    max_size=12,
).map(" ".join)


@given(text=WORDS, pattern=st.sampled_from(PATTERNS))
def test_for_small_letters_it_finds_the_same_places(
    text: str, pattern: re.Pattern[str]
) -> None:
    if "(?-i:" not in pattern.pattern:
        small = for_small_letters(pattern.pattern)
        assert spans(small, in_small_letters(text)) == spans(pattern, text)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"[A-Z]+\d", "ab1 C2"),
        (r"[^A-Zx]", "aBx1"),
        (r"(?:Pay|[ISs]um){2}", "PAYpay sumISUM"),
        (r"(?>Tax)|(?<=T)e|(?!E)E", "tax TE E"),
        (r"(T)(?(1)e|E)", "TE te"),
        (r"[^E]T", "aT eT"),
        (r"\S+\D", "A1 B2c"),
    ],
)
def test_letters_are_small_in_every_part_of_an_expression(
    source: str, text: str
) -> None:
    anew = for_small_letters(source)

    assert not anew.flags & re.IGNORECASE
    assert spans(anew, text.lower()) == spans(re.compile(source, re.IGNORECASE), text)


def test_an_expression_that_minds_case_inside_still_does() -> None:
    found = for_small_letters("a(?-i:May)")

    assert found.search("AMay")
    assert not found.search("amay")


@given(st.text())
@example("\u0130I\u017f\u1e9e")
def test_small_letters_stay_in_their_places(text: str) -> None:
    small = in_small_letters(text)

    assert len(small) == len(text)
    assert small == in_small_letters(small)


def spans(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    return [found.span() for found in pattern.finditer(text)]
