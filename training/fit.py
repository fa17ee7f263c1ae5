"""A configuration and data files in, a trained pipeline folder out."""

import sys
from collections.abc import Mapping
from pathlib import Path

import spacy
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config, load_model_from_config
from thinc.api import NumpyOps, set_current_ops

import pipeline.extract.language.components  # noqa: F401  # the embedding is ours
from training.adopt import adopt
from training.vectors import Table, put_into

_CONFIGS = Path(__file__).with_name("configs")


def fit(
    name: str,
    out: Path,
    settings: Mapping[str, str | int | float],
    start: Path | None = None,
    words: Table | None = None,
) -> Path:
    """Train what ``configs/name.cfg`` describes and return the best step's folder.

    ``start`` is a recogniser to begin with, ``words`` a table of word vectors, which
    stays as it is.
    """
    set_current_ops(NumpyOps(use_blis=False))  # a tenth faster, to the same end
    sparse = load_config(_CONFIGS / f"{name}.cfg", dict(settings), interpolate=False)
    config = load_model_from_config(sparse, auto_fill=True, validate=False).config
    nlp = init_nlp(config)
    if words is not None:
        put_into(nlp, words)
    if start is not None:
        adopt(nlp, spacy.load(start))
    out.mkdir(parents=True, exist_ok=True)
    train(nlp, out, stdout=sys.stdout, stderr=sys.stderr)
    return out / "model-best"
