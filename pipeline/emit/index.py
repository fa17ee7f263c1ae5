"""Results in, the same rows findable by id out."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import NamedTuple, TypeVar

from pipeline.records import Article, Claim, Conflict, Deal, Fact, Link, Mention

RowType = TypeVar("RowType")


class Results(NamedTuple):
    """Everything a run found, one tuple of rows per output file."""

    articles: tuple[Article, ...] = ()
    mentions: tuple[Mention, ...] = ()
    claims: tuple[Claim, ...] = ()
    deals: tuple[Deal, ...] = ()
    facts: tuple[Fact, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    links: tuple[Link, ...] = ()


class Index:
    """The rows of a run, each found by its id or by what it belongs to."""

    def __init__(self, results: Results) -> None:
        self.results = results

    @cached_property
    def articles(self) -> Mapping[str, Article]:
        """Articles by id."""
        return {article.article_id: article for article in self.results.articles}

    @cached_property
    def outlets(self) -> Mapping[str, str | None]:
        """Outlets by the path of their article."""
        return {article.path: article.source for article in self.results.articles}

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        """Claims by id."""
        return {claim.claim_id: claim for claim in self.results.claims}

    @cached_property
    def deals(self) -> Mapping[str, Deal]:
        """Deals by id."""
        return {deal.deal_id: deal for deal in self.results.deals}

    @cached_property
    def facts(self) -> Mapping[str, tuple[Fact, ...]]:
        """Facts by deal."""
        return _grouped(self.results.facts, lambda fact: fact.deal_id)

    @cached_property
    def conflicts(self) -> Mapping[str, tuple[Conflict, ...]]:
        """Conflicts by deal."""
        return _grouped(self.results.conflicts, lambda conflict: conflict.deal_id)

    @cached_property
    def claims_of_article(self) -> Mapping[str, tuple[Claim, ...]]:
        """Claims by article."""
        return _grouped(self.results.claims, lambda claim: claim.article_id)

    @cached_property
    def claims_of_deal(self) -> Mapping[str, tuple[Claim, ...]]:
        """Claims by deal."""
        return _grouped(self.results.claims, lambda claim: claim.deal_id or "")

    @cached_property
    def deals_of_article(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the deals that an article tells of, what most tell first."""
        pairs = (
            (name, deal.deal_id)
            for deal in sorted(self.results.deals, key=_weight)
            for name in deal.articles
        )
        found: defaultdict[str, list[str]] = defaultdict(list)
        for article_id, deal_id in pairs:
            found[article_id].append(deal_id)
        return {name: tuple(deals) for name, deals in found.items()}

    @cached_property
    def unused(self) -> Mapping[str, tuple[Mention, ...]]:
        """Mentions that no claim uses, by article."""
        spare = [mention for mention in self.results.mentions if not mention.used_by]
        return _grouped(spare, lambda mention: mention.article_id)

    def cited(self, ids: Iterable[str]) -> tuple[Claim, ...]:
        """The claims of these ids, in the order of the claims file."""
        known = {name for name in ids if name in self.claims}
        return tuple(self.claims[name] for name in sorted(known, key=self._place))

    @cached_property
    def _places(self) -> Mapping[str, int]:
        """Where each claim stands in the claims file."""
        return {name: place for place, name in enumerate(self.claims)}

    def _place(self, claim_id: str) -> int:
        return self._places[claim_id]


def _weight(deal: Deal) -> tuple[int, str]:
    return -len(deal.facts), deal.deal_id


def _grouped(
    rows: Iterable[RowType], key: Callable[[RowType], str]
) -> Mapping[str, tuple[RowType, ...]]:
    groups: defaultdict[str, list[RowType]] = defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    return {name: tuple(members) for name, members in groups.items()}
