"""An article's text in, its zones out: what is story and what only stands beside it.

Every visible character lies in exactly one zone; a zone is a run of lines, or part of a
long line where a credit or a sign-off is glued to the story.
"""

from collections.abc import Mapping
from types import MappingProxyType

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


def find_zones(
    text: str,
    *,
    start: int = 0,
    hints: Mapping[int, ZoneKind] = NO_HINTS,
    rules: ZoneRules | None = None,
) -> tuple[Zone, ...]:
    """Tell the parts of an article's text, from an offset on.

    >>> text = "Tarn buys mill\\n\\nTarn paid $4 million.\\n\\nRelated articles\\nFog"
    >>> [(zone.kind.value, text[zone.start:zone.end])[0] for zone in find_zones(text)]
    ['headline', 'body', 'related']
    """
    rules = rules or shipped_zone_rules()
    page = Page(text, start, hints)
    mark_sections(page, rules.section)
    mark_signs(page, rules.line)
    mark_head(page)
    mark_teasers(page)
    mark_standfirst(page)
    return _join(_pieces(page, rules.cut))


def _pieces(page: Page, cuts: tuple[CutRule, ...]) -> list[Zone]:
    pieces: list[Zone] = []
    for line, kind in zip(page.lines, page.kinds, strict=True):
        if kind is None and line.words >= _CUT_WORDS:
            pieces += _cut(line, cuts)
        else:
            known = kind or ZoneKind.BODY
            pieces.append(Zone(kind=known, start=line.start, end=line.end))
    return pieces


def _cut(line: Line, cuts: tuple[CutRule, ...]) -> list[Zone]:
    """Part a line of the story from the credit before it and the sign-off after it."""
    start, end = 0, len(line.text)
    before: list[tuple[ZoneKind, int, int]] = []
    after: list[tuple[ZoneKind, int, int]] = []
    for rule in cuts:
        stretch = rule.cut(line.text[start:end])
        if stretch is None:
            continue
        if rule.side == "before":
            before.append((rule.zone, start, start + stretch[1]))
            start += stretch[1]
        else:
            after.insert(0, (rule.zone, start + stretch[0], end))
            end = start + stretch[0]
    parts = [*before, (ZoneKind.BODY, start, end), *after]
    return [_piece(line, *part) for part in parts if _shows(line, part)]


def _shows(line: Line, part: tuple[ZoneKind, int, int]) -> bool:
    return bool(line.text[part[1] : part[2]].strip())


def _piece(line: Line, kind: ZoneKind, start: int, end: int) -> Zone:
    part = line.text[start:end]
    start += len(part) - len(part.lstrip())
    end -= len(part) - len(part.rstrip())
    return Zone(kind=kind, start=line.start + start, end=line.start + end)


def _join(pieces: list[Zone]) -> tuple[Zone, ...]:
    """Make one zone of neighbours of one kind."""
    zones: list[Zone] = []
    for piece in pieces:
        if zones and zones[-1].kind is piece.kind:
            piece = zones.pop().model_copy(update={"end": piece.end})  # noqa: PLW2901
        zones.append(piece)
    return tuple(zones)
