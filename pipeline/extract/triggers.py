"""Sentence in, events out: which deal is announced, and who stands in which role."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pipeline.extract.names import Entity, NameMention
from pipeline.extract.nouns import RECEIVING
from pipeline.extract.roles import OPEN_ROLE, side_of
from pipeline.extract.scene import Sentence
from pipeline.extract.syntax import (
    Roles,
    complements_of,
    compound_of,
    has_topic_object,
    labelled_by,
    owner_of,
    possessor_of,
    subject_of,
    with_role,
)
from pipeline.extract.words import (
    Word,
    is_noun_position,
    is_passive,
    senses_of,
    split_words,
)
from pipeline.rules import Trigger

_NEAR = 9  # words in which a verb's object must show what it is
_NO_COMPLEMENTS = frozenset({"subject", "object", "compound"})
_Entry = tuple[Trigger, tuple[str, ...]]
PAIR = 2
# The roles, those that "it" fills, and who stands left
_Read = tuple[Roles, tuple[str, ...], tuple[NameMention, ...]]


@dataclass(frozen=True)
class Event:
    """One announcement of a deal: a trigger and the names in its roles.

    ``topic_roles`` are filled by "it" or "the company": whoever the text speaks of.
    ``groups`` are those who only sign with each other: no word of it tells sides.
    """

    trigger: Trigger
    sentence: Sentence
    start: int
    end: int
    roles: Roles = field(default_factory=dict)
    topic_roles: tuple[str, ...] = ()
    length: int = 1  # words of the trigger
    groups: tuple[tuple[NameMention, ...], ...] = ()

    @property
    def is_mutual(self) -> bool:
        """Whether all in it only sign something: "Norvik signed a lease"."""
        return bool(self.groups)

    @property
    def across(self) -> tuple[tuple[NameMention, ...], ...]:
        """Groups of names that stand on different sides."""
        if self.groups:
            told = {name.entity for group in self.groups for name in group}
            late = tuple(name for name in self.names if name.entity not in told)
            return (
                (*self.groups, late) if late and len(self.groups) == 1 else self.groups
            )
        sides: dict[int, tuple[NameMention, ...]] = {}
        for role, names in self.roles.items():
            sides[side_of(role)] = (*sides.get(side_of(role), ()), *names)
        return tuple(sides[side] for side in (1, -1) if side in sides)

    @property
    def names(self) -> list[NameMention]:
        """Everybody in the event, by role."""
        return [name for names in self.roles.values() for name in names]

    @property
    def entities(self) -> set[Entity]:
        """Everybody in the event, once."""
        return {name.entity for name in self.names}


class TriggerFinder:
    """Finds the events of a sentence; the triggers are indexed by their words."""

    def __init__(self, triggers: Sequence[Trigger]) -> None:
        """Index the triggers."""
        self._verbs: dict[str, list[_Entry]] = {}
        self._nouns: dict[str, list[_Entry]] = {}
        for trigger in triggers:
            for form, rest in trigger.forms:
                self._verbs.setdefault(form, []).append((trigger, tuple(rest.split())))
            for noun in (*trigger.nouns, *trigger.labels):
                head, *rest_words = noun.split()
                for form in (head, f"{head}s") if not rest_words else (head,):
                    self._nouns.setdefault(form, []).append(
                        (trigger, tuple(rest_words))
                    )

    def find(self, sentence: Sentence) -> Iterator[Event]:
        """Yield the events of a sentence in reading order."""
        words = split_words(sentence.masked, sentence.nouns)
        text = sentence.masked.text.lower()
        beyond = 0
        for at, word in enumerate(words):
            if at < beyond:  # inside "power purchase agreement" nothing is purchased
                continue
            is_noun = is_noun_position(words, at)
            entries = self._nouns.get(word.text, []) if is_noun else []
            if not is_noun:
                entries = self._verbs.get(word.text) or self._nouns.get(word.text, [])
            events = [
                _event(trigger, sentence, words, at, last)
                for trigger, rest in entries
                if (last := _last_word(words, at, rest)) is not None
                and _is_meant(trigger, words, at, text)
            ]
            events = [event for event in events if _is_complete(event)]
            if events:  # one word announces one deal: the fullest reading of it
                best = max(events, key=_fullness)
                beyond = at + best.length
                yield best


def _fullness(event: Event) -> tuple[int, int, float]:
    return event.length, len(event.roles), event.trigger.weight


def _last_word(words: Sequence[Word], at: int, rest: tuple[str, ...]) -> int | None:
    """Where a trigger of several words ends, adverbs between them passed over."""
    for wanted in rest:
        at += 1
        while at < len(words) and words[at].text.endswith("ly"):
            at += 1
        if at >= len(words) or words[at].text != wanted:
            return None
    return at


def _is_meant(trigger: Trigger, words: Sequence[Word], at: int, text: str) -> bool:
    before = words[at - 1].text if at else ""
    after = words[at + 1].text if at + 1 < len(words) else ""
    if before in trigger.not_after or after in trigger.not_before:
        return False
    following = set().union(*map(senses_of, words[at + 1 : at + 1 + _NEAR]))
    if trigger.near and not following & set(trigger.near):
        return False
    if following & set(trigger.not_near):
        return False
    return not trigger.needs or any(word in text for word in trigger.needs)


def _is_complete(event: Event) -> bool:
    """Whether everybody whom the trigger requires is there."""
    required = {event.trigger.slots[slot] for slot in event.trigger.requires}
    if event.trigger.labels and not event.roles:
        return False
    return required <= set(event.roles)


def _event(
    trigger: Trigger, sentence: Sentence, words: Sequence[Word], at: int, last: int
) -> Event:
    is_verb = "subject" in trigger.slots
    if trigger.labels:
        roles: Roles = {}
        roles = with_role(roles, trigger.slots["label"], labelled_by(words, at, last))
        topics: tuple[str, ...] = ()
        groups: tuple[tuple[NameMention, ...], ...] = ()
    else:
        read = _read_verb if is_verb else _read_noun
        roles, topics, left = read(trigger, words, at, last)
        groups = _groups(trigger, roles, left, words[last : last + _NEAR])
    masked = sentence.masked
    start, end = masked.source(words[at].start), masked.source(words[last].end)
    return Event(trigger, sentence, start, end, roles, topics, last + 1 - at, groups)


def _groups(
    trigger: Trigger,
    roles: Roles,
    left: tuple[NameMention, ...],
    following: Sequence[Word],
) -> tuple[tuple[NameMention, ...], ...]:
    """Who signs with whom: "Norvik and Halden", "Norvik with Halden and Ostra"."""
    if OPEN_ROLE not in trigger.slots.values():
        return ()
    signers = {name.entity: name for names in roles.values() for name in names}
    doers = tuple(name for name in left if name.entity in signers)
    others = tuple(n for e, n in signers.items() if e not in {d.entity for d in doers})
    is_between = any(word.text in {"between", "among"} for word in following)
    if len(signers) == PAIR and (not others or (is_between and not doers)):
        return tuple((name,) for name in signers.values())
    return tuple(group for group in (doers, others) if group)


def _read_verb(trigger: Trigger, words: Sequence[Word], at: int, last: int) -> _Read:
    slots = dict(trigger.slots)
    role = slots.pop("subject")
    if _is_past(words[at].text) and is_passive(words, at):
        slots["by"], role = role, slots.pop("object", "")
    roles = complements_of(words, last, slots)
    left = subject_of(words, at)
    if "object" not in slots and "by" in slots:
        roles = _with_former_owner(roles, trigger, words[:at], left.names)
    topics = [role] if left.is_topic and role else []
    if "object" in slots and slots["object"] not in roles:
        topics += [slots["object"]] if has_topic_object(words, last) else []
    roles = with_role(roles, role, left.names) if role else roles
    return roles, tuple(topics), left.names


def _with_former_owner(
    roles: Roles,
    trigger: Trigger,
    before: Sequence[Word],
    names: tuple[NameMention, ...],
) -> Roles:
    """Add who owned what changes hands: "Norvik's Halden unit is bought by Ostra"."""
    role = trigger.slots.get("object_owner")
    for at, word in enumerate(before):
        if role and word.name in names and possessor_of(before, at):
            return with_role(roles, role, possessor_of(before, at))
    return roles


def _read_noun(trigger: Trigger, words: Sequence[Word], at: int, last: int) -> _Read:
    slots = {k: v for k, v in trigger.slots.items() if k not in _NO_COMPLEMENTS}
    role = slots.pop("owner", "")
    receiver = slots.pop("receiver", "")
    roles = complements_of(words, last, slots)
    compound = compound_of(words, at)
    if len(compound) > 1:
        roles = _with_pair(roles, trigger, compound)
    elif compound:
        roles = with_role(roles, _compound_role(trigger), compound)
    if receiver and _is_received(words, at):
        roles = with_role(roles, role, possessor_of(words, at))
        role, owner = receiver, subject_of(words, at)
    else:
        owner = owner_of(words, at)
    topics = (role,) if owner.is_topic and role else ()
    roles = with_role(roles, role, owner.names) if role else roles
    return roles, topics, (*compound[: len(compound) - 1], *owner.names)


def _is_received(words: Sequence[Word], at: int) -> bool:
    """Whether the subject gets it and does not make it: "accepted a takeover bid"."""
    return any(word.text in RECEIVING for word in words[max(0, at - _NEAR) : at])


def _with_pair(roles: Roles, trigger: Trigger, pair: tuple[NameMention, ...]) -> Roles:
    """Add a pair, "the Norvik-Halden takeover": the owner, then whom it is about."""
    first = trigger.slots.get("owner", "party")
    second = _compound_role(trigger)
    return with_role(with_role(roles, first, pair[:1]), second, pair[1:])


def _compound_role(trigger: Trigger) -> str:
    """The role of a name right before the noun: "the Halden takeover"."""
    slots = trigger.slots
    return next(
        (slots[key] for key in ("compound", "of", "with", "owner") if key in slots),
        "party",
    )


def _is_past(form: str) -> bool:
    return not form.endswith(("ing", "s"))
