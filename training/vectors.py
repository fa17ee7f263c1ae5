"""Word vectors of a large public corpus in, a small table of bytes out.

Of the most frequent words those of letters alone are taken, and what tells them apart
most: the first principal components. A byte each is all that a recogniser needs.
"""

import json
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from spacy.language import Language
from spacy.strings import StringStore
from thinc.api import Model

from pipeline.extract.inference.word_vectors import WORD_VECTORS, fill

WORDS = 50_000
WIDTH = 80
_SPREAD = 0.3  # about that of the learnt tables beside it
_MOST = 127
_HASHES = StringStore()

Floats = npt.NDArray[np.float32]


class Table(NamedTuple):
    """Hashes of words in rising order, a row of bytes for each, and what a byte is."""

    keys: npt.NDArray[np.uint64]
    rows: npt.NDArray[np.int8]
    grain: Floats


def read_vectors(path: Path, words: int = WORDS) -> tuple[list[str], Floats]:
    """Read the most frequent words of letters from a file of wink's.

    Each entry holds the vector and, behind it, its length and the place of the word.
    """
    told = json.loads(path.read_text(encoding="utf8"))
    width = told["dimensions"]
    chosen = [word for word in told["words"] if word.isalpha()][:words]
    rows = [told["vectors"][word][:width] for word in chosen]
    return chosen, np.array(rows, dtype=np.float32)


def make_table(words: list[str], vectors: Floats, width: int = WIDTH) -> Table:
    """Reduce vectors to their first components, a byte each."""
    reduced = _components(vectors, width)
    reduced *= _SPREAD / reduced.std()
    grain = np.abs(reduced).max(axis=0) / _MOST
    keys = np.array([_HASHES[word] for word in words], dtype=np.uint64)
    order = keys.argsort()
    rows = np.rint(reduced / grain).astype(np.int8)
    return Table(keys[order], rows[order], grain.astype(np.float32))


def _components(vectors: Floats, width: int) -> npt.NDArray[np.float64]:
    """Turn vectors so that the first of their numbers tell them apart most."""
    centred = vectors.astype(np.float64) - vectors.mean(axis=0)
    _, turned = np.linalg.eigh(centred.T @ centred)
    axes = turned[:, ::-1][:, :width]
    widest = np.abs(axes).argmax(axis=0)
    axes = axes * np.sign(axes[widest, np.arange(width)])  # else a sign is by chance
    components: npt.NDArray[np.float64] = centred @ axes
    return components


def put_into(nlp: Language, table: Table) -> None:
    """Put the table into the pipeline's word vectors."""
    shared: Any = nlp.get_pipe("tok2vec")
    fill(find_layer(shared.model), *table)


def find_layer(model: Model[Any, Any]) -> Model[Any, Any]:
    """Return the layer of a model that looks words up."""
    return next(layer for layer in model.walk() if layer.name == WORD_VECTORS)
