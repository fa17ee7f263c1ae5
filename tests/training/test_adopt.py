"""A pipeline begins with what a recogniser has learnt."""

from typing import Any

import numpy as np
import spacy
from spacy.language import Language

from pipeline.extract.language.components import EMBEDDING
from training.adopt import adopt
from training.vectors import make_table, put_into

TEXT = "Halden Corp sold the Tarn mill near Oslo to Ada Lind and Norvik of 3 Quay Road."
_WIDTH = 16
_VECTORS = {
    "@architectures": "spacy.HashEmbedCNN.v2",
    "pretrained_vectors": None,
    "width": _WIDTH,
    "depth": 2,
    "embed_size": 100,
    "window_size": 1,
    "maxout_pieces": 2,
    "subword_features": True,
}


def _with_reader(nlp: Language, vectors: dict[str, Any], labels: str) -> Language:
    model = {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "ner",
        "extra_state_tokens": False,
        "hidden_width": 8,
        "maxout_pieces": 2,
        "use_upper": True,
        "tok2vec": vectors,
    }
    reader: Any = nlp.add_pipe("ner", config={"model": model})
    for label in labels.split():
        reader.add_label(label)
    nlp.initialize()
    upper = reader.model.get_ref("upper")
    upper.set_param("W", upper.ops.xp.full_like(upper.get_param("W"), 0.1))
    places = upper.ops.xp.arange(upper.get_param("b").size, dtype="f")
    upper.set_param("b", upper.ops.xp.sin(places * 7))
    return nlp


def _sharing(labels: str) -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec", config={"model": _VECTORS})
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": _WIDTH}
    return _with_reader(nlp, {**listener, "upstream": "tok2vec"}, labels)


def _names(nlp: Language) -> list[tuple[str, str]]:
    return [(span.text, span.label_) for span in nlp(TEXT).ents]


def test_shared_vectors_read_as_the_recogniser_did() -> None:
    start = _with_reader(spacy.blank("en"), _VECTORS, "ORG PER LOC")
    nlp = _sharing("ORG PER LOC")

    adopt(nlp, start)

    assert _names(nlp) == _names(start) != []


def test_a_label_that_was_not_learnt_begins_without_weight() -> None:
    start = _with_reader(spacy.blank("en"), _VECTORS, "ORG")
    nlp = _sharing("MISC ORG")

    adopt(nlp, start)

    reader: Any = nlp.get_pipe("ner")
    weights = reader.model.get_ref("upper").get_param("W")
    moves = map(reader.moves.get_class_name, range(reader.moves.n_moves))
    new = [at for at, move in enumerate(moves) if move.endswith("MISC")]
    assert new
    assert not weights[new].any()


def test_every_move_is_taken_over_even_those_that_spacy_does_not_name() -> None:
    start = _with_reader(spacy.blank("en"), _VECTORS, "ORG PER LOC")
    nlp = _sharing("ORG PER LOC")

    adopt(nlp, start)

    reader: Any = nlp.get_pipe("ner")
    assert reader.model.get_ref("upper").get_param("W").all()


def _with_tagger(nlp: Language, tags: str) -> Language:
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": _WIDTH}
    model = {"@architectures": "spacy.Tagger.v2", "tok2vec": listener}
    tagger: Any = nlp.add_pipe("tagger", config={"model": model}, before="ner")
    for tag in tags.split():
        tagger.add_label(tag)
    nlp.initialize()
    softmax = tagger.model.get_ref("softmax")
    places = softmax.ops.xp.arange(softmax.get_param("W").size, dtype="f")
    softmax.set_param(
        "W", softmax.ops.xp.sin(places).reshape(softmax.get_param("W").shape)
    )
    return nlp


def _weights_of(nlp: Language, tag: str) -> list[float]:
    tagger: Any = nlp.get_pipe("tagger")
    weights = tagger.model.get_ref("softmax").get_param("W")
    return list(weights[tagger.labels.index(tag)])


def test_a_pipeline_goes_on_where_another_stopped() -> None:
    start = _with_tagger(_sharing("ORG PER"), "NNP VBD IN")
    nlp = _with_tagger(_sharing("PER ORG"), "IN JJ NNP VBD")

    adopt(nlp, start)

    assert _names(nlp) == _names(start)
    learnt, adopted = (_weights_of(pipe, "NNP") for pipe in (start, nlp))
    assert learnt == adopted
    assert not any(_weights_of(nlp, "JJ"))


def _embedding(embedding: dict[str, Any], labels: str) -> Language:
    vectors = {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "width": _WIDTH,
            "attrs": ["NORM", "PREFIX"],
            "rows": [90, 40],
            **embedding,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": _WIDTH,
            "depth": 1,
            "window_size": 1,
            "maxout_pieces": 3,
        },
    }
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec", config={"model": vectors})
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": _WIDTH}
    return _with_reader(nlp, {**listener, "upstream": "tok2vec"}, labels)


def _with_words() -> Language:
    nlp = _embedding({"@architectures": EMBEDDING, "vector_width": 4}, "ORG PER")
    words = sorted({word.lower() for word in TEXT.split() if word.isalpha()})
    rows = np.random.default_rng(8).normal(size=(len(words), 6)).astype("f")
    put_into(nlp, make_table(words, rows, width=4))
    return nlp


def test_word_vectors_that_are_new_begin_without_weight() -> None:
    hashes = {"@architectures": "spacy.MultiHashEmbed.v2"}
    start = _embedding({**hashes, "include_static_vectors": False}, "ORG PER")
    nlp = _with_words()

    adopt(nlp, start)

    assert np.allclose(nlp(TEXT).tensor, start(TEXT).tensor, atol=1e-5)
    assert _names(nlp) == _names(start) != []


def test_word_vectors_that_were_there_are_taken_over() -> None:
    start, nlp = _with_words(), _with_words()
    put_into(nlp, make_table([*"abcdef"], np.eye(6, dtype="f"), width=4))

    adopt(nlp, start)

    assert np.allclose(nlp(TEXT).tensor, start(TEXT).tensor, atol=1e-5)
