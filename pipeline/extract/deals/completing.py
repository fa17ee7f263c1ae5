"""Frames in, one more event out: who faces whom where no verb of a deal tells it.

"Halden will empty Norvik's bins from July. The contract is worth $3 million": no rule
knows all that firms do for each other, but the lead names two, and speaks of a deal.
"""

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.extract.deals.frames import BOTH_SIDES, COMPLETED, Frame, doing_alike
from pipeline.extract.deals.outsiders import find_outsiders
from pipeline.extract.deals.roles import (
    BESIDE_SIDES,
    OPEN_FAMILY,
    OPEN_ROLE,
    side_of,
)
from pipeline.extract.deals.singles import is_mere_owner
from pipeline.extract.deals.triggers import Event
from pipeline.extract.deals.words import split_words
from pipeline.extract.masking import matches
from pipeline.extract.names import Entity, NameKind, NameMention
from pipeline.extract.scene import Scene, Sentence
from pipeline.extract.syntax import joined_to
from pipeline.records import ZoneKind
from pipeline.rules import PatternRule, RuleSet, Trigger
from pipeline.rules.triggers import OPEN_KIND, TriggerExample
from pipeline.values.expressions import compiled

LEAD = 4  # sentences in which news names who takes part
_FOLLOWING = 8  # sentences in which it calls that a deal
_BY_RANK = (3.0, 2.0, 1.0, 1.0)
_TITLED, _LATER = 1.5, 0.5
_ENOUGH = 2.0  # named in the headline and once more, or early
_ANY = 1.0  # named in the lead at all
_ORGANISATIONS = frozenset({NameKind.FIRM, NameKind.AGENCY})
_UNSURE = frozenset({NameKind.PERSON, NameKind.OTHER})
_ACTS = re.compile(
    r"\s+(?:will|would|has|have|is\s+to|are\s+to|was\s+(?:picked|chosen))\b"
)
# "Harbour Post - the morning's news": a masthead, and who reports for it
_MASTHEAD = re.compile(
    r"\W*\s[-|\u2013\u2014]\s|['\u2019]?s?\s+(?:[a-z]+\s+)?(?:reporter|correspondent|columnist|"
    r"analyst|editor)\b"
)
_ENDED = re.compile(r"[.!?\u2026:;\"'\u201d\u2019)\]]\s*$")  # a sentence, and no label
_IN_OFFICE = compiled(  # "CEO Ada Lind": who speaks or acts for a party
    r"\b(?:CEO|CFO|COO|[Cc]hief [Ee]xecutive(?: [Oo]fficer)?|(?:[Cc]o-)?[Ff]ounder|"
    r"[Pp]resident|[Cc]hair(?:man|woman|person)?|[Mm]inister|[Gg]overnor|[Mm]ayor|"
    r"[Ss]enator|Gov|Sen|Mr|Ms|Mrs|Dr)\.?\s+$"
)
_DATELINE = re.compile(r"\)\s*[-\u2013\u2014]")  # "LORNE (Harbour News) -"
# "Lorne refinery lands a buyer": the works, and not the town
_OF_SITE = re.compile(
    r"\s+(?:refinery|smelter|stadium|mine|mill|plant|port|airport|harbou?r|hospital|"
    r"tunnel|bypass|bridge|terminal|shipyard|brewery|steelworks|power\s+station)\b"
)
_DEALT_WITH = re.compile(r"\b(?:with|from|to|for|by|on|at)\s+(?:the\s+)?$")
_TOLD = Trigger(
    id=COMPLETED,
    kind=OPEN_KIND,
    slots={"subject": OPEN_ROLE},
    weight=0.4,
    example=(
        TriggerExample(
            text="Halden will empty Norvik's bins.",
            roles={OPEN_ROLE: ("Halden", "Norvik")},
        ),
    ),
)


