"""Sentence in, events out: which deal is announced, and who stands in which role."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from pipeline.extract.deals.following import Following
from pipeline.extract.deals.nouns import OTHER_HEADS
from pipeline.extract.deals.outsiders import does_outsider, without
from pipeline.extract.deals.roles import BESIDE_SIDES, OPEN_ROLE, side_of
from pipeline.extract.deals.standing import standing_of
from pipeline.extract.deals.undoing import is_undone
from pipeline.extract.deals.words import (
    Word,
    is_behind_modal,
    is_behind_verb,
    is_noun_position,
    split_words,
)
from pipeline.extract.names import Entity, NameKind, NameMention
from pipeline.extract.scene import Sentence
from pipeline.extract.syntax import Roles
from pipeline.rules import Trigger
from pipeline.rules.triggers import noun_forms
from pipeline.values import Money, Quantity

_KNOWN = frozenset({"subject", "in"})  # slots in which "the company" may stand
_WITH = re.compile(r"\bwith\s", re.IGNORECASE)
_Entry = tuple[Trigger, tuple[str, ...]]


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
    def is_signed_with(self) -> bool:
        """Whether one does with the other what two do with each other: a lease.

        "Norvik signed a lease with Halden" is said of tenants, but of landlords, too;
        so is "Norvik signed a lease".
        """
        slots = self.trigger.slots
        if slots.get("between") != OPEN_ROLE or "with" not in slots:
            return False
        sentence = self.sentence
        behind = self.end - sentence.start
        others = self.roles.get(slots["with"], ())
        return not others or any(
            _WITH.search(
                sentence.text, behind, max(behind, name.start - sentence.start)
            )
            for name in others
        )

    @property
    def is_outlay(self) -> bool:
        """Whether somebody spends on things: "will invest $3 million in its stores"."""
        is_put = self.trigger.kind == "investment" and "into" in self.trigger.slots
        return is_put and "investee" not in self.roles

    @property
    def tells_kind(self) -> bool:
        """Whether it says what a deal is: paying and spending belong to any."""
        return not (self.is_outlay or self.trigger.is_general)

    @property
    def across(self) -> tuple[tuple[NameMention, ...], ...]:
        """Groups of names that stand on different sides."""
        if self.groups:
            told = {name.entity for group in self.groups for name in group}
            late = tuple(name for name in self.inner if name.entity not in told)
            return (
                (*self.groups, late) if late and len(self.groups) == 1 else self.groups
            )
        sides: dict[int, tuple[NameMention, ...]] = {}
        for role, names in self.roles.items():
            sides[side_of(role)] = (*sides.get(side_of(role), ()), *names)
        return tuple(sides[side] for side in (1, -1) if side in sides)

    @property
    def inner(self) -> list[NameMention]:
        """Everybody in the event who may stand on a side of the deal."""
        return [
            name
            for role, names in self.roles.items()
            if role not in BESIDE_SIDES
            for name in names
        ]

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
                # "its customers include Norvik" tells of no deal, "the buyers are" does
                is_noun = noun in trigger.nouns
                forms = noun_forms(head) if is_noun and not rest_words else (head,)
                for form in forms:
                    self._add_noun(form, trigger, rest_words)
                if rest_words and is_noun:
                    self._add_noun(
                        head, trigger, [*rest_words[:-1], f"{rest_words[-1]}s"]
                    )
        self._firsts = self._verbs.keys() | self._nouns.keys()

    def _add_noun(self, head: str, trigger: Trigger, rest: Sequence[str]) -> None:
        self._nouns.setdefault(head, []).append((trigger, tuple(rest)))

    def find(
        self, sentence: Sentence, outsiders: AbstractSet[NameMention] = frozenset()
    ) -> Iterator[Event]:
        """Yield the events of a sentence in reading order.

        ``outsiders`` are named in it and take no side in any of them.
        """
        words = split_words(sentence.masked, sentence.nouns)
        inner = without(words, outsiders)
        text, following = _telling(sentence), Following(words)
        beyond = 0
        for at, word in enumerate(words):
            if word.text not in self._firsts:
                continue
            if at < beyond:  # inside "power purchase agreement" nothing is purchased
                continue
            if does_outsider(words, at, outsiders):
                continue
            for entries in self._senses(words, at):
                events = [
                    event
                    for trigger, rest in entries
                    if (last := _last_word(words, at, rest)) is not None
                    and _is_meant(trigger, following, at, last, text)
                    and _is_complete(
                        event := _event(
                            trigger,
                            sentence,
                            words if _is_of_outsiders(trigger) else inner,
                            at,
                            last,
                        )
                    )
                ]
                if events:  # one word announces one deal: the fullest reading of it
                    best = max(events, key=_fullness)
                    beyond = at + best.length
                    yield best
                    break

    def _senses(self, words: Sequence[Word], at: int) -> Iterator[Sequence[_Entry]]:
        """The triggers that begin with a word as it stands: like a noun, or not."""
        verbs = self._verbs.get(words[at].text, ())
        nouns = self._nouns.get(words[at].text, ())
        if verbs and not is_noun_position(words, at):
            is_noun = any(not rest for _, rest in nouns) and is_behind_verb(words, at)
            if not is_noun:
                yield verbs
        if (
            nouns
            and not _is_of_head(words, at)
            and not (verbs and is_behind_modal(words, at))
        ):
            yield nouns


def _is_of_outsiders(trigger: Trigger) -> bool:
    """Whether a trigger tells who lost a deal or gave advice, and of no side of it."""
    roles = set(trigger.slots.values())
    return bool(roles & BESIDE_SIDES) and roles <= BESIDE_SIDES | {OPEN_ROLE}


def _is_of_head(words: Sequence[Word], at: int) -> bool:
    """Whether a noun only tells of what sort the next one is: "its loan officers"."""
    return at + 1 < len(words) and words[at + 1].text in OTHER_HEADS


def _telling(sentence: Sentence) -> str:
    """Words by which a trigger shows what it is about, those of figures among them.

    A price may say "a share", a quantity that there are "306 matches a season", a
    site's name that it is a hotel.
    """
    told = []
    for value in (found.value for found in sentence.values):
        if isinstance(value, Money):
            told += [value.per or ""]
        elif isinstance(value, Quantity):
            told += [value.unit, value.period or ""]
    sites = (n.entity for n in sentence.names if n.entity.kind is NameKind.FACILITY)
    told += [site.name.lower() for site in sites]
    return " ".join([sentence.masked.text.lower(), *told])


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


def _is_meant(
    trigger: Trigger, following: Following, at: int, last: int, text: str
) -> bool:
    if trigger.needs and not any(word in text for word in trigger.needs):
        return False
    if near := trigger.near_words:
        told = following.behind(at), following.done_to(at, last)
        if all(near.isdisjoint(said) for said in told):
            return False
    if thing := trigger.thing_words:
        told = following.thing(last), following.done_to(at, last)
        if all(thing.isdisjoint(said) for said in told):
            return False
    if far := trigger.not_near_words:
        told = following.of_object(at), following.done_to(at, last)
        if not all(far.isdisjoint(said) for said in told):
            return False
    return not is_undone(trigger, following.words, at, last)  # the costliest look last


def _is_complete(event: Event) -> bool:
    """Whether everybody whom the trigger requires is there."""
    trigger = event.trigger
    required = {trigger.slots[slot] for slot in trigger.requires}
    if trigger.labels and not event.roles:
        return False
    # "the company paid", "raised its stake in the company"
    known = {trigger.slots[slot] for slot in _KNOWN & set(trigger.requires)}
    topics = known & set(event.topic_roles) - {OPEN_ROLE}
    return required <= topics | event.roles.keys()


def _event(
    trigger: Trigger, sentence: Sentence, words: Sequence[Word], at: int, last: int
) -> Event:
    roles, topics, groups = standing_of(trigger, words, at, last)
    if trigger.of_firms:
        roles = _without(NameKind.PERSON, roles, trigger.of_firms)
    # "a contract for a bridge over the Tarn River": no rule knows who that is
    roles = _without(NameKind.OTHER, roles, "bidder")
    masked = sentence.masked
    start, end = masked.source(words[at].start), masked.source(words[last].end)
    return Event(trigger, sentence, start, end, roles, topics, last + 1 - at, groups)


def _without(kind: NameKind, roles: Roles, role: str) -> Roles:
    """Leave names of a kind out of a role: firms hire contractors, and chiefs, too."""
    able = tuple(name for name in roles.get(role, ()) if name.entity.kind is not kind)
    others = {other: names for other, names in roles.items() if other != role}
    return {**others, role: able} if able else others
