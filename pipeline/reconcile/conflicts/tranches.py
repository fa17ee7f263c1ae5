"""Parts of a sum in, conflicts out: one part that two articles put differently."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from pipeline.reconcile.conflicts.reporting import build_conflict, tell_side
from pipeline.reconcile.dossier import Dossier
from pipeline.reconcile.resolution.groups import Group, is_conflict, relation_of
from pipeline.reconcile.resolution.wording import quoted
from pipeline.records import SAID, Claim, Conflict, ConflictKind
from pipeline.values import Quantity, RelationKind
from pipeline.values.expressions import compiled

_JOBS_RULE = "capacity.jobs"
_NEAR = 60  # characters to either side of a figure that may say what it is
# what a part of a sum may be called; two words for one thing stand in one row
_PARTS = {
    "revolver": re.compile(r"\brevolv(?:er|ing)\b", re.IGNORECASE),
    "term loan": re.compile(r"\bterm\s+(?:loans?|debt)\b", re.IGNORECASE),
    "bridge loan": re.compile(r"\bbridge\s+(?:loans?|facility)\b", re.IGNORECASE),
    "deposit": re.compile(r"\bdeposits?\b", re.IGNORECASE),
    "earn-out": re.compile(r"\bearn-?outs?\b", re.IGNORECASE),
    "milestones": re.compile(r"\bmilestones?\b", re.IGNORECASE),
    "bonus": re.compile(r"\bbonus(?:es)?\b", re.IGNORECASE),
    "equity": re.compile(r"\bequity\b(?!\s+(?:firm|fund|group|house))", re.IGNORECASE),
    "own money": re.compile(
        r"\b(?:new|fresh|own|personal)\s+(?:cash|money|funds|capital)\b", re.IGNORECASE
    ),
    "mortgage": re.compile(r"\bmortgages?\b", re.IGNORECASE),
}
# what stands beside the price and is one figure to all: nobody's own value or staff
_WORTH = r"valu(?:e[sd]?|ing|ations?)"
_ASIDES = {
    "valuation before the money": compiled(
        rf"\bpre-money\b|\b{_WORTH}\b[^.;]{{0,40}}\bbefore\s+(?:the\s+)?(?:new\s+)?"
        r"(?:money|investment|round)\b",
        re.IGNORECASE,
    ),
    "enterprise value": re.compile(r"\benterprise\s+value\b", re.IGNORECASE),
    "equity value": re.compile(r"\bequity\s+value\b", re.IGNORECASE),
    "valuation": compiled(
        rf"\b(?:rounds?|deal|investment|financing|funding|stake|transaction|raise|"
        rf"takeover|offer|sale)\b[^.;]{{0,40}}\b{_WORTH}\b|\bat\s+(?:an?\s+)?"
        r"(?:[a-z-]+\s+){0,2}valuation\b|\b(?:post-money|valuation)\b",
        re.IGNORECASE,
    ),
}
_NOT_NOW = re.compile(
    r"\b(?:was|were|last|previous(?:ly)?|once|earlier|ago|market|peak\w*|up\s+from|"
    r"down\s+from|compared)\b",
    re.IGNORECASE,
)
_JOBS = re.compile(
    r"\b(?:jobs?|employ\w*|hir(?:e|es|ing)|positions?|posts)\b", re.IGNORECASE
)
_LOST = compiled(
    r"\b(?:cut(?:s|ting)?|shed(?:s|ding)?|ax(?:e|es|ed|ing)|los(?:e|es|ing|t|s)|go|laid\s+off|"
    r"lay\w*\s+off|redundan\w+|layoffs?|eliminat\w+)\b",
    re.IGNORECASE,
)
_BUILDERS = re.compile(
    r"\bconstruction\s+(?:jobs|workers|posts)\b|\bduring\s+construction\b|\btemporary\b",
    re.IGNORECASE,
)
_BREAK = re.compile(r"\d|[.;:]\s")  # another figure, or another sentence

Named = Mapping[str, Claim]


def find_tranches(dossier: Dossier) -> tuple[Conflict, ...]:
    """Report each part of a sum that articles name alike and put differently."""
    parts = {key: _named_parts(key, dossier) for key in sorted(dossier.articles)}
    named = {key: found for key, found in parts.items() if found}
    found: dict[str, Conflict] = {}
    for left, right in combinations(named.values(), 2):
        for part in sorted(set(left) & set(right) - set(found)):
            pair = [Group((_counted(told[part]),), dossier) for told in (left, right)]
            shown = [group.shown for group in pair]
            if is_conflict(*pair) and not dossier.share_figure(*shown):
                found[part] = _report(part, _sides(part, pair, named), dossier)
    return tuple(found.values())


def _named_parts(article_id: str, dossier: Dossier) -> Named:
    """Map the parts that an article names once to their figures."""
    told: dict[str, dict[str, Claim]] = defaultdict(dict)
    for claim in dossier.by_article.get(article_id, ()):
        part = _name_of(claim, dossier)
        told[part].setdefault(claim.normal, claim)
    return {
        part: next(iter(claims.values()))
        for part, claims in told.items()
        if part and len(claims) == 1
    }


def _name_of(claim: Claim, dossier: Dossier) -> str:
    """Name what a figure is; nothing if no word beside it says so."""
    if claim.field == "amount" and claim.role == "component":
        text = dossier.article(claim).text
        return _part_of(claim, text) if dossier.is_firm(claim) else ""
    own = claim.article_id in dossier.mains and claim.assertion in SAID
    if not own or claim.claim_id in dossier.changes.overtaken:
        return ""
    if claim.field == "amount" and claim.role == "valuation":
        return _worth_of(dossier.sentence(claim))
    if claim.rule == _JOBS_RULE and _JOBS.search(dossier.sentence(claim)):
        return _jobs_of(dossier.sentence(claim))
    return ""


def _jobs_of(sentence: str) -> str:
    if _BUILDERS.search(sentence):
        return "jobs in construction"
    return "jobs lost" if _LOST.search(sentence) else "jobs made"


def _worth_of(sentence: str) -> str:
    """Name what sort of worth a sentence tells, if it is one of this deal.

    >>> _worth_of("The round values Penny at $1.4 billion.")
    'valuation'
    >>> _worth_of("Penny was last valued at $1.4 billion.")
    ''
    """
    if _NOT_NOW.search(sentence):
        return ""
    return next((name for name, word in _ASIDES.items() if word.search(sentence)), "")


def _part_of(claim: Claim, text: str) -> str:
    """Name what a figure is a part for, by the nearest word of its own sentence.

    >>> _nearest(" revolver and a ", "splits into a "), _nearest(" of cash", "")
    ('revolver', '')
    """
    after = text[claim.end : claim.end + _NEAR]
    before = text[max(claim.start - _NEAR, claim.sentence_start) : claim.start]
    return _nearest(after, before)


def _nearest(after: str, before: str) -> str:
    ahead = _BREAK.split(after, maxsplit=1)[0]
    behind = _BREAK.split(before)[-1]
    places = [
        (place, part)
        for part, word in _PARTS.items()
        for place in (_ahead(word, ahead), _behind(word, behind))
        if place is not None
    ]
    return min(places, default=(0, ""))[1]


def _ahead(word: re.Pattern[str], text: str) -> int | None:
    match = word.search(text)
    return match.start() if match else None


def _behind(word: re.Pattern[str], text: str) -> int | None:
    ends = [match.end() for match in word.finditer(text)]
    return len(text) - ends[-1] if ends else None


def _counted(claim: Claim) -> Claim:
    """Count the people whom a deal gives work as its jobs."""
    value = claim.value
    if claim.rule != _JOBS_RULE or not isinstance(value, Quantity):
        return claim
    return claim.model_copy(update={"value": value.model_copy(update={"unit": "job"})})


def _sides(
    part: str, pair: Sequence[Group], named: Mapping[str, Named]
) -> tuple[list[Claim], list[Claim]]:
    """Gather with each figure those who give the same one."""
    told = [parts[part] for parts in named.values() if part in parts]
    one, other = (
        [claim for claim in told if claim.normal == group.shown.normal]
        for group in pair
    )
    return one, other


def _report(
    part: str, sides: tuple[list[Claim], list[Claim]], dossier: Dossier
) -> Conflict:
    told = [
        tell_side(c, dossier, f"{quoted(c[0].quote)} as {part}", say="gives")
        for c in sides
    ]
    relation = relation_of(
        *(Group((_counted(claims[0]),), dossier) for claims in sides)
    )
    tension = relation.kind is RelationKind.TENSION
    return build_conflict(
        dossier,
        field=sides[0][0].field,
        kind=ConflictKind.TENSION if tension else ConflictKind.CONTRADICTION,
        sort="numeric",
        relation=relation,
        sides=[(claims[0].normal, claims) for claims in sides],
        explanation=" ".join(told),
    )
