"""Counting words by quicker ways counts what the plain way counts."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from pipeline.ingest.language import tell_language
from pipeline.ingest.wording import count_words, telling_words

_TEXT = st.text(st.sampled_from("Abcd Efgh the of _ 4.2 ’ß²-\n\u2028é."), max_size=80)


@given(st.lists(_TEXT, max_size=3))
def test_words_are_counted_as_they_are_found(texts: list[str]) -> None:
    plain = Counter(word for text in texts for word in telling_words(text))

    assert count_words(texts) == plain


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
