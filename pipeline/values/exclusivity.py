"""Whether a deal shuts others out: exclusive, or one of several."""

import re
from typing import Literal, Self

from pipeline.errors import ValueParseError
from pipeline.values.base import Relation, RelationKind, Severity, TypedValue
from pipeline.values.expressions import compiled

_PARTNERS = (
    r"(?:partner|supplier|provider|licensee|distributor|offtaker|customer|tenant|buyer|"
    r"retailer|reseller|broadcaster|contractor|vendor|operator|sponsor)s\b"
)
_OPEN = compiled(
    r"\b(?:non|co|semi)-?\s?exclusiv|\bnot\s+(?:be\s+|an?\s+)?exclusiv|n['\u2019]t\s+(?:be\s+)?exclusiv"
    r"|\bno(?:r|\s+longer)?\s+exclusiv|\bwithout\s+exclusiv"
    r"|\b(?:not|never|no\s+longer|n['\u2019]t)\s+(?:be\s+)?(?:the\s+|its\s+|their\s+|an?\s+)?(?:sole|only)\b"
    rf"|\bone\s+of\b.{{0,60}}?\b{_PARTNERS}|\bamong\b|\balongside\b|\balong\s+with\b"
    r"|\b(?:second|third|another|rival|different)\s+(?:[a-z-]+\s+){0,2}?"
    r"(?:partner|supplier|provider|licensee|distributor|customer|buyer|maker|source|"
    r"vendor)s?\b"
    r"|\b(?:with|between|among)\s+(?:[a-z]+\s+)?(?:other|another|rival|two|three|several|"
    r"competing|second)\b"
    r"|\b(?:to|from|with)\s+(?:any\s+|many\s+)?"
    r"(?:others?|rivals|third\s+parties|anyone|competitors)\b",
    re.IGNORECASE | re.DOTALL,
)
_CLOSED = re.compile(
    r"\bexclusiv|\bsole|\bonly\b|\bthe\s+launch\b|\bno\s+other\b", re.IGNORECASE
)


class Exclusivity(TypedValue):
    """Whether what one side gets is its alone."""

    kind: Literal["exclusivity"] = "exclusivity"
    exclusive: bool

    @property
    def normal(self) -> str:
        """Either ``exclusive`` or ``non-exclusive``."""
        return "exclusive" if self.exclusive else "non-exclusive"

    @classmethod
    def parse(cls, mention: str) -> Self:
        """Read words that shut others out, or let them in.

        Raises:
            ValueParseError: The words do neither.

        >>> Exclusivity.parse("a non-exclusive licence").normal
        'non-exclusive'
        >>> Exclusivity.parse("one of the launch partners").exclusive
        False
        >>> Exclusivity.parse("not the only supplier").exclusive
        False
        >>> Exclusivity.parse("keep buying chips from a second supplier").exclusive
        False
        """
        if _OPEN.search(mention):
            return cls(exclusive=False)
        if _CLOSED.search(mention):
            return cls(exclusive=True)
        raise ValueParseError(f"{mention!r} says nothing of others, as 'exclusive'")

    def relation(self, other: TypedValue) -> Relation:
        """Compare two: a deal is exclusive or not."""
        if not isinstance(other, Exclusivity):
            return Relation(RelationKind.INCOMPARABLE)
        if self.exclusive == other.exclusive:
            return Relation(RelationKind.EQUAL)
        note = "exclusive to one, one of several to the other"
        return Relation(RelationKind.CONTRADICTION, Severity.MODERATE, note)
