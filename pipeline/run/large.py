"""The way of a large run from its shards to its files, in bounded memory.

Articles stream from their shards into a ledger on disk. Those that claim something are
reconciled group by group, many small groups at a time: no two groups share a word of a
party or a site. What comes out is the lines of a small run, in the same order; only how
rare a name is gets told within a batch, and near copies are looked for there. The
report shows the deals with most conflicts and articles.
"""

import heapq
from collections.abc import Iterable, Iterator

from pipeline.emit import (
    TABLES,
    Auditor,
    Index,
    KeptFile,
    KeptResult,
    KeptShard,
    Results,
    Skipped,
    Streamed,
    Wanted,
    Warned,
    narrow,
)
from pipeline.ingest import mark_duplicates
from pipeline.reconcile import meeting_words, reconcile_claims
from pipeline.records import Article, Decision
from pipeline.rules import Rules
from pipeline.run.gathering import Gathered, assemble, warnings_of
from pipeline.run.inputs import by_path
from pipeline.run.ledger import Ledger
from pipeline.run.review import Known

_BATCH = 300  # articles reconciled at once, and more only if they hang together
_SHOWN = 300  # deals in the report
_Told = tuple[bytes, bytes]


class Sorter:
    """Sorts what a large run finds into a ledger, and counts what sources do."""

    def __init__(
        self,
        ledger: Ledger,
        rules: Rules,
        wanted: Wanted,
        skipped: Iterable[Skipped] = (),
    ) -> None:
        """Begin a large run.

        Args:
            ledger: Where rows are kept.
            rules: What to go by.
            wanted: Which deals are kept.
            skipped: The files that are left out already.
        """
        self._ledger = ledger
        self._rules = rules
        self._wanted = wanted
        self._auditor = Auditor(outlets_only=True)
        self._best = _Best()
        self._skipped = [*skipped]
        self._warnings: list[Warned] = []

    def read(self, shards: Iterable[KeptShard]) -> int:
        """Enter what the shards gave; how many articles that is."""
        number = 0
        for shard in shards:
            self._skipped += [row for file in shard.files for row in file.skipped]
            self._skipped += [row.failed for row in shard.results if row.failed]
            told = zip(_articles(shard.files), shard.results, strict=True)
            for article, result in told:
                number += 1
                self._enter(article, result)
        return number

    def _enter(self, article: Article, result: KeptResult) -> None:
        if result.claims:
            words = meeting_words(result.claims, article, self._rules)
            self._ledger.block(self._ledger.tell(article, result), words)
        elif self._wanted.is_everything:
            self._ledger.add("articles", [article])
            self._ledger.add("mentions", result.mentions)
            self._auditor.pass_over(article)
            self._warnings += warnings_of([article], result.mentions)

    def reconcile(self, known: Known) -> tuple[Decision, ...]:
        """Reconcile group by group; the decisions that are about nothing."""
        unmatched = set(known.decisions)
        for batch in _batches(self._ledger.groups()):
            articles = mark_duplicates(
                Article.model_validate_json(content) for content, _ in batch
            )
            kept = [KeptResult.model_validate_json(content) for _, content in batch]
            mentions = tuple(row for result in kept for row in result.mentions)
            reconciled = reconcile_claims(
                [claim for result in kept for claim in result.claims],
                articles,
                mentions=mentions,
                rules=self._rules,
                decisions=known.decisions,
                earlier=known.earlier,
            )
            unmatched &= set(reconciled.unmatched)
            gathered = Gathered(tuple(articles), (), mentions, ())
            self._take(narrow(assemble(gathered, reconciled), self._wanted))
        return tuple(row for row in known.decisions if row in unmatched)

    def _take(self, results: Results) -> None:
        for table, rows in zip(TABLES, results, strict=True):
            self._ledger.add(table.name, rows)
        self._auditor.add(results)
        self._best.see(results)
        self._warnings += warnings_of(results.articles, results.mentions)

    @property
    def skipped(self) -> tuple[Skipped, ...]:
        """The input files that gave nothing, in order."""
        return tuple(sorted(self._skipped, key=by_path))

    @property
    def warnings(self) -> tuple[Warned, ...]:
        """What readers should know of their files, in the order of the articles."""
        return tuple(sorted(self._warnings, key=lambda row: row.path))

    def found(self) -> Streamed:
        """Everything, to be written."""
        rows, shown = self._ledger.results(), self._best.results()
        return Streamed(self._ledger.rows, rows, shown, self._auditor.audit())


def _articles(files: Iterable[KeptFile]) -> Iterator[Article]:
    return (article for file in files for article in file.articles)


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

    def see(self, found: Results) -> None:
        """Take the deals of one batch that are among the best until now."""
        index = Index(found)
        for deal in found.deals:
            rank = (len(deal.conflicts), len(deal.articles), deal.deal_id)
            if len(self._heap) == _SHOWN and rank < self._heap[0][:3]:
                continue
            mine = Results(
                articles=tuple(index.articles[key] for key in deal.articles),
                claims=tuple(index.claims_of_deal.get(deal.deal_id, ())),
                deals=(deal,),
                facts=index.facts.get(deal.deal_id, ()),
                conflicts=index.conflicts.get(deal.deal_id, ()),
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
