"""What the sources say together about one field of a deal."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from pipeline.records.base import Record, Row
from pipeline.values import AnyValue


class Verdict(StrEnum):
    """What the sources say together."""

    AGREED = "agreed"
    COMPATIBLE = "compatible"
    SINGLE_SOURCE = "single_source"
    DISPUTED = "disputed"
    CONFLICTING = "conflicting"
    UNDISCLOSED = "undisclosed"


class Origin(Record):
    """Where a value comes from: a filing, an outlet, a person, an article."""

    id: str
    kind: str
    in_corpus: bool
    via: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()


class Equivalent(Record):
    """Another spelling of the fact's value, after conversion."""

    normal: str
    claim_id: str
    how: str


class Derivation(Record):
    """An arithmetic check of a fact against others."""

    expression: str
    inputs: tuple[str, ...]
    result: str
    check: Literal["consistent", "inconsistent", "underdetermined"]


class Fact(Row):
    """What the sources say together about one field and role of a deal.

    ``silent`` and ``unread`` hold article ids; the other lists hold claim ids.
    """

    fact_id: str
    deal_id: str
    field: str
    role: str
    normal: str
    value: AnyValue
    verdict: Verdict
    confidence: Annotated[float, Field(ge=0, le=1)]
    confidence_reasons: tuple[str, ...] = ()
    supporting: tuple[str, ...] = ()
    dissenting: tuple[str, ...] = ()
    superseded: tuple[str, ...] = ()
    undisclosed: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    origins: tuple[Origin, ...] = ()
    equivalents: tuple[Equivalent, ...] = ()
    derived: tuple[Derivation, ...] = ()
    reason: str
