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
        wanted = [doc.vocab.strings[tag] for tag in _NOUN_TAGS]
        chosen = np.isin(tags, np.array(wanted, dtype=tags.dtype))
        chosen[1:] &= tags[:-1] != doc.vocab.strings[_MODAL]  # "will power the mill"
        verbs = [doc.vocab.strings[verb] for verb in _VERBS]
        chosen &= ~np.isin(written, np.array(verbs, dtype=written.dtype))
    return frozenset(offsets[chosen].tolist())
