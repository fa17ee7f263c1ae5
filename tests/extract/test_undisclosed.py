"""Every wording of not saying, and what it keeps back."""

import pytest

from pipeline.extract import Extractor
from pipeline.extract.masking import matches
from pipeline.rules import load_rules
from tests.extract.telling import sentence_of, tell

ANSWERS = """
What did Norvik pay?|Nobody is saying.
And the price?|Neither side would tell me.
How much did the mill cost?|That is a secret.
How much?|I am not going to say.
Financial details?|None were given.
The price?|Not disclosed.
"""
OTHER_ANSWERS = """
What did the mayor think?|Nobody is saying.
Who will run the mill?|Nobody knows.
What did Norvik pay?|Nobody at the gate was surprised.
"""
NEWS = """Norvik Foods buys Halden Bakery

Norvik Foods has bought Halden Bakery from the Ostrander family.

{} Halden Bakery has four shops.
"""
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
How steep the fee was, Norvik would not say.|amount
How much, we are not going to tell.|amount
Halden will not say how much.|amount
Money was never mentioned by either side.|amount
The statement does not mention money.|amount
There is not a word on what Norvik paid.|amount
Nothing has been said about money.|amount
The brewers have promised not to talk about money.|amount
Halden gets a share that the two are keeping to themselves.|amount
The order was announced without a price tag.|amount
The rent, both insist, is private.|amount
What Halden gets is between it and Norvik.|amount
The price was not among the facts that Norvik gave.|amount
Readers will search the notice in vain for a price.|amount
The price has been kept under wraps.|amount
Norvik is not letting on what it spent.|amount
The size of the cheque has not been made public.|amount
Norvik has not gone public with the price.|amount
What it cost, the brewers do not say.|amount
I asked what they paid and got no answer.|amount
We are not talking numbers yet.|amount
Both declined to quantify it.|amount
There is silence over the price.|amount
Norvik pays a bonus of undisclosed size.|amount
How the mill will be paid for was not said.|capacity
Halden has not said how it will fund the purchase.|capacity
How long it lasts, neither would say.|term
For how long was not disclosed.|term
Leaving early costs a fee, but how high it is, Norvik won't say.|termination
There is a charge for cancelling, whose size was not disclosed.|termination
Either can terminate for a fee, the size of which Halden did not give.|termination
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
    "Money was not the reason for the sale.",
    "Norvik has kept its recipe secret.",
    "How the fire started has not been disclosed.",
    "The price came without an increase in wages.",
    "How long the winter lasts, nobody knows.",
    "We are not talking about the weather.",
    "Norvik keeps the bread for itself.",
    "What did the mayor think? Nobody is saying.",
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


@pytest.mark.parametrize("row", ANSWERS.strip().split("\n"))
def test_a_question_on_the_price_may_get_no_answer(
    extractor: Extractor, row: str
) -> None:
    told = tell(extractor, NEWS.format(row.replace("|", " ")))

    assert told.said("amount") == {"undisclosed"}


@pytest.mark.parametrize("row", OTHER_ANSWERS.strip().split("\n"))
def test_a_question_on_something_else_hides_no_price(
    extractor: Extractor, row: str
) -> None:
    told = tell(extractor, NEWS.format(row.replace("|", " ")))

    assert not told.said("amount")
