"""Roles as articles name them in, one role per question out."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from pipeline.reconcile.frames import SUM_ROLES, side_of
from pipeline.records import Claim

_TERMS = frozenset({"end", "length", "start", "duration"})

_WIDE = frozenset({"customer", "provider"})  # a lessee is a customer, too

Question = tuple[str, ...]


def settle_roles(
    claims: Iterable[Claim], names: Mapping[tuple[str, str], str]
) -> dict[str, str]:
    """Give claims that answer one question one role: the one that most articles use.

    Who rents may be a customer to one outlet and a lessee to another; what a deal comes
    to is a price here and a total there; an end and a length both tell the term.
    """
    told = list(claims)
    sides = _known_sides(told, names)
    asked: dict[Question, list[Claim]] = defaultdict(list)
    for claim in told:
        asked[_question(claim, names, sides)].append(claim)
    roles = {
        question: _role_of(question, members) for question, members in asked.items()
    }
    return {
        claim.claim_id: roles[question]
        for question, members in asked.items()
        for claim in members
    }


def _known_sides(
    claims: Iterable[Claim], names: Mapping[tuple[str, str], str]
) -> dict[str, str]:
    """The side of every party that all who tell its side put on the same one."""
    sides: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.field == "party" and (side := side_of(claim.role)):
            sides[_full_name(claim, names)].add(side)
    return {name: min(found) for name, found in sides.items() if len(found) == 1}


def _full_name(claim: Claim, names: Mapping[tuple[str, str], str]) -> str:
    return names.get((claim.field, claim.normal), claim.normal)


def _question(
    claim: Claim, names: Mapping[tuple[str, str], str], sides: Mapping[str, str]
) -> Question:
    """What a claim answers; a mere partner stands where others say that it does."""
    full = _full_name(claim, names)
    known = sides.get(full) if claim.role == "partner" else side_of(claim.role)
    if claim.field == "party" and known:
        return (claim.field, known, full)
    if claim.field == "amount" and claim.role in SUM_ROLES:
        return (claim.field, "sum")
    if claim.field == "term" and claim.role in _TERMS:
        return (claim.field, "")
    return (claim.field, "=", claim.role)


def _role_of(question: Question, claims: Iterable[Claim]) -> str:
    if question[0] == "term":
        return question[-1]
    told = {(claim.role, claim.article_id) for claim in claims}
    roles = Counter(role for role, _ in told if role != "partner")
    return min(roles, key=lambda r: (-roles[r], r in _WIDE, r), default="partner")
