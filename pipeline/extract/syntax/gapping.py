"""Words in, who does as much as somebody else out, without a verb of their own.

"Norvik is lending $7 million and Lorne's Halden $5 million": Halden lends, too.
"""

from collections.abc import Iterator, Sequence

from pipeline.extract.deals.words import Word, is_firm, is_place
from pipeline.extract.names import NameMention
from pipeline.extract.syntax.lists import Roles, with_role
from pipeline.values import Found, Money, Quantity

_REACH = 24
_JOINING = frozenset("and while , ;".split())


def with_doers(
    roles: Roles, role: str, doers: tuple[NameMention, ...], following: Sequence[Word]
) -> Roles:
    """Add who does it, and who does as much; those stand in no other role."""
    also = tuple(_gapped(following)) if doers else ()
    if also:
        left = ((r, tuple(n for n in roles[r] if n not in also)) for r in roles)
        roles = {other: names for other, names in left if names}
    return with_role(roles, role, (*doers, *also))


def _gapped(words: Sequence[Word]) -> Iterator[NameMention]:
    """Names between two figures: "$7 million and Halden $5 million"."""
    for at in range(2, min(len(words) - 1, _REACH)):
        name = words[at].name
        if name is None or not is_firm(words[at]) or not _follows_figure(words, at):
            continue
        if not _is_figure(words[at + 1]):
            break  # who has a verb of his own does not share this one
        yield name


def _follows_figure(words: Sequence[Word], at: int) -> bool:
    """Whether "and" and a figure stand before a name, whoever's town passed over."""
    left = at - 1
    if words[left].text in {"'s", "'"} and is_place(words[left - 1]):
        left -= 2
    is_joined = words[left].text in _JOINING
    while left > 0 and words[left].text in _JOINING:
        left -= 1
    return is_joined and _is_figure(words[left])


def _is_figure(word: Word) -> bool:
    value = word.mention.value if isinstance(word.mention, Found) else None
    return isinstance(value, (Money, Quantity))
