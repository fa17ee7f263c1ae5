"""Files of a run in, the same out under their names, when all of them are there."""

import shutil
from pathlib import Path

from pipeline.emit.files import cannot_write

_SEAL = "run.json"


def stage_in(folder: Path) -> Path:
    """Empty a folder in which the files of a run wait until all are written.

    Raises:
        EmitError: What an earlier run left there cannot be deleted.
    """
    try:
        shutil.rmtree(folder)
    except FileNotFoundError:
        pass
    except OSError as error:
        raise cannot_write(folder, error) from error
    return folder


def publish(staged: Path, output: Path) -> tuple[str, ...]:
    """Give every staged file its name in the output folder; ``run.json`` comes last.

    Until here the files of the run before are whole and untouched.

    Raises:
        EmitError: The folder cannot be written to.
    """
    files = [path for path in staged.rglob("*") if path.is_file()]
    names = sorted(path.relative_to(staged).as_posix() for path in files)
    for name in sorted(names, key=lambda name: (name == _SEAL, name)):
        target = output / name
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            (staged / name).replace(target)
        except OSError as error:
            raise cannot_write(target, error) from error
    return tuple(names)
