"""Rounds of money: who joins one, and which.

"Tarn raised $40 million in a round led by Norvik, with Halden joining": who puts money
in is often told apart from who gets it.
"""

from pipeline.extract.deals.frames import Frame, says_the_deal
from pipeline.extract.deals.triggers import Event

# What is bought on credit, or gets it, or gives it
_OWNING = frozenset(
    "acquirer target seller borrower lender investor investee bidder".split()
)


def joins_round(event: Event) -> bool:
    """Whether somebody has a part in "the round": the one that the reader knows."""
    return event.trigger.family == "capital" and says_the_deal(event.sentence)


def lacks_investee(event: Event) -> bool:
    """Whether only those are told who put money in: "with Norvik joining"."""
    return event.trigger.family == "capital" and "investee" not in event.roles


def is_of_round(event: Event, frame: Frame) -> bool:
    """Whether the sentence has said who gets the money: "a round led by Norvik"."""
    return lacks_investee(event) and any(
        other.sentence.index == event.sentence.index
        and other.trigger.family == event.trigger.family
        for other in frame.events
    )


def funds(event: Event, frame: Frame) -> bool:
    """Whether somebody lends for what one side of a deal in goods builds with it."""
    told = {role for other in frame.events for role in other.roles}
    return "lender" in event.roles and told.isdisjoint(_OWNING)
