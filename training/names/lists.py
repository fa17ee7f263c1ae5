"""Read the word lists once."""

import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

_PATH = Path(__file__).parents[1] / "text" / "names.toml"


class Named(NamedTuple):
    """What one thing is called: in full, and in the next sentence."""

    full: str
    short: str
    label: str


@cache
def _sections() -> dict[str, dict[str, str]]:
    return tomllib.loads(_PATH.read_text(encoding="utf8"))


@cache
def words(section: str, key: str) -> tuple[str, ...]:
    """Return one word list, such as ``words("place", "city")``."""
    entries = " ".join(_sections()[section][key].split()).split("|")
    return tuple(entry.strip() for entry in entries)
