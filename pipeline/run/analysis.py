"""Files in, what their articles claim out, in any number of workers."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from pipeline.emit import KeptShard, Skipped
from pipeline.errors import EmitError
from pipeline.records import Article, Claim, Mention
from pipeline.run.crew import Crew
from pipeline.run.hands import Hands
from pipeline.run.shards import Shard
from pipeline.run.worker import Analyst, Done, Worker

Progress = Callable[[int, int], None]
"""Somebody who is told how many files are done, and of how many."""


class Extracted(NamedTuple):
    """What the articles claim, and the articles that could not be analysed."""

    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...]
    failed: tuple[Skipped, ...]


class Worked(NamedTuple):
    """Shards that are worked off, in order, and what that took."""

    shards: tuple[Shard, ...]
    done: dict[str, Done]

    def total(self, field: str) -> float:
        """Add up what every shard counted."""
        return float(sum(getattr(done, field) for done in self.done.values()))


def extract_articles(articles: Iterable[Article], analyst: Analyst) -> Extracted:
    """Find what articles claim, one after another, in this thread."""
    results = [analyst.read(article) for article in articles]
    return Extracted(
        claims=tuple(claim for result in results for claim in result.claims),
        mentions=tuple(row for result in results for row in result.mentions),
        failed=tuple(result.failed for result in results if result.failed),
    )


class Tally:
    """Counts files as their shards are done, and tells somebody."""

    def __init__(self, shards: Sequence[Shard], progress: Progress | None) -> None:
        """Count down from all files.

        Args:
            shards: All that is to do.
            progress: Who is told.
        """
        self._files = {shard.name: len(shard.files) for shard in shards}
        self._total = sum(self._files.values())
        self._progress = progress

    def __call__(self, done: Done) -> None:
        """Count one shard as done."""
        self._files.pop(done.name, None)
        if self._progress is not None:
            self._progress(self._total - sum(self._files.values()), self._total)


def work_off(
    shards: Sequence[Shard],
    worker: Worker,
    hands: Hands | None,
    *,
    patience: float,
    told: Callable[[Done], None] = lambda _: None,
) -> Worked:
    """Work every shard off, here or by some hands; each is told when it is done.

    Raises:
        DealFactsError: There is no such pipeline, or results cannot be kept.
    """
    done: dict[str, Done] = {}
    for one in _done(shards, worker, hands, patience):
        done[one.name] = one
        told(one)
    return Worked(tuple(shards), done)


def _done(
    shards: Sequence[Shard], worker: Worker, hands: Hands | None, patience: float
) -> Iterator[Done]:
    if hands is None:
        return map(worker.work, shards)
    return Crew(worker.work, hands, patience=patience).run(shards)


def read_worked(worked: Worked, worker: Worker) -> Iterator[KeptShard]:
    """Read back what the shards gave, in the order of their files.

    Raises:
        EmitError: What was kept is gone or damaged already.
    """
    for shard in worked.shards:
        here = worked.done[shard.name].shard
        kept = here or (worker.store.find(shard.name) if worker.store else None)
        if kept is None:
            raise EmitError(
                "what was kept of this run is gone or damaged; run it again"
            )
        yield kept
