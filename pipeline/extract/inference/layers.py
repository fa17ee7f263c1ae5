"""A trained model in, its costly layers replaced by ones that can only predict.

A layer that also learns keeps what it needs for that: which piece was the largest,
what the mean was. Much of the time of a small model goes there.
"""

from collections.abc import Callable
from typing import Any, NoReturn, TypeAlias

import numpy as np
import numpy.typing as npt
from spacy.tokens import Doc
from thinc.api import Model, chain

Floats: TypeAlias = npt.NDArray[np.float32]
AnyModel: TypeAlias = "Model[Any, Any]"
_ODD = np.uint64(0x9E3779B97F4A7C15)
_LEAST_VARIANCE = 1e-8  # as spaCy has it


def only_predict(model: AnyModel) -> None:
    """Replace the layers of a model for which there is a quicker one."""
    for layer in list(model.walk()):
        if layer.name in _QUICK:
            model.replace_node(layer, _as_layer(layer, _QUICK[layer.name](layer)))
    for layer in list(model.walk()):
        if _embeds_words(layer):
            model.replace_node(layer, _once_a_word(layer))


def learned(layer: AnyModel, name: str) -> Floats:
    """Give what a layer has learned, whatever its number of dimensions."""
    return np.asarray(layer.get_param(name))


def largest_pieces(weighed: Floats, pieces: int) -> Floats:
    """Keep the largest of the pieces, which stand side by side.

    >>> largest_pieces(np.array([[1, 5, 3, 4]], dtype=np.float32), 2).tolist()
    [[3.0, 5.0]]
    """
    width = weighed.shape[1] // pieces
    best = weighed[:, :width]
    for start in range(width, weighed.shape[1], width):
        best = np.maximum(best, weighed[:, start : start + width])
    return best


def _maxout(layer: AnyModel) -> Callable[[Floats], Floats]:
    """Weigh each vector, and keep the largest of the pieces of each output."""
    pieces = layer.get_dim("nP")
    weights = learned(layer, "W")  # (out, piece, in)
    flat = weights.transpose(2, 1, 0).reshape(weights.shape[2], -1)
    side_by_side = np.ascontiguousarray(flat)
    shift = learned(layer, "b").T.reshape(-1)

    def predict(vectors: Floats) -> Floats:
        weighed = vectors @ side_by_side
        weighed += shift
        return largest_pieces(weighed, pieces)

    return predict


def _layernorm(layer: AnyModel) -> Callable[[Floats], Floats]:
    """Bring each vector to the same mean and spread."""
    scale, shift = learned(layer, "G"), learned(layer, "b")

    def predict(vectors: Floats) -> Floats:
        normal: Floats = vectors - vectors.mean(axis=1, keepdims=True)
        variance = np.einsum("ij,ij->i", normal, normal) / vectors.shape[1]
        normal /= np.sqrt(variance + _LEAST_VARIANCE)[:, None]
        normal *= scale
        normal += shift
        return normal

    return predict


_QUICK = {"maxout": _maxout, "layernorm": _layernorm}


def _as_layer(layer: AnyModel, predict: Callable[[Floats], Floats]) -> AnyModel:
    def forward(
        _model: AnyModel, vectors: Floats, **_training: object
    ) -> tuple[Floats, Callable[[Floats], Floats]]:
        return predict(vectors), _refuse

    dims = {name: layer.maybe_get_dim(name) for name in layer.dim_names}
    return Model(f"quick_{layer.name}", forward, dims=dims)


def _embeds_words(layer: AnyModel) -> bool:
    """Whether a layer tells of each word by itself, whatever stands beside it."""
    names = [part.name for part in layer.layers]
    return names[:1] == ["extract_features"] and names[-1:] == ["ragged2list"]


def _once_a_word(layer: AnyModel) -> AnyModel:
    """Work out what a layer tells of a word once for each doc, however often it stands.

    Half the words of an article stood there before.
    """
    extract: AnyModel = layer.layers[0]
    embed: AnyModel = chain(*layer.layers[1:])

    def forward(
        _model: AnyModel, docs: list[Doc], **_training: object
    ) -> tuple[list[Floats], Callable[[Floats], Floats]]:
        return [_embedded(embed, words) for words in extract.predict(docs)], _refuse

    return Model("quick_embed", forward, dims={"nO": layer.maybe_get_dim("nO")})


def _embedded(embed: AnyModel, words: npt.NDArray[np.uint64]) -> Floats:
    """Tell of words what a layer tells of each; rows of the same numbers are alike."""
    odd = np.cumprod(np.full(words.shape[1], _ODD))
    mixed = words @ odd  # one number for all the hashes of a word
    _, first, place = np.unique(mixed, return_index=True, return_inverse=True)
    told: list[Floats] = embed.predict([words[first]])
    return told[0][place]


def _refuse(_gradient: Floats) -> NoReturn:
    raise NotImplementedError("this pipeline reads and does not learn")
