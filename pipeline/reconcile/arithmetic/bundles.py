"""Deals of two firms in, the sums that they come to together out."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations
from typing import NamedTuple

from pipeline.reconcile.arithmetic.worked import derive, point_of, sum_between
from pipeline.reconcile.dossier import Dossier
from pipeline.reconcile.frames import SUM_ROLES
from pipeline.reconcile.identity.aggregates import is_aggregate
from pipeline.reconcile.identity.parties import Key
from pipeline.reconcile.relation import AGREEING, SAME
from pipeline.records import Claim, Derivation, Fact, Link
from pipeline.values import Money

_MOST_PARTIES = 4
_MOST_PARTS = 8
_FEWEST = 2

Pair = tuple[Key, Key]


class Bundle(NamedTuple):
    """A sum of several deals, and the deals' own sums that make it up."""

    whole: Claim
    parts: tuple[Claim, ...]
    derivation: Derivation


def find_bundles(dossiers: Sequence[Dossier]) -> tuple[Bundle, ...]:
    """Find what several deals of two firms come to, where somebody tells it.

    "Bringing the total to $11.5 billion" is the sum of deals of 6, 2.5 and 3 billion.
    """
    wholes = [(d, claim) for d in dossiers for claim in _wholes(d)]
    if not wholes:
        return ()
    by_pair = _by_pair(dossiers)
    found = (_add_up(claim, _parts(claim, d, by_pair)) for d, claim in wholes)
    return tuple(bundle for bundle in found if bundle is not None)


def _wholes(dossier: Dossier) -> Iterator[Claim]:
    for claim in dossier.claims:
        if _is_aggregate(claim, dossier) and dossier.is_firm(claim):
            yield claim


def _is_aggregate(claim: Claim, dossier: Dossier) -> bool:
    return is_aggregate(claim, dossier.article(claim).text)


def _by_pair(dossiers: Iterable[Dossier]) -> Mapping[Pair, Sequence[Dossier]]:
    found: dict[Pair, list[Dossier]] = defaultdict(list)
    for dossier in dossiers:
        for pair in _pairs(dossier):
            found[pair].append(dossier)
    return found


def _pairs(dossier: Dossier) -> Iterator[Pair]:
    full = {name for (field, _), name in dossier.names.items() if field == "party"}
    keys = sorted({dossier.firms.key(name) for name in full})
    yield from combinations(keys[:_MOST_PARTIES], 2)


def _parts(
    whole: Claim, dossier: Dossier, by_pair: Mapping[Pair, Sequence[Dossier]]
) -> Sequence[Claim]:
    """Give the sums of the deals of the same two firms, each figure once."""
    near = {d.deal_id: d for pair in _pairs(dossier) for d in by_pair[pair]}
    parts: dict[str, Claim] = {}
    for key in sorted(near):
        for claim in near[key].claims:
            if _is_part(claim, whole, near[key]):
                parts.setdefault(claim.normal, claim)
    return tuple(parts.values())


def _is_part(claim: Claim, whole: Claim, dossier: Dossier) -> bool:
    one, all_ = claim.value, whole.value
    if not isinstance(one, Money) or not isinstance(all_, Money):
        return False
    plain = claim.role in SUM_ROLES and not one.period and not one.per
    if not plain or one.currency != all_.currency or not dossier.is_firm(claim):
        return False
    figures = point_of(one), point_of(all_)
    known = None not in figures and figures[0] < figures[1]  # type: ignore[operator] # not None
    return known and not _is_aggregate(claim, dossier)


def _add_up(whole: Claim, parts: Sequence[Claim]) -> Bundle | None:
    """Choose the parts that come to the sum: all of them, or else as many as fit."""
    if not _FEWEST <= len(parts) <= _MOST_PARTS:
        return None
    for number in range(len(parts), _FEWEST - 1, -1):
        fitting = AGREEING if number == len(parts) else SAME
        for chosen in combinations(parts, number):
            result = _sum(chosen)
            if whole.value.relation(result).kind in fitting:
                told = " + ".join(part.normal for part in chosen)
                claims = (whole, *chosen)
                line = derive(told, result.normal, claims, "consistent")
                return Bundle(whole, chosen, line)
    return None


def _sum(parts: Iterable[Claim]) -> Money:
    values = [part.value for part in parts if isinstance(part.value, Money)]
    total = sum((Fraction(point_of(value) or 0) for value in values), Fraction(0))
    return sum_between(total, total, values[0].currency)


def sum_links(bundles: Iterable[Bundle]) -> Iterator[Link]:
    """Link the stories that tell what several deals come to with those of each."""
    for bundle in bundles:
        for part in bundle.parts:
            if part.frame_id != bundle.whole.frame_id:
                yield Link(
                    left=bundle.whole.frame_id,
                    right=part.frame_id,
                    decision="sum_of",
                    score=0.0,
                    reasons=(bundle.derivation.expression,),
                )


def tell_bundles(fact: Fact, bundles: Iterable[Bundle]) -> Fact:
    """Add to a fact which deals it is the sum of."""
    own = [b.derivation for b in bundles if b.whole.claim_id in fact.supporting]
    if not own:
        return fact
    line = own[0]
    reason = f"{fact.reason} It is the sum of other deals: {line.expression}."
    return fact.model_copy(update={"derived": (*fact.derived, line), "reason": reason})
