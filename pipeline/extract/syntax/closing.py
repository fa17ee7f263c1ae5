"""A name in, whether a further verb behind it is somebody else's out."""

from collections.abc import Sequence

from pipeline.extract.deals.words import Word, can_act
from pipeline.extract.syntax.free import is_free

_HAVING = frozenset("has have had holds is was will would also signed".split())
_OTHERS = frozenset({"and", ",", "or"})
_TWO = 2


def closes_clause(words: Sequence[Word], at: int, reach: int) -> bool:
    """Whether a name ends what was told first: "Norvik backs Halden and has a deal".

    So it does in a headline, "Norvik backs Halden, buys power".
    """
    after = [word.text for word in words[at + 1 : at + 3]]
    is_titled = after[:1] == [","] and after[-1].endswith("s")
    goes_on = after[:1] == ["and"] and after[-1] in _HAVING
    if len(after) < _TWO or not (is_titled or goes_on):
        return False
    for left in range(at - 1, max(-1, reach), -1):
        if words[left].is_clause_border or words[left].text in _OTHERS:
            return False
        if can_act(words[left]):
            acts = not is_titled or words[left + 1].text.endswith("s")
            return is_free(words, left) and left < at - 1 and acts
    return False
