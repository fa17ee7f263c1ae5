"""Lengths of terms counted in months: a length against a start and an end."""

import re
from collections.abc import Sequence
from fractions import Fraction

from pipeline.reconcile.arithmetic.worked import PLAIN, Check, Worked, as_decimal
from pipeline.reconcile.dossier import Dossier
from pipeline.reconcile.resolution.contests import Contest
from pipeline.records import Claim, Derivation
from pipeline.values import Period, Relation, RelationKind

_MONTHS = {
    "Y": Fraction(12),
    "M": Fraction(1),
    "W": Fraction(12, 52),
    "D": Fraction(12, 365),
}
_SLACK = 1  # a month more or less: who starts in mid-month ends in one


def compare_lengths(contests: Sequence[Contest], dossier: Dossier) -> list[Worked]:
    """Set the length of a term against its end, through the start where one is told."""
    terms = [c for c in contests if c.slot[::2] == ("term", "period")]
    lines = (_compare(contest, dossier) for contest in terms)
    return [line for line in lines if line is not None]


def _compare(contest: Contest, dossier: Dossier) -> Worked | None:
    rivals = (claim for rival in contest.rivals for claim in rival.claims)
    told = [*contest.winner.claims, *rivals]
    length = next((c for c in told if _is_length(c)), None)
    end = next((c for c in told if _is_end(c)), None)
    if length is None or end is None:
        return None
    stated = count_months(length, dossier)
    known = count_months(end, dossier)
    if stated is None:
        return None
    if known is None:
        return _look_back(contest, length, end, stated[0])
    consistent = known[0] - _SLACK <= stated[0] <= known[1] + _SLACK
    start = end.value.start if isinstance(end.value, Period) else None
    span = end.normal if start else f"from {dossier.start} {end.normal}"
    expression = (
        f"{span} = {between(*known)} months, {length.normal} = {between(*stated)}"
    )
    check: Check = "consistent" if consistent else "inconsistent"
    return _line(
        contest, (length, end), (expression, f"{between(*known)} months"), check
    )


def _look_back(
    contest: Contest, length: Claim, end: Claim, months: Fraction
) -> Worked | None:
    """Tell when a term would have to start, as nobody says when it does."""
    until = end.value.end if isinstance(end.value, Period) else None
    if until is None or months.denominator != 1:
        return None
    last = until.days()[1]
    first = last.year * 12 + last.month - int(months)  # the month after the one before
    start = f"{first // 12}-{first % 12 + 1:02d}" if until.month else str(first // 12)
    result = f"from about {start}"
    expression = f"{end.normal} less {length.normal} = {result}"
    return _line(contest, (length, end), (expression, result), "underdetermined")


def _line(
    contest: Contest, claims: tuple[Claim, ...], told: tuple[str, str], check: Check
) -> Worked:
    derivation = Derivation(
        expression=told[0],
        inputs=tuple(sorted(claim.claim_id for claim in claims)),
        result=told[1],
        check=check,
    )
    note = "a length and an end"  # rivals are told as such already
    return Worked(
        contest, derivation, Relation(RelationKind.INCOMPARABLE, None, note), claims
    )


def _is_length(claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, Period) and bool(value.length) and value.end is None


def _is_end(claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, Period) and value.end is not None and not value.length


def count_months(claim: Claim, dossier: Dossier) -> tuple[Fraction, Fraction] | None:
    """Count the least and the most months of a term, if the texts tell enough."""
    value = claim.value
    if not isinstance(value, Period) or value.times > 1 or value.vague:
        return None
    if value.length and value.bound in PLAIN and not value.longest:
        return (months_of(value.length),) * 2
    start = value.start or dossier.start
    if value.end is None or start is None:
        return None
    (first, late), (early, last) = start.days(), value.end.days()
    least = (early.year - late.year) * 12 + early.month - late.month
    most = (last.year - first.year) * 12 + last.month - first.month + 1
    inclusive = value.end_inclusive is True
    return Fraction(least + inclusive), Fraction(most)


def months_of(length: str) -> Fraction:
    """Count the months of an ISO 8601 length.

    >>> months_of("P2Y6M")
    Fraction(30, 1)
    """
    parts = re.findall(r"(\d+(?:\.\d+)?)([YMWD])", length)
    return sum((Fraction(n) * _MONTHS[unit] for n, unit in parts), Fraction(0))


def between(low: Fraction, high: Fraction) -> str:
    """Print two limits, or one number where they meet."""
    ends = [f"{as_decimal(number):f}" for number in (low, high)]
    return ends[0] if ends[0] == ends[1] else "..".join(ends)
