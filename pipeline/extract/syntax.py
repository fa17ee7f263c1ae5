"""Words in, neighbours out: who stands left of a trigger as its subject, who right."""

from collections.abc import Sequence
from typing import NamedTuple

from pipeline.extract.names import NameKind, NameMention
from pipeline.extract.nouns import DEAL_NOUNS, EPITHETS
from pipeline.extract.words import (
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    Word,
    can_act,
    is_firm,
    is_modifier,
    is_party_like,
    is_site,
    owns_next,
)

REACH = 28  # words that a role may stand away from its trigger
_JOINERS = frozenset(", and & or the 's '".split())
_VERB_GROUP = 8  # words of "has now agreed in principle to" before a verb
_INSERTING = frozenset(
    "which who whose a an the its now formerly part based owned backed founded known "
    "one and".split()
)
_LEADING = frozenset("led headed run managed controlled advised backed".split())
_COPULAS = frozenset(", is are was were be : the".split())
_POINTING = frozenset("this that these those such".split())
# Words between a preposition and its name: "from the Halden group", "by startup Norvik".
_BEFORE_NAMES = frozenset("the a an its their rival startup fellow parent".split())
Roles = dict[str, tuple[NameMention, ...]]


class Found(NamedTuple):
    """Names found in a place, or the sign that "it" or "the company" stands there."""

    names: tuple[NameMention, ...] = ()
    is_topic: bool = False


def subject_of(words: Sequence[Word], at: int) -> Found:
    """Who does it: the nearest name to the left that no preposition governs."""
    fallback: tuple[NameMention, ...] = ()
    beyond = _before_insertion(words, at)
    for left in range(beyond - 1, max(-1, at - REACH), -1):
        word = words[left]
        if word.text in RELATIVES:
            return Found(_antecedent(words, left))
        if word.text in PRONOUNS or is_epithet(words, left):
            return Found(fallback, not fallback)
        if word.is_clause_border:
            break
        if word.text in DEAL_NOUNS:  # "the deal, revealed in Norvik's filing, gives"
            fallback = ()
        if can_act(word) and not owns_next(words, left):
            if _is_free(words, left) and is_firm(word):
                return Found(coordinated(words, left, -1))
            fallback = fallback or coordinated(words, left, -1)
    return Found(fallback)


def _before_insertion(words: Sequence[Word], at: int) -> int:
    """Where to look on from: left of what two commas insert behind the subject.

    "Norvik, which also owns Brask, will buy": the insertion opens behind a name with a
    word that describes, and closes shortly before the verb.
    """
    close = at - 1
    while close > 0 and at - close < _VERB_GROUP and words[close].text != ",":
        if words[close].name is not None or words[close].is_clause_border:
            return at
        close -= 1
    if words[close].text != ",":
        return at
    for opening in range(close - 2, max(0, close - REACH), -1):
        opens = words[opening].text == "," and words[opening + 1].text in _INSERTING
        if opens and can_act(words[opening - 1]):
            return opening
    return at


def owner_of(words: Sequence[Word], at: int) -> Found:
    """Who owns a noun: "Norvik's takeover", "its takeover", else the clause's subject."""
    left = at - 1
    while left >= 0 and at - left < 7:
        word = words[left]
        if word.text in _POINTING:  # "this deal": whoever acts here need not be in it
            return Found()
        if word.text in {"'s", "'"} and left and can_act(words[left - 1]):
            return Found(coordinated(words, left - 1, -1))
        if word.text in {"its", "their", "our"}:
            return Found(is_topic=True)
        if word.text in PREPOSITIONS or word.is_clause_border:
            break
        left -= 1
    return subject_of(words, at)


def free_names(words: Sequence[Word]) -> list[NameMention]:
    """The firms of a sentence that no preposition and no possessive subordinates."""
    return [
        word.name
        for at, word in enumerate(words)
        if word.name is not None and is_firm(word) and _is_free(words, at)
    ]


