"""An output folder in, what it says or what is wrong with it out."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from pipeline.cli.console import (
    Verbose,
    complain,
    print_line,
    print_sheet,
    say,
    suggest,
)
from pipeline.cli.options import About, Kind, Output, Since
from pipeline.errors import EmitError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pipeline.records import Deal, Fact

FOUND = 1
_AT_ONCE = 6  # facts that one reads in one go
Row = TypeVar("Row")
Chosen = Annotated[
    str | None,
    typer.Argument(metavar="[DEAL]", help="A deal's id or part of its title."),
]


def show(
    deal: Chosen = None,
    output: Output = Path("outputs"),
    about: About = None,
    since: Since = None,
    kind: Kind = None,
    verbose: Verbose = False,
) -> None:
    """Print the sheet of every deal, or of one."""
    from pipeline.emit import Wanted, narrow, read_outputs
    from pipeline.emit.sheet import show_deals

    results = narrow(read_outputs(output), Wanted(about, since, kind))
    if deal is None:
        print_sheet(show_deals(results))
    else:
        print_sheet(show_deals(results, _choose_deals(results.deals, deal)))
    suggest("Why is a fact held? Type:", f"dealfacts explain term -o {output}")


def conflicts(
    deal: Chosen = None,
    output: Output = Path("outputs"),
    about: About = None,
    since: Since = None,
    kind: Kind = None,
    verbose: Verbose = False,
) -> None:
    """Print every conflict with the quotes of all sides, or those of one deal."""
    from pipeline.emit import Wanted, narrow, read_outputs
    from pipeline.emit.sheet import show_conflicts

    results = narrow(read_outputs(output), Wanted(about, since, kind))
    ids = {row.deal_id for row in _choose_deals(results.deals, deal)}
    chosen = [row for row in results.conflicts if row.deal_id in ids]
    print_sheet(show_conflicts(results, chosen))
    suggest("See them beside their articles:", f"{output / 'report.html'}")


def audit(
    output: Output = Path("outputs"),
    about: About = None,
    since: Since = None,
    kind: Kind = None,
    verbose: Verbose = False,
) -> None:
    """Print how each source covers, omits, agrees and conflicts."""
    from pipeline.emit import Wanted, audit_sources, narrow, read_outputs
    from pipeline.emit.audit import tell_audit
    from pipeline.emit.sheet import show_audit

    results = narrow(read_outputs(output), Wanted(about, since, kind))
    found = audit_sources(results)
    print_sheet(show_audit(found))
    for line in tell_audit(found):
        print_line(line)
    suggest("All counts are in:", f"{output / 'audit.json'}")


def verify(
    output: Annotated[
        Path, typer.Argument(metavar="OUTPUT", help="The output folder.")
    ] = Path("outputs"),
    articles: Annotated[
        Path | None,
        typer.Option(
            "--articles",
            metavar="FOLDER",
            help="See also that these files are unchanged.",
        ),
    ] = None,
    verbose: Verbose = False,
) -> None:
    """Prove every claim, fact and conflict of an output folder by its articles."""
    from pipeline.emit import verify_outputs

    problems = verify_outputs(output, inputs=articles)
    for problem in problems:
        complain(str(problem))
    if problems:
        raise typer.Exit(FOUND)
    say(f"{output}: every claim is proved by its article")


def explain(
    fact_id: Annotated[
        str,
        typer.Argument(
            metavar="FACT_ID", help="A fact's id or how it begins, or a field: term"
        ),
    ],
    output: Output = Path("outputs"),
    verbose: Verbose = False,
) -> None:
    """Print why facts are held: the reason, and what every article says."""
    from pipeline.emit import read_outputs
    from pipeline.emit.sheet import show_fact

    results = read_outputs(output)
    chosen = _first_hit(
        results.facts,
        lambda fact: fact.fact_id.startswith(fact_id),
        lambda fact: fact_id.casefold() in (fact.field, fact.role),
    )
    if not 0 < len(chosen) <= _AT_ONCE:
        raise EmitError(_ambiguous(fact_id, chosen or results.facts))
    for fact in chosen:
        print_sheet(show_fact(results, fact))


def _ambiguous(wanted: str, facts: "Iterable[Fact]") -> str:
    from pipeline.emit.wording import fact_words, slot_name

    lines = [
        f"  dealfacts explain {fact.fact_id[:8]}  "
        f"({slot_name(fact.field, fact.role)}: {fact_words(fact)})"
        for fact in facts
    ]
    return "\n".join([f"{wanted!r} is not the one fact that you mean; type:", *lines])


def _choose_deals(deals: "tuple[Deal, ...]", wanted: str | None) -> "list[Deal]":
    if wanted is None:
        return list(deals)
    chosen = _first_hit(
        deals,
        lambda deal: deal.deal_id.startswith(wanted),
        lambda deal: wanted.casefold() in deal.title.casefold(),
    )
    if not chosen:
        titles = "; ".join(deal.title for deal in deals) or "none"
        raise EmitError(f"no deal {wanted!r}; there are: {titles}")
    return chosen


def _first_hit(rows: "Iterable[Row]", *tests: "Callable[[Row], bool]") -> "list[Row]":
    kept = list(rows)
    hits = ([row for row in kept if test(row)] for test in tests)
    return next((hit for hit in hits if hit), [])