@dataclass(frozen=True)
class Bystanders:
    """Who is named in an article and takes no part: rivals, former owners, analysts.

    ``hides`` says that it tells of a party without a name: nobody takes its place.
    ``kin`` are told as parents of others, and face nobody unless an event says so.
    ``unsold`` holds the sentences that say that a buyer is yet to be found.
    """

    entities: frozenset[Entity]
    elsewhere: frozenset[int]
    hides: bool = False
    unsold: frozenset[int] = frozenset()
    kin: frozenset[Entity] = frozenset()

    def include(self, entity: Entity) -> bool:
        """Whether nobody would look for this one among the parties."""
        return entity in self.entities or entity in self.kin

    def joined_by(self, beside: set[Entity]) -> "Bystanders":
        """The same, and some more who take no part."""
        return replace(self, entities=self.entities | beside)

    def hide_from(self, frame: Frame) -> bool:
        """Whether nobody who is named takes the free side of a deal."""
        told = {event.sentence.index for event in frame.events}
        return self.hides or not self.unsold.isdisjoint(told)


def find_bystanders(
    scene: Scene, rules: Sequence[PatternRule], elsewhere: frozenset[int]
) -> Bystanders:
    """Find who stands by in the sentences in which parties could be looked for."""
    sentences = list(telling(scene, elsewhere))
    found = [
        (match, sentence.index)
        for sentence in sentences
        for match in matches(sentence.masked, rules)
    ]
    named: dict[str, set[Entity]] = defaultdict(set)
    for match, _ in found:
        if isinstance(match.value, NameMention):
            named[match.rule.says].add(match.value.entity)
    hides = any(match.rule.says == "unnamed" for match, _ in found)
    unsold = (at for match, at in found if match.rule.says == "unsold")
    beside = named[""] | _only_outside(sentences, rules)
    kin = frozenset(named["parent"])
    return Bystanders(frozenset(beside), elsewhere, hides, frozenset(unsold), kin)


def _only_outside(
    sentences: Sequence[Sentence], rules: Sequence[PatternRule]
) -> set[Entity]:
    """Who is named in the lead only where a sentence says that he takes no part."""
    telling_so = RuleSet(rule for rule in rules if rule.says == "here")
    outside = {n for s in sentences for n in find_outsiders(s, telling_so)}
    inside = {
        name.entity
        for sentence in sentences
        if sentence.rank < LEAD
        for name in sentence.names
        if name not in outside
    }
    return {name.entity for name in outside} - inside


def is_half(frame: Frame) -> bool:
    """Whether the deal's events tell one side of it at most."""
    named: dict[Entity, set[int]] = defaultdict(set)
    for event in frame.events:
        if event.trigger.only_adds and not is_mere_owner(event):
            continue  # who "also joined" does not tell who led
        for role, names in event.roles.items():
            if role not in BESIDE_SIDES:
                for name in names:
                    named[name.entity].add(side_of(role))
    paying = {who for who, told in named.items() if 1 in told}
    paid = {who for who, told in named.items() if -1 in told}
    opposed = paying and paid and len(paying | paid) > 1
    faces = len(named) > 1 and any(told == {0} for told in named.values())
    return not opposed and not faces


def complete(
    frames: Sequence[Frame],
    scene: Scene,
    bystanders: Bystanders,
    given: Container[str] = (),
) -> Event | None:
    """Tell who takes part in the main deal, of which one side at most is told.

    ``given`` are names of persons in small letters: others may name a firm, whatever
    a recogniser says.
    """
    known = {
        name.entity
        for event in frames[0].events
        for name in event.inner
        if not event.trigger.only_adds  # a bank behind it stands on no side
        and event.sentence.index not in bystanders.elsewhere
        and name.entity not in bystanders.entities
    }
    is_told = _is_told_early(frames[0], bystanders.elsewhere)
    if bystanders.hide_from(frames[0]) or not is_told:
        return None
    beside = doing_alike(frames) - known
    mentions = _mentions(scene, bystanders.joined_by(beside), known, given)
    missing = 1 if known else BOTH_SIDES
    found = _likeliest(mentions, known)[:missing]
    if len(found) < missing:
        return None
    return _event(found, known, mentions, _family(frames[0]))


def _is_told_early(frame: Frame, elsewhere: frozenset[int]) -> bool:
    """Whether the top of the article says that there is a deal."""
    return any(
        event.sentence.rank < _FOLLOWING and event.sentence.index not in elsewhere
        for event in frame.events
    )


_Mentions = Mapping[Entity, Sequence[tuple[Sentence, NameMention]]]


