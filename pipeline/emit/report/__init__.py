"""Results in, one self-contained HTML page out."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple, Protocol
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from pipeline.emit.audit import source_name
from pipeline.emit.grid import Grid, Stance, State, lay_grid, rank_deals
from pipeline.emit.index import Index, Results
from pipeline.emit.report.highlight import Segment, cut_segments
from pipeline.emit.wording import (
    VERDICT_SIGNS,
    conflict_name,
    counted,
    fact_words,
    readable,
    shown,
    shown_lines,
    slot_name,
)
from pipeline.records import Article, Claim, Conflict, Deal, Mention

_STANCE_SIGNS = {
    Stance.AGREES: "=",
    Stance.COMPATIBLE: "\N{ALMOST EQUAL TO}",
    Stance.DISSENTS: "\N{NOT EQUAL TO}",
    Stance.SUPERSEDED: "\N{RIGHTWARDS ARROW}",
    Stance.NONE: "",
}
_STATE_SIGNS = {
    State.STATED: "",
    State.UNDISCLOSED: "\N{EM DASH}",
    State.DERIVED: "\N{THEREFORE}",
    State.SILENT: "\N{MIDDLE DOT}",
    State.UNREAD: "?",
}


class Missed(Protocol):
    """An input file that gave no article."""

    @property
    def path(self) -> str:
        """Where it is."""

    @property
    def kind(self) -> str:
        """Whether it failed or was set aside."""

    @property
    def reason(self) -> str:
        """Why."""


class DealView(NamedTuple):
    """What the page shows of one deal."""

    deal: Deal
    grid: Grid
    conflicts: tuple[Conflict, ...]
    beside: tuple[Claim, ...]


class ArticleView(NamedTuple):
    """What the page shows of one article."""

    article: Article
    segments: tuple[Segment, ...]
    unused: tuple[Mention, ...]


def render_report(results: Results, skipped: Iterable[Missed] = ()) -> str:
    """Draw the whole page; it needs no network and runs no script."""
    index = Index(results)
    told, passing = rank_deals(results.deals)
    return (
        _environment()
        .get_template("page.html.j2")
        .render(
            deals=[_deal_view(deal, index) for deal in told],
            passing=[_deal_view(deal, index) for deal in passing],
            articles=[_article_view(article, index) for article in results.articles],
            index=index,
            skipped=tuple(skipped),
        )
    )


def _deal_view(deal: Deal, index: Index) -> DealView:
    grid = lay_grid(deal, index)
    used = {
        claim.claim_id
        for row in grid.rows
        for cell in row.cells
        for claim in cell.claims
    }
    claims = index.claims_of_deal.get(deal.deal_id, ())
    beside = tuple(claim for claim in claims if claim.claim_id not in used)
    return DealView(deal, grid, index.conflicts.get(deal.deal_id, ()), beside)


def _article_view(article: Article, index: Index) -> ArticleView:
    claims = index.claims_of_article.get(article.article_id, ())
    unused = index.unused.get(article.article_id, ())
    return ArticleView(article, cut_segments(article, claims), unused)


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        conflict_name=conflict_name,
        counted=counted,
        readable=readable,
        shown=shown,
        shown_lines=shown_lines,
        source_name=source_name,
        web_address=_web_address,
        fact_words=fact_words,
        words=lambda name: shown(name.replace("_", " ")),
    )
    environment.globals.update(
        slot_name=slot_name,
        stance_signs=_STANCE_SIGNS,
        state_signs=_STATE_SIGNS,
        verdict_signs=VERDICT_SIGNS,
    )
    return environment


def _web_address(url: str | None) -> str | None:
    """The address if a click on it can only open a web page."""
    try:
        safe = url is not None and urlsplit(url).scheme in ("http", "https")
    except ValueError:
        return None
    return url if safe else None
