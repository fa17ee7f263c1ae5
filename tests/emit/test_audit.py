"""The audit counts what each source covers, omits and is in conflict about."""

from pipeline.emit import Auditor, Results, audit_sources
from pipeline.run import Run


def test_a_source_is_counted_over_its_articles(results: Results) -> None:
    first, second = audit_sources(results).sources

    assert (first.source, first.slots, first.stated, first.silent) == (
        "First Gazette", 3, 3, 0,
    )  # fmt: skip
    assert (second.stated, second.undisclosed, second.silent) == (1, 1, 1)
    assert (first.agreeing, first.conflicts, first.claims, first.deals) == (3, 1, 3, 1)


def test_the_states_of_a_source_add_up_to_its_slots(results: Results) -> None:
    for row in audit_sources(results).sources:
        states = row.stated + row.undisclosed + row.derived + row.silent + row.unread
        assert states == row.slots


def test_an_article_without_outlet_is_its_own_source(results: Results) -> None:
    bare = tuple(
        article.model_copy(update={"source": None}) for article in results.articles
    )

    names = [
        row.source for row in audit_sources(results._replace(articles=bare)).sources
    ]

    assert names == ["a/first.txt", "b/second.txt"]


def of_story(results: Results, story: str) -> Results:
    """The rows of one folder of the corpus."""
    ids = {row.deal_id for row in results.claims if row.path.startswith(story)}
    return Results(
        articles=tuple(row for row in results.articles if row.path.startswith(story)),
        mentions=tuple(row for row in results.mentions if row.path.startswith(story)),
        claims=tuple(row for row in results.claims if row.path.startswith(story)),
        deals=tuple(row for row in results.deals if row.deal_id in ids),
        facts=tuple(row for row in results.facts if row.deal_id in ids),
        conflicts=tuple(row for row in results.conflicts if row.deal_id in ids),
    )


def test_counting_story_by_story_comes_to_the_same(corpus_run: Run) -> None:
    results = corpus_run.results
    auditor = Auditor()
    for story in sorted({row.path.split("/")[0] for row in results.articles}):
        auditor.add(of_story(results, f"{story}/"))

    assert auditor.audit() == audit_sources(results)


def test_an_outlet_that_claims_nothing_is_counted(results: Results) -> None:
    auditor = Auditor(outlets_only=True)
    auditor.add(results)
    quiet = results.articles[0].model_copy(update={"source": "The Quiet Courier"})
    auditor.pass_over(quiet)
    auditor.pass_over(quiet.model_copy(update={"source": None}))

    (found,) = (
        row for row in auditor.audit().sources if row.source == "The Quiet Courier"
    )
    assert (found.articles, found.deals, found.claims) == (1, 0, 0)
