"""Articles with marks in, their plain text and what is marked in it out.

Our own invented articles: every name and every figure is marked where it stands, and
says whose it is. One file tells one deal, as one or more articles tell it::

    @deal sorley-buses
    @kind supply
    @entity c1 body customer = Sorley Transport Authority
    @entity x1 firm other:supplier = Delmotte Bus
    @article sorley-gazette.txt
    The [Sorley Transport Authority|c1] ordered [62 buses|=capacity - 62 bus].

``=`` is a figure of the deal, ``~`` one of another deal, ``-`` any other. A name is
marked with the id of its entity, or with ``L`` for a place, ``S`` for a site, ``G``
for a product and ``M`` for what is none of these. The role of an entity is that in the
deal, ``other:`` and that in another one, or ``-``.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

FOLDER = Path(__file__).parent / "articles"
GENERAL = FOLDER / "general"  # news of every sort, in which only names are marked
OURS, ANOTHER = "=", "~"
MARK = re.compile(r"\[([^\[\]|]+)\|([^\[\]|]+)\]")
_FIGURE = re.compile(
    r"(?P<whose>[=~-])(?P<field>[a-z]+) (?P<role>\S+)(?: (?P<value>.+))?"
)
ENTITY = re.compile(r"@entity (\w+) (firm|body|person|country) (\S+) = (.+)")
_SIDE = re.compile(r"\[(?P<side>[ABTO]):(?P<name>[^\]]+)\]")
_ROLES = {"A": "customer", "B": "provider", "T": "target", "O": "-"}
_NAMED = {"L": "place", "S": "site", "G": "product", "M": "other"}


class Entity(NamedTuple):
    """Somebody of an article: what he is, and his role in the deal if he has one."""

    kind: str
    role: str
    name: str


@dataclass(frozen=True)
class Mark:
    """A stretch of an article's text that is marked, as an entity or as a figure."""

    start: int
    end: int
    kind: str = ""
    entity: Entity | None = None
    whose: str = ""
    field: str = ""
    role: str = ""
    value: str = ""


@dataclass(frozen=True)
class MarkedArticle:
    """One article as it would be printed, and its marks in reading order."""

    deal: str
    kind: str
    name: str
    text: str
    marks: tuple[Mark, ...]


def read_marked(folder: Path = FOLDER) -> Iterator[MarkedArticle]:
    """Read every article of a folder, in the order of its files."""
    for path in sorted(folder.rglob("*.txt")):
        deal = path.relative_to(folder).with_suffix("").as_posix()
        yield from parse_marked(path.read_text("utf-8"), deal=deal)


def read_gold(folder: Path) -> Iterator[MarkedArticle]:
    """Read articles with gold beside them; what gold does not name bears no mark."""
    for path in sorted(folder.rglob("gold.json")):
        gold = json.loads(path.read_text("utf-8"))
        for article in gold["articles"]:
            text = (path.parent / article["file"]).read_text("utf-8")
            marks = [m for fact in article["facts"] for m in _marks_of(fact, text)]
            yield MarkedArticle(
                path.parent.name,
                gold.get("kind", ""),
                article["file"],
                text,
                tuple(marks),
            )


def _marks_of(fact: dict[str, Any], text: str) -> Iterator[Mark]:
    whose = (
        ANOTHER if fact.get("other_deal") else "-" if fact.get("distractor") else OURS
    )
    for found in re.finditer(re.escape(fact["quote"]), text):
        if fact["field"] != "party":
            start, end = found.span()
            yield Mark(start, end, whose=whose, field=fact["field"])


def parse_marked(text: str, *, deal: str) -> Iterator[MarkedArticle]:
    """Read the articles of one file.

    Raises:
        ValueError: A mark names no entity and no kind.
    """
    head, *articles = re.split(r"^@article ", text, flags=re.MULTILINE)
    entities = {m[1]: Entity(m[2], m[3], m[4]) for m in ENTITY.finditer(head)}
    kind = re.search(r"^@kind (\S+)", head, re.MULTILINE)
    for article in articles:
        name, _, body = article.partition("\n")
        plain, marks = _unmark(f"{body.strip()}\n", entities, deal)
        yield MarkedArticle(deal, kind[1] if kind else "", name.strip(), plain, marks)


def read_sentences(folder: Path) -> Iterator[MarkedArticle]:
    """Read single sentences whose names are marked by side: ``[A:Norvik] buys``.

    ``A`` pays, ``B`` is paid, ``T`` changes hands itself and ``O`` takes no part.
    """
    for path in sorted(folder.glob("*.txt")):
        for line in path.read_text("utf-8").splitlines():
            plain, marks, at = "", [], 0
            for found in _SIDE.finditer(line):
                plain += line[at : found.start()]
                start, at = len(plain), found.end()
                plain += found["name"]
                who = Entity("firm", _ROLES[found["side"]], found["name"])
                marks.append(Mark(start, len(plain), kind="firm", entity=who))
            text = f"{plain}{line[at:]}\n"
            yield MarkedArticle("", "", path.name, text, tuple(marks))


def _unmark(
    body: str, entities: dict[str, Entity], deal: str
) -> tuple[str, tuple[Mark, ...]]:
    plain, marks, at = "", [], 0
    for found in MARK.finditer(body):
        plain += body[at : found.start()]
        start, at = len(plain), found.end()
        plain += found[1]
        marks.append(_mark(start, len(plain), found[2].strip(), entities, deal))
    return plain + body[at:], tuple(marks)


def _mark(
    start: int, end: int, tag: str, entities: dict[str, Entity], deal: str
) -> Mark:
    figure = _FIGURE.fullmatch(tag)
    if figure:
        whose, field, role, value = figure.groups(default="")
        return Mark(start, end, whose=whose, field=field, role=role, value=value)
    if tag in entities:
        return Mark(start, end, kind=entities[tag].kind, entity=entities[tag])
    if tag in _NAMED:
        return Mark(start, end, kind=_NAMED[tag])
    raise ValueError(f"{deal}: no entity and no kind is called {tag!r}")
