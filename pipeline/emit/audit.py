"""Results in, counts per source out: who covers, omits, agrees, conflicts."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, Self

from pipeline.emit.grid import Cell, Stance, State, lay_grid
from pipeline.emit.index import Index, Results
from pipeline.emit.rates import (
    Agreeing,
    Agreement,
    Pair,
    Rate,
    Saying,
    compare_pairs,
    count_drops,
    rate,
    rates_of,
    tell_rate,
)
from pipeline.emit.recall import MEASURED
from pipeline.emit.splits import Split, Splits, tell_split
from pipeline.records import Article, Claim, Record, Row


class SourceAudit(Record):
    """What one source does over all deals it writes about.

    A slot is one fact in one of its articles: ``slots`` is the sum of the five states.
    ``scoops`` counts facts that it was the first to state, by the dates of articles.
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
    scoops: int = 0
    rates: tuple[Rate, ...] = ()


class Audit(Row):
    """The consistency of every source, of every two, and of all.

    ``recall`` is how much of each field the extractor itself finds on annotated text:
    read *silent* beside it, and beside *unread*. ``one_origin`` is the share of facts
    that rest on a single origin; ``definitions`` are pairs that mean two things.
    """

    sources: tuple[SourceAudit, ...]
    pairs: tuple[Pair, ...] = ()
    agreement: tuple[Agreement, ...] = ()
    recall: tuple[Rate, ...] = ()
    one_origin: Rate | None = None
    definitions: tuple[Split, ...] = ()


def audit_sources(results: Results) -> Audit:
    """Count what each source covers, omits, agrees on and is in conflict about."""
    auditor = Auditor()
    auditor.add(results)
    return auditor.audit()


class Auditor:
    """Counts what sources do, some deals with all their articles at a time."""

    def __init__(self, *, outlets_only: bool = False) -> None:
        """Nothing is counted yet.

        Args:
            outlets_only: Count no article whose outlet is unknown as its own source.
        """
        self._outlets_only = outlets_only
        self._rows: dict[str, SourceAudit] = {}
        self._pairs: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        self._agreeing, self._splits = Agreeing(), Splits()
        self._others: Counter[str] = Counter()
        self._lone = self._facts = 0

    def pass_over(self, article: Article) -> None:
        """Count an article that claims nothing: it is its outlet's all the same."""
        if article.source:
            self._others[article.source] += 1

    def add(self, results: Results) -> None:
        """Count what sources do in some deals."""
        self._lone += sum(1 for fact in results.facts if len(fact.origins) == 1)
        self._facts += len(results.facts)
        if self._outlets_only:
            known = tuple(row for row in results.articles if row.source)
            results = results._replace(articles=known)
        index = Index(results)
        sayings = _sayings(index)
        for row in _audit_all(index, sayings):
            before = self._rows.get(row.source)
            self._rows[row.source] = _joined(before, row) if before else row
        for pair, relations in compare_pairs(sayings).items():
            self._pairs[pair].update(relations)
        self._agreeing.add(sayings)
        self._splits.add(sayings)

    def audit(self) -> Audit:
        """What all of it comes to."""
        for source, number in self._others.items():
            row = self._rows.get(source) or _blank(source)
            more = {"articles": row.articles + number}
            self._rows[source] = row.model_copy(update=more)
        self._others.clear()
        return Audit(
            sources=tuple(self._rows[source] for source in sorted(self._rows)),
            pairs=tuple(
                Pair(left=left, right=right, relations=dict(sorted(found.items())))
                for (left, right), found in sorted(self._pairs.items())
            ),
            agreement=self._agreeing.found(),
            recall=tuple(rate(name, *counts) for name, counts in MEASURED.items()),
            one_origin=rate("facts on one origin", self._lone, self._facts),
            definitions=self._splits.found(),
        )


def _audit_all(index: Index, sayings: list[Saying]) -> Iterator[SourceAudit]:
    cells, counted = _cells_by_source(index), _Counted.of(index)
    articles = _articles_by_source(index.results.articles, counted)
    drops, scoops = count_drops(sayings), _scoops(sayings, index)
    for source, written in articles.items():
        row = _audit(source, written, cells[source], counted)
        yield _complete(row, drops, scoops)


def _blank(source: str) -> SourceAudit:
    row = _audit(source, [], [], _Counted({}, {}, {}))
    return _complete(row, {}, Counter())


def _joined(left: SourceAudit, right: SourceAudit) -> SourceAudit:
    """Add up what one source does in some deals and in others."""
    numbers = {
        name: getattr(left, name) + getattr(right, name)
        for name, field in SourceAudit.model_fields.items()
        if field.annotation is int
    }
    rates = (
        rate(one.name, one.count + other.count, one.of + other.of)
        for one, other in zip(left.rates, right.rates, strict=True)
    )
    return left.model_copy(update={**numbers, "rates": tuple(rates)})


def _complete(
    row: SourceAudit, drops: Mapping[str, tuple[int, int]], scoops: Counter[str]
) -> SourceAudit:
    dropped = rate("bounds dropped", *drops.get(row.source, (0, 0)))
    more = {"scoops": scoops[row.source], "rates": (*row.rates, dropped)}
    return row.model_copy(update=more)


