"""A number in, a mixed news feed out: mostly no deals; all of it invented.

    python -m bench.feed FOLDER NUMBER [--deals SHARE]

Article number N is the same in every feed, so that a longer feed only goes on.
"""

import argparse
import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

from bench.phrases import (
    CITIES,
    CLOSINGS,
    DEALS,
    ENDINGS,
    FIRST_NAMES,
    KINDS_OF_FIRM,
    OTHER_NEWS,
    STARTS,
    TRAPS,
)

_T = TypeVar("_T")
_PER_FOLDER = 1000
_SENTENCES = 6
_TELLERS = 2  # articles on one deal
_TRAP_EVERY = 50  # articles on none, of which one has words of deals


class Story(NamedTuple):
    """One article of the feed."""

    name: str
    text: str
    is_deal: bool


class _Dice:
    """Choices that depend on nothing but their names: no generator, no state."""

    def __init__(self, *seed: object) -> None:
        self._seed = seed
        self._rolls = 0

    def number(self, below: int) -> int:
        self._rolls += 1
        text = repr((*self._seed, self._rolls)).encode()
        return int.from_bytes(hashlib.blake2b(text, digest_size=6).digest()) % below

    def pick(self, items: Sequence[_T]) -> _T:
        return items[self.number(len(items))]

    def word(self) -> str:
        parts = (STARTS, STARTS, STARTS, ENDINGS)  # or all firms were namesakes
        return "".join(map(self.pick, parts)).capitalize()


def write_feed(numbers: range, *, deals: float = 0.05) -> Iterator[Story]:
    """Write some articles of the feed, ``deals`` of them on deals."""
    every = round(1 / deals) if deals else 0
    for number in numbers:
        is_deal = bool(every) and number % every == 0
        text = _deal(number // every) if is_deal else _other(number)
        name = f"{number // _PER_FOLDER:04}/{number % _PER_FOLDER:03}.txt"
        yield Story(name, text, is_deal)


def save_feed(folder: Path, numbers: range, *, deals: float = 0.05) -> None:
    """Write some articles of the feed into files."""
    for story in write_feed(numbers, deals=deals):
        path = folder / story.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(story.text, "utf-8")


def _deal(number: int) -> str:
    """One teller's article on a deal; two tellers share one."""
    cast = _cast(_Dice("deal", number // _TELLERS))
    dice = _Dice("teller", number)
    headline, *sentences = DEALS[number // _TELLERS % len(DEALS)]
    return _laid_out(dice, headline, sentences, cast)


def _other(number: int) -> str:
    dice = _Dice("other", number)
    is_trap = dice.number(_TRAP_EVERY) == 0
    headline, *sentences = dice.pick(TRAPS if is_trap else OTHER_NEWS)
    return _laid_out(dice, headline, sentences, _cast(dice))


def _laid_out(
    dice: _Dice, headline: str, sentences: Sequence[str], cast: dict[str, str]
) -> str:
    rest = [dice.pick(CLOSINGS) for _ in range(_SENTENCES - len(sentences))]
    body = " ".join([*sentences, *rest]).format_map(cast)
    return f"{headline.format_map(cast)}\n\n{body}\n"


def _cast(dice: _Dice) -> dict[str, str]:
    """The names and figures of one article."""
    firms = (f"{dice.word()} {dice.pick(KINDS_OF_FIRM)}" for _ in range(2))
    cast = dict(zip(("firm", "other"), firms, strict=True))
    cast["person"] = f"{dice.pick(FIRST_NAMES)} {dice.word()}"
    cast["city"] = dice.pick(CITIES)
    cast["team"], cast["rivals"] = dice.word(), dice.word()
    cast["sum"] = str(10 + dice.number(900))
    cast["size"] = str(20 + 10 * dice.number(90))
    cast["years"] = str(2 + dice.number(20))
    cast["few"] = str(2 + dice.number(7))
    return cast


def main() -> None:
    """Write a feed into a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("number", type=int)
    parser.add_argument("--deals", type=float, default=0.05)
    told = parser.parse_args()
    save_feed(told.folder, range(told.number), deals=told.deals)


if __name__ == "__main__":
    main()
