"""Weighed pairs in, link records out: joined, kept apart or left to review, and why."""

from collections.abc import Iterable, Mapping, Sequence

from pipeline.reconcile.frames import Frame
from pipeline.reconcile.linking.blocking import Pair
from pipeline.reconcile.linking.closeness import Reason, total
from pipeline.reconcile.linking.evidence import LINK_AT, REVIEW_AT
from pipeline.records import Link


def describe_links(
    units: Sequence[Frame],
    evidence: Mapping[Pair, tuple[Reason, ...]],
    clusters: Sequence[Sequence[int]],
) -> Iterable[Link]:
    """Tell of every weighed pair what became of it, and why."""
    home = {i: number for number, cluster in enumerate(clusters) for i in cluster}
    links = (
        _describe_link(units[i], units[j], reasons, joined=home[i] == home[j])
        for (i, j), reasons in evidence.items()
    )
    return sorted(links, key=lambda link: (link.left, link.right))


def _describe_link(
    left: Frame, right: Frame, reasons: tuple[Reason, ...], *, joined: bool
) -> Link:
    score = total(reasons)
    told = tuple(str(reason) for reason in reasons)
    if not joined and score >= LINK_AT:
        told += ("the deals as a whole do not fit, or one article tells of both",)
    between = score >= REVIEW_AT
    return Link(
        left=left.frame_ids[0],
        right=right.frame_ids[0],
        decision="joined" if joined else "review" if between else "apart",
        score=score,
        reasons=told,
    )
