"""A file in, its articles out, read in a process of its own that is kept for the next.

A file that takes too long, too much memory or crashes its parser ends that process and
no other; the articles behind it are read by a new one.
"""

import atexit
import os
import selectors
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, cast

from pipeline.ingest.isolation.messages import Request, receive, send, unpack
from pipeline.ingest.member import Found, Unread
from pipeline.ingest.settings import Settings

_START = (
    "import sys; sys.path[:] = {path!r}; "
    "from pipeline.ingest.isolation.child import serve; serve()"
)
_REUSED = (
    2000  # files after which a process is replaced, so that no parser's memory grows
)
_STARTING = 60.0
_PATIENCE = 30  # a process that sleeps or starves uses no processor time: wait longer


class _Keeper:
    """A reading process, and how many files it has read."""

    def __init__(self) -> None:
        self.owner = os.getpid()
        self.files = 0
        command = [sys.executable, "-c", _START.format(path=sys.path)]
        self._process: subprocess.Popen[bytes] = subprocess.Popen(  # noqa: S603 - our own interpreter
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, bufsize=0,
        )  # fmt: skip
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._answers, selectors.EVENT_READ)

    @property
    def _answers(self) -> IO[bytes]:
        return cast("IO[bytes]", self._process.stdout)

    @property
    def is_worn(self) -> bool:
        """Whether it has read so much that a new one should go on."""
        return self.files >= _REUSED

    def ask(self, request: Request, data: bytes) -> None:
        """Ask for a file; that it is gone shows when it does not answer."""
        self.files += 1
        with suppress(BrokenPipeError):
            send(cast("IO[bytes]", self._process.stdin), _message(request), data)

    def answer(self, seconds: float) -> Any:  # noqa: ANN401 - JSON
        """What it says next; None if it died, or says nothing for so long."""
        if not self._selector.select(seconds):
            return None
        return receive(self._answers)

    def stop(self) -> int:
        """End it; the signal that ended it before, else 0."""
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(0.05)  # it may be about to die of its own
        ended = self._process.poll()
        self._process.kill()
        self._process.wait()
        self._selector.close()
        for stream in (self._process.stdin, self._process.stdout):
            with suppress(BrokenPipeError):
                cast("IO[bytes]", stream).close()
        return -ended if ended and ended < 0 else 0


class _Slot(threading.local):
    """The idle reading process of this thread."""

    keeper: _Keeper | None = None


_SLOT = _Slot()


def _take() -> _Keeper:
    keeper, _SLOT.keeper = _SLOT.keeper, None
    if keeper is None or keeper.owner != os.getpid():  # a fork must not share it
        return _Keeper()
    return keeper


def _give_back(keeper: _Keeper) -> None:
    if keeper.is_worn or _SLOT.keeper is not None:
        keeper.stop()
    else:
        _SLOT.keeper = keeper


def stop_idle() -> None:
    """End the idle reading process of this thread."""
    keeper, _SLOT.keeper = _SLOT.keeper, None
    if keeper is not None and keeper.owner == os.getpid():
        keeper.stop()


atexit.register(stop_idle)


def read_isolated(
    path: Path | None,
    name: str,
    settings: Settings,
    *,
    data: bytes = b"",
    size: int | None = None,
) -> Iterator[Found]:
    """Read a file, or bytes at hand, in a process of its own."""
    request = Request(
        name=name,
        path=None if path is None else os.fsencode(path.absolute()).hex(),
        data=len(data),
        size=size,
        settings=settings,
    )
    seen = 0
    while True:
        before = seen
        ended: str | None = None
        for found in _one_try(request, data):
            if isinstance(found, str):
                ended = found
                break
            seen += 1
            yield found
        if ended is None:
            return
        seen += 1  # the article that ended it
        inner = name if seen == 1 else f"{name} (article {seen} in it)"
        yield Unread(name, f"{inner}: {ended}")
        if seen == before + 1 and before:
            return  # the next one ends it too: the file itself is at fault
        request = request.model_copy(update={"skip": seen})


def _one_try(request: Request, data: bytes) -> Iterator[Found | str]:
    """What one process finds; at last why it ended, if it did."""
    keeper = _take()
    finished = False
    patience = request.settings.seconds * _PATIENCE + _STARTING * (keeper.files == 0)
    try:
        keeper.ask(request, data)
        while (message := keeper.answer(patience)) is not None:
            if "done" in message:
                finished = True
                return
            yield unpack(message)
    finally:
        if finished:
            _give_back(keeper)
        else:
            ended = keeper.stop()
    yield _why(ended, request.settings)


def _why(ended: int, settings: Settings) -> str:
    """Why a process ended that read a file."""
    if ended in {0, getattr(signal, "SIGPROF", 0)}:
        return (
            f"reading it takes longer than {settings.seconds:g} seconds; raise the "
            "limit with --set seconds=N if you trust it"
        )
    return f"its parser crashed (signal {ended})"


def _message(request: Request) -> object:
    return request.model_dump(mode="json")
