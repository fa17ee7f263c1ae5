"""Values that are words: a stage, a source, a refusal to say, a free text."""

from typing import Literal, Self

from pipeline.values.base import Relation, RelationKind, TypedValue

Stage = Literal[
    "rumoured", "in_talks", "letter_of_intent", "agreed", "effective", "amended",
    "closed", "terminated", "denied",
]  # fmt: skip


def _same(left: TypedValue, right: TypedValue) -> Relation:
    same = RelationKind.EQUAL if left == right else RelationKind.INCOMPARABLE
    return Relation(same)


class Status(TypedValue):
    """How far a deal has come."""

    kind: Literal["status"] = "status"
    stage: Stage

    @property
    def normal(self) -> str:
        """The stage."""
        return self.stage

    @classmethod
    def parse(cls, mention: str) -> Self:
        """Take a stage."""
        return cls.model_validate({"stage": mention})

    def relation(self, other: TypedValue) -> Relation:
        """Compare two stages."""
        return _same(self, other)


class Source(TypedValue):
    """Who or what a statement comes from."""

    kind: Literal["source"] = "source"
    name: str
    source_kind: str = "unnamed"

    @property
    def normal(self) -> str:
        """The name."""
        return self.name

    @classmethod
    def parse(cls, mention: str) -> Self:
        """Take the name as it stands."""
        return cls(name=mention)

    def relation(self, other: TypedValue) -> Relation:
        """Compare two sources."""
        return _same(self, other)


class Undisclosed(TypedValue):
    """The statement that something is not disclosed; it covers the named fields."""

    kind: Literal["undisclosed"] = "undisclosed"
    covers: tuple[str, ...] = ()

    @property
    def normal(self) -> str:
        """Always ``undisclosed``."""
        return "undisclosed"

    @classmethod
    def parse(cls, mention: str) -> Self:
        """Read one statement of non-disclosure."""
        del mention
        return cls()

    def relation(self, other: TypedValue) -> Relation:
        """Compare two statements."""
        return _same(self, other)


class Text(TypedValue):
    """Free text of a field that a rules file adds."""

    kind: Literal["text"] = "text"
    text: str

    @property
    def normal(self) -> str:
        """The text with its spaces collapsed."""
        return " ".join(self.text.split())

    @classmethod
    def parse(cls, mention: str) -> Self:
        """Take the text as it stands."""
        return cls(text=mention)

    def relation(self, other: TypedValue) -> Relation:
        """Compare two texts."""
        return _same(self, other)
