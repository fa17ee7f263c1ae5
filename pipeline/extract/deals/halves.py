"""Halves in, whole deals out: who buys is told here, and who sells there."""

import re

from pipeline.extract.deals.asides import is_once_below, is_won_once
from pipeline.extract.deals.frames import (
    Frame,
    distance,
    is_akin_frame,
    says_the_deal,
)
from pipeline.extract.deals.roles import BESIDE_SIDES, side_of
from pipeline.extract.deals.triggers import Event
from pipeline.extract.deals.turns import is_dated, is_of_old, is_of_once

# Families of deals in which many stand on one side: who gets the money, and who gives
_SHARED = {"credit": ("borrower", "lender"), "capital": ("investee", "investor")}
# "The stake was" sold by, "The sale" to
_THE_THING = re.compile(r"\W*(?:The|This)\s+(?:[\w%-]+\s+){0,5}$")
_BY = re.compile(r"\s+(?:by|to|from)\b")
_OWNERS = frozenset({"acquirer", "seller"})
# "bought the 240-room hotel for": what everybody knows by then, and nobody's name
_THE_KNOWN = re.compile(
    r"\s+(?:the|both|these)\s+(?:(?:[a-z-]+|⟨Q\d+⟩)[\s-]+){0,3}?[a-z-]+"
    r"(?=\W*$|[,.;)]|\s+(?:for|from|after|in|at|with|on|through|via|to|and|as)\b|\s+⟨)"
)


def join_halves(frames: list[Frame], elsewhere: frozenset[int]) -> list[Frame]:
    """Join a deal of which only buyers are told with one that only has sellers.

    "Norvik will take all the power. Developer Halden raises the turbines": nobody in
    between says that they deal with each other.
    """
    joined: list[Frame] = []
    for frame in frames:
        whole = next((f for f in joined if _completes(frame, f, elsewhere)), None)
        if whole is None:
            joined.append(frame)
        else:
            whole.events += frame.events
    return joined


def _completes(half: Frame, frame: Frame, elsewhere: frozenset[int]) -> bool:
    """Whether a frame tells just the side that another one lacks, and tells it near."""
    is_told = any(len(e.across) > 1 for e in (*half.events, *frame.events))
    if is_told or any(event.sentence.index in elsewhere for event in half.events):
        return False
    if half.entities & frame.entities or not half.entities or not frame.entities:
        return False
    if all(is_won_once(event) or is_once_below(event) for event in half.events):
        return False
    readers = (_joins_many, _tells_what_is_sold, _tells_side)
    return any(tells(half, frame) for tells in readers)


def _tells_side(half: Frame, frame: Frame) -> bool:
    """Whether only one side is told here, and only the other one there."""
    ours, theirs = _sides(frame), _sides(half)
    is_half = len(ours) == len(theirs) == 1
    if not is_half or (ours == theirs and not _tells_partner(half, frame)):
        return False
    if theirs == {0} and len(half.entities) > 1:  # partners are no half of a deal
        return False
    if not all(is_akin_frame(event, frame) for event in half.events):
        return False
    return _is_near(half, frame)


def _is_near(half: Frame, frame: Frame) -> bool:
    return min(distance(event, frame) for event in half.events) <= 1


def _joins_many(half: Frame, frame: Frame) -> bool:
    """Whether only those are told who share a side with others: "also lent".

    Many lend to one, and many put money into one; who gets it is told above.
    """
    families = {e.trigger.family for e in half.events if e.inner}
    shared = _SHARED.get(families.pop()) if len(families) == 1 else None
    told = {role for e in frame.events for role in e.roles}
    return (
        shared is not None
        and (shared[0] in told or (told == {shared[1]} and _is_near(half, frame)))
        and {role for e in half.events for role in e.roles} - BESIDE_SIDES
        == {shared[1]}
    )


def _tells_what_is_sold(half: Frame, frame: Frame) -> bool:
    """Whether only what changes hands is told, and beside it who sells and who buys."""
    told = {role for event in half.events for role in event.roles}
    others = {role for event in frame.events for role in event.roles}
    beside = others & {"acquirer", "seller", "target"}
    return (
        told == {"target"}
        and bool(beside)
        and "target" not in beside
        and _is_near(half, frame)
    )


def _tells_partner(half: Frame, frame: Frame) -> bool:
    """Whether "the agreement, reached with Norvik" says with whom one signer signed."""
    if len(half.entities) > 1 or len(frame.entities) > 1 or _sides(half) != {0}:
        return False
    return any(says_the_deal(event.sentence) for event in half.events)


def _sides(frame: Frame) -> set[int]:
    """The sides that events of the deal tell, those that fit any deal left out."""
    told = {
        side_of(role)
        for event in frame.events
        if not event.trigger.is_general
        for role, names in event.roles.items()
        if names
    }
    return told - {0} or told


def tells_other_side(event: Event, frame: Frame) -> bool:
    """Whether it says who else took part: "The stake was sold by Ostra Group."."""
    text, family = event.sentence.text, event.trigger.family
    here = slice(event.start - event.sentence.start, event.end - event.sentence.start)
    if not _THE_THING.match(text[: here.start]) or not _BY.match(text[here.stop :]):
        return False
    if event.topic_roles or any(e.trigger.family != family for e in frame.events):
        return False
    told = {role for other in frame.events for role in other.roles}
    return not told & set(event.roles) and not distance(event, frame)


def names_missing_owner(event: Event, frame: Frame) -> bool:
    """Whether it says who sells or buys what a purchase tells without him.

    "Norvik has bought Halden. ... The vendor, Ada Lind, retires": however far below.
    "Norvik has bought the mill. Ada Lind sold the property after 60 years".
    """
    role = event.trigger.slots.get("label") or _role_of_dealer(event, frame)
    if role not in _OWNERS:
        return False
    bought = (e for e in frame.events if e.trigger.family == "ownership")
    told = {role for other in bought for role, names in other.roles.items() if names}
    return bool(told & {*_OWNERS, "target"}) and role not in told


def _role_of_dealer(event: Event, frame: Frame) -> str:
    """The role of whoever buys or sells "the hotel" that was just spoken of."""
    family, sentence = event.trigger.family, event.sentence
    if (
        family != "ownership"
        or len(event.roles) != 1
        or event.entities & frame.entities
    ):
        return ""
    masked = sentence.masked
    behind = masked.text[masked.place(event.end) :]
    is_of_it = _THE_KNOWN.match(behind) and not distance(event, frame)
    is_old = is_of_old(event) or is_of_once(event) or is_dated(sentence)
    return next(iter(event.roles)) if is_of_it and not is_old else ""
