"""Laws of reconciling: order, copies and repetition change nothing."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.reconcile import Reconciled, reconcile_claims
from pipeline.records import Assertion
from pipeline.values import RelationKind
from tests.reconcile.stories import (
    Said,
    Story,
    again,
    pair,
    reconcile,
    says,
    tell,
    undisclosed,
)

_BY = (
    (),
    (("document", "Tarn Compute's F-1 filing"),),
    (("outlet", "Harbour Ledger"), ("document", "an F-1 filing")),
    (("unnamed", "a person close to the talks"),),
)
_SAID = (
    says("amount", "rate", "$25 million a month"),
    says("amount", "rate", "$300 million a year"),
    says("amount", "rate", "about $40 million a month"),
    says("amount", "total", "over $1 billion"),
    says("amount", "total", "$3 billion"),
    says("amount", "price", "$1.2 billion", assertion=Assertion.POSSIBLE),
    says("amount", "price", "$1.2 billion", assertion=Assertion.DENIED),
    says("amount", "valuation", "$80 billion"),
    says("capacity", "contracted", "300 MW"),
    says("capacity", "contracted", "0.3 GW"),
    says("capacity", "contracted", "450 MW"),
    says("term", "", "through May 2031"),
    says("term", "", "a five-year"),
    says("date", "start", "June 2026"),
    says("status", "", "in talks"),
    says("status", "", "signed"),
    says("facility", "", "Halden 1"),
    undisclosed("term", "The terms remain undisclosed", covers=("term", "amount")),
)
_FEW = settings(max_examples=25, deadline=None)
_PAIRS = (pair(), pair("Orbal"), pair("Quill Power"), (pair()[1],))
_DAYS = (None, "2026-03-01", "2026-03-02", "2026-05-20")


@st.composite
def newspapers(draw: st.DrawFn) -> tuple[Story, ...]:
    """Up to five articles on a few firms, saying this and that."""
    number = draw(st.integers(1, 5))
    return tuple(_draw_story(draw, f"{place}.txt") for place in range(number))


def _draw_story(draw: st.DrawFn, path: str) -> Story:
    said = draw(st.lists(st.sampled_from(_SAID), max_size=5, unique=True))
    by = draw(st.sampled_from(_BY))
    sourced = [Said(s.field, s.role, s.words, s.assertion, by, s.covers) for s in said]
    parties = draw(st.sampled_from(_PAIRS))
    words = " ".join(f"{path[0]}word{n}" for n in range(40))
    day = draw(st.sampled_from(_DAYS))
    source = draw(st.sampled_from([None, "Harbour Ledger"]))
    return tell(path, *parties, *sourced, text=words, published=day, source=source)


@_FEW
@given(newspapers(), st.randoms(use_true_random=False))
def test_the_order_of_the_input_changes_nothing(
    stories: tuple[Story, ...], chance: object
) -> None:
    claims = [claim for story in stories for claim in story.claims]
    articles = [story.article for story in stories]
    expected = reconcile_claims(claims, articles)

    chance.shuffle(claims)  # type: ignore[attr-defined]
    chance.shuffle(articles)  # type: ignore[attr-defined]

    assert reconcile_claims(claims, articles) == expected


@_FEW
@given(newspapers())
def test_reconciling_twice_is_reconciling_once(stories: tuple[Story, ...]) -> None:
    once = reconcile(*stories)

    assert reconcile_claims(once.claims, [s.article for s in stories]) == once


@_FEW
@given(newspapers())
def test_no_claim_is_lost_and_each_has_its_deal(stories: tuple[Story, ...]) -> None:
    result = reconcile(*stories)

    given_ids = {claim.claim_id for story in stories for claim in story.claims}
    assert {claim.claim_id for claim in result.claims} == given_ids
    deals = {deal.deal_id for deal in result.deals}
    assert {claim.deal_id for claim in result.claims} == deals


@_FEW
@given(newspapers())
def test_every_value_shown_is_one_that_somebody_wrote(
    stories: tuple[Story, ...],
) -> None:
    result = reconcile(*stories)

    written = {(c.deal_id, c.field, c.normal) for c in result.claims}
    for fact in result.facts:
        shown = (fact.deal_id, fact.field, fact.normal)
        assert shown in written or fact.normal == "undisclosed"


@_FEW
@given(newspapers())
def test_ids_are_unique(stories: tuple[Story, ...]) -> None:
    result = reconcile(*stories)

    for ids in (
        [f.fact_id for f in result.facts],
        [c.conflict_id for c in result.conflicts],
        [d.deal_id for d in result.deals],
    ):
        assert len(ids) == len(set(ids))


@_FEW
@given(newspapers())
def test_every_conflict_has_two_sides_with_claims(stories: tuple[Story, ...]) -> None:
    for conflict in reconcile(*stories).conflicts:
        assert len(conflict.sides) >= 2
        assert all(side.claims and side.paths for side in conflict.sides)
        assert conflict.relation in (
            RelationKind.TENSION,
            RelationKind.DISCLOSURE,
            RelationKind.CONTRADICTION,
        )


@_FEW
@given(newspapers())
def test_a_copied_article_raises_no_confidence_and_no_verdict(
    stories: tuple[Story, ...],
) -> None:
    before = reconcile(*stories)
    after = reconcile(*stories, again(stories[0], "zz-copy.txt"))

    for fact in before.facts:
        same = [f for f in after.facts if set(fact.supporting) <= set(f.supporting)]
        if len(before.deals) == len(after.deals):
            assert min(f.confidence for f in same) <= fact.confidence


@_FEW
@given(newspapers())
def test_every_figure_of_an_explanation_is_quoted_or_worked_out(
    stories: tuple[Story, ...],
) -> None:
    result = reconcile(*stories)
    words = _words_of(result)

    for fact in result.facts:
        lines = " ".join(line.expression for line in fact.derived)
        assert _figures(fact.reason) <= _figures(words + lines)
    for conflict in result.conflicts:
        lines = " ".join(
            line.expression for fact in result.facts for line in fact.derived
        )
        assert _figures(conflict.explanation) <= _figures(words + lines)


def _words_of(result: Reconciled) -> str:
    said = [f"{c.quote} {c.normal} {c.path}" for c in result.claims]
    named = [link.name for c in result.claims for link in c.attribution]
    return " ".join([*said, *named])


def _figures(text: str) -> set[str]:
    return set(re.findall(r"\d+(?:\.\d+)?", text))
