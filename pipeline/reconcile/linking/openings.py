"""Frames in, blocks of them out whose articles open with the same two firms."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from pipeline.reconcile.frames import Frame
from pipeline.reconcile.identity.leads import GAP
from pipeline.reconcile.identity.parties import Key
from pipeline.reconcile.linking.crowds import Block

_MOST_WORDS = 8  # first words of firms, of those that an opening names

_Sides = tuple[bool, bool]


class Openings:
    """What main deals' frames have as parties, and what their articles open with."""

    def __init__(self, units: Sequence[Frame]) -> None:
        """Find the firms of all frames in each opening."""
        keys = {key for unit in units for key, _ in unit.parties if key}
        lengths: dict[str, set[int]] = defaultdict(set)
        for key in keys:
            lengths[key[0]].add(len(key))
        self._words = [_first_words(unit, lengths) for unit in units]
        self._known = [
            _own(unit) | _named(unit, keys, lengths) if len(words) > 1 else {}
            for unit, words in zip(units, self._words, strict=True)
        ]

    def blocks(self) -> Iterator[Block]:
        """Gather for every two firms who deals with them, and who names them only.

        Who deals with the one of them is set against who names it, and so for both.
        """
        found: dict[tuple[Key, Key], dict[_Sides, list[int]]] = {}
        for i, known in enumerate(self._known):
            for (one, own), (other, own_too) in combinations(known.items(), 2):
                pair = (one, other) if one < other else (other, one)
                sides = (own, own_too) if one < other else (own_too, own)
                found.setdefault(pair, {}).setdefault(sides, []).append(i)
        for pair, told in found.items():
            name = "".join(word for key in pair for word in key)
            for own in (True, False):
                yield Block(
                    name, told.get((True, own), []), told.get((False, not own), [])
                )

    def are_close(self, i: int, j: int) -> bool:
        """Whether two openings have the first words of two firms in common."""
        return len(self._words[i] & self._words[j]) > 1


def _first_words(unit: Frame, lengths: Mapping[str, set[int]]) -> frozenset[str]:
    """Give the first words of firms that the opening of a main deal's article has."""
    if not unit.is_main:
        return frozenset()
    words = dict.fromkeys(word for word in unit.lead.split() if word in lengths)
    return frozenset(list(words)[:_MOST_WORDS])


def _own(unit: Frame) -> dict[Key, bool]:
    """Give the parties of a frame, and what each may be called for short."""
    return {
        name: True for key, _ in unit.parties if key for name in (key, (key[0], GAP))
    }


def _named(
    unit: Frame, keys: set[Key], lengths: Mapping[str, set[int]]
) -> dict[Key, bool]:
    """Give the firms that an opening names, if no party has the same first word.

    A first word that stands alone may be short for any firm that begins with it.
    """
    found: dict[Key, bool] = {}
    own = {key[0] for key, _ in unit.parties if key}
    words = [*unit.lead.split(), GAP]
    for place, word in enumerate(words):
        if word in lengths and word not in own:
            runs = (tuple(words[place : place + n]) for n in lengths[word])
            found.update((run, False) for run in runs if run in keys)
            if words[place + 1] == GAP:
                found[(word, GAP)] = False
    return found
