"""Events in, events out: whose "its" is that somebody takes a part of.

"Halden said Norvik would take 40% of its output": who announces what another takes of
his own is the other side of it.
"""

from collections.abc import Iterable
from dataclasses import replace

from pipeline.extract.deals.roles import side_of
from pipeline.extract.deals.triggers import Event
from pipeline.extract.names import NameMention
from pipeline.extract.syntax import with_role
from pipeline.values.expressions import compiled

_ANNOUNCED = compiled(
    r"⟨[FXA](?P<teller>\d+)⟩(?:,\s[^.;]{1,120}?,)?\s+"
    r"(?:said|says|announced|announces|disclosed|reported|revealed|confirmed)\b"
    r"(?:\s(?:on\s|late\s|early\s)?(?:[A-Za-z]+day|today|yesterday|⟨P\d+⟩))?,?\s+(?:that\s+)?"
    r"(?:the\s+)?(?:⟨L\d+⟩.s\s+)?(?:[a-z-]+\s+){0,4}?⟨[FXA](?P<doer>\d+)⟩"
)
_ITS = compiled(r"(?:\s+(?:⟨\w\d+⟩|[a-z-]+)){0,6}?\s+(?:of|from)\s+its\b|\s+its\b")
_PAYING = 1
_SLOTS = ("object_owner", "from", "of", "at", "in", "object")


def with_announcer(events: Iterable[Event]) -> list[Event]:
    """Add who announces that somebody takes a part of what is his."""
    return [_told(event) for event in events]


def _told(event: Event) -> Event:
    role = _missing(event)
    teller = _teller(event) if role else None
    if teller is None:
        return event
    return replace(event, roles=with_role(event.roles, role, (teller,)))


def _missing(event: Event) -> str:
    """The role of the other side where only who pays is told."""
    told = {side_of(role) for role in event.roles}
    if event.trigger.is_general or told != {_PAYING}:
        return ""
    slots = event.trigger.slots
    other = (slots[slot] for slot in _SLOTS if slot in slots)
    return next((role for role in other if side_of(role) == -_PAYING), "")


def _teller(event: Event) -> NameMention | None:
    """Who announces it, where "its" right behind the verb can only be his."""
    masked = event.sentence.masked
    if not _ITS.match(masked.text, masked.place(event.end)):
        return None
    found = _ANNOUNCED.search(masked.text, 0, masked.place(event.start))
    if found is None:
        return None
    doer = masked.mentions[int(found["doer"])]
    teller = masked.mentions[int(found["teller"])]
    does = any(doer in names for names in event.roles.values())
    return teller if does and isinstance(teller, NameMention) else None
