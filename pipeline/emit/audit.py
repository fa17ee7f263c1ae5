"""Results in, counts per source out: who covers, omits, agrees, conflicts."""

from collections import Counter, defaultdict

from pipeline.emit.grid import Cell, Stance, State, lay_grid
from pipeline.emit.index import Index, Results
from pipeline.records import Article, Record, Row


class SourceAudit(Record):
    """What one source does over all deals it writes about.

    A slot is one fact in one of its articles: ``slots`` is the sum of the five states.
    """

    source: str
    articles: int
    deals: int
    claims: int
    slots: int
    stated: int
    undisclosed: int
    derived: int
    silent: int
    unread: int
    agreeing: int
    dissenting: int
    superseded: int
    conflicts: int


class Audit(Row):
    """The consistency of every source."""

    sources: tuple[SourceAudit, ...]


def audit_sources(results: Results) -> Audit:
    """Count what each source covers, omits, agrees on and is in conflict about."""
    index = Index(results)
    cells = _cells_by_source(index)
    articles = _articles_by_source(results)
    return Audit(
        sources=tuple(
            _audit(source, articles[source], cells[source], index)
            for source in sorted(articles)
        )
    )


def source_name(article: Article) -> str:
    """The outlet, or the file's path where the outlet is unknown."""
    return article.source or article.path


def _articles_by_source(results: Results) -> dict[str, list[Article]]:
    groups: defaultdict[str, list[Article]] = defaultdict(list)
    for article in results.articles:
        groups[source_name(article)].append(article)
    return groups


def _cells_by_source(index: Index) -> dict[str, list[Cell]]:
    groups: defaultdict[str, list[Cell]] = defaultdict(list)
    for deal in index.results.deals:
        for row in lay_grid(deal, index).rows:
            for cell in row.cells:
                groups[source_name(cell.article)].append(cell)
    return groups


def _audit(
    source: str, articles: list[Article], cells: list[Cell], index: Index
) -> SourceAudit:
    states = Counter(cell.state for cell in cells)
    stances = Counter(cell.stance for cell in cells)
    ids = {article.article_id for article in articles}
    paths = {article.path for article in articles}
    results = index.results
    return SourceAudit(
        source=source,
        articles=len(articles),
        deals=sum(1 for deal in results.deals if ids.intersection(deal.articles)),
        claims=sum(1 for claim in results.claims if claim.article_id in ids),
        slots=len(cells),
        **{state.value: states[state] for state in State},
        agreeing=stances[Stance.AGREES] + stances[Stance.COMPATIBLE],
        dissenting=stances[Stance.DISSENTS],
        superseded=stances[Stance.SUPERSEDED],
        conflicts=sum(1 for row in results.conflicts if paths.intersection(row.paths)),
    )
