"""Deal triggers: verbs and nouns that make a deal, and who stands where beside them."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from pydantic import Field

from pipeline.errors import RuleError
from pipeline.rules.base import Strict, read_toml


class TriggerExample(Strict):
    """A sentence and the parties by role that the trigger finds in it."""

    text: str
    roles: dict[str, tuple[str, ...]]


class Trigger(Strict):
    """A verb or noun that announces a deal.

    ``verbs`` are base forms, irregular ones spelt out ("buy/bought"), of one or more
    words of which the first inflects. ``slots`` give the role of the name found as
    ``subject``, ``object`` (``object_owner``: who owns the object) or behind a
    preposition (``from``, ``to``, ``with``, ``by``, ``of``, ``for``, ``between``).

    ``nouns`` use ``compound`` for a name right before them ("the Halden takeover"),
    ``owner`` for the possessor or the subject of the verb that governs them, and
    ``receiver`` for that subject behind a verb of receiving ("accepted a bid").
    ``labels`` are nouns for a side itself, with the role ``label``: "buyer Norvik".

    Of ``needs`` one must stand in the sentence, of ``near`` one must follow closely;
    ``not_near``, ``not_before`` and ``not_after`` undo the trigger; ``requires`` are
    slots that must be filled.
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
    requires: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    weight: float = 1.0
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


class TriggerFile(Strict):
    """The triggers of one family of deals, and sentences that announce none."""

    trigger: tuple[Trigger, ...]
    near_miss: tuple[str, ...] = Field(min_length=1)


def inflect(verb: str) -> list[str]:
    """Every form of an English verb; irregular forms follow the base after slashes.

    >>> inflect("buy/bought")
    ['buy', 'buys', 'buying', 'bought']
    >>> inflect("supply")
    ['supply', 'supplies', 'supplying', 'supplied']
    """
    base, *irregular = verb.split("/")
    stem = base.removesuffix("e")
    if base.endswith("y") and base[-2] not in "aeiou":
        present, past = f"{base[:-1]}ies", f"{base[:-1]}ied"
    elif base.endswith(("s", "x", "ch", "sh", "z")):
        present, past = f"{base}es", f"{base}ed"
    else:
        present, past = f"{base}s", f"{stem}ed"
    return [base, present, f"{stem}ing", *(irregular or [past])]


def read_triggers(folders: Sequence[Path]) -> tuple[Trigger, ...]:
    """Read ``triggers/*.toml`` of the folders.

    Raises:
        RuleError: A file is malformed or a trigger id stands twice.
    """
    triggers: dict[str, Trigger] = {}
    for path in trigger_files(folders):
        for trigger in read_toml(path, TriggerFile).trigger:
            if trigger.id in triggers:
                raise RuleError(f"{path}: {trigger.id}: stands twice")
            triggers[trigger.id] = trigger
    return tuple(triggers.values())


def trigger_files(folders: Sequence[Path]) -> list[Path]:
    """The trigger files of the folders, shipped ones first."""
    return [
        path
        for folder in folders
        for path in sorted((folder / "triggers").glob("*.toml"))
    ]
