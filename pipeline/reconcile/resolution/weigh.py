"""Claims in, confidence out: origins count, copies do not."""

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pipeline.reconcile.lineage.chains import Lineage
from pipeline.reconcile.lineage.houses import UNTOLD
from pipeline.reconcile.lineage.roots import Root
from pipeline.reconcile.resolution.wording import count_of
from pipeline.records import Claim

MARGIN = 1.0  # log-odds; below it no side wins
_MOST = 0.99
_MOST_OF_ONE = 0.95
_MOST_OF_ONE_RETELLING = 0.80
_UNATTRIBUTED = "no source given"


class Weight(NamedTuple):
    """How strongly a group of claims is backed, and by whom."""

    score: float
    roots: tuple[Root, ...]
    copies: int


def weigh_claims(claims: Iterable[Claim], lineage: Lineage) -> Weight:
    """Add up the log-odds of the distinct origins.

    Articles that name no source count as one origin: each may have read another.
    A party's filing and its spokesman are one voice, and so is "the companies".
    """
    best: dict[str, Root] = {}
    found = [lineage.root(claim) for claim in claims]
    are_one = any(root.house == UNTOLD for root in found)
    for root in found:
        key = _voice(root, are_one=are_one)
        known = best.get(key)
        if known is None or (-root.trust, root.id) < (-known.trust, known.id):
            best[key] = root
    roots = tuple(best[key] for key in sorted(best))
    named = [root for root in roots if root.is_named]
    counted = named or list(roots)
    score = sum(max(0.0, _log_odds(root.trust)) for root in counted)
    return Weight(score, tuple(counted), len(roots) - len(counted))


def _voice(root: Root, *, are_one: bool) -> str:
    if root.house:
        return UNTOLD if are_one else root.house
    return root.id if root.is_named else _UNATTRIBUTED


def confidence(
    winner: Weight, rivals: Sequence[Weight]
) -> tuple[float, tuple[str, ...]]:
    """Turn the weights of all sides into the confidence in one, with its reasons."""
    odds = math.exp(winner.score)
    share = odds / (1 + odds + sum(math.exp(rival.score) for rival in rivals))
    cap, why = _cap(winner)
    reasons = [_name_root(root) for root in winner.roots]
    if rivals:
        reasons.append(f"{count_of(len(rivals), 'other value')} stated elsewhere")
    if share >= cap:
        reasons.append(f"at most {cap:g}: {why}")
    return round(min(share, cap), 3), tuple(reasons)


def _log_odds(trust: float) -> float:
    return math.log(trust / (1 - trust))


def _cap(weight: Weight) -> tuple[float, str]:
    if len(weight.roots) > 1:
        return _MOST, "no news is certain"
    if any(root.is_primary for root in weight.roots):
        return _MOST_OF_ONE, "one origin"
    return _MOST_OF_ONE_RETELLING, "one origin, which is no primary document"


def _name_root(root: Root) -> str:
    if root.kind == "article":
        return f"an article without a named source: {root.trust:g}"
    if root.kind == "unnamed":
        return f"unnamed sources: {root.trust:g}"
    return f"{root.id} ({root.kind}): {root.trust:g}"
