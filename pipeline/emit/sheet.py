"""Results in, what a terminal shows of them out: good at 80 columns without colour."""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from pipeline.emit.audit import Audit, source_name
from pipeline.emit.clashes import name_sources, side_words
from pipeline.emit.grid import (
    Cell,
    GridRow,
    State,
    is_about,
    lay_grid,
    rank_deals,
)
from pipeline.emit.index import Index, Results
from pipeline.emit.wording import (
    VERDICT_SIGNS,
    clipped,
    conflict_name,
    counted,
    fact_words,
    readable_sum,
    shown,
    slot_name,
)
from pipeline.records import Claim, Conflict, Deal, Fact, Side, Verdict

_COLOURS = {
    Verdict.AGREED: "green",
    Verdict.COMPATIBLE: "green",
    Verdict.SINGLE_SOURCE: "default",
    Verdict.DISPUTED: "yellow",
    Verdict.CONFLICTING: "red",
    Verdict.UNDISCLOSED: "magenta",
}
_QUOTE_WIDTH = 300
_COUNTS = (
    ("articles", "n"),
    ("stated", "says"),
    ("agreeing", "agrees"),
    ("dissenting", "differs"),
    ("undisclosed", "hides"),
    ("silent", "silent"),
    ("unread", "unread"),
    ("conflicts", "clashes"),
)


def show_deals(results: Results, deals: Iterable[Deal] | None = None) -> RenderableType:
    """Draw the sheets of some deals, or of all."""
    index = Index(results)
    if deals is not None:
        return Group(*(part for deal in deals for part in _sheet(deal, index)))
    if not results.deals:
        return Text("No deal found in these articles.")
    told, passing = rank_deals(results.deals)
    parts = [part for deal in told for part in _sheet(deal, index)]
    return Group(*parts, *_passing(passing))


def show_conflicts(
    results: Results, conflicts: Iterable[Conflict] | None = None
) -> RenderableType:
    """Draw some conflicts with the quotes of every side, or all of them."""
    index = Index(results)
    chosen = results.conflicts if conflicts is None else tuple(conflicts)
    if not chosen:
        return Text("No conflicts.")
    return Group(*_titled_conflicts(chosen, index))


def show_fact(results: Results, fact: Fact) -> RenderableType:
    """Draw one fact: its reason, and what every article says about it."""
    index = Index(results)
    grid = lay_grid(index.deals[fact.deal_id], index)
    row = next(row for row in grid.rows if row.fact.fact_id == fact.fact_id)
    return Group(*_explanation(row, grid.deal))


def show_audit(audit: Audit) -> RenderableType:
    """Draw what each source covers, omits, agrees on and is in conflict about."""
    if not audit.sources:
        return Text("No sources.")
    table = _bare_table()
    table.add_column("source", ratio=1, overflow="fold")
    for _, title in _COUNTS:
        table.add_column(title, justify="right", no_wrap=True)
    for row in audit.sources:
        counts = (str(getattr(row, name)) for name, _ in _COUNTS)
        table.add_row(Text(shown(row.source)), *counts)
    return table


def _bare_table() -> Table:
    return Table(
        box=None,
        pad_edge=False,
        collapse_padding=True,
        header_style="dim",
        expand=True,
    )


def _passing(deals: list[Deal]) -> Iterator[RenderableType]:
    """Deals of which hardly more than a name is told get a line each."""
    if not deals:
        return
    yield Rule(Text("Mentioned in passing", style="bold"), align="left", characters="=")
    for deal in deals:
        articles = counted(len(deal.articles), "article")
        yield Text(f"{shown(deal.title)}: {articles}  [{deal.deal_id[:8]}]")
    yield Text()


def _sheet(deal: Deal, index: Index) -> Iterator[RenderableType]:
    grid = lay_grid(deal, index)
    conflicts = index.conflicts.get(deal.deal_id, ())
    yield Rule(Text(shown(deal.title), style="bold"), align="left", characters="=")
    yield Text(_summary(deal, conflicts))
    yield Text()
    yield _table(grid.rows, conflicts)
    for conflict in conflicts:
        yield Text()
        yield from _conflict(conflict, index)
    yield from _open_questions(deal)
    yield Text()


def _summary(deal: Deal, conflicts: tuple[Conflict, ...]) -> str:
    counts = [counted(len(deal.articles), "article")]
    if deal.origins:
        counts.append(counted(len(deal.origins), "independent origin"))
    counts.append(counted(len(conflicts), "conflict"))
    words = f"{deal.kind.replace('_', ' ')}, {deal.status.replace('_', ' ')}"
    return f"{shown(words)}: {', '.join(counts)}  [{deal.deal_id[:8]}]"


def _table(rows: tuple[GridRow, ...], conflicts: tuple[Conflict, ...]) -> Table:
    table = _bare_table()
    table.add_column("field", width=20)
    table.add_column("value", ratio=1, overflow="fold")
    table.add_column("verdict", width=15)
    table.add_column("said by", width=15)
    for row in rows:
        disputed = any(is_about(conflict, row.fact) for conflict in conflicts)
        table.add_row(*_line(row, disputed=disputed))
    return table


