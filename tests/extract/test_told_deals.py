"""Deals of many kinds as news puts them, in invented words: who stands where.

A row reads ``kind | role=Party, Party; role=Party | text``; ``¶`` parts the headline
and the paragraphs. Rows of the kind ``none`` tell of no deal.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from pipeline.extract import Extractor
from tests.extract.telling import tell

_ROWS = Path(__file__).with_name("told_deals.txt").read_text("utf-8").splitlines()


class Row(NamedTuple):
    """An invented text, the kind of its deal, and its parties by role."""

    kind: str
    parties: frozenset[str]
    text: str


class Reading(NamedTuple):
    """The deal that fits a row best, and the parties of all others."""

    kind: str
    parties: frozenset[str]
    beside: int


def _rows() -> Iterator[Row]:
    for line in _ROWS:
        if line and not line.startswith("#"):
            kind, roles, text = (part.strip() for part in line.split("|", 2))
            yield Row(kind, frozenset(_parties(roles)), text)


def _parties(roles: str) -> Iterator[str]:
    for side in filter(None, roles.split(";")):
        role, names = side.split("=")
        yield from (f"{role.strip()} {name.strip()}" for name in names.split(","))


def _read(extractor: Extractor, row: Row) -> Reading:
    paragraphs = [part.strip() for part in row.text.split("¶")]
    told = tell(extractor, "\n\n".join(paragraphs))
    kinds = {claim.frame_id: claim.deal_kind for claim in told.claims}
    frames: dict[str, set[str]] = defaultdict(set)
    for claim in told.claims:
        if claim.field == "party" and claim.role:
            frames[claim.frame_id].add(f"{claim.role} {claim.normal}")
    best = max(
        frames, key=lambda f: (len(frames[f] & row.parties), len(frames[f])), default=""
    )
    rest = sum(len(names) for frame, names in frames.items() if frame != best)
    return Reading(
        kinds.get(best, "none"), frozenset(frames.get(best, ())), beside=rest
    )


@pytest.fixture(scope="module")
def readings(extractor: Extractor) -> list[tuple[Row, Reading]]:
    return [(row, _read(extractor, row)) for row in _rows()]


def test_nearly_every_party_of_every_kind_stands_in_its_role(
    readings: list[tuple[Row, Reading]],
) -> None:
    wanted = sum(len(row.parties) for row, _ in readings)
    found = sum(len(row.parties & read.parties) for row, read in readings)
    said = sum(len(read.parties) + read.beside for _, read in readings)

    missed = [row.text for row, read in readings if row.parties - read.parties]
    assert found / wanted > 0.94, missed
    assert found / said > 0.945, [
        (row.text, read) for row, read in readings if read.parties - row.parties
    ]


def test_nearly_every_kind_is_told(readings: list[tuple[Row, Reading]]) -> None:
    wrong = [(row.kind, read.kind) for row, read in readings if row.kind != read.kind]

    assert len(wrong) / len(readings) < 0.07, wrong


def test_the_table_has_many_kinds(readings: list[tuple[Row, Reading]]) -> None:
    assert len(readings) > 180
    assert len({row.kind for row, _ in readings}) > 15


_CUT = re.compile(r"(?<= )(?:in|of|to|by|with|from|for|at|on|and|which|whose|its)(?= )")


@pytest.mark.parametrize("row", list(_rows())[::3], ids=lambda row: row.text[:40])
def test_story_cut_off_anywhere_is_read(extractor: Extractor, row: Row) -> None:
    """Headlines end in "in", and teasers wherever the space ends."""
    for cut in _CUT.finditer(row.text):
        assert tell(extractor, row.text[: cut.end()].replace("¶", "\n\n")) is not None
