"""Plain words that open a sentence, and names that do."""

import pytest
from spacy.language import Language

from pipeline.extract.language.nlp import load_pipeline
from pipeline.extract.names import find_names
from pipeline.rules.base import shipped_rules
from pipeline.rules.names import read_names

RULES = read_names(shipped_rules() / "names")


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_pipeline("auto")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (
            "Hockey league sells rights to Kanal Nord. It is the Baltic Hockey League.",
            "Hockey",
        ),
        (
            "Bin rounds in Lorne are to be taken over by Verdanta. Missed bins irked.",
            "Bin",
        ),
    ],
)
def test_a_plain_word_that_opens_a_sentence_is_no_name(
    nlp: Language, text: str, word: str
) -> None:
    assert word not in {mention.entity.name for mention in find_names(nlp(text), RULES)}


def test_a_name_that_opens_a_sentence_stays_one(nlp: Language) -> None:
    text = "Verdanta has won the contract. It was one of six bidders."

    assert "Verdanta" in {m.entity.name for m in find_names(nlp(text), RULES)}
