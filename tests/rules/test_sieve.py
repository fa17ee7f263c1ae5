"""The sieve lets through all that may match, in the order of the rules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.rules import RuleSet, load_rules
from pipeline.rules.grams import grams_of, may_match
from pipeline.values.expressions import for_small_letters

WORDS = "the price was not disclosed ⟨m0⟩ ⟨f1⟩ signed lease sale of for".split()
TEXTS = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)
FIELDS = load_rules().patterns


@pytest.mark.parametrize("field", ["amount", "undisclosed", "status"])
@given(text=TEXTS)
def test_nothing_that_may_match_is_left_out(field: str, text: str) -> None:
    rules, grams = FIELDS[field], grams_of(text)

    assert list(rules.possible(grams)) == [
        (rule, for_small_letters(pattern))
        for rule in rules
        for pattern, needs in rule.screened
        if may_match(needs, grams)
    ]


def test_few_rules_are_possible_in_a_sentence_of_other_things() -> None:
    text = "it rained in the hills all day, and nobody went out before noon."
    grams = grams_of(text)

    possible = sum(len(list(rules.possible(grams))) for rules in FIELDS.values())
    assert possible < sum(map(len, FIELDS.values())) / 10


def test_no_rules_let_nothing_through() -> None:
    assert list(RuleSet().possible(grams_of("the price"))) == []


def test_what_is_compiled_beforehand_is_not_compiled_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rules = RuleSet(FIELDS["exclusivity"])
    rules.compile()
    monkeypatch.delattr("pipeline.rules.sieve.for_small_letters")

    assert list(rules.possible(grams_of("the price was not disclosed exclusive")))
