"""Who repeats whom in, the places of boxes and lines of a small picture out."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from pipeline.emit.report.summary import Document
from pipeline.emit.report.voices import Voice
from pipeline.emit.wording import clipped, shown
from pipeline.records import Deal

_STEP = 44
_HEIGHT = 32
_WIDTH = 300
_GAP = 120
_LETTERS = 38


class Box(NamedTuple):
    """One source in the picture."""

    x: int
    y: int
    words: str
    full: str
    kind: str


class Thread(NamedTuple):
    """A line from who says it first to who repeats it, and why we think so."""

    path: str
    teller: str
    origin: str
    reason: str


class Picture(NamedTuple):
    """Sources to the left, those who repeat them to the right."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    threads: tuple[Thread, ...]


def draw_lineage(
    deal: Deal, documents: Iterable[Document], voices: Mapping[str, Voice]
) -> Picture:
    """Lay out who repeats whom; without a thread there is nothing to see."""
    cited = [document for document in documents if document.cited_by]
    left = [
        Box(0, _STEP * place, *_named(document.origin.id), document.origin.kind)
        for place, document in enumerate(cited)
    ]
    right = {
        name: Box(_WIDTH + _GAP, _STEP * place, *_named(_title(voice)), "article")
        for place, (name, voice) in enumerate(voices.items())
    }
    threads = [
        _cites(box, right[voice.article.article_id], voice)
        for document, box in zip(cited, left, strict=True)
        for voice in document.cited_by
    ]
    threads += [
        _repeats(right[teller], right[told], reason)
        for teller, told, reason in deal.lineage
        if teller in right and told in right
    ]
    rows = max(len(left), len(right))
    width = _WIDTH * 2 + _GAP + (60 if deal.lineage else 0)
    return Picture(width, rows * _STEP, (*left, *right.values()), tuple(threads))


def _title(voice: Voice) -> str:
    return f"{voice.number}  {shown(voice.article.source or voice.title)}"


def _named(name: str) -> tuple[str, str]:
    kind, _, rest = name.partition(":")
    full = "unnamed sources" if kind == "unnamed" and rest else shown(name)
    return clipped(full, _LETTERS), full


def _cites(origin: Box, teller: Box, voice: Voice) -> Thread:
    start, end = origin.y + _HEIGHT // 2, teller.y + _HEIGHT // 2
    middle = _WIDTH + _GAP // 2
    path = f"M{_WIDTH},{start} C{middle},{start} {middle},{end} {teller.x},{end}"
    return Thread(path, voice.name, origin.full, "cites it")


def _repeats(teller: Box, told: Box, reason: str) -> Thread:
    edge = teller.x + _WIDTH
    start, end = told.y + _HEIGHT // 2, teller.y + _HEIGHT // 2
    bow = edge + 48
    path = f"M{edge},{start} C{bow},{start} {bow},{end} {edge},{end}"
    return Thread(path, teller.full, told.full, shown(reason))
