"""Claims and their origins in, out what an origin is known to say more exactly.

Who has "more than $10 million" from a filing that others quote with $16.8 million says
the same as they, only less of it: it lends no hand to anybody's $26 million.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from pipeline.reconcile.relation import (
    AGREEING,
    exactness,
    is_one_sided,
    is_vague,
    relate,
)
from pipeline.records import SAID, Claim
from pipeline.values import Money, Quantity, RelationKind


def find_finer(sourced: Iterable[tuple[Claim, str]]) -> Mapping[str, Claim]:
    """Map a bound to the figure that other articles have from the same origin.

    Where an origin is quoted with several figures that fit, nothing is known.

    Args:
        sourced: Claims with the id of the origin of each.
    """
    told: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    for claim, origin in sourced:
        if isinstance(claim.value, Money | Quantity) and claim.assertion in SAID:
            told[(origin, claim.field, claim.role)].append(claim)
    found = {}
    for claims in told.values():
        heads = _one_per_value(claims)
        for claim in claims:
            finer = _finer(claim, heads) if is_one_sided(claim) else None
            if finer is not None:
                found[claim.claim_id] = finer
    return found


def _one_per_value(claims: Iterable[Claim]) -> Sequence[Claim]:
    """Keep one claim for each figure, those without a bound, best first."""
    plain = (c for c in claims if not (is_one_sided(c) or is_vague(c.value)))
    ranked = sorted(plain, key=lambda c: (exactness(c), c.normal, c.claim_id))
    by_value: dict[str, Claim] = {}
    for claim in ranked:
        by_value.setdefault(claim.normal, claim)
    return tuple(by_value.values())


def _finer(claim: Claim, heads: Sequence[Claim]) -> Claim | None:
    """Choose the most exact of the figures that a bound fits, if all of them agree."""
    fitting = [
        head
        for head in heads
        if relate(claim.value, head.value).kind is RelationKind.REFINED_BY
    ]
    agree = all(
        relate(fitting[0].value, other.value).kind in AGREEING for other in fitting[1:]
    )
    return fitting[0] if fitting and agree else None
