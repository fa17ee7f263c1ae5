"""The options that commands share."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

Articles = Annotated[
    list[Path],
    typer.Argument(
        metavar="ARTICLES...", help="Article files, folders of them, or - for stdin."
    ),
]
Output = Annotated[
    Path, typer.Option("-o", "--output", metavar="FOLDER", help="The output folder.")
]
RulesFolder = Annotated[
    Path | None,
    typer.Option("--rules", metavar="FOLDER", help="Your rules, added to the shipped."),
]
Model = Annotated[
    str,
    typer.Option(
        "--model", metavar="auto|none|NAME", help="The spaCy pipeline that votes."
    ),
]
Sources = Annotated[
    Path | None,
    typer.Option(
        "--sources", metavar="CSV", help="Outlet, url and date of each article."
    ),
]


class FailOn(StrEnum):
    """What makes ``run`` end with status 1."""

    MINOR = "minor"
    MODERATE = "moderate"
    MAJOR = "major"
    DISPUTED = "disputed"


Failing = Annotated[
    FailOn | None,
    typer.Option(
        "--fail-on",
        help="End with status 1 at a conflict of this severity or worse, "
        "or at a disputed fact.",
    ),
]
