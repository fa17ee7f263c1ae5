"""Terms of deals: until when, from when, for how long."""

from collections.abc import Iterator
from typing import Literal, Self

from pipeline.errors import ValueParseError
from pipeline.values.base import Found, Relation, RelationKind, TypedValue
from pipeline.values.bounds import Bound
from pipeline.values.dates import PartialDate


class Period(TypedValue):
    """When something runs: an end, a start, a length, or options to extend it."""

    kind: Literal["period"] = "period"
    start: PartialDate | None = None
    end: PartialDate | None = None
    length: str | None = None
    bound: Bound = Bound.EXACT
    preposition: str | None = None
    precision: str | None = None
    end_inclusive: bool | None = None
    times: int = 1
    option: bool = False
    vague: Literal["multi-year", "long-term"] | None = None
    position: Literal["first"] | None = None

    @property
    def normal(self) -> str:
        """The canonical string."""
        return f"until {self.end}" if self.end else self.length or self.vague or ""

    @classmethod
    def parse(cls, mention: str) -> Self:
        """Read one period such as ``through 2029``."""
        word, _, date = mention.partition(" ")
        if word in ("through", "until", "by"):
            return cls(end=PartialDate.parse(date), preposition=word)
        raise ValueParseError(f"{mention!r} is no period")

    @classmethod
    def find(cls, text: str) -> Iterator[Found]:
        """Find every period of a text."""
        del text
        yield from ()

    def relation(self, other: TypedValue) -> Relation:
        """Compare two periods."""
        same = RelationKind.EQUAL if self == other else RelationKind.INCOMPARABLE
        return Relation(same)
