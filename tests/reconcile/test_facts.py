"""What the sources say together: verdicts, values, origins, confidence."""

import pytest

from pipeline.errors import ReconcileError
from pipeline.reconcile import reconcile_claims
from pipeline.records import Assertion, Fact, Mention, Verdict, WhyNot
from tests.reconcile.stories import (
    Story,
    again,
    pair,
    reconcile,
    says,
    tell,
    undisclosed,
)

FILING = (("document", "Tarn Compute's F-1 filing"),)
RATE = says("amount", "rate", "$25 million per month")


def fact_of(field: str, role: str, *stories: Story) -> Fact:
    (fact,) = [
        f for f in reconcile(*stories).facts if (f.field, f.role) == (field, role)
    ]
    return fact


def test_sources_that_say_the_same_agree() -> None:
    yearly = says("amount", "rate", "$300 million a year")

    fact = fact_of(
        "amount", "rate", tell("a.txt", *pair(), RATE), tell("b.txt", *pair(), yearly)
    )

    assert fact.verdict is Verdict.AGREED
    assert len(fact.supporting) == 2
    assert {e.normal for e in fact.equivalents} < {
        "USD 25000000 per month",
        "USD 300000000 per year",
    }
    assert "after conversion" in fact.reason


def test_a_coarser_value_is_compatible() -> None:
    about = says("amount", "rate", "about $25 million per month")

    fact = fact_of(
        "amount", "rate", tell("a.txt", *pair(), RATE), tell("b.txt", *pair(), about)
    )

    assert fact.verdict is Verdict.COMPATIBLE
    assert fact.normal == "USD 25000000 per month"
    assert "\u201cabout $25 million per month\u201d fits it." in fact.reason


def test_one_article_is_a_single_source() -> None:
    fact = fact_of("amount", "rate", tell("a.txt", *pair(), RATE))

    assert fact.verdict is Verdict.SINGLE_SOURCE
    assert fact.confidence <= 0.8


def test_a_copy_changes_neither_verdict_nor_confidence() -> None:
    words = " ".join(f"word{n}" for n in range(40))
    story = tell("a.txt", *pair(), RATE, text=words)

    alone = fact_of("amount", "rate", story)
    doubled = fact_of("amount", "rate", story, again(story, "b.txt"))

    assert (doubled.verdict, doubled.confidence) == (alone.verdict, alone.confidence)
    assert "in one different text" in doubled.reason


def test_two_independent_sources_are_believed_more_than_one() -> None:
    said = says("amount", "rate", "$25 million per month", by=FILING)
    heard = says(
        "amount", "rate", "$25 million per month", by=(("person", "Ana Ruiz"),)
    )

    one = fact_of("amount", "rate", tell("a.txt", *pair(), said))
    two = fact_of(
        "amount", "rate", tell("a.txt", *pair(), said), tell("b.txt", *pair(), heard)
    )

    assert two.confidence > one.confidence
    assert one.confidence == 0.95
    assert any("one origin" in reason for reason in one.confidence_reasons)


def test_many_articles_on_one_filing_have_one_origin() -> None:
    names = ["Tarn Compute's F-1 filing", "a recent F-1 filing by Tarn", "the filing"]
    stories = [
        tell(
            f"{n}.txt",
            *pair(),
            says("amount", "rate", "$25 million per month", by=(("document", name),)),
        )
        for n, name in enumerate(names)
    ]

    (origin,) = fact_of("amount", "rate", *stories).origins

    assert origin.kind == "document"
    assert not origin.in_corpus
    assert len(origin.claims) == 3


def test_two_documents_of_two_firms_are_two_origins() -> None:
    stories = [
        tell(
            f"{n}.txt",
            *pair(),
            says("amount", "rate", "$25 million per month", by=(("document", name),)),
        )
        for n, name in enumerate(["Tarn's annual report", "Orbal's press release"])
    ]

    assert len(fact_of("amount", "rate", *stories).origins) == 2


def test_an_outlet_among_the_articles_passes_its_source_on() -> None:
    cited = says("amount", "rate", "$25 million per month", by=FILING)
    citing = says(
        "amount", "rate", "$25 million per month", by=(("outlet", "Harbour Ledger"),)
    )

    fact = fact_of(
        "amount",
        "rate",
        tell("a.txt", *pair(), cited, source="The Harbour Ledger"),
        tell("b.txt", *pair(), citing),
    )

    (origin,) = fact.origins
    assert (origin.kind, origin.via) == ("document", ("Harbour Ledger",))


def test_an_outlet_without_a_source_of_its_own_is_the_origin() -> None:
    citing = says(
        "amount", "rate", "$25 million per month", by=(("outlet", "Harbour Ledger"),)
    )
    original = tell("a.txt", *pair(), RATE, source="Harbour Ledger")

    result = reconcile(original, tell("b.txt", *pair(), citing))

    assert result.deals[0].lineage[0][2] == "cites it"
    origins = {o.id: o.in_corpus for f in result.facts for o in f.origins}
    assert origins[original.article.article_id]


