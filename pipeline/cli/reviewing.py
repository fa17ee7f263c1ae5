"""Decisions, two runs and the audit: what people do with results afterwards."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.console import Verbose, complain, print_bytes, print_line, say
from pipeline.cli.options import Output, RulesFolder

if TYPE_CHECKING:
    from pipeline.records import Decision


def review(
    decisions: Annotated[
        Path, typer.Argument(metavar="DECISIONS", help="A file of decisions.")
    ],
    output: Output = Path("outputs"),
    rules: RulesFolder = None,
    verbose: Verbose = False,
) -> None:
    """Accept, reject or edit claims, and join or part stories, as a file says."""
    from pipeline.rules import load_rules
    from pipeline.run import review_outputs

    done = review_outputs(output, decisions, rules=load_rules(rules))
    for row in done.unmatched:
        complain(f"no {row.named} in {output}; its decision changes nothing")
    for row in done.decisions:
        if row not in done.unmatched:
            print_line(f"{row.verdict} {row.named}{_why(row)}")
    say(f"kept in {output / 'decisions.jsonl'}; every later run there goes by them")


def _why(row: "Decision") -> str:
    words = [f"as {row.normal}"] if row.normal else []
    words += [f"by {row.by}"] if row.by else []
    words += [row.note] if row.note else []
    return f" ({'; '.join(words)})" if words else ""


def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="An output folder.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="A later one.")],
    as_json: Annotated[
        bool, typer.Option("--json", help="Print JSON lines instead of text.")
    ] = False,
    verbose: Verbose = False,
) -> None:
    """Print the facts that were added, changed or removed between two runs, and why."""
    from pipeline.emit import read_outputs, rows_as_bytes
    from pipeline.emit.difference import compare_outputs, tell_change

    changes = compare_outputs(read_outputs(old), read_outputs(new))
    if as_json:
        print_bytes(rows_as_bytes(changes))
        return
    for change in changes:
        head, *why = tell_change(change).split("\n")
        print_line(head)
        for reason in why:
            typer.echo(f"    {_shown(reason)}")
    if not changes:
        say("no fact is added, changed or removed")


def _shown(text: str) -> str:
    from pipeline.emit.wording import shown

    return shown(text)
