"""Articles in, kin out: who must have one source with another, as both slip alike.

Agreement alone says nothing: two who are right agree. Words that nobody else chooses,
and errors that nobody else makes, come from one source; who had it first is unknown.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, groupby

from pipeline.reconcile.identity.subjects import told_text
from pipeline.reconcile.relation import relate
from pipeline.records import SAID, Article, Claim
from pipeline.values import AnyValue, Money, Quantity, RelationKind
from pipeline.values.expressions import compiled

_PHRASE = 6  # words of a phrase that is somebody's own
_LONG = 12  # one of so many is enough, else two are
_LONG_WORD = 5  # letters
_TELLING = 2  # long words without which a phrase is anybody's
_HELD = 16  # articles remembered for a phrase
_COMPARED = 8
_ERRORS = 2  # that two articles share
_AGAINST = 3  # texts that tell it otherwise make it an error
_QUOTED = compiled(r"[\u201c\"][^\u201c\u201d\"\n]{0,600}[\u201d\"]")
_TOKEN = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*|[^\s\u201c\u201d\"]")
_PLAIN = re.compile(r"[a-z]")
# what every newsroom writes
_STOCK = compiled(
    r"\b(?:comment|knowledge of|customary|conditions|regulatory|approvals?"
    r"|expected to|familiar with|forward looking|subscribe|newsletter|copyright"
    r"|rights reserved|(?:un)?disclosed|shareholders|all or (?:any )?part|quarter"
    r"|according to|statement)\b"
)

_Word = tuple[str, bool]  # a word, and whether it stands in quotation marks
_Gram = tuple[str, ...]
_Grams = Mapping[_Gram, bool]


def find_kin(
    articles: Sequence[Article], claims: Iterable[Claim], texts: Mapping[str, str]
) -> Mapping[str, str]:
    """Map articles to the earliest one with which they have a source in common.

    Args:
        articles: Those that are no copies, the earliest first.
        claims: What they say.
        texts: For every article the one of which it is a copy, or itself.
    """
    found: dict[str, str] = {}
    order = {article.article_id: place for place, article in enumerate(articles)}
    pairs = [*_share_phrases(articles), *_share_errors(claims, texts)]
    ranked = sorted({tuple(sorted(pair, key=order.__getitem__)) for pair in pairs})
    for one, other in sorted(ranked, key=lambda p: (order[p[1]], order[p[0]])):
        found.setdefault(other, found.get(one, one))
    return found


def _share_phrases(articles: Iterable[Article]) -> Iterator[tuple[str, str]]:
    """Pair articles that have phrases of their own in common."""
    held: dict[str, _Grams] = {}
    holders: dict[_Gram, list[str]] = defaultdict(list)
    for article in articles:
        runs = [list(_grams(run)) for run in _plain_runs(article)]
        grams = _mark_quoted(gram for run in runs for gram in run)
        shared = Counter(key for gram in grams for key in holders.get(gram, ()))
        likeliest = sorted(shared, key=lambda key: (-shared[key], key))[:_COMPARED]
        for key in likeliest:
            if _is_own(_common(runs, grams, held[key])):
                yield key, article.article_id
        held[article.article_id] = grams
        for gram in grams:
            if len(holders[gram]) < _HELD:
                holders[gram].append(article.article_id)


def _plain_runs(article: Article) -> Iterator[list[_Word]]:
    """Split a text where a name, a number or a sentence's end stands."""
    text = told_text(article)
    quoted = {n for m in _QUOTED.finditer(text) for n in range(m.start(), m.end())}
    words = ((m.group(), m.start() in quoted) for m in _TOKEN.finditer(text))
    for is_plain, run in groupby(words, key=lambda word: bool(_PLAIN.match(word[0]))):
        if is_plain:
            yield list(run)


def _grams(run: Sequence[_Word]) -> Iterator[tuple[_Gram, bool]]:
    """Give every few words in a row, and whether they are all somebody's speech."""
    for piece in zip(*(run[i:] for i in range(_PHRASE)), strict=False):
        yield tuple(word for word, _ in piece), all(quoted for _, quoted in piece)


def _mark_quoted(grams: Iterable[tuple[_Gram, bool]]) -> _Grams:
    found: dict[_Gram, bool] = {}
    for gram, quoted in grams:
        found[gram] = quoted and found.get(gram, True)
    return found


def _common(
    runs: Iterable[Sequence[tuple[_Gram, bool]]], mine: _Grams, other: _Grams
) -> Iterator[list[str]]:
    """Give the longest phrases that another text has, not as speech in both.

    Two who quote one speaker have only the speaker in common.
    """

    def is_shared(gram: _Gram) -> bool:
        return gram in other and not (mine[gram] and other[gram])

    for run in runs:
        for shared, grams in groupby((gram for gram, _ in run), key=is_shared):
            if shared:
                first, *rest = grams
                yield [*first, *(gram[-1] for gram in rest)]


def _is_own(phrases: Iterable[Sequence[str]]) -> bool:
    """Whether phrases are so long, or so many, that two hit on them by no chance."""
    telling = [len(phrase) for phrase in phrases if _is_telling(phrase)]
    return len(telling) > 1 or max(telling, default=0) >= _LONG


def _is_telling(phrase: Sequence[str]) -> bool:
    long = sum(len(word) >= _LONG_WORD for word in phrase)
    return long >= _TELLING and not _STOCK.search(" ".join(phrase))


def _share_errors(
    claims: Iterable[Claim], texts: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Pair texts that give two figures or more as hardly anybody does."""
    by_slot: dict[tuple[str, str], dict[AnyValue, set[str]]] = defaultdict(dict)
    for claim in claims:
        if isinstance(claim.value, Money | Quantity) and claim.assertion in SAID:
            told = by_slot[(claim.field, claim.role)].setdefault(claim.value, set())
            told.add(texts[claim.article_id])
    shared = Counter(
        pair for told in by_slot.values() for pair in _pairs_in_error(told)
    )
    return (pair for pair in sorted(shared) if shared[pair] >= _ERRORS)


def _pairs_in_error(told: Mapping[AnyValue, set[str]]) -> set[tuple[str, str]]:
    """Pair the tellers of figures that clash with what many more tell."""
    return {
        pair
        for value, tellers in told.items()
        if 1 < len(tellers) <= _HELD
        for other, others in told.items()
        if len(others) >= max(_AGAINST, len(tellers) + 1)
        if relate(value, other).kind is RelationKind.CONTRADICTION
        for pair in combinations(sorted(tellers), 2)
    }
