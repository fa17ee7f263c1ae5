"""Events in, frames out: which deals an article tells of, the main one first."""

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from pipeline.extract.deals.asides import (
    LEAD,
    brings_in,
    is_far_off,
    is_once_below,
    is_once_more,
    is_what_for,
)
from pipeline.extract.deals.frames import (
    ASIDE,
    COMPLETED,
    Frame,
    is_akin_frame,
    is_of_advice,
    is_only_aside,
    only_adds,
    weigh,
)
from pipeline.extract.deals.halves import join_halves
from pipeline.extract.deals.retelling import (
    says_headline_again,
    tells_of_others,
)
from pipeline.extract.deals.roles import BESIDE_SIDES, OPEN_ROLE
from pipeline.extract.deals.rounds import (
    is_of_round,
    lacks_investee,
)
from pipeline.extract.deals.signing import signs_for_party
from pipeline.extract.deals.singles import frame_of_one, is_mere_owner, is_mere_trade
from pipeline.extract.deals.triggers import Event
from pipeline.extract.deals.turns import (
    is_further,
    tells_of_the_past,
)
from pipeline.extract.names import Entity, NameKind

_ACTORS = frozenset({NameKind.FIRM, NameKind.AGENCY, NameKind.PERSON})
_WHEREBY = re.compile(
    r"\b(?:(?:under|in|through|by|pursuant to|in terms of) which|whereby|"
    r"that (?:will|would))\b"
)
# "has won the rights after striking a deal with"
_BY_AGREEING = re.compile(
    r"\b(?:after|by|having|through|thanks to|following|under)\s+(?:an?\s+)?"
    r"(?:(?:strik|sign|reach|agree|seal|clos|clinch|conclud|ink|mak)[a-z]*\s+)?"
    r"(?:an?\s+|the\s+)?(?:[a-z-]+\s+|⟨[MPQ]\d+⟩\s+){0,4}$"
)


def build_frames(events: Sequence[Event], elsewhere: frozenset[int]) -> list[Frame]:
    """Gather events into deals, the article's main deal first.

    ``elsewhere`` holds the sentences that say that they tell of another deal.
    """
    frames: list[Frame] = []
    for event in _by_pair_weight(events):
        frame = _frame_of_pair(event, frames, elsewhere)
        frame.events.append(event)
    for event in sorted(events, key=is_of_advice):  # who helps, helps in a deal told
        if is_what_for(event, events) or is_mere_trade(event, events):
            continue
        if len(event.entities) == 1 or (event.entities and only_adds(event)):
            told = frame_of_one(event, frames, elsewhere)
            if told is None and is_mere_owner(event):
                continue
            (told or _new_frame(frames)).events.append(event)
    if not frames:
        frames.append(Frame(0, events=[e for e in events if not e.entities]))
    frames = [frame for frame in frames if frame.events]
    frames.sort(key=lambda frame: (-_own_weight(frame, elsewhere), frame.number))
    frames = join_halves(frames, elsewhere)
    if frames and all(_is_beside(frame, elsewhere) for frame in frames):
        frames.insert(0, Frame(0))  # the article's own deal, of which no verb tells
    for number, frame in enumerate(frames):
        frame.number = number
    return frames


def _own_weight(frame: Frame, elsewhere: frozenset[int]) -> float:
    """How much of the article is about a deal, what tells of another one left out."""
    if all(map(brings_in, frame.events)):
        return ASIDE * ASIDE * frame.weight
    own = sum(weigh(e) for e in frame.events if e.sentence.index not in elsewhere)
    return own + ASIDE * (frame.weight - own)


def _is_beside(frame: Frame, elsewhere: frozenset[int]) -> bool:
    """Whether a deal is an aside, or one of those whom the lead does not know."""
    return is_only_aside(frame, elsewhere) or all(map(is_far_off, frame.events))


def _by_pair_weight(events: Sequence[Event]) -> list[Event]:
    """Events with two names or more, those of the most told pair first.

    What was done some time ago comes last, so that no news is taken for a part of it.
    """
    full = [e for e in events if len(e.entities) > 1 and not only_adds(e)]
    weights = Counter[Entity]()
    for event in full:
        for entity in event.entities:
            weights[entity] += weigh(event)  # type: ignore[assignment] # floats count too
    return sorted(
        full,
        key=lambda event: (
            is_once_below(event),
            lacks_investee(event),
            -sum(sorted((weights[e] for e in event.entities), reverse=True)[:2]),
            event.start,
        ),
    )


