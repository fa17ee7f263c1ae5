"""Events in, one more out: whose the firm is that somebody buys.

"Norvik is buying Halden. ... Halden's owner, Ostra Group, wants to pay off debt": who
owns all of a firm sells it, wherever the article says whose it is.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from pipeline.extract.deals.triggers import Event
from pipeline.extract.names import Entity
from pipeline.extract.ownership import Holding, find_holdings
from pipeline.extract.scene import Sentence
from pipeline.extract.syntax import with_role
from pipeline.rules import Trigger
from pipeline.rules.triggers import TriggerExample
from pipeline.values.expressions import compiled

_ACQUIRER, _TARGET, _SELLER = "acquirer", "target", "seller"
# What is bought only in part, or is of others: who owns the whole need not sell
_IN_PART = compiled(
    r"\b(?:stakes?|minority|interest|holding|shareholding|shares?|per\s?cent|percent)\b|%",
    re.IGNORECASE,
)
_ONCE = compiled(
    r"\b(?:formerly|previously|once|originally|then|partly|part|minority|until|before|"
    r"will|would|to be|if)\b",
    re.IGNORECASE,
)
_TAIL = 30  # letters behind "owned by Norvik" in which it may say until when
_OWNED = Trigger(
    id="acquisition.owned",
    kind="acquisition",
    family="ownership",
    slots={"subject": _SELLER, "object": _TARGET},
    weight=0.5,
    example=(
        TriggerExample(
            text="Halden Pumps is owned by Norvik.",
            roles={_SELLER: ("Norvik",), _TARGET: ("Halden Pumps",)},
        ),
    ),
)


def with_owner(
    events: Sequence[Event], sentences: Sequence[Sentence], elsewhere: AbstractSet[int]
) -> list[Event]:
    """Let the owner of what is bought sell it, unless somebody else does."""
    ours = [
        event
        for event in events
        if event.trigger.family == _OWNED.family
        and event.sentence.index not in elsewhere
    ]
    owned = _bought_whole(ours)
    taken = {name.entity for event in ours for name in event.names} - owned
    if not owned or any(_SELLER in event.roles for event in ours):
        return [*events]
    here = (s for s in sentences if s.index not in elsewhere)
    sellers = (_event(s, told) for s in here for told in _holdings(s, owned, taken))
    return [*events, *list(sellers)[:1]]


def _bought_whole(events: Sequence[Event]) -> set[Entity]:
    """The firms that somebody buys, and of which nobody buys a mere part."""
    bought: set[Entity] = set()
    parts: set[Entity] = set()
    for event in events:
        targets = {name.entity for name in event.roles.get(_TARGET, ())}
        if _IN_PART.search(event.sentence.text):
            parts |= targets
        elif _ACQUIRER in event.roles:
            bought |= targets
    return bought - parts


def _holdings(
    sentence: Sentence, owned: AbstractSet[Entity], taken: AbstractSet[Entity]
) -> Iterator[Holding]:
    """Who owns one of those firms today, and is not who buys it."""
    for told in find_holdings(sentence):
        first = min(told.owned.start, told.owner.start)
        here = slice(first - sentence.start, told.end + _TAIL - sentence.start)
        is_ours = told.owned.entity in owned and told.owner.entity not in owned | taken
        if is_ours and not _ONCE.search(sentence.text[here]):
            yield told


def _event(sentence: Sentence, told: Holding) -> Event:
    roles = with_role({_TARGET: (told.owned,)}, _SELLER, (told.owner,))
    return Event(_OWNED, sentence, told.owner.start, told.owner.end, roles)
