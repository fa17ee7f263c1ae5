"""Sentence in, events out: which deal is announced, and who stands in which role."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pipeline.extract.names import NameKind, NameMention
from pipeline.extract.scene import Sentence
from pipeline.extract.words import (
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    Word,
    is_noun_position,
    is_party_like,
    is_passive,
    split_words,
)
from pipeline.rules import Trigger

_REACH = 28  # words that a role may stand away from its trigger
_JOINERS = frozenset(", and & / - or".split())
_OWN_NOUNS = frozenset("unit units subsidiary arm division business affiliate".split())


@dataclass(frozen=True)
class Event:
    """One announcement of a deal: a trigger and the names in its roles."""

    trigger: Trigger
    sentence: Sentence
    start: int
    end: int
    roles: dict[str, tuple[NameMention, ...]] = field(default_factory=dict)
    topic_role: str | None = None  # the role of "it" or "the company", still to resolve

    @property
    def names(self) -> list[NameMention]:
        """Everybody in the event, by role."""
        return [name for names in self.roles.values() for name in names]


class TriggerFinder:
    """Finds the events of a sentence; the triggers are indexed by their words."""

    def __init__(self, triggers: Sequence[Trigger]) -> None:
        """Index the triggers."""
        self._verbs: dict[str, list[tuple[Trigger, tuple[str, ...]]]] = {}
        self._nouns: dict[str, list[tuple[Trigger, tuple[str, ...]]]] = {}
        for trigger in triggers:
            for form, rest in trigger.forms.items():
                entry = (trigger, tuple(rest.split()))
                self._verbs.setdefault(form, []).append(entry)
            for noun in trigger.nouns:
                head, *rest_words = noun.split()
                for form in (head, f"{head}s") if not rest_words else (head,):
                    self._nouns.setdefault(form, []).append((trigger, tuple(rest_words)))

    def find(self, sentence: Sentence) -> Iterator[Event]:
        """Yield the events of a sentence in reading order."""
        words = split_words(sentence.masked)
        text = sentence.masked.text.lower()
        for at, word in enumerate(words):
            for trigger, rest in self._candidates(words, at):
                last = at + len(rest)
                if _follows(words, at, rest) and _is_meant(trigger, words, at, text):
                    yield _event(trigger, sentence, words, (at, last), word)

    def _candidates(
        self, words: Sequence[Word], at: int
    ) -> list[tuple[Trigger, tuple[str, ...]]]:
        text = words[at].text
        as_noun = self._nouns.get(text, [])
        as_verb = self._verbs.get(text, [])
        if as_verb and is_noun_position(words, at):
            return as_noun
        return [*as_verb, *(as_noun if not as_verb else [])]


def _follows(words: Sequence[Word], at: int, rest: tuple[str, ...]) -> bool:
    after = words[at + 1 : at + 1 + len(rest)]
    return tuple(word.text for word in after) == rest


def _is_meant(trigger: Trigger, words: Sequence[Word], at: int, text: str) -> bool:
    before = words[at - 1].text if at else ""
    after = words[at + 1].text if at + 1 < len(words) else ""
    if before in trigger.not_after or after in trigger.not_before:
        return False
    return not trigger.needs or any(word in text for word in trigger.needs)


def _event(
    trigger: Trigger,
    sentence: Sentence,
    words: Sequence[Word],
    span: tuple[int, int],
    word: Word,
) -> Event:
    at, last = span
    is_verb = word.text in trigger.forms and "subject" in trigger.slots
    reader = _read_verb if is_verb else _read_noun
    roles, topic_role = reader(trigger, words, at, last)
    masked = sentence.masked
    start, end = masked.source(word.start), masked.source(words[last].end)
    return Event(trigger, sentence, start, end, roles, topic_role)


_Roles = tuple[dict[str, tuple[NameMention, ...]], str | None]


def _read_verb(trigger: Trigger, words: Sequence[Word], at: int, last: int) -> _Roles:
    passive = _is_past(words[at].text) and is_passive(words, at)
    left, pronoun = _subject(words, at)
    slots = dict(trigger.slots)
    subject_role = slots.pop("subject")
    if passive:
        object_role = slots.pop("object", None)
        slots["by"] = subject_role
        right = _complements(words, last, slots)
        if object_role is None:
            return right, None
        return _with(right, object_role, left), object_role if pronoun else None
    right = _complements(words, last, slots)
    return _with(right, subject_role, left), subject_role if pronoun else None


def _read_noun(trigger: Trigger, words: Sequence[Word], at: int, last: int) -> _Roles:
    slots = {key: role for key, role in trigger.slots.items() if key != "subject"}
    owner_role = slots.pop("owner", None)
    slots.pop("object", None)
    right = _complements(words, last, slots)
    if owner_role is None:
        return right, None
    pair = _hyphenated_pair(words, at)
    if pair:
        return _with(right, slots.get("between", "party"), pair), None
    left, pronoun = _owner(words, at)
    return _with(right, owner_role, left), owner_role if pronoun else None


def _is_past(form: str) -> bool:
    return not form.endswith(("ing", "s"))


def _with(
    roles: dict[str, tuple[NameMention, ...]],
    role: str,
    names: tuple[NameMention, ...],
) -> dict[str, tuple[NameMention, ...]]:
    """Add names to a role, unless they already stand in another one."""
    used = {name.entity for others in roles.values() for name in others}
    fresh = tuple(name for name in names if name.entity not in used)
    return {**roles, role: fresh} if fresh else roles


def _owner(words: Sequence[Word], at: int) -> tuple[tuple[NameMention, ...], bool]:
    """Who owns the noun: "Norvik's takeover", "its takeover", else the clause's subject."""
    left = at - 1
    while left >= 0 and at - left < 6 and words[left].mention is None:
        if words[left].text == "'s" and left and is_party_like(words[left - 1]):
            return _coordinated(words, left - 1, -1), False
        if words[left].text in {"its", "their", "our"}:
            return (), True
        left -= 1
    return _subject(words, at)


