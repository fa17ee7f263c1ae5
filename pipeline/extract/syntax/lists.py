"""Names that stand together: lists of them, and the roles they fill."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from pipeline.extract.deals.words import (
    PREPOSITIONS,
    RELATIVES,
    Word,
    is_party_like,
    owns_next,
)
from pipeline.extract.names import NameMention
from pipeline.extract.syntax.passing import (
    ACTING,
    BRACKETS,
    JOINERS,
    before_aside,
    before_description,
    before_part,
)
from pipeline.extract.syntax.seats import SAYING, beyond_place, beyond_seat
from pipeline.extract.syntax.titled import beyond_title, is_deed, is_of_title

_TITLED = 3  # words of the post of who speaks
_FINITE = frozenset("has have had will would".split())
_BEING = frozenset("is was are were".split())
_SUBORDINATING = frozenset("after as since once when before while although".split())
_BEFORE_DOER = frozenset({"the", "its", "their"})
_CLAUSE = 3  # a comma, a name and its verb
_PAIR = 2
_RELATIVE = 14  # words of ", whose bid was higher,"
_SAID_AGAIN = frozenset("by to from with".split())
_AHEAD = 6  # words of "by its own editor," before a name
_ALONG = frozenset("together along alongside with".split())
Roles = dict[str, tuple[NameMention, ...]]


class Found(NamedTuple):
    """Names found in a place, or the sign that "it" or "the company" stands there."""

    names: tuple[NameMention, ...] = ()
    is_topic: bool = False


def with_role(roles: Roles, role: str, names: tuple[NameMention, ...]) -> Roles:
    """Add names to a role, unless they already stand in another one."""
    used = {name.entity for others in roles.values() for name in others}
    fresh = tuple(name for name in names if name.entity not in used)
    return {**roles, role: (*roles.get(role, ()), *fresh)} if fresh else roles


def coordinated(words: Sequence[Word], at: int, step: int) -> tuple[NameMention, ...]:
    """The name at ``at`` and those joined to it: "Norvik, Halden and Ostra"."""
    names: list[NameMention] = []
    is_joined, first = step > 0 and _is_list(words, at), at
    while 0 <= at < len(words) and is_party_like(words[at]):
        name = words[at].name
        if name is not None:
            names.append(name)
        at = _beyond_insertion(words, at + step) if step > 0 else at + step
        while step < 0 <= at and name and _is_named_again(words[at], name):
            at -= 1
        if step > 0 and (beyond := beyond_place(words, at)) > at:
            at, is_joined = beyond, True
        if step > 0 and begins_clause(words, at):
            break
        at = at if step > 0 else before_description(words, at, len(names))
        marks = 0
        while 0 <= at < len(words) and _joins(words, at, step):
            is_joined = is_joined or words[at].text in {"and", "&", "or"}
            marks, at = marks + 1, at + step
        at = before_aside(words, at) if step < 0 and marks else at
        at = before_part(words, at) if step < 0 and marks else at
        at = _beyond_again(words, at, first) if step > 0 and marks else at
        at = beyond_title(words, at) if step > 0 and marks else at
        if not marks or not (is_joined or _opens_sentence(words, at, step)):
            break
    return tuple(names)


def _is_named_again(word: Word, name: NameMention) -> bool:
    """Whether what somebody is stands before the name: "the operator Norvik"."""
    return word.name is not None and word.name.entity == name.entity


def _beyond_again(words: Sequence[Word], at: int, first: int) -> int:
    """Where a name stands behind "by" said again: "by Norvik and by Halden"."""
    if at >= len(words) or words[at].text not in _SAID_AGAIN:
        return at
    ahead = [word.text for word in words[max(0, first - _AHEAD) : first]]
    if words[at - 1].text != "and" or words[at].text not in ahead:
        return at
    behind = [word.text for word in words[at + 1 : at + 2]]
    return at + 2 if behind == ["the"] else at + 1


def enumerated(words: Sequence[Word], at: int) -> tuple[NameMention, ...]:
    """The names of a line of a sheet: "Lenders: Norvik (agent), Halden, Ostra"."""
    names: list[NameMention] = []
    while at < len(words) and is_party_like(words[at]):
        if (name := words[at].name) is not None:
            names.append(name)
        at = _beyond_insertion(words, at + 1)
        while at < len(words) and words[at].text in {",", ";", "and", "&"}:
            at += 1
    return tuple(names)


def joined_to(words: Sequence[Word], name: NameMention) -> tuple[NameMention, ...]:
    """A name of a sentence with those that stand in one list with it."""
    at = next((at for at, word in enumerate(words) if word.name is name), None)
    if at is None:
        return (name,)
    left, right = coordinated(words, at, -1), coordinated(words, at, 1)
    return tuple(sorted({*left, *right, name}, key=lambda found: found.start))


def _opens_sentence(words: Sequence[Word], at: int, step: int) -> bool:
    """Whether a list of names opens a sentence: "Norvik, Halden agree to merge"."""
    return step < 0 and at == 0 and words[0].name is not None


def opens_list(words: Sequence[Word], at: int) -> bool:
    """Whether a colon tells who many are: "to five co-ops: Norvik and Halden"."""
    if words[at].text != ":" or not at:
        return False
    before = words[at - 1]
    are_many = _is_value(before) or (before.mention is None and before.text[-1] == "s")
    return are_many and len(coordinated(words, at + 1, 1)) >= _PAIR


def begins_clause(words: Sequence[Word], at: int) -> bool:
    """Whether a comma and a name open another clause: "led by Norvik, Ostra said"."""
    readers = (_joins_clause, _goes_on, _joins_deed, _acts_along, _opens_main)
    if any(read(words, at) for read in readers):
        return True
    following = words[at : at + _TITLED + _CLAUSE]
    if not following or following[0].text != ",":
        return False
    named = 1
    while named < len(following) - 1 and is_of_title(following[named]):
        named += 1  # "finance manager Ada Lind told the meeting"
    return any(
        word.name is not None and behind.text in SAYING
        for word, behind in pairwise(following[named : named + 2])
    )


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Whether somebody does something next: "led the round and Halden had joined"."""
    following = words[at + 1 : at + _CLAUSE]
    if len(following) < _CLAUSE - 1 or words[at].text != "and":
        return False
    is_by = at >= _PAIR and words[at - 2].text == "by"  # "by Orr and Tarn was"
    is_done = is_by and following[1].text in _BEING
    return following[0].name is not None and (
        is_done or (words[at - 1].name is None and following[1].text in _FINITE)
    )