def _frame_of_pair(
    event: Event, frames: list[Frame], elsewhere: frozenset[int]
) -> Frame:
    entities = event.entities
    for frame in frames:
        shared = frame.entities & entities
        beats = shared and not BESIDE_SIDES.isdisjoint(event.roles)
        if beats and frame.entities >= {name.entity for name in event.inner}:
            return frame  # who lost is told with the deal, whatever he did before
        if tells_of_the_past(event, frame.events) or is_further(event, frame.events):
            continue
        if len(shared) > 1:
            return frame
        if _completes(event, frame) or (shared and _adds_to(event, frame, elsewhere)):
            return frame
    beside = [frame for frame in frames if is_of_round(event, frame)]
    return beside[0] if beside else _new_frame(frames)


def _completes(event: Event, frame: Frame) -> bool:
    """Whether it says whom those face whose deal this is, and not another's."""
    is_told = event.trigger.id == COMPLETED and not frame.tells_both_sides
    return is_told and any(name.entity in frame.entities for name in event.groups[0])


def _adds_to(event: Event, frame: Frame, elsewhere: frozenset[int]) -> bool:
    """Whether an event names a further party of the same deal.

    It does where the newcomers stand in roles that the deal still lacks; who merely
    "has a deal with" one of its parties must be named in the lead.
    """
    if _is_elsewhere(event, frame, elsewhere) or not is_akin_frame(event, frame):
        return False
    if is_once_more(event, frame.events) or tells_of_others(event, frame):
        return False
    if says_headline_again(event, frame) or signs_for_party(event, frame):
        return True
    taken = {role for other in frame.events for role in other.roles} - {OPEN_ROLE}
    known = frame.entities
    news = {
        role
        for role, names in event.roles.items()
        if any(name.entity not in known for name in names)
    } - BESIDE_SIDES
    if OPEN_ROLE in news:
        in_lead = event.sentence.rank < LEAD and not taken
        told = frame.events
        is_how = any(_comes_of(other, event) for other in told)
        return in_lead or is_how or any(_spells_out(other, event) for other in told)
    if not news & taken or _is_in_one_breath(event, frame):
        return True
    return event.sentence.rank < LEAD and _are_public(news & taken, event, frame)


def _are_public(roles: AbstractSet[str], event: Event, frame: Frame) -> bool:
    """Whether offices of one state share a side: "for Army", "the ministry ordered"."""
    named = [
        name.entity.kind
        for told in (event, *frame.events)
        for role in roles
        for name in told.roles.get(role, ())
    ]
    return all(kind is NameKind.AGENCY for kind in named)


def _is_in_one_breath(event: Event, frame: Frame) -> bool:
    """Whether a sentence of the lead tells the deal twice, with one more name.

    "Norvik won the job at Tarn Hills from its owner, Halden": both events are one deal.
    Who buys two firms in one sentence may do so in two deals, and so may who is said
    to lease twice.
    """
    beside = [
        other
        for other in frame.events
        if other.sentence.index == event.sentence.index
        and other.trigger.family == event.trigger.family
    ]
    if not beside or event.sentence.rank >= LEAD:
        return False
    news = event.entities ^ frame.entities
    named = [entity for entity in news if entity.kind in _ACTORS]
    again = any(o.trigger.id == event.trigger.id and len(o.inner) > 1 for o in beside)
    may_be_two = again or event.trigger.family == "ownership"
    return bool(news) and not (may_be_two and len(named) == len(news))


def _is_elsewhere(event: Event, frame: Frame, elsewhere: frozenset[int]) -> bool:
    """Whether the sentence tells of another deal; who lost this one is told with it."""
    here = event.sentence.index
    if here in elsewhere and any(role in BESIDE_SIDES for role in event.roles):
        return all(other.sentence.index != here for other in frame.events)
    return here in elsewhere


def _spells_out(event: Event, agreement: Event) -> bool:
    """Whether an event says what was agreed: "a pact under which it will buy"."""
    sentence = event.sentence
    if sentence.index != agreement.sentence.index:
        return False
    here = slice(agreement.end - sentence.start, event.start - sentence.start)
    return bool(_WHEREBY.search(sentence.text[here]))


def _comes_of(event: Event, agreement: Event) -> bool:
    """Whether an agreement is how something came about: "won it by a deal with"."""
    sentence, masked = event.sentence, event.sentence.masked
    if sentence.index != agreement.sentence.index or event.start > agreement.start:
        return False
    here = slice(masked.place(event.end), masked.place(agreement.start))
    return bool(_BY_AGREEING.search(masked.text[here]))


def _new_frame(frames: list[Frame]) -> Frame:
    frame = Frame(len(frames))
    frames.append(frame)
    return frame
