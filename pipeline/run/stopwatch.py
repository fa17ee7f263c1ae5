"""What a run did in, what it took out: the only place that looks at the clock."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from pipeline.emit import Stage, Timing

_KIB, _MIB = 1024, 1024 * 1024


class Stopwatch:
    """Times the stages of one run."""

    def __init__(self) -> None:
        """Start."""
        self._start = time.perf_counter()
        self._stages: list[Stage] = []

    @contextmanager
    def stage(self, name: str) -> Iterator[dict[str, int]]:
        """Time a stage; what it counts goes into the dictionary given out."""
        counts: dict[str, int] = {}
        start = time.perf_counter()
        yield counts
        self.add(name, time.perf_counter() - start, **counts)

    def add(
        self, name: str, seconds: float, *, articles: int = 0, words: int = 0
    ) -> None:
        """Add a stage that was timed elsewhere."""
        self._stages.append(
            Stage(
                name=name,
                seconds=round(seconds, 3),
                articles=articles,
                articles_per_second=_rate(articles, seconds),
                words_per_second=_rate(words, seconds),
            )
        )

    def timing(self, workers: int) -> Timing:
        """Say what the run took until now."""
        whole = time.perf_counter() - self._start
        stages = tuple(
            stage.model_copy(update={"share": round(stage.seconds / (whole or 1), 3)})
            for stage in self._stages
        )
        return Timing(
            seconds=round(whole, 3),
            workers=workers,
            peak_memory_mb=_peak_memory(),
            stages=stages,
        )


def _rate(number: int, seconds: float) -> float | None:
    return round(number / seconds, 1) if number and seconds else None


def _peak_memory() -> int:
    """The most memory that this process, or one of its workers, has held."""
    try:
        import resource  # noqa: PLC0415 - there is none on Windows
    except ImportError:
        return 0
    held = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    most = max(resource.getrusage(who).ru_maxrss for who in held)
    return most // (_MIB if sys.platform == "darwin" else _KIB)
