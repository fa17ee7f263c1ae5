"""How a text hedges a figure: exactly, about, more than, up to, a range."""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TypeVar

from pipeline.values.listing import phrases, words


class Bound(StrEnum):
    """What the words around a figure make of it."""

    EXACT = "exact"
    APPROXIMATE = "approximate"
    NEARLY = "nearly"
    JUST_OVER = "just_over"
    OVER = "over"
    AT_LEAST = "at_least"
    UP_TO = "up_to"
    AT_MOST = "at_most"
    UNDER = "under"
    RANGE = "range"
    VAGUE = "vague"

    @property
    def is_floor(self) -> bool:
        """Whether the figure is the least that is meant."""
        return self in (Bound.OVER, Bound.AT_LEAST)

    @property
    def is_ceiling(self) -> bool:
        """Whether the figure is the most that is meant."""
        return self in (Bound.UP_TO, Bound.AT_MOST, Bound.UNDER)


_SIGNS = {
    Bound.APPROXIMATE: "~",
    Bound.NEARLY: "~",
    Bound.JUST_OVER: "~",
    Bound.VAGUE: "~",
    Bound.OVER: ">=",
    Bound.AT_LEAST: ">=",
    Bound.UP_TO: "<=",
    Bound.AT_MOST: "<=",
    Bound.UNDER: "<=",
}


def sign(bound: Bound) -> str:
    """The mark that a bound puts before a value in its normal form.

    >>> sign(Bound.UP_TO) + "USD 5"
    '<=USD 5'
    """
    return _SIGNS.get(bound, "")


def strongest(bounds: Iterable[Bound]) -> Bound:
    """Choose among hedges of one figure: a one-sided one says more than "about".

    >>> strongest([Bound.APPROXIMATE, Bound.UP_TO]).value
    'up_to'
    """
    given = list(bounds)
    one_sided = [bound for bound in given if bound.is_floor or bound.is_ceiling]
    return next(iter(one_sided or given), Bound.EXACT)


# The longest phrase wins, so "no more than" is never read as "more than".
_BEFORE = {
    Bound.APPROXIMATE: """
        about | around | roughly | approximately | approx | approx. | some | circa |
        c. | ca. | an estimated | estimated | estimated at | in the neighborhood of |
        in the neighbourhood of | in the region of | in the order of |
        on the order of | in the range of | in the vicinity of | somewhere around |
        just about | something like | ~ | ≈
    """,
    Bound.NEARLY: """
        nearly | almost | close to | just under | just shy of | just below |
        just short of | a little under | a little less than | slightly less than |
        slightly under | slightly below | approaching | nearing | not quite |
        a shade under | a touch under | very nearly | fractionally below
    """,
    Bound.JUST_OVER: """
        just over | just above | just more than | a little over | a little more than |
        a bit over | a bit more than | slightly more than | slightly over |
        slightly above | a shade over | a touch over | fractionally above |
        marginally more than
    """,
    Bound.OVER: """
        more than | over | above | exceeding | in excess of | upwards of | upward of |
        north of | greater than | well over | well above | well in excess of |
        far more than | much more than | substantially more than |
        significantly more than | considerably more than | comfortably over |
        topping | higher than | larger than | bigger than | better than | >
    """,
    Bound.AT_LEAST: """
        at least | no less than | not less than | no fewer than | not fewer than |
        a minimum of | minimum of | minimum | a minimum | at a minimum | starting at |
        starting from | as little as | as few as | no lower than | ≥ | >=
    """,
    Bound.UP_TO: """
        up to | as much as | as many as | as high as | as large as | upto |
        potentially up to
    """,
    Bound.AT_MOST: """
        at most | no more than | not more than | a maximum of | maximum of | maximum |
        a maximum | capped at | not exceeding | not to exceed | no higher than |
        no greater than | limited to | ≤ | <=
    """,
    Bound.UNDER: """
        less than | under | below | fewer than | south of | well under | well below |
        lower than | far less than | much less than | smaller than | <
    """,
}
_BEHIND = {
    Bound.APPROXIMATE: """
        or so | or thereabouts | ish | odd | give or take
    """,
    Bound.JUST_OVER: """
        and change
    """,
    Bound.AT_LEAST: """
        + | plus | or more | or above | or higher | and up | and above | at least |
        at minimum | at a minimum
    """,
    Bound.AT_MOST: """
        or less | or fewer | or below | at most | at the most | at maximum | tops
    """,
}


def _by_phrase(spellings: Mapping[Bound, str]) -> dict[str, Bound]:
    return {
        phrase: bound
        for bound, listed in spellings.items()
        for phrase in phrases(listed)
    }


