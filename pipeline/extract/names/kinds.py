"""What a name can stand for, and where it stands."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, NamedTuple

Via = Literal[
    "name",
    "short form",
    "alias",
    "ticker",
    "epithet",
    "first person",
    "former name",
    "common noun",
]


class NameKind(StrEnum):
    """What in the world a name stands for."""

    FIRM = "firm"
    PERSON = "person"
    PLACE = "place"
    FACILITY = "facility"
    PRODUCT = "product"
    OUTLET = "outlet"
    AGENCY = "agency"
    OTHER = "other"


class Vote(NamedTuple):
    """So much speaks for this kind."""

    kind: NameKind
    weight: float


@dataclass(frozen=True, slots=True)
class Entity:
    """A firm, person, place or site of one article, under its fullest name there.

    ``start`` and ``end`` are the characters of that fullest name in the article's text;
    ``aliases`` are the other names that the article uses for it, tickers included.
    """

    name: str
    start: int
    end: int
    kind: NameKind
    aliases: tuple[str, ...] = ()

    def __hash__(self) -> int:
        """Tell entities apart by what nearly always differs."""
        return hash((self.name, self.start))


@dataclass(frozen=True, slots=True)
class NameMention:
    """Where an entity is named, without an article or a possessive ending."""

    start: int
    end: int
    entity: Entity
    via: Via

    def __hash__(self) -> int:
        """Tell mentions apart by where they stand."""
        return hash((self.start, self.end))
