"""Tokens come in steady time, and are spaCy's own where news is normal."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from pipeline.extract.language.nlp import load_pipeline
from pipeline.extract.language.tokenizing import SteadyTokenizer

_NLP = load_pipeline("none")
_SHOWN: list[str] = []


def _watching(text: str) -> Doc:
    _SHOWN.append(text)
    return (
        Doc(_NLP.vocab, words=text.split(" "), spaces=None) if text else Doc(_NLP.vocab)
    )


@pytest.mark.parametrize("run", ["(" * 20_000, "[(" * 9000, "a." * 20_000, "…" * 9000])
def test_long_run_without_spaces_takes_no_longer_than_prose(run: str) -> None:
    prose = "Tarn paid $4 million. " * (len(run) // 22)
    start = time.process_time()
    _NLP.tokenizer(prose)
    usual = time.process_time() - start

    start = time.process_time()
    doc = _NLP.tokenizer(f"Tarn {run} paid")

    assert doc.text == f"Tarn {run} paid"
    assert time.process_time() - start < max(50 * usual, 5.0)


@pytest.mark.parametrize(
    "signs", ["(" * 59, "-" * 12, "...", "https://a.example/b?c=d"]
)
def test_short_run_is_left_to_spacy(signs: str) -> None:
    _SHOWN.clear()
    text = f"Tarn {signs} paid"

    SteadyTokenizer(_watching)(text)

    assert [text] == _SHOWN


@given(st.text(alphabet="a (.$\n", max_size=40), st.text(alphabet="(-.", max_size=90))
def test_no_letter_is_lost(words: str, signs: str) -> None:
    text = f"{words}{signs}{words}"

    assert _NLP.tokenizer(text).text == text
