"""One deal as the whole corpus describes it, and why its frames were joined."""

from typing import Literal

from pipeline.records.base import Row
from pipeline.records.fact import Origin


class Deal(Row):
    """One deal as the whole corpus describes it.

    ``articles`` are article ids, ``facts`` and ``conflicts`` ids of those records,
    ``lineage`` pairs of article ids (who, from whom) with the reason.
    """

    deal_id: str
    kind: str
    title: str
    status: str
    parties: tuple[str, ...]
    facts: tuple[str, ...]
    conflicts: tuple[str, ...]
    articles: tuple[str, ...]
    origins: tuple[Origin, ...] = ()
    lineage: tuple[tuple[str, str, str], ...] = ()
    formerly: tuple[str, ...] = ()
    open_questions: tuple[str, ...] = ()


class Link(Row):
    """Two frames weighed against each other: joined, kept apart, or left to review.

    In a ``sum_of`` the left one tells what several deals come to, of which the right
    one tells one; one that ``amends`` tells what became of what the right one tells.
    """

    left: str
    right: str
    decision: Literal["joined", "apart", "review", "sum_of", "amends"]
    score: float
    reasons: tuple[str, ...]
