"""What a pattern needs is in everything that it matches, so that no match is lost."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.rules import load_rules
from pipeline.rules.grams import grams_of, may_match, needed_grams
from pipeline.values.expressions import in_small_letters

WORDS = (
    "the price was not disclosed \u0130n full \u0131 said per share \u017fum \u212a"
).split()
BLANKS = (" ", "  ", "\n", "\t \u2009", "-", "")
PIECES = st.sampled_from(WORDS), st.sampled_from(BLANKS)
TEXTS = st.lists(st.tuples(*PIECES).map("".join), max_size=9).map("".join)
PATTERNS = [
    r"\b(?:price|terms?)\s+(?:was|were)\b",
    r"(?:not\s+)?disclosed",
    r"(?:the|per)\s+(?:[a-z]+\s+){0,2}share",
    r"(?<=not\s)disclose(?:d|s)",
    r"in\s+full|sum",
    r"(?:price){1,2}",
    r"(?>terms)",
    r"\s+price\s",
    r"not\s?disclosed",
    r"per\s*\s+share|in[\s-]full",
    r"not(?:\s|-)+disclosed\s{2}said",
]


@pytest.mark.parametrize("pattern", PATTERNS)
@given(text=TEXTS)
def test_a_text_that_matches_is_never_ruled_out(pattern: str, text: str) -> None:
    matched = re.search(pattern, text, re.IGNORECASE)

    small = in_small_letters(text)
    assert may_match(needed_grams(pattern), grams_of(small)) or not matched


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"price", [{"pric"}]),
        (r"sold?", [{"sol", "sold"}]),
        (r"(?:price|terms)\s+set", [{" set"}]),
        (r"(?:price|term)\d\s+set", [{" set"}, {"pric", "term"}]),
        (r"not\s+(?:disclosed)?", [{"disc", "not "}]),
        (r"in[\s-]house", [{" hou", "-hou"}]),
        (r"pay\s+⟨M\d+⟩\s+to", [{"ay ⟨"}, {"⟩ to"}]),
        (r"(?:[a-z]+|price)", []),
        (r"an?", []),
        (r"(?:\d+\s+tons){2}", [{" ton"}]),
    ],
)
def test_what_a_pattern_needs(pattern: str, needed: list[set[str]]) -> None:
    assert list(needed_grams(pattern)) == needed


def test_a_choice_too_wide_to_spell_out_still_needs_one_of_its_parts() -> None:
    wide = "(?:" + "|".join(f"word{n}(?:ed|ing)?" for n in range(90)) + r")\s+price"

    assert frozenset({"pric"}) in needed_grams(wide)


def test_hardly_a_shipped_rule_is_tried_on_every_sentence() -> None:
    rules = [rule for group in load_rules().patterns.values() for rule in group]
    needs = [need for rule in rules for _, need in rule.screened]

    assert sum(map(bool, needs)) > 0.9 * len(needs)


def test_every_example_of_the_shipped_rules_passes_its_own_screen() -> None:
    for rules in load_rules().patterns.values():
        for rule in rules:
            for expression, (_, needs) in zip(
                rule.expressions, rule.screened, strict=True
            ):
                texts = [example.text for example in rule.example]
                found = [text for text in texts if expression.search(text)]
                smalls = map(in_small_letters, found)
                assert all(may_match(needs, grams_of(small)) for small in smalls)
