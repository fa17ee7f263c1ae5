"""Names of one text in, who says "we" out: the firm whose letter or filing it is.

A filing, a letter to shareholders and a release on a firm's own site speak in the first
person; the firm stands in the letterhead, the signature, a definition ("we") or is the
publisher. What persons say in quotation marks is theirs.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.extract.names.kinds import Entity, NameKind, NameMention
from pipeline.values.expressions import compiled

_WE = re.compile(r"\b(?:[Ww]e|us)\b(?!['\u2019])")
_FIRST_PERSON = compiled(r"\b(?:[Ww]e|us|[Oo]ur)\b")
_QUOTED = re.compile(
    r"\u201c[^\u201d\n]{12,}(?:\u201d|$)|\"[^\"\n]{12,}(?:\"|$)", re.MULTILINE
)
_DEFINED = re.compile(
    r"[,\s]*\((?:[^()\"\u201c]{0,60}[\"\u201c][^\"\u201d]{1,40}[\"\u201d]){0,3}"
    r"[^()\"\u201c]{0,30}[\"\u201c](?:we|us|our)\b",
    re.IGNORECASE,
)
_LEAST = 3  # fewer may be a slip, or a phrase
_HEAD, _FOOT = 3, 8  # lines in which a letterhead and a signature stand
_LONGEST_HEAD = 400

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Voice:
    """Where a text says "we" of its own: outside what it quotes."""

    places: tuple[Stretch, ...]
    is_first_person: bool


def read_voice(text: str) -> Voice:
    """Find the first person of a text."""
    quoted = [found.span() for found in _QUOTED.finditer(text)]
    own = [found for found in _FIRST_PERSON.finditer(text) if _is_own(found, quoted)]
    places = tuple(found.span() for found in own if _WE.fullmatch(found[0]))
    return Voice(places, len(own) >= _LEAST and bool(places))


def _is_own(found: re.Match[str], quoted: Sequence[Stretch]) -> bool:
    return not any(first <= found.start() < last for first, last in quoted)


def without_letterhead(skip: Sequence[Stretch], text: str) -> tuple[Stretch, ...]:
    """The skipped stretches but those of a letterhead: it names who speaks."""
    top = len(text) - len(text.lstrip())
    return tuple(
        (start, end)
        for start, end in skip
        if start > top or end - start > _LONGEST_HEAD
    )


def find_speaker(
    text: str, names: Sequence[NameMention], publisher: str = ""
) -> Entity | None:
    """Tell which firm says "we" in a text; None where nothing tells."""
    firms = [n for n in names if n.entity.kind in {NameKind.FIRM, NameKind.OTHER}]
    heads = [*_alone(text, firms, _lines(text)[:_HEAD])]
    feet = [*_alone(text, firms, _lines(text)[-_FOOT:])]
    defined = [n for n in firms if _DEFINED.match(text, n.end)]
    published = [n for n in firms if _is_publisher(n.entity, publisher)]
    found = next(iter([*defined, *heads, *feet, *published]), None)
    return found.entity if found else None


def _lines(text: str) -> list[Stretch]:
    return [m.span() for m in re.finditer(r"[^\n]+", text) if m[0].strip()]


def _alone(
    text: str, firms: Sequence[NameMention], lines: Sequence[Stretch]
) -> Iterator[NameMention]:
    """Names that fill a line of their own, in capitals or in full: letterheads."""
    for start, end in lines:
        for name in firms:
            if not start <= name.start < end:
                continue
            rest = (text[start : name.start] + text[name.end : end]).strip(" .,#*_")
            formal = text[start:end].isupper() or len(name.entity.name.split()) > 1
            if not rest and formal and name.entity.kind is NameKind.FIRM:
                yield name


def _is_publisher(entity: Entity, publisher: str) -> bool:
    name = entity.name.casefold()
    told = publisher.casefold()
    return bool(told) and (told == name or told.startswith(f"{name} "))


def find_first_person(voice: Voice, speaker: Entity) -> Iterator[NameMention]:
    """Every "we" and "us" of the text as a mention of who speaks."""
    for start, end in voice.places:
        yield NameMention(start, end, speaker, "first person")
