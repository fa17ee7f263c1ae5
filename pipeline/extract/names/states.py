"""Names in, names out: a country, state or city that deals is a party, and no place.

"Poland has ordered 40 ships", "a contract from Texas": nobody would look there for it.
"In Poland", "Poland's largest bank" and "based in Texas" stay places.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.extract.names.kinds import NameKind, NameMention
from pipeline.extract.names.lexicon import Lexicon
from pipeline.values.expressions import compiled

_SUBJECT = compiled(
    r"(?:^|\n|[.!?:;]\s+|,\s+|[\"\u201c\u201d\u2018]\s*"
    r"|\b(?:that|and|but|said|while|as|if|when|because|after|before|since)\s+)"
    r"(?:[Tt]he\s+)?$"
)
_AND_PLACE = compiled(r"\b(?:in|near|at|of|across|between|from|to)\s+[\w ,]+\s+and\s+$")
_DEALS = compiled(
    r"\s+(?:(?:also|now|just|finally|has|have|had|will|would|is|are|was|to|[a-z]+ly)\s+){0,3}"
    r"(?:bought|buy(?:s|ing)?|order(?:s|ed|ing)?|sign(?:s|ed|ing)?|sold|sell(?:s|ing)?|"
    r"leas(?:es?|ed|ing)|award(?:s|ed|ing)?|grant(?:s|ed|ing)?|hir(?:es?|ed|ing)|"
    r"pick(?:s|ed|ing)?|chose|chosen|choos(?:es?|ing)|select(?:s|ed|ing)?|pa(?:ys?|id|ying)|"
    r"agree(?:s|d|ing)?|purchas(?:es?|ed|ing)|acquir(?:es?|ed|ing)|rent(?:s|ed|ing)?|"
    r"procur(?:es?|ed|ing)|commission(?:s|ed|ing)?|borrow(?:s|ed|ing)?|"
    r"negotiat(?:es?|ed|ing)|plan(?:s|ned)\s+to|"
    r"(?:cuts?|str(?:ikes|uck)|reach(?:es|ed)?|inks?|seals?|sealed)\s+(?:an?\s+)?(?:[a-z]+\s+)?"
    r"(?:deal|agreement|contract)\s+with|"
    r"(?:said|says|announced)\s+(?:on\s+\w+\s+)?(?:that\s+)?it)\b"
)
# "a contract with Poland", "the order from Texas", "ordered by Ghana"
_DEALT_WITH = compiled(
    r"\b(?:(?:contract|order|deal|agreement|concession|lease|loan|licen[cs]e|settlement)\s+"
    r"(?:from|with|by)|(?:hired|picked|chosen|selected|awarded|commissioned|appointed|"
    r"ordered|bought|signed)\s+by)\s+(?:[Tt]he\s+)?(?:(?:state|republic)\s+of\s+)?$"
)
# "sell 20 ships to Portugal"; what is shipped "to" a country may have another buyer
_SOLD = compiled(
    r"\b(?:sells?|sold|selling|sale\s+of)\s+(?:up\s+to\s+|about\s+)?"
    r"(?:\d[\d,.]*|an?|two|three|four|five|six|seven|eight|nine|ten|twelve|dozens?\s+of)"
    r"\s[\w -]{3,30}\bto\s+(?:[Tt]he\s+)?$"
)
# "will supply the U.S. with doses"
_SUPPLIED = compiled(
    r"\b(?:suppl(?:y|ies|ied|ying)|provid(?:es?|ed|ing))\s+(?:[Tt]he\s+)?$"
)
_WITH = re.compile(r"\s+with\s")
_REACH = 60
_OF_PLACE = compiled(r"['\u2019-]|\s*,\s+[A-Z]")


def with_states(
    text: str, names: Sequence[NameMention], lexicon: Lexicon
) -> tuple[NameMention, ...]:
    """Let the known places that deal be public bodies where they do."""
    acting = set(_acting(text, names, lexicon))
    return tuple(_as_body(name) if name in acting else name for name in names)


def _acting(
    text: str, names: Sequence[NameMention], lexicon: Lexicon
) -> Iterator[NameMention]:
    for name in names:
        known = lexicon.known.get(name.entity.name.lower()) == "place"
        if known and name.entity.kind is NameKind.PLACE and _deals(text, name):
            yield name


def _deals(text: str, name: NameMention) -> bool:
    if _OF_PLACE.match(text, name.end):
        return False
    before = text[max(0, name.start - _REACH) : name.start]
    if _DEALT_WITH.search(before) or _SOLD.search(before):
        return True
    if _SUPPLIED.search(before) and _WITH.match(text, name.end):
        return True
    is_subject = _SUBJECT.search(before) and not _AND_PLACE.search(before)
    return bool(is_subject and _DEALS.match(text[name.end : name.end + _REACH].lower()))


def _as_body(name: NameMention) -> NameMention:
    return replace(name, entity=replace(name.entity, kind=NameKind.AGENCY))
