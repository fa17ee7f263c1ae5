"""The many ways in which news says one thing: who buys whom, who supplies whom.

A block opens with ``== roles | roles``: what the first and the second firm may be
called. Each sentence below it names both, ``{A}`` and ``{B}``, and nobody else.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.extract import Extractor
from tests.extract.telling import tell

_ROWS = Path(__file__).with_name("told_ways.txt").read_text("utf-8").splitlines()
_A, _B = "Norvik Group", "Halden Pumps"
Roles = frozenset[str]


def _ways() -> Iterator[tuple[Roles, Roles, str]]:
    first = second = Roles()
    for line in _ROWS:
        if line.startswith("=="):
            first, second = (Roles(side.split()) for side in line[2:].split("|"))
        elif line and not line.startswith("#"):
            yield first, second, line.replace("{A}", _A).replace("{B}", _B)


@pytest.mark.parametrize(("first", "second", "text"), [*_ways()])
def test_both_sides_are_told(
    extractor: Extractor, first: Roles, second: Roles, text: str
) -> None:
    told = tell(extractor, text.replace(" ¶ ", "\n\n")).said("party")
    assert {f"{role} {_A}" for role in first} & told
    assert {f"{role} {_B}" for role in second} & told
    assert all(claim.endswith((_A, _B)) for claim in told)
