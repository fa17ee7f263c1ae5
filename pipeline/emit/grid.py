"""A deal in, its fields by its sources out: who states, refuses, omits what."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from pipeline.emit.index import Index
from pipeline.records import Article, Claim, Conflict, Deal, Fact, Mention

FIELD_ORDER = (
    "party", "amount", "capacity", "facility", "location", "term", "discount",
    "termination", "status", "date", "source",
)  # fmt: skip
"""Fields in the order in which people ask for them; any other field comes after."""

_ROLE_ORDER = (
    "customer", "acquirer", "lessee", "licensee", "investor", "borrower",
    "provider", "target", "seller", "lessor", "licensor", "investee", "lender",
    "price", "total", "rate", "per_share", "fee", "prepayment", "component",
    "contracted", "site", "phase", "end", "length", "start", "extension",
    "document", "organisation", "person", "outlet", "unnamed",
    "valuation", "cost", "revenue", "other",
)  # fmt: skip
"""Roles likewise; figures beside the deal come last."""

_PASSING = 2  # facts or fewer: two parties, or a party and a figure


class State(StrEnum):
    """What one article does about one field."""

    STATED = "stated"
    UNDISCLOSED = "undisclosed"
    DERIVED = "derived"
    SILENT = "silent"
    UNREAD = "unread"


class Stance(StrEnum):
    """How what an article states stands to the fact."""

    AGREES = "agrees"
    COMPATIBLE = "compatible"
    DISSENTS = "dissents"
    SUPERSEDED = "superseded"
    NONE = "none"


_SIGNS = {
    State.UNDISCLOSED: "\N{EM DASH}",
    State.DERIVED: "\N{THEREFORE}",
    State.SILENT: "\N{MIDDLE DOT}",
    State.UNREAD: "?",
    Stance.AGREES: "=",
    Stance.COMPATIBLE: "\N{ALMOST EQUAL TO}",
    Stance.DISSENTS: "\N{NOT EQUAL TO}",
    Stance.SUPERSEDED: "\N{RIGHTWARDS ARROW}",
}
"""For those who see no colour."""


class Cell(NamedTuple):
    """One article on one fact: its state, its claims, or the passages nobody read.

    ``withheld`` holds what it calls undisclosed although it states something, too.
    """

    article: Article
    state: State
    stance: Stance = Stance.NONE
    claims: tuple[Claim, ...] = ()
    passages: tuple[Mention, ...] = ()
    withheld: tuple[Claim, ...] = ()

    @property
    def standing(self) -> State | Stance:
        """How it stands to the fact, or what it does instead of stating anything."""
        return self.state if self.stance is Stance.NONE else self.stance

    @property
    def sign(self) -> str:
        """One sign for how it stands to the fact."""
        return _SIGNS.get(self.standing, "")


class GridRow(NamedTuple):
    """One fact over all articles of its deal."""

    fact: Fact
    cells: tuple[Cell, ...]


class Grid(NamedTuple):
    """A deal's facts (rows) by its articles (columns)."""

    deal: Deal
    articles: tuple[Article, ...]
    rows: tuple[GridRow, ...]


def lay_grid(deal: Deal, index: Index) -> Grid:
    """Set a deal's facts against its articles."""
    named = (index.articles.get(article_id) for article_id in deal.articles)
    articles = tuple(sorted(filter(None, named), key=lambda article: article.path))
    return Grid(
        deal,
        articles,
        tuple(
            GridRow(fact, tuple(_cell(fact, article, index) for article in articles))
            for fact in order_facts(index.facts.get(deal.deal_id, ()))
        ),
    )


def is_about(conflict: Conflict, fact: Fact) -> bool:
    """Whether a claim of the fact stands on a side of the conflict."""
    told = (*fact.supporting, *fact.dissenting, *fact.undisclosed)
    sides = {claim for side in conflict.sides for claim in side.claims}
    return conflict.field == fact.field and not sides.isdisjoint(told)


def rank_deals(deals: Iterable[Deal]) -> tuple[list[Deal], list[Deal]]:
    """Part the deals that are told from those mentioned in passing, largest first.

    Of a deal in passing hardly more than a name is told; if all are so, all are told.
    """
    ranked = sorted(deals, key=_by_weight)
    told = [deal for deal in ranked if len(deal.facts) > _PASSING]
    passing = [deal for deal in ranked if len(deal.facts) <= _PASSING]
    return (told, passing) if told else (passing, [])


def _by_weight(deal: Deal) -> tuple[int, int, int, str, str]:
    """What most articles write about comes first."""
    articles, conflicts, facts = deal.articles, deal.conflicts, deal.facts
    return -len(articles), -len(conflicts), -len(facts), deal.title, deal.deal_id


def order_facts(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Sort facts as people read them: who, how much, what, where, how long."""
    return tuple(sorted(facts, key=_reading_order))


def _reading_order(fact: Fact) -> tuple[int, str, int, str, int, str, str]:
    """By field and role; of one slot, what most claims support comes first."""
    return (
        _rank(fact.field, FIELD_ORDER),
        fact.field,
        _rank(fact.role, _ROLE_ORDER),
        fact.role,
        -len(fact.supporting),
        fact.normal,
        fact.fact_id,
    )


def _rank(name: str, order: tuple[str, ...]) -> int:
    return order.index(name) if name in order else len(order)


def _cell(fact: Fact, article: Article, index: Index) -> Cell:
    claims = index.claims_of_article.get(article.article_id, ())
    for ids, state, stance in _states(fact):
        told = tuple(claim for claim in claims if claim.claim_id in ids)
        if told:
            refined = _refined(stance, fact, told)
            withheld = _withheld(fact, claims, told)
            return Cell(article, state, refined, told, withheld=withheld)
    return _untold(fact, article, index)


def _states(fact: Fact) -> Iterable[tuple[frozenset[str], State, Stance]]:
    """The lists of a fact, the one that matters most to an editor first."""
    yield frozenset(fact.dissenting), State.STATED, Stance.DISSENTS
    yield frozenset(fact.supporting), State.STATED, Stance.AGREES
    yield frozenset(fact.superseded), State.STATED, Stance.SUPERSEDED
    yield frozenset(fact.undisclosed), State.UNDISCLOSED, Stance.NONE
    derived = (claim_id for check in fact.derived for claim_id in check.inputs)
    yield frozenset(derived), State.DERIVED, Stance.NONE


def _refined(stance: Stance, fact: Fact, claims: tuple[Claim, ...]) -> Stance:
    if stance is not Stance.AGREES:
        return stance
    same = any(claim.normal == fact.normal for claim in claims)
    return Stance.AGREES if same else Stance.COMPATIBLE


def _withheld(
    fact: Fact, claims: tuple[Claim, ...], told: tuple[Claim, ...]
) -> tuple[Claim, ...]:
    hidden = frozenset(fact.undisclosed)
    return tuple(
        claim for claim in claims if claim.claim_id in hidden and claim not in told
    )


def _untold(fact: Fact, article: Article, index: Index) -> Cell:
    passages = tuple(
        mention
        for mention in index.unused.get(article.article_id, ())
        if mention.field == fact.field
    )
    if article.article_id in fact.silent and not passages:
        return Cell(article, State.SILENT)
    return Cell(article, State.UNREAD, passages=passages)
