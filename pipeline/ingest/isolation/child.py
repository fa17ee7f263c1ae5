"""The process that reads files for a run; it may be killed at any moment.

It cannot write files, start programs or reach the network, has a limit of memory, and a
limit of processor time for each article, at which the system kills it.
"""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import IO

from pipeline.ingest.isolation.messages import Request, pack, receive, send
from pipeline.ingest.language import load_model
from pipeline.ingest.member import Found, Member, Unread
from pipeline.ingest.walk import Walk

_FORBIDDEN = (
    "socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname",
    "socket.sendto", "subprocess.Popen", "os.system", "os.exec", "os.fork",
    "os.posix_spawn", "os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.truncate",
    "shutil.rmtree", "os.symlink", "os.link", "os.chmod", "os.chown",
)  # fmt: skip
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class ForbiddenError(Exception):
    """A parser tried what no parser needs."""


def serve() -> None:
    """Read what is asked for until nobody asks any more."""
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a parser prints is no answer
    load_model()
    forbid_all()
    while (message := receive(requests)) is not None:
        request = Request.model_validate(message)
        data = requests.read(request.data)
        limit_memory(request.settings.memory_bytes)
        for found in _found(request, data):
            send(answers, pack(found))
        send(answers, {"done": True})


def _found(request: Request, data: bytes) -> Iterator[Found]:
    walk = Walk(request.settings, skip=request.skip)
    try:
        with _opened(request, data) as stream:
            member = Member(name=request.name, stream=stream, size=request.size)
            finds = walk.find(member)
            while True:
                arm(request.settings.seconds)
                found = next(finds, None)
                arm(0)
                if found is None:
                    return
                yield found
    except (OSError, MemoryError) as error:
        yield Unread(request.name, f"{request.name}: cannot be read: {error}")


@contextmanager
def _opened(request: Request, data: bytes) -> Iterator[IO[bytes]]:
    if request.path is None:
        yield BytesIO(data)
        return
    with Path(os.fsdecode(bytes.fromhex(request.path))).open("rb") as stream:
        yield stream


def arm(seconds: float) -> None:
    """Have the system kill this process after so much processor time; 0 never."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, seconds)


def limit_memory(size: int) -> None:
    """Have this process refused any more memory than that, where the system can."""
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard == resource.RLIM_INFINITY or size <= hard:
        resource.setrlimit(resource.RLIMIT_AS, (size, hard))


def forbid_all() -> None:
    """Forbid this process for good what reading never needs."""
    sys.dont_write_bytecode = True
    sys.addaudithook(_forbid)


def _forbid(event: str, arguments: tuple[object, ...]) -> None:
    if event in _FORBIDDEN:
        raise ForbiddenError(f"reading a file never needs {event}")
    if event == "open":
        flags = arguments[2]
        if isinstance(flags, int) and flags & _WRITING:
            raise ForbiddenError("reading a file never needs writing one")
