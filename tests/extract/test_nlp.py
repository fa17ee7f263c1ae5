"""Pipelines load, and split news text into sentences as it is written."""

from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Span

from pipeline.errors import ExtractError
from pipeline.extract.language.nlp import load_pipeline
from pipeline.extract.language.sentences import line_breaks
from pipeline.extract.language.tokenizing import split_glued_sentences
from pipeline.extract.names.kinds import NameKind
from pipeline.extract.names.tags import label_kind, read_tags

CORPUS = Path(__file__).parents[2] / "corpus"


@pytest.fixture(scope="module", params=["auto", "none"])
def nlp(request: pytest.FixtureRequest) -> Language:
    return load_pipeline(request.param)


def sentences(nlp: Language, text: str) -> list[str]:
    return [sent.text.strip() for sent in nlp(text).sents]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It pays $3. Then it ends.", ["It pays $3.", "Then it ends."]),
        ("It pays $1.75B.It ends.", ["It pays $1.75B.", "It ends."]),
        ("It ends .Then it pays.", ["It ends .", "Then it pays."]),
        ("He said “yes.” She left.", ["He said “yes.”", "She left."]),
        (
            "It owns Tarn Corp. The price fell.",
            ["It owns Tarn Corp.", "The price fell."],
        ),
        ("It owns Tarn Inc. of Ohio.", ["It owns Tarn Inc. of Ohio."]),
        ("Tarn will pay Halden $3 a day.", ["Tarn will pay Halden $3 a day."]),
        (
            "Tarn buys Halden\nThe price is $3.",
            ["Tarn buys Halden", "The price is $3."],
        ),
        (
            "Terms:\n- Rent of $3\n- Two years",
            ["Terms:", "- Rent of $3", "- Two years"],
        ),
        ("One\n\nTwo", ["One", "Two"]),
    ],
)
def test_sentences_start_where_a_reader_sees_it(
    nlp: Language, text: str, expected: list[str]
) -> None:
    assert sentences(nlp, text) == expected


def test_a_wrapped_line_goes_on(nlp: Language) -> None:
    text = (
        "Marl Industries said on Tuesday that it had agreed to buy Tarn\n"
        "Development Corp, which makes parts for cars and is owned by the\n"
        "heirs of its founder."
    )

    assert len(sentences(nlp, text)) == 1


def test_lines_filled_to_the_brim_are_wrapped_however_many_names_open_them() -> None:
    text = (
        "Tarn Corp said that its Marl and Ostra units will be parted from\n"
        "Halden Industries and Ryde Associates as soon as the judges of\n"
        "Lorne allow it. The heirs will keep what the late founder of the\n"
        "Orbal works left. The price was paid to the widow by way of A.B.\n"
        "Silva, it said"
    )

    assert line_breaks(text) == (0,)


def test_short_lines_with_capitals_are_lines_of_their_own() -> None:
    text = "Halden\nRyde Industries of Lorne\nTarn\nMarl Corp\nOstra"

    assert len(line_breaks(text)) == 5


def test_a_bullet_never_continues_wrapped_text() -> None:
    text = "the terms of this deal are these, as they told\n- a price of three million"

    assert line_breaks(text) == (0, text.index("- a"))


def test_empty_text_has_no_sentences(nlp: Language) -> None:
    assert sentences(nlp, "") == []


def test_an_unknown_pipeline_is_named_with_a_remedy() -> None:
    with pytest.raises(ExtractError, match="--model no_such_pipeline"):
        load_pipeline("no_such_pipeline")


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("PER", NameKind.PERSON),
        ("PERSON", NameKind.PERSON),
        ("GPE", NameKind.PLACE),
        ("FAC", NameKind.FACILITY),
        ("DATE", None),
    ],
)
def test_labels_of_any_pipeline_are_understood(
    label: str, kind: NameKind | None
) -> None:
    assert label_kind(label) == kind


def test_tags_are_read_by_characters() -> None:
    doc = load_pipeline("none")("Halden met on Monday")
    doc.set_ents([Span(doc, 0, 1, "ORG"), Span(doc, 3, 4, "DATE")])

    assert read_tags(doc) == {(0, 6): NameKind.FIRM}


def test_a_number_that_counts_ends_no_name() -> None:
    doc = load_pipeline("none")("Halden would owe Tarn 6 million pounds, and Forge 7")
    doc.set_ents([Span(doc, 3, 5, "FAC"), Span(doc, 9, 11, "FAC")])

    assert read_tags(doc) == {
        (17, 21): NameKind.FACILITY,
        (44, 51): NameKind.FACILITY,
    }


def test_initials_and_legal_forms_never_end_a_wrapped_line() -> None:
    text = (
        "Tarn Development\nCorp said that it has agreed to buy the works that A.\n"
        "Hale of Lorne owns, and that the price would be paid to his heirs\n"
        "in two parts over the next year, which is what they wanted."
    )

    assert line_breaks(text) == (0,)


def test_texts_are_split_as_any_english_pipeline_splits_them() -> None:
    ours, theirs = load_pipeline("auto"), spacy.blank("en")
    texts = [path.read_text("utf-8") for path in sorted(CORPUS.rglob("*.txt"))]

    split_glued_sentences(theirs)
    for text in texts:
        assert [t.text for t in ours(text)] == [t.text for t in theirs(text)]
