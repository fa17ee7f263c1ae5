"""Where claims ultimately come from, and how far each sort of origin is trusted."""

from dataclasses import dataclass

from pipeline.reconcile.lineage.origins import document_parts
from pipeline.records import Assertion, Attribution, AttributionKind, Claim

PRIMARY = ("filing", "prospectus", "contract", "agreement", "order", "lawsuit", "suit")
ON_RECORD = 0.93
TRUST = {
    AttributionKind.DOCUMENT.value: 0.97,
    AttributionKind.ORGANISATION.value: 0.80,
    AttributionKind.PERSON.value: 0.80,
    AttributionKind.OUTLET.value: 0.80,
    AttributionKind.UNNAMED.value: 0.80,
    "article": 0.60,
}
USER_TIERS = {
    "primary": 0.97,
    "filing": 0.97,
    "party": 0.93,
    "wire": 0.80,
    "original": 0.80,
    "rewrite": 0.60,
    "aggregator": 0.60,
    "blog": 0.60,
}
_ESTIMATE = 0.30


@dataclass(frozen=True)
class Root:
    """Where one claim ultimately comes from, and how far that is to be trusted.

    ``house`` is the party of the deal whose own word it is, if it is one.
    """

    id: str
    kind: str
    via: tuple[str, ...]
    trust: float
    in_corpus: bool = False
    house: str = ""

    @property
    def is_named(self) -> bool:
        """Whether the text names the origin, or the user vouches for the outlet."""
        return self.kind != "article" or self.trust > TRUST["article"]

    @property
    def is_primary(self) -> bool:
        """Whether it is a document or a party on record."""
        return self.trust >= ON_RECORD


def trust_in(link: Attribution, name: str) -> float:
    """A filing or contract is the thing itself; a report or a note is about it."""
    if link.kind is not AttributionKind.DOCUMENT:
        return TRUST[link.kind.value]
    forms, sorts, _ = document_parts(name)
    if forms or not sorts or not sorts.isdisjoint(PRIMARY):
        return TRUST[AttributionKind.DOCUMENT.value]
    return ON_RECORD


def hedged(claim: Claim, trust: float) -> float:
    """Trust a guess less, whoever makes it."""
    return _ESTIMATE if claim.assertion is Assertion.POSSIBLE else trust
