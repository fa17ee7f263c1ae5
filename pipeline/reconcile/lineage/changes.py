"""Claims of one deal in, those that later words overtake out, and by which words.

Being later overtakes nothing by itself. A deal's own words do ("raising the price to"),
and so do those of whoever said it first: a correction, a later version, a retraction.
"""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from pipeline.reconcile.frames import SUM_ROLES, is_prominent
from pipeline.reconcile.lineage.notices import is_retraction, wrong_figures
from pipeline.reconcile.raises import (
    former_of,
    former_words,
    holds_from_now_on,
    is_new,
)
from pipeline.reconcile.relation import AGREEING, OPPOSED, SAME, relate
from pipeline.records import BESIDE_THE_DEAL, SAID, Article, Assertion, Claim
from pipeline.values import RelationKind

_FIGURES = frozenset({"amount", "capacity", "term", "termination", "discount"})
_LOOSE = frozenset({"other", "extension", ""})
_ALIKE = SAME | {RelationKind.INCOMPARABLE}
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_BOUND = re.compile(r"^[~<>=]+")

AMENDED = "Amended since"
CORRECTED = "Corrected since"
REPLACED = "A later version of the article says otherwise than"
RETRACTED = "Taken back by its source"


class Change(NamedTuple):
    """In what way a claim was overtaken, and by which claim, if any."""

    how: str
    by: str | None = None


class Changes(NamedTuple):
    """The overtaken claims, and the roles that amended figures take over."""

    overtaken: Mapping[str, Change]
    roles: Mapping[str, str]


def find_changes(
    claims: Sequence[Claim],
    articles: Mapping[str, Article],
    cited: Callable[[Claim], str | None],
) -> Changes:
    """Find what was amended, corrected or taken back.

    Args:
        claims: The claims of one deal.
        articles: Its articles.
        cited: Tells the article of an outlet that a claim has it from.
    """
    figures = [c for c in claims if c.field in _FIGURES and c.assertion in SAID]
    seen = _Seen(claims, figures, articles, cited)
    found: dict[str, Change] = {}
    for told in (seen.retracted(), seen.corrected(), seen.replaced()):
        for key, change in told:
            found.setdefault(key, change)
    roles: dict[str, str] = {}
    for new in figures:
        if new.claim_id not in found and seen.is_new(new):
            old = [c for c in seen.former(new) if c.claim_id not in found]
            found |= {c.claim_id: Change(AMENDED, new.claim_id) for c in old}
            role = next((c.role for c in old if c.role not in _LOOSE), None)
            if role and new.role in _LOOSE | BESIDE_THE_DEAL:
                roles[new.claim_id] = "" if new.field == "term" else role
    return Changes(found, roles)


