"""Rounding moves no weight by more than its grain."""

import numpy as np
import spacy

from training.finish import hold_back, moves_of, round_weights


def test_rounded_weights_stay_close() -> None:
    nlp = spacy.blank("en")
    tagger = nlp.add_pipe("tagger")
    tagger.add_label("X")  # type: ignore[attr-defined]  # add_pipe returns any pipe
    nlp.initialize()
    node = next(n for n in tagger.model.walk() if n.has_param("E"))  # type: ignore[attr-defined]
    before = node.get_param("E").copy()

    round_weights(nlp, 7)
    after = node.get_param("E")

    assert np.allclose(before, after, rtol=2**-7)
    assert not np.array_equal(before, after)


def test_a_name_of_a_label_held_back_needs_more_to_begin() -> None:
    nlp = spacy.blank("en")
    reader = nlp.add_pipe("ner")
    for label in ("ORG", "LOC"):
        reader.add_label(label)  # type: ignore[attr-defined]
    nlp.initialize()
    bias = reader.model.get_ref("upper").get_param("b").copy()  # type: ignore[attr-defined]

    hold_back(nlp, {"ORG": 0.5})
    held = reader.model.get_ref("upper").get_param("b").copy()  # type: ignore[attr-defined]

    lowered = {m for m, by in zip(moves_of(nlp), bias - held, strict=True) if by}
    assert lowered == {"B-ORG", "U-ORG"}
