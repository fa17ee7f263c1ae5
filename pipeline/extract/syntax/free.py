"""Words in, whether a name in them stands on its own out."""

from collections.abc import Sequence

from pipeline.extract.deals.modifiers import is_modifier
from pipeline.extract.deals.nouns import EPITHETS
from pipeline.extract.deals.words import (
    PREPOSITIONS,
    Word,
    is_firm,
    is_place,
)
from pipeline.extract.names import NameMention
from pipeline.extract.syntax.lists import head_of_list

VERB_GROUP = 8  # words of "has now agreed in principle to" before a verb
GROUPS = frozenset("group consortium investors team syndicate".split())
# Words between a preposition and its name: "from the Halden group"
BEFORE_NAMES = frozenset("the a an its their rival startup fellow parent both".split())
# How a sentence names first who acts along with its subject
OPENINGS = (["together", "with"], ["along", "with"], ["jointly", "with"])
_WITH = frozenset("with to from for against".split())


def free_names(words: Sequence[Word]) -> list[NameMention]:
    """The firms of a sentence that no preposition and no possessive subordinates."""
    return [
        word.name
        for at, word in enumerate(words)
        if word.name is not None and is_firm(word) and is_free(words, at)
    ]


def is_free(words: Sequence[Word], at: int) -> bool:
    """Whether a name stands on its own: not behind a preposition, not as an owner."""
    if at + 1 < len(words) and words[at + 1].text in {"'s", "'"}:
        return False
    if is_modifier(words, at):
        return False
    head = head_of_list(words, at)
    before = words[head - 1].text if head else ""
    beyond = words[head - 2].text if head > 1 else ""
    if before in PREPOSITIONS:
        return _leads_group(words, head) or _is_behind_opening(words, head, at)
    if before in EPITHETS or before.endswith("based"):
        return not _is_described_behind(words, head)
    return beyond not in PREPOSITIONS or before not in BEFORE_NAMES


def is_example(words: Sequence[Word], at: int) -> bool:
    """Whether a name only stands for others: "35 insurers, among them Norvik"."""
    head = head_of_list(words, at)
    return [word.text for word in words[max(0, head - 2) : head]] == ["among", "them"]


def _leads_group(words: Sequence[Word], head: int) -> bool:
    """Whether "a group led by" stands before the name: the group is named by it."""
    before = [word.text for word in words[max(0, head - 3) : head]]
    return before[1:] in (["led", "by"], ["headed", "by"]) and before[0] in GROUPS


def _is_behind_opening(words: Sequence[Word], head: int, at: int) -> bool:
    """Whether a sentence goes on with a name: "Together with Norvik, Halden will"."""
    opening = [word.text for word in words[:head]]
    return opening in OPENINGS and any(word.text == "," for word in words[head:at])


def _is_described_behind(words: Sequence[Word], head: int) -> bool:
    """Whether what describes a name stands behind "with": "with chip maker Halden"."""
    left = head - 1
    while left > 0 and head - left < VERB_GROUP and _is_describing(words[left]):
        left -= 1
    return words[left].text in _WITH | {"by", "of", "in"}


def _is_describing(word: Word) -> bool:
    is_plain = word.mention is None and word.text.replace("-", "a").isalpha()
    return (is_plain and word.text not in PREPOSITIONS) or is_place(word)