def _sayings(index: Index) -> list[Saying]:
    """List what each source states in every slot, each source once."""
    found: dict[tuple[str, ...], Saying] = {}
    for fact in index.results.facts:
        for key in (*fact.supporting, *fact.dissenting):
            claim = index.claims.get(key)
            if claim is not None and claim.article_id in index.articles:
                source = source_name(index.articles[claim.article_id])
                said = Saying(source, fact.deal_id, fact.field, fact.role, claim)
                found.setdefault((fact.fact_id, source), said)
    return list(found.values())


def _scoops(sayings: Iterable[Saying], index: Index) -> Counter[str]:
    """Count what each source was alone the first to state, where days are known."""
    first: defaultdict[tuple[str, ...], list[tuple[str, str]]] = defaultdict(list)
    for said in sayings:
        day = (index.articles[said.claim.article_id].published or "")[:10]
        slot = (said.deal_id, said.field, said.role, said.claim.normal)
        first[slot].append((day, said.source))
    counts: Counter[str] = Counter()
    for told in first.values():
        ranked = sorted(told)
        if len(told) > 1 and ranked[0][0] and ranked[0][0] < ranked[1][0]:
            counts[ranked[0][1]] += 1
    return counts


def tell_audit(audit: Audit) -> list[str]:
    """Say in lines what the counts come to: shares, agreement, the extractor's own."""
    told = [
        f"{row.source}: {tell_rate(each)}"
        for row in audit.sources
        for each in row.rates
        if each.share is not None
    ]
    told += [
        f"all on {row.field}: agreement {row.alpha:g} ({row.pairs} pairs)"
        for row in audit.agreement
        if row.alpha is not None
    ]
    told += [tell_split(each) for each in audit.definitions]
    told += [f"the extractor finds {tell_rate(each)}" for each in audit.recall]
    return told + ([tell_rate(audit.one_origin)] if audit.one_origin else [])


def audit_lines(audit: Audit) -> list[list[str]]:
    """Lay the rates of all sources out as the lines of a CSV file."""
    head = ["source", "measure", "count", "of", "share", "low", "high"]
    rows = [(row.source, each) for row in audit.sources for each in row.rates]
    rows += [("(the extractor itself)", each) for each in audit.recall]
    rows += [("(all)", audit.one_origin)] if audit.one_origin else []
    return [head, *(_line(source, each) for source, each in rows)]


def _line(source: str, each: Rate) -> list[str]:
    numbers = (each.count, each.of, each.share, each.low, each.high)
    safe = f"'{source}" if source[:1] in "=+-@" else source
    return [safe, each.name, *("" if n is None else f"{n:g}" for n in numbers)]


def source_name(article: Article) -> str:
    """The outlet, or the file's path where the outlet is unknown."""
    return article.source or article.path


def _articles_by_source(
    articles: Iterable[Article], counted: "_Counted"
) -> dict[str, list[Article]]:
    """Group articles; one of no known outlet counts only if it tells of a deal."""
    groups: defaultdict[str, list[Article]] = defaultdict(list)
    for article in articles:
        key = article.article_id
        if article.source or key in counted.deals or key in counted.claims:
            groups[source_name(article)].append(article)
    return groups


def _cells_by_source(index: Index) -> dict[str, list[Cell]]:
    groups: defaultdict[str, list[Cell]] = defaultdict(list)
    for deal in index.results.deals:
        for row in lay_grid(deal, index).rows:
            for cell in row.cells:
                groups[source_name(cell.article)].append(cell)
    return groups


class _Counted(NamedTuple):
    """What each article, or each path of one, has a part in."""

    deals: Mapping[str, list[str]]
    claims: Mapping[str, list[Claim]]
    conflicts: Mapping[str, list[str]]

    @classmethod
    def of(cls, index: Index) -> Self:
        """Look through the results once, however many sources there are."""
        counted = cls(defaultdict(list), defaultdict(list), defaultdict(list))
        for deal in index.results.deals:
            for article_id in deal.articles:
                counted.deals[article_id].append(deal.deal_id)
        for claim in index.results.claims:
            counted.claims[claim.article_id].append(claim)
        for row in index.results.conflicts:
            for path in row.paths:
                counted.conflicts[path].append(row.conflict_id)
        return counted


def _audit(
    source: str, articles: list[Article], cells: list[Cell], counted: _Counted
) -> SourceAudit:
    states = Counter(cell.state for cell in cells)
    stances = Counter(cell.stance for cell in cells)
    ids = [article.article_id for article in articles]
    paths = {article.path for article in articles}
    claims = [claim for key in ids for claim in counted.claims[key]]
    return SourceAudit(
        source=source,
        articles=len(articles),
        deals=len({deal for key in ids for deal in counted.deals[key]}),
        claims=len(claims),
        slots=len(cells),
        **{state.value: states[state] for state in State},
        agreeing=stances[Stance.AGREES] + stances[Stance.COMPATIBLE],
        dissenting=stances[Stance.DISSENTS],
        superseded=stances[Stance.SUPERSEDED],
        rates=rates_of(cells, claims),
        conflicts=len({row for path in paths for row in counted.conflicts[path]}),
    )
