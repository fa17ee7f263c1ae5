"""Articles in, results out: run, extract, reconcile."""

from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from pipeline.cli.console import (
    Verbose,
    busy,
    complain,
    counting,
    print_bytes,
    print_line,
    print_sheet,
    say,
    suggest,
)
from pipeline.cli.options import (
    About,
    Articles,
    Decisions,
    Failing,
    FailOn,
    Fresh,
    KeptAt,
    Kind,
    Limits,
    Model,
    NoText,
    Output,
    Patience,
    Previous,
    RulesFolder,
    Scheduler,
    Since,
    Sources,
    Timing,
    Wait,
    Workers,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from concurrent.futures import Executor

    from pydantic import BaseModel

    from pipeline.emit import Results, Skipped
    from pipeline.run import Progress, Run

FOUND = 1
SOME_FAILED = 3
_MOST_SHOWN = 100  # deals; of more, there are numbers
_SEVERITIES = (FailOn.MINOR, FailOn.MODERATE, FailOn.MAJOR)


def run(
    articles: Articles,
    output: Output = Path("outputs"),
    rules: RulesFolder = None,
    model: Model = "auto",
    sources: Sources = None,
    workers: Workers = 1,
    fresh: Fresh = False,
    wait: Wait = False,
    patience: Patience = 60.0,
    timing: Timing = True,
    decisions: Decisions = None,
    previous: Previous = None,
    scheduler: Scheduler = None,
    kept_at: KeptAt = None,
    about: About = None,
    since: Since = None,
    kind: Kind = None,
    no_text: NoText = False,
    limits: Limits = None,
    fail_on: Failing = None,
    verbose: Verbose = False,
) -> None:
    """Ingest, extract, reconcile, report: articles in, a folder of results out."""
    from pipeline import run as way

    with _at_work(articles, scheduler) as (lent, told):
        how = way.Choices(workers, lent, fresh, wait, patience, kept_at, timing, told)
        done = way.run_articles(
            articles,
            output,
            rules=way.load_rules(rules),
            model=model,
            sources=sources,
            settings=way.read_settings(limits or []),
            review=way.Review(decisions, previous),
            wanted=way.Wanted(about, since, kind, with_text=not no_text),
            choices=how,
        )
    _end(done, fail_on)


def extract(
    articles: Articles,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help="Instead of stdout."),
    ] = None,
    rules: RulesFolder = None,
    model: Model = "auto",
    sources: Sources = None,
    limits: Limits = None,
    verbose: Verbose = False,
) -> None:
    """Print what each article claims, as JSON lines, before any comparison."""
    from pipeline.ingest import read_settings
    from pipeline.rules import load_rules
    from pipeline.run import Analyst, extract_articles, read_inputs

    inputs = read_inputs(articles, sources, read_settings(limits or []))
    with busy(f"Reading {len(inputs.articles)} articles"):
        analyst = Analyst.of(load_rules(rules), model)
        extracted = extract_articles(inputs.articles, analyst)
    _deliver(extracted.claims, output)
    failed = [row for row in inputs.skipped if row.kind == "failed"]
    raise typer.Exit(_tell_failed([*failed, *extracted.failed]))


def reconcile(
    claims: Annotated[Path, typer.Argument(help="Claims as JSON lines, or -.")],
    articles: Annotated[
        list[Path], typer.Argument(help="Their articles: files, folders, or a .jsonl.")
    ],
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help="Instead of stdout."),
    ] = None,
    rules: RulesFolder = None,
    sources: Sources = None,
    verbose: Verbose = False,
) -> None:
    """Compare claims made earlier and print the facts, as JSON lines."""
    from pipeline.emit import read_rows
    from pipeline.reconcile import reconcile_claims
    from pipeline.records import Claim
    from pipeline.rules import load_rules
    from pipeline.run import read_known_articles

    rows = read_rows(claims, Claim)
    known = read_known_articles(articles, sources)
    _deliver(reconcile_claims(rows, known, rules=load_rules(rules)).facts, output)


def _deliver(rows: "Sequence[BaseModel]", output: Path | None) -> None:
    from pipeline.emit import rows_as_bytes, write_rows

    if output is None:
        print_bytes(rows_as_bytes(rows))
    else:
        write_rows(output, rows)
        say(f"{len(rows)} rows in {output}")


def _print_run(done: "Run") -> None:
    from pipeline.emit.sheet import show_deals

    if done.is_unchanged:
        say("Nothing has changed since the last run; --fresh does it all again.")
    if done.counts.get("deals", 0) > _MOST_SHOWN:
        told = (f"{number:,} {name}" for name, number in done.counts.items())
        print_line(", ".join(told))
    else:
        print_sheet(show_deals(done.results))
    for row in done.skipped:
        if row.kind == "set aside":
            say(f"set aside {row.path}: {row.reason}")
    suggest(
        f"Open {done.output / 'report.html'} in a browser, or type:",
        f"dealfacts conflicts -o {done.output}",
        f"dealfacts explain term -o {done.output}",
    )


def is_found(results: "Results", fail_on: FailOn) -> bool:
    """Whether there is a conflict as severe as that, or a disputed fact."""
    if fail_on is FailOn.DISPUTED:
        return any(fact.verdict == fail_on.value for fact in results.facts)
    bad_enough = _SEVERITIES[_SEVERITIES.index(fail_on) :]
    return any(row.severity.value in bad_enough for row in results.conflicts)


def _status(done: "Run", fail_on: FailOn | None) -> int:
    failed = _tell_failed(done.failed)
    return FOUND if fail_on and is_found(done.results, fail_on) else failed


def _tell_failed(failed: "Sequence[Skipped]") -> int:
    """Say which inputs gave nothing; the exit status that follows from it."""
    for row in failed:
        complain(row.reason if row.path in row.reason else f"{row.path}: {row.reason}")
    return SOME_FAILED if failed else 0


@contextmanager
def _at_work(
    articles: list[Path], address: str | None
) -> "Iterator[tuple[Executor | None, Progress | None]]":
    """Count for whoever watches, and connect to the cluster if there is one."""
    from pipeline.run import cluster_at

    with (
        counting(f"Reading {' '.join(map(str, articles))}") as progress,
        cluster_at(address) if address else nullcontext() as lent,
    ):
        yield lent, progress


def _end(done: "Run", fail_on: FailOn | None) -> NoReturn:
    _print_run(done)
    raise typer.Exit(_status(done, fail_on))
