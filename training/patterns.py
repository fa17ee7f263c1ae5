"""Pattern files in, patterns by kind of deal and register out.

A file holds sections ``== kind | register`` with one pattern per line. ``[a|b]`` is a
choice; ``{A}`` is a firm in full and ``{a}`` its short form; ``{P}``, ``{p}`` a person;
``{plant}`` and ``{plant~}`` a site; names of figures stand for figures;
``<Congress:ORG>`` is a name that stays as it is.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

TEXT = Path(__file__).with_name("text")


class Pattern(NamedTuple):
    """One line of our own text with open slots."""

    kind: str
    register: str
    text: str


class PatternError(ValueError):
    """A pattern file is not written as it should be."""


def read_patterns(folder: Path) -> tuple[Pattern, ...]:
    """Read all pattern files of a folder, in the order of their names.

    Raises:
        PatternError: A line stands before the first section, or stands twice.
    """
    patterns = [p for path in sorted(folder.glob("*.txt")) for p in _read_file(path)]
    seen: set[str] = set()
    for pattern in patterns:
        if pattern.text in seen:
            raise PatternError(f"{folder}: pattern stands twice: {pattern.text!r}")
        seen.add(pattern.text)
    return tuple(patterns)


def _read_file(path: Path) -> Iterable[Pattern]:
    kind = register = ""
    for line in path.read_text(encoding="utf8").splitlines():
        if line.startswith("=="):
            kind, _, register = (part.strip() for part in line[2:].partition("|"))
        elif line.strip() and not line.startswith("#"):
            if not kind or not register:
                raise PatternError(f"{path}: a pattern before any '== kind | register'")
            yield Pattern(kind, register, line.strip())
