"""A disagreement between claims, with its sides."""

from enum import StrEnum

from pipeline.records.base import Record, Row
from pipeline.values.base import RelationKind, Severity


class ConflictKind(StrEnum):
    """The nature of a conflict."""

    CONTRADICTION = "contradiction"
    TENSION = "tension"
    DISCLOSURE = "disclosure"
    ARITHMETIC = "arithmetic"


class Side(Record):
    """One side of a conflict: a value and who says it."""

    normal: str
    claims: tuple[str, ...]
    paths: tuple[str, ...]
    origins: tuple[str, ...] = ()


class Conflict(Row):
    """A disagreement between claims about one field of one deal."""

    conflict_id: str
    deal_id: str
    field: str
    kind: ConflictKind
    type: str
    severity: Severity
    paths: tuple[str, ...]
    sides: tuple[Side, ...]
    relation: RelationKind
    explanation: str
    suggested_check: str
    resolved_to: str | None = None
