"""What a run took: the one place of an output folder where a clock shows."""

from pipeline.records import Record


class Stage(Record):
    """One stage of a run; stages of parallel workers count the time of each."""

    name: str
    seconds: float
    share: float = 0.0
    articles: int = 0
    articles_per_second: float | None = None
    words_per_second: float | None = None


class Timing(Record):
    """How long a run took, by stages, and the most memory that one process held."""

    seconds: float
    workers: int
    peak_memory_mb: int
    stages: tuple[Stage, ...]
