"""Measured and counted things."""

from decimal import Decimal
from typing import Literal, Self

from pipeline.errors import ValueParseError
from pipeline.values.base import Relation, RelationKind, TypedValue
from pipeline.values.bounds import Bound


class Quantity(TypedValue):
    """A measured or counted amount."""

    kind: Literal["quantity"] = "quantity"
    low: Decimal | None = None
    high: Decimal | None = None
    bound: Bound = Bound.EXACT
    unit: str
    period: Literal["hour", "day", "week", "month", "quarter", "year"] | None = None
    grain: Decimal = Decimal(1)

    @property
    def normal(self) -> str:
        """The canonical string."""
        return ""

    @classmethod
    def parse(cls, mention: str) -> Self:
        """Read one mention."""
        raise ValueParseError(mention)

    def relation(self, other: TypedValue) -> Relation:
        """Compare with another value."""
        return Relation(RelationKind.EQUAL if self == other else RelationKind.INCOMPARABLE)
