"""Where data and talk go: data to standard output, talk to standard error."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from rich.console import RenderableType


def _remember(ctx: typer.Context, wanted: bool) -> bool:
    ctx.meta["verbose"] = wanted  # shared by all contexts of one call
    return wanted


Verbose = Annotated[
    bool,
    typer.Option(
        "-v", "--verbose", callback=_remember, help="Say more; show the traceback."
    ),
]


def print_sheet(sheet: "RenderableType") -> None:
    """Print something drawn by rich; plain, and without trailing blanks, when piped."""
    from rich.console import Console

    console = Console(markup=False, highlight=False, emoji=False)
    if console.is_terminal:
        console.print(sheet)
        return
    with console.capture() as capture:
        console.print(sheet)
    lines = (line.rstrip() for line in capture.get().splitlines())
    typer.echo("\n".join(lines))


def print_line(message: str) -> None:
    """Print one line of data; no control character gets through."""
    from pipeline.emit.wording import shown

    typer.echo(shown(message))


def print_bytes(content: bytes) -> None:
    """Print data as it is."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def complain(message: str) -> None:
    """Say what went wrong, to standard error; no control character gets through."""
    from pipeline.emit.wording import shown_lines

    typer.echo(f"dealfacts: {shown_lines(message)}", err=True)


def say(message: str) -> None:
    """Talk to whoever watches; keep quiet when nobody does."""
    if sys.stderr.isatty():
        typer.echo(message, err=True)


@contextmanager
def busy(message: str) -> Iterator[None]:
    """Show that work goes on, to whoever watches."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(message):
        yield


@contextmanager
def counting(message: str) -> "Iterator[Callable[[int, int], None] | None]":
    """Show how far work is and how long it will take, to whoever watches."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(escape(message), total=None)

        def tell(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total)

        yield tell


def suggest(message: str, *commands: str) -> None:
    """Say what one may type next, to whoever watches."""
    say("\n  ".join((message, *commands)))
