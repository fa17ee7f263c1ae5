"""Single sentences of news, who stands on which side; how many sides are told right.

    python -m bench.sides [FILE ...] [--half even|odd] [--errors NUMBER]

Each line of ``bench/marked/*.txt`` is a sentence in which names are marked: ``[A:...]``
pays and gets, ``[B:...]`` is paid and gives, ``[T:...]`` changes hands itself and
``[O:...]`` takes no part. No frame is used twice: the set asks for breadth, and is
harder than news. Errors are only printed of lines of even number, so that the odd half
stays unseen by whoever writes rules.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from rapidfuzz.utils import default_process

from pipeline.extract import Extractor
from pipeline.ingest import read_text
from pipeline.rules.sides import PAID, PAYING

FOLDER = Path(__file__).parent / "marked"
_MARK = re.compile(r"\[(?P<side>[ABTO]):(?P<name>[^\]]+)\]")
_SIDES = {"A": PAYING, "B": PAID, "T": PAID}


class Told(NamedTuple):
    """What one name of one sentence came to."""

    name: str
    outcome: str  # right, wrong or none of a party; claimed or left of who is none


def main() -> None:
    """Print the share of sides told right, by file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="*", default=sorted(FOLDER.iterdir()))
    parser.add_argument("--half", choices=["even", "odd"])
    parser.add_argument("--errors", type=int, default=0)
    choices = parser.parse_args()
    extractor = Extractor(weigh=False)
    for path in choices.files:
        lines = path.read_text("utf-8").splitlines()
        counts: Counter[str] = Counter()
        for number, line in enumerate(lines):
            half = "odd" if number % 2 else "even"
            if choices.half in {None, half}:
                told = list(judge(extractor, line))
                counts.update(outcome for _, outcome in told)
                if half == "even" and counts["shown"] < choices.errors:
                    counts["shown"] += _show(line, told)
        print(f"{path.stem}: {summed(counts)}")


def judge(extractor: Extractor, line: str) -> Iterator[Told]:
    """Read a marked sentence alone, and say of each name what came of it."""
    text = _MARK.sub(lambda mark: mark["name"], line)
    claims = extractor.read(read_text(text, path="sentence.txt")).claims
    parties = [(c.normal, c.role) for c in claims if c.field == "party"]
    for side, name in dict.fromkeys(_MARK.findall(line)):
        roles = {role for normal, role in parties if _is_same(normal, name)}
        takes_part = bool(roles & (PAYING | PAID))
        if side == "O":
            yield Told(name, "claimed" if takes_part else "left")
        elif roles & _SIDES[side]:
            yield Told(name, "right")
        else:
            yield Told(name, "wrong" if takes_part else "none")


def summed(counts: Counter[str]) -> str:
    """Say how many sides are right, and how many told parties should not be."""
    sides = sum(counts[outcome] for outcome in ("right", "wrong", "none"))
    told = counts["right"] + counts["wrong"] + counts["claimed"]
    others = counts["claimed"] + counts["left"]
    return (
        f"{counts['right'] / max(sides, 1):.3f} of {sides} sides right, "
        f"{counts['right'] / max(told, 1):.3f} of {told} told, "
        f"{counts['claimed'] / max(others, 1):.3f} of {others} others claimed"
    )


def _is_same(normal: str, name: str) -> bool:
    """Whether one name opens the other, as "Tarn" does "Tarn Mills"."""
    one, other = sorted((default_process(n).split() for n in (normal, name)), key=len)
    return bool(one) and other[: len(one)] == one


def _show(line: str, told: list[Told]) -> bool:
    errors = [f"{t.outcome} {t.name}" for t in told if t.outcome in _ERRORS]
    if errors:
        print(f"{line}\n    {', '.join(errors)}")
    return bool(errors)


_ERRORS = frozenset({"wrong", "none", "claimed"})

if __name__ == "__main__":
    main()
