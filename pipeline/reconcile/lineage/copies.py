"""Articles in, copies out: which texts are nearly the same text."""

import re
from collections.abc import Mapping, Sequence

from pipeline.reconcile.frames import published_day
from pipeline.reconcile.identity.subjects import told_text
from pipeline.records import Article

_SHINGLE = 5  # words
_SHARE = 0.5  # of the shorter text's shingles
_FEWEST = 20  # shingles; a shorter text is no evidence

_Shingles = frozenset[tuple[str, ...]]


def copy_groups(articles: Sequence[Article]) -> Mapping[str, str]:
    """Map every article to the earliest one whose text it nearly repeats, or itself.

    Where dates are unknown the first by path counts as the earliest.
    """
    ordered = sorted(articles, key=_age)
    shingles = {article.article_id: _shingles(article) for article in ordered}
    first = {article.article_id: article.article_id for article in ordered}
    for place, later in enumerate(ordered):
        before = (a for a in ordered[:place] if _is_copy(later, a, shingles))
        if earlier := next(before, None):
            first[later.article_id] = first[earlier.article_id]
    return first


def _age(article: Article) -> tuple[str, str, str]:
    day = published_day(article)
    return (day.isoformat() if day else "9999", article.path, article.article_id)


def _is_copy(
    later: Article, earlier: Article, shingles: Mapping[str, _Shingles]
) -> bool:
    marked = {later.duplicate_of, later.version_of}
    if earlier.article_id in marked or later.article_id == earlier.duplicate_of:
        return True
    mine, other = shingles[later.article_id], shingles[earlier.article_id]
    fewest = min(len(mine), len(other))
    return fewest >= _FEWEST and len(mine & other) >= _SHARE * fewest


def _shingles(article: Article) -> _Shingles:
    """Take every five words in a row, zones that carry no claims left out."""
    words = re.findall(r"\w+", told_text(article).casefold())
    return frozenset(zip(*(words[i:] for i in range(_SHINGLE)), strict=False))
