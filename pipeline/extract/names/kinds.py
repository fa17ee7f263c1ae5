"""What a name can stand for, and where it stands."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Via = Literal["name", "short form", "alias", "ticker", "epithet"]


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


@dataclass(frozen=True, slots=True)
class Entity:
    """A firm, person, place or site of one article, under the fullest name it gets there.

    ``start`` and ``end`` are the characters of that fullest name in the article's text;
    ``aliases`` are the other names that the article uses for it, tickers included.
    """

    name: str
    start: int
    end: int
    kind: NameKind
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NameMention:
    """A place in the text where an entity is named; no possessive ending, no article."""

    start: int
    end: int
    entity: Entity
    via: Via
