"""Deals keep their ids over runs, and remember those they came from."""

from pipeline.reconcile import Earlier, Reconciled, reconcile_claims
from tests.reconcile.stories import Story, pair, says, tell

RATE = says("amount", "rate", "$25 million per month")
OTHER = pair("Nimbus Foundry", "Quill Power")


def _reconcile(*stories: Story, earlier: Reconciled | None = None) -> Reconciled:
    claims = [claim for story in stories for claim in story.claims]
    known = Earlier.of(earlier.claims) if earlier else None
    return reconcile_claims(claims, [s.article for s in stories], earlier=known)


def test_a_deal_keeps_its_id_when_articles_come_and_parties_get_fuller_names() -> None:
    first = _reconcile(tell("b.txt", *pair("Orbal", "Tarn"), RATE))

    second = _reconcile(
        tell("a.txt", *pair(), RATE),
        tell("b.txt", *pair("Orbal", "Tarn"), RATE),
        earlier=first,
    )

    assert [d.deal_id for d in second.deals] == [d.deal_id for d in first.deals]
    assert second.deals[0].formerly == ()
    assert {fact.deal_id for fact in second.facts} == {first.deals[0].deal_id}


def test_without_an_earlier_run_ids_are_digests() -> None:
    stories = tell("a.txt", *pair(), RATE), tell("b.txt", *OTHER)

    assert _reconcile(*stories).deals == _reconcile(*reversed(stories)).deals


def test_merged_and_split_deals_remember_their_ids() -> None:
    one, two = tell("a.txt", *pair(), RATE), tell("b.txt", *OTHER, RATE)
    apart = _reconcile(one, two)
    whole = tell("a.txt", *pair(), RATE), tell("b.txt", *pair(), RATE)
    joined = _reconcile(*whole)

    merged = _reconcile(
        tell("a.txt", *pair(), RATE), tell("b.txt", *pair(), RATE), earlier=apart
    )
    split = _reconcile(one, two, earlier=joined)

    (deal,) = merged.deals
    ids = {d.deal_id for d in apart.deals}
    assert {deal.deal_id, *deal.formerly} == ids
    assert {d.formerly for d in split.deals} == {(), (joined.deals[0].deal_id,)}
