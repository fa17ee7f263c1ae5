"""An event and a deal in, whether the one tells the other once more out."""

import re

from pipeline.extract.deals.asides import LEAD
from pipeline.extract.deals.frames import Frame, says_the_deal
from pipeline.extract.deals.triggers import Event
from pipeline.extract.deals.turns import is_dated

_BESIDES = re.compile(r"\b(?:also|already|recently|earlier|previously)\b")


def is_of_others(event: Event, frame: Frame) -> bool:
    """Whether below the news one of two who signed deals with somebody else.

    "It recently won a $40 million contract from Ostra": the lead told both sides.
    """
    sentence = event.sentence
    if sentence.rank < LEAD or says_the_deal(sentence):
        return False
    is_told = _BESIDES.search(sentence.text) or is_dated(sentence)
    return bool(is_told) and any(
        o.sentence.rank < LEAD and len(o.groups) > 1 for o in frame.events
    )


def says_headline_again(event: Event, frame: Frame) -> bool:
    """Whether the first sentence calls a side of the headline by its name.

    "Army orders rifles from Norvik. The Marlan Guard has ordered 900 from Norvik".
    """
    return event.sentence.rank == 1 and any(
        other.sentence.rank == 0
        and other.trigger.kind == event.trigger.kind
        and any(
            {n.entity for n in names} & {n.entity for n in other.roles.get(role, ())}
            for role, names in event.roles.items()
        )
        for other in frame.events
    )
