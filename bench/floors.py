"""The sample corpus and its gold in, the F1 that every field must keep out.

    python -m bench.floors [--lower]

Raises the floors in corpus/floors.toml to what is measured now, rounded down. A floor
above what is measured is an error: quality is lowered on purpose, with ``--lower``, or
by nobody.
"""

import hashlib
import math
import sys
import tempfile
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from pipeline.run import run_articles
from pipeline.score import Scores, score_claims

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
FLOORS = CORPUS / "floors.toml"
_HEAD = """\
# The F1 that each field keeps on this corpus. Renewed by: make floors
# The digest is that of the articles and their gold: floors hold for what they measured.
"""


class Floors(NamedTuple):
    """The lowest F1 allowed per field, and the corpus that it was measured on."""

    corpus: str
    f1: Mapping[str, float]


def read_floors(path: Path = FLOORS) -> Floors:
    """Read the floors that are kept."""
    kept = tomllib.loads(path.read_text("utf-8"))
    return Floors(kept["corpus"], kept["f1"])


def corpus_digest(folder: Path = CORPUS) -> str:
    """Digest the articles of a folder, their gold and their sources."""
    files = (path for path in folder.rglob("*") if path.is_file() and path != FLOORS)
    digest = hashlib.sha256()
    for path in sorted(files):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:20]


def measure(folder: Path = CORPUS) -> Scores:
    """Read the articles of a folder and score what they give by its gold."""
    with tempfile.TemporaryDirectory() as output:
        done = run_articles([folder], Path(output))
    return score_claims(folder, done.results.claims)


def floors_of(scores: Scores) -> Floors:
    """Set each floor a little below what was measured."""
    fields = {**scores.fields, "all": scores.total}
    f1 = {field: math.floor(score.f1 * 100) / 100 for field, score in fields.items()}
    return Floors(corpus_digest(), f1)


def lowered(before: Floors, after: Floors) -> list[str]:
    """Name each floor that would sink.

    >>> lowered(Floors("", {"term": 0.8}), Floors("", {"term": 0.75}))
    ['term: 0.75 is below its floor of 0.80']
    """
    return [
        f"{field}: {after.f1[field]:.2f} is below its floor of {floor:.2f}"
        for field, floor in before.f1.items()
        if after.f1[field] < floor
    ]


def write_floors(floors: Floors, path: Path = FLOORS) -> None:
    """Keep the floors."""
    lines = [f"{field} = {floor:.2f}" for field, floor in floors.f1.items()]
    text = "\n".join([f'corpus = "{floors.corpus}"', "", "[f1]", *lines, ""])
    path.write_text(f"{_HEAD}{text}", "utf-8")


def main() -> int:
    """Raise the floors, or say what stands against it."""
    floors = floors_of(measure())
    sunk = lowered(read_floors(), floors) if FLOORS.is_file() else []
    if sunk and "--lower" not in sys.argv[1:]:
        print("\n".join([*sunk, "Add --lower to lower floors on purpose."]))
        return 1
    write_floors(floors)
    print(FLOORS.read_text("utf-8"), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
