"""A sentence with its values and names replaced, and the way back to the article."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.masking import mask, matches
from pipeline.extract.names import NameMention
from pipeline.rules.patterns import Example, PatternRule
from pipeline.values import Found, find_values
from tests.extract.telling import sentence_of

_PLACEHOLDER = re.compile(r"⟨[A-Z](\d+)⟩")


def _rule(pattern: str, value: str | None = None) -> PatternRule:
    return PatternRule(
        id="test.rule",
        role="price",
        patterns=(pattern,),
        value=value,
        example=(Example(text="Norvik pays Halden $3 billion."),),
    )


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Norvik will pay Halden $3 billion.", "⟨F0⟩ will pay ⟨F1⟩ ⟨M2⟩."),
        ("Ada Lind sold 300 MW.", "⟨H0⟩ sold ⟨Q1⟩."),
        ("It runs through May 2031.", "It runs ⟨P0⟩."),
        ("Tarn Point is in Lorne.", "⟨S0⟩ is in ⟨L1⟩."),
        ("So the Harbour Post says.", "So the ⟨O0⟩ says."),
        ("Nothing stands here.", "Nothing stands here."),
        ("Norvik\u2019s deal \u2013 at last", "⟨F0⟩'s deal - at last"),
        ("a\u00a0deal\nof €5m", "a deal of ⟨M0⟩"),
        ("It is ⟨Q1⟩ from Tarn Point.", "It is <Q1> from ⟨S0⟩."),
    ],
)
def test_values_and_names_become_placeholders(text: str, masked: str) -> None:
    assert sentence_of(text).masked.text == masked


def test_a_placeholder_numbers_its_mention() -> None:
    masked = sentence_of("Norvik will pay Halden $3 billion.").masked

    quotes = [
        m.entity.name if isinstance(m, NameMention) else m.value.normal
        for m in masked.mentions
    ]

    assert quotes == ["Norvik", "Halden", "USD 3000000000"]


def test_places_lead_into_the_masked_text_and_back() -> None:
    masked = sentence_of("Norvik will pay Halden $3 billion.").masked

    at = masked.place(len("Norvik will "))

    assert masked.text[at:].startswith("pay")
    assert masked.source(at) == len("Norvik will ")
    assert masked.place(-1) == 0


def test_shares_give_way_to_whose_they_are() -> None:
    assert sentence_of("It bought 40,000 Halden shares.").masked.text == (
        "It bought 40,000 ⟨F0⟩ shares."
    )
    assert "⟨Q" in sentence_of("It bought 40,000 Halden chips.").masked.text


def test_a_value_goes_before_a_name_on_the_same_characters() -> None:
    text = "qAI rents 300 MW."
    sentence = sentence_of(text)
    clash = NameMention(10, 16, sentence.names[0].entity, "name")

    masked = mask(text, 0, sentence.values, [*sentence.names, clash])

    assert masked.text == "⟨F0⟩ rents ⟨Q1⟩."


@given(
    st.lists(
        st.sampled_from(
            [
                "Norvik",
                "Halden Grid",
                "$3 billion",
                "300 MW",
                "pays",
                "— “so”",
                "\u2009",
                ".",
            ]
        ),
        max_size=12,
    ).map(" ".join),
    st.integers(0, 500),
)
def test_every_plain_character_leads_back_to_itself(text: str, start: int) -> None:
    there = sentence_of(text)
    values = [Found(f.start + start, f.end + start, f.value) for f in there.values]
    names = [
        NameMention(n.start + start, n.end + start, n.entity, n.via)
        for n in there.names
    ]

    masked = mask(text, start, values, names)

    signs = [range(*sign.span()) for sign in _PLACEHOLDER.finditer(masked.text)]
    for offset, character in enumerate(masked.text):
        if character.isalpha() and not any(offset in sign for sign in signs):
            assert text[masked.source(offset) - start] == character


@given(st.text(max_size=80))
def test_the_ends_of_any_text_lead_back_to_its_ends(text: str) -> None:
    masked = mask(
        text, 7, [Found(f.start + 7, f.end + 7, f.value) for f in find_values(text)], ()
    )

    assert masked.source(0) == 7
    assert masked.source(len(masked.text)) == 7 + len(text)


def test_a_match_tells_its_words_and_its_value() -> None:
    text = "In May Norvik bought Halden for $3 billion."
    sentence = sentence_of(text)

    (match,) = matches(
        sentence.masked, [_rule(r"bought\s+{firm}\s+for\s+{money}", "money")]
    )

    assert text[match.start : match.end] == "bought Halden for $3 billion"
    assert isinstance(match.value, Found)
    assert match.value.value.normal == "USD 3000000000"


def test_a_match_of_a_rule_without_a_value_has_none() -> None:
    sentence = sentence_of("Norvik declined to comment.")

    (match,) = matches(sentence.masked, [_rule(r"declined\s+to\s+comment")])

    assert match.value is None


def test_matches_come_in_the_order_of_the_rules() -> None:
    sentence = sentence_of("Norvik pays $3 billion at once.")
    rules = [_rule("at once"), _rule("{money}", "money")]

    found = [match.start for match in matches(sentence.masked, rules)]

    assert found == sorted(found, reverse=True)
