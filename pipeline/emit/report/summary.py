"""The facts of a deal in, what a reader asks first out: agreed, contested, untold."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from pipeline.emit.grid import Grid, GridRow, State, is_about
from pipeline.emit.index import Index
from pipeline.emit.report.voices import Voice
from pipeline.emit.wording import VERDICT_SIGNS, counted, fact_words, slot_label
from pipeline.records import BESIDE_THE_DEAL, Conflict, Deal, Fact, Origin, Verdict

_QUESTIONS = {
    "party": "who the parties are",
    "amount": "what it costs",
    "capacity": "how much is delivered",
    "facility": "at which site",
    "location": "where",
    "term": "how long it runs",
    "termination": "how one gets out of it",
    "date": "when it was signed or starts",
}
"""What the fields of a deal answer."""


class Line(NamedTuple):
    """One fact as the summary tells it, and with whose authority."""

    fact: Fact
    label: str
    words: str
    sign: str
    verdict: str
    voices: str

    @property
    def is_beside(self) -> bool:
        """Whether it is a figure beside the deal, such as a market value."""
        return self.fact.field == "amount" and self.fact.role in BESIDE_THE_DEAL


class Document(NamedTuple):
    """A source that the articles cite, and which of them do."""

    origin: Origin
    cited_by: tuple[Voice, ...]
    carries: tuple[str, ...]


class Untold(NamedTuple):
    """What nobody says, and what was not found although it may be said."""

    silent: tuple[str, ...]
    not_found: tuple[str, ...]


def sum_up(
    grid: Grid, conflicts: Iterable[Conflict], voices: Mapping[str, Voice]
) -> tuple[Line, ...]:
    """Tell every fact in a line; sources have a list of their own."""
    disputed = tuple(conflicts)
    return tuple(
        sum_up_fact(row, disputed, voices)
        for row in grid.rows
        if row.fact.field != "source"
    )


def sum_up_fact(
    row: GridRow, conflicts: Iterable[Conflict], voices: Mapping[str, Voice]
) -> Line:
    """Tell one fact: its value, whether it is contested, who says it."""
    fact = row.fact
    contested = any(is_about(conflict, fact) for conflict in conflicts)
    calm = fact.verdict not in (Verdict.CONFLICTING, Verdict.DISPUTED)
    return Line(
        fact,
        slot_label(fact.field, fact.role),
        fact_words(fact),
        "!" if contested else VERDICT_SIGNS[fact.verdict],
        "contested" if contested and calm else fact.verdict.value,
        _who(row, voices),
    )


def cited_documents(
    deal: Deal, index: Index, voices: Mapping[str, Voice]
) -> tuple[Document, ...]:
    """Whom the articles cite that is no article here, the most cited first."""
    facts = index.facts.get(deal.deal_id, ())
    found = [
        _document(origin, facts, index, voices)
        for origin in deal.origins
        if not origin.in_corpus
    ]
    return tuple(sorted(found, key=_by_weight))


def ask_untold(deal: Deal, index: Index) -> Untold:
    """Name what no article tells, keeping silence apart from what was not read."""
    told = {fact.field for fact in index.facts.get(deal.deal_id, ())}
    told |= {"facility", "location"} if told & {"facility", "location"} else set()
    silent = [name for name in deal.open_questions if name not in told]
    rest = [name for name in _QUESTIONS if name not in told and name not in silent]
    return Untold(tuple(map(_question, silent)), tuple(map(_question, rest)))


def _who(row: GridRow, voices: Mapping[str, Voice]) -> str:
    fact, cells = row.fact, row.cells
    telling = [cell for cell in cells if cell.state is State.STATED]
    if not telling:
        hiding = sum(cell.state is State.UNDISCLOSED for cell in cells)
        return f"withheld, say {hiding} of {len(cells)}"
    if fact.verdict is Verdict.SINGLE_SOURCE and len(cells) > 1:
        names = (voices[cell.article.article_id].name for cell in telling)
        return f"according to {' and '.join(names)} alone"
    origins = counted(len(fact.origins), "origin")
    return f"{len(telling)} of {counted(len(cells), 'article')}, {origins}"


def _document(
    origin: Origin,
    facts: Iterable[Fact],
    index: Index,
    voices: Mapping[str, Voice],
) -> Document:
    carried: dict[str, None] = {}
    claims = set(origin.claims)
    for fact in facts:
        for mine in fact.origins:
            if mine.id == origin.id:
                claims.update(mine.claims)
                carried[slot_label(fact.field, fact.role)] = None
    articles = {
        index.claims[name].article_id for name in claims if name in index.claims
    }
    cited_by = (voice for article, voice in voices.items() if article in articles)
    return Document(origin, tuple(cited_by), tuple(carried))


def _by_weight(document: Document) -> tuple[bool, int, str]:
    is_paper = document.origin.kind == "document"
    return not is_paper, -len(document.cited_by), document.origin.id


def _question(field: str) -> str:
    return _QUESTIONS.get(field, field.replace("_", " "))
