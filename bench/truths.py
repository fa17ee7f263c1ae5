"""Choose among conflicting sources on public truth-discovery sets, and score it.

python -m bench.truths book FOLDER        book.txt and book_golden.txt, tab-separated
python -m bench.truths heritages FOLDER   claims.csv, groundtruths.csv, hierarchy.csv

The sets are not ours to pass on: download them yourself. Book has rows of bookseller,
ISBN, title and author list, and of ISBN and the true list. Heritages (so has
Birthplaces) has rows of object, source and place; of object and the true places from
fine to coarse; of number, place and the number of the wider place.

It weighs as reconciling does. A claim is what it admits: a coarser place admits every
place in it, a short list of authors or an initial admits the fuller one. Sources count
by how often they go with what is chosen, and the value chosen is one that somebody
wrote.
"""

import csv
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

_ROUNDS = 5
_GOOD, _BAD = 16.0, 4.0  # what is thought of a source before it has said anything
_INITIAL = 0.8  # how well "J. Kell" goes with "Jonas Kell"

Value = tuple[str, ...]
Fit = Callable[[Value, Value], float]


class Said(NamedTuple):
    """What one source says of one thing."""

    thing: str
    source: str
    value: Value


class Name(NamedTuple):
    """An author: the last name, and what is given of the first ones."""

    last: str
    given: tuple[str, ...]


def choose(said: Sequence[Said], fit: Fit) -> Mapping[str, Value]:
    """Choose for each thing the value that goes best with what all sources say.

    Args:
        said: What the sources say.
        fit: How well a claim goes with a value, from 0 to 1.
    """
    by_thing: dict[str, list[Said]] = defaultdict(list)
    for one in sorted(set(said)):
        by_thing[one.thing].append(one)
    weights = dict.fromkeys((one.source for one in said), _weight(_GOOD, _BAD))
    chosen: dict[str, Value] = {}
    for _ in range(_ROUNDS):
        chosen = {
            thing: _choose(claims, weights, fit) for thing, claims in by_thing.items()
        }
        weights = _weigh_sources(by_thing, chosen, fit)
    return chosen


def _choose(claims: Sequence[Said], weights: Mapping[str, float], fit: Fit) -> Value:
    values = sorted({one.value for one in claims})
    scores = {
        value: sum(weights[one.source] * fit(one.value, value) for one in claims)
        for value in values
    }
    return min(values, key=lambda v: (-round(scores[v], 9), -_fineness(v), v))


def _fineness(value: Value) -> int:
    return sum(map(len, value))


def _weigh_sources(
    by_thing: Mapping[str, Sequence[Said]], chosen: Mapping[str, Value], fit: Fit
) -> dict[str, float]:
    good: Counter[str] = Counter()
    told: Counter[str] = Counter()
    for thing, claims in by_thing.items():
        for one in claims:
            good[one.source] += fit(one.value, chosen[thing])  # type: ignore[assignment] # a share
            told[one.source] += 1
    return {
        source: _weight(_GOOD + good[source], _BAD + count - good[source])
        for source, count in told.items()
    }


def _weight(good: float, bad: float) -> float:
    """Give the log-odds of a source being right, never against it."""
    return max(math.log(good / bad), 0.05)


def read_books(folder: Path) -> tuple[list[Said], Mapping[str, Value]]:
    """Read the booksellers' lists of authors, and the true ones."""
    rows = _rows(folder / "book.txt", "\t")
    said = [
        Said(row[1], row[0], authors)
        for row in rows
        if len(row) > 3 and (authors := _authors(row[3]))  # noqa: PLR2004 - the list
    ]
    truth = {
        row[0]: _authors(row[1])
        for row in _rows(folder / "book_golden.txt", "\t")
        if len(row) > 1
    }
    return said, truth


def _rows(path: Path, delimiter: str) -> Iterator[list[str]]:
    with path.open(encoding="utf-8", errors="replace", newline="") as file:
        if delimiter == "\t":
            yield from csv.reader(file, delimiter=delimiter, quoting=csv.QUOTE_NONE)
        else:
            yield from csv.reader(file, delimiter=delimiter)


