"""The yardstick of sides: what it counts, and that its sentences are marked well."""

import re
from collections import Counter
from pathlib import Path

import pytest

from bench.sides import FOLDER, judge, summed
from pipeline.extract import Extractor


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor(weigh=False)


@pytest.mark.parametrize(
    ("line", "outcomes"),
    [
        ("[A:Halden] bought pumps for $3 million from [B:Norvik].", ["right"] * 2),
        ("[B:Halden] bought pumps for $3 million from [A:Norvik].", ["wrong"] * 2),
        ("[O:Halden] bought pumps for $3 million from [O:Norvik].", ["claimed"] * 2),
        ("[O:Halden] and [B:Norvik] like rain.", ["left", "none"]),
    ],
)
def test_every_name_has_one_outcome(
    extractor: Extractor, line: str, outcomes: list[str]
) -> None:
    assert [told.outcome for told in judge(extractor, line)] == outcomes


def test_shares_are_of_what_was_counted() -> None:
    counts = Counter(right=2, wrong=1, none=1, claimed=1, left=3)

    assert summed(counts) == (
        "0.500 of 4 sides right, 0.500 of 4 told, 0.250 of 4 others claimed"
    )


@pytest.mark.parametrize("path", sorted(FOLDER.iterdir()), ids=lambda path: path.stem)
def test_every_sentence_is_marked_and_told_once(path: Path) -> None:
    lines = path.read_text("utf-8").splitlines()

    assert len(set(lines)) == len(lines)
    for line in lines:
        assert re.search(r"\[[ABTO]:[^\[\]]+\]", line), line
        assert line.count("[") == line.count("]"), line
