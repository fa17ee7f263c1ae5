"""A narrowed run holds the deals that are asked for, whole, and nothing else."""

from pathlib import Path

import pytest

from pipeline.emit import (
    Results,
    RunLog,
    Wanted,
    narrow,
    verify_outputs,
    write_outputs,
)


@pytest.fixture
def two(results: Results) -> Results:
    """Two deals: that of both articles, and a lease in the second one alone."""
    second = results.articles[1].model_copy(update={"published": "2026-03-02T08:00"})
    lease = results.deals[0].model_copy(
        update={
            "deal_id": "d2",
            "kind": "lease",
            "title": "Quay Nine: lease",
            "parties": (),
            "articles": (second.article_id,),
            "facts": (),
            "conflicts": (),
        }
    )
    first = results.articles[0].model_copy(update={"published": "2026-01-05"})
    return results._replace(articles=(first, second), deals=(*results.deals, lease))


@pytest.mark.parametrize(
    ("wanted", "deals"),
    [
        (Wanted(), ["d1", "d2"]),
        (Wanted(about="orbal"), ["d1"]),
        (Wanted(about="quay"), ["d2"]),
        (Wanted(about="nobody"), []),
        (Wanted(kind="lease"), ["d2"]),
        (Wanted(since="2026-03"), ["d1", "d2"]),
        (Wanted(since="2026-03-03"), []),
        (Wanted(about="orbal", kind="lease"), []),
    ],
    ids=str,
)
def test_deals_are_kept_by_party_kind_and_day(
    two: Results, wanted: Wanted, deals: list[str]
) -> None:
    assert [deal.deal_id for deal in narrow(two, wanted).deals] == deals


def test_an_article_without_a_date_might_be_new(results: Results) -> None:
    assert narrow(results, Wanted(since="2030")).deals == results.deals


def test_what_belongs_to_no_deal_kept_is_left_out(two: Results) -> None:
    kept = narrow(two, Wanted(kind="lease"))

    assert [article.path for article in kept.articles] == ["b/second.txt"]
    assert (kept.claims, kept.facts, kept.conflicts, kept.mentions) == ((),) * 4


def test_a_narrowed_folder_is_still_proved(results: Results, tmp_path: Path) -> None:
    kept = narrow(results, Wanted(about="tarn"))

    write_outputs(tmp_path, kept, RunLog(version="1", rules="r", model="none"))

    assert kept.facts == results.facts
    assert verify_outputs(tmp_path) == []
