"""The audit counts what each source covers, omits and is in conflict about."""

from pipeline.emit import Results, audit_sources


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
