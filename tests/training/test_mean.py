"""The mean of two pipelines lies between them."""

from typing import Any

import pytest
import spacy
from spacy.language import Language

from training.mean import MeanError, mean_of


def _pipeline(width: int, weight: float, tags: str = "NN VBZ") -> Language:
    nlp = spacy.blank("en")
    vectors = {
        "@architectures": "spacy.HashEmbedCNN.v2",
        "pretrained_vectors": None,
        "width": width,
        "depth": 1,
        "embed_size": 50,
        "window_size": 1,
        "maxout_pieces": 2,
        "subword_features": True,
    }
    nlp.add_pipe("tok2vec", config={"model": vectors})
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": width}
    model = {"@architectures": "spacy.Tagger.v2", "tok2vec": listener}
    tagger: Any = nlp.add_pipe("tagger", config={"model": model})
    for tag in tags.split():
        tagger.add_label(tag)
    names: Any = nlp.add_pipe("ner")
    names.add_label("ORG")
    nlp.initialize()
    for node in (n for n in tagger.model.walk() if n.has_param("W")):
        node.set_param("W", node.get_param("W") * 0 + weight)
    return nlp


def _weight(nlp: Language) -> float:
    tagger: Any = nlp.get_pipe("tagger")
    return float(tagger.model.get_ref("softmax").get_param("W").mean())


def test_each_weight_is_the_mean_of_both() -> None:
    mixed = mean_of(_pipeline(16, 3.0), _pipeline(16, 1.0))

    assert _weight(mixed) == 2.0


@pytest.mark.parametrize("other", [_pipeline(8, 1.0, "NN VBZ IN"), _pipeline(24, 1.0)])
def test_pipelines_of_another_make_are_refused(other: Language) -> None:
    with pytest.raises(MeanError):
        mean_of(_pipeline(16, 1.0), other)
