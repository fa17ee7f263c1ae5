"""Words in, whom "which" and "who" stand for out."""

from collections.abc import Sequence

from pipeline.extract.deals.words import RELATIVES, Word, can_act, is_firm, is_outlet
from pipeline.extract.names import NameMention
from pipeline.extract.syntax.free import is_free
from pipeline.extract.syntax.lists import Roles, coordinated, with_role

_REACH = 12  # words between "which" and what it stands for, or its verb


def antecedent_of(words: Sequence[Word], at: int) -> tuple[NameMention, ...]:
    """Whom a relative stands for: who is named right before it, else who acts."""
    if words[at - 1].text == ",":
        names = _right_before(words, at) or _media_before(words, at - 2)
        if names:
            return names
    for left in range(at - 1, max(-1, at - _REACH), -1):
        if can_act(words[left]) and is_free(words, left):
            return coordinated(words, left, -1)
    return ()


def with_relative(
    roles: Roles, words: Sequence[Word], at: int, slots: dict[str, str]
) -> Roles:
    """Add whom a verb in a relative clause is about.

    "Norvik, to which Halden will lease a mill" brings its preposition along; in
    "Norvik, which Halden will buy" somebody else acts.
    """
    which = _opening(words, at)
    if which is None:
        return roles
    before = words[which - 1].text
    acts = can_act(words[which + 1 + (words[which + 1].text == "the")])
    slot = before if before in slots else "object" if acts else ""
    role = slots.get(slot, "")
    if not role or role in roles:
        return roles
    end = which - 1 if slot == before else which
    return with_role(roles, role, _right_before(words, end))


def stands_in_relative(words: Sequence[Word], at: int) -> bool:
    """Whether a verb stands between ", which" and the comma that closes it."""
    which = _opening(words, at)
    return which is not None and words[which - 1].text == ","


def _opening(words: Sequence[Word], at: int) -> int | None:
    """Where the relative stands that opens a verb's clause."""
    for left in range(at - 1, max(1, at - _REACH), -1):
        if words[left].text in RELATIVES:
            return left
        if words[left].is_clause_border or words[left].text == ",":
            return None
    return None


def _right_before(words: Sequence[Word], at: int) -> tuple[NameMention, ...]:
    """Who is named right before a relative clause, a comma passed over."""
    last = at - 2 if words[at - 1].text == "," else at - 1
    return coordinated(words, last, -1) if last >= 0 and is_firm(words[last]) else ()


def _media_before(words: Sequence[Word], at: int) -> tuple[NameMention, ...]:
    """The media named right there: "like the Tarn Post and Orr Mail, which sold"."""
    names: list[NameMention] = []
    while at >= 0 and is_outlet(words[at]):
        names += filter(None, [words[at].name])
        at -= 1
        while at >= 0 and words[at].text in {"and", ",", "the"}:
            at -= 1
    return tuple(names)
