"""Words in, where a name stands out, beyond what is said of it to its right."""

from collections.abc import Sequence

from pipeline.extract.deals.words import PREPOSITIONS, Word, is_party_like
from pipeline.extract.names import NameKind

JOINERS = frozenset(", and & or the 's '".split())
ACTING = frozenset(
    "also both each has have had will would is are was were can could may might said "
    "sells sold makes made buys bought owns runs supplies says put took paid invested "
    "joined advised acted participated agreed as provided served represented rendered "
    "handled".split()
)
BRACKETS = 6  # words of "(the facility agent)" behind a name
_OWN_PARTS = frozenset("fund unit arm subsidiary division vehicle".split())
_DESCRIPTION = 5  # words of "the listed solar developer" before a name


def before_description(words: Sequence[Word], at: int, behind: int) -> int:
    """Pass over what a name is called: "Norvik and solar developer Halden".

    Where some of a list stand behind, a comma joins, too: "brewer Norvik, grocer
    Halden and retailer Ostra". Behind "and the" another clause may begin, but not
    where nobody has done anything yet: "Norvik and the solar developer Halden have".
    """
    left = at
    while left > 0 and at - left < _DESCRIPTION and _describes(words[left]):
        left -= 1
    if left < at and words[left].text == "the" and not _has_acted(words[:left]):
        left -= 1
    joiners = {"and", "&", ","} if behind > 1 else {"and", "&"}
    return left if words[left].text in joiners else at


def _has_acted(words: Sequence[Word]) -> bool:
    return any(word.text in ACTING or word.text.endswith("ed") for word in words)


def before_part(words: Sequence[Word], at: int) -> int:
    """Pass over a part of who is joined: "Norvik's retail fund and Halden bought"."""
    if at < 0 or words[at].text not in _OWN_PARTS:
        return at
    left = at
    while left > 1 and at - left < _DESCRIPTION and _describes(words[left]):
        left -= 1
    return left - 1 if words[left].text == "'s" and words[left - 1].name else at


def before_aside(words: Sequence[Word], at: int) -> int:
    """Pass over what the first of a list is: "Norvik, a brewer (the "Buyer"), and"."""
    left = at
    if left >= 0 and words[left].text == ")":
        opening = [word.text for word in words[max(0, left - BRACKETS) : left]]
        left -= opening[::-1].index("(") + 2 if "(" in opening else 0
    told = left
    while left > 1 and told - left <= _DESCRIPTION and _may_describe(words[left]):
        left -= 1
    is_told = words[left].text == "," and words[left + 1].text in {"a", "an"}
    named = left - 1 if is_told and left else told
    opens = named >= 0 and is_party_like(words[named]) and not _has_acted(words[:named])
    return named if opens else at


def _may_describe(word: Word) -> bool:
    is_place = word.name is not None and word.name.entity.kind is NameKind.PLACE
    return is_place or _describes(word)


def _describes(word: Word) -> bool:
    is_plain = word.mention is None and word.text.replace("-", "").isalpha()
    return is_plain and word.text not in JOINERS | PREPOSITIONS | {"said"}
