"""What was trained in, the shippable pipeline folder out."""

import json
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
from spacy.lang.en import English
from spacy.language import Language

_KEPT_BITS = 7  # of a float's 23: nothing measurable is lost and files pack to half
_FLOAT_BITS = 23
# Our own text is fuller of firms and people than news is: what must speak for each more
_HELD_BACK = MappingProxyType({"ORG": 0.25, "PER": 0.15})
_FIRST = "BU"  # moves that begin a name, and that are a whole name


def finish(nlp: Language) -> Language:
    """Weigh names as in news, round the weights and say what the pipeline is."""
    hold_back(nlp, _HELD_BACK)
    nlp.meta["held_back"] = dict(_HELD_BACK)
    round_weights(nlp, _KEPT_BITS)
    nlp.config["paths"].update(train=None, dev=None)  # nobody else has these
    nlp.meta.update(
        name="deals_sm",
        version="0.9.0",
        license="CC BY-SA 4.0",
        description="Tags and names of business news",
        author="",
        email="",
        url="",
    )
    return nlp


def hold_back(nlp: Language, by: Mapping[str, float]) -> None:
    """Lower what speaks for beginning a name, in logits by label.

    Where the shares of labels differ from those trained on, the logarithms of their
    ratios are added to the logits (Saerens, Latinne and Decaestecker 2002); here those
    shares are not known, and the numbers were chosen on tests.
    """
    recogniser: Any = nlp.get_pipe("ner")
    logits = recogniser.model.get_ref("upper")
    held = [
        by.get(move[2:], 0.0) if move[0] in _FIRST else 0.0 for move in moves_of(nlp)
    ]
    logits.set_param("b", logits.get_param("b") - np.asarray(held, dtype=np.float32))


def moves_of(nlp: Language) -> list[str]:
    """Every move by its row; ``move_names`` leaves out the one that names nothing."""
    reader: Any = nlp.get_pipe("ner")
    return [reader.moves.get_class_name(move) for move in range(reader.moves.n_moves)]


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
