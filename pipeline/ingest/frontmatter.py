"""The ``key: value`` lines at the top of a Markdown file in, its entries out."""

import re
from collections.abc import Mapping
from typing import NamedTuple

_BLOCK = re.compile(
    r"\ufeff?(---|\+\+\+)[ \t]*\r?\n(?P<entries>(?:[^\n]*\n){0,200}?)"
    r"\1[ \t]*(?:\r?\n|\Z)"
)
_ENTRY = re.compile(r"([A-Za-z][\w .-]{0,40}?)\s*[:=]\s*(.*)\Z", re.DOTALL)
_ITEM = re.compile(r"\s*-\s+(.*)")
_QUOTES = "\"'"


class Entry(NamedTuple):
    """One value of the block, and where it stands in the text."""

    value: str
    start: int
    end: int


class FrontMatter(NamedTuple):
    """The entries of the block by lower-case key, and where the block ends."""

    entries: Mapping[str, Entry]
    end: int

    def first(self, *keys: str) -> str | None:
        """The value of the first of these keys that has one."""
        found = (self.entries[key].value for key in keys if key in self.entries)
        return next((value for value in found if value), None)


def read_front_matter(text: str) -> FrontMatter | None:
    r"""Read the block at the top of a text, if it has one.

    >>> read_front_matter("---\ntitle: Tarn buys mill\n---\nText").first("title")
    'Tarn buys mill'
    """
    block = _BLOCK.match(text)
    if block is None:
        return None
    entries: dict[str, Entry] = {}
    offset = block.start("entries")
    last = ""
    for line in block["entries"].splitlines(keepends=True):
        last = _read_entry(line, offset, last, entries) or last
        offset += len(line)
    return FrontMatter(entries, block.end()) if entries else None


def _read_entry(
    line: str, offset: int, last: str, entries: dict[str, Entry]
) -> str | None:
    """Read one line of the block; an item of a list goes to the key above it."""
    item = _ITEM.match(line)
    if item and last:
        value = ", ".join(filter(None, [entries[last].value, _unquoted(item[1])]))
        entries[last] = entries[last]._replace(value=value)
        return None
    entry = _ENTRY.match(line.rstrip())
    if entry is None:
        return None
    key = entry[1].casefold().replace(" ", "_").replace("-", "_")
    value = _unquoted(entry[2])
    start = offset + entry.start(2) + max(entry[2].find(value), 0)
    entries.setdefault(key, Entry(value, start, start + len(value)))
    return key


def _unquoted(value: str) -> str:
    value = value.strip().strip("[]")
    if len(value) > 1 and value[0] in _QUOTES and value[-1] == value[0]:
        return value[1:-1]
    return value
