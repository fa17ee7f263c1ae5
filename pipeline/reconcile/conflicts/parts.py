"""One figure with the same part in it, or beside it: two wholes."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from pipeline.reconcile.conflicts.reporting import build_conflict
from pipeline.reconcile.dossier import Dossier
from pipeline.reconcile.relation import SAME
from pipeline.reconcile.resolution.wording import quoted
from pipeline.records import Claim, Conflict
from pipeline.values import Relation, RelationKind, Severity
from pipeline.values.numerals import SMALL_VALUES

_REACH = 120  # characters of the sentence after a figure
_GAP = r"[^.;:]{0,60}?"
_NUMBER = rf"(?P<part>\d[\d,.]*\d|\d|{'|'.join(SMALL_VALUES)})"
_FIGURE = rf"(?:[^\d.;:]{{0,40}}?)\b{_NUMBER}\b(?!\s*(?:%|per\s?cent))"
_INSIDE = re.compile(
    rf"^{_GAP}(?:\b(?:includ(?:ing|es)|inclusive\s+of|of\s+which|among\s+them){_FIGURE}"
    rf"|,\s+{_NUMBER.replace('part', 'some')}\s+of\s+(?:them|which|these)\b)",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    rf"^{_GAP}\b(?:as\s+well\s+as|plus|in\s+addition\s+to|on\s+top\s+of|excluding|"
    rf"not\s+counting|not\s+including|besides|together\s+with|along\s+with){_FIGURE}"
    rf"|^{_GAP}\band\s+{_NUMBER.replace('part', 'more')}\s+(?:[a-z-]+\s+){{1,2}}ones\b",
    re.IGNORECASE,
)
_TWO_WHOLES = Relation(
    RelationKind.CONTRADICTION,
    Severity.MINOR,
    "a part of it to one, an addition to the other",
)


class _Whole(NamedTuple):
    """A figure, and the other one that its article counts in or leaves out."""

    claim: Claim
    part: str
    is_inside: bool


def find_wholes(dossier: Dossier) -> tuple[Conflict, ...]:
    """Report a figure in which one article counts what another adds to it.

    "640,000 square feet, including a 30,000-square-foot gym" is less than "640,000
    square feet as well as a 30,000-square-foot gym".
    """
    wholes = [whole for claim in dossier.claims for whole in _read(claim, dossier)]
    for one, other in combinations(wholes, 2):
        if _is_rival(one, other, dossier):
            inside, beside = (one, other) if one.is_inside else (other, one)
            return (_report(inside, beside, wholes, dossier),)
    return ()


def _read(claim: Claim, dossier: Dossier) -> Iterator[_Whole]:
    if claim.field not in ("capacity", "amount") or not dossier.is_firm(claim):
        return
    text = dossier.article(claim).text
    behind = text[claim.end : min(claim.sentence_end, claim.end + _REACH)]
    for pattern in (_INSIDE, _BESIDE):
        if found := pattern.match(behind):
            part = next(filter(None, found.groups())).replace(",", "").lower()
            part = str(SMALL_VALUES.get(part, part))
            yield _Whole(claim, part, pattern is _INSIDE)


def _is_rival(one: _Whole, other: _Whole, dossier: Dossier) -> bool:
    left, right = one.claim, other.claim
    if one.is_inside == other.is_inside or one.part != other.part:
        return False
    apart = left.article_id != right.article_id and left.field == right.field
    return apart and dossier.compare(left, right).kind in SAME


def _report(
    inside: _Whole, beside: _Whole, wholes: Sequence[_Whole], dossier: Dossier
) -> Conflict:
    def side(like: _Whole) -> list[Claim]:
        return [
            whole.claim
            for whole in wholes
            if (whole.part, whole.is_inside) == (like.part, like.is_inside)
        ]

    return build_conflict(
        dossier,
        field=inside.claim.field,
        sort="definition",
        relation=_TWO_WHOLES,
        sides=[
            (f"{inside.claim.normal} (part included)", side(inside)),
            (f"{beside.claim.normal} (part added)", side(beside)),
        ],
        explanation=f"{inside.claim.path} counts a part in: its"
        f" {quoted(inside.claim.quote)} includes it. {beside.claim.path} has the same"
        f" part besides: its {quoted(beside.claim.quote)} comes with it.",
    )