def _mentions(
    scene: Scene, bystanders: Bystanders, known: set[Entity], given: Container[str]
) -> _Mentions:
    """Where everybody is named who may take part."""
    found: dict[Entity, list[tuple[Sentence, NameMention]]] = defaultdict(list)
    for sentence in telling(scene, bystanders.elsewhere):
        if sentence.zone is ZoneKind.BODY and not _ENDED.search(sentence.text):
            continue  # "Company: Norvik" says who writes
        for name in sentence.names:
            entity = name.entity
            may_deal = entity in found or _may_deal(name, sentence, given)
            if entity in known or (may_deal and not bystanders.include(entity)):
                found[entity].append((sentence, name))
    return found


def _may_deal(name: NameMention, sentence: Sentence, given: Container[str]) -> bool:
    """Whether an organisation is named, or something that acts like one."""
    entity = name.entity
    behind = sentence.text[name.end - sentence.start :]
    before = sentence.text[: name.start - sentence.start]
    if _DATELINE.match(behind) or _MASTHEAD.match(behind):
        return False
    if is_in_office(name, sentence):
        return False
    if entity.kind is not NameKind.FIRM and _OF_SITE.match(behind):
        return False
    if entity.kind in _ORGANISATIONS:
        return name.via != "common noun"
    first, *more = entity.name.lower().split()
    if entity.kind not in _UNSURE or not more or first in given:
        return False
    return bool(_ACTS.match(behind) or _DEALT_WITH.search(before))


def is_in_office(name: NameMention, sentence: Sentence) -> bool:
    """Whether a name stands behind an office: "CEO Ada Lind"."""
    return bool(_IN_OFFICE.search(sentence.text[: name.start - sentence.start]))


def telling(scene: Scene, elsewhere: frozenset[int]) -> Iterator[Sentence]:
    """The sentences in which an article tells of its own deals."""
    for sentence in scene.sentences:
        if sentence.is_claimable and sentence.index not in elsewhere:
            yield sentence


def _likeliest(mentions: _Mentions, known: set[Entity]) -> list[Entity]:
    """Who else is named in the lead, those most spoken of first."""
    weights = {
        entity: sum(_weigh(sentence) for sentence, _ in places)
        for entity, places in mentions.items()
        if entity not in known
        and places[0][0].rank < LEAD
        and not any(_shares_name(entity, other) for other in known)
    }
    enough = _ANY if known and len(weights) == 1 else _ENOUGH  # nobody else is left
    likely = [entity for entity, weight in weights.items() if weight >= enough]
    return sorted(likely, key=lambda entity: (-weights[entity], entity.start))


def _shares_name(one: Entity, other: Entity) -> bool:
    """Whether one name goes on where the other ends: "Tarn Isles" and its council."""
    words, more = sorted((one.name.split(), other.name.split()), key=len)
    return more[: len(words)] == words


def _weigh(sentence: Sentence) -> float:
    if sentence.zone is ZoneKind.HEADLINE and not sentence.text.rstrip().endswith("."):
        return _TITLED
    return _BY_RANK[sentence.rank] if sentence.rank < len(_BY_RANK) else _LATER


def _family(frame: Frame) -> str:
    """The family of deals that all of a deal's events tell of, if they tell of one."""
    told = {event.trigger.family for event in frame.events} - {OPEN_FAMILY}
    return told.pop() if len(told) == 1 else OPEN_FAMILY


def _event(
    found: Sequence[Entity], known: set[Entity], mentions: _Mentions, family: str
) -> Event:
    """Let those who were found sign with each other, or with those known before."""
    sentence, newcomer = mentions[found[-1]][0]
    others = sorted(known, key=lambda e: e.start) or list(found[:1])
    facing = tuple(mentions[entity][0][1] for entity in others if entity in mentions)
    joined = joined_to(split_words(sentence.masked), newcomer)
    taken = {name.entity for name in facing}
    group = tuple(
        name for name in joined if name.entity in mentions and name.entity not in taken
    )
    return Event(
        _TOLD.model_copy(update={"family": family}),
        sentence,
        newcomer.start,
        newcomer.end,
        {OPEN_ROLE: (*facing, *group)},
        groups=(facing, group),
    )
