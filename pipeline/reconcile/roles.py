"""Roles as articles name them in, one role per question out."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from pipeline.reconcile.frames import side_of
from pipeline.records import Claim

_SUMS = frozenset({"total", "price"})
_TERMS = frozenset({"end", "length", "start", "duration"})

Question = tuple[str, ...]


def settle_roles(
    claims: Iterable[Claim], names: Mapping[tuple[str, str], str]
) -> Mapping[str, str]:
    """Give claims that answer one question one role: the one that most articles use.

    Who rents may be a customer to one outlet and a lessee to another; what a deal comes
    to is a price here and a total there; an end and a length both tell the term.
    """
    asked: dict[Question, list[Claim]] = defaultdict(list)
    for claim in claims:
        asked[_question(claim, names)].append(claim)
    return {
        claim.claim_id: _role_of(question, members)
        for question, members in asked.items()
        for claim in members
    }


def _question(claim: Claim, names: Mapping[tuple[str, str], str]) -> Question:
    if claim.field == "party" and (side := side_of(claim.role)):
        full = names.get((claim.field, claim.normal), claim.normal)
        return (claim.field, side, full)
    if claim.field == "amount" and claim.role in _SUMS:
        return (claim.field, "sum")
    if claim.field == "term" and claim.role in _TERMS:
        return (claim.field, "")
    return (claim.field, "=", claim.role)


def _role_of(question: Question, claims: Iterable[Claim]) -> str:
    if question[0] == "term":
        return question[-1]
    told = {(claim.role, claim.article_id) for claim in claims}
    roles = [role for role, _ in told]
    return min(roles, key=lambda role: (-roles.count(role), role))
