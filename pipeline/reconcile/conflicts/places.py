"""Where a deal's thing stands: at a site or beside it, in one town or another."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations, product

from pipeline.reconcile.conflicts.reporting import Stand, build_conflict, tell_side
from pipeline.reconcile.dossier import Dossier
from pipeline.reconcile.identity.parties import Key, site_key
from pipeline.reconcile.relation import SAME
from pipeline.reconcile.resolution.wording import quoted
from pipeline.records import Claim, Conflict
from pipeline.values import Place, Relation, RelationKind, Severity
from pipeline.values.expressions import compiled

_BEFORE = 60  # characters before a site's name that say how it is meant
_AROUND = r"(?:[\w'\u2019-]+\s+){0,4}$"
_BESIDE = compiled(
    r"\b(?:in\s+addition\s+to|together\s+with|on\s+top\s+of|besides|beyond|apart\s+from|"
    r"separate\s+from|other\s+than|not\s+at|rather\s+than(?:\s+at)?|beside)\s+"
    + _AROUND,
    re.IGNORECASE,
)
_AT = re.compile(r"\b(?:at|inside|within|in)\s+" + _AROUND, re.IGNORECASE)
_SITE_NOUN = re.compile(
    r"\b(?:plant|factory|mill|mine|smelter|refinery|terminal|site|campus|warehouse|"
    r"hospital|stadium|data\s+cent(?:er|re)|wind\s+farm|solar\s+farm|facility|complex|"
    r"headquarters|store|hotel|building|offices?)\s*(?:,\s*)?$",
    re.IGNORECASE,
)
_CAPITAL = r"[A-Z][\w'\u2019.-]+"
# "the Yellowhill campus in Lubbock, Texas"
_IN_TOWN = compiled(
    r"^(?:\s+(?!in\b)[a-z][\w-]*){0,3}\s*(?:located\s+|situated\s+)?in\s+"
    rf"(?P<town>{_CAPITAL}(?:\s+{_CAPITAL}){{0,2}}),\s+(?P<region>{_CAPITAL})"
)
_WIDE = re.compile(r"\b(?:County|Parish|Township|Borough|District|Region|Valley)\b")
_BEHIND = 100  # characters after a site's name that say where it is
_ELSEWHERE = Relation(
    RelationKind.CONTRADICTION, Severity.MODERATE, "beside the site, or at it"
)
_OTHER_TOWN = Relation(RelationKind.CONTRADICTION, Severity.MAJOR, "disjoint places")
_OTHER_SITE = Relation(RelationKind.CONTRADICTION, Severity.MAJOR, "another site")
_TOWN_AND_REGION = 2
_FIGURES = frozenset({"amount", "capacity"})


def find_places(dossier: Dossier) -> tuple[Conflict, ...]:
    """Report sites that one article excludes, and things put in two places."""
    towns = _site_in_two_towns(dossier) or _two_towns(dossier)
    found = (_beside_or_at(dossier), towns, _two_numbers(dossier))
    return tuple(conflict for conflict in found if conflict is not None)


def _own(dossier: Dossier, field: str) -> Iterable[Claim]:
    return (c for c in dossier.claims if c.field == field and dossier.is_own(c))


def _beside_or_at(dossier: Dossier) -> Conflict | None:
    """Find a site that is the deal's to one article, and only its neighbour's to one.

    An article that has it both ways takes no part.
    """
    stands: dict[Key, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in _own(dossier, "facility"):
        before = _words_before(claim, dossier)
        if _BESIDE.search(before):
            stands[site_key(claim.normal)]["beside"].append(claim)
        elif _AT.search(before):
            stands[site_key(claim.normal)]["at"].append(claim)
    for key in sorted(stands):
        beside, at = stands[key]["beside"], stands[key]["at"]
        both = {c.article_id for c in beside} & {c.article_id for c in at}
        sides = [
            (f"{how} {claims[0].normal}", claims)
            for how, told in (("at", at), ("beside", beside))
            if (claims := [c for c in told if c.article_id not in both])
        ]
        if len(sides) > 1:
            return _report("facility", "scope", sides, _ELSEWHERE, dossier)
    return None


def _words_before(claim: Claim, dossier: Dossier) -> str:
    text = dossier.article(claim).text
    return text[max(claim.sentence_start, claim.start - _BEFORE) : claim.start]


def _phrase(claim: Claim, dossier: Dossier) -> str:
    """Quote a claim with the words that say how its place is meant."""
    before = _words_before(claim, dossier)
    cue = _BESIDE.search(before) or _AT.search(before)
    words = before[cue.start() :] if cue else ""
    text = dossier.article(claim).text
    town = _IN_TOWN.match(text[claim.end : claim.end + _BEHIND])
    return " ".join(f"{words}{claim.quote}{town.group() if town else ''}".split())


def _site_in_two_towns(dossier: Dossier) -> Conflict | None:
    """Find one site by name that stands in another town to each of two articles."""
    stands: dict[Key, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in _own(dossier, "facility"):
        for town in sorted(_towns_of(claim, dossier)):
            stands[site_key(claim.normal)][town].append(claim)
    for key in sorted(stands):
        for one, other in combinations(sorted(stands[key]), 2):
            pair = stands[key][one], stands[key][other]
            towns = [one.split(", "), other.split(", ")]
            if _are_apart(one, other) and not _know(*pair, dossier, towns):
                sides = [(one, pair[0]), (other, pair[1])]
                return _report("location", "location", sides, _OTHER_TOWN, dossier)
    return None


def _are_apart(one: str, other: str) -> bool:
    """Whether two towns are not one, nor near each other, nor a county of the other."""
    apart = Place.parse(one).relation(Place.parse(other)).kind
    wide = _WIDE.search(one) or _WIDE.search(other)
    return apart is RelationKind.CONTRADICTION and not wide


def _towns_of(claim: Claim, dossier: Dossier) -> frozenset[str]:
    """Read in which town a site stands, wherever its article names it."""
    text = dossier.article(claim).text
    ends = (claim.end, *(span.end for span in claim.also))
    found = (_IN_TOWN.match(text[end : end + _BEHIND]) for end in ends)
    return frozenset(f"{m['town']}, {m['region']}" for m in found if m)


def _two_towns(dossier: Dossier) -> Conflict | None:
    """Find a plant in two towns, neither of them known to the other article.

    Towns of one region may be neighbours: a figure must be told alike for them.
    """
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in _own(dossier, "location"):
        if _SITE_NOUN.search(_words_before(claim, dossier)):
            told[claim.article_id].append(claim)
    sole = [claims for claims in told.values() if len({c.normal for c in claims}) == 1]
    for left, right in combinations(sole, 2):
        towns = [claims[0].normal.split(", ") for claims in (left, right)]
        if not all(len(parts) == _TOWN_AND_REGION for parts in towns):
            continue
        apart = towns[0][1] != towns[1][1] or (
            _are_apart(left[0].normal, right[0].normal)
            and _tell_alike(left[0], right[0], dossier)
        )
        if apart and not _know(left, right, dossier, towns):
            sides = [(claims[0].normal, claims) for claims in (left, right)]
            return _report("location", "location", sides, _OTHER_TOWN, dossier)
    return None


def _tell_alike(one: Claim, other: Claim, dossier: Dossier) -> bool:
    """Whether two articles have a sum or a number of the deal in common."""
    mine, theirs = (
        [c for c in dossier.by_article[claim.article_id] if c.field in _FIGURES]
        for claim in (one, other)
    )
    return any(
        a.field == b.field and dossier.compare(a, b).kind in SAME
        for a, b in product(mine, theirs)
    )


def _know(
    left: list[Claim], right: list[Claim], dossier: Dossier, towns: list[list[str]]
) -> bool:
    """Whether either article names the other's town."""
    texts = [dossier.article(claims[0]).text for claims in (left, right)]
    return towns[0][0] in texts[1] or towns[1][0] in texts[0]


