"""Triage sets aside what tells of no deal, and never an article that does."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract import Extractor
from pipeline.extract.triage import Triage
from pipeline.ingest import find_articles, read_article, read_text
from pipeline.records import Article, Zone
from pipeline.rules import load_rules

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared" / "dev"
RULES = load_rules()
TRIAGE = Triage(RULES.triggers)


def examples() -> list[str]:
    return [example.text for trigger in RULES.triggers for example in trigger.example]


@pytest.fixture(scope="module")
def patient() -> Extractor:
    """An extractor that reads every article."""
    return Extractor(triage=False, weigh=False)


@pytest.mark.parametrize(
    "text",
    [
        "Rain will reach the coast by Friday, and the hills may see some snow.",
        "The Lorne Rovers beat Dunmore by two goals and meet Sundmark on Sunday.",
        "Halden's council votes on the new cycle path after the summer.",
        "The actor said that she had never felt so much at home.",
    ],
)
def test_news_without_a_trigger_is_set_aside(text: str) -> None:
    assert not TRIAGE.is_worth_reading(read_text(text))


@pytest.mark.parametrize("text", examples())
def test_every_example_of_a_trigger_is_worth_reading(text: str) -> None:
    assert TRIAGE.is_worth_reading(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "Norvik Inc. said it would, subject to approval, acquire the rest of Halden.",
        "Halden agreed to a £2 billion buy‑out by Norvik.",
        "NORVIK TO BUY HALDEN",
        "the deal is worth $3 billion over five years",
        "Norvik will\nbuy\nHalden.",
        "Power from Halden's plant will flow to Norvik (300 megawatts).",
        "A stake was taken in Halden by Norvik.",
    ],
)
def test_odd_print_hides_no_deal(text: str) -> None:
    assert TRIAGE.is_worth_reading(read_text(text))


def test_a_trigger_among_related_articles_announces_nothing() -> None:
    article = read_text("It rained in Lorne.\n\nNorvik buys Halden for $3 million.")
    promo = Zone.model_validate({"kind": "related", "start": 21, "end": 55})
    zones = (Zone.model_validate({"kind": "body", "start": 0, "end": 20}), promo)

    assert TRIAGE.is_worth_reading(article)
    assert not TRIAGE.is_worth_reading(article.model_copy(update={"zones": zones}))


@given(
    st.sampled_from(examples()),
    st.lists(st.text(max_size=80), max_size=3),
    st.lists(st.text(max_size=80), max_size=3),
)
def test_whatever_stands_around_it_a_deal_is_worth_reading(
    deal: str, before: list[str], after: list[str]
) -> None:
    text = "\n\n".join([*before, deal, *after])

    assert TRIAGE.is_worth_reading(read_text(text))


def folders() -> list[Path]:
    return [path for path in (ROOT / "corpus", SHARED) if path.is_dir()]


def read_folder(folder: Path) -> list[Article]:
    files = find_articles([folder]).files
    return [read_article(file.path, root=file.root) for file in files]


@pytest.mark.parametrize("folder", folders(), ids=lambda path: path.name)
def test_what_is_set_aside_claims_nothing(folder: Path, patient: Extractor) -> None:
    aside = [a for a in read_folder(folder) if not TRIAGE.is_worth_reading(a)]

    assert [a.path for a in aside if patient.read(a).claims] == []


@pytest.mark.torture
@pytest.mark.parametrize("folder", folders(), ids=lambda path: path.name)
def test_claims_are_the_same_with_and_without_triage(
    folder: Path, extractor: Extractor, patient: Extractor
) -> None:
    for article in read_folder(folder):
        assert extractor.read(article) == patient.read(article)


def test_sentences_without_a_trigger_are_passed_over_without_loss(
    extractor: Extractor, patient: Extractor
) -> None:
    for article in read_folder(ROOT / "corpus" / "harbour-cup-southlight"):
        assert extractor.read(article) == patient.read(article)