def _opens_main(words: Sequence[Word], at: int) -> bool:
    """Whether what follows "after it bought Halden" is told: ", Norvik will build"."""
    if words[at : at + 1] == () or words[at].text != ",":
        return False
    right = at + 1
    while right < len(words) and right - at <= _CLAUSE and words[right].name is None:
        if words[right].text not in _BEFORE_DOER:
            return False
        right += 1
    verb = words[right + 1 : right + 2]
    is_second = any(word.text in _SUBORDINATING for word in words[:_AHEAD])
    return is_second and bool(verb) and verb[0].text in _FINITE | _BEING


def _joins_clause(words: Sequence[Word], at: int) -> bool:
    """Whether others do something next: "Norvik led it, and Halden also paid"."""
    if [word.text for word in words[at : at + 2]] not in ([",", "and"], [",", "but"]):
        return False
    first = beyond_seat(words, at + 2)
    right = _beyond_names(words, first)
    return first < right < len(words) and words[right].text in ACTING


def _joins_deed(words: Sequence[Word], at: int) -> bool:
    """Whether whoever is joined does something: "hired Tarn and Orr repaired the mill".

    Not behind a preposition: "the mill led by Norvik and Halden closed its doors".
    """
    if not _PAIR <= at < len(words):
        return False
    if words[at].text not in {",", "and"} or words[at - 1].name is None:
        return False
    if words[at - 2].text in PREPOSITIONS | JOINERS:
        return False
    right = _beyond_names(words, at + 1)
    verb = [word.text for word in words[right : right + 2]]
    is_joined = any(word.text == "and" for word in words[at:right])
    return is_joined and len(verb) == _PAIR and is_deed(*verb)


