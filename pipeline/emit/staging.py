"""Files of a run in, the same out under their names, when all of them are there."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

from pipeline.emit.files import cannot_write

_SEAL = "run.json"


def stage_in(folder: Path) -> Path:
    """Empty a folder in which the files of a run wait until all are written.

    Raises:
        EmitError: What an earlier run left there cannot be deleted.
    """
    delete_folder(folder)
    return folder


def delete_folder(folder: Path) -> None:
    """Delete a folder of ours with all that is in it, if it is there.

    Raises:
        EmitError: It cannot be deleted.
    """
    try:
        shutil.rmtree(folder)
    except FileNotFoundError:
        return
    except OSError as error:
        raise cannot_write(folder, error) from error


def publish(staged: Path, output: Path) -> tuple[str, ...]:
    """Give every staged file its name in the output folder; ``run.json`` comes last.

    Until here the files of the run before are whole and untouched; if a name cannot be
    taken they are put back.

    Raises:
        EmitError: The folder cannot be written to.
    """
    names = _names(staged)
    before = staged.with_name("before")
    delete_folder(before)
    try:
        for name in names:
            _take_name(staged / name, output / name, before / name)
    except OSError as error:
        _put_back(before, output)
        raise cannot_write(output, error) from error
    with suppress(OSError):  # nobody reads it any more; the next run tries again
        shutil.rmtree(before)
        shutil.rmtree(staged)
    return tuple(sorted(names))


def _names(staged: Path) -> list[str]:
    files = [path for path in staged.rglob("*") if path.is_file()]
    names = sorted(path.relative_to(staged).as_posix() for path in files)
    return sorted(names, key=lambda name: (name == _SEAL, name))


def _take_name(new: Path, target: Path, before: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    before.parent.mkdir(parents=True, exist_ok=True)
    if target.is_file():
        _keep_as(target, before)
    new.replace(target)


def _keep_as(path: Path, other: Path) -> None:
    try:
        os.link(path, other)
    except OSError:  # not every file system has links
        shutil.copy2(path, other)


def _put_back(before: Path, output: Path) -> None:
    for name in _names(before):
        with suppress(OSError):  # put back what can be put back
            (before / name).replace(output / name)
