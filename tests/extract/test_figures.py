"""Which figure is the deal's, sentence by sentence, in deals of many kinds."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from pipeline.extract import Extractor
from pipeline.extract.deals.roles import BESIDE
from pipeline.ingest import read_text
from pipeline.records import Assertion, Claim

_TABLE = Path(__file__).with_name("figures.txt").read_text("utf-8")
_BESIDE = {"amount": BESIDE, "capacity": frozenset({"site", "other"})}
# how many of the figures must be found; the parties of a lone sentence often are not
_FLOORS = {
    "amount": 0.8,
    "capacity": 0.74,
    "term": 0.7,
    "termination": 0.55,
    "undisclosed": 0.85,
    "date": 0.3,
}


class Case(NamedTuple):
    """A sentence, and what it tells of its deal."""

    field: str
    text: str
    told: frozenset[str]


def _cases() -> Iterator[Case]:
    field = ""
    for line in _TABLE.splitlines():
        if line.startswith("["):
            field = line.strip("[]")
        elif line and not line.startswith("#"):
            text, _, told = line.partition(" => ")
            yield Case(field, text, frozenset(_figures(field, told)))


def _figures(field: str, told: str) -> Iterator[str]:
    for item in told.split("; "):
        if item != "nothing":
            yield item if field == "undisclosed" else _plain(item.split(" ", 1)[1])


def _plain(normal: str) -> str:
    """A figure without its scope and without whose way out it is."""
    return normal.removesuffix(" total").split(" by ")[0]


def _own(field: str, claims: tuple[Claim, ...]) -> set[str]:
    """What claims of a field say of a deal, and not of what stands beside it."""
    kept_back = Assertion.UNDISCLOSED
    if field == "undisclosed":
        return {claim.field for claim in claims if claim.assertion is kept_back}
    return {
        _plain(claim.normal)
        for claim in claims
        if claim.field == field and claim.assertion is not kept_back
        if claim.role not in _BESIDE.get(field, ())
        if claim.role not in {"lock_in", "outside_date"}
    }


@pytest.fixture(scope="module")
def readings(extractor: Extractor) -> dict[str, list[tuple[Case, set[str]]]]:
    """Every sentence read once, by field."""
    read: dict[str, list[tuple[Case, set[str]]]] = {}
    for case in _cases():
        claims = extractor.read(read_text(f"{case.text}\n")).claims
        read.setdefault(case.field, []).append((case, _own(case.field, claims)))
    return read


def test_the_table_is_long_enough_to_mean_something(
    readings: dict[str, list[tuple[Case, set[str]]]],
) -> None:
    assert sum(len(cases) for cases in readings.values()) >= 350


@pytest.mark.parametrize("field", sorted(_FLOORS))
def test_most_figures_of_a_deal_are_found(
    field: str, readings: dict[str, list[tuple[Case, set[str]]]]
) -> None:
    missed = [
        (case.text, case.told - own)
        for case, own in readings[field]
        if not case.told <= own
    ]
    figures = sum(len(case.told) for case, _ in readings[field])

    assert sum(len(lost) for _, lost in missed) <= (1 - _FLOORS[field]) * figures, (
        missed
    )


@pytest.mark.parametrize("field", sorted(_FLOORS))
def test_hardly_a_figure_is_taken_that_is_not_the_deals(
    field: str, readings: dict[str, list[tuple[Case, set[str]]]]
) -> None:
    taken = [(case.text, own - case.told) for case, own in readings[field]]
    wrong = [(text, more) for text, more in taken if more]

    assert len(wrong) <= 0.05 * len(taken), wrong
