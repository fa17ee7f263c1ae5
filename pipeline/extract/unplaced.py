"""Names in, names out: a "place" that nobody knows and nothing stands in is none.

Taggers take an unknown firm behind "to" or "from" for a place; a deal's parties stand
exactly there. And the city of a name acts: "the town of Ryde has sold 40 flats".
"""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from pipeline.extract.names import Entity, NameKind, NameMention

_LOCATING = re.compile(
    r"(?:\b(?:in|near|at|outside|around|across|throughout|of|northern|southern|eastern|"
    r"western|central|downtown)\s+(?:the\s+)?|,\s*|\()$",
    re.IGNORECASE,
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
# what only places are called: "Port Ryde", "Tarn Street"
_SURE = re.compile(
    r"(?:Port|Fort|Cape|Mount|Lake)\s\w+|.*\s(?:Street|Road|Avenue|Boulevard|Square|Lane)"
)
_WIDEST = 20  # characters before a name in which the locating word stands


def unplace(
    names: Sequence[NameMention], text: str, known_places: AbstractSet[str]
) -> tuple[NameMention, ...]:
    """Open the kind of places that no list knows and no preposition locates."""
    located = {name.entity for name in names if _is_located(name, text)}
    return tuple(
        _public_body(name, text)
        if _is_public(name, text)
        else replace(name, entity=_open(name.entity))
        if name.entity.kind is NameKind.PLACE
        and name.entity not in located
        and not _SURE.fullmatch(name.entity.name)
        and not known_places & {name.entity.name, name.entity.name.lower()}
        else name
        for name in names
    )


def _is_public(name: NameMention, text: str) -> bool:
    """Whether a city or a province is meant that acts, and not where something is."""
    if name.entity.kind is not NameKind.PLACE:
        return False
    body = _BODY.search(text[max(0, name.start - _WIDEST) : name.start])
    return body is not None and bool(_ACTS.match(text, name.end))


def _public_body(name: NameMention, text: str) -> NameMention:
    """``city of Ryde``: the name and what it is the name of."""
    body = _BODY.search(text, max(0, name.start - _WIDEST), name.start)
    start = body.start("body") if body else name.start
    full = Entity(text[start : name.end], start, name.end, NameKind.AGENCY)
    return NameMention(start, name.end, full, "name")


def _is_located(name: NameMention, text: str) -> bool:
    return bool(_LOCATING.search(text[max(0, name.start - _WIDEST) : name.start]))


def _open(entity: Entity) -> Entity:
    return replace(entity, kind=NameKind.OTHER)
