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
The parties have agreed to keep the price between themselves.|amount
Norvik pays a sum nobody will put a name to.|amount
The figures were blacked out in the copy filed with the court.|amount
The notice leaves out the price and the duration.|amount term
Details were sketchy.|amount term
Both sides called the price commercial in confidence.|amount
What changed hands in return is anybody's guess.|amount
Neither man was willing to talk money.|amount
Asked about the price, Norvik only smiled.|amount
The companies offered no clue to the price.|amount
The announcement was silent on price.|amount
The statement made no mention of the purchase price.|amount
No price was attached to the announcement.|amount
The consideration has been left out of the public filing.|amount
A clause keeps the terms out of sight.|amount term
How much the council paid was not stated in the minutes.|amount
"We do not discuss what we pay," Norvik said.|amount
"We're not disclosing the number," said Norvik.|amount
Neither volume nor price was disclosed.|amount
The price is a matter for the parties.|amount
Nobody at Norvik would be drawn on cost.|amount
The purchase price has been struck from the public version.|amount
The agreement itself has not been published.|amount term
How many years the contract covers was not stated.|term
The duration was left open in the announcement.|term
Whether Norvik can walk away was not said.|termination
The break clause, if there is one, was not described.|termination
The buyer asked not to be identified.|party
The name of the buyer was kept back.|party
The other party to the contract was not named.|party
No address was given for the new plant.|location
Norvik has not said which site will get the machines.|location
How many trucks are involved was not disclosed.|capacity
Purchase price: not announced|amount
On the price both are silent.|amount
Neither would be drawn on the fee.|amount
Neither side would reveal the new price.|amount
Neither the amount of the rent nor the increases were made public.|amount
Portions of the exhibit have been omitted.|amount term
The parties keep further commercial details confidential.|amount term
"""
NO_SECRETS = [
    "Norvik declined to comment.",
    "Halden could not be reached for comment.",
    "Norvik would not be drawn on its plans for the winter.",
    "Halden kept quiet about the weather.",
    "The judge withheld judgment until May.",
    "Nobody is saying that the deal is dead.",
    "The firms are bound by a contract.",
    "Norvik would not say why it had dismissed its manager.",
    "The price has now been published.",
    "Norvik declined to say whether the price was fair.",
    "Norvik said that price was not everything.",
    "An investor who asked not to be named said so.",
    "Nobody would give the mayor credit.",
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
