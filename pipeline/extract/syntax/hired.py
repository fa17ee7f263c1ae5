"""Words in, whether somebody is only hired to help with a deal out."""

from collections.abc import Sequence

from pipeline.extract.deals.words import PREPOSITIONS, Word

_HIRING = frozenset(
    f"{stem}{end}"
    for stem, ends in (
        ("hir", "e es ed ing"),
        ("engag", "e es ed ing"),
        ("mandat", "e es ed ing"),
        ("retain", "s ed ing"),
        ("appoint", "s ed ing"),
        ("enlist", "s ed ing"),
        ("tap", "s ped ping"),
        ("pick", "s ed ing"),
    )
    for end in (*ends.split(), "")
)
_HELPING = frozenset(
    "help assist advise explore evaluate review solicit find seek study conduct run "
    "handle manage oversee organise organize lead".split()
)
_SEARCHING = frozenset({"find", "seek", "solicit"})  # a buyer for who hires
_SELLING = frozenset({"sell", "market"})
_DESCRIPTION = 4  # words of "the investment bank" before a name


def is_hired_to_help(words: Sequence[Word], head: int, last: int, verb: int) -> bool:
    """Whether a name is hired for another's deal: "hired Ostra to explore a sale".

    Helping is what it does itself: "hired Ostra to advise on a sale".
    """
    to, task = last + 1, last + 2
    if task >= len(words) or words[to].text != "to":
        return False
    is_own = task == verb and words[task].text not in _SEARCHING
    helps = words[task].text in _HELPING and not is_own
    if not helps and words[task].text not in _SELLING:
        return False
    left = head - 1
    while left > 0 and head - left <= _DESCRIPTION and _describes(words[left]):
        left -= 1
    return left > 0 and words[left].text in _HIRING


def _describes(word: Word) -> bool:
    is_plain = word.mention is None and word.text.replace("-", "").isalpha()
    return is_plain and word.text not in _HIRING | PREPOSITIONS
