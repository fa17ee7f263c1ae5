"""The options that commands share."""

import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from pipeline.errors import EmitError

_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def _check_date(date: str | None) -> str | None:
    if date is not None and not _DATE.fullmatch(date):
        raise EmitError(f"{date!r} is no date; write it as 2026-03-02")
    return date


Articles = Annotated[
    list[Path],
    typer.Argument(
        metavar="ARTICLES...",
        help="Article files, folders of them, @LIST of files, or - for stdin.",
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
Decisions = Annotated[
    Path | None,
    typer.Option(
        "--decisions", metavar="FILE", help="A reviewer's decisions to go by."
    ),
]
Previous = Annotated[
    Path | None,
    typer.Option(
        "--previous", metavar="FOLDER", help="An earlier run whose deal ids are kept."
    ),
]


Limits = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="NAME=VALUE",
        help="A limit of reading, or text_column; docs/formats.md lists them.",
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

Workers = Annotated[
    int, typer.Option("-j", "--workers", "--jobs", min=1, help="Worker processes.")
]
Fresh = Annotated[
    bool, typer.Option("--fresh", help="Take nothing from an earlier run.")
]
Wait = Annotated[
    bool, typer.Option("--wait", help="Wait while another run uses the folder.")
]
Patience = Annotated[
    float,
    typer.Option(
        min=0.1, metavar="SECONDS", help="For one article, before it is set aside."
    ),
]
Timing = Annotated[bool, typer.Option(help="Put the time it took into run.json.")]
Scheduler = Annotated[
    str | None,
    typer.Option(
        "--scheduler", metavar="ADDRESS", help="Of a Dask cluster to work on."
    ),
]
KeptAt = Annotated[
    str | None,
    typer.Option("--kept-at", metavar="URL", help="Keep results at an fsspec address."),
]
NoText = Annotated[
    bool, typer.Option("--no-text", help="Keep the articles' text out of the report.")
]
About = Annotated[
    str | None,
    typer.Option(
        "--about", metavar="NAME", help="Only deals with this party, or so titled."
    ),
]
Since = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="DATE",
        callback=_check_date,
        help="Only deals with an article since this day, as 2026-03-02.",
    ),
]
Kind = Annotated[
    str | None,
    typer.Option("--kind", metavar="KIND", help="Only deals of this kind: lease, ..."),
]
