"""A place in the text in, votes out: what seats thousands or bears rights is a site.

"Tarn Road, which seats 12,000", "naming rights to Tarn Road", "halls at Tarn Flats".
"""

from collections.abc import Iterator

from pipeline.extract.names.kinds import NameKind, Vote
from pipeline.extract.names.spelling import Candidate
from pipeline.extract.names.words import Words

_SEATS = frozenset(("seats", "houses"))
_CAPACITY = ("has", "a", "capacity", "of")
_NAMING = frozenset(("rights", "sponsor"))
_HALLS = frozenset("halls hall phase racks turbines reactors units berths".split())
_SURE = 2.0


def venue_votes(words: Words, candidate: Candidate) -> Iterator[Vote]:
    """Vote by what only sites have: seats, halls, rights to their name."""
    first, last = candidate.first, candidate.last
    before = words.preceding(first)
    if words.owner[last - 1]:
        return
    in_halls = before == "at" and words.preceding(first - 1) in _HALLS
    if in_halls or _is_seated(words, last) or _is_rightful(words, first, before):
        yield Vote(NameKind.FACILITY, _SURE)


def _is_seated(words: Words, last: int) -> bool:
    """``which seats 12,000``, ``has a capacity of 9,000``."""
    at = last + (words.following(last) == "which")
    if words.following(at) in _SEATS:
        return words.following(at + 1)[:1].isdigit()
    told = tuple(words.following(last + step) for step in range(len(_CAPACITY)))
    return told == _CAPACITY


def _is_rightful(words: Words, first: int, before: str) -> bool:
    """``naming rights to``, ``naming rights of``."""
    named = words.preceding(first - 2) == "naming"
    return before in {"to", "of"} and words.preceding(first - 1) in _NAMING and named
