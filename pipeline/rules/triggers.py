"""Deal triggers: verbs and nouns that make a deal, and who stands where beside them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, TypeVar

from pydantic import Field

from pipeline.errors import RuleError
from pipeline.rules.base import Strict, files_of, read_toml
from pipeline.rules.sides import DealKind, SideClue
from pipeline.rules.sieve import RuleSet

OPEN_KIND = "other"  # of a trigger that tells that there is a deal, and not which
_SHORT_VERB = re.compile(r"(?:qu|[^aeiou])*[aeiou][^aeiouwxy]")
# what a trigger lists words in
_LISTS = (
    "verbs",
    "nouns",
    "labels",
    "needs",
    "near",
    "not_near",
    "not_before",
    "thing",
)
_Classes = Mapping[str, tuple[str, ...]]
_Ruled = TypeVar("_Ruled", "DealKind", "Trigger", "SideClue")


class TriggerExample(Strict):
    """A sentence and the parties by role that the trigger finds in it."""

    text: str
    roles: dict[str, tuple[str, ...]]


class Trigger(Strict):
    """A verb or noun that announces a deal.

    ``verbs`` are base forms, irregular ones spelt out ("buy/bought"), of one or more
    words of which the first inflects. ``slots`` give the role of the name found as
    ``subject``, ``object`` (``object_owner``: who owns the object) or behind a
    preposition (``from``, ``to``, ``with``, ``by``, ``of``, ``for``, ``between``), or
    as ``announcer``: who announces that it is done with "it" (``announcer's``: "its").

    ``nouns`` (an odd plural behind a slash) use ``compound`` for a name right before
    them ("the Halden takeover"), ``owner`` for the possessor or the subject of the
    verb that governs them, and ``receiver`` for that subject behind a verb of
    receiving ("accepted a bid").
    ``labels`` are nouns for a side itself, with the role ``label``: "buyer Norvik".

    Of ``needs`` one must stand in the sentence, of ``near`` one must follow closely,
    and of ``thing`` one must be what it is done to: "wins a contract" and not "wins
    power under a contract";
    ``not_near``, ``not_before`` and ``not_after`` undo the trigger, and so do words of
    ``not_behind`` that stand shortly before it; ``requires`` are slots that must be
    filled. ``is_general`` marks what deals of every kind know
    (paying, receiving): it tells sides, but hardly the kind. ``of_firms`` is a role
    that no person takes (who hires a builder also hires a chief). ``only_adds`` marks
    who joins a deal that is told elsewhere. ``is_weak`` marks verbs of any trade: they
    announce nothing, and are heard in the lead where the others tell no two sides.
    ``is_vague`` marks verbs of many senses ("own", "go to"): in passing they make no
    deal without two sides and a figure. ``is_listed`` marks labels that tell only in a
    list of them ("Company: Norvik"). ``is_two_way`` marks verbs of either side: alone
    they hardly tell which (a tenant "leases a floor", and so does a landlord).
    ``gives_sum`` marks verbs that are heard where a sum is what is given, right behind
    them: "will provide up to $9 million to Norvik" supplies nothing.
    ``family`` is filled in from the kind.
    """

    id: str
    kind: str
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    slots: dict[str, str]
    needs: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    not_near: tuple[str, ...] = ()
    thing: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    not_behind: tuple[str, ...] = ()
    weight: float = 1.0
    is_general: bool = False
    of_firms: str = ""
    only_adds: bool = False
    is_weak: bool = False
    is_vague: bool = False
    is_listed: bool = False
    is_two_way: bool = False
    gives_sum: bool = False
    family: str = "open"
    example: tuple[TriggerExample, ...] = Field(min_length=1)

    @cached_property
    def forms(self) -> tuple[tuple[str, str], ...]:
        """Every inflected first word, with the words that must follow it."""
        return tuple(
            (form, rest)
            for verb in self.verbs
            for head, _, rest in [verb.partition(" ")]
            for form in inflect(head)
        )

    @cached_property
    def near_words(self) -> frozenset[str]:
        """What ``near`` lists, to look words up in."""
        return frozenset(self.near)

    @cached_property
    def not_near_words(self) -> frozenset[str]:
        """What ``not_near`` lists."""
        return frozenset(self.not_near)

    @cached_property
    def thing_words(self) -> frozenset[str]:
        """What ``thing`` lists."""
        return frozenset(self.thing)

    @property
    def sells(self) -> bool:
        """Whether who acts parts with something: "sells", "its disposal of"."""
        return self.slots.get("subject", self.slots.get("owner")) == "seller"


class TriggerFile(Strict):
    """The kinds of one family of deals, their triggers, and what announces none.

    ``classes`` name words that several triggers share, in any file: "@goods".
    """

    classes: dict[str, tuple[str, ...]] = Field(default={})
    kind: tuple[DealKind, ...] = ()
    trigger: tuple[Trigger, ...] = ()
    clue: tuple[SideClue, ...] = ()
    near_miss: tuple[str, ...] = Field(min_length=1)


class DealRules(NamedTuple):
    """What all trigger files say together."""

    kinds: tuple[DealKind, ...]
    triggers: tuple[Trigger, ...]
    clues: RuleSet[SideClue]


def inflect(verb: str) -> list[str]:
    """Every form of an English verb; irregular forms follow the base after slashes.

    >>> inflect("buy/bought")
    ['buy', 'buys', 'buying', 'bought']
    >>> inflect("supply")
    ['supply', 'supplies', 'supplying', 'supplied']
    >>> inflect("snap")
    ['snap', 'snaps', 'snaping', 'snaped', 'snapping', 'snapped']
    """
    base, *irregular = verb.split("/")
    stem = base.removesuffix("e")
    if base.endswith("y") and base[-2] not in "aeiou":
        present, past = f"{base[:-1]}ies", f"{base[:-1]}ied"
    elif base.endswith(("s", "x", "ch", "sh", "z")):
        present, past = f"{base}es", f"{base}ed"
    else:
        present, past = f"{base}s", f"{stem}ed"
    doubled = [f"{base}{base[-1]}{end}" for end in ("ing", "ed") if _doubles(base)]
    return [base, present, f"{stem}ing", *(irregular or [past]), *doubled]


def _doubles(verb: str) -> bool:
    """Whether a short verb doubles its last letter: "snapped", "tapping"."""
    return bool(_SHORT_VERB.fullmatch(verb))


def noun_forms(noun: str) -> tuple[str, ...]:
    """A noun's singular and plural; a plural that means something else is spelt out.

    >>> noun_forms("loan"), noun_forms("sale/sale")
    (('loan', 'loans'), ('sale',))
    """
    singular, slash, plural = noun.partition("/")
    forms = (singular, plural) if slash else (singular, f"{singular}s")
    return tuple(dict.fromkeys(forms))


def read_deals(folders: Sequence[Path]) -> DealRules:
    """Read ``triggers/*.toml`` of the folders.

    Raises:
        RuleError: A file is malformed, an id stands twice, or a kind is unknown.
    """
    files = [
        (path, read_toml(path, TriggerFile)) for path in files_of("triggers", folders)
    ]
    kinds = _unique((path, file.kind) for path, file in files)
    families = {OPEN_KIND: "open"} | {kind.id: kind.family for kind in kinds}
    classes = {name: words for _, file in files for name, words in file.classes.items()}
    triggers = _unique(
        (
            path,
            tuple(
                _placed(_spelt_out(trigger, classes, path), families, path)
                for trigger in file.trigger
            ),
        )
        for path, file in files
    )
    clues = RuleSet(_unique((path, file.clue) for path, file in files))
    return DealRules(kinds, triggers, clues)


def _spelt_out(trigger: Trigger, classes: _Classes, path: Path) -> Trigger:
    """Put the words of a class where a trigger names it: "@goods"."""
    spelt: dict[str, tuple[str, ...]] = {}
    for key in _LISTS:
        words: tuple[str, ...] = getattr(trigger, key)
        if any(word.startswith("@") for word in words):
            spelt[key] = tuple(_words_of(words, classes, f"{path}: {trigger.id}"))
    return trigger.model_copy(update=spelt) if spelt else trigger


def _words_of(words: Iterable[str], classes: _Classes, where: str) -> Iterator[str]:
    for word in words:
        if not word.startswith("@"):
            yield word
        elif word[1:] in classes:
            yield from classes[word[1:]]
        else:
            raise RuleError(f"{where}: no class of words is called {word}")


def _placed(trigger: Trigger, families: Mapping[str, str], path: Path) -> Trigger:
    if trigger.kind not in families:
        raise RuleError(f"{path}: {trigger.id}: no [[kind]] has the id {trigger.kind}")
    family = "open" if trigger.is_general else families[trigger.kind]
    return trigger.model_copy(update={"family": family})


def _unique(files: Iterable[tuple[Path, tuple[_Ruled, ...]]]) -> tuple[_Ruled, ...]:
    found: dict[str, _Ruled] = {}
    for path, rules in files:
        for rule in rules:
            if rule.id in found:
                raise RuleError(f"{path}: {rule.id}: stands twice")
            found[rule.id] = rule
    return tuple(found.values())
