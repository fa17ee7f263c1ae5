"""Articles in, what they claim out, each article on its own."""

from collections.abc import Sequence
from concurrent.futures import Executor
from typing import NamedTuple

from pipeline.emit import Skipped
from pipeline.records import Article, Claim, Mention
from pipeline.run.worker import Worker

_CHUNK = 4  # articles per message to a worker process


class Extracted(NamedTuple):
    """What the articles claim, and the articles that could not be analysed."""

    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...]
    failed: tuple[Skipped, ...]
    reused: int


def extract_articles(
    articles: Sequence[Article], worker: Worker, *, executor: Executor | None = None
) -> Extracted:
    """Find what articles claim, each on its own, in any number of processes."""
    if executor is None:
        outcomes = [worker.read(article) for article in articles]
    else:
        outcomes = list(executor.map(worker.read, articles, chunksize=_CHUNK))
    return Extracted(
        claims=tuple(claim for outcome in outcomes for claim in outcome.claims),
        mentions=tuple(row for outcome in outcomes for row in outcome.mentions),
        failed=tuple(outcome.failed for outcome in outcomes if outcome.failed),
        reused=sum(outcome.reused for outcome in outcomes),
    )
