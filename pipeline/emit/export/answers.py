"""An answer of the database in, a table, CSV or JSON lines out."""

import csv
from io import StringIO

import orjson
from rich.table import Table
from rich.text import Text

from pipeline.emit.export.database import Answer
from pipeline.emit.export.spreadsheets import safe_cell
from pipeline.emit.wording import shown


def draw_answer(answer: Answer) -> Table:
    """Draw an answer for a terminal."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for place, name in enumerate(answer.columns):
        numbers = all(isinstance(row[place], int | float) for row in answer.rows)
        right = numbers and bool(answer.rows)
        table.add_column(
            shown(name), overflow="fold", justify="right" if right else "left"
        )
    for row in answer.rows:
        table.add_row(*(Text(_printed(cell)) for cell in row))
    return table


def answer_as_csv(answer: Answer) -> bytes:
    """Print an answer as CSV, safe in spreadsheets."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(answer.columns)
    writer.writerows([[_safe(cell) for cell in row] for row in answer.rows])
    return text.getvalue().encode("utf-8", "replace")


def answer_as_json(answer: Answer) -> bytes:
    """Print an answer as JSON lines, a row an object."""
    rows = (dict(zip(answer.columns, row, strict=True)) for row in answer.rows)
    return b"".join(
        orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE, default=repr)
        for row in rows
    )


def _printed(cell: object) -> str:
    return "" if cell is None else shown(str(cell))


def _safe(cell: object) -> object:
    return safe_cell(cell) if isinstance(cell, str) else cell
