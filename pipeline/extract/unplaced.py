"""Names in, names out: a "place" that nobody knows and nothing stands in is none.

Taggers take an unknown firm behind "to" or "from" for a place; a deal's parties stand
exactly there. And the city of a name acts: "the town of Ryde has sold 40 flats".
"""

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise

from pipeline.extract.names import Entity, NameKind, NameMention
from pipeline.extract.names.datelines import cities_of

_LOCATING = re.compile(
    r"(?:\b(?:in|near|at|outside|around|across|throughout|of|northern|southern|eastern|"
    r"western|central|downtown|(?:routes?|flights?|crossings?|road|highway|motorway|"
    r"railway|journeys?|voyages?|fly|flies|sails?|trips?)\s+(?:from|to))\s+(?:the\s+)?|"
    r",\s*|\()$",
    re.IGNORECASE,
)
# nobody buys shares in a town: "a stake in Ryde City" is one in the club
_BOUGHT_INTO = re.compile(
    r"\b(?:stake|shares|shareholding|holding|majority|minority)\s+in\s+$"
)
_BODY = re.compile(
    r"(?P<body>\b(?:town|city|village|borough|county|province|state|municipality|port|"
    r"canton|township|commune|government|republic|kingdom)\s+of\s+(?:the\s+)?)$",
    re.IGNORECASE,
)
_ACTS = re.compile(
    r"(?:'s\s+(?:council|board|commissioners))?\s+(?:[a-z]+ly\s+)?(?:has|have|had|will|would|"
    r"is\s+to|agreed|approved|chose|picked|hired|awarded|granted|signed|sold|bought|leased|"
    r"handed|gave|pays|paid|said|voted|plans|gets|receives|lets|wants|put|ordered|extended|"
    r"renewed|accepted|owns|retains|keeps)\b"
)
_INSTITUTION = re.compile(
    r"^(?:Port|University|College|Museum|Zoo)\s+of\b|\b(?:Airport|Hospital|Infirmary|Clinic|"
    r"School|College|University|Museum|Library|Zoo|Prison|Port|Theatre|Theater|Terminal)$"
)
_AWARDS = re.compile(
    r"\s+(?:(?:has|have|had|will|is\s+to|agreed\s+to)\s+)?(?:award|hire|pick|choose|chose|order|"
    r"sign|select|appoint|commission|grant|lease|rent|outsource|renew|contracted|engage|"
    r"(?:takes?|took|taken)\s+(?:out|on)\b|agreed\b|approved\b|bought\b|buys?\b|extended\b|"
    r"pays?\b|paid\b|borrow)"
)
# who deals with it: "a contract from the port of Ryde", "hired by the city of Ryde"
_DEALT_WITH = re.compile(
    r"\b(?:(?:contract|order|deal|agreement|concession|lease|loan|licen[cs]e|tender)s?\s+"
    r"(?:from|with|by)|(?:hired|picked|chosen|selected|awarded|commissioned|appointed|"
    r"signed|agreed|owned)\s+(?:by|with)|(?:sold|lent|let|leased|loan|loans)\s+to|"
    r"(?:won|wins|concession|contract|orders?|tender|licen[cs]e|lease|bought|leased|"
    r"borrowed)\b[^.;]{0,60}?\sfrom|\b(?:lend(?:s|ing)?|lent|loan(?:s|ed|ing)|"
    r"repa(?:y|ys|id)|reimburse[sd]?|(?:to|will|would)\s+pay|pays|paid|charges?|charged))"
    r"\s+(?:the\s+)?$"
)
# what only places are called: "Port Ryde", "Tarn Street"
_SURE = re.compile(
    r"(?:Port|Fort|Cape|Mount|Lake)\s\w+|.*\s(?:Street|Road|Avenue|Boulevard|Square|Lane)"
)
_AND = re.compile(r"\s+(?:and|or)\s+")
_AMONG = re.compile(
    r"\b(?:in|near|at|outside|around|across|between|its|their)\s+(?:the\s+)?$"
)
_DOES = re.compile(
    r"\s+(?:[a-z]+ly\s+)?(?:has|have|had|is|are|was|were|will|would|may|could|can|said|"
    r"says|agreed|plans?|announced|[a-z]+ed|[a-z]{3,}s|to\s+(?:buy|sell|pay|be))\b|"
    r"'s|,\s+(?:a|an|the|which|who)\b|\s+and\b|\s*[(&]"
)
_FIRMS = re.compile(
    r".*\b(?:Inc|Ltd|Limited|Corp|Company|Co|plc|PLC|LLC|LLP|LP|AG|SA|NV|AB|AS|Oy|GmbH|"
    r"Group|Holdings|Partners|Capital|Bank|Energy|Systems)\.?"
)
_COMPANY = re.compile(
    r"\s+(?:company|firm|group|club|airline|carrier|shipowner|owner|miner|utility|bank|"
    r"retailer|brewer|outfit|start-?up)\b(?!\s+[A-Z])"
)
# "picks Ryde for its new hub": where it comes to stand
_CHOOSING = re.compile(
    r"\b(?:pick(?:s|ed|ing)?|choos(?:es?|ing)|chosen?|select(?:s|ed|ing)?|"
    r"(?:opt|settle)(?:s|ed|ing)?\s+(?:for|on))\s+$",
    re.IGNORECASE,
)
_FOR_SITE = re.compile(
    r"\s+(?:for|as)\s+(?:[a-z0-9-]+\s+){0,4}?(?:headquarters|HQ|cluster|hub|"
    r"campus|sites?|home|location|base)\b(?! [a-z]+(?:ing|ion|ity|ment|ade|er)\b)",
    re.IGNORECASE,
)
_OPEN = frozenset({NameKind.OTHER, NameKind.FIRM, NameKind.PLACE})
_PLACES = frozenset({NameKind.OTHER, NameKind.PLACE})
_FARTHEST = 90  # characters from "won a concession" to "from the state of Ryde"
_WIDEST = 20  # characters before a name in which the locating word stands


