"""An event and a deal in, whether the one tells the other once more out."""

import re

from pipeline.extract.deals.asides import LEAD
from pipeline.extract.deals.frames import Frame, says_the_deal
from pipeline.extract.deals.triggers import Event
from pipeline.extract.deals.turns import is_dated
from pipeline.rules.triggers import OPEN_KIND

_NEW = re.compile(r"\bnew\s+(?:[a-z]+\s+){0,2}$")
_TOP = [0, 1]  # the ranks of the headline and of the first sentence
_BESIDES = re.compile(r"\b(?:also|already|recently|earlier|previously)\b")


def tells_of_others(event: Event, frame: Frame) -> bool:
    """Whether below the news a party of the deal deals with somebody else."""
    if event.sentence.rank < LEAD or says_the_deal(event.sentence):
        return False
    tells = (_is_of_others, _is_of_other_target, changes_hands)
    return any(tell(event, frame) for tell in tells)


def says_headline_again(event: Event, frame: Frame) -> bool:
    """Whether headline and first sentence call a side of the deal by two names.

    "Army orders rifles from Norvik. The Marlan Guard has ordered 900 from Norvik".
    """
    here = event.sentence.rank
    return any(
        sorted((here, other.sentence.rank)) == _TOP
        and other.trigger.kind == event.trigger.kind
        and any(
            {n.entity for n in names} & {n.entity for n in other.roles.get(role, ())}
            for role, names in event.roles.items()
        )
        for other in frame.events
    )


def changes_hands(event: Event, frame: Frame) -> bool:
    """Whether below an agreement of two one of them is said to be bought or sold.

    "Norvik extends its contract with Ostra. Ostra was sold to Halden this year".
    """
    if event.trigger.family != "ownership" or event.sentence.rank < LEAD:
        return False
    if event.entities <= frame.entities:
        return False
    early = [other for other in frame.events if other.sentence.rank < LEAD]
    is_whole = any(len(other.across) > 1 for other in early)
    return is_whole and all(other.trigger.family != "ownership" for other in early)


def _is_of_others(event: Event, frame: Frame) -> bool:
    """Whether below the news one of two who signed deals with somebody else.

    "It recently won a $40 million contract from Ostra": the lead told both sides.
    """
    sentence = event.sentence
    is_told = _BESIDES.search(sentence.text) or is_dated(sentence)
    return bool(is_told) and any(
        o.sentence.rank < LEAD and len(o.groups) > 1 for o in frame.events
    )


def _is_of_other_target(event: Event, frame: Frame) -> bool:
    """Whether below a sale with both its sides one of them buys another firm.

    "Norvik bought Halden in 2011": what Ostra sells it now is told above.
    """
    known = frame.entities
    buys_new = any(n.entity not in known for n in event.roles.get("target", ()))
    return buys_new and any(
        {"acquirer", "seller"} <= other.roles.keys() and "target" not in other.roles
        for other in frame.events
        if other.sentence.rank < LEAD
    )


def is_late_label(event: Event, frame: Frame) -> bool:
    """Whether far below "the contractor, Halden" is none of a deal with both sides."""
    trigger = event.trigger
    if not trigger.labels or trigger.kind != OPEN_KIND or event.sentence.rank < LEAD:
        return False
    if not event.inner:  # advisers are named last
        return False
    before = event.sentence.text[: event.start - event.sentence.start]
    if _NEW.search(before):  # "the new majority owner" is that of this deal
        return False
    early = [e for e in frame.events if e.sentence.rank < LEAD]
    is_told = any(len(e.inner) > 1 for e in early)
    return is_told and not says_the_deal(event.sentence)
