"""Articles in, copies out: which texts are nearly the same text."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from pipeline.reconcile.identity.subjects import told_text
from pipeline.records import Article

_SHINGLE = 5  # words
_SHARE = 0.5  # of the shorter text's shingles
_FEWEST = 20  # shingles; a shorter text is no evidence
_HELD = 16  # stories that are remembered for a shingle; what more have tells nothing
_COMPARED = 8  # of the stories with the same shingles, those that are compared
_FACT = re.compile(r"[\d_]|[^\W\d_a-z]")  # a name or a number is told alike by all
_WORD = re.compile(r"\w+")

_Shingles = frozenset[tuple[str, ...]]


def copy_groups(articles: Sequence[Article]) -> Mapping[str, str]:
    """Map every article to the earliest one whose text it nearly repeats, or itself.

    Where dates are unknown the first by path counts as the earliest.
    """
    ordered = sorted(articles, key=age_of)
    marks = _Marks(ordered)
    stories = _Stories()
    first: dict[str, str] = {}
    for article in ordered:
        key = article.article_id
        shingles = _shingles(article)
        original = marks.original(article, first) or stories.original(shingles)
        first[key] = first[original] if original else key
        stories.add(key, first[key], shingles)
    return first


def age_of(article: Article) -> tuple[str, str, str]:
    """Give what sorts articles, the earliest first and those without a day last."""
    day = article.day
    return (day.isoformat() if day else "9999", article.path, article.article_id)


class _Marks:
    """Copies that were marked as such when they were read."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._copies: dict[str, list[str]] = defaultdict(list)
        for article in articles:
            if article.duplicate_of:
                self._copies[article.duplicate_of].append(article.article_id)

    def original(self, article: Article, known: Mapping[str, str]) -> str | None:
        """Find an earlier article that one is marked as a copy of, or that is its."""
        marked = (article.duplicate_of, article.version_of)
        named = (*(key for key in marked if key), *self._copies[article.article_id])
        return next((key for key in known if key in named), None) if named else None


class _Stories:
    """The texts met so far, found by what they have in common with another one."""

    def __init__(self) -> None:
        self._shingles: dict[str, _Shingles] = {}
        self._groups: dict[str, str] = {}
        self._holders: dict[tuple[str, ...], list[str]] = defaultdict(list)

    def add(self, key: str, group: str, shingles: _Shingles) -> None:
        """Remember a text by the shingles that its group did not have before."""
        self._shingles[key] = shingles
        self._groups[key] = group
        for shingle in shingles:
            held = self._holders[shingle]
            if len(held) < _HELD and all(self._groups[k] != group for k in held):
                held.append(key)

    def original(self, shingles: _Shingles) -> str | None:
        """Find the earliest text of which one repeats enough."""
        if len(shingles) < _FEWEST:
            return None
        alike = {
            key for key in self._likeliest(shingles) if self._is_copy(key, shingles)
        }
        return next((key for key in self._shingles if key in alike), None)

    def _likeliest(self, shingles: _Shingles) -> Iterator[str]:
        shared = Counter(key for s in shingles for key in self._holders.get(s, ()))
        ranked = sorted(shared, key=lambda key: (-shared[key], key))
        yield from ranked[:_COMPARED]

    def _is_copy(self, earlier: str, mine: _Shingles) -> bool:
        other = self._shingles[earlier]
        fewest = min(len(mine), len(other))
        return fewest >= _FEWEST and len(mine & other) >= _SHARE * fewest


def _shingles(article: Article) -> _Shingles:
    """Take every few words in a row, names, numbers and zones without claims left out.

    Who deals with whom for how much is told in the same words by all: it is a fact and
    no fingerprint.
    """
    words = _WORD.findall(told_text(article))
    plain = [word for word in words if not _FACT.match(word)]
    return frozenset(zip(*(plain[i:] for i in range(_SHINGLE)), strict=False))
