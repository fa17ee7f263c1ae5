"""Articles in, the same articles out with copies and later versions marked."""

import zlib
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from hashlib import sha256
from typing import NamedTuple

from pipeline.ingest.wording import all_words
from pipeline.records import UNCLAIMED_ZONES, Article

_SHINGLE = 5
_SAMPLED = 8
_CONTAINED = 0.9
_SIMILAR_LENGTH = 0.8
_COMMON = 50  # stories with the same five words: these are a phrase of the trade
_FEWEST = 12


class _Fingerprint(NamedTuple):
    """The word shingles of an article's story: all, and a sample to compare by."""

    shingles: frozenset[int]
    sample: frozenset[int]


def mark_duplicates(
    articles: Iterable[Article], near_among: Container[str] | None = None
) -> list[Article]:
    """Mark exact copies, near copies and later versions; nothing is dropped.

    ``duplicate_of`` is the first article, in the order of paths, with the same text, or
    whose story has nearly all the words of this one in the same order (a warning says
    so). ``version_of`` is the earliest version of an article that was changed later:
    the same address, or the same headline from the same outlet.

    Args:
        articles: All of them.
        near_among: The ids of those among which near copies are looked for; else all.
    """
    ordered = sorted(articles, key=lambda article: (article.path, article.article_id))
    copies = _exact_copies(ordered)
    versions = _versions([a for a in ordered if a.article_id not in copies])
    known = copies.keys() | versions.keys()
    near = _near_copies(
        [
            a
            for a in ordered
            if a.article_id not in known
            and (near_among is None or a.article_id in near_among)
        ]
    )
    return [_marked(article, copies, versions, near) for article in ordered]


def _marked(
    article: Article,
    copies: dict[str, str],
    versions: dict[str, str],
    near: dict[str, tuple[str, str]],
) -> Article:
    name = article.article_id
    changes: dict[str, object] = {}
    if name in copies:
        changes["duplicate_of"] = copies[name]
    if name in versions:
        changes["version_of"] = versions[name]
    if name in near:
        changes["duplicate_of"], note = near[name]
        changes["warnings"] = (*article.warnings, note)
    return article.model_copy(update=changes) if changes else article


def _exact_copies(articles: list[Article]) -> dict[str, str]:
    first: dict[bytes, str] = {}
    copies: dict[str, str] = {}
    for article in articles:
        words = " ".join(article.text.split())
        digest = sha256(words.encode("utf-8", "surrogatepass")).digest()
        original = first.setdefault(digest, article.article_id)
        if original != article.article_id:
            copies[article.article_id] = original
    return copies


def _versions(articles: list[Article]) -> dict[str, str]:
    """Later versions, with the earliest one of each group."""
    groups: dict[tuple[str, ...], list[Article]] = defaultdict(list)
    for article in articles:
        for key in _identities(article):
            groups[key].append(article)
    versions: dict[str, str] = {}
    for group in groups.values():
        earliest, *later = sorted(group, key=_moment)
        for article in later:
            if _moment(article)[:1] > _moment(earliest)[:1] or article.url:
                versions.setdefault(article.article_id, earliest.article_id)
    return versions


def _identities(article: Article) -> Iterator[tuple[str, ...]]:
    if article.url:
        yield ("url", article.url.split("#")[0].rstrip("/"))
    if article.title and article.source:
        yield ("title", article.title.casefold(), article.source.casefold())


def _moment(article: Article) -> tuple[str, str]:
    return article.modified or article.published or "", article.path


def _near_copies(articles: list[Article]) -> dict[str, tuple[str, str]]:
    prints: dict[str, _Fingerprint] = {}
    paths: dict[str, str] = {}
    holders: dict[int, list[str]] = defaultdict(list)
    near: dict[str, tuple[str, str]] = {}
    for article in articles:
        name = article.article_id
        prints[name] = _fingerprint(article)
        paths[name] = article.path
        original = _original(name, prints, holders)
        if original is not None:
            share = _contained(prints[name], prints[original])
            note = (
                f"nearly the same text as {paths[original]} ({share:.0%} of its words)"
            )
            near[name] = (original, note)
            continue
        for shingle in prints[name].sample:
            holders[shingle].append(name)
    return near


def _fingerprint(article: Article) -> _Fingerprint:
    story = (
        article.text[zone.start : zone.end]
        for zone in article.zones
        if zone.kind not in UNCLAIMED_ZONES
    )
    words = all_words(" ".join(story))
    runs = (" ".join(words[n : n + _SHINGLE]) for n in range(len(words) - _SHINGLE + 1))
    shingles = frozenset(zlib.crc32(run.encode("utf-8", "replace")) for run in runs)
    return _Fingerprint(shingles, frozenset(s for s in shingles if s % _SAMPLED == 0))


def _original(
    name: str, prints: dict[str, _Fingerprint], holders: dict[int, list[str]]
) -> str | None:
    """The earlier article that this one nearly copies; the closest, then the first."""
    own = prints[name]
    if len(own.shingles) < _FEWEST:
        return None
    groups = (holders.get(shingle, ()) for shingle in own.sample)
    shared = {name for group in groups if len(group) < _COMMON for name in group}
    alike = [other for other in sorted(shared) if _alike(own, prints[other])]
    return max(alike, key=lambda other: _contained(own, prints[other]), default=None)


def _alike(left: _Fingerprint, right: _Fingerprint) -> bool:
    shorter, longer = sorted((len(left.shingles), len(right.shingles)))
    return shorter >= _SIMILAR_LENGTH * longer and _contained(left, right) >= _CONTAINED


def _contained(left: _Fingerprint, right: _Fingerprint) -> float:
    """Which part of the smaller set of shingles the other has too."""
    smaller = min(len(left.shingles), len(right.shingles)) or 1
    return len(left.shingles & right.shingles) / smaller
