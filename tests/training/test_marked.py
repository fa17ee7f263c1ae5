"""Marked articles give their plain text, and each mark the words that it stands on."""

import json
from pathlib import Path

import pytest

from training.marked import (
    ANOTHER,
    FOLDER,
    GENERAL,
    OURS,
    MarkedArticle,
    parse_marked,
    read_gold,
    read_marked,
)

DEAL = """@deal sorley-buses
@kind supply
@entity c1 body customer = Sorley Transport Authority
@entity x1 firm other:supplier = Delmotte Bus
@article sorley-gazette.txt
New buses for [Lorne|L]

The [Sorley Transport Authority|c1] ordered [62 buses|=capacity - 62 bus].
[Delmotte|x1] won [€4 million|~amount total EUR 4000000] in 2019, and has
[300 staff|-capacity - 300 person].
@article second.txt
[Sorley|c1] pays [in full|=term until].
"""


@pytest.fixture(scope="module")
def shipped() -> list[MarkedArticle]:
    """Every article that the judge learns from."""
    return list(read_marked())


def test_articles_are_read_without_their_marks() -> None:
    first, second = parse_marked(DEAL, deal="sorley")

    assert first.text.startswith(
        "New buses for Lorne\n\nThe Sorley Transport Authority"
    )
    assert "[" not in first.text + second.text
    assert (first.deal, first.kind, first.name) == (
        "sorley",
        "supply",
        "sorley-gazette.txt",
    )


def test_each_mark_stands_on_its_words() -> None:
    first, _ = parse_marked(DEAL, deal="sorley")

    assert [first.text[mark.start : mark.end] for mark in first.marks] == [
        "Lorne",
        "Sorley Transport Authority",
        "62 buses",
        "Delmotte",
        "€4 million",
        "300 staff",
    ]


def test_figures_say_whose_they_are_and_what_they_are_worth() -> None:
    first, second = parse_marked(DEAL, deal="sorley")
    told = [
        (mark.whose, mark.field, mark.role, mark.value)
        for mark in (*first.marks, *second.marks)
        if mark.field
    ]

    assert told == [
        (OURS, "capacity", "-", "62 bus"),
        (ANOTHER, "amount", "total", "EUR 4000000"),
        ("-", "capacity", "-", "300 person"),
        (OURS, "term", "until", ""),
    ]


def test_names_say_who_they_are() -> None:
    first, _ = parse_marked(DEAL, deal="sorley")
    place, customer, rival = (mark for mark in first.marks if not mark.field)

    assert (place.kind, place.entity) == ("place", None)
    assert customer.entity is not None
    assert rival.entity is not None
    assert (customer.kind, customer.entity.role) == ("body", "customer")
    assert rival.entity.role == "other:supplier"


@pytest.mark.parametrize("tag", ["c2", "=capacity", "figure"])
def test_a_broken_mark_is_refused_with_the_name_of_its_deal(tag: str) -> None:
    broken = DEAL.replace("|c1] pays", f"|{tag}] pays")

    with pytest.raises(ValueError, match=rf"^sorley: .*'{tag}'"):
        list(parse_marked(broken, deal="sorley"))


def test_only_texts_are_read_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("# How [marks|broken] look\n", "utf-8")
    (tmp_path / "sorley.txt").write_text(DEAL, "utf-8")

    assert [article.deal for article in read_marked(tmp_path)] == ["sorley", "sorley"]


def test_gold_marks_every_place_of_a_quote(tmp_path: Path) -> None:
    facts = [
        {"field": "amount", "quote": "$4 million"},
        {"field": "amount", "quote": "$9 million", "distractor": True},
        {"field": "term", "quote": "two years", "other_deal": "another"},
        {"field": "party", "quote": "Norvik"},
    ]
    gold = {"kind": "supply", "articles": [{"file": "a.txt", "facts": facts}]}
    text = "Norvik paid $4 million, not $9 million; $4 million for two years."
    (tmp_path / "gold.json").write_text(json.dumps(gold), "utf-8")
    (tmp_path / "a.txt").write_text(text, "utf-8")

    (article,) = read_gold(tmp_path)

    told = [(text[mark.start : mark.end], mark.whose) for mark in article.marks]
    assert told == [
        ("$4 million", OURS),
        ("$4 million", OURS),
        ("$9 million", "-"),
        ("two years", ANOTHER),
    ]


def test_every_article_of_ours_can_be_read(shipped: list[MarkedArticle]) -> None:
    assert len({article.deal for article in shipped}) > 400
    assert len(shipped) > 850


def test_no_mark_of_ours_is_left_in_a_text(shipped: list[MarkedArticle]) -> None:
    broken = [
        (article.deal, article.name)
        for article in shipped
        if {"[", "]"} & set(article.text)
    ]

    assert broken == []


def test_every_mark_of_ours_lies_in_its_text(shipped: list[MarkedArticle]) -> None:
    for article in shipped:
        ends = [(mark.start, mark.end) for mark in article.marks]

        assert ends == sorted(ends)
        assert all(0 <= start < end <= len(article.text) for start, end in ends)
        assert all(article.text[start:end].strip() for start, end in ends)


def test_every_file_of_ours_bears_the_name_of_its_deal() -> None:
    for path in sorted(FOLDER.rglob("*.txt")):
        assert path.read_text("utf-8").startswith(f"@deal {path.stem}\n")


def test_news_of_every_other_sort_marks_names_alone() -> None:
    articles = list(read_marked(GENERAL))

    assert len(articles) > 300
    assert {article.kind for article in articles} == {"none"}
    assert all(article.marks for article in articles)
    assert not any(mark.field for article in articles for mark in article.marks)
