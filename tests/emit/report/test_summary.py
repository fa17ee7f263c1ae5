"""The summary names who says so, what it rests on, and what nobody says."""

import pytest

from pipeline.emit import Index, Results
from pipeline.emit.report.pictures import draw_lineage
from pipeline.emit.report.summary import Document, ask_untold, cited_documents
from pipeline.emit.report.timeline import lay_timeline
from pipeline.emit.report.views import view_deal
from pipeline.emit.report.voices import name_paths, number_voices
from pipeline.records import Fact, Origin, Verdict


@pytest.fixture
def filed(results: Results) -> Results:
    """The results with a filing that the first article cites."""
    origin = Origin(
        id="a filing of Tarn Compute",
        kind="document",
        in_corpus=False,
        claims=(results.claims[2].claim_id,),
    )
    facts = tuple(
        fact.model_copy(update={"origins": (origin,)})
        if fact.field == "amount"
        else fact
        for fact in results.facts
    )
    deals = (results.deals[0].model_copy(update={"origins": (origin,)}),)
    return results._replace(facts=facts, deals=deals)


def documents(results: Results) -> tuple[Document, ...]:
    return cited_documents(
        results.deals[0], Index(results), number_voices(results.articles)
    )


def test_a_cited_document_names_its_citers_and_what_it_carries(filed: Results) -> None:
    (document,) = documents(filed)

    assert [voice.name for voice in document.cited_by] == ["First Gazette"]
    assert document.carries == ("Price, rate",)


def test_outlets_name_articles_and_numbers_tell_equal_ones_apart(
    results: Results,
) -> None:
    first, second = results.articles
    twins = (first, second.model_copy(update={"source": first.source}))
    unknown = (first.model_copy(update={"source": None}), second)

    assert [voice.name for voice in number_voices(twins).values()] == [
        "First Gazette (1)",
        "First Gazette (2)",
    ]
    assert next(iter(number_voices(unknown).values())).name == "Source 1"


def test_paths_in_a_reason_become_names(results: Results) -> None:
    voices = number_voices(results.articles).values()

    assert name_paths("a/first.txt says so", voices) == "First Gazette says so"


def test_silence_is_kept_apart_from_what_was_not_found(results: Results) -> None:
    untold = ask_untold(results.deals[0], Index(results))

    assert untold.silent == ("at which site",)
    assert "how much is delivered" in untold.not_found


def test_a_contested_fact_is_no_calm_one(results: Results) -> None:
    view = view_deal(results.deals[0], Index(results))
    line = next(line for line in view.lines if line.fact.field == "term")

    assert (line.sign, line.verdict) == ("!", "contested")


def test_a_fact_that_all_withhold_counts_who_does(results: Results) -> None:
    fact = results.facts[2]
    secret = Fact.model_validate(
        {**fact.model_dump(), "supporting": (), "verdict": Verdict.UNDISCLOSED}
    )
    view = view_deal(
        results.deals[0], Index(results._replace(facts=(secret,), conflicts=()))
    )

    assert view.lines[0].voices == "withheld, say 1 of 2"


def test_the_picture_ties_an_article_to_what_it_cites(filed: Results) -> None:
    voices = number_voices(filed.articles)
    picture = draw_lineage(filed.deals[0], documents(filed), voices)

    assert [(thread.teller, thread.origin) for thread in picture.threads] == [
        ("First Gazette", "a filing of Tarn Compute")
    ]
    assert len(picture.boxes) == 3


def test_the_picture_ties_a_copy_to_its_original(results: Results) -> None:
    first, second = (article.article_id for article in results.articles)
    deal = results.deals[0].model_copy(
        update={"lineage": ((second, first, "the same sentences"),)}
    )

    picture = draw_lineage(deal, (), number_voices(results.articles))

    assert [thread.reason for thread in picture.threads] == ["the same sentences"]


def test_dates_stand_in_their_order(results: Results) -> None:
    dated = results.articles[0].model_copy(update={"published": "2026-03-02"})
    told = results._replace(articles=(dated, results.articles[1]))
    view = view_deal(told.deals[0], Index(told))

    events = lay_timeline(view.lines, number_voices(told.articles))

    assert [(event.date, event.kind) for event in events] == [
        ("2 March 2026", "published"),
        ("May 2031", "end"),
    ]


def test_arithmetic_is_told_in_words(results: Results) -> None:
    check = {
        "expression": "USD 25000000 per month x 60 months = USD 1500000000",
        "inputs": (results.claims[2].claim_id,),
        "result": "USD 1500000000",
        "check": "consistent",
    }
    fact = Fact.model_validate({**results.facts[1].model_dump(), "derived": (check,)})
    view = view_deal(results.deals[0], Index(results._replace(facts=(fact,))))

    assert [sum_.words for sum_ in view.sums] == [
        "USD 25 million per month \N{MULTIPLICATION SIGN} 60 months = USD 1.5 billion"
    ]
