"""A tagged doc in, the offsets of its common nouns out, whatever tags it carries."""

import numpy as np
from spacy.tokens import Doc

_MODAL = "MD"
_NOUN_TAGS = ("NN", "NNS", "NOUN")  # Penn's tags, and Universal ones in the same place
# what taggers take for a plural behind a name, though nobody has one: "Tarn sells ore"
_VERBS = tuple(
    "sells buys acquires owns pays owes lends borrows gives gets takes brings keeps "
    "operates provides receives obtains agrees announces becomes divests invests "
    "merges employs rents hires sues seeks expects declines denies says sends".split()
)


def common_nouns(doc: Doc) -> frozenset[int]:
    """Offsets at which a pipeline sees a common noun; none if it tags nothing.

    Parts of speech count where a pipeline gives them, else its tags.
    """
    parts, tags, offsets, written = doc.to_array(["POS", "TAG", "IDX", "ORTH"]).T
    if parts.any():
        chosen = parts == doc.vocab.strings["NOUN"]
    else:
        chosen = np.zeros(len(doc), dtype=np.bool_)
        for tag in _NOUN_TAGS:
            chosen |= tags == doc.vocab.strings[tag]
        chosen[1:] &= tags[:-1] != doc.vocab.strings[_MODAL]  # "will power the mill"
        verbs = {doc.vocab.strings[verb] for verb in _VERBS}
        chosen &= np.array([word not in verbs for word in written.tolist()], np.bool_)
    return frozenset(offsets[chosen].tolist())
