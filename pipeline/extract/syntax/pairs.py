"""Words in, whom a word means that speaks of two out: "they", "the former"."""

from collections.abc import Sequence

from pipeline.extract.deals.words import Word, can_act, owns_next
from pipeline.extract.names import NameKind, NameMention
from pipeline.extract.syntax.free import is_free
from pipeline.extract.syntax.lists import coordinated, head_of_list

_OF_BOARDS = (["boards", "of"], ["directors", "of"])
_ACTORS = frozenset({NameKind.FIRM, NameKind.PERSON, NameKind.AGENCY})
_WORK = frozenset(
    "order orders contract contracts mandate job award loan credit".split()
)
_BETWEEN = 8  # words of "an order worth $3 million from" before a name
_BOTH = 2


def whom_of_pair(words: Sequence[Word], at: int) -> tuple[NameMention, ...]:
    """Whom "they", "the former" or "the latter" means.

    "Norvik and Halden announced that they have signed", "Norvik and Halden signed a
    contract under which the latter will lease forty buses".
    """
    pair = _pair_before(words, at)
    if words[at].text == "they":
        return pair
    if len(pair) != _BOTH or words[at - 1].text != "the":
        return ()
    first, second = sorted(pair, key=lambda name: name.start)
    return (first,) if words[at].text == "former" else (second,)


def _pair_before(words: Sequence[Word], at: int) -> tuple[NameMention, ...]:
    last = max((left for left in range(at) if can_act(words[left])), default=0)
    opens = not any(map(can_act, words[: head_of_list(words, last)]))
    head = [word.text for word in words[: head_of_list(words, last)][-2:]]
    acts = is_free(words, last) or head in _OF_BOARDS  # "The boards of Norvik and Orr"
    if not opens or not acts or owns_next(words, last):
        return ()
    pair = coordinated(words, last, -1)
    return pair if len(pair) > 1 and all(n.entity.kind in _ACTORS for n in pair) else ()


def gives_work(words: Sequence[Word], at: int, verb: int) -> bool:
    """Whether somebody has it done: "got an order from Norvik to build forty"."""
    head = head_of_list(words, at)
    if verb != at + _BOTH or words[at + 1].text != "to" or not head:
        return False
    before = {word.text for word in words[max(0, head - _BETWEEN) : head]}
    return words[head - 1].text == "from" and not _WORK.isdisjoint(before)
