"""Names in, names out: a "place" that nobody knows and nothing stands in is none.

Taggers take an unknown firm behind "to" or "from" for a place; a deal's parties stand
exactly there.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from pipeline.extract.names import Entity, NameKind, NameMention

_LOCATING = re.compile(
    r"(?:\b(?:in|near|at|outside|around|across|throughout|of|northern|southern|eastern|"
    r"western|central|downtown)\s+(?:the\s+)?|,\s*|\()$",
    re.IGNORECASE,
)
_WIDEST = 20  # characters before a name in which the locating word stands


def unplace(
    names: Sequence[NameMention], text: str, known_places: Collection[str]
) -> tuple[NameMention, ...]:
    """Open the kind of places that no list knows and no preposition locates."""
    located = {name.entity for name in names if _is_located(name, text)}
    return tuple(
        replace(name, entity=_open(name.entity))
        if name.entity.kind is NameKind.PLACE
        and name.entity not in located
        and name.entity.name.lower() not in known_places
        else name
        for name in names
    )


def _is_located(name: NameMention, text: str) -> bool:
    return bool(_LOCATING.search(text[max(0, name.start - _WIDEST) : name.start]))


def _open(entity: Entity) -> Entity:
    return replace(entity, kind=NameKind.OTHER)
