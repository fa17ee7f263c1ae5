"""Where shards are worked on: this thread, an executor given, or processes of ours."""

import multiprocessing
import os
import threading
from collections.abc import Callable
from concurrent.futures import (
    BrokenExecutor,
    Executor,
    Future,
    ProcessPoolExecutor,
)
from typing import Protocol, TypeVar

from pipeline.errors import DealFactsError

_T = TypeVar("_T")
_R = TypeVar("_R")
_PRELOADED = ["pipeline.run.worker", "pipeline.extract"]
_IN_FLIGHT = 64  # shards sent to an executor of somebody else's, however large it is


class Hands(Protocol):
    """Somebody who takes work, ``size`` pieces at a time.

    ``can_replace`` says that a worker who hangs can be replaced; where only the owner
    can do so there is no use in looking at the clock.
    """

    size: int
    can_replace: bool

    def submit(self, work: Callable[[_T], _R], task: _T) -> "Future[_R]":
        """Start on a task."""

    def replace(self) -> None:
        """Give up what is being worked on, and go on with fresh workers."""

    def close(self) -> None:
        """Go home."""


class Processes:
    """Processes of our own; one that dies or hangs is replaced with all others."""

    can_replace = True

    def __init__(self, size: int) -> None:
        """Take so many processes; they start with the first task."""
        self.size = size
        self._pool: ProcessPoolExecutor | None = None
        self._before: set[int | None] = set()

    def submit(self, work: Callable[[_T], _R], task: _T) -> "Future[_R]":
        """Start on a task."""
        if self._pool is None:
            self._before = {child.pid for child in multiprocessing.active_children()}
            self._pool = ProcessPoolExecutor(
                self.size, mp_context=_context(), initializer=_leave_with_parent
            )
        try:
            return self._pool.submit(work, task)
        except BrokenExecutor as error:  # it died between two tasks
            broken: Future[_R] = Future()
            broken.set_exception(error)
            return broken

    def replace(self) -> None:
        """Kill the processes: one that hangs listens to nothing else."""
        for child in multiprocessing.active_children():
            if child.pid not in self._before:
                child.kill()
        self.close()

    def close(self) -> None:
        """End the processes."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None


class Lent:
    """An executor of the caller's: ours to use, not to replace or to close."""

    size = _IN_FLIGHT
    can_replace = False

    def __init__(self, executor: Executor) -> None:
        """Take the executor."""
        self._executor = executor

    def submit(self, work: Callable[[_T], _R], task: _T) -> "Future[_R]":
        """Start on a task.

        Raises:
            DealFactsError: The executor is broken for good.
        """
        try:
            return self._executor.submit(work, task)
        except BrokenExecutor as error:
            raise DealFactsError(
                "the executor broke, for a worker died; give workers=N instead, and "
                "dead workers are replaced"
            ) from error

    def replace(self) -> None:
        """Leave it to the executor: it may have replaced its worker already."""

    def close(self) -> None:
        """Leave it open."""


def _context() -> multiprocessing.context.BaseContext:
    """Processes that inherit no thread and no lock of ours, and start fast."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_PRELOADED)
    return context


def _leave_with_parent() -> None:
    """End this worker when the run is killed: nobody waits for its work."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def leave() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=leave, daemon=True).start()
