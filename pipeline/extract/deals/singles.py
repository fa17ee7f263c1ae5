"""An event that names one party in, the deal that it goes on about out."""

import re
from collections.abc import Sequence

from pipeline.extract.deals.asides import LEAD, is_aside, is_of_another_day
from pipeline.extract.deals.frames import (
    BOTH_SIDES,
    Frame,
    distance,
    is_akin_frame,
    is_only_aside,
    only_adds,
    says_the_deal,
)
from pipeline.extract.deals.halves import names_missing_owner, tells_other_side
from pipeline.extract.deals.retelling import changes_hands, is_late_label
from pipeline.extract.deals.rounds import funds, is_of_round, joins_round
from pipeline.extract.deals.triggers import Event
from pipeline.extract.deals.turns import is_after_purchase, tells_of_purchase
from pipeline.extract.names import NameKind

_OWNERSHIP = "ownership"
_IS_OWNED = re.compile(
    r"(?:,? (?:which|who))? (?:is|are|was|were) (?:[a-z]+ )?|, (?:[a-z]+ )?"
)
_PROPERTY = "property"  # whatever is sold, or run, has an owner, too


def frame_of_one(
    event: Event, frames: Sequence[Frame], elsewhere: frozenset[int]
) -> Frame | None:
    """Find the deal that says more by this event; None where it tells a new one."""
    if event.sentence.index in elsewhere or _tells_owner_of_party(event, frames):
        return None
    if beside := [frame for frame in frames if is_of_round(event, frame)]:
        return beside[0]
    known = [f for f in frames if _is_known(event, f, elsewhere)]
    if lacking := [frame for frame in frames if names_missing_owner(event, frame)]:
        return min((*lacking, *known), key=_first_told)
    if known:
        return min(known, key=lambda frame: _remoteness(event, frame))
    if halves := [frame for frame in frames if tells_other_side(event, frame)]:
        return halves[0]
    own = [frame for frame in frames if not is_only_aside(frame, elsewhere)]
    return _joined(event, own or frames)


def _is_known(event: Event, frame: Frame, elsewhere: frozenset[int]) -> bool:
    """Whether it tells of a party of the deal, and of nothing else that he did."""
    return (
        bool(event.entities & frame.entities)
        and not is_only_aside(frame, elsewhere)
        and _may_be_of(event, frame)
        and not is_aside(frame.events, event)
        and not _is_of_another_day(event, frame)
        and (event.trigger.is_general or not tells_of_purchase(event, frame.events))
        and not changes_hands(event, frame)
        and not is_after_purchase(event, frame.events)
    )


def _is_of_another_day(event: Event, frame: Frame) -> bool:
    is_of_it = says_the_deal(event.sentence)
    return not is_of_it and is_of_another_day(event, frame.events)


def _may_be_of(event: Event, frame: Frame) -> bool:
    """Whether one more word about a party can be about this deal of it.

    A lease is another deal than a takeover, unless the sentence says "the agreement" or
    brings no figure that would then stand with the wrong deal.
    """
    if event.is_outlay and any(
        o.tells_kind and o.start < event.start for o in frame.events
    ):
        return True  # what a party spends to do what was agreed above
    if is_akin_frame(event, frame) or _does_the_work(event, frame):
        return True
    if event.trigger.family == "commerce":
        return True  # paying and receiving belong to any deal
    return not event.sentence.values or says_the_deal(event.sentence)


def _does_the_work(event: Event, frame: Frame) -> bool:
    """Whether who builds was hired for it: "to build a mill" is no outlay then."""
    if event.trigger.slots != {"subject": "investor"}:
        return False
    hired = {n.entity for e in frame.events for n in e.roles.get("provider", ())}
    return event.entities <= hired


def _first_told(frame: Frame) -> tuple[bool, int, int]:
    """Where an article comes to a deal: the lead tells its news, with both sides."""
    first = min(frame.events, key=lambda event: event.sentence.index).sentence
    is_news = first.rank < LEAD and len(frame.entities) >= BOTH_SIDES
    return not is_news, first.index, frame.number


def _remoteness(event: Event, frame: Frame) -> tuple[bool, bool, int, int]:
    """Deals of two come first, then what the sentence tells, then those nearby."""
    is_of_one = len(frame.entities) < BOTH_SIDES
    is_foreign = not any(_is_beside(event, other) for other in frame.events)
    return is_of_one, is_foreign, distance(event, frame), frame.number


def _is_beside(event: Event, other: Event) -> bool:
    """Whether a sentence tells of both, and of one kind of deal."""
    return _is_of(event, other) and event.sentence.index == other.sentence.index


def _joined(event: Event, frames: Sequence[Frame]) -> Frame | None:
    """The deal to which whoever takes part, too, or is called a side of it belongs."""
    if not (only_adds(event) or joins_round(event)):
        return None
    akin = [f for f in frames if is_akin_frame(event, f) and f.events]
    akin = [f for f in akin if not (is_late_label(event, f) or funds(event, f))]
    if is_mere_owner(event):
        akin = [f for f in akin if any(_is_of(event, other) for other in f.events)]
    if akin and event.trigger.only_adds:
        return akin[0]  # the one most told of
    nearest = sorted(akin, key=lambda frame: (distance(event, frame), frame.number))
    return next(iter(nearest), None)  # "the buyer, Norvik": of the deal just spoken of


def is_mere_owner(event: Event) -> bool:
    """Whether it says whose something is: the side of a lease that others tell."""
    return event.trigger.only_adds and event.trigger.family == _PROPERTY


def is_mere_trade(event: Event, events: Sequence[Event]) -> bool:
    """Whether a label says what somebody is who buys or sells: "landlord Norvik sold".

    A sentence that tells of a lease besides tells of whom.
    """
    if not event.trigger.labels or event.trigger.family != _PROPERTY:
        return False
    here = event.sentence.index
    deeds = [e for e in events if e.sentence.index == here and not only_adds(e)]
    is_let = any(deed.trigger.family == _PROPERTY for deed in deeds)
    is_sold = any(
        deed.trigger.family == _OWNERSHIP and event.entities <= deed.entities
        for deed in deeds
    )
    return is_sold and not is_let


def _tells_owner_of_party(event: Event, frames: Sequence[Frame]) -> bool:
    """Whether it says who owns a party: "the lessee is owned by Ostra" lets nothing."""
    if not is_mere_owner(event):
        return False
    text, first = event.sentence.text, event.sentence.start
    parties = {e for f in frames for e in f.entities if e.kind is NameKind.FIRM}
    return any(
        name.entity in parties
        and _IS_OWNED.fullmatch(text[name.end - first : event.start - first])
        for name in event.sentence.names
        if name.end <= event.start
    )


def _is_of(event: Event, other: Event) -> bool:
    return event.trigger.family == other.trigger.family
