"""A folder in which articles arrive in, a line per new conflict out."""

import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.console import Verbose, complain, print_line, say
from pipeline.cli.options import Articles, Model, NoText, Output, RulesFolder, Sources

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.run import Round, Run


def watch(
    articles: Articles,
    output: Output = Path("outputs"),
    rules: RulesFolder = None,
    model: Model = "auto",
    sources: Sources = None,
    no_text: NoText = False,
    every: Annotated[
        float, typer.Option(min=0.05, metavar="SECONDS", help="Between two looks.")
    ] = 2.0,
    looks: Annotated[
        int, typer.Option(min=0, help="How often to look; 0 is until you stop it.")
    ] = 0,
    verbose: Verbose = False,
) -> None:
    """Run whenever an article comes, changes or goes; print each new conflict."""
    from pipeline.emit import Wanted
    from pipeline.rules import load_rules
    from pipeline.run import Choices, run_articles, watch_articles

    loaded = load_rules(rules)

    def go() -> "Run":
        return run_articles(
            articles,
            output,
            rules=loaded,
            model=model,
            sources=sources,
            wanted=Wanted(with_text=not no_text),
            choices=Choices(wait=True),
        )

    say(f"Watching {' '.join(map(str, articles))}; stop with Ctrl-C.")
    try:
        for done in watch_articles(articles, output, go, _pause(every, looks)):
            _tell(done)
    except KeyboardInterrupt:
        say("Stopped; everything up to here is in the output folder.")


def _pause(every: float, looks: int) -> "Callable[[], bool]":
    left = looks

    def pause() -> bool:
        nonlocal left
        left -= 1
        if left == 0:
            return False
        time.sleep(every)
        return True

    return pause


def _tell(done: "Round") -> None:
    from pipeline.emit import Index
    from pipeline.emit.clashes import conflict_line
    from pipeline.emit.wording import counted

    index = Index(done.run.results)
    for row in done.run.failed:
        complain(f"{row.path}: {row.reason}")
    for conflict in done.conflicts:
        print_line(conflict_line(conflict, index))
    counts = done.run.counts
    told = (
        counted(counts[name], name[:-1]) for name in ("articles", "deals", "conflicts")
    )
    say(", ".join(told))
