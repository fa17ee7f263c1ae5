"""What is to be said of the articles of a run is gathered from all of it."""

from pipeline.ingest import read_text
from pipeline.records import Mention, ZoneKind
from pipeline.records.lists import MOST_FINDINGS
from pipeline.run.gathering import warnings_of


def _mentions(article_id: str, field: str, number: int) -> list[Mention]:
    return [
        Mention(
            mention_id=f"{field}{n}", article_id=article_id, path="a.txt", field=field,
            normal="USD 4", quote="$4", start=n, end=n + 2, zone=ZoneKind.BODY,
        )
        for n in range(number)
    ]  # fmt: skip


def test_article_that_is_a_list_is_told_with_its_number_of_values() -> None:
    long = read_text("Tarn buys mills\n\nIt paid $4 each.", path="a.txt")
    short = read_text("Tarn buys mill\n\nIt paid $4.", path="b.txt")
    mentions = [
        *_mentions(long.article_id, "amount", MOST_FINDINGS + 1),
        *_mentions(long.article_id, "term", MOST_FINDINGS),
        *_mentions(short.article_id, "amount", 1),
    ]

    (warned,) = warnings_of([long, short], mentions)

    assert warned.path == "a.txt"
    assert warned.message == (
        "1,001 values of the field amount: past 1,000 they are listed and claim nothing"
    )


def test_warnings_of_reading_come_first() -> None:
    article = read_text("Tarn buys mills\n\nIt paid $4 each.", path="a.txt")
    article = article.model_copy(update={"warnings": ("cut after 40 characters",)})

    told = warnings_of([article], _mentions(article.article_id, "amount", 2000))

    assert [row.message.split()[0] for row in told] == ["cut", "2,000"]
