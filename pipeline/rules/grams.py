r"""Regular expression in, letters out that every match of it holds.

Few of hundreds of rules fit a sentence. A look at its runs of three and four letters
tells for most of them that they cannot, long before an expression is tried.

>>> needs = needed_grams(r"price\s+(?:was|is)\s+not\s+disclosed")
>>> may_match(needs, grams_of("the price is not disclosed."))
True
>>> may_match(needs, grams_of("the price is $3 million."))
False
"""

import re
import sys
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from importlib import import_module
from itertools import product
from typing import Any

from pipeline.values.expressions import for_small_letters, in_small_letters
from pipeline.values.shelf import SHELF

Grams = frozenset[str]
Screened = tuple[tuple[re.Pattern[str], tuple[Grams, ...]], ...]

_SHORT, _LONG = 3, 4
_MOST_TEXTS = 120  # alternatives that are spelt out; beyond, a look costs too much
_MOST_NEEDS = 3
# the standard library's own parser; it has no public name since Python 3.11
_PARSER: Any = import_module("re._parser")
_REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})


def grams_of(text: str) -> AbstractSet[str]:
    """Every run of three and of four letters of a text in small letters."""
    places = range(len(text) - _SHORT + 1)
    grams = {text[at : at + _LONG] for at in places}
    grams.update([text[at : at + _SHORT] for at in places])
    return grams


def may_match(needs: Iterable[Grams], grams: AbstractSet[str]) -> bool:
    """Whether a text holds something of each group of runs."""
    for need in needs:  # noqa: SIM110 - the innermost loop of all: no generator
        if need.isdisjoint(grams):
            return False
    return True


def needed_grams(pattern: str) -> tuple[Grams, ...]:
    """Groups of runs: whatever the pattern matches holds a run of each group."""
    needs: tuple[Grams, ...] = SHELF.find(
        f"small grams {sys.version} {pattern}", lambda: _needed_grams(pattern)
    )
    return needs


def _needed_grams(pattern: str) -> tuple[Grams, ...]:
    groups = {*_groups(_PARSER.parse(pattern))}
    ordered = sorted(groups, key=lambda group: (len(group), sorted(group)))
    return tuple(ordered[:_MOST_NEEDS])


def screen(expressions: Iterable[re.Pattern[str]]) -> Screened:
    """Give each expression, for small letters, what a text must hold for a match."""
    return tuple(
        (for_small_letters(one), needed_grams(one.pattern)) for one in expressions
    )


def _groups(items: Iterable[tuple[Any, Any]]) -> Iterator[Grams]:
    """Read one sequence: what it spells out, and what its parts need."""
    spelt = {""}
    for item in items:
        texts = _texts(item)
        joined = _joined(spelt, texts) if texts else None
        if joined is None:
            yield from _as_group(spelt)
            yield from _needs_of(item) if texts is None else ()
            spelt = texts or {""}
        else:
            spelt = joined
    yield from _as_group(spelt)


def _as_group(texts: set[str]) -> Iterator[Grams]:
    if min(map(len, texts)) >= _SHORT:
        yield frozenset(text[:_LONG] for text in texts)


def _needs_of(item: tuple[Any, Any]) -> Iterator[Grams]:
    """Read a part that does not only spell: a choice, a group, a repetition."""
    kind, value = str(item[0]), item[1]
    if kind == "SUBPATTERN":
        yield from _groups(value[3])
    elif kind == "ATOMIC_GROUP":
        yield from _groups(value)
    elif kind in _REPEATS and value[0]:
        yield from _groups(value[2])
    elif kind == "BRANCH":
        best = [min(_groups(branch), key=len, default=None) for branch in value[1]]
        if all(group is not None for group in best):
            yield frozenset().union(*(group for group in best if group is not None))


def _texts(item: tuple[Any, Any]) -> set[str] | None:
    """Spell out everything that an item can match, unless that is too much."""
    kind, value = str(item[0]), item[1]
    if kind == "LITERAL":
        return {in_small_letters(chr(value))}
    if kind in {"AT", "ASSERT", "ASSERT_NOT"}:  # these take no letters
        return {""}
    if kind == "SUBPATTERN":
        return _spelt(value[3])
    if kind in _REPEATS and value[:2] == (0, 1):
        texts = _spelt(value[2])
        return texts and texts | {""}
    if kind == "BRANCH":
        branches = [_spelt(branch) for branch in value[1]]
        texts = set().union(*(branch or () for branch in branches))
        return texts if all(branches) and len(texts) <= _MOST_TEXTS else None
    return None


def _spelt(items: Iterable[tuple[Any, Any]]) -> set[str] | None:
    spelt: set[str] | None = {""}
    for item in items:
        texts = _texts(item)
        spelt = _joined(spelt, texts) if spelt and texts else None
    return spelt


def _joined(left: set[str], right: set[str]) -> set[str] | None:
    if len(left) * len(right) > _MOST_TEXTS:
        return None
    return {a + b for a, b in product(left, right)}
