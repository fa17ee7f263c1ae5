"""Gold, schemas, rules and the installation: what is measured, promised, in order."""

from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.console import Verbose, print_bytes, print_sheet

FOUND = 1


def score(
    gold: Annotated[
        Path, typer.Argument(metavar="GOLD", help="A folder with gold.json files.")
    ],
    claims: Annotated[
        Path, typer.Option("--claims", metavar="FILE", help="Claims as JSON lines.")
    ] = Path("outputs/claims.jsonl"),
    quiet: Annotated[
        bool, typer.Option("-q", "--quiet", help="Leave out the failing quotes.")
    ] = False,
    verbose: Verbose = False,
) -> None:
    """Print precision, recall and F1 per field against gold, and the failing quotes."""
    del verbose
    from pipeline.emit import read_rows
    from pipeline.records import Claim
    from pipeline.score import draw_scores, score_claims

    scores = score_claims(gold, read_rows(claims, Claim))
    print_sheet(draw_scores(scores, with_failures=not quiet))


def schema(
    record: Annotated[
        str | None, typer.Argument(metavar="[RECORD]", help="article, claim, fact, ...")
    ] = None,
    verbose: Verbose = False,
) -> None:
    """Print the JSON Schema of one record, or of all."""
    del verbose
    import orjson

    from pipeline.emit import all_schemas, record_schema

    described = record_schema(record) if record else all_schemas()
    options = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
    print_bytes(orjson.dumps(described, option=options))
