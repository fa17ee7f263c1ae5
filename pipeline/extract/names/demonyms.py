"""Names in, names out: "the Tuscan tile maker" names nobody, it says where he sits."""

import re
from collections.abc import Sequence

from pipeline.extract.names.kinds import Entity, NameMention
from pipeline.extract.names.lexicon import Lexicon

# How words end that say where somebody comes from
_ORIGIN = re.compile(r"[A-Z][a-z]+(?:ian|can|ean|ese|ish|ois|ine|ench|iote|ard)")
_BEHIND = re.compile(r"(?:\s+[a-z][a-z-]*){1,3}")  # "wine and spirits group"


def without_demonyms(
    mentions: Sequence[NameMention], text: str, lexicon: Lexicon
) -> tuple[NameMention, ...]:
    """Leave out words of origin that only ever stand before what somebody is."""
    told: dict[Entity, bool] = {}
    for mention in mentions:
        one = text[mention.start : mention.end]
        is_origin = _ORIGIN.fullmatch(one) and _describes(text, mention.end, lexicon)
        told[mention.entity] = told.get(mention.entity, True) and bool(is_origin)
    return tuple(mention for mention in mentions if not told[mention.entity])


def _describes(text: str, at: int, lexicon: Lexicon) -> bool:
    """Whether a trade or a sort of house follows: "tile maker", "hotel"."""
    nouns = lexicon.describers | lexicon.facility_words
    words = _BEHIND.match(text, at)
    return words is not None and not nouns.isdisjoint(words[0].split())
