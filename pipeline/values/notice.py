"""Ways out of a deal: a period of notice, a fee for breaking it up."""

from collections.abc import Iterator
from typing import Literal, Self

from pipeline.errors import ValueParseError
from pipeline.values.base import Found, Relation, RelationKind, TypedValue
from pipeline.values.money import Money


class Notice(TypedValue):
    """How long before its end a deal must be given up, and by whom it may be."""

    kind: Literal["notice"] = "notice"
    length: str
    by: str | None = None

    @property
    def normal(self) -> str:
        """The canonical string, such as ``notice P90D by either``."""
        return f"notice {self.length}" + (f" by {self.by}" if self.by else "")

    @classmethod
    def parse(cls, mention: str) -> Self:
        """Read one notice period."""
        raise ValueParseError(f"{mention!r} is no notice period")

    @classmethod
    def find(cls, text: str) -> Iterator[Found]:
        """Find every notice period of a text."""
        del text
        yield from ()

    def relation(self, other: TypedValue) -> Relation:
        """Compare two notice periods."""
        same = RelationKind.EQUAL if self == other else RelationKind.INCOMPARABLE
        return Relation(same)


class Fee(TypedValue):
    """What breaking up a deal costs, and whom."""

    kind: Literal["fee"] = "fee"
    amount: Money
    by: str | None = None

    @property
    def normal(self) -> str:
        """The canonical string, such as ``fee USD 1000000000 by acquirer``."""
        return f"fee {self.amount.normal}" + (f" by {self.by}" if self.by else "")

    @classmethod
    def parse(cls, mention: str) -> Self:
        """Read one fee."""
        raise ValueParseError(f"{mention!r} is no fee")

    @classmethod
    def find(cls, text: str) -> Iterator[Found]:
        """Find every fee of a text."""
        del text
        yield from ()

    def relation(self, other: TypedValue) -> Relation:
        """Compare two fees."""
        same = RelationKind.EQUAL if self == other else RelationKind.INCOMPARABLE
        return Relation(same)
