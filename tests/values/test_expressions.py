"""An expression from the shelf does what one does that was compiled just now."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.rules import load_rules
from pipeline.values.expressions import compiled

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
