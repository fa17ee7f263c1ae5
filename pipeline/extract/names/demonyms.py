"""Names in, names out: "the Tuscan tile maker" names nobody, it says where he sits."""

import re
from collections.abc import Sequence

from pipeline.extract.names.kinds import Entity, NameMention
from pipeline.extract.names.lexicon import Lexicon

# How words end that say where somebody comes from
_ORIGIN = re.compile(r"[A-Z][a-z]+(?:ian|can|ean|ese|ish|ois|ine|ench|iote|ard)")
# "Redditch firm pays", "Zeeland seat maker adds": a town before what somebody is
_OF_TOWN = re.compile(
    r"\s+(?:(?!(?:to|by|and|of|the|an?|in|for|as|with|from|on|at|or|is)\b)"
    r"[a-z-]*[a-ce-rt-z]\s+)?"
    r"(?:firm|builders?|makers?|manufacturers?|caterers?|brewers?|bakers?|start-?up|yard|"
    r"haulier|contractors?|upstart)\b(?!\s+(?:of\b|for\b|[A-Z]))"
)
_BEHIND = re.compile(r"(?:\s+[a-z][a-z-]*){1,3}")  # "wine and spirits group"


def without_demonyms(
    mentions: Sequence[NameMention], text: str, lexicon: Lexicon
) -> tuple[NameMention, ...]:
    """Leave out words of origin that only ever stand before what somebody is."""
    told: dict[Entity, bool] = {}
    for mention in mentions:
        one = text[mention.start : mention.end]
        is_people = one.lower() in lexicon.peoples or _is_town(one, text, mention)
        is_origin = _ORIGIN.fullmatch(one) and _describes(text, mention.end, lexicon)
        told[mention.entity] = told.get(mention.entity, True) and (
            is_people or bool(is_origin)
        )
    return tuple(mention for mention in mentions if not told[mention.entity])


def _is_town(one: str, text: str, mention: NameMention) -> bool:
    """Whether one word with a capital stands before a trade without a name."""
    is_word = one.istitle() and one.isalpha()
    return is_word and _OF_TOWN.match(text, mention.end) is not None


def _describes(text: str, at: int, lexicon: Lexicon) -> bool:
    """Whether a trade or a sort of house follows: "tile maker", "hotel"."""
    nouns = lexicon.describers | lexicon.facility_words
    words = _BEHIND.match(text, at)
    return words is not None and not nouns.isdisjoint(words[0].split())
