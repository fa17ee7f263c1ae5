"""A part of a corpus in, what it gave kept out: one job of an array."""

from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.console import Verbose, busy, print_line
from pipeline.cli.options import Articles, Limits, Model, RulesFolder, Sources


def work(
    articles: Articles,
    part: Annotated[
        str, typer.Option("--part", metavar="I/N", help="Which part: 3/100.")
    ],
    kept_at: Annotated[
        str, typer.Option("--kept-at", metavar="URL", help="Where results are kept.")
    ],
    rules: RulesFolder = None,
    model: Model = "auto",
    sources: Sources = None,
    limits: Limits = None,
    verbose: Verbose = False,
) -> None:
    """Analyse a part of a corpus for a later run: one job of an array."""
    from pipeline import run as way
    from pipeline.run.part import Part, work_part

    with busy(f"Reading part {part}"):
        new = work_part(
            tuple(Path(path) for path in articles),
            kept_at,
            Part.parse(part),
            rules=way.load_rules(rules),
            model=model,
            sources=sources,
            settings=way.read_settings(limits or []),
        )
    print_line(f"{new} articles analysed and kept at {kept_at}")
