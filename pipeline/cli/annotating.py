"""A folder of articles in, a ``gold.json`` to correct by hand out."""

from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.console import Verbose, busy, print_bytes, suggest
from pipeline.cli.options import Model, RulesFolder


def annotate(
    folder: Annotated[
        Path, typer.Argument(metavar="FOLDER", help="The articles about one deal.")
    ],
    rules: RulesFolder = None,
    model: Model = "auto",
    verbose: Verbose = False,
) -> None:
    """Print a gold.json to correct by hand: what one deal's articles are read as."""
    from pipeline.rules import load_rules
    from pipeline.run import Analyst, extract_articles, read_inputs
    from pipeline.score.skeleton import skeleton_as_json, sketch_gold

    inputs = read_inputs([folder], None)
    with busy(f"Reading {len(inputs.articles)} articles"):
        analyst = Analyst.of(load_rules(rules), model)
        read = extract_articles(inputs.articles, analyst)
    name = folder.resolve().name
    skeleton = sketch_gold(name, inputs.articles, read.claims, read.mentions)
    print_bytes(skeleton_as_json(skeleton))
    suggest(
        "Correct every line by the article, add what is missing, and save it as",
        f"{folder / 'gold.json'}",
    )
