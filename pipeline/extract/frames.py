"""Events in, frames out: which deals an article tells of, and which sentence of which."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline.extract.names import Entity, NameKind, NameMention
from pipeline.extract.roles import (
    OPEN_ROLE,
    PAID,
    PAYING,
    family,
    is_akin,
    opposite,
    role_in,
)
from pipeline.extract.scene import Scene, Sentence
from pipeline.extract.triggers import Event
from pipeline.records import ZoneKind
from pipeline.rules.patterns import compile_pattern

_THE_DEAL = compile_pattern(
    r"\b(?:the|this|under)\s+(?:[\w$-]+\s+|⟨\w+⟩\s+){0,3}?{deal}\b"
)
_LEAD = 4  # sentences in which news says what it is about
_BOTH_SIDES = 2
_NEAR = 3  # sentences over which "it" and a bare figure still mean the same deal


@dataclass
class Frame:
    """One deal as one article tells it."""

    number: int
    kind: str = "other"
    events: list[Event] = field(default_factory=list)
    parties: dict[Entity, tuple[str, NameMention]] = field(default_factory=dict)

    @property
    def entities(self) -> set[Entity]:
        """Everybody who takes part."""
        return {entity for event in self.events for entity in event.entities}

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
    return (2.5 if sentence.index < _LEAD else 1 / (1 + 0.03 * sentence.index)) * (
        event.trigger.weight
    )


def build_frames(events: Sequence[Event], elsewhere: frozenset[int]) -> list[Frame]:
    """Gather events into deals, the article's main deal first.

    ``elsewhere`` holds the sentences that say themselves that they tell of another deal.
    """
    frames: list[Frame] = []
    for event in _by_pair_weight(events):
        frame = _frame_of_pair(event, frames, elsewhere)
        frame.events.append(event)
    for event in events:
        if len(event.entities) == 1:
            _frame_of_one(event, frames, elsewhere).events.append(event)
    if not frames:
        frames.append(Frame(0, events=[e for e in events if not e.entities]))
    frames = [frame for frame in frames if frame.events]
    frames.sort(key=lambda frame: (-frame.weight, frame.number))
    for number, frame in enumerate(frames):
        frame.number = number
        _settle(frame)
    return frames


def _by_pair_weight(events: Sequence[Event]) -> list[Event]:
    """Events with two names or more, those of the most told pair first."""
    full = [event for event in events if len(event.entities) > 1]
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
        if len(shared) > 1:
            return frame
        if shared and _adds_to(event, frame, elsewhere):
            return frame
    return _new_frame(frames)


def is_akin_frame(event: Event, frame: Frame) -> bool:
    """Whether the event's kind fits the frame's events."""
    return any(is_akin(event.trigger, other.trigger.kind) for other in frame.events)


def _adds_to(event: Event, frame: Frame, elsewhere: frozenset[int]) -> bool:
    """Whether an event names a further party of the same deal.

    It does where the newcomers stand in roles that the deal still lacks; who merely
    "has a deal with" one of its parties must be named in the lead.
    """
    if event.sentence.index in elsewhere or not is_akin_frame(event, frame):
        return False
    taken = {role for other in frame.events for role in other.roles} - {OPEN_ROLE}
    known = frame.entities
    news = {
        role
        for role, names in event.roles.items()
        if any(name.entity not in known for name in names)
    }
    if OPEN_ROLE in news:
        return event.sentence.index < _LEAD and not taken
    return not news & taken


def _frame_of_one(
    event: Event, frames: list[Frame], elsewhere: frozenset[int]
) -> Frame:
    entity = next(iter(event.entities))
    known = [f for f in frames if entity in f.entities and _may_be_of(event, f)]
    if known and event.sentence.index not in elsewhere:
        return min(known, key=lambda frame: _remoteness(event, frame))
    return _new_frame(frames)


def _may_be_of(event: Event, frame: Frame) -> bool:
    """Whether one more word about a party can be about this deal of it.

    A lease is another deal than a takeover, unless the sentence says "the agreement" or
    brings no figure that would then stand with the wrong deal.
    """
    if is_akin_frame(event, frame):
        return True
    if family(event.trigger.kind) == "commerce":
        return True  # paying and receiving belong to any deal
    return not event.sentence.values or says_the_deal(event.sentence)


def _remoteness(event: Event, frame: Frame) -> tuple[bool, int, int]:
    """Deals of two come first, then those told nearby."""
    return len(frame.entities) < _BOTH_SIDES, _distance(event, frame), frame.number


def _distance(event: Event, frame: Frame) -> int:
    here = event.sentence.index
    return min(abs(here - other.sentence.index) for other in frame.events) // _NEAR


def _new_frame(frames: list[Frame]) -> Frame:
    frame = Frame(len(frames))
    frames.append(frame)
    return frame


def _settle(frame: Frame) -> None:
    """Choose the frame's kind, and the one role of each party in it."""
    kinds: Counter[str] = Counter()
    for event in frame.events:
        kinds[event.trigger.kind] += weigh(event)  # type: ignore[assignment]
    named = [kind for kind in kinds if kind != "other"]
    frame.kind = max(named, key=lambda kind: (kinds[kind], kind), default="other")
    votes = _role_votes(frame)
    roles = {entity: _best_role(weights) for entity, weights in votes.items()}
    _face_each_other(frame, roles)
    for entity, role in roles.items():
        frame.parties[entity] = (role, _first_mention(frame, entity))
    _resolve_open_roles(frame)


