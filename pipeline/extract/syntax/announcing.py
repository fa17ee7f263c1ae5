"""Words in, who announces it out: "Norvik said today that it has been picked"."""

from collections.abc import Mapping, Sequence

from pipeline.extract.deals.words import Word, can_act
from pipeline.extract.names import NameKind, NameMention
from pipeline.extract.syntax.free import is_free
from pipeline.extract.syntax.lists import Roles, coordinated, with_role

_ANNOUNCING = frozenset("announced announces announce said says confirmed".split())
_PASSIVE = frozenset({"been", "was"})
_PASSED = frozenset(
    "that today yesterday also hereby is pleased proud delighted to".split()
)
_BOARD = frozenset({"board", "directors"})
_ACTORS = frozenset({NameKind.FIRM, NameKind.AGENCY})
_REACH = 14  # words of "that Norvik Power, a utility, has selected" before "its"


def who_announces(words: Sequence[Word], at: int) -> tuple[NameMention, ...]:
    """Who announces what was done to "it", which stands at a place.

    Who does something himself may be anybody: only "it has been" is read.
    """
    passive = _PASSIVE & {word.text for word in words[at + 1 : at + 3]}
    return _announcing(words, at) if passive else ()


def whose_board(words: Sequence[Word], at: int) -> tuple[NameMention, ...]:
    """Who announces that "its board of directors resolved", from "its" on."""
    is_board = any(word.text in _BOARD for word in words[at + 1 : at + 2])
    return _announcing(words, at) if is_board else ()


def with_announcer(
    roles: Roles, slots: Mapping[str, str], words: Sequence[Word], last: int
) -> Roles:
    """Add who announces what is done with "it" or with "its" wares.

    "Halden announced that Norvik has selected it", "has selected its platform".
    """
    behind = words[last + 1].text if last + 1 < len(words) else ""
    role = slots.get({"it": "announcer", "its": "announcer's"}.get(behind, ""), "")
    told = _announced_before(words, last) if role else ()
    doing = {name.entity for names in roles.values() for name in names}
    return with_role(roles, role, tuple(n for n in told if n.entity not in doing))


def _announced_before(words: Sequence[Word], at: int) -> tuple[NameMention, ...]:
    """Who announces the clause in which a verb stands: "announced that Norvik"."""
    for left in range(at, max(0, at - _REACH), -1):
        if words[left].text in _ANNOUNCING:
            return _announcing(words, left + 1)
    return ()


def _announcing(words: Sequence[Word], at: int) -> tuple[NameMention, ...]:
    left = _before_passed(words, at - 1)
    if left < 1 or words[left].text not in _ANNOUNCING:
        return ()
    left = _before_passed(words, left - 1)
    left = _before_aside(words, left)
    if left < 0 or not can_act(words[left]) or not is_free(words, left):
        return ()
    told = coordinated(words, left, -1)
    is_one = len(told) == 1 and told[0].entity.kind in _ACTORS
    return told if is_one else ()


def _before_aside(words: Sequence[Word], at: int) -> int:
    """Where a name stands before what two commas tell of it: "Halden, a maker,"."""
    if at < 1 or words[at].text != ",":
        return at
    opening = (left for left in range(at - 1, 0, -1) if words[left].text == ",")
    comma = next(opening, 0)
    return comma - 1 if comma and can_act(words[comma - 1]) else at


def _before_passed(words: Sequence[Word], at: int) -> int:
    while at >= 0 and words[at].text in _PASSED:
        at -= 1
    return at
