"""Words in, who acts out where a comma adds what else he does: "won it, beating"."""

from collections.abc import Sequence

from pipeline.extract.deals.words import PRONOUNS, Word, can_act, is_firm
from pipeline.extract.names import NameMention
from pipeline.extract.syntax.free import is_free
from pipeline.extract.syntax.lists import coordinated
from pipeline.extract.syntax.telling import only_tells

_NEAR = 4  # words to whoever it is done to


def who_adds(words: Sequence[Word], at: int) -> tuple[NameMention, ...]:
    """Who acts in "Norvik bought the rights to the Brask League, beating Ostra"."""
    if not words[at].text.endswith("ing") or not at or words[at - 1].text != ",":
        return ()
    if not any(is_firm(word) for word in words[at + 1 : at + _NEAR]):
        return ()
    for left in range(at - 1):
        if words[left].text in PRONOUNS or words[left].is_clause_border:
            return ()
        if can_act(words[left]) and is_free(words, left):
            return () if only_tells(words, left) else coordinated(words, left, 1)
    return ()
