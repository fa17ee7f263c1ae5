"""An output folder in, files for other tools and answers to questions out."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.console import Verbose, print_bytes, print_sheet, say, suggest
from pipeline.cli.options import About, Kind, Output, Since
from pipeline.errors import EmitError

if TYPE_CHECKING:
    from pipeline.emit.export.database import Answer


class Shape(StrEnum):
    """How an answer is printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


def export(
    csv: Annotated[
        bool, typer.Option("--csv", help="facts, claims, conflicts, articles as CSV.")
    ] = False,
    xlsx: Annotated[
        bool, typer.Option("--xlsx", help="The same as one Excel workbook.")
    ] = False,
    ftm: Annotated[
        bool, typer.Option("--ftm", help="FollowTheMoney entities and statements.")
    ] = False,
    db: Annotated[
        bool, typer.Option("--db", help="SQLite, with metadata for Datasette.")
    ] = False,
    output: Output = Path("outputs"),
    to: Annotated[
        Path | None,
        typer.Option("--to", metavar="FOLDER", help="Instead of the output folder."),
    ] = None,
    about: About = None,
    since: Since = None,
    kind: Kind = None,
    verbose: Verbose = False,
) -> None:
    """Write results as files of other tools; their names go to standard output."""
    from pipeline.emit import Wanted, narrow, read_outputs
    from pipeline.emit.export.folder import Form, export_results

    asked = {Form.CSV: csv, Form.XLSX: xlsx, Form.FTM: ftm, Form.DB: db}
    forms = [form for form, wanted in asked.items() if wanted]
    if not forms:
        raise EmitError("export as what? Add one or more of: --csv --xlsx --ftm --db")
    results = narrow(read_outputs(output), Wanted(about, since, kind))
    paths = export_results(results, to or output, forms)
    typer.echo("\n".join(map(str, paths)))


def query(
    question: Annotated[
        str, typer.Argument(metavar="SQL", help="Such as: select * from sheet")
    ],
    output: Output = Path("outputs"),
    shape: Annotated[
        Shape, typer.Option("--as", help="How to print the answer.")
    ] = Shape.TABLE,
    verbose: Verbose = False,
) -> None:
    """Ask the database of an output folder, which is only read."""
    from pipeline.emit import read_log, read_outputs
    from pipeline.emit.export.database import ask_database, is_of
    from pipeline.emit.export.folder import DATABASE, export_database
    from pipeline.emit.runlog import made_of

    wanted = made_of(read_log(output))
    if not is_of(output / DATABASE, wanted):
        export_database(read_outputs(output), output, wanted)
    answer = ask_database(output / DATABASE, question)
    _print_answer(answer, shape)
    say(f"{len(answer.rows)} rows")
    if not answer.rows:
        suggest("What is there? Type:", "dealfacts query 'select * from sheet'")


def _print_answer(answer: "Answer", shape: Shape) -> None:
    from pipeline.emit.export.answers import answer_as_csv, answer_as_json, draw_answer

    if shape is Shape.TABLE:
        print_sheet(draw_answer(answer))
    else:
        printed = answer_as_csv if shape is Shape.CSV else answer_as_json
        print_bytes(printed(answer))
