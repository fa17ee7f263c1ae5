"""Rounding moves no weight by more than its grain."""

import numpy as np
import spacy

from training.finish import round_weights


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