def _hyphenated_pair(words: Sequence[Word], at: int) -> tuple[NameMention, ...]:
    """The two names of "the Norvik-Halden deal"."""
    if at < 3 or words[at - 2].text not in {"-", "/"}:
        return ()
    pair = (words[at - 3].name, words[at - 1].name)
    return tuple(name for name in pair if name is not None) if all(pair) else ()


def _subject(words: Sequence[Word], at: int) -> tuple[tuple[NameMention, ...], bool]:
    """Who does it: the nearest name to the left that no preposition governs.

    The second value says that a pronoun or "the company" stands there instead.
    """
    fallback: tuple[NameMention, ...] = ()
    for left in range(at - 1, max(-1, at - _REACH), -1):
        word = words[left]
        if word.text in RELATIVES:
            return _antecedent(words, left), False
        if word.text in PRONOUNS or _is_epithet(words, left):
            return fallback, not fallback
        if word.is_clause_border:
            break
        if is_party_like(word):
            if _is_free(words, left):
                return _coordinated(words, left, -1), False
            fallback = fallback or _coordinated(words, left, -1)
    return fallback, False


_EPITHETS = frozenset(
    "company firm group buyer seller startup start-up utility maker developer retailer "
    "carrier lender bank operator producer miner giant lab insurer drugmaker".split()
)


def _is_epithet(words: Sequence[Word], at: int) -> bool:
    """"the company", "the Lorne-based firm": somebody known, without the name."""
    if words[at].text not in _EPITHETS:
        return False
    before = [word.text for word in words[max(0, at - 3) : at]]
    return bool({"the", "both"} & set(before)) and "of" not in before


def _antecedent(words: Sequence[Word], at: int) -> tuple[NameMention, ...]:
    for left in range(at - 1, max(-1, at - 12), -1):
        if is_party_like(words[left]) and _is_free(words, left):
            return _coordinated(words, left, -1)
    return ()


def _is_free(words: Sequence[Word], at: int) -> bool:
    """Whether a name stands on its own: not behind a preposition, not as an owner."""
    if at + 1 < len(words) and words[at + 1].text in {"'s", "'"}:
        return False
    left = at - 1
    while left >= 0 and (words[left].text in _JOINERS or is_party_like(words[left])):
        if is_party_like(words[left]) and words[left - 1].text in PREPOSITIONS:
            return words[left + 1].text == ","
        left -= 1
    before = words[at - 1].text if at else ""
    beyond = words[at - 2].text if at > 1 and before in {"the", "a"} else ""
    return before not in PREPOSITIONS and beyond not in PREPOSITIONS


def _coordinated(words: Sequence[Word], at: int, step: int) -> tuple[NameMention, ...]:
    """The name at ``at`` and those joined to it: "Norvik, Halden and Ostra"."""
    names: list[NameMention] = []
    while 0 <= at < len(words) and is_party_like(words[at]):
        names.append(words[at].name)  # type: ignore[arg-type] # party-like words have one
        at += step
        joined = False
        while 0 <= at < len(words) and words[at].text in {",", "and", "&", "or"}:
            joined = words[at].text != "," or joined
            at += step
        if not joined and step < 0 and len(names) == 1:
            break
    return tuple(names)


def _complements(
    words: Sequence[Word], last: int, slots: dict[str, str]
) -> dict[str, tuple[NameMention, ...]]:
    """Names right of the trigger by role: its object, and what prepositions bring."""
    roles: dict[str, tuple[NameMention, ...]] = {}
    preposition, at = "object", last + 1
    while at < min(len(words), last + _REACH):
        word = words[at]
        if word.is_clause_border or word.text in RELATIVES:
            break
        if word.text in PREPOSITIONS:
            preposition = _governing(preposition, word.text, slots)
        elif is_party_like(word):
            names = _coordinated(words, at, 1)
            role = _role_of(words, at, preposition, slots)
            if role and role not in roles and _fits(role, names):
                roles = _with(roles, role, names)
            preposition = "after" if preposition == "object" else preposition
        at += 1
    return roles


def _governing(current: str, word: str, slots: dict[str, str]) -> str:
    """"a stake in Norvik" is still the object; "bought from" is not."""
    if word in slots:
        return word
    return current if word in {"of", "in"} and current == "object" else word


def _role_of(
    words: Sequence[Word], at: int, preposition: str, slots: dict[str, str]
) -> str | None:
    """The role behind a preposition; an owner ("Halden's pumps unit") sells its part."""
    following = [word.text for word in words[at + 1 : at + 6]]
    if preposition == "object" and following[:1] in (["'s"], ["'"]):
        return slots.get("object_owner", slots.get("object"))
    return slots.get(preposition)


def _fits(role: str, names: tuple[NameMention, ...]) -> bool:
    """Sites may be bought, but they do not act."""
    is_site = any(name.entity.kind is NameKind.FACILITY for name in names)
    return not is_site or role == "target"
