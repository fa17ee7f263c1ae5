"""An output folder in, sole use of it out: two runs never mix their files."""

import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from pipeline.emit import ignore_folder
from pipeline.errors import EmitError


@contextmanager
def sole_use(folder: Path, *, wait: bool = False) -> Iterator[None]:
    """Keep every other run out of a folder of kept results.

    The system holds the lock, so that it goes with a run that is killed.

    Raises:
        EmitError: Another run uses the folder, or it cannot be written to.
    """
    ignore_folder(folder)
    lock = FileLock(folder / "lock", timeout=-1 if wait else 0)
    try:
        lock.acquire()
    except Timeout as error:
        raise EmitError(
            f"{folder.parent}: {_owner(folder)} is writing to it; wait for it with "
            "--wait, or choose another folder with -o FOLDER"
        ) from error
    except OSError as error:
        raise EmitError(f"{folder}: cannot be locked ({error.strerror})") from error
    try:
        _sign(folder)
        yield
    finally:
        lock.release()


def _sign(folder: Path) -> None:
    with suppress(OSError):  # the lock holds without a name
        name = f"process {os.getpid()} on {platform.node() or 'this machine'}"
        (folder / "owner").write_text(name, "utf-8")


def _owner(folder: Path) -> str:
    try:
        return f"another run ({(folder / 'owner').read_text('utf-8')})"
    except OSError:
        return "another run"
