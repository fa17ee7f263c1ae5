"""Contests and clashes in, conflicts out: one per field and partition of articles."""

from collections.abc import Iterable, Sequence

from pipeline.reconcile.arithmetic.worked import Worked
from pipeline.reconcile.dossier import Dossier
from pipeline.reconcile.relation import gravity, ratio_of
from pipeline.reconcile.resolution.contests import Contest
from pipeline.reconcile.resolution.disclosure import Clash
from pipeline.reconcile.resolution.groups import Group, choose_shown, relation_of
from pipeline.reconcile.resolution.resolve import is_close
from pipeline.reconcile.resolution.wording import capital, listed, quoted, verb
from pipeline.records import Claim, Conflict, ConflictKind, Side, content_id
from pipeline.values import Period, Relation, RelationKind, Severity

_FURTHEST = 20  # times
_SLIPS = (
    ("thousand", "magnitude_slip"),
    ("tenfold", "magnitude_slip"),
    ("million", "magnitude_slip"),
    ("twelvefold", "period_slip"),
    ("annual", "period_slip"),
)
_SORTS = {"date": "date", "status": "modality", "exclusivity": "scope"}
_CHECKS = {
    ConflictKind.CONTRADICTION: "Open the original source of both and compare.",
    ConflictKind.TENSION: "Ask whether both round the same figure.",
    ConflictKind.DISCLOSURE: "Open the source of the value; compare the dates.",
    ConflictKind.ARITHMETIC: "Ask which of the figures the source itself gives.",
}

Stand = tuple[str, Sequence[Claim]]
"""One side of a conflict: its value in words, and the claims that state it."""


def find_contradictions(
    contests: Iterable[Contest], dossier: Dossier
) -> tuple[Conflict, ...]:
    """Report every contest that has rivals or denials."""
    found = [_report_rivals(c, dossier) for c in contests if c.rivals]
    found += [_report_denial(c, dossier) for c in contests if _is_denied(c, dossier)]
    return tuple(found)


def _report_rivals(contest: Contest, dossier: Dossier) -> Conflict:
    groups = (contest.winner, *contest.rivals)
    relations = [relation_of(contest.winner, rival) for rival in contest.rivals]
    strongest = max(relations, key=_strength)
    tension = strongest.kind is RelationKind.TENSION
    settled = not is_close(contest.winner.weight, contest.rivals)
    return build_conflict(
        dossier,
        field=contest.slot.field,
        kind=ConflictKind.TENSION if tension else ConflictKind.CONTRADICTION,
        sort=_sort_of(contest, strongest),
        relation=strongest,
        sides=[_stand(group) for group in groups],
        explanation=_explain(groups, strongest),
        resolved_to=contest.winner.shown.normal if settled else None,
    )


def _strength(relation: Relation) -> tuple[bool, int, str]:
    contradicts = relation.kind is RelationKind.CONTRADICTION
    return (contradicts, gravity(relation), relation.note)


def _sort_of(contest: Contest, relation: Relation) -> str:
    """Name the type of a contradiction."""
    for word, slip in _SLIPS:
        if word in relation.note:
            return slip
    if contest.slot.field in _SORTS:
        return _SORTS[contest.slot.field]
    if contest.slot.field == "term":
        value = contest.winner.shown.value
        dated = isinstance(value, Period) and value.end is not None
        return "date" if dated else "duration"
    return "numeric"


def _explain(groups: Sequence[Group], relation: Relation) -> str:
    told = [_tell_side(group) for group in groups]
    quotes = " ".join(c.quote for group in groups for c in group.claims)
    if relation.note and is_backed(relation.note, quotes):
        told.append(f"{capital(relation.note)}.")
    return " ".join(told)


def _tell_side(group: Group) -> str:
    return tell_side(group.claims, group.dossier, quoted(group.shown.quote))


def is_backed(note: str, quotes: str) -> bool:
    """Whether every figure of a note stands in the quotes."""
    return all(word in quotes for word in note.split() if any(map(str.isdigit, word)))


def _is_denied(contest: Contest, dossier: Dossier) -> bool:
    """Whether an article denies what others state.

    Who denies the whole deal is told once, of its status, and not of every party or
    figure.
    """
    if contest.slot.field != "status" and dossier.is_denied:
        return False
    stating = contest.winner.articles
    return any(claim.article_id not in stating for claim in contest.denials)


def _report_denial(contest: Contest, dossier: Dossier) -> Conflict:
    relation = Relation(RelationKind.CONTRADICTION, Severity.MODERATE, "it is denied")
    denied = contest.denials[0]
    return build_conflict(
        dossier,
        field=contest.slot.field,
        sort="polarity",
        relation=relation,
        sides=[_stand(contest.winner), (_say_not(denied), contest.denials)],
        explanation=f"{_explain([contest.winner], relation)}"
        f" {denied.path} denies it: {quoted(denied.quote)}.",
    )


def _say_not(denied: Claim) -> str:
    return "denied" if denied.field == "status" else f"not {denied.normal}"


