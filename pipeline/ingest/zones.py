"""An article's text in, its zones out: what is story and what only stands beside it.

Every visible character lies in exactly one zone; a zone is a run of lines, or part of a
long line where a credit or a sign-off is glued to the story.
"""

from collections.abc import Mapping
from itertools import groupby
from types import MappingProxyType
from typing import NamedTuple

from pipeline.ingest.head import mark_head, mark_standfirst
from pipeline.ingest.lines import Line
from pipeline.ingest.page import Page
from pipeline.ingest.sections import mark_sections
from pipeline.ingest.signs import mark_signs
from pipeline.ingest.teasers import mark_teasers
from pipeline.records import Zone, ZoneKind
from pipeline.rules.zones import CutRule, ZoneRules, shipped_zone_rules

NO_HINTS: Mapping[int, ZoneKind] = MappingProxyType({})
_CUT_WORDS = 12


class _Piece(NamedTuple):
    """A line, or a part of one, with its kind."""

    kind: ZoneKind
    start: int
    end: int


def find_zones(
    text: str,
    *,
    start: int = 0,
    hints: Mapping[int, ZoneKind] = NO_HINTS,
    rules: ZoneRules | None = None,
) -> tuple[Zone, ...]:
    r"""Tell the parts of an article's text, from an offset on.

    >>> text = "Tarn buys mill\n\nTarn paid $4 million.\n\nRelated articles\nFog"
    >>> [(zone.kind.value, text[zone.start:zone.end])[0] for zone in find_zones(text)]
    ['headline', 'body', 'related']
    """
    rules = rules or shipped_zone_rules()
    page = Page(text, start, hints)
    mark_sections(page, rules)
    mark_signs(page, rules)
    mark_head(page)
    mark_teasers(page)
    mark_standfirst(page)
    cuts = tuple(rule for rule in rules.cut if page.has_any(rule.words))
    return _join(_pieces(page, cuts))


def _pieces(page: Page, cuts: tuple[CutRule, ...]) -> list[_Piece]:
    pieces: list[_Piece] = []
    for line, kind in zip(page.lines, page.kinds, strict=True):
        if kind is None and cuts and line.words >= _CUT_WORDS:
            pieces += _cut(line, cuts)
        else:
            pieces.append(_Piece(kind or ZoneKind.BODY, line.start, line.end))
    return pieces


def _cut(line: Line, cuts: tuple[CutRule, ...]) -> list[_Piece]:
    """Part a line of the story from the credit before it and the sign-off after it."""
    start, end = 0, len(line.text)
    before: list[_Piece] = []
    after: list[_Piece] = []
    for rule in cuts:
        stretch = rule.cut(line.text[start:end])
        if stretch is None:
            continue
        if rule.side == "before":
            before.append(_Piece(rule.zone, start, start + stretch[1]))
            start += stretch[1]
        else:
            after.insert(0, _Piece(rule.zone, start + stretch[0], end))
            end = start + stretch[0]
    parts = [*before, _Piece(ZoneKind.BODY, start, end), *after]
    trimmed = (_trimmed(line, part) for part in parts)
    return [part for part in trimmed if part.start < part.end]


def _trimmed(line: Line, part: _Piece) -> _Piece:
    """Take the blanks around a part away, and count from the start of the text."""
    text = line.text[part.start : part.end]
    start = part.start + len(text) - len(text.lstrip())
    end = start + len(text.strip())
    return _Piece(part.kind, line.start + start, line.start + end)


def _join(pieces: list[_Piece]) -> tuple[Zone, ...]:
    """Make one zone of neighbours of one kind."""
    runs = (list(run) for _, run in groupby(pieces, key=lambda piece: piece.kind))
    return tuple(
        Zone(kind=run[0].kind, start=run[0].start, end=run[-1].end) for run in runs
    )