def _authors(text: str) -> Value:
    """Split a list of authors, each as ``last given``; order says nothing.

    >>> _authors("Kell, Jonas; Ana M. Torv")
    ('kell jonas', 'torv ana m')
    """
    names = (_author(part) for part in text.casefold().replace(".", " ").split(";"))
    return tuple(sorted({name for name in names if name}))


def _author(text: str) -> str:
    last, comma, given = text.partition(",")
    words = text.split()
    if comma:
        return " ".join([*last.split(), *given.split()])
    return " ".join([*words[-1:], *words[:-1]])


def fit_authors(claim: Value, value: Value) -> float:
    """Tell how well a list of authors goes with another one, either partial."""
    if not claim or not value:
        return 0.0
    matches = sum(max(_match(_name(a), _name(b)) for b in value) for a in claim)
    return matches / (len(claim) + len(value) - min(matches, len(value)))


def _name(author: str) -> Name:
    last, *given = author.split()
    return Name(last, tuple(given))


def _match(left: Name, right: Name) -> float:
    if left.last != right.last:
        return 0.0
    if left.given[:1] == right.given[:1]:
        return 1.0
    initials = [name.given[0][0] if name.given else "" for name in (left, right)]
    if "" not in initials and initials[0] != initials[1]:
        return 0.0
    return _INITIAL


def score_authors(found: Value, truth: Value) -> float:
    """Give the share of names that are right: last name 3/5, first name 2/5."""
    if not found or not truth:
        return 0.0
    right = sum(max(_likeness(_name(a), _name(b)) for b in truth) for a in found)
    return right / max(len(found), len(truth))


def _likeness(left: Name, right: Name) -> float:
    if left.last != right.last:
        return 0.0
    ours, theirs = (name.given[:1] for name in (left, right))
    if ours == theirs:
        return 1.0
    same = bool(ours) and bool(theirs) and ours[0][0] == theirs[0][0]
    return 0.8 if same else 0.6


class Places:
    """Places inside one another."""

    def __init__(self, rows: Sequence[Sequence[str]]) -> None:
        self._names = {row[0]: row[1] for row in rows}
        self._wider = {row[1]: row[2] for row in rows}

    def path(self, place: str) -> Value:
        """Give a place and all that it lies in, from fine to coarse."""
        found = [place]
        while (wider := self._names.get(self._wider.get(found[-1], ""))) is not None:
            if wider in found:
                break
            found.append(wider)
        return tuple(found)


def read_places(folder: Path) -> tuple[list[Said], Mapping[str, Value]]:
    """Read the sources' places with all that they lie in, and the true ones."""
    places = Places(list(_rows(folder / "hierarchy.csv", ","))[1:])
    said = [
        Said(row[0], row[1], places.path(row[2]))
        for row in list(_rows(folder / "claims.csv", ","))[1:]
    ]
    truth = {
        row[0]: tuple(row[1].split(","))
        for row in list(_rows(folder / "groundtruths.csv", ","))[1:]
    }
    return said, truth


def fit_place(claim: Value, value: Value) -> float:
    """Tell whether a place admits another: it is the same, or wider.

    >>> fit_place(("lorne", "quill"), ("hale", "lorne", "quill"))
    1.0
    >>> fit_place(("hale", "lorne"), ("lorne",))
    0.0
    """
    return float(value[-len(claim) :] == claim)


def score_place(found: Value, truth: Value, told: set[str]) -> float:
    """Tell whether the finest true place that any source gives was found."""
    finest = next((place for place in truth if place in told), truth[0])
    return float(found[0] == finest)


def measure(sort: str, folder: Path) -> float:
    """Give the accuracy on one set."""
    if sort == "book":
        said, truth = read_books(folder)
        chosen = choose(said, fit_authors)
        scores = [score_authors(chosen[k], v) for k, v in truth.items() if k in chosen]
    else:
        said, truth = read_places(folder)
        chosen = choose(said, fit_place)
        told: dict[str, set[str]] = defaultdict(set)
        for one in said:
            told[one.thing].add(one.value[0])
        scores = [
            score_place(chosen[k], v, told[k]) for k, v in truth.items() if k in chosen
        ]
    return sum(scores) / (len(scores) or 1)


def main() -> None:
    """Print the accuracy on the set of a folder."""
    sort, folder = sys.argv[1:]
    print(f"{sort}: {measure(sort, Path(folder)):.3f}")


if __name__ == "__main__":
    main()