def unplace(
    names: Sequence[NameMention], text: str, known_places: AbstractSet[str]
) -> tuple[NameMention, ...]:
    """Open the kind of places that no list knows and no preposition locates."""
    beside = _beside_places(names, text) | _of_towns(names, text, known_places)
    beside |= {name.entity for name in names if _is_chosen(name, text)}
    beside |= _sent_from(names, text)
    located = {name.entity for name in names if _is_located(name, text)}

    def settle(name: NameMention) -> NameMention:
        if name.entity in beside:
            return _as(name, NameKind.PLACE)
        if _is_institution(name, text):
            return _as(name, NameKind.AGENCY)
        if _is_public(name, text):
            return _public_body(name, text)
        is_lost = name.entity.kind is NameKind.PLACE and name.entity not in located
        known = known_places & {name.entity.name, name.entity.name.lower()}
        if is_lost and not known and not _SURE.fullmatch(name.entity.name):
            return _as(name, NameKind.OTHER)
        return name

    return tuple(settle(name) for name in names)


def _of_towns(
    names: Sequence[NameMention], text: str, known_places: AbstractSet[str]
) -> set[Entity]:
    """Names that only say where somebody is from: "the Bergen company said"."""
    described = {
        name.entity
        for name in names
        if name.entity.kind in _OPEN
        and name.entity.name.isalpha()
        and _COMPANY.match(text, name.end)
        and text[max(0, name.start - 4) : name.start].lower() == "the "
    }
    return {
        entity
        for entity in described
        if known_places & {entity.name, entity.name.lower()}
        or re.search(rf"\bin\s+{entity.name}\b|\b{entity.name}-based\b", text)
    }


def _sent_from(names: Sequence[NameMention], text: str) -> set[Entity]:
    """Names in a dateline, unless they are told to be somebody's elsewhere."""
    cities, counts = cities_of(text), Counter(name.entity for name in names)
    return {
        name.entity
        for name in names
        if name.start in cities
        and (name.entity.kind in _PLACES or counts[name.entity] == 1)
        and not _FIRMS.fullmatch(name.entity.name)
    }


def _is_chosen(name: NameMention, text: str) -> bool:
    """Whether somebody chooses a name for a site, and no firm to run it."""
    before = text[max(0, name.start - _WIDEST) : name.start]
    is_site = _CHOOSING.search(before) and _FOR_SITE.match(text, name.end)
    return name.entity.kind in _PLACES and bool(is_site)


def _as(name: NameMention, kind: NameKind) -> NameMention:
    return replace(name, entity=replace(name.entity, kind=kind))


def _beside_places(names: Sequence[NameMention], text: str) -> set[Entity]:
    """Names such as ``Ryde`` of "in Norway and Ryde", if that is all one reads of them.

    A name that stands elsewhere, too, or that acts, is somebody's.
    """
    counts = Counter(name.entity for name in names)
    return {
        name.entity
        for before, name in pairwise(names)
        if before.entity.kind is NameKind.PLACE
        and name.entity.kind in _OPEN
        and counts[name.entity] == 1
        and _AND.fullmatch(text, before.end, name.start)
        and _AMONG.search(text, max(0, before.start - _WIDEST), before.start)
        and not _FIRMS.fullmatch(name.entity.name)
        and not _DOES.match(text, name.end)
    }


def _is_institution(name: NameMention, text: str) -> bool:
    """Whether a port or a hospital deals: it is no mere site there."""
    is_site = name.entity.kind is NameKind.FACILITY
    if not is_site or not _INSTITUTION.search(name.entity.name):
        return False
    before = text[max(0, name.start - _FARTHEST) : name.start]
    return bool(_AWARDS.match(text, name.end) or _DEALT_WITH.search(before))


def _is_public(name: NameMention, text: str) -> bool:
    """Whether a city or a province is meant that acts, and not where something is."""
    if name.entity.kind is not NameKind.PLACE:
        return False
    first = max(0, name.start - _WIDEST)
    body = _BODY.search(text[first : name.start])
    if body is None:
        return False
    start = first + body.start("body")
    before = text[max(0, start - _FARTHEST) : start]
    return bool(_ACTS.match(text, name.end) or _DEALT_WITH.search(before))


def _public_body(name: NameMention, text: str) -> NameMention:
    """``city of Ryde``: the name and what it is the name of."""
    body = _BODY.search(text, max(0, name.start - _WIDEST), name.start)
    start = body.start("body") if body else name.start
    full = Entity(text[start : name.end], start, name.end, NameKind.AGENCY)
    return NameMention(start, name.end, full, "name")


def _is_located(name: NameMention, text: str) -> bool:
    before = text[max(0, name.start - _WIDEST) : name.start]
    return bool(_LOCATING.search(before)) and not _BOUGHT_INTO.search(before)
