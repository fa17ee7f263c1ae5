"""Results in, one self-contained HTML page out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from markupsafe import Markup

from pipeline.emit.audit import Audit, audit_sources
from pipeline.emit.grid import rank_deals
from pipeline.emit.index import Index, Results
from pipeline.emit.report.assets import read_assets
from pipeline.emit.report.environment import page_environment
from pipeline.emit.report.reviews import Review, find_reviews
from pipeline.emit.report.views import DealView, view_article, view_deal
from pipeline.emit.runlog import Skipped
from pipeline.records import Article, Deal

_MANY = 1000  # articles


class Part(NamedTuple):
    """A stretch of the page that waits as text until somebody asks for it."""

    name: str
    html: Markup


@dataclass(frozen=True)
class Page:
    """Everything that the frame of the page shows before a part is asked for."""

    deals: tuple[DealView, ...]
    passing: tuple[DealView, ...]
    results: Results
    audit: Audit
    reviews: tuple[Review, ...]
    skipped: tuple[Skipped, ...]
    with_text: bool

    @property
    def lead(self) -> DealView | None:
        """The deal that most articles tell of: it stands on the first screen."""
        if not self.deals:
            return None
        leads = len(self.deals[0].voices) * 2 > len(self.results.articles)
        return self.deals[0] if leads else None

    @property
    def others(self) -> tuple[DealView, ...]:
        """The deals that are told and do not lead."""
        return self.deals[1:] if self.lead else self.deals

    @cached_property
    def shown(self) -> tuple[Article, ...]:
        """The articles that are drawn: of very many, those that tell of a deal."""
        articles = self.results.articles
        if len(articles) <= _MANY:
            return articles
        told = {key for deal in self.results.deals for key in deal.articles}
        return tuple(row for row in articles if row.article_id in told)

    @property
    def origins(self) -> int:
        """How many independent voices there are in all deals."""
        deals = self.results.deals
        return len({origin.id for deal in deals for origin in deal.origins})


def render_report(
    results: Results,
    skipped: Iterable[Skipped] = (),
    *,
    with_text: bool = True,
    audit: Audit | None = None,
) -> str:
    """Draw the whole page at once, as ``draw_report`` does piece by piece."""
    return "".join(draw_report(results, skipped, with_text=with_text, audit=audit))


def draw_report(
    results: Results,
    skipped: Iterable[Skipped] = (),
    *,
    with_text: bool = True,
    audit: Audit | None = None,
) -> Iterator[str]:
    """Draw the page piece by piece; it needs no network and no script but its own.

    Each deal and each article is drawn when its turn comes: no two are held at once.

    Args:
        results: What a run found.
        skipped: The files that gave no article.
        with_text: Whether the page holds the articles in full, or only the quotes.
        audit: The consistency of the sources, if that was counted already.
    """
    index = Index(results)
    told, passing = rank_deals(results.deals)
    page = Page(
        _view_deals(told, index, with_text=with_text),
        _view_deals(passing, index, with_text=with_text),
        results,
        audit or audit_sources(results),
        find_reviews(index),
        tuple(skipped),
        with_text,
    )
    template = page_environment().get_template("page.html.j2")
    assets = read_assets()
    return template.generate(page=page, assets=assets, parts=_parts(page, index))


def _view_deals(
    deals: Sequence[Deal], index: Index, *, with_text: bool
) -> tuple[DealView, ...]:
    return tuple(view_deal(deal, index, with_text=with_text) for deal in deals)


def _parts(page: Page, index: Index) -> Iterator[Part]:
    """Draw every deal and article on its own; only the page's own words are markup."""
    environment = page_environment()
    deal_sheet = environment.get_template("deal.html.j2")
    article_sheet = environment.get_template("article.html.j2")
    for view in (*page.deals, *page.passing):
        html = deal_sheet.render(view=view)
        name = f"deal-{view.deal.deal_id}"
        yield Part(name, Markup(html))  # noqa: S704 - a template escaped it
    for article in page.shown:
        told = view_article(article, index, with_text=page.with_text)
        html = article_sheet.render(view=told, with_text=page.with_text)
        name = f"article-{article.article_id}"
        yield Part(name, Markup(html))  # noqa: S704 - as above