def possessor_of(words: Sequence[Word], at: int) -> tuple[NameMention, ...]:
    """Whose it is by a possessive alone: "Norvik's $3 billion bid"."""
    for left in range(at - 1, max(0, at - 7), -1):
        if words[left].text in {"'s", "'"} and can_act(words[left - 1]):
            return coordinated(words, left - 1, -1)
        if words[left].name is not None or words[left].text in PREPOSITIONS:
            break
    return ()


def compound_of(words: Sequence[Word], at: int) -> tuple[NameMention, ...]:
    """Names right before a noun: "the Halden takeover", "the Norvik-Halden deal"."""
    left = at - 1
    while left >= 0 and words[left].mention is not None and words[left].name is None:
        left -= 1  # "the Halden $3 billion takeover"
    if left < 0 or not is_party_like(words[left]):
        return ()
    names = [words[left].name]
    if (
        left > 1
        and words[left - 1].text in {"-", "/"}
        and is_party_like(words[left - 2])
    ):
        names.insert(0, words[left - 2].name)
    return tuple(name for name in names if name is not None)


def labelled_by(words: Sequence[Word], at: int) -> tuple[NameMention, ...]:
    """Whom a noun for a side names: "the buyer, Norvik", "Norvik, the buyer"."""
    right = at + 1
    while right < min(len(words), at + 4) and words[right].text in _COPULAS:
        right += 1
    if right < len(words) and right > at + 1 and is_party_like(words[right]):
        return coordinated(words, right, 1)
    if at > 2 and words[at - 1].text in {"the", "a"} and words[at - 2].text == ",":
        return coordinated(words, at - 3, -1)
    return ()


def complements_of(words: Sequence[Word], last: int, slots: dict[str, str]) -> Roles:
    """Names right of the trigger by role: its object, and what prepositions bring."""
    roles: Roles = {}
    preposition, at = "object", last + 1
    while at < min(len(words), last + REACH):
        word = words[at]
        if word.is_clause_border or word.text in RELATIVES:
            break
        if _is_infinitive(words, at):
            preposition = "infinitive"
        elif word.text in PREPOSITIONS:
            if not _is_led_by(words, at):
                preposition = _governing(preposition, word.text, slots)
        elif is_modifier(words, at):
            roles = _with_owner(roles, words, at, slots)
        elif is_party_like(word) and not owns_next(words, at):
            names = coordinated(words, at, 1)
            role = _role_of(words, at, preposition, slots)
            if role and not _is_some_thing(words, last, at) and role not in roles and _fits(role, names):
                roles = with_role(roles, role, names)
            preposition = "after" if preposition == "object" else preposition
        at += 1
    return roles


def _with_owner(
    roles: Roles, words: Sequence[Word], at: int, slots: dict[str, str]
) -> Roles:
    """"the Norvik-owned carrier": the owner sells it."""
    owned = [word.text for word in words[at + 1 : at + 3]] == ["-", "owned"]
    name, role = words[at].name, slots.get("object_owner")
    return with_role(roles, role, (name,)) if owned and name and role else roles


def has_topic_object(words: Sequence[Word], last: int) -> bool:
    """Whether the object is "it" or "the company" instead of a name."""
    for at in range(last + 1, min(len(words), last + 7)):
        word = words[at]
        if word.mention is not None or word.is_clause_border:
            return False
        if word.text in {"it", "them"} or is_epithet(words, at):
            return True
        if word.text in PREPOSITIONS - {"of", "in"}:
            return False
    return False


def with_role(roles: Roles, role: str, names: tuple[NameMention, ...]) -> Roles:
    """Add names to a role, unless they already stand in another one."""
    used = {name.entity for others in roles.values() for name in others}
    fresh = tuple(name for name in names if name.entity not in used)
    return {**roles, role: (*roles.get(role, ()), *fresh)} if fresh else roles


def coordinated(words: Sequence[Word], at: int, step: int) -> tuple[NameMention, ...]:
    """The name at ``at`` and those joined to it: "Norvik, Halden and Ostra"."""
    names: list[NameMention] = []
    is_joined = step > 0
    while 0 <= at < len(words) and is_party_like(words[at]):
        name = words[at].name
        if name is not None:
            names.append(name)
        at += step
        marks = 0
        while 0 <= at < len(words) and _joins(words, at, step):
            is_joined = is_joined or words[at].text in {"and", "&", "or"}
            marks, at = marks + 1, at + step
        if not marks or not is_joined:
            break
    return tuple(names)


