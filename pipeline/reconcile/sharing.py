"""What an article says of all its deals at once, told to each of them."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from pipeline.reconcile.dossier import Dossier
from pipeline.records import Assertion, Claim

_SEVERAL = re.compile(
    r"\b(?:deals|transactions|agreements|contracts|purchases|acquisitions|leases|sales|"
    r"both|either|neither)\b",
    re.IGNORECASE,
)


def share_silences(dossiers: Sequence[Dossier]) -> list[Dossier]:
    """Give each deal what its articles call undisclosed of several deals.

    "Terms of the two deals were not disclosed" stands with one of them.
    """
    told: dict[str, list[tuple[str, Claim]]] = defaultdict(list)
    for dossier in dossiers:
        for claim in dossier.claims:
            hidden = claim.assertion is Assertion.UNDISCLOSED
            if hidden and _SEVERAL.search(claim.quote):
                told[claim.article_id].append((dossier.deal_id, claim))
    return [_share(dossier, told) for dossier in dossiers] if told else list(dossiers)


def _share(dossier: Dossier, told: dict[str, list[tuple[str, Claim]]]) -> Dossier:
    shared = (
        claim
        for article_id in dossier.articles
        for deal_id, claim in told.get(article_id, ())
        if deal_id != dossier.deal_id
    )
    found = tuple(sorted(shared, key=lambda claim: claim.claim_id))
    return replace(dossier, shared=found) if found else dossier
