"""Typed values: what a text states, comparable and printable in one normal form."""

from typing import Annotated

from pydantic import Field

from pipeline.values.base import Found, Relation, RelationKind, Severity, TypedValue
from pipeline.values.bounds import Bound
from pipeline.values.dates import PartialDate
from pipeline.values.exclusivity import Exclusivity
from pipeline.values.find import find_values
from pipeline.values.money import Money
from pipeline.values.names import Facility, Party, Place
from pipeline.values.notice import Fee, Notice
from pipeline.values.period import Period
from pipeline.values.quantity import Quantity
from pipeline.values.source import Source
from pipeline.values.words import Status, Text, Undisclosed

AnyValue = Annotated[
    Money
    | Quantity
    | Period
    | Notice
    | Fee
    | Party
    | Facility
    | Place
    | Status
    | Exclusivity
    | Source
    | Undisclosed
    | Text,
    Field(discriminator="kind"),
]

__all__ = [
    "AnyValue",
    "Bound",
    "Exclusivity",
    "Facility",
    "Fee",
    "Found",
    "Money",
    "Notice",
    "PartialDate",
    "Party",
    "Period",
    "Place",
    "Quantity",
    "Relation",
    "RelationKind",
    "Severity",
    "Source",
    "Status",
    "Text",
    "TypedValue",
    "Undisclosed",
    "find_values",
]
