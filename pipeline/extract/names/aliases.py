"""Weighed names in, entities out: one per thing, under its fullest name.

"Halden" is short for "Halden Energy Partners", "HEP" its initials, "HLD" its ticker.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pipeline.extract.names.candidates import end_of
from pipeline.extract.names.kinds import Entity, NameKind, Via
from pipeline.extract.names.lexicon import Lexicon
from pipeline.extract.names.votes import Name, kind_of
from pipeline.extract.names.words import Words

_TICKER = re.compile(
    r"\s*\(\s*(?:(?P<exchange>[A-Za-z-]+)\s*:\s*(?P<ticker>[A-Z.]{1,6})"
    r"|(?P<ric>[A-Z]{1,5})\.[A-Z]{1,2})\s*[);,]"
)
_DEFINED = re.compile(
    r"[^()]{0,40}\(\s*(?:hereinafter |together,? )?(?:the |or )?[\"“]?"
    r"(?P<alias>[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,2})[\"”]?\s*(?:,|or|\))"
)
_INITIALS = 2
_SHORTENED = frozenset({NameKind.FIRM, NameKind.AGENCY, NameKind.OUTLET})


@dataclass(slots=True)
class Group:
    """The spellings of one entity, the fullest first, each with the way it names it."""

    full: Name
    spellings: dict[str, Via] = field(default_factory=dict)
    scores: Counter[NameKind] = field(default_factory=Counter)


def group_names(names: dict[str, Name], words: Words, lexicon: Lexicon) -> list[Group]:
    """Join the names of one text that stand for the same thing."""
    longest = sorted(names.values(), key=lambda n: (-len(n.key.split()), n.first.first))
    groups: list[Group] = []
    for name in longest:
        owner = _owner(name, groups, words, lexicon)
        if owner is None:
            groups.append(Group(name, {name.key: "name"}, Counter(name.scores)))
        else:
            group, via = owner
            group.spellings[name.key] = via
            group.scores.update(name.scores)
    for group in groups:
        _add_tickers(group, words, lexicon)
    return groups


def _owner(
    name: Name, groups: Sequence[Group], words: Words, lexicon: Lexicon
) -> tuple[Group, Via] | None:
    """Find the group of the fuller name that this one is short for."""
    found = [
        (group, via)
        for group in groups
        if (via := _relation(name, group.full, words, lexicon))
    ]
    if not found:
        return None
    return min(found, key=lambda pair: _distance(name, pair[0]))


def _distance(name: Name, group: Group) -> tuple[int, int]:
    """Prefer a fuller name that came before this one, and the nearest of those."""
    gap = name.first.first - group.full.first.first
    return (0, gap) if gap > 0 else (1, -gap)


def _relation(short: Name, full: Name, words: Words, lexicon: Lexicon) -> Via | None:
    left = _bare(short.key, lexicon)
    right = _bare(full.key, lexicon)
    if not left:
        return None
    if left == right:
        return "name"
    if _is_initials(short, full, words, lexicon):
        return "alias"
    if len(left) >= len(right):
        return None
    return "short form" if _is_short(short, full, left, right, lexicon) else None


def _bare(key: str, lexicon: Lexicon) -> list[str]:
    """The words of a name in lower case, without legal endings and commas."""
    bare = [word.lower().strip(",.()") for word in key.split()]
    while len(bare) > 1 and (bare[-1] in lexicon.suffixes or bare[-1] == "&"):
        bare.pop()
    return bare


def _is_short(
    short: Name, full: Name, left: list[str], right: list[str], lexicon: Lexicon
) -> bool:
    kind = full.kind
    if kind is NameKind.PERSON:
        return left == right[-len(left) :] and right[-1] not in lexicon.firm_words
    if kind not in _SHORTENED:
        return False
    if right[: len(left)] == left:
        return _is_clipped(short, full, left, right, lexicon)
    first = right[0]
    named = first in lexicon.given or len(first.strip(".")) == 1
    return named and right[1 : 1 + len(left)] == left


def _is_clipped(
    short: Name, full: Name, left: list[str], right: list[str], lexicon: Lexicon
) -> bool:
    """``Halden`` may be short for ``Halden Energy``, but not for its ``Halden Cloud``."""
    if len(left) == 1 and (left[0] in lexicon.nationalities or left[0] in lexicon.plain):
        return False
    if lexicon.known.get(" ".join(left)) == "place" and short.kind is NameKind.PLACE:
        return False
    suffixed = full.key.split()[-1].lower().strip(".,") in lexicon.suffixes
    if suffixed:
        return True
    usual = all(word in lexicon.firm_words or word in {"&", "and"} for word in right[len(left) :])
    return usual and full.first.first <= short.first.first


def _is_initials(short: Name, full: Name, words: Words, lexicon: Lexicon) -> bool:
    """``HEP`` for ``Halden Energy Partners``."""
    key = short.key.replace(".", "")
    if not (key.isalpha() and key.isupper() and len(key) >= _INITIALS):
        return False
    parts = [part for part in full.key.replace("-", " ").split() if part[0].isupper()]
    bare = [p for p in parts if p.lower().strip(".,") not in lexicon.suffixes]
    if len(bare) < _INITIALS:
        return False
    initials = ("".join(p[0] for p in bare), "".join(p[0] for p in parts))
    if key not in initials:
        return False
    return len(key) > _INITIALS or full.kind in _SHORTENED


def _add_tickers(group: Group, words: Words, lexicon: Lexicon) -> None:
    for key, place in _places(group):
        text = words.text
        end = end_of(words, place.first, place.last)
        found = _TICKER.match(text, end)
        if found and (found["ric"] or found["exchange"].lower() in lexicon.exchanges):
            group.spellings.setdefault(found["ticker"] or found["ric"], "ticker")


def _places(group: Group) -> Iterator[tuple[str, "object"]]:
    for place in group.full.places:
        yield group.full.key, place


def make_entity(group: Group, words: Words) -> Entity:
    """Name the entity by the place of its fullest form."""
    place = group.full.first
    return Entity(
        name=group.full.key,
        start=words.start[place.first],
        end=end_of(words, place.first, place.last),
        kind=kind_of(group.scores),
        aliases=tuple(key for key in group.spellings if key != group.full.key),
    )
