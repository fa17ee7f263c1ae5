"""What was trained in, the shippable pipeline folder out."""

import json
from pathlib import Path

import numpy as np
from spacy.lang.en import English
from spacy.language import Language

_KEPT_BITS = 7  # of a float's 23: nothing measurable is lost and files pack to half
_FLOAT_BITS = 23


def finish(nlp: Language) -> Language:
    """Round the weights and say what the pipeline is."""
    round_weights(nlp, _KEPT_BITS)
    nlp.config["paths"].update(train=None, dev=None)  # nobody else has these
    nlp.meta.update(
        name="deals_sm",
        version="0.8.0",
        license="CC BY-SA 4.0",
        description="Tags and names of business news",
        author="",
        email="",
        url="",
    )
    return nlp


def round_weights(nlp: Language, bits: int) -> None:
    """Round every weight to ``bits`` of its mantissa; its type stays float32."""
    for _, pipe in nlp.pipeline:
        model = getattr(pipe, "model", None)
        if model is None or not hasattr(model, "walk"):
            continue
        for node in model.walk():
            for name in node.param_names:
                if node.has_param(name):
                    node.set_param(name, _rounded(node.get_param(name), bits))


def _rounded(weights: np.ndarray, bits: int) -> np.ndarray:
    if weights.dtype != np.float32:
        return weights
    drop = np.uint64(_FLOAT_BITS - bits)
    whole = np.ascontiguousarray(weights).view(np.uint32).astype(np.uint64)
    half = np.uint64(1) << (drop - np.uint64(1))
    kept = ((whole + half) >> drop) << drop
    return kept.astype(np.uint32).view(np.float32).copy()


def save(nlp: Language, folder: Path) -> None:
    """Write the pipeline without the words that training happened to meet."""
    nlp.to_disk(folder)
    kept = set(English().vocab.strings)
    for _, pipe in nlp.pipeline:
        kept.update(getattr(pipe, "labels", ()))
    text = json.dumps(sorted(kept), ensure_ascii=False, indent=0)
    (folder / "vocab" / "strings.json").write_text(text, encoding="utf8")


def folder_size(folder: Path) -> int:
    """Return the bytes of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
