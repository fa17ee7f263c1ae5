"""Results in, only what somebody asks about out."""

from typing import NamedTuple

from pipeline.emit.index import Index, Results
from pipeline.records import Claim, Deal


class Wanted(NamedTuple):
    """What a reader asks about; what is not said here is all wanted.

    ``about`` is part of the name of a party, of an alias or of the deal; ``since`` an
    ISO date: a deal counts if one of its articles is of that day or later, and an
    article without a date might be; ``kind`` is a kind of deal; ``with_text`` says that
    the report holds the articles in full.
    """

    about: str | None = None
    since: str | None = None
    kind: str | None = None
    with_text: bool = True

    @property
    def is_everything(self) -> bool:
        """Whether no deal is left out."""
        return not (self.about or self.since or self.kind)


def narrow(results: Results, wanted: Wanted) -> Results:
    """Keep the deals that are wanted, and of every other table what belongs to them."""
    if wanted.is_everything:
        return results
    index = Index(results)
    deals = tuple(deal for deal in results.deals if _fits(deal, wanted, index))
    ids = {deal.deal_id for deal in deals}
    articles = {name for deal in deals for name in deal.articles}
    claims = tuple(row for row in results.claims if row.deal_id in ids)
    frames = {claim.frame_id for claim in claims}
    known = {claim.claim_id for claim in claims}
    return Results(
        articles=tuple(row for row in results.articles if row.article_id in articles),
        mentions=tuple(
            row
            for row in results.mentions
            if row.article_id in articles and known.issuperset(row.used_by)
        ),
        claims=claims,
        deals=deals,
        facts=tuple(row for row in results.facts if row.deal_id in ids),
        conflicts=tuple(row for row in results.conflicts if row.deal_id in ids),
        links=tuple(
            row for row in results.links if row.left in frames and row.right in frames
        ),
    )


def _fits(deal: Deal, wanted: Wanted, index: Index) -> bool:
    if wanted.kind and deal.kind != wanted.kind.replace(" ", "_"):
        return False
    if wanted.since and not _is_since(deal, wanted.since, index):
        return False
    return wanted.about is None or _is_about(deal, wanted.about.casefold(), index)


def _is_since(deal: Deal, date: str, index: Index) -> bool:
    articles = (index.articles.get(name) for name in deal.articles)
    dates = [article.published for article in articles if article]
    return any(day is None or day[: len(date)] >= date for day in dates)


def _is_about(deal: Deal, name: str, index: Index) -> bool:
    claims = index.claims_of_deal.get(deal.deal_id, ())
    told = (deal.title, *deal.parties, *map(_named, claims))
    return any(name in words.casefold() for words in told)


def _named(claim: Claim) -> str:
    return f"{claim.normal} {claim.quote}" if claim.field == "party" else ""
