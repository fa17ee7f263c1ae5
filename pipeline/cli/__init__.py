"""The command line: arguments in, sheets and an exit status out.

Exit status: 0 done; 1 found under ``--fail-on`` or by ``verify``; 2 wrong usage;
3 some inputs failed. Nothing of weight is imported before a command needs it.
"""

import atexit
import gc
from typing import Annotated

import typer

from pipeline.cli import (
    annotating,
    asking,
    checking,
    parting,
    reading,
    reviewing,
    running,
    watching,
)
from pipeline.cli.group import DefaultGroup

_ALLOCATIONS = 10_000  # objects between two looks for garbage; a start makes no garbage

app = typer.Typer(
    cls=DefaultGroup,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Say what news articles claim about business deals, and where they conflict.",
    epilog="Start here: dealfacts FOLDER (the same as: dealfacts run FOLDER)",
)
rules = typer.Typer(no_args_is_help=True, help="Work on the rules.")
app.add_typer(rules, name="rules")

for command in (
    running.run,
    running.extract,
    running.reconcile,
    parting.work,
    reading.show,
    reading.conflicts,
    reading.audit,
    reading.verify,
    reading.explain,
    reviewing.review,
    reviewing.diff,
    asking.export,
    asking.query,
    watching.watch,
    checking.score,
    annotating.annotate,
    checking.schema,
    checking.doctor,
):
    app.command()(command)
rules.command("test")(checking.check_rules)


def _print_version(wanted: bool) -> None:
    if wanted:
        from pipeline import __version__

        typer.echo(f"dealfacts {__version__}")
        raise typer.Exit


@app.callback()
def _common(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print it, stop."
        ),
    ] = False,
) -> None:
    """Only ``--version`` stands before a command."""


def main() -> None:
    """Run the command that the shell typed."""
    gc.set_threshold(_ALLOCATIONS)
    atexit.register(gc.freeze)  # the system takes memory back faster than we sort it
    app(prog_name="dealfacts")
