"""Words in, for whom somebody speaks out: "Ada Lind, head of Norvik, said it"."""

from collections.abc import Sequence

from pipeline.extract.deals.words import Word, is_firm, is_person
from pipeline.extract.names import NameKind, NameMention

_SAYING = frozenset("said says added adds confirmed explained announced".split())
_PASSED = frozenset({"the", "that"})
_OF = frozenset("of at for runs heads leads chairs owns founded".split())
_FIRMS = frozenset({NameKind.FIRM, NameKind.AGENCY})


def who_is_spoken_for(words: Sequence[Word], at: int) -> tuple[NameMention, ...]:
    """Whose head says what "it" or "the company", which stands at a place, does."""
    said = at - 1
    while said > 0 and words[said].text in _PASSED:
        said -= 1
    firm = said - 2
    if firm < 1 or words[said].text not in _SAYING or words[said - 1].text != ",":
        return ()
    name = words[firm].name
    if name is None or not is_firm(words[firm]) or name.entity.kind not in _FIRMS:
        return ()
    return (name,) if _is_headed(words, firm) else ()


def _is_headed(words: Sequence[Word], firm: int) -> bool:
    """Whether ", head of" stands before a firm, and a person before that."""
    left = firm - 1
    is_linked = False
    while left > 0 and words[left].mention is None and words[left].text != ",":
        is_linked = is_linked or words[left].text in _OF
        left -= 1
    return is_linked and words[left].text == "," and is_person(words[left - 1])
