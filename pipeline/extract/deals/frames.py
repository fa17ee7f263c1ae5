"""One deal as one article tells it: its events, its parties, what it weighs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pipeline.extract.deals.asides import LEAD, is_let, is_once_below
from pipeline.extract.deals.roles import BESIDE_SIDES, OPEN_FAMILY, OPEN_ROLE, side_of
from pipeline.extract.deals.triggers import Event
from pipeline.extract.deals.turns import is_of_old
from pipeline.extract.names import Entity, NameKind, NameMention
from pipeline.extract.scene import Sentence
from pipeline.records import ZoneKind
from pipeline.rules.patterns import compile_small

_THE_DEAL = compile_small(
    r"\b(?:the|this|under)\s+(?:[\w$-]+\s+|⟨\w+⟩\s+){0,3}?(?:{deal}\b|round\b|"
    r"concession\b|franchise\b|charter\b|collaboration\b|sponsorship\b)"
)
_INTENT = "agreement.intent"  # a memorandum, a letter
_ADVISOR = "advisor"
ASIDE = 0.3  # what counts of a sentence that says that it tells of another deal
BOTH_SIDES = 2
WEIGHED = "party.weighed"  # the event of somebody who only reads like a party
COMPLETED = "agreement.told"  # the event that says who else is in the main deal
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
    def tells_both_sides(self) -> bool:
        """Whether some event tells who pays and who is paid."""
        told = ({side_of(role) for role in event.roles} for event in self.events)
        return any({1, -1} <= sides for sides in told)

    @property
    def is_of_intent(self) -> bool:
        """Whether all that is told is what two mean to do: nobody knows who pays."""
        telling = {event.trigger.id for event in self.events}
        families = {event.trigger.family for event in self.events}
        return _INTENT in telling and families == {OPEN_FAMILY}

    @property
    def weight(self) -> float:
        """How much of the article is about this deal."""
        return sum(weigh(event) for event in self.events)


def says_the_deal(sentence: Sentence) -> bool:
    """Whether a sentence says "the deal": one that the reader knows already."""
    return bool(_THE_DEAL.search(sentence.masked.small))


def weigh(event: Event) -> float:
    """How much an event says about what the article is about."""
    sentence = event.sentence
    if sentence.zone in {ZoneKind.HEADLINE, ZoneKind.STANDFIRST}:
        return 4.0 * event.trigger.weight
    lead = 2.5 if sentence.rank < LEAD else 1 / (1 + 0.03 * sentence.rank)
    is_aside = is_of_old(event) or is_once_below(event) or is_let(event)
    return lead * (ASIDE if is_aside else 1.0) * event.trigger.weight


def is_akin_frame(event: Event, frame: Frame) -> bool:
    """Whether the event's kind fits the frame's; bare "deals" tell nothing of it."""
    families = {other.trigger.family for other in frame.events}
    telling = families - {OPEN_FAMILY}
    return not telling or event.trigger.family in telling | {OPEN_FAMILY}


def is_only_aside(frame: Frame, elsewhere: frozenset[int]) -> bool:
    """Whether a deal is only told where the article speaks of another one."""
    return all(event.sentence.index in elsewhere for event in frame.events)


def only_adds(event: Event) -> bool:
    """Whether an event only adds to a deal told elsewhere: "the buyer", an adviser."""
    trigger = event.trigger
    told = bool(trigger.labels) or trigger.only_adds or not event.inner
    return told or is_of_advice(event)


def is_of_advice(event: Event) -> bool:
    """Whether it only says who helped whom: "Ostra Realty represented Norvik"."""
    roles = event.roles.keys()
    return _ADVISOR in roles and roles <= {_ADVISOR, OPEN_ROLE}


def distance(event: Event, frame: Frame) -> int:
    """How far an event stands from a deal, in stretches of a few sentences."""
    here = event.sentence.index
    return min(abs(here - other.sentence.index) for other in frame.events) // NEAR


def texts_of(frame: Frame) -> list[str]:
    """The sentences that tell what a deal is, and not only who lost it."""
    events = [e for e in frame.events if BESIDE_SIDES.isdisjoint(e.roles)]
    told = {e.sentence.index: e.sentence for e in events or frame.events}
    return [_without_firms(sentence) for sentence in told.values()]


def _without_firms(sentence: Sentence) -> str:
    """Blank out firms: "Tarn Lithium" may do anything."""
    text = sentence.text
    for name in sentence.names:
        if name.entity.kind is NameKind.FIRM:
            start, end = name.start - sentence.start, name.end - sentence.start
            text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


def doing_alike(frames: Sequence[Frame]) -> set[Entity]:
    """Who does in another deal what somebody does in the first one.

    "Norvik won 340 MW, Halden won 210 MW": they stand beside each other.
    """
    done = {deed for frame in frames[:1] for deed, _ in _deeds(frame)}
    others = (told for frame in frames[1:] for told in _deeds(frame))
    return {who for deed, who in others if deed in done}


def _deeds(frame: Frame) -> Iterator[tuple[tuple[str, str], Entity]]:
    for event in frame.events:
        for role, names in event.roles.items():
            if side_of(role):
                yield from (((event.trigger.id, role), n.entity) for n in names)
