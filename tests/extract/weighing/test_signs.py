"""The words around a figure are its signs, and where it stands, and what it became."""

import pytest

from pipeline.extract.weighing import signs_of
from pipeline.extract.weighing.signs import found_words, word_signs
from tests.extract.weighing.weighing import STEEL, TAKEOVER, figures, survey


def _signs(text: str, normal: str) -> set[str]:
    reading, _ = survey(text)
    return set(signs_of(figures(text)[normal], reading))


@pytest.mark.parametrize(
    "sign",
    [
        "L1=in",  # the work brings in $40 million and keeps 30 furnaces busy
        "L2=bring",
        "R1=and",
        "R2=keep",
        "L12=brings_in",
        "R12=and_keeps",
        "LR=in_and",
        "<work",
        ">furnac",
        "in=bring",
        "own=million",
    ],
)
def test_words_are_signs_by_place_by_side_and_at_all(sign: str) -> None:
    assert sign in _signs(STEEL.replace("30\nfurnaces", "all furnaces"), "USD 40000000")


def test_each_sign_is_given_again_for_the_field_alone() -> None:
    signs = _signs(STEEL, "USD 40000000")
    plain = {sign for sign in signs if not sign.startswith("amount:")}

    assert signs == plain | {f"amount:{sign}" for sign in plain}


def test_names_are_told_as_ours_or_as_a_firm() -> None:
    assert "in=⟨1⟩" in _signs(TAKEOVER, "USD 300000000")
    assert "ours=2" in _signs(TAKEOVER, "USD 300000000")
    assert "ours=0" in _signs(TAKEOVER, "USD 55000000")


def test_what_the_readers_made_of_it_is_a_sign() -> None:
    assert "used=0 amount price" in _signs(TAKEOVER, "USD 300000000")
    assert {"used=no", "why=other deal"} <= _signs(TAKEOVER, "USD 55000000")


def test_no_name_of_a_firm_is_a_sign() -> None:
    other = TAKEOVER.replace("Norvik", "Brenda").replace("Halden", "Ostrom")

    assert _signs(TAKEOVER, "USD 300000000") == _signs(other, "USD 300000000")


def test_the_words_of_a_figure_hold_no_digit() -> None:
    text = STEEL.replace("$40 million", "up to $40 million")

    assert found_words(figures(text)["<=USD 40000000"]) == ["up", "to", "million"]


def test_every_sign_of_a_word_is_a_sign_of_the_figure() -> None:
    for text in (STEEL, TAKEOVER):
        reading, _ = survey(text)
        for figure in figures(text).values():
            told = {sign for _, sign in word_signs(figure, reading)}

            assert told <= set(signs_of(figure, reading))


def test_signs_of_words_come_with_the_word_as_printed() -> None:
    reading, _ = survey(STEEL)
    told = set(word_signs(figures(STEEL)["USD 40000000"], reading))

    assert {
        ("brings", "in=bring"),
        ("The", "in=the"),
        ("million", "own=million"),
    } <= told
