"""A recogniser in, the same layers inside a pipeline whose parts share word vectors."""

from collections.abc import Iterator
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from thinc.api import Model

Layer = Model[Any, Any]


def adopt(nlp: Language, start: Language) -> None:
    """Begin with the word vectors and the recogniser that ``start`` has learnt."""
    learnt: Any = start.get_pipe("ner")
    vectors: Any = nlp.get_pipe("tok2vec")
    reader: Any = nlp.get_pipe("ner")
    _copy(learnt.model.get_ref("tok2vec").layers[0], vectors.model)
    _copy(learnt.model.get_ref("tok2vec").layers[-1], _last(reader.model))
    _copy(learnt.model.get_ref("lower"), reader.model.get_ref("lower"))
    _copy_moves(learnt, reader)


def _last(model: Layer) -> Layer:
    return model.get_ref("tok2vec").layers[-1]


def _copy(source: Layer, target: Layer) -> None:
    """Copy the weights of every layer to the layer in the same place."""
    for old, new in zip(_learning(source), _learning(target), strict=True):
        for name in old.param_names:
            new.set_param(name, old.get_param(name).copy())


def _learning(model: Layer) -> Iterator[Layer]:
    """Yield the layers that hold weights, in a fixed order."""
    yield from (node for node in model.walk(order="dfs_pre") if node.param_names)


def _copy_moves(learnt: EntityRecognizer, reader: EntityRecognizer) -> None:
    """Copy what is known of each move; moves for new labels begin unbiased."""
    old, new = learnt.model.get_ref("upper"), reader.model.get_ref("upper")
    at = {move: place for place, move in enumerate(learnt.move_names)}
    weights = np.zeros_like(new.get_param("W"))
    biases = np.zeros_like(new.get_param("b"))
    for place, move in enumerate(reader.move_names):
        if move in at:
            weights[place] = old.get_param("W")[at[move]]
            biases[place] = old.get_param("b")[at[move]]
    new.set_param("W", weights)
    new.set_param("b", biases)