def _line(row: GridRow, *, disputed: bool) -> tuple[Text, ...]:
    fact = row.fact
    sign = "!" if disputed else VERDICT_SIGNS[fact.verdict]
    colour = "red" if disputed else _COLOURS[fact.verdict]
    return (
        Text(shown(slot_name(fact.field, fact.role))),
        Text(fact_words(fact), style="bold"),
        Text(f"{sign} {fact.verdict.replace('_', ' ')}", style=colour),
        Text(_voices(row), style="dim"),
    )


def _voices(row: GridRow) -> str:
    telling = sum(cell.state is State.STATED for cell in row.cells)
    words = f"{telling}/{len(row.cells)}"
    origins = len(row.fact.origins)
    return f"{words}, {counted(origins, 'origin')}" if origins else words


def _titled_conflicts(
    conflicts: Iterable[Conflict], index: Index
) -> Iterator[RenderableType]:
    """Conflicts with the title of their deal above the first of each."""
    above = None
    for conflict in conflicts:
        if conflict.deal_id != above:
            deal = index.deals.get(conflict.deal_id)
            title = shown(deal.title) if deal else conflict.deal_id
            yield Rule(Text(title, style="bold"), align="left", characters="=")
        above = conflict.deal_id
        yield from _conflict(conflict, index)
        yield Text()


def _conflict(conflict: Conflict, index: Index) -> Iterator[RenderableType]:
    yield Text(
        f"! {conflict_name(conflict)}  [{conflict.conflict_id[:8]}]", style="red"
    )
    for side in conflict.sides:
        yield from _side(side, index)
    yield _indented(Text(shown(name_sources(conflict.explanation, conflict, index))))
    if conflict.suggested_check:
        yield _indented(Text(f"Check: {shown(conflict.suggested_check)}"))


def _side(side: Side, index: Index) -> Iterator[RenderableType]:
    yield _indented(Text(side_words(side, index), style="bold"))
    quotes = dict.fromkeys(
        _said(claim, index) for claim in index.cited(side.claims)
    )  # a set would lose the order
    for quote in quotes:
        yield _indented(Text(quote), 4)


def _said(claim: Claim, index: Index) -> str:
    article = index.articles.get(claim.article_id)
    source = source_name(article) if article else claim.path
    return f'"{clipped(_sentence(claim, index), _QUOTE_WIDTH)}" - {shown(source)}'


def _sentence(claim: Claim, index: Index) -> str:
    """The quote with its sentence around it, so that a reader can judge it."""
    article = index.articles.get(claim.article_id)
    if article is None or claim.sentence_end - claim.sentence_start > _QUOTE_WIDTH:
        return claim.quote
    return article.text[claim.sentence_start : claim.sentence_end]


def _open_questions(deal: Deal) -> Iterator[RenderableType]:
    if deal.open_questions:
        words = ", ".join(field.replace("_", " ") for field in deal.open_questions)
        yield Text()
        yield Text(f"Nobody says: {shown(words)}", style="dim")


def _explanation(row: GridRow, deal: Deal) -> Iterator[RenderableType]:
    fact = row.fact
    name = slot_name(fact.field, fact.role)
    verdict = fact.verdict.replace("_", " ")
    yield Rule(Text(f"{shown(deal.title)}", style="bold"), align="left", characters="=")
    yield Text(f"{shown(name)}: {fact_words(fact)}", style="bold")
    yield Text(f"{VERDICT_SIGNS[fact.verdict]} {verdict}", style=_COLOURS[fact.verdict])
    yield Text(shown(fact.reason))
    yield from _arithmetic(fact)
    yield Text(f"confidence {fact.confidence:.2f}")
    for reason in fact.confidence_reasons:
        yield _indented(Text(f"- {shown(reason)}"))
    for cell in row.cells:
        yield Text()
        yield from _cell(cell)


def _arithmetic(fact: Fact) -> Iterator[RenderableType]:
    for check in fact.derived:
        words = f"{readable_sum(check.expression)}: {check.check}"
        yield Text(f"arithmetic: {words}")


def _cell(cell: Cell) -> Iterator[RenderableType]:
    line = Text(f"{cell.sign} {shown(source_name(cell.article))}", style="bold")
    line.append(f": {cell.standing}", style="not bold")
    yield line
    for claim in cell.claims:
        yield from _claim(claim)
    for claim in cell.withheld:
        yield _indented(Text("- and calls it undisclosed:", style="magenta"))
        yield from _claim(claim)
    for mention in cell.passages:
        words = f'seen but not used: "{shown(mention.quote)}" ({mention.why_not})'
        yield _indented(Text(words, style="dim"))


def _claim(claim: Claim) -> Iterator[RenderableType]:
    yield _indented(Text(f'"{clipped(claim.quote, _QUOTE_WIDTH)}"'))
    where = f"{claim.path}, characters {claim.start} to {claim.end}"
    rule = f"{claim.assertion}, read by rule {claim.rule}"
    yield _indented(Text(f"{shown(where)}; {shown(rule)}", style="dim"))


def _indented(renderable: RenderableType, by: int = 2) -> Padding:
    return Padding(renderable, (0, 0, 0, by))
