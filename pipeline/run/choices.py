"""How to go about a run."""

from concurrent.futures import Executor
from typing import NamedTuple

from pipeline.run.analysis import Progress
from pipeline.run.hands import Hands, Lent, Processes

PATIENCE = 60.0  # seconds
LARGE = 20_000  # articles


class Choices(NamedTuple):
    """How to go about a run; nothing of it changes a byte of what comes out.

    ``workers`` is how many processes analyse articles, ``executor`` whose they are if
    not ours; ``fresh`` takes nothing from an earlier run; ``wait`` stands in line for
    the output folder; ``patience`` is how many seconds a worker may take for one
    article; ``kept_at`` is an fsspec address to keep results at instead of ``output``;
    ``timed`` puts what the run took into ``run.json``; ``progress`` is told
    how many files are done, and of how many; from ``large_from`` articles on a run is
    large: it works on disk, and its report is a summary.
    """

    workers: int = 1
    executor: Executor | None = None
    fresh: bool = False
    wait: bool = False
    patience: float = PATIENCE
    kept_at: str | None = None
    timed: bool = True
    progress: Progress | None = None
    large_from: int = LARGE

    @property
    def hands(self) -> Hands | None:
        """Who works shards off; nobody if this thread does."""
        if self.executor is not None:
            return Lent(self.executor)
        return Processes(self.workers) if self.workers > 1 else None
