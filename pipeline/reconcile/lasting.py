"""Deals of an earlier run in, their ids for the deals of this one out."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from pipeline.records import Claim

_Key = tuple[str, str, str]


class Name(NamedTuple):
    """What a deal is called by: its id, and ids it had, or was part of, before."""

    deal_id: str
    formerly: tuple[str, ...] = ()


class Earlier(NamedTuple):
    """The deals of an earlier run: for what was said where, the deal it belonged to."""

    deals: Mapping[_Key, str]

    @classmethod
    def of(cls, claims: Iterable[Claim]) -> "Earlier":
        """Remember the claims of an earlier run."""
        told = sorted(claims, key=lambda claim: claim.claim_id)
        return cls({_key(c): c.deal_id for c in told if c.deal_id is not None})


def _key(claim: Claim) -> _Key:
    """Name what is said by words that a better reading of the rest leaves alone."""
    return (claim.path, claim.field, claim.normal)


def keep_ids(
    deals: Sequence[tuple[str, Sequence[Claim]]], earlier: Earlier | None
) -> list[Name]:
    """Give each deal the id under which most of its claims were known.

    An id goes to one deal only, the one that has most of it: the others get new ids,
    and remember in ``formerly`` what they were split from. So does a deal that took in
    others.
    """
    if earlier is None:
        return [Name(deal_id) for deal_id, _ in deals]
    shares = [_shares(claims, earlier) for _, claims in deals]
    ranked = sorted(
        (-count, old, number)
        for number, counts in enumerate(shares)
        for old, count in counts.items()
    )
    kept: dict[int, str] = {}
    for _, old, number in ranked:
        if number not in kept and old not in kept.values():
            kept[number] = old
    return [
        _name(kept.get(number, deal_id), shares[number])
        for number, (deal_id, _) in enumerate(deals)
    ]


def _shares(claims: Iterable[Claim], earlier: Earlier) -> Counter[str]:
    known = (earlier.deals.get(key) for key in sorted({_key(c) for c in claims}))
    return Counter(deal for deal in known if deal is not None)


def _name(deal_id: str, shares: Counter[str]) -> Name:
    return Name(deal_id, tuple(sorted(old for old in shares if old != deal_id)))
