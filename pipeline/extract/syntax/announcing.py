"""Words in, who announces it out: "Norvik said today that it has been picked"."""

from collections.abc import Sequence

from pipeline.extract.deals.words import Word, can_act
from pipeline.extract.names import NameKind, NameMention
from pipeline.extract.syntax.free import is_free
from pipeline.extract.syntax.lists import coordinated

_ANNOUNCING = frozenset("announced announces announce said says confirmed".split())
_PASSIVE = frozenset({"been", "was"})
_PASSED = frozenset(
    "that today yesterday also hereby is pleased proud delighted to".split()
)
_BOARD = frozenset({"board", "directors"})
_ACTORS = frozenset({NameKind.FIRM, NameKind.AGENCY})


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


def _announcing(words: Sequence[Word], at: int) -> tuple[NameMention, ...]:
    left = _before_passed(words, at - 1)
    if left < 1 or words[left].text not in _ANNOUNCING:
        return ()
    left = _before_passed(words, left - 1)
    if left < 0 or not can_act(words[left]) or not is_free(words, left):
        return ()
    told = coordinated(words, left, -1)
    is_one = len(told) == 1 and told[0].entity.kind in _ACTORS
    return told if is_one else ()


def _before_passed(words: Sequence[Word], at: int) -> int:
    while at >= 0 and words[at].text in _PASSED:
        at -= 1
    return at
