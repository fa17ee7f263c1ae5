"""Words in, what is known of each out: learnt tables beside a fixed one of vectors.

The fixed table says of some ten thousand words which others they are used like. It
was made from far more text than we train on, and is not trained: a small word in it
is found by its hash, and a word that is not in it is all zeros.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt
from spacy.ml.featureextractor import FeatureExtractor
from spacy.tokens import Doc
from thinc.api import (
    HashEmbed,
    Maxout,
    Model,
    chain,
    concatenate,
    list2ragged,
    ragged2list,
    with_array,
)

from pipeline.extract.inference.layers import AnyModel, Floats

WORD_VECTORS = "word_vectors"
_FIRST_SEED = 8  # those of spaCy's MultiHashEmbed, whose tables are taken over
_PIECES = 3

Hashes = npt.NDArray[np.uint64]


def embed_with_vectors(
    width: int, attrs: list[str], rows: list[int], vector_width: int
) -> Model[list[Doc], list[Floats]]:
    """Build spaCy's MultiHashEmbed with a fixed table of word vectors beside it.

    Args:
        width: The width of the learnt tables and of what comes out.
        attrs: What is learnt about: ``NORM``, ``PREFIX`` and so on.
        rows: How many rows the table of each has.
        vector_width: The width of the word vectors.
    """
    tables: list[AnyModel] = [
        HashEmbed(width, count, column=at, seed=_FIRST_SEED + at, dropout=0.0)
        for at, count in enumerate(rows)
    ]
    tables.append(word_vectors(vector_width, column=len(attrs)))
    together = width * len(attrs) + vector_width
    mixed = Maxout(width, together, nP=_PIECES, dropout=0.0, normalize=True)
    layers: list[AnyModel] = [
        FeatureExtractor([*attrs, "LOWER"]),
        list2ragged(),
        with_array(concatenate(*tables)),
        with_array(mixed),
        ragged2list(),
    ]
    return chain(*layers)


def word_vectors(width: int, column: int) -> AnyModel:
    """Make a layer that looks up one column of hashes in a fixed table.

    ``keys`` are the hashes of the words in rising order; ``table`` holds a row of
    bytes for each, to be multiplied by ``grain``.
    """
    return Model(
        WORD_VECTORS,
        _look_up,
        init=_begin_empty,
        dims={"nO": width},
        params={"keys": None, "table": None, "grain": None},
        attrs={"column": column},
    )


def _begin_empty(model: AnyModel, *_samples: object, **_more: object) -> AnyModel:
    """Begin with no words at all, until a table is put in."""
    if not model.has_param("keys"):
        width = model.get_dim("nO")
        fill(
            model,
            np.zeros(0, dtype=np.uint64),
            np.zeros((0, width), dtype=np.int8),
            np.ones(width, dtype=np.float32),
        )
    return model


def fill(
    model: AnyModel, keys: Hashes, table: npt.NDArray[np.int8], grain: Floats
) -> None:
    """Put a table into the layer."""
    values: dict[str, Any] = {"keys": keys, "table": table, "grain": grain}
    for name, value in values.items():
        model.set_param(name, value)


def _look_up(
    model: AnyModel, words: Hashes, **_training: object
) -> tuple[Floats, Callable[[Floats], Hashes]]:
    keys: Hashes = np.asarray(model.get_param("keys"))
    grain: Floats = np.asarray(model.get_param("grain"))
    wanted = words[:, model.attrs["column"]]
    found = np.zeros((len(wanted), model.get_dim("nO")), dtype=np.float32)
    if len(keys):
        rows = np.searchsorted(keys, wanted).clip(max=len(keys) - 1)
        known = keys[rows] == wanted
        found[known] = np.asarray(model.get_param("table"))[rows[known]] * grain

    def learn_nothing(_gradient: Floats) -> Hashes:
        return np.zeros_like(words)

    return found, learn_nothing
