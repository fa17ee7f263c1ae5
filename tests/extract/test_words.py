"""The words of a masked sentence, as triggers walk over them."""

import pytest

from pipeline.extract.deals.following import senses_of
from pipeline.extract.deals.voice import is_passive
from pipeline.extract.deals.words import (
    Word,
    is_noun_position,
    is_party_like,
    owns_next,
    split_words,
)
from tests.extract.telling import sentence_of


def words_of(text: str) -> tuple[Word, ...]:
    return split_words(sentence_of(text).masked)


def _at(words: tuple[Word, ...], text: str) -> int:
    return [word.text for word in words].index(text)


def test_words_marks_and_placeholders_are_told_apart() -> None:
    texts = [word.text for word in words_of("Norvik's co-owner, Halden, sells.")]

    assert texts == ["⟨f0⟩", "'s", "co-owner", ",", "⟨f1⟩", ",", "sells", "."]


def test_a_placeholder_keeps_its_name() -> None:
    norvik, _, price, *_ = words_of("Norvik pays $3 billion.")

    assert norvik.name is not None
    assert norvik.name.entity.name == "Norvik"
    assert price.mention is not None
    assert price.name is None


def test_a_short_aside_in_brackets_takes_no_part() -> None:
    texts = [word.text for word in words_of("Norvik (NVK) buys Halden (HLD:LSE).")]

    assert texts == ["⟨f0⟩", "buys", "⟨f1⟩", "."]


def test_an_aside_with_a_price_is_read() -> None:
    words = words_of("Norvik buys Halden ($3 billion).")

    assert any(word.mention and not word.name for word in words)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Norvik signed a lease.", "lease"),
        ("Norvik announced the purchase.", "purchase"),
        ("Its order is large.", "order"),
        ("Norvik's purchase is large.", "purchase"),
        ("The terms of sale are unknown.", "sale"),
        ("A $3 billion purchase was announced.", "purchase"),
    ],
)
def test_a_noun_is_known_by_its_place(text: str, word: str) -> None:
    words = words_of(text)

    assert is_noun_position(words, _at(words, word))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Norvik will lease the depot.", "lease"),
        ("Norvik and Halden purchase ore.", "purchase"),
        ("Lease it now.", "lease"),
    ],
)
def test_a_verb_is_known_by_its_place(text: str, word: str) -> None:
    words = words_of(text)

    assert not is_noun_position(words, _at(words, word))


@pytest.mark.parametrize(
    ("text", "passive"),
    [
        ("Halden was bought.", True),
        ("Halden has been quietly bought.", True),
        ("Halden, bought by Norvik, grows.", True),
        ("Halden is being bought.", True),
        ("Norvik bought Halden.", False),
        ("Norvik has bought Halden.", False),
        ("Norvik reportedly bought Halden.", False),
    ],
)
def test_a_passive_is_known_by_its_neighbours(text: str, passive: bool) -> None:  # noqa: FBT001
    words = words_of(text)

    assert is_passive(words, _at(words, "bought")) is passive


@pytest.mark.parametrize(
    ("text", "owns"),
    [
        ("Ada Lind's Norvik buys Halden.", True),
        ("Lorne's Norvik buys Halden.", True),
        ("Ada Lind\u2019s Norvik buys Halden.", True),
        ("Norvik's Halden makes pumps.", True),
        ("Ada Lind leads Norvik.", False),
    ],
)
def test_an_owner_only_owns_the_firm_behind_it(text: str, owns: bool) -> None:  # noqa: FBT001
    assert owns_next(words_of(text), 0) is owns


@pytest.mark.parametrize(
    ("text", "may"),
    [("Norvik", True), ("Ada Lind", True), ("Lorne", False), ("$3 billion", False)],
)
def test_firms_and_persons_may_stand_for_a_side(text: str, may: bool) -> None:  # noqa: FBT001
    assert is_party_like(words_of(f"{text} stays.")[0]) is may


def test_a_quantity_means_its_unit() -> None:
    words = words_of("Norvik buys 300 megawatts of power.")

    assert [senses_of(word) for word in words[1:5]] == [
        {"buys"},
        {"mw", "measured-goods"},
        {"of"},
        {"power"},
    ]
