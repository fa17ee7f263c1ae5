"""Articles on disk come back in groups that may share a deal."""

from pathlib import Path

import pytest

from pipeline.emit import KeptResult
from pipeline.ingest import read_text
from pipeline.reconcile import Meeting
from pipeline.run.ledger import Ledger


def meeting(
    *keys: str, shorts: str = "", opening: str = "", firsts: str = ""
) -> Meeting:
    return Meeting(
        frozenset(keys),
        frozenset(shorts.split()),
        frozenset(firsts.split()),
        tuple(opening.split()),
    )


def groups_of(
    path: Path, *meetings: Meeting, crowd: int = 100, largest: int = 100
) -> list[int]:
    """How many articles are in each group, in the order of the first of each."""
    ledger = Ledger(path, crowd=crowd, largest=largest)
    for number, words in enumerate(meetings):
        article = read_text("Orbal Systems paid Tarn Compute.", path=f"{number}.txt")
        ledger.block(ledger.tell(article, KeptResult(key="")), words)
    sizes = [len(group) for group in ledger.groups()]
    ledger.close()
    return sizes


@pytest.mark.parametrize(
    ("meetings", "sizes"),
    [
        ([meeting("a"), meeting("b"), meeting("a")], [2, 1]),
        ([meeting("a", "b"), meeting("b", "c"), meeting("c")], [3]),
        ([meeting("ns", shorts="n"), meeting("nt", shorts="n")], [1, 1]),
        ([meeting("ns", shorts="n"), meeting("nt", shorts="n"), meeting("n")], [3]),
        (
            [
                meeting("a", firsts="orbal", opening="orbal tarn"),
                meeting("b", firsts="tarn", opening="tarn then orbal"),
                meeting("c", opening="tarn then"),
            ],
            [2, 1],
        ),
    ],
    ids=["name", "chain", "short of nobody", "short of somebody", "opening"],
)
def test_articles_with_a_name_in_common_are_one_group(
    meetings: list[Meeting], sizes: list[int], tmp_path: Path
) -> None:
    assert groups_of(tmp_path / "ledger.db", *meetings) == sizes


def test_what_a_crowd_shares_takes_a_second_name_in_common(tmp_path: Path) -> None:
    crowd = [meeting("big", f"own {number}") for number in range(4)]
    pair = [meeting("big", "large"), meeting("big", "large")]
    more = [meeting("large", f"other {number}") for number in range(2)]

    sizes = groups_of(tmp_path / "ledger.db", *crowd, *pair, *more, crowd=3)

    assert sizes == [1, 1, 1, 1, 2, 1, 1]


def test_a_group_that_grew_too_large_is_taken_apart(tmp_path: Path) -> None:
    """The name that holds it together then counts as one that a crowd shares."""
    hub = [meeting("hub", f"own {number}") for number in range(20)]
    pair = [meeting("hub", "rim"), meeting("hub", "rim")]

    together = groups_of(tmp_path / "one.db", *hub, *pair, largest=22)
    apart = groups_of(tmp_path / "two.db", *hub, *pair, largest=21)

    assert together == [22]
    assert apart == [1] * 20 + [2]


def test_a_name_that_few_share_joins_them_however_large_the_group(
    tmp_path: Path,
) -> None:
    few = [meeting("few") for _ in range(9)]

    assert groups_of(tmp_path / "ledger.db", *few, largest=2) == [9]
