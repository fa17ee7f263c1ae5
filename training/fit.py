"""A configuration and data files in, a trained pipeline folder out."""

import sys
from pathlib import Path
from typing import NamedTuple

from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config, load_model_from_config
from thinc.api import NumpyOps, set_current_ops

import pipeline.extract.language.components  # noqa: F401  # the embedding is ours
from training.vectors import Table, put_into

_CONFIGS = Path(__file__).with_name("configs")


class Corpora(NamedTuple):
    """Marked docs: a file, or a folder of files, each."""

    train: Path
    dev: Path


def fit(
    name: str,
    out: Path,
    corpora: Corpora,
    words: Table | None = None,
    steps: int | None = None,
) -> Path:
    """Train what ``configs/name.cfg`` describes and return the best step's folder.

    ``words`` is a table of word vectors, which stays as it is; ``steps`` stops earlier
    than the configuration would.
    """
    set_current_ops(NumpyOps(use_blis=False))  # a tenth faster, to the same end
    settings: dict[str, str | int] = {
        "paths.train": str(corpora.train),
        "paths.dev": str(corpora.dev),
    }
    if steps is not None:
        settings["training.max_steps"] = steps
    sparse = load_config(_CONFIGS / f"{name}.cfg", settings, interpolate=False)
    config = load_model_from_config(sparse, auto_fill=True, validate=False).config
    nlp = init_nlp(config)
    if words is not None:
        put_into(nlp, words)
    out.mkdir(parents=True, exist_ok=True)
    train(nlp, out, stdout=sys.stdout, stderr=sys.stderr)
    return out / "model-best"
