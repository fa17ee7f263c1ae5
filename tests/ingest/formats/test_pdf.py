"""Pages of a PDF become text in reading order, and say where each part stands."""

from pathlib import Path

import pytest

from pipeline.errors import IngestError
from pipeline.ingest import read_article
from pipeline.records import Article, ZoneKind
from tests.ingest.making import Placed, set_pages

_LEFT = [
    "Veldon Group has agreed to buy the paper",
    "mill at Kessa from Orrin Trust for $41 mil-",
    "lion in cash, the two firms said on Mon-",
    "day in a statement to the exchange.",
    "The price is twice what the mill earned in",
    "the last ten years, and has to be paid be-",
    "fore the end of the summer.",
]
_RIGHT = [
    "The mill has 340 workers and makes 90,000",
    "tonnes of paper a year, most of it for the",
    "printers of the three northern counties.",
    "Veldon said that it would keep the workers",
    "for at least two years after the purchase.",
]


def _column(rows: list[str], *, across: int, top: int = 700) -> list[Placed]:
    return [(across, top - 13 * n, 10, row) for n, row in enumerate(rows)]


def _read(folder: Path, *pages: list[Placed]) -> Article:
    path = folder / "a.pdf"
    path.write_bytes(set_pages(list(pages)))
    return read_article(path)


def test_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    page = [*_column(_LEFT, across=60), *_column(_RIGHT, across=320)]

    article = _read(tmp_path, page)

    assert article.text.index("end of the summer") < article.text.index("340 workers")
    assert "for $41 million in cash, the two firms said on Monday in" in article.text


def test_columns_are_told_whatever_the_order_in_the_file(tmp_path: Path) -> None:
    rows = [*_column(_LEFT, across=60), *_column(_RIGHT, across=320)]

    by_height = _read(tmp_path, sorted(rows, key=lambda row: -row[1]))

    assert by_height.text.split() == _read(tmp_path, rows).text.split()


def test_headline_across_two_columns_stands_above_both(tmp_path: Path) -> None:
    title = "Veldon buys the mill at Kessa for $41 million"
    head: list[Placed] = [(60, 740, 18, title)]
    page = [*head, *_column(_LEFT, across=60), *_column(_RIGHT, across=320)]

    article = _read(tmp_path, page)

    assert article.title == title
    assert article.zones[0].kind is ZoneKind.HEADLINE


def test_headline_in_the_size_of_the_text_is_a_paragraph_of_its_own(
    tmp_path: Path,
) -> None:
    page: list[Placed] = [
        (72, 740, 10, "Veldon buys Kessa mill"),
        *_column(_LEFT[:4], across=72, top=714),
        (72, 649, 10, "The sale closes in June."),
    ]

    article = _read(tmp_path, page)

    assert article.text.split("\n\n")[0] == article.title == "Veldon buys Kessa mill"
    assert article.text.endswith("to the exchange.\n\nThe sale closes in June.")


def test_running_heads_and_page_numbers_are_left_out(tmp_path: Path) -> None:
    pages = [
        [
            (72, 770, 8, "Quayside Weekly Papers"),
            *_column([f"{word} is what it had."] * 9, across=72),
            (300, 30, 8, f"Page {n} of 4"),
        ]
        for n, word in enumerate(("Timber", "Paper", "Power", "Water"), start=1)
    ]

    article = _read(tmp_path, *pages)

    assert "Quayside Weekly" not in article.text
    assert "of 4" not in article.text
    assert article.text.count("Water is what it had.") == 9


def test_paragraph_over_two_pages_is_one_and_leads_back_to_its_page(
    tmp_path: Path,
) -> None:
    article = _read(
        tmp_path, _column(_LEFT[:2], across=72), _column(_LEFT[2:], across=72)
    )

    assert "$41 million in cash" in article.text
    assert article.places[0].page == 1
    assert {place.page for place in article.places} <= {1, 2}


def test_pages_without_text_are_said_to_be_pictures(tmp_path: Path) -> None:
    with pytest.raises(IngestError, match="scanned PDF without text: its 2 pages"):
        _read(tmp_path, [], [])


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        (
            ["It paid $41 mil-", "lion on Mon-", "day."],
            "It paid $41 million on Monday.",
        ),
        (["It is a long-", "term plan: a long", "term."], "It is a long-term plan"),
        (["The well-", "known firm is well-known."], "The well-known firm is"),
        (["It met Orrin-", "Lanz of Kessa."], "It met Orrin-Lanz of Kessa."),
    ],
)
def test_broken_word_is_joined_as_the_text_writes_it(
    tmp_path: Path, rows: list[str], text: str
) -> None:
    assert _read(tmp_path, _column(rows, across=72)).text.startswith(text)