class _Seen:
    """The claims of a deal, looked up by article and by who says so."""

    def __init__(
        self,
        claims: Sequence[Claim],
        figures: Sequence[Claim],
        articles: Mapping[str, Article],
        cited: Callable[[Claim], str | None],
    ) -> None:
        self._claims, self._figures = claims, figures
        self._articles, self._cited = articles, cited
        self._by_article: dict[str, list[Claim]] = defaultdict(list)
        for claim in figures:
            self._by_article[claim.article_id].append(claim)
        self._amended = frozenset(c.frame_id for c in claims if tells_amendment(c))

    def retracted(self) -> Iterator[tuple[str, Change]]:
        """Give what an outlet takes back of what it said, and who has it from there."""
        for key, article in self._articles.items():
            if not is_retraction(article.text):
                continue
            gone = {key, *self._earlier(article)}
            for claim in self._claims:
                own = claim.article_id in gone or self._cited(claim) in gone
                if own and claim.assertion is not Assertion.DENIED:
                    yield claim.claim_id, Change(RETRACTED)

    def corrected(self) -> Iterator[tuple[str, Change]]:
        """Give the figures that an article calls wrong, wherever it is their source."""
        for key, article in self._articles.items():
            wrong = wrong_figures(article.text)
            right = [c for c in self._by_article[key] if _number(c) not in wrong]
            if not wrong or not right:
                continue
            sources = {key, *self._earlier(article, alike=False)}
            for claim in self._figures:
                by = next((c for c in right if c.field == claim.field), None)
                own = claim.article_id in sources or self._cited(claim) in sources
                if by and own and _number(claim) in wrong:
                    yield claim.claim_id, Change(CORRECTED, by.claim_id)

    def replaced(self) -> Iterator[tuple[str, Change]]:
        """Give what a later version of the same article says otherwise."""
        for versions in self._versions():
            last = versions[-1]
            for version in versions[:-1]:
                if _moment(version) < _moment(last):
                    yield from self._compare(version.article_id, last.article_id)

    def _compare(self, old: str, new: str) -> Iterator[tuple[str, Change]]:
        for claim in self._by_article[old]:
            told = [
                c
                for c in self._by_article[new]
                if (c.field, c.role) == (claim.field, claim.role)
            ]
            kinds = [relate(claim.value, c.value).kind for c in told]
            rival = next((i for i, kind in enumerate(kinds) if kind in OPPOSED), None)
            if rival is not None and AGREEING.isdisjoint(kinds):
                yield claim.claim_id, Change(REPLACED, told[rival].claim_id)

    def _versions(self) -> Iterator[list[Article]]:
        groups: dict[str, list[Article]] = defaultdict(list)
        for key, article in self._articles.items():
            groups[article.version_of or key].append(article)
        for group in groups.values():
            if len(group) > 1:
                yield sorted(group, key=lambda a: (_moment(a), a.path))

    def _earlier(self, article: Article, *, alike: bool = True) -> Iterator[str]:
        """Name what the same outlet wrote before: versions, and what tells the same."""
        day = article.day
        root = article.version_of or article.article_id
        said = {c.normal for c in self._by_article[article.article_id]}
        for key, other in self._articles.items():
            if root in (key, other.version_of):
                yield key
            elif other.source == article.source and (article.source or not alike):
                told = {c.normal for c in self._by_article[key]}
                if _is_before(other, day) and not (alike and said.isdisjoint(told)):
                    yield key

    def is_new(self, new: Claim) -> bool:
        """Whether an article says that a figure has come for another one."""
        own = self._by_article[new.article_id]
        text = self._articles[new.article_id].text
        told = new.frame_id in self._amended and holds_from_now_on(new, text)
        return told or is_new(new, own, text)

    def former(self, new: Claim) -> list[Claim]:
        """List what a new value replaces: by its own words, or told on earlier days."""
        text = self._articles[new.article_id].text
        told = former_of(new, self._by_article[new.article_id], text)
        figures = {_figure(claim) for claim in told}
        words = former_words(new, text)
        day = self._articles[new.article_id].day
        return [
            c
            for c in self._figures
            if c.field == new.field
            and c.normal != new.normal
            and (
                _figure(c) in figures
                or (words and c.quote.startswith(words))
                or self._is_older(c, new, day)
            )
        ]

    def _is_older(self, claim: Claim, new: Claim, day: dt.date | None) -> bool:
        """Whether an article of an earlier day answers the same otherwise."""
        sums = {claim.role, new.role} <= SUM_ROLES
        same = claim.role == new.role or sums or new.role in _LOOSE
        if not same or claim.role in BESIDE_THE_DEAL:
            return False
        other = relate(claim.value, new.value).kind not in _ALIKE
        return other and _is_before(self._articles[claim.article_id], day)


def tells_amendment(claim: Claim) -> bool:
    """Whether an article says near its top that the deal was amended."""
    said = claim.assertion in SAID and claim.normal == "amended"
    return said and is_prominent(claim)


def _is_before(article: Article, day: dt.date | None) -> bool:
    own = article.day
    return own is not None and day is not None and own < day


def _moment(article: Article) -> str:
    return article.modified or article.published or ""


def _number(claim: Claim) -> str:
    found = _NUMBER.search(claim.quote)
    return found.group() if found else ""


def _figure(claim: Claim) -> str:
    """Give a value without its bound and its period."""
    return _BOUND.sub("", claim.normal).split(" per ")[0].removesuffix(" total")
