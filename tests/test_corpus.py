"""The sample corpus: its gold speaks of texts that are there, in canonical values."""

import csv
import re
from collections import Counter
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest
from pydantic import BaseModel, ConfigDict, Field

from pipeline.ingest import read_article

CORPUS = Path(__file__).parent.parent / "corpus"
NEAR_COPY = {
    "mirevo-osterman-hartog/01-mirevo-release.txt",
    "mirevo-osterman-hartog/03-dosefeed.txt",
}
SUFFIXES = {".txt", ".md", ".html"}
KINDS = {
    "capacity", "power_purchase", "acquisition", "asset_sale",
    "licence", "supply", "media_rights", "lease",
}  # fmt: skip
ROLES = {
    "party": "customer provider acquirer target seller licensee licensor "
    "lessee lessor advisor",
    "amount": "rate total price per_share prepayment component "
    "valuation cost revenue other",
    "capacity": "contracted site other",
    "date": "announced signed effective start expected_close",
    "undisclosed": "amount discount",
    "facility": "", "location": "", "term": "", "discount": "",
    "termination": "", "status": "", "source": "",
}  # fmt: skip

_NUMBER = r"\d+(\.\d*[1-9])?"
_BOUND = r"(~|>=|<=)?"
_MONEY = rf"{_BOUND}[A-Z]{{3}} {_NUMBER}(\.\.{_NUMBER})?( per [a-zA-Z ]+)?( total)?"
_DATE = r"\d{4}(-(Q[1-4]|H[12]|(0[1-9]|1[0-2])(-\d\d)?))?"
_LENGTH = r"P\d+[YMWD]"
NORMAL = {
    "amount": _MONEY,
    "capacity": rf"{_BOUND}{_NUMBER} [A-Za-z][A-Za-z ]*",
    "term": rf"multi-year|~?{_LENGTH}|(from {_DATE} )?until {_DATE}"
    rf"|\d x {_LENGTH} extension",
    "discount": rf"first {_LENGTH}",
    "termination": rf"notice {_LENGTH} by [a-z]+|fee {_MONEY} by [a-z]+",
    "status": "rumoured|in_talks|letter_of_intent|agreed|effective|closed|terminated",
    "date": _DATE,
    "undisclosed": "undisclosed",
    "party": r"\S.*\S",
    "facility": r"\S.*\S",
    "location": r"\S.*\S",
    "source": r"\S.*\S",
}


class Strict(BaseModel):
    """A part of a gold file that has no other keys than these."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class GoldFact(Strict):
    """What a reader of the article writes down for one passage."""

    field: str
    role: str | None
    value: str
    quote: str = Field(min_length=2)
    start: int | None = None
    other_deal: str | None = None
    distractor: bool = False
    note: str | None = None


class GoldArticle(Strict):
    """One annotated article."""

    file: str
    url: str | None = None
    facts: tuple[GoldFact, ...]


class GoldPair(Strict):
    """Values that clash, or that only seem to."""

    field: str
    between: tuple[str, ...] = Field(min_length=1)
    values: tuple[str, ...] = Field(min_length=2)
    why: str
    severity: str | None = None


class Gold(Strict):
    """The annotation of one deal's folder."""

    deal: str
    kind: str
    articles: tuple[GoldArticle, ...]
    conflicts: tuple[GoldPair, ...]
    compatible_traps: tuple[GoldPair, ...]


@cache
def gold_of(deal: str) -> Gold:
    return Gold.model_validate_json((CORPUS / deal / "gold.json").read_bytes())


@cache
def text_of(path: str) -> str:
    return read_article(CORPUS / path, root=CORPUS).text


DEALS = sorted(path.parent.name for path in CORPUS.glob("*/gold.json"))
PATHS = sorted(
    path.relative_to(CORPUS).as_posix()
    for path in CORPUS.glob("*/*")
    if path.suffix in SUFFIXES
)


def facts_of(deal: str) -> list[tuple[GoldArticle, GoldFact]]:
    return [(a, fact) for a in gold_of(deal).articles for fact in a.facts]


def pairs_of(deal: str) -> tuple[GoldPair, ...]:
    return gold_of(deal).conflicts + gold_of(deal).compatible_traps


def sentences(text: str) -> set[str]:
    """The sentences of six words and more, in small letters, spaces and marks aside."""
    pieces = re.split(r"(?<=[.!?:;])\W*\s+|\n+", text)
    plain = (" ".join(re.findall(r"\w+", piece.lower())) for piece in pieces)
    return {sentence for sentence in plain if sentence.count(" ") >= 5}


def test_the_corpus_holds_many_articles_of_deals_of_many_kinds() -> None:
    kinds = {gold_of(deal).kind for deal in DEALS}
    formats = Counter(Path(path).suffix for path in PATHS)

    assert len(PATHS) >= 26
    assert kinds == KINDS
    assert formats[".html"] >= 4
    assert formats[".md"] >= 2


@pytest.mark.parametrize("deal", DEALS)
def test_gold_annotates_every_article_of_its_folder(deal: str) -> None:
    annotated = [f"{deal}/{article.file}" for article in gold_of(deal).articles]

    assert gold_of(deal).deal == deal
    assert annotated == [path for path in PATHS if path.startswith(f"{deal}/")]


