"""Whatever ends a run or fails in it, nothing is lost, doubled, mixed or half."""

import errno
import multiprocessing
import os
import shutil
import signal
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random  # noqa: TID251 - where to strike; the seed is fixed
from typing import NamedTuple

import pytest

from pipeline.errors import DealFactsError
from pipeline.rules import load_rules
from pipeline.run import Choices, run_articles
from tests.run.harming import Tripwire, in_child, kill_self

RULES = load_rules()
QUIET = Choices(timed=False)
ERRORS = (errno.ENOSPC, errno.EROFS, errno.EIO)
FIRST = "Orbal Systems will pay Tarn Compute $25 million per month through May 2031.\n"
SECOND = (
    "Tarn Compute signed a contract with Orbal Systems worth $25 million a month.\n"
)
THIRD = "Velm Group agreed to acquire Hestra Mills for $1.2 billion, or $14 a share.\n"

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


class World(NamedTuple):
    """A folder of news before and after an article came, and what either gives.

    ``done`` is an output folder of the news before; ``sites`` is by how many calls a
    run on the news after writes into it.
    """

    before: Path
    after: Path
    done: Path
    old: dict[str, bytes]
    new: dict[str, bytes]
    sites: int

    def some(self, number: int) -> list[int]:
        """Some of the calls."""
        sites = range(1, self.sites + 1)
        return sorted(Random(number).sample(sites, number))  # noqa: S311 - no secret


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    """Runs that nothing happened to; what they load makes forked ones fast."""
    work = tmp_path_factory.mktemp("world")
    before = write_news(work / "before", FIRST, SECOND)
    after = write_news(work / "after", FIRST, SECOND, THIRD)
    run(before, work / "done")
    run(after, work / "whole")
    shutil.copytree(work / "done", work / "counted")
    with Tripwire(0, kill_self, "c_return") as wire:
        run(after, work / "counted")
    old, new = read_files(work / "done"), read_files(work / "whole")
    return World(before, after, work / "done", old, new, wire.count)


def write_news(folder: Path, *texts: str) -> Path:
    folder.mkdir()
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, "utf-8")
    return folder


def read_files(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in files
        if ".cache" not in path.parts
    }


def run(news: Path, output: Path) -> None:
    run_articles([news], output, rules=RULES, model="none", choices=QUIET)


def killed_at(site: int, news: Path, output: Path) -> int:
    def work() -> None:
        with Tripwire(site, kill_self, "c_return"):
            run(news, output)

    return in_child(work)


def check_kills(sites: Sequence[int], world: World, work: Path) -> None:
    """Kill a run after some call; the next one gives what none killed gives."""
    for site in sites:
        output = shutil.copytree(world.done, work / f"killed-{site}")
        assert killed_at(site, world.after, output) == -signal.SIGKILL
        run(world.after, output)
        assert read_files(output) == world.new


def test_a_run_killed_at_20_writes_resumes_to_the_same_bytes(
    world: World, tmp_path: Path
) -> None:
    check_kills(world.some(20), world, tmp_path)


@pytest.mark.torture
def test_a_run_killed_after_any_write_resumes_to_the_same_bytes(
    world: World, tmp_path: Path
) -> None:
    check_kills(range(1, world.sites + 1), world, tmp_path)


def test_a_run_killed_again_and_again_ends_with_the_same_bytes(
    world: World, tmp_path: Path
) -> None:
    for site in world.some(8):
        killed_at(site, world.after, tmp_path / "out")
    run(world.after, tmp_path / "out")

    assert read_files(tmp_path / "out") == world.new


@pytest.mark.torture
def test_200_kills_at_any_moment_lose_and_double_nothing(
    world: World, tmp_path: Path
) -> None:
    dice = Random(200)  # noqa: S311 - no secret
    start = time.perf_counter()
    in_child(lambda: run(world.after, tmp_path / "timed"))
    whole = time.perf_counter() - start
    for number in range(200):
        output = shutil.copytree(world.done, tmp_path / str(number))
        child = multiprocessing.get_context("fork").Process(
            target=run, args=(world.after, output)
        )
        child.start()
        time.sleep(dice.uniform(0, whole))
        child.kill()
        child.join()
        run(world.after, output)
        assert read_files(output) == world.new


def fail_with(number: int) -> Callable[[], None]:
    def fail() -> None:
        sys.setprofile(None)
        raise OSError(number, os.strerror(number))

    return fail


def outcome_of_failure(site: int, number: int, news: Path, output: Path) -> str:
    """Run while one call fails; what the run says of it."""
    try:
        with Tripwire(site, fail_with(number), "c_call"):
            run(news, output)
    except DealFactsError as error:
        return str(error)
    return ""


def check_failures(
    sites: Sequence[int], number: int, world: World, work: Path
) -> list[str]:
    """Let one call fail: a clear error and the old results whole, or no matter."""
    told = []
    for site in sites:
        output = shutil.copytree(world.done, work / f"failed-{site}")
        error = outcome_of_failure(site, number, world.after, output)
        assert read_files(output) == (world.old if error else world.new)
        run(world.after, output)
        assert read_files(output) == world.new
        told += [error] if error else []
    return told


@pytest.mark.parametrize("number", ERRORS, ids=os.strerror)
def test_a_write_that_fails_leaves_the_old_results_whole(
    number: int, world: World, tmp_path: Path
) -> None:
    told = check_failures(world.some(5 + number % 3), number, world, tmp_path)

    assert told
    assert all(os.strerror(number) in error for error in told)


@pytest.mark.torture
@pytest.mark.parametrize("number", ERRORS, ids=os.strerror)
def test_any_write_that_fails_leaves_the_old_results_whole(
    number: int, world: World, tmp_path: Path
) -> None:
    told = check_failures(range(1, world.sites + 1), number, world, tmp_path)

    assert len(told) > world.sites / 2
    assert all(os.strerror(number) in error for error in told)


def race(first: Path, second: Path, output: Path) -> list[int]:
    """Let two runs start on one folder at once."""
    context = multiprocessing.get_context("fork")
    start = context.Barrier(2)

    def work(news: Path) -> None:
        sys.stderr = open(os.devnull, "w")  # noqa: PTH123, SIM115 - the loser complains
        start.wait()
        run(news, output)

    children = [context.Process(target=work, args=(news,)) for news in (first, second)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return [child.exitcode or 0 for child in children]


def check_races(number: int, world: World, work: Path) -> None:
    for turn in range(number):
        ended = race(world.before, world.after, work / str(turn))

        assert 0 in ended
        assert read_files(work / str(turn)) in (world.old, world.new)


def test_two_runs_on_one_folder_never_mix(world: World, tmp_path: Path) -> None:
    check_races(5, world, tmp_path)


@pytest.mark.torture
def test_100_races_never_mix(world: World, tmp_path: Path) -> None:
    check_races(100, world, tmp_path)
