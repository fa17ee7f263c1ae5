"""Every wording of not saying, and what it keeps back."""

import pytest

from pipeline.extract.masking import matches
from pipeline.rules import load_rules
from tests.extract.telling import sentence_of

RULES = load_rules().patterns["undisclosed"]
WORDINGS = """
Norvik won't say what it paid.|amount
Neither side would put a price on the deal.|amount
Norvik declined to put a figure on the contract.|amount
Financial details remain under wraps.|amount
Norvik kept mum about the price.|amount
Both firms are keeping quiet about the terms.|amount term
The sum is not public.|amount
No price was given.|amount
The price was withheld.|amount
Halden refused to be drawn on the price.|amount
The parties are bound by a confidentiality agreement.|amount term
Both camps have been sworn to silence.|amount term
How much changed hands, nobody is saying.|amount
What Norvik will pay stays between the two.|amount
The consideration was not disclosed.|amount
Terms were not disclosed.|amount term
Details of the agreement were not immediately available.|amount term
The duration of the contract was not given.|term
Halden would not say when the lease ends.|term
The location of the plant was not disclosed.|location
Halden did not say where the plant will be built.|location
Halden did not name the buyer.|party
An undisclosed buyer took the other half.|party
Norvik did not say how many turbines it ordered.|capacity
The volume was not disclosed.|capacity
The companies disclosed neither the price nor the term.|amount term
Norvik gave no financial details.|amount
The two did not make the price public.|amount
The formula for the price is not being disclosed.|amount
The purchase price was redacted from the filing.|amount
The filing blacks out the price.|amount
The exact figure is known only to the two firms.|amount
"""
NO_SECRETS = [
    "Norvik declined to comment.",
    "Halden could not be reached for comment.",
    "Norvik would not be drawn on its plans for the winter.",
    "Halden kept quiet about the weather.",
    "The judge withheld judgment until May.",
    "Nobody is saying that the deal is dead.",
    "The firms are bound by a contract.",
]


@pytest.mark.parametrize("row", WORDINGS.split("\n")[1:-1])
def test_a_wording_of_silence_is_read_with_its_scope(row: str) -> None:
    text, covers = row.split("|")

    found = [match.rule.covers for match in matches(sentence_of(text).masked, RULES)]

    assert found
    assert set(found[0]) & set(covers.split())


@pytest.mark.parametrize("text", NO_SECRETS)
def test_other_silences_hide_nothing_of_a_deal(text: str) -> None:
    assert not list(matches(sentence_of(text).masked, RULES))