@pytest.mark.parametrize("deal", DEALS)
def test_every_gold_quote_stands_in_its_article(deal: str) -> None:
    lacking = [
        (article.file, fact.quote)
        for article, fact in facts_of(deal)
        if fact.quote not in text_of(f"{deal}/{article.file}")
    ]

    assert lacking == []


@pytest.mark.parametrize("deal", DEALS)
def test_gold_names_the_place_of_a_quote_that_a_plain_text_repeats(deal: str) -> None:
    for article, fact in facts_of(deal):
        if not article.file.endswith(".txt"):
            continue
        text = text_of(f"{deal}/{article.file}")
        if text.count(fact.quote) > 1 or fact.start is not None:
            assert fact.start is not None, fact
            assert text.startswith(fact.quote, fact.start)


@pytest.mark.parametrize("deal", DEALS)
def test_gold_values_are_in_normal_form(deal: str) -> None:
    odd = [
        (article.file, fact.field, fact.value)
        for article, fact in facts_of(deal)
        if not re.fullmatch(NORMAL[fact.field], fact.value)
    ]

    assert odd == []


@pytest.mark.parametrize("deal", DEALS)
def test_gold_roles_are_those_of_the_records(deal: str) -> None:
    odd = [
        (article.file, fact.field, fact.role)
        for article, fact in facts_of(deal)
        if (fact.role or "") not in (ROLES[fact.field].split() or [""])
    ]

    assert odd == []


@pytest.mark.parametrize("deal", DEALS)
def test_figures_beside_the_deal_are_marked(deal: str) -> None:
    beside = {"valuation", "cost", "revenue", "other"}
    unmarked = [
        (article.file, fact.quote)
        for article, fact in facts_of(deal)
        if fact.field == "amount" and fact.role in beside
        if not (fact.distractor or fact.other_deal)
    ]

    assert unmarked == []


@pytest.mark.parametrize("deal", DEALS)
def test_conflicts_and_traps_name_articles_and_say_why(deal: str) -> None:
    files = {article.file for article in gold_of(deal).articles}

    for pair in pairs_of(deal):
        assert set(pair.between) <= files
        assert len(pair.between) in (1, len(pair.values))
        assert pair.why


@pytest.mark.parametrize("deal", DEALS)
def test_values_in_conflict_are_annotated_where_they_stand(deal: str) -> None:
    said = {
        (
            article.file,
            f"{fact.role} {fact.value}" if fact.field == "party" else fact.value,
        )
        for article, fact in facts_of(deal)
        if not (fact.other_deal or fact.distractor)
    }

    for pair in gold_of(deal).conflicts:
        assert set(zip(pair.between, pair.values, strict=True)) <= said
        assert len(set(pair.values)) == 2


def test_conflicts_of_many_sorts_are_planted() -> None:
    fields = Counter(pair.field for deal in DEALS for pair in gold_of(deal).conflicts)

    assert set(fields) >= {"amount", "capacity", "undisclosed", "date", "status"}
    assert fields["party"] >= 2
    assert fields["term"] >= 1
    assert fields["termination"] >= 1


def test_every_deal_has_traps_and_things_beside_it() -> None:
    for deal in DEALS:
        facts = [fact for _, fact in facts_of(deal)]

        assert gold_of(deal).compatible_traps
        assert any(fact.other_deal for fact in facts)
        assert any(fact.distractor for fact in facts)


@pytest.mark.parametrize("path", PATHS)
def test_an_article_has_the_length_of_a_news_article(path: str) -> None:
    assert 300 <= len(text_of(path).split()) <= 1200


@pytest.mark.parametrize("path", PATHS)
def test_addresses_in_articles_are_reserved_for_examples(path: str) -> None:
    hosts = re.findall(r"https?://([^/\s\"<]+)", (CORPUS / path).read_text("utf-8"))

    assert {host for host in hosts if not host.endswith(".example")} <= {"schema.org"}


def test_articles_share_no_sentence_but_with_the_planted_copy() -> None:
    said = {path: sentences(text_of(path)) for path in PATHS}
    shared = {
        (left, right): said[left] & said[right]
        for left, right in combinations(PATHS, 2)
        if said[left] & said[right] and {left, right} != NEAR_COPY
    }

    assert shared == {}


def test_the_planted_copy_repeats_most_of_its_original() -> None:
    release, copy = (sentences(text_of(path)) for path in sorted(NEAR_COPY))

    assert 0.8 <= len(release & copy) / len(copy) < 1


def test_the_source_table_names_every_plain_text() -> None:
    with (CORPUS / "sources.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    urls = {
        f"{deal}/{article.file}": article.url
        for deal in DEALS
        for article in gold_of(deal).articles
    }

    assert sorted(row["path"] for row in rows) == [
        path for path in PATHS if path.endswith(".txt")
    ]
    assert all(row["outlet"] and row["tier"] for row in rows)
    assert all(urls[row["path"]] == (row["url"] or None) for row in rows)
