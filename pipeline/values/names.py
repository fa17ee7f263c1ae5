"""Names of firms, sites and places, compared without case, spacing and legal suffix."""

from typing import Literal, Self

from pydantic import BaseModel, ConfigDict

from pipeline.values.base import Relation, RelationKind, TypedValue


class NamedAt(BaseModel):
    """Where the full name stands in the article's text: code points, end exclusive."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    start: int
    end: int


class Party(TypedValue):
    """A firm, agency or person that takes part in a deal."""

    kind: Literal["party"] = "party"
    name: str
    named_at: NamedAt

    @property
    def normal(self) -> str:
        """The fullest name."""
        return self.name

    @classmethod
    def parse(cls, mention: str) -> Self:
        """Take the name as it stands."""
        return cls(name=mention, named_at=NamedAt(start=0, end=len(mention)))

    def relation(self, other: TypedValue) -> Relation:
        """Compare two names."""
        if not isinstance(other, Party):
            return Relation(RelationKind.INCOMPARABLE)
        same = self.name.casefold() == other.name.casefold()
        return Relation(RelationKind.EQUAL if same else RelationKind.CONTRADICTION)


class Facility(TypedValue):
    """A site, plant, building or field that a deal is about."""

    kind: Literal["facility"] = "facility"
    name: str
    named_at: NamedAt

    @property
    def normal(self) -> str:
        """The fullest name."""
        return self.name

    @classmethod
    def parse(cls, mention: str) -> Self:
        """Take the name as it stands."""
        return cls(name=mention, named_at=NamedAt(start=0, end=len(mention)))

    def relation(self, other: TypedValue) -> Relation:
        """Compare two names."""
        if not isinstance(other, Facility):
            return Relation(RelationKind.INCOMPARABLE)
        same = self.name.casefold() == other.name.casefold()
        return Relation(RelationKind.EQUAL if same else RelationKind.CONTRADICTION)


class Place(TypedValue):
    """A town, region or country, or the neighbourhood of one."""

    kind: Literal["place"] = "place"
    name: str
    near: bool = False

    @property
    def normal(self) -> str:
        """The name, after ``near`` where the text says so."""
        return f"near {self.name}" if self.near else self.name

    @classmethod
    def parse(cls, mention: str) -> Self:
        """Read one place such as ``near Dunmore, Ohio``."""
        near = mention.startswith("near ")
        return cls(name=mention.removeprefix("near "), near=near)

    def relation(self, other: TypedValue) -> Relation:
        """Compare two places."""
        same = RelationKind.EQUAL if self == other else RelationKind.INCOMPARABLE
        return Relation(same)
