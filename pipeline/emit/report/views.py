"""The rows of a run in, what the page shows of each deal and article out."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from pipeline.emit.grid import Cell, Grid, Stance, State, lay_grid
from pipeline.emit.index import Index
from pipeline.emit.report.highlight import Segment, cut_segments
from pipeline.emit.report.pictures import Picture, draw_lineage
from pipeline.emit.report.summary import (
    Document,
    Line,
    Untold,
    ask_untold,
    cited_documents,
    sum_up,
    sum_up_fact,
)
from pipeline.emit.report.timeline import Event, lay_timeline
from pipeline.emit.report.voices import Voice, name_paths, number_voices
from pipeline.emit.wording import readable, readable_sum, shown
from pipeline.records import (
    Article,
    Claim,
    Conflict,
    Deal,
    Derivation,
    Mention,
    Side,
)


class Saying(NamedTuple):
    """A claim in its sentence, cut so that the quote can be lit."""

    claim: Claim
    voice: Voice
    before: str
    after: str


class SideView(NamedTuple):
    """One side of a conflict: its value in words, and who says so."""

    words: str
    sayings: tuple[Saying, ...]
    names: str


class ConflictView(NamedTuple):
    """What the page shows of one conflict."""

    conflict: Conflict
    sides: tuple[SideView, ...]
    explanation: str


class RowView(NamedTuple):
    """One line of the grid."""

    line: Line
    reason: str
    cells: tuple[Cell, ...]
    is_even: bool


class Sum(NamedTuple):
    """One line of arithmetic: in words, what comes of it, and for which fact."""

    words: str
    check: Derivation
    line: Line


class DealView(NamedTuple):
    """What the page shows of one deal."""

    deal: Deal
    voices: tuple[Voice, ...]
    lines: tuple[Line, ...]
    rows: tuple[RowView, ...]
    conflicts: tuple[ConflictView, ...]
    documents: tuple[Document, ...]
    untold: Untold
    picture: Picture
    timeline: tuple[Event, ...]
    sums: tuple[Sum, ...]
    unused: tuple[tuple[Voice, tuple[Mention, ...]], ...]
    beside: tuple[Claim, ...]


class ArticleView(NamedTuple):
    """What the page shows of one article."""

    article: Article
    name: str
    deal_ids: tuple[str, ...]
    segments: tuple[Segment, ...]
    claims: tuple[Claim, ...]
    unused: tuple[Mention, ...]


def view_deal(deal: Deal, index: Index, *, with_text: bool = True) -> DealView:
    """Gather everything that the page tells of one deal."""
    grid = lay_grid(deal, index)
    voices = number_voices(grid.articles)
    conflicts = index.conflicts.get(deal.deal_id, ())
    lines = sum_up(grid, conflicts, voices)
    documents = cited_documents(deal, index, voices)
    rows = _rows(grid, conflicts, voices)
    return DealView(
        deal=deal,
        voices=tuple(voices.values()),
        lines=lines,
        rows=rows,
        conflicts=tuple(
            _conflict(row, index, voices, with_text=with_text) for row in conflicts
        ),
        documents=documents,
        untold=ask_untold(deal, index),
        picture=draw_lineage(deal, documents, voices),
        timeline=lay_timeline(lines, voices),
        sums=tuple(_sums(rows)),
        unused=tuple(_unused(voices, index)),
        beside=_beside(grid, index),
    )


def view_article(article: Article, index: Index, *, with_text: bool) -> ArticleView:
    """Gather everything that the page tells of one article."""
    claims = index.claims_of_article.get(article.article_id, ())
    return ArticleView(
        article=article,
        name=shown(article.source or article.title or article.path),
        deal_ids=index.deals_of_article.get(article.article_id, ()),
        segments=cut_segments(article, claims) if with_text else (),
        claims=claims,
        unused=index.unused.get(article.article_id, ()),
    )


def _rows(
    grid: Grid, conflicts: Iterable[Conflict], voices: Mapping[str, Voice]
) -> tuple[RowView, ...]:
    disputed = tuple(conflicts)
    return tuple(
        RowView(
            sum_up_fact(row, disputed, voices),
            name_paths(row.fact.reason, voices.values()),
            row.cells,
            all(_is_calm(cell) for cell in row.cells),
        )
        for row in grid.rows
    )


def _is_calm(cell: Cell) -> bool:
    return cell.state is State.STATED and cell.stance is Stance.AGREES


def _conflict(
    conflict: Conflict, index: Index, voices: Mapping[str, Voice], *, with_text: bool
) -> ConflictView:
    return ConflictView(
        conflict,
        tuple(
            _side(side, index, voices, with_text=with_text) for side in conflict.sides
        ),
        name_paths(conflict.explanation, voices.values()),
    )


def _side(
    side: Side, index: Index, voices: Mapping[str, Voice], *, with_text: bool
) -> SideView:
    claims = [claim for claim in index.cited(side.claims) if claim.article_id in voices]
    sayings = [
        _saying(claim, index, voices[claim.article_id], with_text=with_text)
        for claim in claims
    ]
    names = list(dict.fromkeys(saying.voice.name for saying in sayings))
    kind = claims[0].value.kind if claims else "text"
    few = len(names) <= 2  # noqa: PLR2004 - more names than that nobody reads
    told = " and ".join(names) if few else f"{len(names)} articles"
    return SideView(readable(side.normal, kind), tuple(sayings), told)


def _saying(claim: Claim, index: Index, voice: Voice, *, with_text: bool) -> Saying:
    text = index.articles[claim.article_id].text
    inside = claim.sentence_start <= claim.start and claim.end <= claim.sentence_end
    if not (with_text and inside):
        return Saying(claim, voice, "", "")
    before = text[claim.sentence_start : claim.start]
    return Saying(claim, voice, before, text[claim.end : claim.sentence_end])


def _sums(rows: Iterable[RowView]) -> Iterable[Sum]:
    for row in rows:
        for check in row.line.fact.derived:
            yield Sum(readable_sum(check.expression), check, row.line)


def _unused(
    voices: Mapping[str, Voice], index: Index
) -> Iterable[tuple[Voice, tuple[Mention, ...]]]:
    for name, voice in voices.items():
        if mentions := index.unused.get(name, ()):
            yield voice, mentions


def _beside(grid: Grid, index: Index) -> tuple[Claim, ...]:
    """The claims of a deal that no row of its grid holds."""
    used = {
        claim.claim_id
        for row in grid.rows
        for cell in row.cells
        for claim in cell.claims
    }
    claims = index.claims_of_deal.get(grid.deal.deal_id, ())
    return tuple(claim for claim in claims if claim.claim_id not in used)