def _two_numbers(dossier: Dossier) -> Conflict | None:
    """Find a site that has one number in one article and another one in the next."""
    told: dict[str, dict[Key, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in _own(dossier, "facility"):
        told[claim.article_id][site_key(claim.normal)].append(claim)
    sole = [next(iter(sites.items())) for sites in told.values() if len(sites) == 1]
    if len({key for key, _ in sole}) < 2:  # noqa: PLR2004 - two sites
        return None
    for (key, left), (other, right) in combinations(sole, 2):
        if key[:-1] == other[:-1] and _are_numbers(key, other):
            sides = [(claims[0].normal, claims) for claims in (left, right)]
            return _report("facility", "entity", sides, _OTHER_SITE, dossier)
    return None


def _are_numbers(key: Key, other: Key) -> bool:
    numbers = key[-1], other[-1]
    return len(key) > 1 and key != other and all(n.isdigit() for n in numbers)


def _report(
    field: str, sort: str, sides: Sequence[Stand], relation: Relation, dossier: Dossier
) -> Conflict:
    told = [tell_side(c, dossier, quoted(_phrase(c[0], dossier))) for _, c in sides]
    return build_conflict(
        dossier,
        field=field,
        sort=sort,
        relation=relation,
        sides=sides,
        explanation=" ".join(told),
    )
