"""Two main deals in, whether their articles open with the same rare names."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from pipeline.reconcile.frames import Frame, is_prominent
from pipeline.reconcile.identity.parties import keys_match
from pipeline.reconcile.identity.subjects import compare_subjects
from pipeline.reconcile.linking.crowds import Block

_LEAST_SHARE = 0.2  # of all names of two texts
_LEAST_KNOWN = 0.4  # of the weight of either opening's first topics
_FIRST = 2  # topics that an opening cannot do without
_FEWEST = 2  # names that both openings have
_MOST = 4  # topics by which articles are found


def shared_topics(left: Frame, right: Frame) -> tuple[str, ...]:
    """Give the names in both openings, if either text knows what the other is about.

    Names tell one story though its parties were not made out. Where parties are known
    that the other article leaves out, or that both name and only one makes a party of
    the deal, there are two stories.
    """
    if not (_is_topical(left) and _is_topical(right)) or _are_two_pairs(left, right):
        return ()
    both = [name for name in left.topics if name in set(right.topics)]
    if (
        len(both) < _FEWEST
        or min(_known(left, right), _known(right, left)) < _LEAST_KNOWN
    ):
        return ()
    likeness = compare_subjects(left.subjects, right.subjects, set())
    return tuple(both) if likeness.share >= _LEAST_SHARE else ()


def _is_topical(frame: Frame) -> bool:
    """Whether an article is mainly about a deal, and from its beginning."""
    return frame.is_main and any(is_prominent(claim) for claim in frame.claims)


def _known(frame: Frame, other: Frame) -> float:
    """Tell how much of what one opening is about the other article names."""
    first = frame.topics[:_FIRST]
    if not first:
        return 0.0
    whole = sum(frame.subjects[name] for name in first)
    return sum(frame.subjects[name] for name in first if name in other.subjects) / whole


def _are_two_pairs(left: Frame, right: Frame) -> bool:
    """Whether one firm deals with two, which both articles name, or only their own.

    Where one article names both, and the other one of them, a party was not made out.
    Tarn Mills and Tarn Power are two firms, though their first names are one.
    """
    if _are_namesakes(left, right):
        return True
    sides = [{key[0] for key, _ in frame.parties if key} for frame in (left, right)]
    ours, theirs = sides[0] - sides[1], sides[1] - sides[0]
    if not (sides[0] & sides[1] and ours and theirs):
        return False
    known = any(word in right.subjects for word in ours)
    return known is any(word in left.subjects for word in theirs)


def _are_namesakes(left: Frame, right: Frame) -> bool:
    """Whether firms of the two share first names, but are no firm of the other's."""
    pairs = [(key, other) for key, _ in left.parties for other, _ in right.parties]
    alike = any(key[:1] == other[:1] for key, other in pairs)
    return alike and not any(keys_match(*pair) for pair in pairs)


def topic_blocks(units: Sequence[Frame]) -> Iterator[Block]:
    """Gather the main deals whose openings have two topics in common."""
    found: dict[tuple[str, str], list[int]] = {}
    for i, unit in enumerate(units):
        if unit.is_main:
            for one, other in combinations(sorted(unit.topics[:_MOST]), 2):
                found.setdefault((one, other), []).append(i)
    for pair, members in found.items():
        if len(members) > 1:
            yield Block("".join(pair), members, members)