def test_an_outlet_that_is_not_here_is_named_as_such() -> None:
    citing = says(
        "amount", "rate", "$25 million per month", by=(("outlet", "Harbour Ledger"),)
    )

    fact = fact_of("amount", "rate", tell("b.txt", *pair(), citing))

    assert "Harbour Ledger (not among the articles)" in fact.reason


def test_unnamed_sources_of_one_article_are_one_origin() -> None:
    whispered = says(
        "amount",
        "rate",
        "$25 million per month",
        by=(("unnamed", "people familiar with the matter"),),
    )

    fact = fact_of("amount", "rate", tell("a.txt", *pair(), whispered))

    assert [origin.kind for origin in fact.origins] == ["unnamed"]
    assert "Unnamed sources are cited." in fact.reason


def test_the_users_tier_makes_an_outlet_count() -> None:
    plain = fact_of("amount", "rate", tell("a.txt", *pair(), RATE))
    vouched = fact_of("amount", "rate", tell("a.txt", *pair(), RATE, tier="primary"))

    assert vouched.confidence > plain.confidence


def test_a_guess_supports_but_never_leads() -> None:
    guess = says(
        "amount", "rate", "$20 million per month", assertion=Assertion.POSSIBLE
    )

    fact = fact_of(
        "amount", "rate", tell("a.txt", *pair(), RATE), tell("b.txt", *pair(), guess)
    )

    assert fact.normal == "USD 25000000 per month"
    assert len(fact.superseded) == 1
    assert "Guesses or early reports differ" in fact.reason


def test_a_guess_alone_is_shown_with_little_confidence() -> None:
    guess = says(
        "amount", "rate", "$20 million per month", assertion=Assertion.POSSIBLE
    )

    fact = fact_of("amount", "rate", tell("a.txt", *pair(), guess))

    assert fact.confidence <= 0.5


def test_generic_remarks_are_no_facts() -> None:
    remark = says(
        "amount", "rate", "$20 million per month", assertion=Assertion.GENERIC
    )

    assert not [
        f
        for f in reconcile(tell("a.txt", *pair(), remark)).facts
        if f.field == "amount"
    ]


def test_articles_that_say_nothing_are_silent_or_unread() -> None:
    told, quiet, missed = (
        tell("a.txt", *pair(), RATE),
        tell("b.txt", *pair()),
        tell("c.txt", *pair(), text="They paid $9."),
    )
    result = reconcile(told, quiet, missed, mentions=(_unused(missed),))

    (fact,) = [f for f in result.facts if f.field == "amount"]
    assert fact.silent == (quiet.article.article_id,)
    assert fact.unread == (missed.article.article_id,)
    assert "amount" not in result.deals[0].open_questions
    assert "term" in result.deals[0].open_questions


def test_an_unread_figure_is_no_open_question() -> None:
    story = tell("c.txt", *pair(), text="They paid $9.")

    told = reconcile(story, mentions=(_unused(story),)).deals[0].open_questions
    promo = _unused(story).model_copy(update={"why_not": WhyNot.ZONE})

    assert "amount" not in told
    assert "amount" in reconcile(story, mentions=(promo,)).deals[0].open_questions


def _unused(story: Story) -> Mention:
    article = story.article
    start = article.text.index("$9")
    return Mention(
        mention_id=article.article_id,
        article_id=article.article_id,
        path=article.path,
        field="amount",
        normal="USD 9",
        quote="$9",
        start=start,
        end=start + 2,
        zone="body",
        why_not=WhyNot.NO_TRIGGER,
    )


def test_what_nobody_gives_and_one_calls_secret_is_undisclosed() -> None:
    secret = undisclosed("term", "The terms and duration are secret", covers=("term",))

    fact = fact_of("term", "", tell("a.txt", *pair(), secret), tell("b.txt", *pair()))

    assert (fact.verdict, fact.normal) == (Verdict.UNDISCLOSED, "undisclosed")
    assert len(fact.undisclosed) == 1
    assert len(fact.silent) == 1


def test_a_statement_that_covers_two_fields_leaves_both_undisclosed() -> None:
    secret = undisclosed(
        "amount", "Terms were not disclosed", covers=("amount", "term")
    )

    facts = reconcile(tell("a.txt", *pair(), secret)).facts

    assert {f.field for f in facts if f.verdict is Verdict.UNDISCLOSED} == {
        "amount",
        "term",
    }


def test_parts_of_a_deal_are_facts_of_their_own() -> None:
    parts = [says("amount", "component", f"${n} billion") for n in (2, 3)]

    facts = reconcile(tell("a.txt", *pair(), *parts)).facts

    assert len([f for f in facts if f.role == "component"]) == 2
    assert not reconcile(tell("a.txt", *pair(), *parts)).conflicts


