"""An article and its claims in, its text cut where highlights begin and end out."""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from pipeline.records import Article, Claim


class Segment(NamedTuple):
    """A stretch of text, the claims that start with it, and all claims that hold it."""

    text: str
    anchors: tuple[str, ...]
    claims: tuple[Claim, ...]


def cut_segments(article: Article, claims: Iterable[Claim]) -> tuple[Segment, ...]:
    """Cut the text so that every claim covers whole segments, overlaps included."""
    inside = tuple(
        claim for claim in claims if 0 <= claim.start < claim.end <= len(article.text)
    )
    edges = {0, len(article.text)}
    edges.update(edge for claim in inside for edge in (claim.start, claim.end))
    places = sorted(edges)
    return tuple(
        _segment(article.text[start:end], start, inside)
        for start, end in pairwise(places)
    )


def _segment(text: str, start: int, claims: tuple[Claim, ...]) -> Segment:
    holding = tuple(claim for claim in claims if claim.start <= start < claim.end)
    anchors = tuple(claim.claim_id for claim in holding if claim.start == start)
    return Segment(text, anchors, holding)
