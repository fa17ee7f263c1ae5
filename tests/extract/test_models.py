"""Any pipeline fits: the shipped one, none, and one with labels of its own."""

import pytest
import spacy
from spacy.pipeline import EntityRuler

from pipeline.extract import Extractor
from pipeline.extract.language.nlp import load_pipeline
from pipeline.extract.names.kinds import NameKind
from pipeline.extract.names.tags import read_tags
from pipeline.ingest import read_text

STORY = """Halden Corp to buy Norvik Holdings

Halden Corp agreed to buy Norvik Holdings Inc for $30 million in cash on Monday.

The sale takes in the Tarn mill in Oslo, said Ada Lind, who is Norwegian.
"""
FOREIGN = {
    "Halden Corp": "ORG",
    "Norvik Holdings Inc": "ORG",
    "Tarn mill": "FAC",
    "Oslo": "GPE",
    "Ada Lind": "PERSON",
    "Norwegian": "NORP",
    "Monday": "DATE",
    "$30 million": "MONEY",
}
KINDS = {
    "Halden Corp": NameKind.FIRM,
    "Norvik Holdings Inc": NameKind.FIRM,
    "Tarn mill": NameKind.FACILITY,
    "Oslo": NameKind.PLACE,
    "Ada Lind": NameKind.PERSON,
}


@pytest.fixture(scope="module")
def foreign(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A pipeline on disk that marks names by the labels of another scheme."""
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler")
    assert isinstance(ruler, EntityRuler)
    ruler.add_patterns([{"label": v, "pattern": k} for k, v in FOREIGN.items()])
    folder = tmp_path_factory.mktemp("foreign")
    nlp.to_disk(folder)
    return str(folder)


def claims(model: str) -> set[tuple[str, str, str]]:
    article = read_text(STORY)
    read = Extractor(model=model).read(article).claims
    return {(c.field, c.role, c.normal) for c in read}


@pytest.mark.parametrize("model", ["auto", "none"])
def test_a_plain_deal_is_read_by_the_shipped_pipeline_and_without_one(
    model: str,
) -> None:
    found = claims(model)

    assert {("party", "acquirer", "Halden Corp")} < found
    assert {("party", "target", "Norvik Holdings Inc")} < found
    assert {f for f, _, _ in found} >= {"party", "amount"}


def test_a_plain_deal_is_read_by_a_pipeline_with_other_labels(foreign: str) -> None:
    assert claims(foreign) >= claims("none")


def test_labels_of_another_scheme_mean_our_kinds(foreign: str) -> None:
    nlp = load_pipeline(foreign)
    text = STORY.split("\n\n", 1)[1]

    found = {text[a:b]: kind for (a, b), kind in read_tags(nlp(text)).items()}

    assert found == KINDS


def test_the_shipped_pipeline_carries_nothing_that_no_rule_asks_for() -> None:
    nlp = load_pipeline("auto")

    assert nlp.pipe_names == ["deal_sentences", "tok2vec", "tagger", "quick_ner"]
