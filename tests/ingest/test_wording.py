"""Counting words by quicker ways counts what the plain way counts."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from pipeline.ingest.language import tell_language
from pipeline.ingest.wording import fold, is_told, telling_words

_BITS = (
    *(
        "abcd",
        "Abcd",
        "abcdefg",
        "through",
        "throughout",
        "of",
        "ß²é",
        "x",
        "4.2",
        "12",
    ),
    *("3abcd", "_", "’s", "-", ".", ",", " ", " ", "\n", "\u2028"),
)
_TEXT = st.lists(st.sampled_from(_BITS), max_size=30).map("".join)


@given(st.lists(_TEXT, max_size=3), _TEXT, st.integers(0, 2))
def test_words_are_found_as_often_as_the_plain_way_counts_them(
    texts: list[str], other: str, beyond: int
) -> None:
    plain = Counter(word for text in texts for word in telling_words(text))

    for stem in {*plain, *telling_words(other)}:
        assert is_told(stem, fold(texts), beyond=beyond) == (plain[stem] > beyond)


_SMALL = ("the", "of", "and", "was", "(the)", "the-of", "x_y", "mill", "4.2", "Tarn’s")


@given(st.lists(st.sampled_from(_SMALL), min_size=60, max_size=90))
def test_a_text_is_english_by_the_part_of_its_small_words(words: list[str]) -> None:
    text = " ".join(words)
    parts = [part for word in words for part in _plain(word)]
    small = sum(part in {"the", "of", "and", "which"} for part in parts)

    if small >= 0.07 * len(parts):
        assert tell_language(text) == "en"


def _plain(word: str) -> list[str]:
    marks = str.maketrans(dict.fromkeys("()-_.’0123456789", " "))
    return word.translate(marks).split()
