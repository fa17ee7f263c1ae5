"""What typed values share: a normal form, a reading of text, a relation to others."""

from abc import ABC, abstractmethod
from enum import StrEnum
from typing import NamedTuple, Self

from pydantic import BaseModel, ConfigDict


class RelationKind(StrEnum):
    """How two values stand to each other, from full agreement down to contradiction."""

    EQUAL = "equal"
    EQUIVALENT = "equivalent"
    REFINES = "refines"
    REFINED_BY = "refined_by"
    COMPATIBLE = "compatible"
    DERIVABLE = "derivable"
    SILENT = "silent"
    INCOMPARABLE = "incomparable"
    SUPERSEDED = "superseded"
    TENSION = "tension"
    DISCLOSURE = "disclosure"
    CONTRADICTION = "contradiction"


class Severity(StrEnum):
    """How much a conflict matters to an editor."""

    MINOR = "minor"
    MODERATE = "moderate"
    MAJOR = "major"


_CONVERSE = {
    RelationKind.REFINES: RelationKind.REFINED_BY,
    RelationKind.REFINED_BY: RelationKind.REFINES,
}


class Relation(NamedTuple):
    """The relation of one value to another, its severity and its reason in words."""

    kind: RelationKind
    severity: Severity | None = None
    note: str = ""

    @property
    def converse(self) -> "Relation":
        """The same relation seen from the other value."""
        return self._replace(kind=_CONVERSE.get(self.kind, self.kind))


class TypedValue(BaseModel, ABC):
    """A value that a text states, comparable and printable in one normal form."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @property
    @abstractmethod
    def normal(self) -> str:
        """The canonical string: equal spellings of one value have equal bytes."""

    @classmethod
    @abstractmethod
    def parse(cls, mention: str) -> Self:
        """Read one mention.

        Raises:
            ValueParseError: The mention does not state a value of this type.
        """

    @abstractmethod
    def relation(self, other: "TypedValue") -> Relation:
        """Compare with another value of the same slot; other types are incomparable."""


class Found(NamedTuple):
    """A mention met in a text: code point offsets, end exclusive, and its value.

    Law: ``type(value).parse(text[start:end]) == value``. A figure whose unit is told
    with another one is ``like`` that mention.
    """

    start: int
    end: int
    value: TypedValue
    like: tuple[int, int] | None = None
