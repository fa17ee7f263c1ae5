"""A folder in which articles arrive in, a run for each change of it out."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from pipeline.emit import Results, read_outputs
from pipeline.errors import EmitError, IngestError
from pipeline.records import Conflict
from pipeline.run.whole import Run

Seen = tuple[tuple[str, int, int], ...]
"""Every file with its size and the time of its last change."""


class Round(NamedTuple):
    """One run of a watch, and what it brought."""

    run: Run
    conflicts: tuple[Conflict, ...]


def watch_articles(
    paths: Sequence[Path],
    output: Path,
    run: Callable[[], Run],
    pause: Callable[[], bool],
) -> Iterator[Round]:
    """Run whenever a file came, changed or went, once it has come to rest.

    Args:
        paths: Article files and folders of them.
        output: The folder that the runs write.
        run: Does one run over the paths.
        pause: Waits until the next look; false ends the watch.
    """
    known = _known(output)
    ran, before = None, _look(paths, output)
    while True:
        now = _look(paths, output)
        if now not in ((), ran) and now == before:
            ran = now
            done = _run_if_there_is_any(run)
            if done is not None:
                yield Round(done, _new(done.results, known))
                known |= _ids(done.results)
        before = now
        if not pause():
            return


def _run_if_there_is_any(run: Callable[[], Run]) -> Run | None:
    try:
        return run()
    except IngestError:
        return None  # no article yet, or it went while it was read: look again


def _look(paths: Sequence[Path], output: Path) -> Seen:
    files = (file for path in paths for file in _files(path))
    return tuple(sorted(filter(None, (_trace(file, output) for file in files))))


def _files(path: Path) -> Iterator[Path]:
    return path.rglob("*") if path.is_dir() else iter((path,))


def _trace(file: Path, output: Path) -> tuple[str, int, int] | None:
    try:
        status = file.stat()
    except OSError:
        return None  # gone between two looks
    own = file.is_dir() or file.is_relative_to(output)
    return None if own else (str(file), status.st_size, status.st_mtime_ns)


def _known(output: Path) -> set[str]:
    try:
        return _ids(read_outputs(output))
    except EmitError:
        return set()


def _ids(results: Results) -> set[str]:
    return {row.conflict_id for row in results.conflicts}


def _new(results: Results, known: set[str]) -> tuple[Conflict, ...]:
    return tuple(row for row in results.conflicts if row.conflict_id not in known)
