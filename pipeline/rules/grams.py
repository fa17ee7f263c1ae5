r"""Regular expression in, letters out that every match of it holds.

Few of hundreds of rules fit a sentence. A look at its runs of three and four letters
tells for most of them that they cannot, long before an expression is tried. However
many blanks stand in a row, they count as one, and so a run may reach over words.

>>> needs = needed_grams(r"price\s+(?:was|is)\s+not\s+disclosed")
>>> may_match(needs, grams_of("the price is not disclosed."))
True
>>> may_match(needs, grams_of("the price is $3 million."))
False
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from importlib import import_module
from typing import Any

from pipeline.rules.runs import share_of
from pipeline.values.expressions import in_small_letters
from pipeline.values.shelf import SHELF

Grams = frozenset[str]
Screened = tuple[tuple[str, tuple[Grams, ...]], ...]

_SHORT, _LONG = 3, 4
_MOST_TEXTS = 120  # alternatives that are spelt out; beyond, a look costs too much
_MOST_NEEDS = 3
_MOST_LETTERS = 8  # of a class such as [sz], which are spelt out
_SIGN = re.compile("⟨.")  # what stands for a value or a name
_BLANKS = re.compile(r"\s+")
# the standard library's own parser; it has no public name since Python 3.11
_PARSER: Any = import_module("re._parser")
_CODES: Any = import_module("re._constants")
_REPEATS = (_CODES.MAX_REPEAT, _CODES.MIN_REPEAT, _CODES.POSSESSIVE_REPEAT)
_LETTERS = (_CODES.LITERAL, _CODES.IN)
_PLACES = (_CODES.AT, _CODES.ASSERT, _CODES.ASSERT_NOT)


def grams_of(text: str) -> AbstractSet[str]:
    """Every run of three and of four letters of a text in small letters, and signs."""
    text = f" {' '.join(text.split())} "
    places = range(len(text) - _SHORT + 1)
    grams = {text[at : at + _LONG] for at in places}
    grams.update([text[at : at + _SHORT] for at in places])
    grams.update(_SIGN.findall(text))
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
        f"rarest runs {pattern}", lambda: _needed_grams(pattern)
    )
    return needs


def _needed_grams(pattern: str) -> tuple[Grams, ...]:
    groups = {*_groups(_PARSER.parse(pattern))}
    return tuple(sorted(groups, key=_commonness)[:_MOST_NEEDS])


def _commonness(group: Grams) -> tuple[int, list[str]]:
    """How likely a text holds one of some runs: the rarest tell most."""
    return sum(map(share_of, group)), sorted(group)


def screen(patterns: Iterable[str], *, sign: str = "") -> Screened:
    """Give each expression what a text must hold for a match, whatever its case.

    ``sign`` is what stands for the value that is asked for, such as ``⟨M``.
    """
    always = (frozenset({in_small_letters(sign)}),) if sign else ()
    return tuple((one, (*needed_grams(one), *always)) for one in patterns)


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
    runs = frozenset(map(_run_of, texts))
    if "" not in runs:
        yield runs


def _run_of(text: str) -> str:
    """The rarest run of a text that is spelt out, if it is long enough for one."""
    runs = _runs_of(_BLANKS.sub(" ", text))
    return min(runs, key=lambda run: (share_of(run), run), default="")


def _runs_of(text: str) -> Sequence[str]:
    if len(text) > _SHORT:
        return [text[at : at + _LONG] for at in range(len(text) - _LONG + 1)]
    return [text] if len(text) == _SHORT else _SIGN.findall(text)


def _needs_of(item: tuple[Any, Any]) -> Iterator[Grams]:
    """Read a part that does not only spell: a choice, a group, a repetition."""
    kind, value = item
    if kind is _CODES.SUBPATTERN:
        yield from _groups(value[3])
    elif kind is _CODES.ATOMIC_GROUP:
        yield from _groups(value)
    elif kind in _REPEATS and value[0]:
        yield from _groups(value[2])
    elif kind is _CODES.BRANCH:
        best = [
            min(_groups(branch), key=_commonness, default=None) for branch in value[1]
        ]
        if all(group is not None for group in best):
            yield frozenset().union(*(group for group in best if group is not None))


def _texts(item: tuple[Any, Any]) -> set[str] | None:
    """Spell out everything that an item can match, unless that is too much."""
    kind, value = item
    if kind in _LETTERS:
        return _letters(value if kind is _CODES.IN else [item])
    if kind in _PLACES:  # these take no letters
        return {""}
    if kind is _CODES.SUBPATTERN:
        return _spelt(value[3])
    if kind in _REPEATS:
        return _repeated(*value)
    if kind is _CODES.BRANCH:
        branches = [_spelt(branch) for branch in value[1]]
        texts = set().union(*(branch or () for branch in branches))
        return texts if all(branches) and len(texts) <= _MOST_TEXTS else None
    return None


def _repeated(least: int, most: int, items: Iterable[Any]) -> set[str] | None:
    """Spell out what stands once or not at all, and blanks, which count as one."""
    texts = _spelt(items)
    if texts == {" "}:
        return {" "} if least else {"", " "}
    return texts | {""} if texts and (least, most) == (0, 1) else None


def _letters(items: Sequence[tuple[Any, Any]]) -> set[str] | None:
    """The letters of a class, unless it is long, or more than letters and blanks."""
    if len(items) > _MOST_LETTERS:
        return None
    letters = [_letter(*item) for item in items]
    return None if None in letters else {letter for letter in letters if letter}


@cache
def _letter(kind: object, value: object) -> str | None:
    if value is _CODES.CATEGORY_SPACE:
        return " "
    if kind is _CODES.LITERAL and isinstance(value, int):
        return in_small_letters(chr(value))
    return None


def _spelt(items: Iterable[tuple[Any, Any]]) -> set[str] | None:
    spelt = {""}
    for item in items:
        texts = _texts(item)
        joined = _joined(spelt, texts) if texts else None
        if joined is None:
            return None
        spelt = joined
    return spelt


def _joined(left: set[str], right: set[str]) -> set[str] | None:
    if len(left) * len(right) > _MOST_TEXTS:
        return None
    return {a + b for a in left for b in right}
