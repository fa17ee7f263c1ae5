"""Shares of something that a text tells in words."""

import pytest

from pipeline.values import Quantity

SHARES = {
    "It buys a fifth of the nickel.": "20 %",
    "It leased half of the campus.": "50 %",
    "It takes two-thirds of its power there.": "66.7 %",
    "About three quarters of the output is sold.": "~75 %",
    "It sold a one-tenth of it.": None,
    "It closes in the first half of the year.": None,
    "It closes in the second half of next year.": None,
    "It sold a third of those.": None,
    "It lies half of a mile away.": None,
    "It holds three halves of the cake.": None,
    "It takes its half.": None,
}


@pytest.mark.parametrize(("text", "share"), SHARES.items(), ids=list(SHARES))
def test_a_share_in_words_is_a_percentage(text: str, share: str | None) -> None:
    found = [each.value.normal for each in Quantity.find_fractions(text)]

    assert found == ([share] if share else [])


@pytest.mark.parametrize(
    "words", ["a fifth", "two-thirds", "half", "about half", "up to a third"]
)
def test_a_share_in_words_reads_the_same_from_its_quote(words: str) -> None:
    text = f"It sells {words} of its power."
    (found,) = Quantity.find_fractions(text)

    assert Quantity.parse(text[found.start : found.end]) == found.value
