"""Since when, and until when, an article says something: over runs, not by a clock."""

from pipeline.records.base import Row


class Seen(Row):
    """One claim over the runs that built on each other, the first being run 1."""

    claim_id: str
    path: str
    first_seen: int
    last_seen: int
