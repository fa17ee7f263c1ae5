"""What was learnt before in, the same layers inside a pipeline yet to be trained."""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from spacy.language import Language
from thinc.api import Model

from pipeline.extract.inference.word_vectors import WORD_VECTORS

Layer = Model[Any, Any]


def adopt(nlp: Language, start: Language) -> None:
    """Begin with the word vectors, the recogniser and the tagger of ``start``.

    ``start`` may be a recogniser with word vectors of its own, and have no tagger. If
    it looks up no words in a fixed table, those that ``nlp`` has begin without weight.
    """
    learnt: Any = start.get_pipe("ner")
    vectors: Any = nlp.get_pipe("tok2vec")
    reader: Any = nlp.get_pipe("ner")
    _copy_grown(_vectors(start), vectors.model)
    _copy(_last(learnt.model), _last(reader.model))
    _copy(learnt.model.get_ref("lower"), reader.model.get_ref("lower"))
    upper = learnt.model.get_ref("upper"), reader.model.get_ref("upper")
    _copy_rows(*upper, moves_of(start), moves_of(nlp))
    if start.has_pipe("tagger") and nlp.has_pipe("tagger"):
        _adopt_tagger(nlp, start)


def _vectors(start: Language) -> Layer:
    """Return the word vectors that the recogniser reads, its own or shared ones."""
    shared = start.has_pipe("tok2vec")
    pipe: Any = start.get_pipe("tok2vec" if shared else "ner")
    vectors: Layer = pipe.model if shared else pipe.model.get_ref("tok2vec").layers[0]
    return vectors


def moves_of(nlp: Language) -> list[str]:
    """Every move by its row; ``move_names`` leaves out the one that names nothing."""
    reader: Any = nlp.get_pipe("ner")
    return [reader.moves.get_class_name(move) for move in range(reader.moves.n_moves)]


def _adopt_tagger(nlp: Language, start: Language) -> None:
    tagger: Any = nlp.get_pipe("tagger")
    learnt: Any = start.get_pipe("tagger")
    softmax = learnt.model.get_ref("softmax"), tagger.model.get_ref("softmax")
    _copy_rows(*softmax, learnt.labels, tagger.labels)


def _last(model: Layer) -> Layer:
    return model.get_ref("tok2vec").layers[-1]


def _copy(source: Layer, target: Layer) -> None:
    """Copy the weights of every layer to the layer in the same place."""
    for old, new in zip(_learning(source), _learning(target), strict=True):
        for name in old.param_names:
            new.set_param(name, old.get_param(name).copy())


def _copy_grown(source: Layer, target: Layer) -> None:
    """Copy the weights to layers that may read more, at the end, and not heed it."""
    olds = list(_learning(source))
    fixed = any(layer.name == WORD_VECTORS for layer in olds)
    news = [new for new in _learning(target) if fixed or new.name != WORD_VECTORS]
    for old, new in zip(olds, news, strict=True):
        for name in old.param_names:
            learnt: Any = old.get_param(name)
            more = 0 if fixed else new.get_param(name).shape[-1] - learnt.shape[-1]
            room = [(0, 0)] * (learnt.ndim - 1) + [(0, more)]
            grown: Any = np.pad(learnt, room)
            new.set_param(name, grown)


def _learning(model: Layer) -> Iterator[Layer]:
    """Yield the layers that hold weights, in a fixed order."""
    yield from (node for node in model.walk(order="dfs_pre") if node.param_names)


def _copy_rows(
    old: Layer, new: Layer, known: Sequence[str], wanted: Sequence[str]
) -> None:
    """Copy what is known of each move or tag; new ones begin unbiased."""
    at = {name: place for place, name in enumerate(known)}
    weights: Any = np.zeros_like(new.get_param("W"))
    biases: Any = np.zeros_like(new.get_param("b"))
    for place, name in enumerate(wanted):
        if name in at:
            weights[place] = old.get_param("W")[at[name]]
            biases[place] = old.get_param("b")[at[name]]
    new.set_param("W", weights)
    new.set_param("b", biases)
