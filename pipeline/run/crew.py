"""Shards in, work done out, whatever becomes of the workers.

A worker that dies takes the whole pool with it and does not say which shard it was. All
that were in flight are then worked off one at a time; one that fails alone is halved
until the file that does it is found. That file is listed, and the rest goes on.
"""

import threading
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from typing import NamedTuple

from pipeline.emit import Skipped
from pipeline.errors import DealFactsError
from pipeline.ingest import ArticleFile
from pipeline.run.hands import Hands
from pipeline.run.shards import Shard
from pipeline.run.worker import Done, ban

_NO_LIMIT = threading.TIMEOUT_MAX  # seconds: centuries
_SHARE = 8  # files that may take as long as one that is allowed all patience
_POISON = "whoever worked on it died or did not finish; it was set aside"

Work = Callable[[Shard], Done]


class _Task(NamedTuple):
    shard: Shard
    until: float


class Crew:
    """Works shards off; dead and hanging workers are replaced."""

    def __init__(self, work: Work, hands: Hands, *, patience: float) -> None:
        """Give the work to some hands.

        Args:
            work: What to do with a shard; the same shard gives the same.
            hands: Who does it.
            patience: Seconds after which a worker on one file counts as hanging.
        """
        self._work = work
        self._hands = hands
        self._patience = patience
        self._pending: dict[Future[Done], _Task] = {}

    def run(self, shards: Iterable[Shard]) -> Iterator[Done]:
        """Work every shard off; the order is that in which they are ready.

        Raises:
            DealFactsError: What a shard raises that is no fault of its files.
        """
        suspects: list[Shard] = []
        for shard in shards:
            while len(self._pending) >= self._hands.size:
                yield from self._gather(suspects)
            self._start(shard)
        while self._pending:
            yield from self._gather(suspects)
        for suspect in suspects:
            yield self._work_alone(suspect)

    def _start(self, shard: Shard) -> Future[Done]:
        future = self._hands.submit(self._work, shard)
        self._pending[future] = _Task(shard, time.monotonic() + self._limit(shard))
        return future

    def _limit(self, shard: Shard) -> float:
        if not self._hands.can_replace:  # it may wait for its turn as long as it takes
            return _NO_LIMIT
        return self._patience * (1 + (len(shard.files) - 1) / _SHARE)

    def _gather(self, suspects: list[Shard]) -> Iterator[Done]:
        """Take what is ready; where something broke, suspect all that was in flight."""
        until = min(task.until for task in self._pending.values())
        left = min(_NO_LIMIT, max(0.0, until - time.monotonic()))
        ready, _ = wait(self._pending, timeout=left, return_when=FIRST_COMPLETED)
        failed = [future for future in ready if not _succeeded(future)]
        for future in ready.difference(failed):
            del self._pending[future]
            yield future.result()
        if failed or not ready:
            suspects += [task.shard for task in self._pending.values()]
            self._give_up()

    def _give_up(self) -> None:
        self._pending.clear()
        self._hands.replace()

    def _work_alone(self, shard: Shard) -> Done:
        done = self._try(shard)
        if done is None:
            poison = self._find_poison(shard.files)
            done = self._try(shard._replace(banned=poison))
        if done is None:
            raise DealFactsError(
                f"{shard.files[0].path}: its shard fails whenever it is worked on as a "
                "whole; run with --workers 1 to see why"
            )
        return done

    def _find_poison(self, files: tuple[ArticleFile, ...]) -> tuple[Skipped, ...]:
        """Halve until each file that fails stands alone."""
        if self._try(Shard("", files, is_probe=True)) is not None:
            return ()
        if len(files) == 1:
            return (ban(files[0], _POISON),)
        middle = len(files) // 2
        return (
            *self._find_poison(files[:middle]),
            *self._find_poison(files[middle:]),
        )

    def _try(self, shard: Shard) -> Done | None:
        """Work one shard off with nothing else in flight, if that can be done."""
        future = self._start(shard)
        wait([future], timeout=self._limit(shard))
        if _succeeded(future):
            self._pending.clear()
            return future.result()
        self._give_up()
        return None


def _succeeded(future: Future[Done]) -> bool:
    """Whether a shard is worked off.

    Raises:
        DealFactsError: What it raised is no fault of its files.
    """
    if not future.done():
        return False
    error = future.exception()
    if isinstance(error, DealFactsError):
        raise error
    return error is None
