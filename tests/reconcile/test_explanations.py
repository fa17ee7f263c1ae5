"""Explanations say nothing that is not in a quote or in the printed arithmetic."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.records import Claim, Conflict, Fact
    from pipeline.run import Run

_FIGURE = re.compile(r"(?<![\w.])\d[\d.,]*")


def _figures(text: str) -> set[str]:
    return {found.rstrip(".,") for found in _FIGURE.findall(text)}


def _backing(claims: "Iterator[Claim]") -> str:
    return " ".join(
        " ".join((c.quote, c.path, *(link.name for link in c.attribution)))
        for c in claims
    )


def _arithmetic(deal_id: str, facts: "tuple[Fact, ...]") -> str:
    return " ".join(
        line.expression
        for fact in facts
        if fact.deal_id == deal_id
        for line in fact.derived
    )


def _told_of(conflict: "Conflict", run: "Run") -> str:
    ids = {key for side in conflict.sides for key in side.claims}
    claims = (claim for claim in run.results.claims if claim.claim_id in ids)
    return _backing(claims) + _arithmetic(conflict.deal_id, run.results.facts)


def test_every_figure_of_a_conflict_is_quoted_or_worked_out(corpus_run: "Run") -> None:
    assert corpus_run.results.conflicts
    for conflict in corpus_run.results.conflicts:
        told = _figures(_told_of(conflict, corpus_run))
        assert _figures(conflict.explanation) <= told, conflict.explanation


def test_every_figure_of_a_fact_is_quoted_or_worked_out(corpus_run: "Run") -> None:
    claims = {claim.claim_id: claim for claim in corpus_run.results.claims}
    for fact in corpus_run.results.facts:
        ids = (*fact.supporting, *fact.dissenting, *fact.superseded, *fact.undisclosed)
        told = _backing(claims[key] for key in ids)
        worked = " ".join(line.expression for line in fact.derived)
        names = " ".join(origin.id for origin in fact.origins)
        assert _figures(fact.reason) <= _figures(f"{told} {worked} {names}"), (
            fact.reason
        )
