"""Pairs of stories that nobody could decide on in, what a reviewer sees out."""

from collections.abc import Iterator
from typing import NamedTuple

from pipeline.emit.index import Index
from pipeline.emit.wording import shown
from pipeline.records import Claim, Link


class Story(NamedTuple):
    """One article's account of one deal."""

    frame_id: str
    title: str
    article_id: str
    source: str


class Review(NamedTuple):
    """Two stories that may be of one deal, and what speaks for and against it."""

    link: Link
    left: Story
    right: Story


def find_reviews(index: Index) -> tuple[Review, ...]:
    """The pairs left to a person, the likeliest first."""
    claims = {claim.frame_id: claim for claim in reversed(index.results.claims)}
    links = [link for link in index.results.links if link.decision == "review"]
    ranked = sorted(links, key=lambda link: (-link.score, link.left, link.right))
    return tuple(_reviews(ranked, claims, index))


def _reviews(
    links: list[Link], claims: dict[str, Claim], index: Index
) -> Iterator[Review]:
    for link in links:
        if link.left in claims and link.right in claims:
            first, second = sorted((link.left, link.right))
            yield Review(
                link, _story(claims[first], index), _story(claims[second], index)
            )


def _story(claim: Claim, index: Index) -> Story:
    deal = index.deals.get(claim.deal_id or "")
    article = index.articles.get(claim.article_id)
    named = (article.source or article.title) if article else None
    return Story(
        claim.frame_id,
        shown(deal.title if deal else claim.deal_kind),
        claim.article_id,
        shown(named or claim.path),
    )
