"""The way of a large run from its shards to its files, in bounded memory.

Articles stream from their shards into a ledger on disk. Those that claim something are
reconciled group by group, many small groups at a time: no two groups share a word of a
party or a site. What comes out is the lines of a small run, in the same order; only how
rare a name is gets told within a batch, and near copies are looked for there. The
report shows the deals with most conflicts and articles.
"""

import heapq
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from pipeline.emit import (
    TABLES,
    KeptFile,
    KeptResult,
    KeptShard,
    Results,
    RunLog,
    Skipped,
    Warned,
    write_lines,
    write_summary,
)
from pipeline.ingest import mark_duplicates
from pipeline.reconcile import Reconciled, meeting_words, reconcile_claims
from pipeline.records import Article, Claim
from pipeline.rules import Rules
from pipeline.run.inputs import by_path
from pipeline.run.ledger import Ledger
from pipeline.run.review import Known

_BATCH = 300  # articles reconciled at once, and more only if they hang together
_SHOWN = 300  # deals in the report
_Told = tuple[bytes, bytes]


class Streamed(NamedTuple):
    """What streamed by: how many articles, and what is to be said of some."""

    articles: int
    skipped: tuple[Skipped, ...]
    warnings: tuple[Warned, ...]


def stream_shards(
    shards: Iterable[KeptShard], ledger: Ledger, rules: Rules
) -> Streamed:
    """Enter what the shards gave into a ledger."""
    number = 0
    skipped: list[Skipped] = []
    warnings: list[Warned] = []
    for shard in shards:
        skipped += [row for file in shard.files for row in file.skipped]
        skipped += [row.failed for row in shard.results if row.failed]
        for article, result in zip(_articles(shard.files), shard.results, strict=True):
            number += 1
            warnings += (Warned(path=article.path, message=m) for m in article.warnings)
            _enter(article, result, ledger, rules)
    return Streamed(number, tuple(sorted(skipped, key=by_path)), tuple(warnings))


def _articles(files: Iterable[KeptFile]) -> Iterator[Article]:
    return (article for file in files for article in file.articles)


def _enter(article: Article, result: KeptResult, ledger: Ledger, rules: Rules) -> None:
    ledger.add("mentions", result.mentions)
    if not result.claims:
        ledger.add("articles", [article])
        return
    ledger.block(
        ledger.tell(article, result), *meeting_words(result.claims, article, rules)
    )


def reconcile_ledger(ledger: Ledger, rules: Rules, known: Known) -> Results:
    """Reconcile what a ledger holds group by group; the deals to be shown."""
    best = _Best()
    for batch in _batches(ledger.groups()):
        articles = mark_duplicates(Article.model_validate_json(a) for a, _ in batch)
        results = [KeptResult.model_validate_json(result) for _, result in batch]
        reconciled = reconcile_claims(
            [claim for result in results for claim in result.claims],
            articles,
            mentions=[row for result in results for row in result.mentions],
            rules=rules,
            decisions=known.decisions,
            earlier=known.earlier,
        )
        ledger.add("articles", articles)
        for name in ("claims", "deals", "facts", "conflicts", "links"):
            ledger.add(name, getattr(reconciled, name))
        best.see(reconciled, articles)
    return best.results()


def _batches(groups: Iterable[list[_Told]]) -> Iterator[list[_Told]]:
    batch: list[_Told] = []
    for group in groups:
        if batch and len(batch) + len(group) > _BATCH:
            yield batch
            batch = []
        batch += group
    if batch:
        yield batch


class _Best:
    """The deals with most conflicts and articles, with all that belongs to them."""

    def __init__(self) -> None:
        self._heap: list[tuple[int, int, str, Results]] = []

    def see(self, reconciled: Reconciled, articles: Iterable[Article]) -> None:
        """Take the deals of one batch that are among the best until now."""
        by_id = {article.article_id: article for article in articles}
        for deal in reconciled.deals:
            rank = (len(deal.conflicts), len(deal.articles), deal.deal_id)
            if len(self._heap) == _SHOWN and rank < self._heap[0][:3]:
                continue
            mine = Results(
                articles=tuple(by_id[key] for key in deal.articles),
                claims=tuple(c for c in reconciled.claims if _is_of(c, deal.deal_id)),
                deals=(deal,),
                facts=tuple(f for f in reconciled.facts if f.deal_id == deal.deal_id),
                conflicts=tuple(
                    c for c in reconciled.conflicts if c.deal_id == deal.deal_id
                ),
            )
            push = heapq.heappush if len(self._heap) < _SHOWN else heapq.heappushpop
            push(self._heap, (*rank, mine))

    def results(self) -> Results:
        """Put them together."""
        parts = [part for *_, part in sorted(self._heap, key=lambda row: row[:3])]
        once = {a.article_id: a for part in parts for a in part.articles}
        return Results(
            articles=tuple(once[key] for key in sorted(once)),
            claims=tuple(row for part in parts for row in part.claims),
            deals=tuple(row for part in parts for row in part.deals),
            facts=tuple(row for part in parts for row in part.facts),
            conflicts=tuple(row for part in parts for row in part.conflicts),
        )


def _is_of(claim: Claim, deal_id: str) -> bool:
    return claim.deal_id == deal_id


def write_ledger(folder: Path, ledger: Ledger, shown: Results, log: RunLog) -> RunLog:
    """Write the files of a large run.

    Raises:
        EmitError: The folder cannot be written to.
    """
    counts: dict[str, int] = {}
    files: dict[str, str] = {}
    for table in TABLES:
        lines = ledger.rows(table.name)
        counts[table.name], files[table.file] = write_lines(folder / table.file, lines)
    sealed = log.model_copy(
        update={"counts": counts, "files": dict(sorted(files.items()))}
    )
    write_summary(folder, shown, sealed)
    return sealed
