"""Two tellings in, whether one is an aside: a deal of another day, told in passing."""

import re
from collections.abc import Iterable, Sequence

from pipeline.extract.deals.triggers import Event
from pipeline.extract.deals.turns import is_dated, is_of_once

LEAD = 4  # sentences in which news says what it is about
_BELOW = 2  # sentences behind which a deal of once is no longer the news
_MADE = re.compile(
    r"\b(?:won|signed|struck|agreed|closed|landed|secured|took|made|clinched|reached)\b"
    r"[^.;]{0,60}\Z"
)
_DEEP = 6  # sentences behind which it comes to other matters

# "The building is fully let to Norvik": so it stands, whoever buys or sells it
_STANDING = re.compile(
    r"(?:\b(?:is|are|remains?)\s+|,\s+)"
    r"(?:(?:[a-z]+ly|all|now|already|[\d.]+%|[\d.]+\s+per\s?cent)\s+)*\Z"
)
_PROPERTY = "property"
_THAT = re.compile(r"\b(\w+) (?:that|which)\s+(?:[a-z-]+\s+){0,4}$")
_ALONE = {"subject"}  # the slots of a trigger that tells of nobody else


def is_aside(told: Iterable[Event], event: Event) -> bool:
    """Whether the lead cannot speak of a deal: its sides are first named far below."""
    pairs = [other for other in told if len(other.entities) > 1]
    is_deep = all(
        other.sentence.rank >= (_BELOW if is_of_once(other) else _DEEP)
        for other in pairs
    )
    is_told = any(
        other.trigger.family == event.trigger.family
        and not (other.sentence.rank >= LEAD and is_of_once(other))
        for other in pairs
    )
    is_new = any(
        entity.start >= other.sentence.start
        for other in pairs
        for entity in other.entities
    )
    return is_new and is_deep and event.sentence.rank < LEAD and not is_told


def is_once_below(event: Event) -> bool:
    """Whether below the news somebody is said to have done a deal some time ago."""
    return event.sentence.rank >= _BELOW and is_of_once(event)


def is_let(event: Event) -> bool:
    """Whether it says to whom something is let: "the building is leased to Norvik"."""
    if event.trigger.family != _PROPERTY or not event.trigger.verbs:
        return False
    at = event.start - event.sentence.start
    return _STANDING.search(event.sentence.text[:at]) is not None


def is_won_once(event: Event) -> bool:
    """Whether an agreement was made some time ago: "it won a lease in January"."""
    at = event.start - event.sentence.start
    made = _MADE.search(event.sentence.text[:at])
    return bool(event.trigger.nouns and made and is_dated(event.sentence))


def is_of_another_day(event: Event, told: Iterable[Event]) -> bool:
    """Whether one side of a deal of two is said to have done a deal once, far below.

    "Last month it agreed a £600 million contract": the news names both its sides above.
    """
    if event.sentence.rank < LEAD or event.trigger.is_general:
        return False
    is_whole = any(o.sentence.rank < LEAD and len(o.entities) > 1 for o in told)
    return is_whole and (is_of_once(event) or is_won_once(event))


def is_once_more(event: Event, told: Iterable[Event]) -> bool:
    """Whether far below the news somebody in it is said to have done a deal once."""
    if not is_once_below(event):
        return False
    others = [e for e in told if e.sentence.index != event.sentence.index]
    is_told = any(e.trigger.family == event.trigger.family for e in others)
    return any(e.sentence.rank < LEAD for e in others) and not is_told


def is_far_off(event: Event) -> bool:
    """Whether it brings in newcomers alone, or one with whom somebody dealt once."""
    first = event.sentence.start
    is_new = any(entity.start >= first for entity in event.entities)
    is_once = is_new and event.sentence.rank >= LEAD and is_of_once(event)
    return is_once or brings_in(event)


def brings_in(event: Event) -> bool:
    """Whether far below the news it tells only of those whom it names first."""
    first = event.sentence.start
    is_new = all(entity.start >= first for entity in event.entities)
    return is_new and bool(event.entities) and event.sentence.rank >= LEAD


def is_what_for(event: Event, events: Sequence[Event]) -> bool:
    """Whether a sentence tells what a deal is for: "lends Tarn $1m to build a mill".

    So does "in a mill that Tarn is building": it says whose the mill is.
    """
    if event.trigger.slots.keys() != _ALONE or not event.names:
        return False
    first = min(name.start for name in event.names) - event.sentence.start
    that = _THAT.search(event.sentence.text[:first])
    return bool(that and that[1].lower() in event.trigger.near) or any(
        not other.trigger.is_general
        and other.trigger.family != event.trigger.family
        and event.entities <= other.entities
        for other in events
        if other.sentence.index == event.sentence.index and other.start < event.start
    )
