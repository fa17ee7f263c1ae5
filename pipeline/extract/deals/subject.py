"""A frame in, which kinds of deals its events tell of out."""

from collections import Counter

from pipeline.extract.deals.asides import is_once_below
from pipeline.extract.deals.frames import Frame, weigh
from pipeline.extract.deals.triggers import Event
from pipeline.rules.triggers import OPEN_KIND

_SALE, _SOLD = "acquisition", frozenset({"acquirer", "seller"})
GENERAL = 0.1
"""What "pays" counts for the kind of the deal: every deal knows it."""


def is_only_general(frame: Frame) -> bool:
    """Whether what changes hands is told by verbs of every deal, and by no other."""
    telling = [e.trigger for e in frame.events if e.trigger.kind != OPEN_KIND]
    return bool(telling) and all(trigger.is_general for trigger in telling)


def kinds_told(frame: Frame) -> set[str]:
    """The kinds of deals that the frame's events name."""
    return {event.trigger.kind for event in frame.events}


def kind_of(frame: Frame) -> str:
    """The kind that most is told of, by what happens now where something does."""
    kinds: Counter[str] = Counter()
    for event in _without_outlays(frame):
        share = GENERAL if event.trigger.is_general else _fullness(event)
        kinds[event.trigger.kind] += share * weigh(event)  # type: ignore[assignment]
    now = {e.trigger.kind for e in frame.events if not is_once_below(e)}
    telling = kinds.keys() - {OPEN_KIND}
    named = telling & now or telling
    roles = {role for event in frame.events for role in event.roles}
    if not named and roles >= _SOLD:
        return _SALE  # "Norvik as the Purchaser; and Halden as the Vendor"
    first = {e.trigger.kind: -e.start for e in sorted(frame.events, key=_backwards)}
    order = {kind: (kinds[kind], first.get(kind, 0), kind) for kind in named}
    return max(named, key=order.__getitem__, default=OPEN_KIND)


def _backwards(event: Event) -> int:
    return -event.start


def _without_outlays(frame: Frame) -> list[Event]:
    """What tells the kind: what a party of a deal spends on things tells of none."""
    told = [event for event in frame.events if not event.is_outlay]
    return told if any(event.tells_kind for event in told) else frame.events


def _fullness(event: Event) -> float:
    """What an event counts for the kind: who tells both sides says which deal it is."""
    return 1.0 + 0.75 * (len(event.entities) > 1)
