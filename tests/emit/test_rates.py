"""Rates have their n and interval; agreement is counted beyond chance."""

from typing import TYPE_CHECKING

import pytest

from pipeline.emit import audit_sources
from pipeline.emit.audit import audit_lines, tell_audit
from pipeline.emit.rates import (
    Agreeing,
    Agreement,
    Saying,
    compare_pairs,
    count_drops,
    rate,
)
from pipeline.emit.recall import MEASURED
from pipeline.score import score_claims
from tests.conftest import CORPUS
from tests.reconcile.stories import says, tell

if TYPE_CHECKING:
    from pipeline.run import Run


def _said(source: str, deal: str, words: str) -> Saying:
    claim = tell(f"{source}-{deal}.txt", says("amount", "total", words)).claims[0]
    return Saying(source, deal, "amount", "total", claim)


def test_no_share_is_given_on_fewer_than_twenty() -> None:
    assert rate("silent", 10, 19).share is None
    assert rate("silent", 10, 20).share == 0.5


@pytest.mark.parametrize("count", [0, 7, 25, 40])
def test_a_share_lies_in_its_interval(count: int) -> None:
    found = rate("silent", count, 40)

    assert found.low is not None
    assert found.high is not None
    assert found.share is not None
    assert 0 <= found.low <= found.share <= found.high <= 1


def test_every_two_sources_are_compared_once() -> None:
    pairs = compare_pairs(
        [_said("B", "d", "$5 million"), _said("A", "d", "$9 million")]
    )

    assert pairs == {("A", "B"): {"contradiction": 1}}


def agreement(sayings: list[Saying]) -> tuple[Agreement, ...]:
    agreeing = Agreeing()
    for deal in sorted({said.deal_id for said in sayings}):
        agreeing.add(said for said in sayings if said.deal_id == deal)
    return agreeing.found()


def test_a_dropped_bound_is_counted_against_who_drops_it() -> None:
    told = [_said("A", "d", "more than $5 million"), _said("B", "d", "$5 million")]

    assert count_drops(told) == {"A": (0, 1), "B": (1, 1)}


def test_agreement_is_one_where_all_say_the_same_and_other_deals_differ() -> None:
    told = [
        _said(source, str(deal), f"${10**deal} million")
        for deal in range(8)
        for source in "ABC"
    ]
    mixed = [
        _said(source, str(deal), f"${10 ** (deal + i)} million")
        for deal in range(8)
        for i, source in enumerate("ABC")
    ]

    (found,), (worse,), (few,) = map(agreement, (told, mixed, told[:6]))

    assert (found.alpha, found.pairs) == (1, 24)
    assert worse.alpha is not None
    assert worse.alpha < 0.1
    assert few.alpha is None


def test_the_audit_prints_rates_with_the_extractors_own(corpus_run: "Run") -> None:
    audit = audit_sources(corpus_run.results)
    told = "\n".join(tell_audit(audit))

    assert "the extractor finds party: " in told
    assert "facts on one origin: " in told
    assert audit.pairs
    assert sum(row.scoops for row in audit.sources) > 0
    widths = {len(line) for line in audit_lines(audit)}
    assert widths == {7}


def test_the_recall_that_is_told_is_the_one_measured(corpus_run: "Run") -> None:
    scores = score_claims(CORPUS, corpus_run.results.claims)

    for name, (found, there) in MEASURED.items():
        assert found / there <= scores.fields[name].recall + 0.12, name
