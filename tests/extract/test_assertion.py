"""How firmly a stretch of a sentence is said."""

import pytest

from pipeline.extract.assertion import assertion_of
from pipeline.rules import load_rules
from tests.extract.telling import sentence_of

PATTERNS = load_rules().patterns


def firmness(text: str, quote: str) -> str:
    start = text.index(quote)
    said, _ = assertion_of(sentence_of(text), start, start + len(quote), PATTERNS)
    return said.value


@pytest.mark.parametrize(
    ("text", "quote", "said"),
    [
        ("Norvik agreed to pay $3 million.", "$3 million", "stated"),
        ("Norvik signed the lease in May for $3 million.", "$3 million", "stated"),
        ("Norvik reportedly pays $3 million.", "$3 million", "reported"),
        ("Norvik pays $3 million, according to two sources.", "$3 million", "reported"),
        ("Norvik could pay $3 million.", "$3 million", "possible"),
        ("Norvik is in talks to buy Ostra for $3 million.", "$3 million", "possible"),
        ("Such deals typically cost $3 million.", "$3 million", "generic"),
        ("Norvik denied reports that it pays $3 million.", "$3 million", "denied"),
        ("Norvik will not buy Ostra for $3 million.", "$3 million", "denied"),
    ],
)
def test_a_cue_says_how_firmly(text: str, quote: str, said: str) -> None:
    assert firmness(text, quote) == said


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The $3 million lease could bring in $40 million.", "$3 million"),
        ("The $3 million sale is expected to close in June 2027.", "$3 million"),
        ("Norvik may renew the lease, which costs $3 million.", "$3 million"),
        ("Norvik reportedly lost; but it pays $3 million.", "$3 million"),
        ("Norvik paid $3 million and is not buying Ostra.", "$3 million"),
    ],
)
def test_a_cue_leaves_other_clauses_as_firm_as_they_were(text: str, quote: str) -> None:
    assert firmness(text, quote) == "stated"


def test_the_strongest_cue_decides_and_is_quoted() -> None:
    text = "Norvik denied reports that it reportedly pays $3 million."

    said, cue = assertion_of(
        sentence_of(text), text.index("$"), len(text) - 1, PATTERNS
    )

    assert (said.value, cue) == ("denied", "denied reports that")
