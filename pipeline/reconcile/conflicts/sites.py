"""Two sites for one deal: who tells all else alike, and names another place for it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from pipeline.reconcile.conflicts.reporting import build_conflict
from pipeline.reconcile.dossier import Dossier
from pipeline.reconcile.identity.leads import is_named, lead_of
from pipeline.reconcile.identity.parties import name_key, site_key
from pipeline.reconcile.relation import SAME
from pipeline.records import Claim, Conflict
from pipeline.values import Relation, RelationKind, Severity

# what a site is, where its name says so
_SORTS = frozenset([
    "hotel", "tower", "house", "mine", "mill", "plant", "factory", "refinery",
    "smelter", "terminal", "stadium", "arena", "hospital", "center", "centre",
    "campus", "park", "warehouse", "brewery", "farm", "dam", "quarry", "shipyard",
    "port", "airport", "mall", "works", "field", "station", "court", "square", "plaza",
])  # fmt: skip
_ROADS = frozenset([
    "street", "road", "lane", "avenue", "drive", "way", "boulevard", "row", "place",
    "st", "rd", "ave",
])  # fmt: skip
_NUMBERED = "an address"  # the sort of a site that is told by its number in a road
_FIGURES = frozenset({"amount", "capacity", "term"})
_BOTH_SIDES = 2
_OTHER = Relation(
    RelationKind.CONTRADICTION,
    Severity.MODERATE,
    "another site, unless it goes by two names",
)


def find_sites(dossier: Dossier) -> tuple[Conflict, ...]:
    """Report two sites of one sort for one deal, each the only one to its article.

    Both articles name the same two parties and a figure alike, and neither has heard of
    the other's site.
    """
    told = _sole_sites(dossier)
    if len({site_key(claims[0].normal) for claims in told.values()}) == 1:
        return ()  # thousands may tell of one site
    for left, right in combinations(sorted(told), 2):
        pair = told[left], told[right]
        if (
            _are_of_one_sort(pair[0][0], pair[1][0], dossier)
            and not _knows(left, pair[1], dossier)
            and not _knows(right, pair[0], dossier)
            and _agree(left, right, dossier)
        ):
            return (_report(pair, dossier),)
    return ()


def _sole_sites(dossier: Dossier) -> Mapping[str, Sequence[Claim]]:
    """For each article about the deal that names one site by its name, the site."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in dossier.claims:
        if claim.field == "facility" and claim.article_id in dossier.mains:
            told[claim.article_id].append(claim)
    return {
        key: claims
        for key, claims in told.items()
        if len({site_key(c.normal) for c in claims}) == 1
        and claims[0].normal != claims[0].normal.casefold()
        and all(dossier.is_firm(c) for c in claims)
    }


def _are_of_one_sort(one: Claim, other: Claim, dossier: Dossier) -> bool:
    """Whether two names have nothing but the word for the sort of site in common."""
    names = set(name_key(one.normal)), set(name_key(other.normal))
    sorts = [
        _sorts(name, claim, dossier)
        for name, claim in zip(names, (one, other), strict=True)
    ]
    own = [name - _SORTS - _ROADS - {"data", "the"} for name in names]
    return bool(sorts[0] & sorts[1]) and all(own) and own[0].isdisjoint(own[1])


def _sorts(name: set[str], claim: Claim, dossier: Dossier) -> set[str]:
    """What a site is by its name and the words behind it."""
    if claim.normal[:1].isdigit() and name & _ROADS:
        return {_NUMBERED}
    return (name | _words_behind(claim, dossier)) & _SORTS


def _words_behind(claim: Claim, dossier: Dossier) -> set[str]:
    """The words after a name, which may say what it is: "the Halden data center"."""
    text = dossier.article(claim).text
    return {word.strip(".,") for word in text[claim.end :][:40].split()[:2]}


def _knows(article_id: str, claims: Sequence[Claim], dossier: Dossier) -> bool:
    key = site_key(claims[0].normal)
    return is_named(key, lead_of(dossier.articles[article_id], whole=True))


def _agree(left: str, right: str, dossier: Dossier) -> bool:
    """Whether two articles name both sides of the deal, and some figure, alike."""
    mine, theirs = dossier.by_article[left], dossier.by_article[right]
    parties = _parties(mine, dossier) & _parties(theirs, dossier)
    sites = {c.normal for c in (*mine, *theirs) if c.field == "facility"}
    figures = any(
        a.field in _FIGURES
        and (a.field, a.role) == (b.field, b.role)
        and dossier.compare(a, b).kind in SAME
        for a in mine
        for b in theirs
    )
    return figures and len(parties - sites) >= _BOTH_SIDES


def _parties(claims: Sequence[Claim], dossier: Dossier) -> frozenset[str]:
    return frozenset(dossier.name(c) for c in claims if c.field == "party")


def _report(sides: Sequence[Sequence[Claim]], dossier: Dossier) -> Conflict:
    return build_conflict(
        dossier,
        field="facility",
        sort="entity",
        relation=_OTHER,
        sides=[(claims[0].normal, claims) for claims in sides],
    )
