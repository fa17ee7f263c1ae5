"""An expression whose beginning is known finds what it found before, sooner."""

import re
from importlib import import_module
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.values.beginnings import first_signs
from pipeline.values.expressions import compiled

SOURCES = [
    r"\b(?:pay|buys?)\b",
    r"(?<!not )\bpay",
    r"(?:the\s+)?(?:deal|⟨F(?P<firm>\d+)⟩)",
    r"\b(?=[a-d])\w+",
    r"(?:[b-d]|\d+?){2}",
    r"(?>a|b)c|\s+d",
    r"\bé{1,2}|a*+b",
    r"^\W*it|[.;] b",
    r"(?i:p)ay|b",
    r"[^a]b|.c",
    r"\b(?:a|)\b",
]
TEXTS = st.text("aAbcdpyé⟨F1⟩ .;it", max_size=12)


@pytest.mark.parametrize("source", SOURCES)
@given(text=TEXTS)
def test_it_finds_the_same_places(source: str, text: str) -> None:
    found, expected = compiled(source), re.compile(source)

    assert [m.span() for m in found.finditer(text)] == [
        m.span() for m in expected.finditer(text)
    ]


@pytest.mark.parametrize(
    ("source", "signs"),
    [
        (r"\b(?:pay|buys?)\b", "bp"),
        (r"(?<!\bnot\s)(?:the\s+)?deal", "dt"),
        (r"(?:a?b*|(?>c))d", "abcd"),
        (r"(?=x)⟨F\d+⟩", "⟨"),
    ],
)
def test_a_match_begins_with_the_first_signs(source: str, signs: str) -> None:
    assert [chr(value) for _, value in first_signs(parsed(source))] == list(signs)


@pytest.mark.parametrize("source", ["[^a]b", ".b", r"(?i:p)ay", r"(?:(a)?(?(1)b|c))+"])
def test_some_matches_begin_with_about_any_sign(source: str) -> None:
    assert first_signs(parsed(source)) == []


def parsed(source: str) -> Any:  # noqa: ANN401
    return import_module("re._parser").parse(source)
