"""Typed words in, a command out; every refusal told to the person at the keyboard."""

import traceback
from typing import Any

import typer
from typer.core import TyperGroup

from pipeline.cli.console import complain
from pipeline.errors import DealFactsError

_GLOBAL = frozenset({"-h", "--help", "--version"})
USAGE = 2
# Typer's own word for what was typed wrong; its home has moved between releases
_MISTYPED: Any = typer.BadParameter.__base__


class DefaultGroup(TyperGroup):
    """Commands of which ``run`` may be left out."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - Typer's own context, whose home has moved between releases
        """Read ``dealfacts FOLDER`` as ``dealfacts run FOLDER``."""
        if args and args[0] not in self.commands and args[0] not in _GLOBAL:
            args = ["run", *args]
        return super().parse_args(ctx, args)

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 - as above
        """Run the command and end with its exit status."""
        try:
            return super().invoke(ctx)
        except DealFactsError as error:
            _tell(str(error), verbose=ctx.meta.get("verbose", False))
            raise typer.Exit(USAGE) from error
        except (typer.Exit, typer.Abort, OSError, _MISTYPED):
            raise  # the shell's own affairs, a closed pipe and a typo among them
        except Exception as error:
            verbose = ctx.meta.get("verbose", False)
            hint = "" if verbose else "; add -v to see where, and please report it"
            _tell(f"bug: {type(error).__name__}: {error}{hint}", verbose=verbose)
            raise typer.Exit(USAGE) from error


def _tell(message: str, *, verbose: bool) -> None:
    if verbose:
        traceback.print_exc()
    complain(message)
