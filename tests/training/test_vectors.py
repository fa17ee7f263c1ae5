"""Word vectors become a small table of bytes."""

import json
from pathlib import Path

import numpy as np
from spacy.strings import StringStore

from training.vectors import make_table, read_vectors

HASHES = StringStore()


def test_words_of_letters_alone_are_read_in_their_order(tmp_path: Path) -> None:
    path = tmp_path / "vectors.json"
    words = ["the", ",", "mill", "3rd", "quay"]
    rows = {word: [at, -at, 9, at] for at, word in enumerate(words)}
    path.write_text(json.dumps({"dimensions": 2, "words": words, "vectors": rows}))

    chosen, vectors = read_vectors(path, words=2)

    assert chosen == ["the", "mill"]
    assert vectors.tolist() == [[0, 0], [2, -2]]


def test_what_tells_words_apart_most_is_kept() -> None:
    chance = np.random.default_rng(3)
    vectors = chance.normal(size=(40, 4)).astype("f") * np.array([1, 9, 1, 5], "f")
    words = [f"w{at}" for at in range(40)]

    table = make_table(words, vectors, width=2)

    assert table.keys.tolist() == sorted(HASHES[word] for word in words)
    assert table.rows.shape == (40, 2)
    rows = dict(zip(table.keys.tolist(), table.rows, strict=True))
    first = np.array([rows[HASHES[word]][0] for word in words]) * table.grain[0]
    assert abs(np.corrcoef(first, vectors[:, 1])[0, 1]) > 0.95
    assert np.abs(table.rows).max() == 127


def test_the_same_vectors_make_the_same_table() -> None:
    vectors = np.random.default_rng(4).normal(size=(30, 5)).astype("f")
    words = [f"w{at}" for at in range(30)]

    one, two = (make_table(words, vectors, width=3) for _ in range(2))

    assert one.keys.tolist() == two.keys.tolist()
    assert one.rows.tolist() == two.rows.tolist()
    assert one.grain.tolist() == two.grain.tolist()
