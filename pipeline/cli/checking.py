"""Gold, schemas, rules and the installation: what is measured, promised, in order."""

import platform
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.console import (
    Verbose,
    complain,
    print_bytes,
    print_line,
    print_sheet,
)
from pipeline.cli.options import Model, RulesFolder
from pipeline.errors import DealFactsError

if TYPE_CHECKING:
    from collections.abc import Callable

FOUND = 1
_TRIAL = """Orbal Systems rents power from Tarn Compute

Orbal Systems will pay Tarn Compute $25 million per month through May 2031.
"""


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
    import orjson

    from pipeline.emit import all_schemas, record_schema

    described = record_schema(record) if record else all_schemas()
    options = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
    print_bytes(orjson.dumps(described, option=options))


def check_rules(
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="[FOLDER]", help="Your rules; else the shipped ones."),
    ] = None,
    model: Model = "auto",
    verbose: Verbose = False,
) -> None:
    """Try every rule on its own examples and on the near misses of its file."""
    from pipeline.extract.witnesses import hear_witnesses

    witnesses = list(hear_witnesses(folder, model=model))
    failures = [witness for witness in witnesses if witness.failure]
    for witness in failures:
        complain(str(witness))
    print_line(f"{len(witnesses)} sentences, {len(failures)} failures")
    if failures:
        raise typer.Exit(FOUND)


def doctor(
    rules: RulesFolder = None, model: Model = "auto", verbose: Verbose = False
) -> None:
    """Say whether everything that a run needs is here and works."""
    checks = (
        ("dealfacts", _about_tool),
        ("rules", lambda: _about_rules(rules)),
        ("model", lambda: _about_model(rules, model)),
    )
    healthy = [_checked(name, check) for name, check in checks]
    if not all(healthy):
        raise typer.Exit(FOUND)


def _checked(name: str, check: "Callable[[], str]") -> bool:
    try:
        print_line(f"ok   {name}: {check()}")
    except DealFactsError as error:
        print_line(f"FAIL {name}: {error}")
        return False
    return True


def _about_tool() -> str:
    from pipeline.fingerprint import VERSION

    return f"version {VERSION} on Python {platform.python_version()}"


def _about_rules(folder: Path | None) -> str:
    from pipeline.rules import load_rules

    rules = load_rules(folder)
    patterns = sum(len(found) for found in rules.patterns.values())
    return f"{len(rules.triggers)} triggers, {patterns} patterns, digest {rules.digest}"


def _about_model(rules: Path | None, model: str) -> str:
    from pipeline.extract import Extractor
    from pipeline.fingerprint import model_digest
    from pipeline.ingest import read_text
    from pipeline.rules import load_rules

    extractor = Extractor(load_rules(rules), model=model, weigh=False)
    claims = extractor.read(read_text(_TRIAL)).claims
    return f"{model_digest(model)}; it reads {len(claims)} claims in a trial sentence"