def _acts_along(words: Sequence[Word], at: int) -> bool:
    """Whether others act along: "led the deal, with Norvik and Halden joining"."""
    if [word.text for word in words[at : at + 2]] != [",", "with"]:
        return False
    right = _beyond_names(words, at + 2)
    verb = [word.text for word in words[right : right + 2]]
    is_named = right > at + 2 and bool(verb)
    return is_named and verb[verb[0] == "also" and len(verb) > 1].endswith("ing")


def _beyond_names(words: Sequence[Word], at: int) -> int:
    """Where a list of names that begins here ends."""
    while at < len(words) and (is_party_like(words[at]) or words[at].text in JOINERS):
        at += 1
    return at


def _is_list(words: Sequence[Word], at: int) -> bool:
    """Whether an "and" stands in a list that goes right: "by Norvik, Halden left"."""
    right = at + 1
    while right < len(words) and (words[right].name or words[right].text in JOINERS):
        if words[right].text in {"and", "&", "or"}:
            return True
        right += 1
    return False


def _beyond_insertion(words: Sequence[Word], at: int) -> int:
    """Pass over "(the agent)" and ", with 60%," between the names of a list."""
    closing = [word.text for word in words[at : at + BRACKETS]]
    if closing[:1] == ["("] and ")" in closing:
        return at + closing.index(")") + 1
    return _beyond_share(words, _beyond_relative(words, at))


def _beyond_relative(words: Sequence[Word], at: int) -> int:
    """Pass over ", whose bid was higher," in a list that goes on with "and"."""
    told = [word.text for word in words[at : at + _RELATIVE]]
    if told[:1] != [","] or RELATIVES.isdisjoint(told[1:2]):
        return at
    ends = (i for i, pair in enumerate(pairwise(told)) if pair == (",", "and"))
    end = at + next(ends, 0)
    return at if any(word.name for word in words[at:end]) else end


def _beyond_share(words: Sequence[Word], at: int) -> int:
    """Pass over ", with 60%," between the names of a list."""
    inserted = [word.text for word in words[at : at + 2]] == [",", "with"]
    is_share = inserted and words[at + 2 : at + 3] and _is_value(words[at + 2])
    return at + 3 if is_share else at


def _is_value(word: Word) -> bool:
    return word.mention is not None and word.name is None


def _joins(words: Sequence[Word], at: int, step: int) -> bool:
    """Whether a word stands between names of a list, possessors of names included."""
    if step < 0 and _joins_clause(words, at):
        return False
    text, before = words[at].text, words[at - 1].text
    if text in {",", "and", "&", "or", "the", "including"}:
        return True
    if step > 0 and text in _ALONG and (text != "with" or before in _ALONG):
        return True
    owner = at if words[at].name else at - 1
    return owner >= 0 and owns_next(words, owner) and step != 0


def _ends(words: Sequence[Word], at: int) -> bool:
    """Whether a comma ends a clause, "in a filing with X, the Y group", and no list."""
    opens = [word.text for word in words[at : at + 2]] == [",", "the"]
    return opens or _joins_clause(words, at)


def head_of_list(words: Sequence[Word], at: int) -> int:
    """Where the list of names that ends here begins."""
    head = left = at
    while left >= 0:
        if words[left].name is not None:
            head = left
        elif words[left].text not in JOINERS or _ends(words, left):
            break
        left -= 1
    return head
