"""A place in the text in, whether it is a net of pipes or rails out.

"The Dry Tarn System consists of 240 miles of pipeline", "the Tarnline metro".
"""

import re

from pipeline.extract.names.spelling import Candidate
from pipeline.extract.names.words import Words

_PIPED = re.compile(
    r"[^.;]{0,120}\b(?:pipelines?|gathering|compressors?|throughput|gas\s+plants?)\b"
)
_NETS = frozenset(("system", "network", "line"))
_RAILS = frozenset("metro tramway monorail subway".split())
_RUN_BY = frozenset("operator company firm group owner builder maker".split())


def is_piped(words: Words, candidate: Candidate) -> bool:
    """Tell a net in which gas is gathered by its name and what is said of it."""
    first, last = candidate.first, candidate.last
    is_net = last - first > 1 and words.lower[last - 1] in _NETS
    pointed = words.preceding(first) == "the"
    return is_net and pointed and bool(_PIPED.match(words.text, words.end[last - 1]))


def is_rail(words: Words, at: int) -> bool:
    """Tell ``the Tarnline metro`` from its operator by the words behind the name."""
    return words.following(at) in _RAILS and words.following(at + 1) not in _RUN_BY
