"""A tagged doc in, the offsets of its common nouns out, whatever tags it carries."""

import numpy as np
from spacy.tokens import Doc

_MODAL = "MD"
_NOUN_TAGS = ("NN", "NNS", "NOUN")  # Penn's tags, and Universal ones in the same place


def common_nouns(doc: Doc) -> frozenset[int]:
    """Offsets at which a pipeline sees a common noun; none if it tags nothing.

    Parts of speech count where a pipeline gives them, else its tags.
    """
    parts, tags, offsets = doc.to_array(["POS", "TAG", "IDX"]).T
    if parts.any():
        chosen = parts == doc.vocab.strings["NOUN"]
    else:
        wanted = [doc.vocab.strings[tag] for tag in _NOUN_TAGS]
        chosen = np.isin(tags, np.array(wanted, dtype=tags.dtype))
        chosen[1:] &= tags[:-1] != doc.vocab.strings[_MODAL]  # "will power the mill"
    return frozenset(offsets[chosen].tolist())
