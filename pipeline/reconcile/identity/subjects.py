"""What articles are about: the names that two texts share beyond the parties."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from pipeline.records import UNCLAIMED_ZONES, Article

_WORD = re.compile(r"[^\W\d_][\w'\u2019&-]*")
_INNER_NAME = re.compile(r"(?<=[\w,;)'\u2019] )([^\W\d_a-z][\w'\u2019&-]*)")
_POSSESSIVE = re.compile(r"['\u2019]s?$")
_MOSTLY = 0.7  # the share of its uses in which a name is capitalised
_ELSEWHERE = 100  # articles that are thought away: a run of three knows no rarity
_CALENDAR = frozenset([
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "january", "february", "march", "april", "may", "june", "july", "august",
    "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun",
    "jul", "aug", "sep", "sept", "oct", "nov", "dec",
])  # fmt: skip
# capitals that are about nothing: titles, coins, and the words of filings
_FORMAL = frozenset([
    "dr", "mr", "mrs", "ms", "ceo", "cfo", "rs", "usd", "eur", "gbp", "chf", "sek",
    "nok", "dkk", "pln", "jpy", "inr", "aud", "cad", "form", "securities",
    "exchange", "act", "exhibit", "entry", "section", "item", "sub", "parent",
    "ip", "ai", "i'd", "i'm", "i've", "i'll",
])  # fmt: skip

Weights = Mapping[str, float]


class Likeness(NamedTuple):
    """How far two texts share their names, and the rarest shared ones."""

    share: float
    names: tuple[str, ...]


def subjects_of(articles: Mapping[str, Article]) -> Mapping[str, Weights]:
    """Weigh the names in each article: those told often, and rare elsewhere, most."""
    words = {key: _words(article) for key, article in sorted(articles.items())}
    uses: Counter[str] = Counter()
    capitals: Counter[str] = Counter()
    for found in words.values():
        for word in found:
            key = _plain(word)
            uses[key] += 1
            capitals[key] += word[0].isupper()
    within = {_plain(word) for a in articles.values() for word in _inner_names(a)}
    names = {
        key
        for key in within - _CALENDAR - _FORMAL
        if capitals[key] >= _MOSTLY * uses[key] and len(key) > 1
    }
    told = {key: _count(found, names) for key, found in words.items()}
    spread = Counter(name for counts in told.values() for name in counts)
    return {key: _weigh(counts, spread, len(told)) for key, counts in told.items()}


def _words(article: Article) -> list[str]:
    return _WORD.findall(told_text(article))


def _inner_names(article: Article) -> set[str]:
    """Give the capitalised words that do not merely begin a sentence."""
    return set(_INNER_NAME.findall(told_text(article)))


def told_text(article: Article) -> str:
    """Give an article's text with related stories and the like blanked out."""
    text = article.text
    for zone in article.zones:
        if zone.kind in UNCLAIMED_ZONES:
            blank = " " * (zone.end - zone.start)
            text = text[: zone.start] + blank + text[zone.end :]
    return text


def _plain(word: str) -> str:
    return _POSSESSIVE.sub("", word).casefold()


def _count(words: Iterable[str], names: set[str]) -> Counter[str]:
    plain = (_plain(word) for word in words if word[0].isupper())
    return Counter(word for word in plain if word in names)


def _weigh(counts: Counter[str], spread: Mapping[str, int], articles: int) -> Weights:
    return {
        name: (1 + math.log(count)) * math.log((articles + _ELSEWHERE) / spread[name])
        for name, count in sorted(counts.items())
    }


def compare_subjects(left: Weights, right: Weights, besides: set[str]) -> Likeness:
    """Tell how far two texts share their names, some words left out.

    >>> one = {"lorne": 2.0, "brunel": 3.0}
    >>> compare_subjects(one, {"lorne": 2.0, "tarn": 3.0}, {"brunel", "tarn"}).names
    ('lorne',)
    """
    shared = {
        name: weight * right[name]
        for name, weight in left.items()
        if name in right and name not in besides
    }
    short, long = sorted((_square(left, besides), _square(right, besides)))
    norm = short**0.75 * long**0.25  # a short text in a long one counts for more
    ranked = sorted(shared, key=lambda name: (-shared[name], name))
    return Likeness(sum(shared.values()) / norm if norm else 0.0, tuple(ranked))


def _square(weights: Weights, besides: set[str]) -> float:
    return sum(w * w for name, w in weights.items() if name not in besides)
