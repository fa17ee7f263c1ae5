"""When a deal starts, told as a date or at the head of its term: two beginnings."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from pipeline.reconcile.conflicts.reporting import build_conflict
from pipeline.reconcile.dossier import Dossier
from pipeline.records import Claim, Conflict
from pipeline.values import PartialDate, Period, Relation, RelationKind, Severity

_APART = 31  # days between two beginnings that are not one
_LATER = 366

Beginning = tuple[PartialDate, Claim]


def find_starts(dossier: Dossier, found: Sequence[Conflict]) -> tuple[Conflict, ...]:
    """Report a deal that starts on two days, if each article knows one only.

    One article may put it as a date, the other at the head of a term: "for ten years
    from July 2027". Dates that are compared already are left out.
    """
    if any(conflict.field == "date" for conflict in found):
        return ()
    told = {key: _beginnings(key, dossier) for key in sorted(dossier.mains)}
    sole = [days[0] for days in told.values() if len({d for d, _ in days}) == 1]
    for left, right in combinations(sole, 2):
        if _is_apart(left[0], right[0]) and not _is_told_alike(left[1], right[1]):
            return (_report(left, right, sole, dossier),)
    return ()


def _beginnings(article_id: str, dossier: Dossier) -> Sequence[Beginning]:
    return [
        (claim.value.start, claim)
        for claim in dossier.by_article.get(article_id, ())
        if isinstance(claim.value, Period)
        and claim.value.start is not None
        and claim.value.end is None
        and dossier.is_firm(claim)
        and _tells_beginning(claim)
    ]


def _tells_beginning(claim: Claim) -> bool:
    if not isinstance(claim.value, Period):
        return False
    if claim.field == "date" and claim.role == "delivery":
        return claim.value.is_start
    return (claim.field == "date" and claim.role == "start") or (
        claim.field == "term" and claim.value.is_start
    )


def _is_told_alike(left: Claim, right: Claim) -> bool:
    """Whether two claims answer one question by name, and are compared as such."""
    return (left.field, left.role) == (right.field, right.role)


def _is_apart(left: PartialDate, right: PartialDate) -> bool:
    return _gap(left, right) > _APART


def _gap(left: PartialDate, right: PartialDate) -> int:
    """Count the days between the ends of two dates that are nearer to each other."""
    first, second = sorted((left.days(), right.days()))
    return (second[0] - first[1]).days


def _report(
    left: Beginning, right: Beginning, told: Sequence[Beginning], dossier: Dossier
) -> Conflict:
    by_day: Mapping[PartialDate, list[Claim]] = defaultdict(list)
    for day, claim in told:
        by_day[day].append(claim)
    sides = [by_day[day] for day in (left[0], right[0])]
    far = _gap(left[0], right[0]) > _LATER
    severity = Severity.MAJOR if far else Severity.MODERATE
    return build_conflict(
        dossier,
        field="date",
        sort="date",
        relation=Relation(RelationKind.CONTRADICTION, severity, "two beginnings"),
        sides=[(claims[0].normal, claims) for claims in sides],
    )
