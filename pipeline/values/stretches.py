"""Where in a long text a search is worth its while: around the words it needs."""

import re
from collections.abc import Iterable, Iterator


def stretches(
    text: str, hints: Iterable[tuple[int, int]], *, before: int, after: int
) -> Iterator[tuple[int, int]]:
    """Merge the surroundings of every hint into stretches cut between words.

    >>> list(stretches("one two three four", [(8, 13)], before=2, after=2))
    [(4, 18)]
    """
    left = right = 0
    for hint_start, hint_end in hints:
        start = _cut_left(text, hint_start - before)
        if start >= right > left:
            yield left, right
        left = start if start >= right else left
        right = _cut_right(text, hint_end + after)
    if right > left:
        yield left, right


_LONGEST_WORD = 40
_SPACE = re.compile(r"\s")


def _cut_left(text: str, at: int) -> int:
    if at <= 0:
        return 0
    words = re.split(r"\s", text[max(0, at - _LONGEST_WORD) : at])
    return at - len(words[-1])


def _cut_right(text: str, at: int) -> int:
    space = _SPACE.search(text, min(at, len(text)), at + _LONGEST_WORD)
    return space.start() if space else min(len(text), at + _LONGEST_WORD)