def _face_each_other(frame: Frame, roles: dict[Entity, str]) -> None:
    """Part two who were only named together: a deal has two sides.

    "Norvik and Halden signed a deal to buy power" makes neither a seller; who is a
    buyer elsewhere on its own stays one, and the other stands across the table.
    """
    sides = {role in PAYING for role in roles.values()}
    if len(roles) != _BOTH_SIDES or len(sides) > 1 or OPEN_ROLE in roles.values():
        return
    alone = {
        name.entity
        for event in frame.events
        for names in event.roles.values()
        if len(names) == 1
        for name in names
        if is_akin(event.trigger, frame.kind) and event.trigger.kind != "other"
    }
    for entity in roles:
        if entity not in alone:
            others = [role for other, role in roles.items() if other != entity]
            roles[entity] = opposite(frame.kind, others[0]) if alone else OPEN_ROLE


def _role_votes(frame: Frame) -> dict[Entity, Counter[str]]:
    votes: dict[Entity, Counter[str]] = defaultdict(Counter)
    for event in frame.events:
        if not is_akin(event.trigger, frame.kind):
            continue
        for role, names in event.roles.items():
            for name in names:
                translated = role_in(frame.kind, role)
                votes[name.entity][translated] += weigh(event)  # type: ignore[assignment]
    return votes


def _best_role(weights: Counter[str]) -> str:
    named = {role: weight for role, weight in weights.items() if role != OPEN_ROLE}
    return max(named, key=lambda role: (named[role], role), default=OPEN_ROLE)


def _first_mention(frame: Frame, entity: Entity) -> NameMention:
    mentions = [n for e in frame.events for n in e.names if n.entity == entity]
    return min(mentions, key=lambda mention: mention.start)


def _resolve_open_roles(frame: Frame) -> None:
    """Give "a deal with Halden" the role across from the one that is known."""
    known = Counter(role for role, _ in frame.parties.values() if role != OPEN_ROLE)
    paying = sum(known[role] for role in PAYING)
    paid = sum(known[role] for role in PAID)
    for entity, (role, mention) in frame.parties.items():
        if role != OPEN_ROLE:
            continue
        if paying and not paid:
            resolved = opposite(frame.kind, "customer")
        elif paid and not paying:
            resolved = opposite(frame.kind, "provider")
        else:
            resolved = "partner"
        frame.parties[entity] = (resolved, mention)


@dataclass(frozen=True)
class Framing:
    """Which sentence of an article speaks of which of its deals."""

    frames: tuple[Frame, ...]
    by_sentence: dict[int, tuple[tuple[int, Frame], ...]]
    elsewhere: frozenset[int]

    def frame_at(self, sentence: Sentence, position: int) -> Frame | None:
        """The deal that a value at this place belongs to, if it belongs to one."""
        here = self.by_sentence.get(sentence.index, ())
        if here:
            return min(here, key=lambda item: (abs(item[0] - position), item[0]))[1]
        return None if self.is_foreign(sentence) else self._spoken_of(sentence)

    def _spoken_of(self, sentence: Sentence) -> Frame | None:
        """The deal most of whose parties the sentence names, else the one before."""
        named = {name.entity for name in sentence.names}
        shares = [(len(named & set(frame.parties)), frame) for frame in self.frames]
        most = max((share for share, _ in shares), default=0)
        continued = self._continued(sentence)
        best = [frame for share, frame in shares if share == most]
        return continued if continued in best or not best else best[0]

    def is_foreign(self, sentence: Sentence) -> bool:
        """Whether a sentence speaks of other firms, or says that it does."""
        if sentence.index in self.elsewhere:
            return True
        if not self.frames or len(self.frames[0].parties) < _BOTH_SIDES:
            return False  # the firm that we do not know may be the other side
        firms = {n.entity for n in sentence.names if n.entity.kind is NameKind.FIRM}
        ours = {entity for frame in self.frames for entity in frame.parties}
        return bool(firms and not firms & ours)

    def _continued(self, sentence: Sentence) -> Frame | None:
        """What the sentences just before spoke of, else the main deal."""
        for index in range(sentence.index - 1, sentence.index - 1 - _NEAR, -1):
            if self.by_sentence.get(index):
                return self.by_sentence[index][-1][1]
        return self.frames[0] if self.frames else None


def frame_sentences(
    scene: Scene, events: Sequence[Event], elsewhere: frozenset[int]
) -> Framing:
    """Build an article's frames and lay them over its sentences."""
    frames = build_frames(events, elsewhere)
    placed: dict[int, list[tuple[int, Frame]]] = defaultdict(list)
    for frame in frames:
        for event in frame.events:
            placed[event.sentence.index].append((event.start, frame))
    by_sentence = {
        index: tuple(sorted(items, key=lambda item: (item[0], item[1].number)))
        for index, items in placed.items()
    }
    return Framing(tuple(frames), by_sentence, elsewhere)


__all__ = ["Frame", "Framing", "family", "frame_sentences"]
