"""The same texts and seeds train the same pipeline."""

from pathlib import Path

import numpy as np
import pytest

from training.compose import Writer
from training.fit import Corpora, fit
from training.patterns import TEXT
from training.sentences import save_docs
from training.vectors import Table, make_table

_STEPS = 3


@pytest.fixture
def corpora(tmp_path: Path) -> Corpora:
    """A folder of two files to train on and a file to choose by, all with tags."""
    writer = Writer(TEXT / "train", seed=3)
    for name in ("train/1", "train/2", "dev"):
        docs = [writer.write_loose() for _ in range(20)]
        for word in (word for doc in docs for word in doc):
            word.tag_ = "NNP" if word.ent_type_ else "X"
        path = tmp_path / f"{name}.spacy"
        path.parent.mkdir(exist_ok=True)
        save_docs(docs, path)
    return Corpora(tmp_path / "train", tmp_path / "dev.spacy")


@pytest.fixture
def words() -> Table:
    """A table of vectors for words that such texts have."""
    rows = np.random.default_rng(1).normal(size=(4, 90)).astype("f")
    return make_table(["the", "of", "for", "said"], rows)


def test_one_command_gives_one_pipeline(
    corpora: Corpora, words: Table, tmp_path: Path
) -> None:
    one, two = (
        fit("english", tmp_path / name, corpora, words, _STEPS) for name in "ab"
    )

    for part in ("tok2vec", "tagger", "ner"):
        weights = (path / part / "model" for path in (one, two))
        first, second = (path.read_bytes() for path in weights)
        assert first == second, part
