"""Searches that a long text passes quickly: most of its signs fail at the first look.

A search is fast where its pattern begins with one small set of signs. Words are
therefore looked for behind what is no letter, and figures apart from words.
"""

import re
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from pipeline.values.expressions import compiled

_Tree: TypeAlias = "dict[str, _Tree]"


def words_pattern(spellings: Iterable[str]) -> str:
    """A pattern for words, which one look at the first letter mostly rules out.

    Each spelling is a pattern that begins with a plain letter; case does not count.

    >>> re.match(words_pattern(["may", "might"]), "Might")[0]
    'Might'
    """
    rests = _by_first(spellings)
    branches = "|".join(
        rf"[{letter}{letter.upper()}](?i:{'|'.join(rests[letter])})"
        for letter in sorted(rests)
    )
    letters = "".join(f"{letter}{letter.upper()}" for letter in sorted(rests))
    return rf"(?=[{letters}])(?:{branches})"


def signs_pattern(signs: Iterable[str]) -> str:
    """A pattern for signs as they are written, one look at the first again first.

    >>> re.match(signs_pattern(["US$", "UK£", "€"]), "UK£5")[0]
    'UK£'
    """
    rests = _by_first(signs)
    branches = (
        rf"{re.escape(first)}(?:{'|'.join(map(re.escape, rests[first]))})"
        for first in sorted(rests)
    )
    return rf"(?:{'|'.join(branches)})"


def names_pattern(names: Iterable[str], gap: str) -> str:
    """A pattern for names of several words; case does not count, the longest wins.

    Names that begin alike share that beginning, so that hundreds of them are compiled
    in no time.

    >>> pattern = names_pattern(["euro cent", "euro", "yen"], "[ -]")
    >>> re.match(pattern, "Euro-cents")[0], re.match(pattern, "euro area")[0]
    ('Euro-cent', 'euro')
    """
    tree: _Tree = {}
    for name in names:
        node = tree
        for sign in (*name, ""):
            node = node.setdefault(sign, {})
    branches = "|".join(
        rf"[{first}{first.upper()}](?i:{_below(tree[first], gap)})"
        for first in sorted(tree)
    )
    letters = "".join(f"{first}{first.upper()}" for first in sorted(tree))
    return rf"(?=[{letters}])(?:{branches})"


def _below(node: "_Tree", gap: str) -> str:
    """What may follow the signs that lead to a place in the tree."""
    branches = [
        (gap if sign == " " else re.escape(sign)) + _below(node[sign], gap)
        for sign in sorted(node, reverse=True)
        if sign
    ]
    if len(branches) == 1 and "" not in node:
        return branches[0]
    end = "?" if "" in node else ""
    return f"(?:{'|'.join(branches)}){end}" if branches else ""


def _by_first(spellings: Iterable[str]) -> dict[str, list[str]]:
    """Part spellings by their first sign; those of one sign keep their order."""
    rests: dict[str, list[str]] = {}
    for spelling in spellings:
        rests.setdefault(spelling[0], []).append(spelling[1:])
    return rests


class Scan:
    """A search for words, none of them inside a longer one, and for figures.

    >>> list(Scan(["may", "might"], figures="[0-9]+").spans("may dismay 15 might"))
    [(0, 3), (11, 13), (14, 19)]
    """

    def __init__(self, spellings: Iterable[str], *, figures: str = "") -> None:
        word = words_pattern(spellings)
        self._first = compiled(word)
        self._later = compiled(rf"[^A-Za-z](?=({word}))")
        self._figures = re.compile(figures) if figures else None

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Where the words and figures stand, in the order of the text."""
        first = self._first.match(text)
        spans = [first.span()] if first else []
        spans += [match.span(1) for match in self._later.finditer(text)]
        if self._figures is None:
            return spans
        figures = [match.span() for match in self._figures.finditer(text)]
        return sorted([*spans, *figures]) if spans else figures


def matches_from(
    begin: re.Pattern[str], whole: re.Pattern[str], text: str, left: int, right: int
) -> Iterator[re.Match[str]]:
    """Find what ``whole`` finds, trying it only where ``begin`` matches.

    >>> found = matches_from(re.compile("t"), re.compile("to?"), "at to", 0, 5)
    >>> [match.group() for match in found]
    ['t', 'to']
    """
    while start := begin.search(text, left, right):
        if match := whole.match(text, start.start(), right):
            yield match
        left = match.end() if match else start.start() + 1
