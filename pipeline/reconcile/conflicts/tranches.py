"""Parts of a sum in, conflicts out: one part that two articles put differently."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from pipeline.reconcile.conflicts.reporting import build_conflict, build_side
from pipeline.reconcile.dossier import Dossier
from pipeline.reconcile.resolution.groups import Group, is_conflict, relation_of
from pipeline.reconcile.resolution.wording import listed, quoted, verb
from pipeline.records import Claim, Conflict, ConflictKind
from pipeline.values import RelationKind

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
_BREAK = re.compile(r"\d|[.;:]\s")  # another figure, or another sentence

Named = Mapping[str, Claim]


def find_tranches(dossier: Dossier) -> tuple[Conflict, ...]:
    """Report each part of a sum that articles name alike and put differently."""
    parts = {key: _named_parts(key, dossier) for key in sorted(dossier.articles)}
    named = {key: found for key, found in parts.items() if found}
    found: dict[str, Conflict] = {}
    for left, right in combinations(named.values(), 2):
        for part in sorted(set(left) & set(right) - set(found)):
            pair = [Group((told[part],), dossier) for told in (left, right)]
            if is_conflict(*pair) and not _share_figure(pair, dossier):
                found[part] = _report(part, _sides(part, pair, named), dossier)
    return tuple(found.values())


def _named_parts(article_id: str, dossier: Dossier) -> Named:
    """Map the parts that an article names once to their figures."""
    told: dict[str, dict[str, Claim]] = defaultdict(dict)
    for claim in dossier.by_article.get(article_id, ()):
        if (
            dossier.is_firm(claim)
            and claim.field == "amount"
            and claim.role == "component"
        ):
            part = _part_of(claim, dossier.articles[article_id].text)
            told[part].setdefault(claim.normal, claim)
    return {
        part: next(iter(claims.values()))
        for part, claims in told.items()
        if part and len(claims) == 1
    }


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


def _share_figure(pair: Sequence[Group], dossier: Dossier) -> bool:
    """Whether either article has the other's figure as well."""
    one, other = (group.shown for group in pair)
    knows_both = dossier.principals.knows_both
    return knows_both(one, other) or knows_both(other, one)


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
    told = []
    for claims in sides:
        paths = dossier.paths(claims)
        quote = quoted(claims[0].quote)
        told.append(f"{listed(paths)} {verb(len(paths), 'gives')} {quote} as {part}.")
    relation = relation_of(*(Group(tuple(claims), dossier) for claims in sides))
    tension = relation.kind is RelationKind.TENSION
    return build_conflict(
        dossier,
        field="amount",
        kind=ConflictKind.TENSION if tension else ConflictKind.CONTRADICTION,
        sort="numeric",
        relation=relation,
        sides=[build_side(claims[0].normal, claims, dossier) for claims in sides],
        explanation=" ".join(told),
        resolved_to=None,
    )
