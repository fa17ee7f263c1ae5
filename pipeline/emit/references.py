"""The rows of a run in, every reference among them that leads nowhere out."""

from collections.abc import Iterable, Iterator

from pipeline.emit.index import Index
from pipeline.records import Claim, Conflict, Deal, Fact, Mention, Side
from pipeline.values import Undisclosed

Dangling = tuple[str, str, str]
"""A file, the id of a row in it, and what is wrong with the row."""


def find_dangling(index: Index) -> Iterator[Dangling]:
    """Say which rows cite what does not exist, or say what nobody they cite says."""
    for mention in index.results.mentions:
        for flaw in _mention_flaws(mention, index):
            yield "mentions.jsonl", mention.mention_id, flaw
    for deal in index.results.deals:
        for flaw in _deal_flaws(deal, index):
            yield "deals.jsonl", deal.deal_id, flaw
    for fact in index.results.facts:
        for flaw in _fact_flaws(fact, index):
            yield "facts.jsonl", fact.fact_id, flaw
    for conflict in index.results.conflicts:
        for flaw in _conflict_flaws(conflict, index):
            yield "conflicts.jsonl", conflict.conflict_id, flaw
    yield from _homeless_claims(index)


def _mention_flaws(mention: Mention, index: Index) -> Iterator[str]:
    article = index.articles.get(mention.article_id)
    if article is None:
        yield "its article is missing"
    elif article.text[mention.start : mention.end] != mention.quote:
        yield f"the article does not read {mention.quote!r} there"
    yield from _missing("claim", mention.used_by, index.claims)
    if bool(mention.used_by) == bool(mention.why_not):
        yield "it must be used by a claim or say why not"


def _deal_flaws(deal: Deal, index: Index) -> Iterator[str]:
    facts = {fact.fact_id for fact in index.facts.get(deal.deal_id, ())}
    conflicts = {row.conflict_id for row in index.conflicts.get(deal.deal_id, ())}
    yield from _missing("article", deal.articles, index.articles)
    yield from _missing("fact", deal.facts, facts)
    yield from _missing("conflict", deal.conflicts, conflicts)


def _fact_flaws(fact: Fact, index: Index) -> Iterator[str]:
    cited = (*fact.supporting, *fact.dissenting, *fact.superseded, *fact.undisclosed)
    yield from _missing("claim", cited, index.claims)
    yield from _missing("article", (*fact.silent, *fact.unread), index.articles)
    if fact.deal_id not in index.deals:
        yield f"its deal {fact.deal_id} is missing"
    if fact.normal != fact.value.normal:
        yield f"its normal form {fact.normal!r} is not that of its value"
    holders = fact.supporting or fact.undisclosed or fact.dissenting
    told = [index.claims[claim] for claim in holders if claim in index.claims]
    if not any(_says(claim, fact) for claim in told):
        yield f"no claim that supports it says {fact.normal!r}"


def _says(claim: Claim, fact: Fact) -> bool:
    """Whether a claim has the fact's value; a refusal may cover more than the fact."""
    same = claim.value == fact.value or isinstance(fact.value, Undisclosed)
    return same and claim.normal == fact.normal


def _conflict_flaws(conflict: Conflict, index: Index) -> Iterator[str]:
    if conflict.deal_id not in index.deals:
        yield f"its deal {conflict.deal_id} is missing"
    if len(conflict.sides) < 2:  # noqa: PLR2004 - it takes two to disagree
        yield "it has fewer than two sides"
    for side in conflict.sides:
        yield from _missing("claim", side.claims, index.claims)
        yield from _side_flaws(side, index)


def _side_flaws(side: Side, index: Index) -> Iterator[str]:
    claims = [index.claims[name] for name in side.claims if name in index.claims]
    if claims and {claim.path for claim in claims} != set(side.paths):
        yield f"the side {side.normal!r} names other files than its claims do"


def _homeless_claims(index: Index) -> Iterator[Dangling]:
    for claim in index.results.claims:
        if claim.deal_id is not None and claim.deal_id not in index.deals:
            yield "claims.jsonl", claim.claim_id, f"its deal {claim.deal_id} is missing"


def _missing(what: str, ids: Iterable[str], known: Iterable[str]) -> Iterator[str]:
    for row_id in sorted(set(ids).difference(known)):
        yield f"it cites the {what} {row_id}, which is missing"
