"""Events in, events out: who bid in vain is no buyer if another one is."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipeline.extract.deals.asides import LEAD
from pipeline.extract.deals.roles import OPEN_FAMILY
from pipeline.extract.deals.triggers import Event
from pipeline.extract.names import Entity
from pipeline.rules.triggers import OPEN_KIND
from pipeline.values.expressions import compiled

_ACQUIRER, _TARGET, _BIDDER = "acquirer", "target", "bidder"
# What tells that a bid came to nothing, or came before
_IN_VAIN = compiled(
    r"\b(?:reject|spurn|rebuff|dismiss|withdr[ae]w|abandon|collaps|laps|fail|snub)\w*\b|"
    r"\b(?:turn|vot|fought|knock)\w*\s+(?:down|off|back)\b|\bwalk\w*\s+away\b|"
    r"\b(?:earlier|previous|prior|rival|competing|initial|first|lower|unsuccessful)\s+"
    r"(?:[a-z-]+\s+|⟨M\d+⟩\s+){0,2}?(?:bids?|offers?|proposals?|approach(?:es)?)\b|"
    r"\bhad\s+(?:[a-z]+\s+)?(?:bid|offered|proposed|approached|made)\b",
    re.IGNORECASE,
)
_REFUSED = compiled(
    r"(?:reject|spurn|rebuff|dismiss|snub|turn\w* down|fend\w* off)", re.IGNORECASE
)
# What tells that a bid is the one that is taken
_BACKED = compiled(
    r"\b(?:agreed|accept|back|support|endors|recommend|favou?r|reaffirm|prefer|"
    r"plump|cho[os]s)\w*\b"
    r"(?: (?:an?|the|its) (?:[a-z]+ ){0,2}?(?:bid|offer|proposal)\b)?",
    re.IGNORECASE,
)


def with_rivals(events: Sequence[Event]) -> list[Event]:
    """Make whoever bid in vain a bidder where somebody else buys the same firm."""
    buyers = {
        (target, buyer)
        for event in events
        if not _is_in_vain(event)
        for target in _named(event, _TARGET)
        for buyer in _named(event, _ACQUIRER)
    }
    sold = {target for target, _ in buyers}
    refused = _refused(events)
    return [_told(event, events, sold, buyers, refused) for event in events]


def _told(
    event: Event,
    events: Sequence[Event],
    sold: set[Entity],
    buyers: Iterable[tuple[Entity, Entity]],
    refused: set[Entity],
) -> Event:
    if _is_of_tender(event, events):
        return _as_tender(event)
    is_bid = _is_lost(event, sold, buyers) or _is_again(event, refused)
    return _as_bid(event) if is_bid else event


def _refused(events: Sequence[Event]) -> set[Entity]:
    """Whose bids are said to be refused where the top of the news has another buyer."""
    top = (e for e in events if e.sentence.rank < LEAD and not _is_in_vain(e))
    winners = {buyer for event in top for buyer in _named(event, _ACQUIRER)}
    refusals = [event for event in events if _says_no(event)]
    bidders = {who for event in refusals for who in _named(event, _ACQUIRER)}
    owners = {who for event in refusals for who in _named(event, _TARGET)}
    return bidders - winners if winners - owners else set()


def _says_no(event: Event) -> bool:
    here = slice(event.start - event.sentence.start, event.end - event.sentence.start)
    return _REFUSED.match(event.sentence.text[here]) is not None


def _is_again(event: Event, refused: set[Entity]) -> bool:
    """Whether it tells of a refused bid once more."""
    bidders = _named(event, _ACQUIRER)
    return bool(bidders) and bidders <= refused and _is_in_vain(event)


def _is_of_tender(event: Event, events: Sequence[Event]) -> bool:
    """Whether a bid in vain was for work that others won, and for no firm.

    "Halden will build two ships for Norvik. Norvik rejected a bid from rival Ostra".
    """
    bidders = _named(event, _ACQUIRER)
    if not bidders or _named(event, _TARGET) or not _is_in_vain(event):
        return False
    top = [other for other in events if other.sentence.rank < LEAD - 1]
    winning = [other for other in top if {"customer", "provider"} <= other.roles.keys()]
    is_sale = any(other.trigger.family == "ownership" for other in top)
    return bool(winning) and not is_sale and event not in top


def _is_in_vain(event: Event) -> bool:
    """Whether a sentence tells of a bid in vain, and does not back just this one.

    "Halden rejects Ostra's bid and backs an offer from Norvik": the last word on it.
    """
    masked = event.sentence.masked
    if not _IN_VAIN.search(masked.text):
        return False
    told = masked.text[: masked.place(event.end)]
    vain, backed = _last(_IN_VAIN, told), _last(_BACKED, told)
    return backed < vain or vain < 0


def _last(cue: re.Pattern[str], text: str) -> int:
    """Where the last cue of a text ends, or -1."""
    return max((found.end() for found in cue.finditer(text)), default=-1)


def _is_lost(
    event: Event, sold: set[Entity], buyers: Iterable[tuple[Entity, Entity]]
) -> bool:
    bidders, targets = _named(event, _ACQUIRER), _named(event, _TARGET)
    if not bidders or not targets <= sold or not targets or not _is_in_vain(event):
        return False
    return not bidders & {buyer for target, buyer in buyers if target in targets}


def _named(event: Event, role: str) -> set[Entity]:
    return {name.entity for name in event.roles.get(role, ())}


def _as_bid(event: Event) -> Event:
    roles = {
        _BIDDER if r == _ACQUIRER else r: names for r, names in event.roles.items()
    }
    return replace(event, roles=roles)


def _as_tender(event: Event) -> Event:
    """The bid as one for a deal of any kind."""
    open_one = {"kind": OPEN_KIND, "family": OPEN_FAMILY}
    return replace(_as_bid(event), trigger=event.trigger.model_copy(update=open_one))