def test_a_deal_is_called_by_its_parties_kind_and_site() -> None:
    site = says("facility", "", "Halden 1")
    stage = says("status", "", "signed")

    (deal,) = reconcile(tell("a.txt", *pair(), site, stage)).deals

    assert deal.title == "Orbal Systems \u2013 Tarn Compute: capacity, Halden 1"
    assert (deal.kind, deal.status) == ("capacity", "agreed")
    assert deal.parties == ("Orbal Systems", "Tarn Compute")


def test_a_deal_without_sides_lists_its_parties() -> None:
    partners = [says("party", "partner", name) for name in ("Orbal", "Tarn")]

    assert (
        reconcile(tell("a.txt", *partners)).deals[0].title == "Orbal and Tarn: capacity"
    )
    assert reconcile(tell("a.txt", RATE)).deals[0].title == "unnamed parties: capacity"


def test_the_latest_report_tells_the_stage() -> None:
    talks = tell(
        "a.txt", *pair(), says("status", "", "in talks"), published="2026-01-01"
    )
    signed = tell(
        "b.txt", *pair(), says("status", "", "signed"), published="2026-01-09"
    )

    result = reconcile(talks, signed)

    (fact,) = [f for f in result.facts if f.field == "status"]
    assert (fact.normal, result.deals[0].status) == ("agreed", "agreed")
    assert len(fact.superseded) == 1
    assert not result.conflicts


def test_an_early_price_is_overtaken_by_the_signed_one() -> None:
    early = tell(
        "a.txt",
        *pair(),
        says("status", "", "in talks"),
        says("amount", "price", "$40 billion"),
        says("facility", "", "Halden 1"),
    )
    late = tell(
        "b.txt",
        *pair(),
        says("status", "", "signed"),
        says("amount", "price", "$47 billion"),
        says("facility", "", "Halden 1"),
    )

    result = reconcile(early, late)

    (fact,) = [f for f in result.facts if f.field == "amount"]
    assert fact.normal == "USD 47000000000"
    assert len(fact.superseded) == 1
    assert not result.conflicts


def test_a_claim_without_its_article_is_refused() -> None:
    story = tell("a.txt", *pair())

    with pytest.raises(ReconcileError, match=r"a\.txt.*not among the articles"):
        reconcile_claims(story.claims, [])


def test_a_claim_id_that_stands_twice_is_refused() -> None:
    story = tell("a.txt", *pair())

    with pytest.raises(ReconcileError, match="two claims have id"):
        reconcile_claims([*story.claims, *story.claims], [story.article])


def test_a_party_has_the_role_that_most_articles_give_it() -> None:
    lessee = says("party", "lessee", "Orbal Systems"), pair()[1]
    stories = [tell("a.txt", *pair()), tell("b.txt", *pair()), tell("c.txt", *lessee)]

    roles = {f.normal: f.role for f in reconcile(*stories).facts}

    assert roles == {"Orbal Systems": "customer", "Tarn Compute": "provider"}


def test_a_price_and_a_total_answer_one_question() -> None:
    site = says("facility", "", "Halden 1")
    price, total = (says("amount", role, "$2 billion") for role in ("price", "total"))

    result = reconcile(
        tell("a.txt", *pair(), site, price), tell("b.txt", *pair(), site, total)
    )

    assert [f.verdict for f in result.facts if f.field == "amount"] == [Verdict.AGREED]


def test_an_article_that_cites_one_document_has_all_from_there() -> None:
    source = says("source", "document", "Tarn Compute's F-1 filing")

    fact = fact_of("amount", "rate", tell("a.txt", *pair(), RATE, source))

    assert [origin.id for origin in fact.origins] == ["Tarn Compute's F-1 filing"]


def test_a_copy_that_changes_a_figure_does_not_speak_for_its_source() -> None:
    filed = (("document", "Tarn's filing"),)
    right = says("amount", "total", "$516 million", by=filed)
    wrong = says("amount", "total", "$309.6 million", by=filed)

    fact = fact_of(
        "amount",
        "total",
        tell("a.txt", *pair(), right),
        tell("b.txt", *pair(), right, text="Another story of it."),
        tell("c.txt", *pair(), wrong, text="A third story."),
    )

    assert fact.normal == "USD 516000000"
    assert fact.verdict is Verdict.CONFLICTING
    assert [origin.kind for origin in fact.origins] == ["document"]


def test_an_article_is_misquoted_by_whoever_changes_its_figure() -> None:
    cites = (("outlet", "Tarn Gazette"),)
    first = tell(
        "a.txt", *pair(), says("amount", "total", "$516 million"), source="Tarn Gazette"
    )
    second = tell(
        "b.txt",
        *pair(),
        says("amount", "total", "$309.6 million", by=cites),
        text="So.",
    )

    fact = fact_of("amount", "total", first, second)

    assert {origin.id for origin in fact.origins} <= {
        first.article.article_id,
        second.article.article_id,
    }
    assert fact.verdict is Verdict.DISPUTED
