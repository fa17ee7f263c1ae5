"""Recasing keeps what is known; careless spelling stays readable."""

from training.casing import recase, title_case, upper_case
from training.cast import Piece
from training.compose import mark
from training.noise import curl_quotes, space_marks


def test_recasing_keeps_the_names() -> None:
    doc = mark(
        [Piece("Orvek", "ORG"), Piece(" to buy mill in ", ""), Piece("Oslo", "LOC")]
    )
    assert doc is not None

    titled = recase(doc, title_case)

    assert titled.text == "Orvek to Buy Mill in Oslo"
    assert [(s.text, s.label_) for s in titled.ents] == [
        ("Orvek", "ORG"),
        ("Oslo", "LOC"),
    ]
    assert recase(doc, upper_case).text == "ORVEK TO BUY MILL IN OSLO"


def test_quotes_curl_by_their_side() -> None:
    assert curl_quotes('"No," he said, "never."') == "“No,” he said, “never.”"


def test_marks_stand_apart_in_tokenised_files() -> None:
    assert space_marks("Orvek's unit, sold (late)") == "Orvek 's unit , sold ( late ) "
