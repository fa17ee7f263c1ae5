"""A reviewer's decisions applied to claims and links, beside what sources say."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from pipeline.errors import ReconcileError, ValueParseError
from pipeline.records import Claim, Decision, Judgement, content_id
from pipeline.values.normals import read_normal

EDITED = "decision.edit"


class Links(NamedTuple):
    """The pairs of frames that a reviewer called one deal, or two; smaller id first."""

    same: frozenset[tuple[str, str]] = frozenset()
    different: frozenset[tuple[str, str]] = frozenset()


class Judged(NamedTuple):
    """Claims after review: those that count, those set aside, and what is unmatched."""

    counting: tuple[Claim, ...]
    aside: tuple[Claim, ...]
    links: Links
    unmatched: tuple[Decision, ...]


def apply_decisions(claims: Sequence[Claim], decisions: Iterable[Decision]) -> Judged:
    """Mark claims as judged, put edits beside them, and collect the judged links.

    A rejected or edited claim is kept and counts for nothing.

    Raises:
        ReconcileError: Two decisions on one subject differ, or an edit gives a value
            that its field cannot have.
    """
    by_subject = _one_per_subject(decisions)
    by_claim = {d.claim_id: d for d in by_subject.values() if d.decides == "claim"}
    counting: list[Claim] = []
    aside: list[Claim] = []
    for claim in claims:
        decision = by_claim.get(claim.claim_id)
        marked = _mark(claim, decision)
        keeps = decision is None or decision.verdict is Judgement.ACCEPT
        (counting if keeps else aside).append(marked)
        if decision is not None and decision.normal is not None:
            counting.append(_edit(claim, decision))
    frames = {claim.frame_id for claim in claims}
    known = {claim.claim_id for claim in claims}
    return Judged(
        tuple(counting),
        tuple(aside),
        _links(by_subject.values(), frames),
        tuple(d for d in by_subject.values() if not _is_met(d, known, frames)),
    )


def _one_per_subject(
    decisions: Iterable[Decision],
) -> Mapping[tuple[str, str, str], Decision]:
    found: dict[tuple[str, str, str], Decision] = {}
    for decision in sorted(decisions, key=lambda d: d.sort_key):
        known = found.setdefault(decision.subject, decision)
        if (known.verdict, known.normal) != (decision.verdict, decision.normal):
            raise ReconcileError(
                f"decisions: {decision.named} is decided twice,"
                f" {known.verdict} and {decision.verdict}; keep one of the lines"
            )
    return found


def _mark(claim: Claim, decision: Decision | None) -> Claim:
    if decision is None:
        return claim
    said = (*claim.reasons, _told(decision))
    return claim.model_copy(update={"judgement": decision.verdict, "reasons": said})


_PAST = {
    Judgement.ACCEPT: "accepted",
    Judgement.REJECT: "rejected",
    Judgement.EDIT: "edited",
}


def _told(decision: Decision) -> str:
    """Say who decided what, and why."""
    who = decision.by or "a reviewer"
    why = f": {decision.note}" if decision.note else ""
    return f"{_PAST[decision.verdict]} by {who}{why}"


def _edit(claim: Claim, decision: Decision) -> Claim:
    """Put a reviewer's reading beside a claim, at the same quote."""
    try:
        value = read_normal(type(claim.value), decision.normal or "")
    except ValueParseError as error:
        raise ReconcileError(
            f"decisions: claim {claim.claim_id} ({claim.field}): {error}"
        ) from error
    if hasattr(value, "named_at"):
        value = value.model_copy(update={"named_at": claim.value.named_at})  # type: ignore[union-attr] # names only
    place = (claim.article_id, claim.frame_id, claim.field, claim.role)
    return claim.model_copy(
        update={
            "claim_id": content_id(*place, claim.start, claim.end, value.normal),
            "normal": value.normal,
            "value": value,
            "rule": EDITED,
            "reasons": (_told(decision), f"the source was read as {claim.normal}"),
            "also": (),
            "edit_of": claim.claim_id,
        }
    )


def _links(decisions: Iterable[Decision], frames: set[str]) -> Links:
    pairs: dict[Judgement, set[tuple[str, str]]] = {
        Judgement.SAME: set(),
        Judgement.DIFFERENT: set(),
    }
    for decision in decisions:
        ends = (decision.frame_a or "", decision.frame_b or "")
        if decision.decides == "link" and frames.issuperset(ends):
            pairs[decision.verdict].add(ends)
    return Links(*(frozenset(pairs[verdict]) for verdict in pairs))


def _is_met(decision: Decision, claims: set[str], frames: set[str]) -> bool:
    if decision.decides == "claim":
        return decision.claim_id in claims
    return {decision.frame_a, decision.frame_b} <= frames


def without_judgements(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Give claims as they were before any review."""
    return tuple(
        claim.model_copy(update={"judgement": None, "reasons": _unsaid(claim)})
        for claim in claims
        if claim.edit_of is None
    )


def _unsaid(claim: Claim) -> tuple[str, ...]:
    return claim.reasons[:-1] if claim.judgement is not None else claim.reasons
