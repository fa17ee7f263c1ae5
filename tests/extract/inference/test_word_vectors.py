"""A fixed table of word vectors stands beside the learnt ones."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import spacy
from spacy.language import Language
from spacy.strings import StringStore

from pipeline.extract.inference import quicken
from pipeline.extract.inference.word_vectors import WORD_VECTORS, fill, word_vectors
from pipeline.extract.language.components import EMBEDDING

SHIPPED = Path(__file__).parents[3] / "pipeline" / "model" / "deals_sm"
WIDTH = 8
HASHES = StringStore()
SHARED = {
    "@architectures": "spacy.Tok2Vec.v2",
    "embed": {
        "@architectures": EMBEDDING,
        "width": WIDTH,
        "attrs": ["NORM", "SHAPE"],
        "rows": [50, 50],
        "vector_width": 3,
    },
    "encode": {
        "@architectures": "spacy.MaxoutWindowEncoder.v2",
        "width": WIDTH,
        "depth": 1,
        "window_size": 1,
        "maxout_pieces": 2,
    },
}


def table_of(**rows: list[int]) -> tuple[Any, Any, Any]:
    keys = np.array([HASHES[word] for word in rows], dtype=np.uint64)
    order = keys.argsort()
    table = np.array([*rows.values()], dtype=np.int8)
    return keys[order], table[order], np.array([1, 0.5, 0.25], dtype=np.float32)


def look_up(*words: str) -> list[list[float]]:
    layer = word_vectors(width=3, column=1)
    fill(layer, *table_of(mill=[4, 4, 4], buys=[-8, 0, 2]))
    hashes = [[0, HASHES[word]] for word in words]
    found: Any = layer.predict(np.array(hashes, dtype=np.uint64).reshape(-1, 2))
    return [[float(number) for number in row] for row in found]


def test_a_word_of_the_table_has_its_row() -> None:
    assert look_up("buys", "mill", "buys") == [
        [-8.0, 0.0, 0.5],
        [4.0, 2.0, 1.0],
        [-8.0, 0.0, 0.5],
    ]


@pytest.mark.parametrize("words", [("Mill", "zzz", "a"), ()], ids=["other", "none"])
def test_a_word_that_is_not_in_the_table_is_all_zeros(words: tuple[str, ...]) -> None:
    assert look_up(*words) == [[0.0, 0.0, 0.0] for _ in words]


def pipeline_with_vectors() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec", config={"model": SHARED})
    nlp.initialize()
    return nlp


def layer_of(nlp: Language) -> Any:  # noqa: ANN401 - spaCy's models have no type
    pipe: Any = nlp.get_pipe("tok2vec")
    return next(layer for layer in pipe.model.walk() if layer.name == WORD_VECTORS)


def vectors_of(nlp: Language, text: str) -> Any:  # noqa: ANN401 - any array
    return nlp(text).tensor


def test_a_pipeline_begins_with_no_words() -> None:
    assert len(vectors_of(pipeline_with_vectors(), "Halden buys a mill")) == 4


def test_words_in_the_table_change_what_is_read_whatever_their_letters() -> None:
    nlp = pipeline_with_vectors()
    before = vectors_of(nlp, "x MILL x")

    fill(layer_of(nlp), *table_of(mill=[90, -90, 90]))

    assert not np.allclose(vectors_of(nlp, "x MILL x"), before)
    assert not np.allclose(vectors_of(nlp, "x mill x"), before)


def test_the_table_is_kept_on_disk(tmp_path: Path) -> None:
    nlp = pipeline_with_vectors()
    fill(layer_of(nlp), *table_of(mill=[90, -90, 90]))

    nlp.to_disk(tmp_path)
    again = spacy.load(tmp_path)

    assert np.array_equal(vectors_of(again, "the mill"), vectors_of(nlp, "the mill"))


def test_a_quickened_pipeline_reads_the_same() -> None:
    slow, quick = pipeline_with_vectors(), pipeline_with_vectors()
    fill(layer_of(slow), *table_of(mill=[90, -90, 90]))
    quick.from_bytes(slow.to_bytes())
    quicken(quick)

    text = "the Mill and the mill and a quay"
    assert np.allclose(vectors_of(quick, text), vectors_of(slow, text), atol=1e-5)


def test_the_shipped_pipeline_knows_common_words() -> None:
    layer = layer_of(spacy.load(SHIPPED, exclude=["tagger", "ner"]))
    column = layer.attrs["column"]
    hashes = np.zeros((2, column + 1), dtype=np.uint64)
    hashes[:, column] = [HASHES["invest"], HASHES["xqzv"]]

    known, unknown = layer.predict(hashes)

    assert known.any()
    assert not unknown.any()
