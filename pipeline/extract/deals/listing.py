"""Labels in, an event of both sides out: "Buyer: Norvik / Seller: Halden".

Notices and boxes beside the news name the sides of a deal line by line. No line tells
who faces whom; all of them together do.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipeline.extract.deals.triggers import Event
from pipeline.extract.syntax import Roles, with_role
from pipeline.rules import Trigger
from pipeline.rules.triggers import OPEN_KIND, TriggerExample

_ENTRY = re.compile(r"\s*(?:\([^()\n]{1,30}\)\s*)?[:|]")
_APART = 5  # lines on price and term between those that name the sides
_SIDES = 2


def _trigger(kind: str, family: str, one: str, other: str) -> Trigger:
    return Trigger(
        id=f"{kind}.listed",
        kind=kind,
        family=family,
        slots={"subject": one, "object": other},
        weight=0.5,
        example=(
            TriggerExample(
                text="Client: Norvik / Contractor: Halden",
                roles={one: ("Norvik",), other: ("Halden",)},
            ),
        ),
    )


# What a deal is by the roles that its labels tell, the first that fits
_SUPPLY = _trigger("supply", "commerce", "customer", "provider")
_LISTED = (
    ({"acquirer", "provider"}, _SUPPLY),
    ({"provider"}, _trigger("services", "commerce", "customer", "provider")),
    ({"customer"}, _SUPPLY),
    ({"seller"}, _trigger("acquisition", "ownership", "acquirer", "seller")),
    ({"partner"}, _trigger(OPEN_KIND, "open", "partner", "partner")),
)


def with_listed(events: Sequence[Event]) -> list[Event]:
    """Add what the labels of one list say together; leave out what says nothing."""
    lists: list[list[Event]] = []
    for event in filter(_is_entry, events):
        here = event.sentence.index
        if lists and here - lists[-1][-1].sentence.index <= _APART:
            lists[-1].append(event)
        else:
            lists.append([event])
    whole = [one for one in map(_together, lists) if one is not None]
    told = {name for one in whole for name in one.names}
    return [
        *whole,
        *(e for e in events if not e.trigger.is_listed or told & set(e.names)),
    ]


def _is_entry(event: Event) -> bool:
    """Whether a label opens an entry: "Buyer: Norvik", "Buyer | Norvik"."""
    behind = event.sentence.text[event.end - event.sentence.start :]
    return bool(event.trigger.labels and _ENTRY.match(behind))


def _together(entries: Sequence[Event]) -> Event | None:
    roles: Roles = {}
    for entry in entries:
        for role, names in entry.roles.items():
            roles = with_role(roles, role, names)
    if sum(map(len, roles.values())) < _SIDES:
        return None
    trigger = _kind_of((entry.trigger for entry in entries), roles)
    return replace(entries[0], trigger=trigger, roles=roles) if trigger else None


def _kind_of(triggers: Iterable[Trigger], roles: Roles) -> Trigger | None:
    """What a label says of the kind, else what the roles say together."""
    named = next((one for one in triggers if one.kind != OPEN_KIND), None)
    if named is not None:
        return named.model_copy(update={"labels": ()})
    return next((one for told, one in _LISTED if told <= roles.keys()), None)
