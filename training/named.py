"""Articles with every name marked in, docs with names out.

Here only names count, for the recogniser; ``training.marked`` tells the mark-up.
"""

import re
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from spacy.tokens import Doc

from training.cast import Piece
from training.compose import mark
from training.marked import ENTITY, MARK
from training.sentences import MISC, UNSURE

_ASIDE = 5  # one deal of so many is only ever tested on
_SITE = re.compile(r"[=~-]facility ")
# a country that deals is an organisation to some and a place to others
_KINDS = MappingProxyType({"firm": "ORG", "body": "ORG", "person": "PER"})
_TAGS = MappingProxyType({"L": "LOC", "S": "FAC", "G": "PRODUCT", "M": MISC})
_PEOPLE = re.compile(
    r"(?:[A-Z][a-z]{2,}(?:[ei]ans?|ese|ish|eli)|Arabs?|Czechs?|Dutch|Emiratis?|French"
    r"|Germans?|Greeks?|Moroccans?|Omanis?|Swedes?|Swiss|Nordic|Baltic|Welsh)\b"
)
_PEOPLES = re.compile(rf"(?<=[a-z,] ){_PEOPLE.pattern}")
_BARE = frozenset({"ORG", "PER", "LOC", "FAC"})
_BESIDE = re.compile(r"(?:[Tt]he|Mrs?|Ms|Dr|Sir|Dame|Prof|Cllr|Rev)\.? ")
_ENDED = re.compile(r"[.!?:,\"”]\W*$")
_HEADLINE_WORDS = 16


class Deal(NamedTuple):
    """A deal's name and the articles about it, in pieces."""

    name: str
    articles: tuple[tuple[Piece, ...], ...]

    @property
    def is_aside(self) -> bool:
        """Whether it is only tested on: the same deals whatever others there are."""
        return zlib.crc32(self.name.encode()) % _ASIDE == 0


def read_deals(folder: Path) -> list[Deal]:
    """Read the deals of a folder, in the order of their files."""
    paths = sorted(folder.glob("*.txt"))
    return [read_deal(path.read_text(encoding="utf8")) for path in paths]


def read_deal(text: str) -> Deal:
    """Read what one file tells."""
    name = ""
    labels = dict(_TAGS)
    articles: list[list[str]] = []
    for line in text.split("\n"):
        if entity := ENTITY.match(line):
            labels[entity[1]] = _KINDS.get(entity[2], UNSURE)
        elif line.startswith("@deal "):
            name = line.removeprefix("@deal ").strip()
        elif line.startswith("@article "):
            articles.append([])
        elif articles:
            articles[-1].append(line)
    places = set(re.findall(r"\[([^\[\]|]+)\|L\]", text))
    return Deal(name, tuple(_pieces(lines, labels, places) for lines in articles))


def _pieces(
    lines: Sequence[str], labels: dict[str, str], places: set[str]
) -> tuple[Piece, ...]:
    text = "\n".join(lines).strip()
    return tuple(
        piece
        for line in text.splitlines(keepends=True)
        for piece in _line_pieces(line, labels, places)
    )


def _line_pieces(
    line: str, labels: dict[str, str], places: set[str]
) -> Iterator[Piece]:
    """Cut a line at its marks.

    Names in a headline or byline may be unmarked: one without marks teaches nothing.
    """
    if _is_heading(line) and not MARK.search(line):
        yield Piece(line.rstrip(), UNSURE)
        yield Piece(line[len(line.rstrip()) :], "")
        return
    at = 0
    for found in MARK.finditer(line):
        yield from _unmarked(line[at : found.start()])
        label = _label(found[1], found[2].strip(), labels, places)
        yield from _named(found[1], label)
        at = found.end()
    yield from _unmarked(line[at:])


def _is_heading(line: str) -> bool:
    words = line.split()
    return 0 < len(words) < _HEADLINE_WORDS and not _ENDED.search(line)


def _label(words: str, tag: str, labels: dict[str, str], places: set[str]) -> str:
    """Say what a mark makes of words; a figure is no name."""
    if _SITE.match(tag):  # a town may be the site of a deal, too
        return UNSURE if words in places or "," in words else "FAC"
    return labels.get(tag, "")


def _named(words: str, label: str) -> Iterator[Piece]:
    """Mark the name in marked words as our other texts do.

    No article or title is part of it, a town and its country are two, and words in
    small letters are hardly a name.
    """
    beside = _BESIDE.match(words) if label in _BARE else None
    if beside is not None:
        yield Piece(beside[0], "")
        words = words[beside.end() :]
    parts = words.split(", ") if label == "LOC" else [words]
    for at, part in enumerate(parts):
        if at:
            yield Piece(", ", "")
        is_name = any(sign.isupper() or sign.isdigit() for sign in part)
        is_people = label == "LOC" and _PEOPLE.fullmatch(part)
        is_sure = is_name and not is_people
        yield Piece(part, label if is_sure or not label else UNSURE)


def _unmarked(text: str) -> Iterator[Piece]:
    """Leave peoples and tongues open, which are names to some and none to others."""
    at = 0
    for found in _PEOPLES.finditer(text):
        yield Piece(text[at : found.start()], "")
        yield Piece(found[0], UNSURE)
        at = found.end()
    yield Piece(text[at:], "")


def write_docs(deals: Sequence[Deal], *, aside: bool) -> Iterator[Doc]:
    """Write the articles to train on, or those that are held aside."""
    for deal in deals:
        if deal.is_aside == aside:
            for pieces in deal.articles:
                doc = mark(pieces)
                if doc is not None:
                    yield doc