def find_disclosures(
    clashes: Iterable[Clash], dossier: Dossier
) -> tuple[Conflict, ...]:
    """Report what one article gives and another calls undisclosed."""
    return tuple(_report_clash(clash, dossier) for clash in clashes)


def _report_clash(clash: Clash, dossier: Dossier) -> Conflict:
    shown = _shown_of(clash)
    silent = tuple(c for s in clash.silences for c in s.claims)
    normals = dict.fromkeys(c.winner.shown.normal for c in clash.contests)
    told = [tell_side(clash.stated, dossier, quoted(shown.quote), say="gives")]
    told += [f"{s.claim.path} says: {quoted(s.claim.quote)}." for s in clash.silences]
    told.append(f"{capital(clash.relation.note)}.")
    return build_conflict(
        dossier,
        field=clash.field,
        kind=ConflictKind.DISCLOSURE,
        sort="disclosure",
        relation=clash.relation,
        sides=[("; ".join(normals), clash.stated), ("undisclosed", silent)],
        explanation=" ".join(told),
        resolved_to=shown.normal,
    )


def _shown_of(clash: Clash) -> Claim:
    """Choose the value to quote: the best backed one, in words of who states it."""
    winner = clash.contests[0].winner
    if winner.shown in clash.stated:
        return winner.shown
    return choose_shown([c for c in clash.stated if c in winner.claims], winner.dossier)


def find_miscounts(worked: Iterable[Worked], dossier: Dossier) -> tuple[Conflict, ...]:
    """Report sums that do not follow from the figures they are made of."""
    return tuple(
        _report_miscount(line, line.target.winner, dossier)
        for line in worked
        if line.derivation.check == "inconsistent"
        and is_comparable(line)
        and not _is_one_voice(line)
        and gravity(line.relation)  # a minor gap is no news
    )


def is_comparable(line: Worked) -> bool:
    """Whether two sums are near enough to be one sum told wrongly.

    Sums far apart are of different things, unless the gap is that of a usual slip.
    """
    stated = line.target.winner.shown.value
    ratio = ratio_of(stated, line.result)
    return ratio is None or ratio <= _FURTHEST or "slip" in line.relation.note


def _is_one_voice(line: Worked) -> bool:
    """Whether only articles that give the sum give the money that it is made of.

    A writer's own figures fit; those that do not are of something else.
    """
    stated = line.target.winner
    paid = {claim.normal for claim in line.claims if claim.field == "amount"}
    telling = {c.article_id for c in stated.dossier.claims if c.normal in paid}
    return bool(paid) and telling <= stated.articles


def _report_miscount(line: Worked, stated: Group, dossier: Dossier) -> Conflict:
    quotes = [quoted(claim.quote) for claim in line.claims]
    return build_conflict(
        dossier,
        field=line.target.slot.field,
        kind=ConflictKind.ARITHMETIC,
        sort="arithmetic",
        relation=line.relation,
        sides=[_stand(stated), (line.derivation.result, _others(line, stated))],
        explanation=f"{_tell_side(stated)} {listed(quotes)} come to something else:"
        f" {line.derivation.expression}.",
    )


def _others(line: Worked, stated: Group) -> Sequence[Claim]:
    """Leave to the other side the figures of articles that do not state the sum."""
    others = [c for c in line.claims if c.article_id not in stated.articles]
    return others or line.claims


def _stand(group: Group) -> Stand:
    return group.shown.normal, group.claims


def tell_side(
    claims: Sequence[Claim], dossier: Dossier, words: str = "", *, say: str = "says"
) -> str:
    """Tell which articles make some claims: in the words given, or by a quote."""
    paths = dossier.paths(claims)
    told = words or quoted(claims[0].quote)
    return f"{listed(paths)} {verb(len(paths), say)} {told}."


def build_conflict(  # noqa: PLR0913 - what conflicts differ in
    dossier: Dossier,
    *,
    field: str,
    sort: str,
    relation: Relation,
    sides: Sequence[Stand],
    explanation: str = "",
    kind: ConflictKind = ConflictKind.CONTRADICTION,
    resolved_to: str | None = None,
) -> Conflict:
    """Fill in a conflict's record; unless explained, each side is told by a quote."""
    told = [_side(normal, claims, dossier) for normal, claims in sides]
    claims = sorted(claim for side in told for claim in side.claims)
    quotes = (tell_side(claims, dossier) for _, claims in sides)
    return Conflict(
        conflict_id=content_id("conflict", dossier.deal_id, field, kind, sort, claims),
        deal_id=dossier.deal_id,
        field=field,
        kind=kind,
        type=sort,
        severity=relation.severity or Severity.MINOR,
        paths=tuple(sorted({path for side in told for path in side.paths})),
        sides=tuple(told),
        relation=relation.kind,
        explanation=explanation or " ".join(quotes),
        suggested_check=_CHECKS[kind],
        resolved_to=resolved_to,
    )


def _side(normal: str, claims: Sequence[Claim], dossier: Dossier) -> Side:
    return Side(
        normal=normal,
        claims=tuple(sorted({claim.claim_id for claim in claims})),
        paths=dossier.paths(claims),
        origins=tuple(sorted({dossier.lineage.root(claim).id for claim in claims})),
    )
