"""A deal whose dossier is as it was comes out as it was, and any other one anew."""

from dataclasses import fields, replace
from typing import Any

import pytest

from pipeline.reconcile import Outcomes, Reconciled, reconcile_claims
from pipeline.reconcile.dossier import Dossier
from pipeline.reconcile.identity.firms import Firms
from pipeline.reconcile.outcomes import digest_dossier
from pipeline.records import Mention
from tests.reconcile.stories import Story, pair, says, tell, undisclosed

WIRE = tell("wire.txt", *pair(), says("amount", "total", "$25 million"))
PAPER = tell("paper.txt", *pair(), says("amount", "total", "$31 million"))
OTHER = tell("other.txt", *pair("Brack Foods", "Lorne Mills"))
HIDDEN = tell("hidden.txt", *pair(), undisclosed("amount", "Terms were not disclosed"))
SEEN = Mention(
    mention_id="m1",
    article_id=WIRE.article.article_id,
    path="wire.txt",
    field="amount",
    quote="Story",
    normal="USD 5",
    start=0,
    end=5,
    zone="body",
)
DOSSIER = Dossier(
    deal_id="d1",
    claims=WIRE.claims,
    articles={WIRE.article.article_id: WIRE.article},
    firms=Firms(),
)
OTHERWISE: dict[str, Any] = {
    "deal_id": "d2",
    "claims": WIRE.claims[:2],
    "articles": {WIRE.article.article_id: WIRE.article.model_copy(update={"text": ""})},
    "unused": (SEEN,),
    "mixed": frozenset({WIRE.article.article_id}),
    "mains": frozenset({WIRE.article.article_id}),
    "shared": HIDDEN.claims[2:],
    "formerly": ("d0",),
}


def reconciled(outcomes: Outcomes | None, *stories: Story) -> Reconciled:
    claims = [claim for story in stories for claim in story.claims]
    return reconcile_claims(claims, [s.article for s in stories], outcomes=outcomes)


def test_outcomes_of_before_change_nothing() -> None:
    before = Outcomes("code")
    reconciled(before, WIRE, OTHER)
    after = Outcomes("code", before.used)

    assert reconciled(after, WIRE, PAPER, OTHER) == reconciled(None, WIRE, PAPER, OTHER)
    assert len(before.used.keys() & after.used.keys()) == 1  # the deal of the other two


def test_a_deal_that_is_as_it_was_is_not_worked_out_again() -> None:
    before = Outcomes("code")
    [deal] = reconciled(before, WIRE).deals
    marked = deal.model_copy(update={"title": "as it was"})
    known = {
        key: outcome.model_copy(update={"deal": marked})
        for key, outcome in before.used.items()
    }

    assert reconciled(Outcomes("code", known), WIRE).deals == (marked,)
    assert reconciled(Outcomes("other code", known), WIRE).deals == (deal,)


def test_outcomes_are_changed_if_one_came_or_went() -> None:
    first = Outcomes("code")
    reconciled(first, WIRE, OTHER)
    same, fewer = Outcomes("code", first.used), Outcomes("code", first.used)
    reconciled(same, WIRE, OTHER)
    reconciled(fewer, WIRE)

    assert (first.is_changed, same.is_changed, fewer.is_changed) == (True, False, True)


@pytest.mark.parametrize(
    "name", [field.name for field in fields(Dossier) if field.name != "firms"]
)
def test_all_of_a_dossier_counts(name: str) -> None:
    """Firms follow from the rules, which the maker stands for."""
    other = replace(DOSSIER, **{name: OTHERWISE[name]})

    assert digest_dossier(other, "code") != digest_dossier(DOSSIER, "code")


def test_what_is_told_of_other_articles_does_not_count() -> None:
    elsewhere = frozenset({OTHER.article.article_id})
    other = replace(DOSSIER, mixed=elsewhere, mains=elsewhere)

    assert digest_dossier(other, "code") == digest_dossier(DOSSIER, "code")
