"""Scores in, what a terminal shows of them out."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from pipeline.score.judge import Failure
from pipeline.score.scores import FieldScore, Scores


def draw_scores(scores: Scores, *, with_failures: bool = True) -> RenderableType:
    """Draw precision, recall and F1 per field, after the quotes that failed."""
    table = Table(box=None, pad_edge=False, header_style="dim")
    for name in ("field", "P", "R", "F1", "right", "wrong", "missed"):
        table.add_column(name, justify="left" if name == "field" else "right")
    for field, score in scores.fields.items():
        table.add_row(*_line(field, score))
    table.add_section()
    table.add_row(*_line("all", scores.total), style="bold")
    failures = [_failure(row) for row in scores.failures] if with_failures else []
    return Group(
        *failures, Text(f"{scores.articles} articles"), table, *_beneath(scores)
    )


def _beneath(scores: Scores) -> Iterator[Text]:
    """How far the figures carry: the interval, and what they leave unjudged."""
    if scores.interval:
        low, high = scores.interval
        yield Text(
            f"F1 of other deals like these {len(scores.deals)}: "
            f"between {low:.3f} and {high:.3f} (95 of 100 times)"
        )
    if scores.kinds:
        yield Text(
            f"kind of the deal right in {sum(scores.kinds)} of {len(scores.kinds)} "
            "articles"
        )
    if scores.unjudged:
        share = scores.unjudged / scores.articles
        yield Text(
            f"{scores.unjudged} claims touch nothing annotated and are not judged, "
            f"{share:.1f} per article"
        )


def _line(field: str, score: FieldScore) -> tuple[str, ...]:
    shares = (score.precision, score.recall, score.f1)
    return field, *(f"{share:.3f}" for share in shares), *(str(n) for n in score)


def _failure(failure: Failure) -> Text:
    what = f"{failure.field} {failure.role}".strip()
    text = Text(f"{failure.kind:6} {failure.path}: {what}: ")
    return text.append(f"{failure.normal!r} <- {failure.quote!r}")
