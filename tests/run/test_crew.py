"""A crew works everything off, whatever single files do to its workers."""

import os
import signal
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from pipeline.errors import DealFactsError, EmitError
from pipeline.ingest import ArticleFile
from pipeline.run.crew import Crew
from pipeline.run.hands import Hands, Lent, Processes
from pipeline.run.shards import Shard, cut_shards
from pipeline.run.worker import Done


def work(shard: Shard) -> Done:
    """Do what the names of the files say, and count them."""
    banned = {row.path for row in shard.banned}
    names = [file.path.name for file in shard.files if file.path.name not in banned]
    for name in names:
        if name.startswith("dies"):
            os.kill(os.getpid(), signal.SIGKILL)
        if name.startswith("hangs"):
            time.sleep(600)
        if name.startswith("slow"):
            time.sleep(0.1)
        if name.startswith("full"):
            raise EmitError("no space left")
    told = "".join(row.reason for row in shard.banned)
    return Done(f"{shard.name} {told}".strip(), read=len(names))


def shard(name: str, *files: str) -> Shard:
    return Shard(name, tuple(ArticleFile(Path(file), Path()) for file in files))


@pytest.fixture
def hands() -> Iterator[Hands]:
    with closing(Processes(2)) as processes:
        yield processes


def worked(hands: Hands, *shards: Shard, patience: float = 60) -> dict[str, int]:
    done = Crew(work, hands, patience=patience).run(shards)
    return {row.name.partition(" ")[0]: row.read for row in done}


def test_every_shard_is_worked_off_once(hands: Hands) -> None:
    shards = [shard(str(number), "a", "b") for number in range(9)]

    assert worked(hands, *shards) == {str(number): 2 for number in range(9)}


def test_a_file_that_kills_its_worker_is_set_aside_and_nothing_else(
    hands: Hands,
) -> None:
    shards = [shard("1", "a", "b"), shard("2", "c", "dies", "d"), shard("3", "e")]

    assert worked(hands, *shards) == {"1": 2, "2": 2, "3": 1}


def test_a_file_that_hangs_is_set_aside_and_nothing_else(hands: Hands) -> None:
    shards = [shard("1", "a"), shard("2", "hangs"), shard("3", "b", "c")]

    assert worked(hands, *shards, patience=8) == {"1": 1, "2": 0, "3": 2}


def test_the_file_set_aside_is_listed_with_its_reason(hands: Hands) -> None:
    [done] = Crew(work, hands, patience=60).run([shard("1", "a", "dies")])

    assert "died or did not finish" in done.name


def test_a_full_disk_is_no_fault_of_a_file(hands: Hands) -> None:
    with pytest.raises(EmitError, match="no space left"):
        worked(hands, shard("1", "a", "full"))


def test_any_executor_will_do() -> None:
    shards = [shard(str(number), "a") for number in range(5)]
    with ThreadPoolExecutor(2) as threads:
        assert len(worked(Lent(threads), *shards)) == 5


def test_a_shard_may_wait_for_its_turn_on_an_executor_lent_to_us() -> None:
    shards = [shard(str(number), "slow") for number in range(3)]
    with ThreadPoolExecutor(1) as thread:
        assert worked(Lent(thread), *shards, patience=0.01) == {"0": 1, "1": 1, "2": 1}


def test_an_executor_lent_to_us_that_breaks_is_named() -> None:
    with (
        ProcessPoolExecutor(1) as lent,
        pytest.raises(DealFactsError, match="workers=N"),
    ):
        worked(Lent(lent), shard("1", "dies"), shard("2", "a"))


def files(*names: str) -> list[ArticleFile]:
    return [ArticleFile(Path("news") / name, Path("news")) for name in names]


def test_shards_hold_all_files_in_order() -> None:
    row = files(*(f"{number:03}.txt" for number in range(200)))
    shards = list(cut_shards(row))

    assert [file for part in shards for file in part.files] == row
    assert len({part.name for part in shards}) == len(shards) > 5


def test_a_file_more_changes_one_shard() -> None:
    row = files(*(f"{number:03}.txt" for number in range(200)))
    before = set(cut_shards(row))
    after = set(cut_shards(sorted([*row, *files("100a.txt")])))

    assert len(before - after) == 1


def test_a_name_that_is_no_text_has_its_place() -> None:
    row = files("bad\udcff.txt")

    assert [part.files for part in cut_shards(row)] == [tuple(row)]
