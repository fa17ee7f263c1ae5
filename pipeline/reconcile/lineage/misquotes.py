"""Claims and whom they cite in, misquotes out: figures that a source never gave."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from pipeline.reconcile.relation import AGREEING, relate
from pipeline.records import Assertion, Claim
from pipeline.values import Money, Quantity, RelationKind

_SAID = frozenset({Assertion.STATED, Assertion.REPORTED})
_FEWEST = 2  # texts that give what a source says, before one is held to misquote it


def find_misquotes(
    cited: Iterable[tuple[Claim, str]], texts: Mapping[str, str]
) -> frozenset[str]:
    """Name the claims that cite a source for a figure which it does not give.

    What it gives is in its own article, if that is here; else most of those who cite
    it tell. A copy is held to its original, if that cites the same. An article that
    gives both figures tells of two things.

    Args:
        cited: Claims with the source of each; an article is the source of its own.
        texts: For every article the one of which it is a copy, or itself.
    """
    by_source: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    for claim, source in cited:
        if isinstance(claim.value, Money | Quantity) and claim.assertion in _SAID:
            by_source[(source, claim.field, claim.role)].append(claim)
    return frozenset(
        claim.claim_id
        for (source, _, _), claims in by_source.items()
        if len({claim.normal for claim in claims}) > 1
        for claim in claims
        if _is_misquote(claim, source, claims, texts)
    )


def _is_misquote(
    claim: Claim, source: str, claims: Sequence[Claim], texts: Mapping[str, str]
) -> bool:
    first = _in_original(claim, claims, texts)
    if first is not claim:
        return _is_misquote(first, source, claims, texts)
    originals = {source, texts[claim.article_id]} - {claim.article_id}
    own = [c for c in claims if c.article_id in originals]
    if own or claim.article_id == source:
        return bool(own) and all(_clash(claim, other) for other in own)
    mine = _backing(claim, claims, texts)
    return any(
        len(theirs) >= max(_FEWEST, len(mine) + 1)
        and texts[claim.article_id] not in theirs
        for other in claims
        if _clash(claim, other)
        for theirs in [_backing(other, claims, texts)]
    )


def _in_original(
    claim: Claim, claims: Iterable[Claim], texts: Mapping[str, str]
) -> Claim:
    """Give the claim that a copied one repeats, or itself: both have one source."""
    original = texts[claim.article_id]
    same = (c for c in claims if c.article_id == original and c.normal == claim.normal)
    return claim if original == claim.article_id else next(same, claim)


def _clash(left: Claim, right: Claim) -> bool:
    return relate(left.value, right.value).kind is RelationKind.CONTRADICTION


def _backing(
    claim: Claim, claims: Iterable[Claim], texts: Mapping[str, str]
) -> frozenset[str]:
    """Give the texts that agree with a claim."""
    agree = (c for c in claims if relate(claim.value, c.value).kind in AGREEING)
    return frozenset(texts[c.article_id] for c in agree)