HEDGES_BEFORE: Mapping[str, Bound] = _by_phrase(_BEFORE)
HEDGES_BEHIND: Mapping[str, Bound] = _by_phrase(_BEHIND)

# "took over 300 stores", "talks about $5bn", "a row over $5bn": here the word belongs
# to what stands before it.
_TAKERS = words("""
    take takes took taken taking hand hands handed handing turned carried spread all
    """)
_DISPUTES = words("""
    talks negotiations discussions row battle dispute fight clash feud probe lawsuit
    court standoff stand-off wrangle arbitration
    """)
_TALKERS = words("""
    talk talks talked talking worried worry concerns concern concerned question
    questions asked news think know nothing said say says information details complain
    complained
    """)
_NO_HEDGE_AFTER = {
    "over": frozenset(_TAKERS) | frozenset(_DISPUTES),
    "about": frozenset(_TALKERS),
    "some": frozenset({"and"}),
}
# "rose from $3bn to $4bn" tells two figures, "costs from $3bn to $4bn" a range.
_CHANGES = frozenset(
    words("""
    rise rises rose risen rising raise raises raised raising increase increases
    increased increasing grow grows grew grown growing climb climbs climbed climbing
    jump jumps jumped jumping fall falls fell fallen falling drop drops dropped
    dropping cut cuts cutting lower lowers lowered lowering reduce reduces reduced
    reducing slash slashed double doubles doubled doubling triple tripled expand
    expands expanded expanding boost boosts boosted boosting lift lifts lifted lifting
    go goes went gone going change changes changed changing move moves moved moving
    upgrade upgraded upgrading up down revise revised revising improve improved
    sweeten sweetened sweetening bump bumped bumping trim trimmed trimming narrow
    narrowed widen widened swing swung slide slid sink sank decline declined surge
    surged soar soared hike hiked amend amended extend extended quadruple quadrupled
    """)
)
_CHANGE_REACH = 8

Meaning = TypeVar("Meaning")
_WINDOW = 72
_MOST_PHRASES = 4
_MOST_WORDS = 6
_WIDEST_GAP = 6
_WORD = re.compile(r"[^\s(\[\u201c\u2018\"'\u2014\u2013]+")


def phrases_before(
    text: str, end: int, table: Mapping[str, Meaning]
) -> tuple[int, list[Meaning]]:
    """Walk left from a figure over the phrases of a table, nearest phrase first.

    >>> phrases_before("pay up to about $5", 15, HEDGES_BEFORE)[0]
    4
    """
    meanings: list[Meaning] = []
    start = end
    while len(meanings) < _MOST_PHRASES:
        step = _phrase_before(text, start, table)
        if step is None:
            break
        start, meaning = step
        meanings.append(meaning)
    return start, meanings


def _phrase_before(
    text: str, end: int, table: Mapping[str, Meaning]
) -> tuple[int, Meaning] | None:
    left = max(0, end - _WINDOW)
    window = text[left:end]
    stripped = window.rstrip()
    if not _is_gap(window[len(stripped) :]):
        return None
    last = _LAST_WORD.search(stripped, max(0, len(stripped) - _LONGEST_LAST))
    if last is None or last[0].lower() not in _last_words(table):
        return None
    words = [(left + m.start(), m.group().lower()) for m in _WORD.finditer(stripped)]
    if left:
        words = words[1:]  # the window may have cut this word in two
    for first in range(max(0, len(words) - _MOST_WORDS), len(words)):
        phrase = " ".join(word for _, word in words[first:])
        if phrase in table and not _belongs_to_verb(phrase, words[:first]):
            return words[first][0], table[phrase]
    return None


_LAST_WORD = re.compile(rf"{_WORD.pattern}\Z")
_LONGEST_LAST = 24
_LAST_WORDS: dict[int, frozenset[str]] = {}


def _last_words(table: Mapping[str, Meaning]) -> frozenset[str]:
    """The words that phrases of a table end on: a quick look before a long one."""
    if id(table) not in _LAST_WORDS:
        _LAST_WORDS[id(table)] = frozenset(said.rsplit(" ", 1)[-1] for said in table)
    return _LAST_WORDS[id(table)]


def _is_gap(space: str) -> bool:
    return len(space) <= _WIDEST_GAP and space.count("\n") <= 1


def _belongs_to_verb(phrase: str, before: list[tuple[int, str]]) -> bool:
    words = [word for _, word in before]
    if phrase == "from":
        return not _CHANGES.isdisjoint(words[-_CHANGE_REACH:])
    return bool(words) and words[-1] in _NO_HEDGE_AFTER.get(phrase, ())
