"""Groups of names in, fewer out: "Ryde, formerly Halden" and defined terms are one.

What the text says in so many words joins names that look nothing alike.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import OSA

from pipeline.extract.names.defined import read_terms
from pipeline.extract.names.groups import Group, Spelling
from pipeline.extract.names.kinds import NameKind, Via
from pipeline.extract.names.spelling import end_of
from pipeline.extract.names.told import read_newer
from pipeline.extract.names.votes import Name
from pipeline.extract.names.words import Words

_JOINED = frozenset(
    {
        NameKind.FIRM,
        NameKind.OTHER,
        NameKind.AGENCY,
        NameKind.OUTLET,
        NameKind.PRODUCT,
    }
)
_SLIPS = frozenset({NameKind.FIRM, NameKind.OTHER, NameKind.PERSON})
_LONG_WORD = 5  # shorter words of one letter's difference are two words
_PARAGRAPH = "\n\n"
_WIDEST = 75
_BEHIND = 12


class _Place(NamedTuple):
    start: int
    end: int
    number: int


def join_told(
    groups: Sequence[Group], names: Mapping[str, Name], words: Words
) -> list[Group]:
    """Join the groups that the text says are one; defined terms are spellings too."""
    joined = list(groups)
    for kept, other, via in list(_renamed(joined, names, words)):
        _merge(joined, kept, other, via)
    for kept, other in list(_misspelt(joined, names)):
        _merge(joined, kept, other, "alias")
    for group in joined:
        _add_terms(group, joined, words)
    return [group for group in joined if group.spellings]


def _renamed(
    groups: Sequence[Group], names: Mapping[str, Name], words: Words
) -> Iterator[tuple[int, int, Via]]:
    """Pairs of groups of which the text says that the second is the first."""
    places = sorted(
        _Place(words.start[place.first], end_of(words, place.first, place.last), number)
        for number, group in enumerate(groups)
        if group.full.kind in _JOINED
        for key in group.spellings
        if key in names
        for place in names[key].places
    )
    for left, right in pairwise(places):
        gap = words.text[left.end : right.start]
        if left.number == right.number or not 2 < len(gap) < _WIDEST:  # noqa: PLR2004 - ", "
            continue
        if _PARAGRAPH in gap:
            continue  # "Halden keeps the rights until 2031", and the next one opens
        newer = read_newer(gap, words.text[right.end : right.end + _BEHIND])
        if newer == "left":
            yield left.number, right.number, "former name"
        elif newer == "right":
            yield right.number, left.number, "former name"
        elif newer:
            first, second = left.number, right.number
            longer = len(groups[second].full.key) > len(groups[first].full.key)
            yield (second, first, "alias") if longer else (first, second, "alias")


def _misspelt(
    groups: Sequence[Group], names: Mapping[str, Name]
) -> Iterator[tuple[int, int]]:
    """Pairs of which the second is a slip of the pen: "Haldn" once for "Halden"."""
    often, once = [], []
    for number, group in enumerate(groups):
        count = sum(len(names[key].places) for key in group.spellings if key in names)
        if group.full.kind is NameKind.FIRM and count > 1:
            often.append(number)
        elif count == 1 and group.full.kind in _SLIPS:
            once.append(number)
    for other in once:
        meant = [n for n in often if _is_slip(groups[other].full, groups[n])]
        if len(meant) == 1:
            yield meant[0], other


def _is_slip(name: Name, group: Group) -> bool:
    """Whether one letter is missing, doubled or swapped in one word of a spelling."""
    return any(
        len(spelling.lower) == len(name.lower)
        and sum(a != b for a, b in zip(spelling.lower, name.lower, strict=True)) == 1
        and all(
            a == b or _is_letter_off(a, b)
            for a, b in zip(spelling.lower, name.lower, strict=True)
        )
        for spelling in group.spellings.values()
        if spelling.via in {"name", "short form"}
    )


def _is_letter_off(right: str, wrong: str) -> bool:
    if not (right.isalpha() and wrong.isalpha() and right[0] == wrong[0]):
        return False
    if min(len(right), len(wrong)) < _LONG_WORD or right.rstrip("s") == wrong.rstrip(
        "s"
    ):
        return False
    swapped = sorted(right) == sorted(wrong)
    missing = abs(len(right) - len(wrong)) == 1
    return (swapped or missing) and OSA.distance(right, wrong) == 1


def _merge(groups: Sequence[Group], kept: int, other: int, via: Via) -> None:
    """Give one group the spellings of the other, which is left without any."""
    into, from_ = groups[kept], groups[other]
    if into is from_ or not (into.spellings and from_.spellings):
        return
    for key, spelling in from_.spellings.items():
        into.spellings.setdefault(key, spelling._replace(via=via))
    for kind, weight in from_.scores.items():
        into.scores[kind] = into.scores.get(kind, 0) + weight
    from_.spellings.clear()


def _add_terms(group: Group, groups: Sequence[Group], words: Words) -> None:
    """Let ``the "Buyer"`` stand for whom it is defined."""
    if not group.spellings or group.full.kind not in _JOINED:
        return
    for place in group.full.places:
        end = end_of(words, place.first, place.last)
        for term in read_terms(words.text, words.start[place.first], end):
            lower = tuple(term.words.lower().split())
            spelling = Spelling(lower, "alias", needs_article=term.needs_article)
            group.spellings.setdefault(term.words, spelling)
            for number, other in enumerate(groups):
                if other is not group and other.full.key == term.words:
                    _merge(groups, groups.index(group), number, "alias")
