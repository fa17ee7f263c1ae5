"""A reviewer's decisions count in every run and overwrite nothing."""

import pytest

from pipeline.errors import ReconcileError
from pipeline.reconcile import Reconciled, reconcile_claims, without_judgements
from pipeline.records import Claim, Decision
from tests.reconcile.stories import Story, pair, says, tell

RATE = says("amount", "rate", "$25 million per month")


def _decide(claim: Claim, verdict: str, normal: str | None = None) -> Decision:
    return Decision.model_validate(
        {
            "decides": "claim",
            "claim_id": claim.claim_id,
            "verdict": verdict,
            "normal": normal,
            "note": "typo",
            "by": "ann",
        }
    )


def _link(one: Claim, other: Claim, verdict: str) -> Decision:
    low, high = sorted([one.frame_id, other.frame_id])
    return Decision.model_validate(
        {"decides": "link", "frame_a": low, "frame_b": high, "verdict": verdict}
    )


def _reconcile(*stories: Story, decisions: tuple[Decision, ...] = ()) -> Reconciled:
    claims = [claim for story in stories for claim in story.claims]
    return reconcile_claims(
        claims, [story.article for story in stories], decisions=decisions
    )


def _amount(story: Story) -> Claim:
    return next(claim for claim in story.claims if claim.field == "amount")


def test_a_rejected_claim_is_kept_and_supports_nothing() -> None:
    story = tell("a.txt", *pair(), RATE)

    result = _reconcile(story, decisions=(_decide(_amount(story), "reject"),))

    (kept,) = [claim for claim in result.claims if claim.field == "amount"]
    assert kept.judgement == "reject"
    assert kept.reasons[-1] == "rejected by ann: typo"
    assert kept.deal_id == result.deals[0].deal_id
    assert not [fact for fact in result.facts if fact.field == "amount"]


def test_an_edit_stands_beside_the_claim_that_it_corrects() -> None:
    story = tell("a.txt", *pair(), RATE)
    decision = _decide(_amount(story), "edit", "USD 26000000 per month")

    result = _reconcile(story, decisions=(decision,))

    kept, edit = sorted(
        (c for c in result.claims if c.field == "amount"), key=lambda c: bool(c.edit_of)
    )
    assert (kept.normal, kept.judgement) == ("USD 25000000 per month", "edit")
    assert (edit.edit_of, edit.rule) == (kept.claim_id, "decision.edit")
    assert edit.reasons[-1] == "the source was read as USD 25000000 per month"
    (fact,) = [fact for fact in result.facts if fact.field == "amount"]
    assert (fact.normal, fact.supporting) == (edit.normal, (edit.claim_id,))


def test_an_edited_name_keeps_the_place_of_the_quote() -> None:
    story = tell("a.txt", *pair(), RATE)

    result = _reconcile(
        story, decisions=(_decide(story.claims[0], "edit", "Orbal Labs"),)
    )

    assert "Orbal Labs" in result.deals[0].parties


def test_an_accepted_claim_counts_as_before() -> None:
    story = tell("a.txt", *pair(), RATE)

    result = _reconcile(story, decisions=(_decide(_amount(story), "accept"),))

    assert {c.judgement for c in result.claims} == {None, "accept"}
    assert [f.normal for f in result.facts if f.field == "amount"] == [
        "USD 25000000 per month"
    ]


def test_stories_told_apart_stay_apart_and_told_one_come_together() -> None:
    one, two = tell("a.txt", *pair(), RATE), tell("b.txt", *pair(), RATE)
    three = tell("c.txt", *pair("Nimbus Foundry", "Quill Power"))

    apart = _reconcile(
        one, two, decisions=(_link(one.claims[0], two.claims[0], "different"),)
    )
    joined = _reconcile(
        one, three, decisions=(_link(one.claims[0], three.claims[0], "same"),)
    )

    assert len(apart.deals) == 2
    assert apart.links[0].reasons[0] == "a reviewer says: two deals -100"
    assert len(joined.deals) == 1


def test_different_goes_before_what_speaks_for_one_deal_in_a_larger_group() -> None:
    stories = [tell(f"{name}.txt", *pair(), RATE) for name in "abcd"]
    told = _link(stories[0].claims[0], stories[3].claims[0], "different")

    result = _reconcile(*stories, decisions=(told,))

    homes = {c.path: c.deal_id for c in result.claims}
    assert homes["a.txt"] != homes["d.txt"]


def test_frames_of_one_article_are_joined_and_parted_by_decision() -> None:
    def story() -> Story:
        return tell(
            "a.txt",
            *pair(),
            RATE,
            says("party", "customer", "Nimbus Foundry", frame=1),
            says("amount", "total", "$3 million", frame=1),
        )

    plain = story()
    told = _link(plain.claims[0], plain.claims[-1], "same")

    assert len(_reconcile(plain).deals) == 2
    assert len(_reconcile(plain, decisions=(told,)).deals) == 1


def test_a_decision_about_nothing_is_handed_back() -> None:
    told = Decision(decides="claim", claim_id="gone", verdict="reject")
    link = Decision(decides="link", frame_a="f", frame_b="g", verdict="same")

    result = _reconcile(tell("a.txt", *pair(), RATE), decisions=(told, link))

    assert result.unmatched == (told, link)


def test_two_verdicts_on_one_claim_are_refused() -> None:
    story = tell("a.txt", *pair(), RATE)
    claim = _amount(story)

    with pytest.raises(ReconcileError, match="decided twice, accept and reject"):
        _reconcile(
            story, decisions=(_decide(claim, "accept"), _decide(claim, "reject"))
        )


def test_an_edit_to_what_is_no_value_is_refused() -> None:
    story = tell("a.txt", *pair(), RATE)

    with pytest.raises(ReconcileError, match="is no Money"):
        _reconcile(story, decisions=(_decide(_amount(story), "edit", "plenty"),))


def test_claims_without_their_judgements_are_those_of_the_source() -> None:
    story = tell("a.txt", *pair(), RATE)
    decision = _decide(_amount(story), "edit", "USD 26000000 per month")

    result = _reconcile(story, decisions=(decision,))
    plain = without_judgements(result.claims)

    bare = [claim.model_copy(update={"deal_id": None}) for claim in plain]
    assert sorted(bare, key=lambda c: c.claim_id) == sorted(
        story.claims, key=lambda c: c.claim_id
    )
