"""How two statements of one slot stand to each other, row by row."""

from pathlib import Path
from typing import NamedTuple

import pytest

from pipeline.values import (
    Exclusivity,
    Facility,
    Fee,
    Money,
    Notice,
    Party,
    Period,
    Place,
    Quantity,
    Status,
    TypedValue,
    Undisclosed,
)

_KINDS: dict[str, type[TypedValue]] = {
    "money": Money,
    "quantity": Quantity,
    "period": Period,
    "notice": Notice,
    "fee": Fee,
    "place": Place,
    "party": Party,
    "facility": Facility,
    "status": Status,
    "exclusivity": Exclusivity,
    "undisclosed": Undisclosed,
}


class Row(NamedTuple):
    """One row of the table."""

    kind: str
    left: str
    right: str
    relation: str
    severity: str

    def __str__(self) -> str:
        """Name the row by what it compares."""
        return f"{self.left} / {self.right}"

    @property
    def values(self) -> tuple[TypedValue, TypedValue]:
        """Both statements, read."""
        kind = _KINDS[self.kind]
        return kind.parse(self.left), kind.parse(self.right)


def _rows() -> list[Row]:
    text = Path(__file__).with_name("truth_table.tsv").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return [Row(*line.split("\t")) for line in lines]


ROWS = _rows()


def test_the_table_is_long_enough_and_has_no_row_twice() -> None:
    assert len(ROWS) >= 160
    assert len({row[:3] for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_two_statements_stand_to_each_other_as_the_table_says(row: Row) -> None:
    left, right = row.values

    relation = left.relation(right)

    assert (relation.kind.value, str(relation.severity or "")) == (
        row.relation,
        row.severity,
    )


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_the_other_way_round_is_the_converse(row: Row) -> None:
    left, right = row.values

    assert right.relation(left).kind is left.relation(right).converse.kind
    assert right.relation(left).severity == left.relation(right).severity
