"""A quickened pipeline says what spaCy's own says, or leaves it to it."""

from pathlib import Path

import numpy as np
import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span
from spacy.training import Example
from threadpoolctl import ThreadpoolController

from pipeline.extract.inference import NER, QUICK_NER, one_thread, quicken
from pipeline.extract.language.components import SENTENCES

ROOT = Path(__file__).parents[3]
STORIES = [path.read_text("utf-8") for path in sorted(ROOT.glob("corpus/*/*.txt"))]
TOLD = "Halden Corp buys Tarn Mill for Ada"
NAMES = {"entities": [(0, 11, "ORG"), (17, 26, "FAC"), (31, 34, "PER")]}
WORDS = ["Halden", "Corp", "buys", "the", "Tarn", "Mill", ".", "\n", "Ada", "for", "3"]


def shipped() -> Language:
    nlp = spacy.load(ROOT / "pipeline" / "model" / "deals_sm", exclude=["parser"])
    nlp.add_pipe(SENTENCES, first=True)
    return nlp


def recogniser(nlp: Language) -> EntityRecognizer:
    found = nlp.get_pipe(NER)
    assert isinstance(found, EntityRecognizer)
    return found


def guessing(shape: dict[str, object] | None = None, *, quick: bool) -> Language:
    """A recogniser with weights by chance: it sees names of all lengths everywhere."""
    nlp = spacy.blank("en")
    nlp.add_pipe(SENTENCES)
    usual = Language.get_factory_meta(NER).default_config or {}
    nlp.add_pipe(NER, config={"model": {**usual["model"], **(shape or {})}})
    nlp.initialize(lambda: [Example.from_dict(nlp.make_doc(TOLD), NAMES)])
    chance = np.random.default_rng(5)
    for layer in recogniser(nlp).model.walk():
        for name in layer.param_names:
            size = layer.get_param(name).shape
            layer.set_param(name, chance.normal(size=size).astype("f"))
    if quick:
        quicken(nlp)
    return nlp


def names(doc: Doc) -> list[tuple[int, int, str]]:
    return [(span.start, span.end, span.label_) for span in doc.ents]


def test_the_shipped_pipeline_reads_the_sample_corpus_as_spacy_does() -> None:
    slow, quick = shipped(), shipped()
    quicken(quick)

    for story in STORIES:
        expected, found = slow(story), quick(story)
        assert names(found) == names(expected)
        assert [t.tag_ for t in found] == [t.tag_ for t in expected]
        assert [t.ent_iob_ for t in found] == [t.ent_iob_ for t in expected]


@pytest.mark.parametrize("shape", [{}, {"use_upper": False}, {"maxout_pieces": 3}])
def test_a_recogniser_of_another_shape_is_followed_too(
    shape: dict[str, object],
) -> None:
    slow, quick = guessing(shape, quick=False), guessing(shape, quick=True)

    for story in STORIES[:3]:
        assert names(quick(story)) == names(slow(story)) != []
    assert QUICK_NER in quick.pipe_names


SLOW, QUICK = guessing(quick=False), guessing(quick=True)


@given(st.lists(st.sampled_from(WORDS), max_size=30))
def test_no_order_of_words_and_breaks_tells_them_apart(words: list[str]) -> None:
    text = " ".join(words)

    assert names(QUICK(text)) == names(SLOW(text))


@pytest.mark.parametrize("shape", [{"extra_state_tokens": True}, {"maxout_pieces": 1}])
def test_a_recogniser_that_is_not_known_stays(shape: dict[str, object]) -> None:
    nlp = guessing(shape, quick=True)

    assert NER in nlp.pipe_names
    assert QUICK_NER not in nlp.pipe_names


def test_names_that_others_have_set_are_kept() -> None:
    slow, quick = SLOW.make_doc(TOLD), QUICK.make_doc(TOLD)
    for doc in (slow, quick):
        doc.set_ents([Span(doc, 1, 5, "LAW")])

    assert names(QUICK(quick)) == names(SLOW(slow))
    assert (1, 5, "LAW") in names(quick)


def test_a_quickened_pipeline_refuses_to_learn() -> None:
    nlp = guessing(quick=True)
    example = Example.from_dict(nlp.make_doc(TOLD), NAMES)

    with pytest.raises(NotImplementedError, match="does not learn"):
        recogniser(nlp).update([example])


def test_linear_algebra_keeps_to_one_thread_while_it_is_told_to() -> None:
    def most() -> int:
        found = ThreadpoolController().select(user_api="blas").info()
        return max(int(library["num_threads"]) for library in found)

    with ThreadpoolController().limit(limits=2, user_api="blas"):
        before = most()
        with one_thread():
            inside = most()
        assert (before, inside, most()) == (2, 1, 2)
