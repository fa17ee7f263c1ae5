"""Two pipelines of one make in, the mean of their weights out.

Where one went on from the other, the mean keeps most of what both have learnt: what
the later one has won on our own text, and what it has lost on the public sets.
"""

from collections.abc import Iterator
from typing import Any

from spacy.language import Language
from thinc.api import Model

from pipeline.extract.inference.word_vectors import WORD_VECTORS

_LEARNT = ("tok2vec", "tagger", "ner")
Layer = Model[Any, Any]


class MeanError(ValueError):
    """Two pipelines differ in their layers or labels."""


def mean_of(later: Language, earlier: Language) -> Language:
    """Put the mean of both pipelines' weights into ``later``.

    Raises:
        MeanError: The pipelines differ in their layers or labels.
    """
    if _labels(later) != _labels(earlier) or _shapes(later) != _shapes(earlier):
        raise MeanError("the pipelines differ in labels or layers")
    for new, old in zip(_layers(later), _layers(earlier), strict=True):
        for name in new.param_names:
            mean: Any = (new.get_param(name) + old.get_param(name)) / 2
            new.set_param(name, mean)
    return later


def _labels(nlp: Language) -> tuple[tuple[str, ...], tuple[str, ...]]:
    tagger: Any = nlp.get_pipe("tagger")
    reader: Any = nlp.get_pipe("ner")
    return tuple(tagger.labels), tuple(reader.move_names)


def _shapes(nlp: Language) -> list[tuple[int, ...]]:
    return [
        node.get_param(name).shape for node in _layers(nlp) for name in node.param_names
    ]


def _layers(nlp: Language) -> Iterator[Layer]:
    """Yield the layers that have learnt weights once each, in a fixed order."""
    seen: set[int] = set()
    for name in _LEARNT:
        pipe: Any = nlp.get_pipe(name)
        for node in pipe.model.walk(order="dfs_pre"):
            learns = node.param_names and node.name != WORD_VECTORS
            if learns and id(node) not in seen:
                seen.add(id(node))
                yield node
