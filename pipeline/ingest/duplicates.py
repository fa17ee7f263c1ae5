"""Articles in, the same articles out with copies and later versions marked."""

import zlib
from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator
from functools import lru_cache
from hashlib import sha256
from heapq import nsmallest
from itertools import islice

from pipeline.ingest.wording import all_words
from pipeline.records import UNCLAIMED_ZONES, Article

_SHINGLE = 5
_SKETCH = 32  # shingles of an article that are held for all
_SHARED = 16  # of them that copies have in common at the very least
_KEYS = 12  # of them by which articles are looked up
_HELD = 64  # articles of which all shingles are held
_NUMBER = 32  # bits of an article's number
_CONTAINED = 0.9
_SIMILAR_LENGTH = 0.8
_COMMON = 20  # of the stories with the same words, those that are looked at
_LOOKED_AT = 400  # of all articles with them, copies among them
_COMPARED = 5  # of them, those that are compared word by word
_FEWEST = 12


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
    """Near copies with their originals; a copy is nobody's original."""
    sketches = _Sketches(articles)

    @lru_cache(maxsize=_HELD)
    def shingles(number: int) -> frozenset[int]:
        return _shingles(articles[number])

    near: dict[str, tuple[str, str]] = {}
    for number, article in enumerate(articles):
        likeliest = sketches.alike(number)[:_COMPARED]
        alike = [n for n in likeliest if _alike(shingles(number), shingles(n))]
        if not alike:
            continue
        shares = {n: _contained(shingles(number), shingles(n)) for n in alike}
        original = max(alike, key=lambda n: (shares[n], -n))
        first = articles[original]
        note = (
            f"nearly the same text as {first.path} ({shares[original]:.0%} of its "
            "words)"
        )
        near[article.article_id] = (first.article_id, note)
        sketches.leave_out(number)
    return near


class _Sketches:
    """The smallest few shingles of each article, by which copies find each other.

    Texts that share most of their shingles share most of these. They take the same
    little memory for any article.
    """

    def __init__(self, articles: list[Article]) -> None:
        self._own = [array("I", _smallest(article)) for article in articles]
        self._all = array(
            "Q",
            sorted(
                shingle << _NUMBER | number
                for number, own in enumerate(self._own)
                for shingle in own[:_KEYS]
            ),
        )
        self._is_copy = bytearray(len(articles))

    def leave_out(self, number: int) -> None:
        """Look no more at an article: it is a copy."""
        self._is_copy[number] = 1

    def alike(self, number: int) -> list[int]:
        """The earlier articles that share some of the smallest shingles, best first.

        One is enough of those that few stories have, but not of a feed's set phrases.
        """
        own = frozenset(self._own[number])
        seen: Counter[int] = Counter()
        for key in self._own[number][:_KEYS]:
            holders = self._holders(key, number)
            seen.update(dict.fromkeys(holders, 2 if len(holders) < _COMMON else 1))
        often = (n for n, told in seen.items() if told > 1)
        shared = {n: len(own.intersection(self._own[n])) for n in often}
        found = [n for n, times in shared.items() if times >= _SHARED]
        return sorted(found, key=lambda n: (-shared[n], n))

    def _holders(self, shingle: int, before: int) -> list[int]:
        """The first stories with a shingle that are no copies."""
        first = shingle << _NUMBER
        start = bisect_left(self._all, first)
        end = bisect_left(self._all, first | before, start)
        numbers = (
            packed - first for packed in self._all[start : min(end, start + _LOOKED_AT)]
        )
        return list(islice((n for n in numbers if not self._is_copy[n]), _COMMON))


def _smallest(article: Article) -> list[int]:
    shingles = _shingles(article)
    return nsmallest(_SKETCH, shingles) if len(shingles) >= _FEWEST else []


def _shingles(article: Article) -> frozenset[int]:
    """Every run of a few words in an article's story, as a number."""
    story = (
        article.text[zone.start : zone.end]
        for zone in article.zones
        if zone.kind not in UNCLAIMED_ZONES
    )
    words = all_words(" ".join(story))
    runs = (" ".join(words[n : n + _SHINGLE]) for n in range(len(words) - _SHINGLE + 1))
    return frozenset(zlib.crc32(run.encode("utf-8", "replace")) for run in runs)


def _alike(left: frozenset[int], right: frozenset[int]) -> bool:
    shorter, longer = sorted((len(left), len(right)))
    return shorter >= _SIMILAR_LENGTH * longer and _contained(left, right) >= _CONTAINED


def _contained(left: frozenset[int], right: frozenset[int]) -> float:
    """Which part of the smaller set of shingles the other has too."""
    return len(left & right) / (min(len(left), len(right)) or 1)
