"""Claims and figures of one folder in, a ``gold.json`` to correct by hand out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath

from pipeline.records import Article, Assertion, Claim, Mention, Record

_UNDISCLOSED = "undisclosed"


class SketchedFact(Record):
    """One line of annotation, as the extractor would have it."""

    field: str
    role: str | None
    value: str
    quote: str
    start: int
    other_deal: str | None = None
    distractor: bool | None = None


class SketchedArticle(Record):
    """What an article says, as the extractor would have it."""

    file: str
    facts: tuple[SketchedFact, ...]


class Skeleton(Record):
    """A ``gold.json`` that nobody has corrected yet."""

    deal: str
    kind: str
    articles: tuple[SketchedArticle, ...]


def sketch_gold(
    deal: str,
    articles: Sequence[Article],
    claims: Sequence[Claim],
    mentions: Sequence[Mention],
) -> Skeleton:
    """Sketch the annotation of the articles about one deal.

    What an article says of its most told deal are the facts; what it says of others is
    marked ``other_deal``, and figures that nobody claims are marked ``distractor``.
    """
    kinds = Counter(claim.deal_kind for claim in claims)
    return Skeleton(
        deal=deal,
        kind=max(kinds, key=lambda kind: (kinds[kind], kind), default="other"),
        articles=tuple(
            SketchedArticle(
                file=PurePosixPath(article.path).name,
                facts=tuple(_facts(article, claims, mentions)),
            )
            for article in sorted(articles, key=lambda article: article.path)
        ),
    )


def _facts(
    article: Article, claims: Iterable[Claim], mentions: Iterable[Mention]
) -> Iterator[SketchedFact]:
    own = [claim for claim in claims if claim.article_id == article.article_id]
    told = Counter(claim.frame_id for claim in own)
    main = max(told, key=lambda frame: (told[frame], frame), default="")
    for claim in sorted(own, key=lambda c: (c.frame_id != main, c.start, c.claim_id)):
        yield _fact(claim, None if claim.frame_id == main else _title(claim, own))
    for mention in mentions:
        if mention.article_id == article.article_id and not mention.used_by:
            yield SketchedFact(
                field=mention.field,
                role=None,
                value=mention.normal,
                quote=mention.quote,
                start=mention.start,
                distractor=True,
            )


def _fact(claim: Claim, other_deal: str | None) -> SketchedFact:
    is_undisclosed = claim.assertion is Assertion.UNDISCLOSED
    return SketchedFact(
        field=_UNDISCLOSED if is_undisclosed else claim.field,
        role=claim.field if is_undisclosed else claim.role or None,
        value=claim.normal,
        quote=claim.quote,
        start=claim.start,
        other_deal=other_deal,
    )


def _title(claim: Claim, claims: Iterable[Claim]) -> str:
    """The parties of the other deal, or its kind where it has none."""
    parties = {
        other.normal
        for other in claims
        if other.frame_id == claim.frame_id and other.field == "party"
    }
    return " - ".join(sorted(parties)) or claim.deal_kind


def skeleton_as_json(skeleton: Skeleton) -> bytes:
    """The file's bytes; marks that do not apply are left out."""
    text = skeleton.model_dump_json(indent=1, exclude_none=True)
    return f"{text}\n".encode()
