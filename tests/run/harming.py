"""Ways to harm a run: ends and errors at any one of the calls by which it writes."""

import io
import os
import signal
import sys
from collections.abc import Callable
from types import BuiltinFunctionType, FrameType
from typing import Self

_CALLS = frozenset(
    {"fsync", "link", "mkdir", "rename", "replace", "rmdir", "unlink", "open"}
)


def is_writing(call: object) -> bool:
    """Whether a built-in call changes what is on disk."""
    if not isinstance(call, BuiltinFunctionType):
        return False
    owner = call.__self__
    if isinstance(owner, io.BufferedWriter | io.TextIOWrapper | io.FileIO):
        return call.__name__ in {"write", "flush"} and not _is_standard(owner)
    return getattr(owner, "__name__", "") == "posix" and call.__name__ in _CALLS


def _is_standard(file: io.IOBase) -> bool:
    return not file.closed and file.fileno() <= 2


class Tripwire:
    """Counts the calls by which a run writes, and does something at one of them."""

    def __init__(self, at: int, harm: Callable[[], None], event: str) -> None:
        """Do harm at a call, before it (``c_call``) or after it (``c_return``)."""
        self.at = at
        self.count = 0
        self._harm = harm
        self._event = event

    def __enter__(self) -> Self:
        """Watch from now on."""
        sys.setprofile(self._watch)
        return self

    def __exit__(self, *_: object) -> None:
        """Watch no more."""
        sys.setprofile(None)

    def _watch(self, _frame: FrameType, event: str, call: object) -> None:
        if event != self._event or not is_writing(call):
            return
        self.count += 1
        if self.count == self.at:
            self._harm()


def kill_self() -> None:
    """End as by ``kill -9``: nothing is cleaned up."""
    os.kill(os.getpid(), signal.SIGKILL)


def in_child(work: Callable[[], object]) -> int:
    """Do some work in a forked process; how that ended, as ``waitpid`` tells."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    try:
        work()
    except BaseException as error:  # noqa: BLE001 - a child must not go on with pytest
        os.write(2, f"{type(error).__name__}: {error}\n".encode())
        os._exit(1)
    os._exit(0)
