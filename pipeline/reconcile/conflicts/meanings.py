"""One deal told as two things: another kind of deal, another sense of one sum."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from pipeline.reconcile.conflicts.reporting import build_conflict, tell_side
from pipeline.reconcile.dossier import Dossier
from pipeline.reconcile.frames import kind_family, side_of
from pipeline.reconcile.resolution.wording import listed, quoted
from pipeline.records import SAID, Claim, Conflict
from pipeline.values import Relation, RelationKind, Severity

# what the roles of a pair make of a deal; "provider" and "partner" make nothing of it
_KINDS = {
    "acquirer": "acquisition", "target": "acquisition", "seller": "acquisition",
    "investor": "investment", "investee": "investment",
    "licensee": "licence", "licensor": "licence",
    "lessee": "lease", "lessor": "lease",
    "borrower": "loan", "lender": "loan",
}  # fmt: skip
_Told = tuple[str, frozenset[str], frozenset[str]]
_MAY_BE_ONE = frozenset({"acquisition", "investment"})
_PART = re.compile(
    r"\b(?:stakes?|shares|holding|interest|minority|per\s?cent)\b|%", re.IGNORECASE
)
_OTHER_KIND = Relation(
    RelationKind.CONTRADICTION, Severity.MAJOR, "another kind of deal"
)
_OTHER_SENSE = Relation(
    RelationKind.CONTRADICTION, Severity.MODERATE, "one sum in two senses"
)
_MOST_ROLES = 4  # that an explanation lists
_BEFORE, _AFTER = 40, 40  # characters beside a figure that say what it is
_INVESTED = re.compile(
    r"\b(?:invest(?:s|ed|ing)?|spend(?:s|ing)?|spent)\s+(?:[a-z]+\s+){0,2}$",
    re.IGNORECASE,
)
_CONTRACT = re.compile(
    r"^[\s,-]*(?:[a-z-]+\s+){0,2}?(?:deal|agreement|contract|pact|order|purchase)\b",
    re.IGNORECASE,
)


def find_kinds(dossier: Dossier) -> tuple[Conflict, ...]:
    """Report a deal that is a purchase of a firm to one article, a licence to another.

    Only articles that are about the deal and give both sides their roles count, and
    only if the sides are the same.
    """
    told = _kinds_by_article(dossier)
    sides: dict[_Told, list[Claim]]
    sides = defaultdict(list)
    for (_, kind), claims in sorted(told.items()):
        takers, givers = (_names(claims, side, dossier) for side in ("taker", "giver"))
        if takers and givers:
            sides[(kind, takers, givers)].extend(claims)
    for one, other in combinations(sorted(sides, key=str), 2):
        same = bool(one[1] & other[1]) and bool(one[2] & other[2])
        shared = _share(sides[one], sides[other])
        if (
            one[0] != other[0]
            and same
            and not shared
            and _exclude(sides, one, other, dossier)
        ):
            return (_report_kinds({k[0]: sides[k] for k in (one, other)}, dossier),)
    return ()


def _exclude(
    sides: Mapping[_Told, Sequence[Claim]],
    one: _Told,
    other: _Told,
    dossier: Dossier,
) -> bool:
    """Whether two kinds are two: who acquires a stake invests.

    So does who acquires nobody knows what from a seller.
    """
    if {one[0], other[0]} != _MAY_BE_ONE:
        return True
    bought = one if one[0] == "acquisition" else other
    if all(claim.role != "target" for claim in sides[bought]):
        return False
    return not any(_PART.search(dossier.sentence(claim)) for claim in sides[bought])


def _kinds_by_article(dossier: Dossier) -> Mapping[tuple[str, str], list[Claim]]:
    told: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in dossier.claims:
        told_of = claim.field == "party" and claim.role in _KINDS
        if told_of and dossier.is_own(claim):
            told[(claim.article_id, _KINDS[claim.role])].append(claim)
    return told


def _names(claims: Iterable[Claim], side: str, dossier: Dossier) -> frozenset[str]:
    return frozenset(dossier.name(c) for c in claims if side_of(c.role) == side)


def _share(left: Iterable[Claim], right: Iterable[Claim]) -> bool:
    return not {c.article_id for c in left}.isdisjoint(c.article_id for c in right)


def _report_kinds(sides: Mapping[str, list[Claim]], dossier: Dossier) -> Conflict:
    told = []
    for kind, claims in sides.items():
        roles = dict.fromkeys(f"{quoted(c.quote)} as {c.role}" for c in claims)
        words = f"of {_a(kind)}: {listed(list(roles)[:_MOST_ROLES])}"
        told.append(tell_side(claims, dossier, words, say="tells"))
    return build_conflict(
        dossier,
        field="status",
        sort="deal_type",
        relation=_OTHER_KIND,
        sides=list(sides.items()),
        explanation=" ".join(told),
    )


def _a(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"


def find_senses(dossier: Dossier) -> tuple[Conflict, ...]:
    """Report a sum that is what the buyer pays to one article, an outlay to another.

    That the provider invests as much as the contract is worth takes a check: writers
    take the one for the other.
    """
    if not _is_commercial(dossier):
        return ()
    sums: dict[str, list[Claim]] = defaultdict(list)
    for claim in dossier.claims:
        if claim.field == "amount" and claim.assertion in SAID:
            sums[claim.normal].append(claim)
    found = (_compare_senses(sums[normal], dossier) for normal in sorted(sums))
    return tuple(conflict for conflict in found if conflict is not None)


def _is_commercial(dossier: Dossier) -> bool:
    """Whether most of what is told is told of a sale, by whatever verbs."""
    families = Counter(kind_family(claim.deal_kind) for claim in dossier.claims)
    return max(families, key=lambda f: (families[f], f), default="") == "commercial"


def _compare_senses(claims: Sequence[Claim], dossier: Dossier) -> Conflict | None:
    outlays = [c for c in claims if _is_outlay(c, dossier)]
    contracts = [c for c in claims if _is_contract(c, dossier)]
    if not contracts or not outlays or _share(contracts, outlays):
        return None
    sides = (("contract value", contracts), ("outlay of a party", outlays))
    told = [
        tell_side(c, dossier, f"{quoted(c[0].quote)} as the {name}", say="gives")
        for name, c in sides
    ]
    return build_conflict(
        dossier,
        field="amount",
        sort="definition",
        relation=_OTHER_SENSE,
        sides=[(f"{c[0].normal} ({name})", c) for name, c in sides],
        explanation=" ".join(told) + " Two definitions are in use.",
    )


def _is_contract(claim: Claim, dossier: Dossier) -> bool:
    text = dossier.article(claim).text
    return any(_CONTRACT.match(text[end : end + _AFTER]) for _, end in _spots(claim))


def _is_outlay(claim: Claim, dossier: Dossier) -> bool:
    text = dossier.article(claim).text
    return any(
        _INVESTED.search(text[max(0, start - _BEFORE) : start])
        for start, _ in _spots(claim)
    )


def _spots(claim: Claim) -> tuple[tuple[int, int], ...]:
    """Give every place where an article says what a claim states."""
    return ((claim.start, claim.end), *((span.start, span.end) for span in claim.also))
