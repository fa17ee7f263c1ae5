"""Words of the sheet: easy to read, and harmless whatever the article holds."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.emit.wording import clipped, readable, shown, shown_lines, slot_name


@pytest.mark.parametrize(
    ("normal", "kind", "words"),
    [
        ("USD 1750000000 per month", "money", "USD 1.75 billion per month"),
        (">=USD 40000000000 total", "money", "≥ USD 40 billion total"),
        ("USD 3000000000..4000000000", "money", "USD 3 billion – 4 billion"),
        ("USD 38.5 per share", "money", "USD 38.5 per share"),
        ("USD 1234567", "money", "USD 1,234,567"),
        ("<=960 MW", "quantity", "≤ 960 MW"),
        ("48000 GPU", "quantity", "48,000 GPU"),
        ("until 2029-05", "period", "until May 2029"),
        ("2026-04-20", "period", "20 April 2026"),
        ("until 2027-Q3", "period", "until Q3 2027"),
        ("P10Y..P15Y", "period", "10 years – 15 years"),
        ("~P5Y", "period", "~5 years"),
        ("P1Y", "period", "1 year"),
        ("notice P90D by either", "notice", "notice of 90 days by either side"),
        ("fee USD 1000000000 by acquirer", "fee", "fee USD 1 billion by acquirer"),
        ("in_talks", "status", "in talks"),
        ("Hall 2000", "facility", "Hall 2000"),
    ],
    ids=str,
)
def test_normal_forms_are_said_as_people_write(
    normal: str, kind: str, words: str
) -> None:
    assert readable(normal, kind) == words


@given(st.text())
def test_no_control_character_reaches_the_terminal(text: str) -> None:
    kept = {unicodedata.category(char) for char in shown(text)}

    assert not kept & {"Cc"}


@pytest.mark.parametrize("char", ["\x1b", "\u202e", "\u2066", "\u200b", "\x9b", "\x07"])
def test_hidden_characters_are_made_visible(char: str) -> None:
    assert shown(f"a{char}b") == "a\N{REPLACEMENT CHARACTER}b"
    assert shown_lines(f"a{char}b") == "a\N{REPLACEMENT CHARACTER}b"


def test_a_long_quote_is_clipped_to_its_width() -> None:
    assert clipped("four words of text", 6) == "four …"
    assert clipped("short", 6) == "short"


@pytest.mark.parametrize(
    ("field", "role", "name"),
    [
        ("party", "customer", "customer"),
        ("party", "", "party"),
        ("amount", "per_share", "amount, per share"),
        ("term", "", "term"),
        ("term", "term", "term"),
    ],
)
def test_a_slot_is_named_by_field_and_role(field: str, role: str, name: str) -> None:
    assert slot_name(field, role) == name