def _joins(words: Sequence[Word], at: int, step: int) -> bool:
    """Whether a word stands between names of a list, possessors of names included."""
    if words[at].text in {",", "and", "&", "or", "the"}:
        return True
    owner = at if words[at].name else at - 1
    return owner >= 0 and owns_next(words, owner) and step != 0


def is_epithet(words: Sequence[Word], at: int) -> bool:
    """ "the company", "the Lorne-based firm": somebody known, without the name."""
    if words[at].text not in EPITHETS:
        return False
    if [word.text for word in words[max(0, at - 2) : at]] == ["-", "based"]:
        return at > 3 and words[at - 4].text == "the"  # "the Lorne-based group"
    before = [word.text for word in words[max(0, at - 3) : at]]
    after = words[at + 1].text if at + 1 < len(words) else ""
    return "the" in before and "of" not in before and after not in {"'s", "behind"}


def _antecedent(words: Sequence[Word], at: int) -> tuple[NameMention, ...]:
    for left in range(at - 1, max(-1, at - 12), -1):
        if can_act(words[left]) and _is_free(words, left):
            return coordinated(words, left, -1)
    return ()


def _is_free(words: Sequence[Word], at: int) -> bool:
    """Whether a name stands on its own: not behind a preposition, not as an owner."""
    if at + 1 < len(words) and words[at + 1].text in {"'s", "'"}:
        return False
    if is_modifier(words, at):
        return False
    head = _head_of_list(words, at)
    before = words[head - 1].text if head else ""
    beyond = words[head - 2].text if head > 1 else ""
    if before in PREPOSITIONS:
        return False
    return beyond not in PREPOSITIONS or before not in _BEFORE_NAMES


def _head_of_list(words: Sequence[Word], at: int) -> int:
    """Where the list of names that ends here begins."""
    head = left = at
    while left >= 0:
        if words[left].name is not None:
            head = left
        elif words[left].text not in _JOINERS:
            break
        left -= 1
    return head


def _governing(current: str, word: str, slots: dict[str, str]) -> str:
    """Tell what a name behind a preposition is to the trigger.

    "A stake in Norvik" is still the object, "by a group of Norvik" still the doer.
    """
    if word in slots:
        return word
    if word == "of" or (word == "in" and current == "object"):
        return current
    return word


def _is_some_thing(words: Sequence[Word], last: int, at: int) -> bool:
    """Whether a name of no known kind only qualifies the object: "space of Class A"."""
    of_something = any(word.text == "of" for word in words[last + 1 : at])
    return of_something and not (is_firm(words[at]) or is_site(words[at]))


def _is_led_by(words: Sequence[Word], at: int) -> bool:
    """Whether "by" only names the head of a group: "to a group led by Norvik"."""
    return words[at].text == "by" and words[at - 1].text in _LEADING


def _is_infinitive(words: Sequence[Word], at: int) -> bool:
    """Whether "to" opens "to buy" and not "to Norvik" or "to the firm"."""
    if words[at].text != "to" or at + 1 >= len(words):
        return False
    following = words[at + 1]
    return following.mention is None and following.text not in _BEFORE_NAMES


def _role_of(
    words: Sequence[Word], at: int, preposition: str, slots: dict[str, str]
) -> str | None:
    """The role behind a preposition; an owner ("Halden's pumps unit") sells its part."""
    following = [word.text for word in words[at + 1 : at + 2]]
    role = slots.get(preposition)
    if following and following[0] in {"'s", "'"}:
        if preposition == "object":
            return slots.get("object_owner", role)
        return None if role == "target" else role  # "for Halden's services"
    return role


def _fits(role: str, names: tuple[NameMention, ...]) -> bool:
    """Sites may be bought, but they do not act."""
    sites = [name for name in names if name.entity.kind is NameKind.FACILITY]
    return not sites or role == "target"
