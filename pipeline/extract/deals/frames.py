"""Events in, frames out: which deals an article tells of, the main one first."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline.extract.deals.asides import LEAD, is_aside, is_once_more
from pipeline.extract.deals.roles import BESIDE_SIDES, OPEN_FAMILY, OPEN_ROLE, side_of
from pipeline.extract.deals.triggers import Event
from pipeline.extract.deals.turns import is_of_old, tells_of_the_past
from pipeline.extract.names import Entity, NameMention
from pipeline.extract.scene import Sentence
from pipeline.records import ZoneKind
from pipeline.rules.patterns import compile_pattern

_THE_DEAL = compile_pattern(
    r"\b(?:the|this|under)\s+(?:[\w$-]+\s+|⟨\w+⟩\s+){0,3}?(?:{deal}\b|round\b)"
)
_WHEREBY = re.compile(
    r"\b(?:(?:under|in|through|by) which|whereby|that (?:will|would))\b"
)
_ASIDE = 0.3  # what counts of a sentence that says that it tells of another deal
BOTH_SIDES = 2
NEAR = 3  # sentences over which "it" and a bare figure still mean the same deal


@dataclass
class Frame:
    """One deal as one article tells it."""

    number: int
    kind: str = "other"
    family: str = OPEN_FAMILY
    events: list[Event] = field(default_factory=list)
    parties: dict[Entity, tuple[str, NameMention]] = field(default_factory=dict)
    _entities: set[Entity] = field(default_factory=set, repr=False)
    _counted: int = field(default=0, repr=False)

    @property
    def entities(self) -> set[Entity]:
        """Everybody who takes part; events are only ever added."""
        for event in self.events[self._counted :]:
            self._entities |= event.entities
        self._counted = len(self.events)
        return self._entities

    @property
    def sides(self) -> dict[Entity, int]:
        """On which side of the deal each party stands, as ``side_of`` tells it."""
        return {who: side_of(role) for who, (role, _) in self.parties.items()}

    @property
    def weight(self) -> float:
        """How much of the article is about this deal."""
        return sum(weigh(event) for event in self.events)


def says_the_deal(sentence: Sentence) -> bool:
    """Whether a sentence says "the deal": one that the reader knows already."""
    return bool(_THE_DEAL.search(sentence.masked.text))


def weigh(event: Event) -> float:
    """How much an event says about what the article is about."""
    sentence = event.sentence
    if sentence.zone in {ZoneKind.HEADLINE, ZoneKind.STANDFIRST}:
        return 4.0 * event.trigger.weight
    lead = 2.5 if sentence.rank < LEAD else 1 / (1 + 0.03 * sentence.rank)
    told = _ASIDE if is_of_old(event) else 1.0
    return lead * told * event.trigger.weight


def build_frames(events: Sequence[Event], elsewhere: frozenset[int]) -> list[Frame]:
    """Gather events into deals, the article's main deal first.

    ``elsewhere`` holds the sentences that say that they tell of another deal.
    """
    frames: list[Frame] = []
    for event in _by_pair_weight(events):
        frame = _frame_of_pair(event, frames, elsewhere)
        frame.events.append(event)
    for event in events:
        if len(event.entities) == 1 or (event.entities and _only_adds(event)):
            _frame_of_one(event, frames, elsewhere).events.append(event)
    if not frames:
        frames.append(Frame(0, events=[e for e in events if not e.entities]))
    frames = [frame for frame in frames if frame.events]
    frames.sort(key=lambda frame: (-_own_weight(frame, elsewhere), frame.number))
    frames = _join_halves(frames, elsewhere)
    for number, frame in enumerate(frames):
        frame.number = number
    return frames


def _own_weight(frame: Frame, elsewhere: frozenset[int]) -> float:
    """How much of the article is about a deal, what tells of another one left out."""
    own = sum(weigh(e) for e in frame.events if e.sentence.index not in elsewhere)
    return own + _ASIDE * (frame.weight - own)


def _join_halves(frames: list[Frame], elsewhere: frozenset[int]) -> list[Frame]:
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
    ours, theirs = _sides(frame), _sides(half)
    is_half = len(ours) == len(theirs) == 1
    if not is_half or (ours == theirs and not _tells_partner(half, frame)):
        return False
    if theirs == {0} and len(half.entities) > 1:  # partners are no half of a deal
        return False
    if not all(is_akin_frame(event, frame) for event in half.events):
        return False
    return min(_distance(event, frame) for event in half.events) <= 1


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


def _by_pair_weight(events: Sequence[Event]) -> list[Event]:
    """Events with two names or more, those of the most told pair first."""
    full = [e for e in events if len(e.entities) > 1 and not _only_adds(e)]
    weights: Counter[Entity] = Counter()
    for event in full:
        for entity in event.entities:
            weights[entity] += weigh(event)  # type: ignore[assignment] # floats count too
    return sorted(
        full,
        key=lambda event: (
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
        if tells_of_the_past(event, frame.events):
            continue
        if len(shared) > 1:
            return frame
        if shared and _adds_to(event, frame, elsewhere):
            return frame
    return _new_frame(frames)


def _only_adds(event: Event) -> bool:
    """Whether an event only adds to a deal told elsewhere: "the buyer", an adviser."""
    trigger = event.trigger
    return bool(trigger.labels) or trigger.only_adds or not event.inner


def is_akin_frame(event: Event, frame: Frame) -> bool:
    """Whether the event's kind fits the frame's; bare "deals" tell nothing of it."""
    families = {other.trigger.family for other in frame.events}
    telling = families - {OPEN_FAMILY}
    return not telling or event.trigger.family in telling | {OPEN_FAMILY}


def _adds_to(event: Event, frame: Frame, elsewhere: frozenset[int]) -> bool:
    """Whether an event names a further party of the same deal.

    It does where the newcomers stand in roles that the deal still lacks; who merely
    "has a deal with" one of its parties must be named in the lead.
    """
    if _is_elsewhere(event, frame, elsewhere) or not is_akin_frame(event, frame):
        return False
    if is_once_more(event, frame.events):
        return False
    taken = {role for other in frame.events for role in other.roles} - {OPEN_ROLE}
    known = frame.entities
    news = {
        role
        for role, names in event.roles.items()
        if any(name.entity not in known for name in names)
    } - BESIDE_SIDES
    if OPEN_ROLE in news:
        in_lead = event.sentence.rank < LEAD and not taken
        return in_lead or any(_spells_out(other, event) for other in frame.events)
    return not news & taken


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


def _frame_of_one(
    event: Event, frames: list[Frame], elsewhere: frozenset[int]
) -> Frame:
    entities = event.entities
    known = [
        f
        for f in frames
        if entities & f.entities
        and _may_be_of(event, f)
        and not is_aside(f.events, event)
    ]
    if known and event.sentence.index not in elsewhere:
        return min(known, key=lambda frame: _remoteness(event, frame))
    joins = _only_adds(event) or _joins_round(event)
    if joins and event.sentence.index not in elsewhere:
        akin = [f for f in frames if f.events and is_akin_frame(event, f)]
        if akin and event.trigger.only_adds:
            return akin[0]  # the one most told of
        if akin:  # "the buyer, Norvik": of the deal just spoken of
            return min(akin, key=lambda frame: (_distance(event, frame), frame.number))
    return _new_frame(frames)


def _joins_round(event: Event) -> bool:
    """Whether somebody has a part in "the round": the one that the reader knows."""
    return event.trigger.family == "capital" and says_the_deal(event.sentence)


def _may_be_of(event: Event, frame: Frame) -> bool:
    """Whether one more word about a party can be about this deal of it.

    A lease is another deal than a takeover, unless the sentence says "the agreement" or
    brings no figure that would then stand with the wrong deal.
    """
    if is_akin_frame(event, frame):
        return True
    if event.trigger.family == "commerce":
        return True  # paying and receiving belong to any deal
    return not event.sentence.values or says_the_deal(event.sentence)


def _remoteness(event: Event, frame: Frame) -> tuple[bool, int, int]:
    """Deals of two come first, then those told nearby."""
    return len(frame.entities) < BOTH_SIDES, _distance(event, frame), frame.number


def _distance(event: Event, frame: Frame) -> int:
    here = event.sentence.index
    return min(abs(here - other.sentence.index) for other in frame.events) // NEAR


def _new_frame(frames: list[Frame]) -> Frame:
    frame = Frame(len(frames))
    frames.append(frame)
    return frame
