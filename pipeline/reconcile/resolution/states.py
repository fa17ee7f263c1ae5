"""Which articles are silent about a field, and which were only not understood."""

from collections.abc import Iterable, Mapping, Sequence

from pipeline.records import Article, Claim, Mention, WhyNot

_TYPES = {
    "amount": "money",
    "capacity": "quantity",
    "term": "period",
    "date": "period",
    "discount": "period",
    "termination": "period",
}
_ASKED = ("party", "amount", "capacity", "facility", "term", "termination")


def unspoken(
    field: str,
    spoken: Iterable[str],
    articles: Iterable[str],
    unused: Sequence[Mention],
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Split the articles that say nothing into silent ones and unread ones.

    An article is silent only where no unused value of the field's type stands in it.
    """
    quiet = sorted(set(articles) - set(spoken))
    sort = _TYPES.get(field, field)
    seen = {m.article_id for m in unused if _TYPES.get(m.field, m.field) == sort}
    silent = tuple(article for article in quiet if article not in seen)
    return silent, tuple(article for article in quiet if article in seen)


def unused_mentions(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Keep the mentions that no claim uses, if they stand in the article proper."""
    return tuple(
        sorted(
            (m for m in mentions if not m.used_by and m.why_not is not WhyNot.ZONE),
            key=lambda m: (m.article_id, m.start, m.end, m.mention_id),
        )
    )


def open_questions(
    claims: Iterable[Claim], articles: Mapping[str, Article], unused: Sequence[Mention]
) -> tuple[str, ...]:
    """List the fields on which every article of a deal is silent."""
    told = {claim.field for claim in claims}
    return tuple(
        field
        for field in _ASKED
        if field not in told and not unspoken(field, (), articles, unused)[1]
    )
