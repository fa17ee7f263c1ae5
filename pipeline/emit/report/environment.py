"""The templates of the page, and the words and signs that they know."""

import sys
from collections.abc import MutableMapping
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import jinja2
from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from pipeline.emit.wording import (
    VERDICT_SIGNS,
    clipped,
    counted,
    readable,
    readable_date,
    shown,
    shown_inside,
    shown_lines,
    slot_label,
)
from pipeline.records import Article, Claim, Verdict
from pipeline.values.shelf import SHELF

FOLDER = Path(__file__).parent / "templates"

_PAGE_SIGNS = {
    **{verdict.value: sign for verdict, sign in VERDICT_SIGNS.items()},
    Verdict.COMPATIBLE.value: "\N{ALMOST EQUAL TO}",
    Verdict.UNDISCLOSED.value: "\N{EM DASH}",
    "contested": "!",
}
_WHY_NOT = {
    "beside the deal": "a figure beside the deal, such as a market value",
    "other deal": "it belongs to another deal",
    "generic": "it speaks of such deals in general",
    "zone": "it stands in promotion, related stories or the like",
    "no trigger": "no wording ties it to a deal",
    "unparsed": "it could not be read as a value",
}


class _KeptTemplates(FileSystemLoader):
    """Templates that are compiled once, like our own code."""

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - Jinja's name
    ) -> Template:
        """Give a template of the folder."""
        source, filename, _ = self.get_source(environment, name)
        code = SHELF.find(
            f"{sys.version} {jinja2.__version__} {name} {source}",
            lambda: environment.compile(source, name, filename),
        )
        return Template.from_code(environment, code, globals or {})


@cache
def page_environment() -> Environment:
    """Everything that templates may use; all they print is escaped."""
    environment = Environment(
        loader=_KeptTemplates(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        clipped=clipped,
        counted=counted,
        readable=readable,
        readable_date=readable_date,
        shown=shown,
        shown_inside=shown_inside,
        shown_lines=shown_lines,
        web_address=web_address,
        words=lambda name: shown(name.replace("_", " ")),
    )
    environment.globals.update(
        cite=cite,
        place_of=place_of,
        signs=_PAGE_SIGNS,
        slot_label=slot_label,
        why_not=_WHY_NOT,
    )
    return environment


def web_address(url: str | None) -> str | None:
    """The address if a click on it can only open a web page."""
    try:
        safe = url is not None and urlsplit(url).scheme in ("http", "https")
    except ValueError:
        return None
    return url if safe else None


def cite(claim: Claim, article: Article) -> str:
    """A quote with where it stands, as one puts it into a text of one's own."""
    place = f"{place_of(article)}, characters {claim.start}\N{EN DASH}{claim.end}"
    return f"{_quoted(claim.quote)} \N{EM DASH} {place}"


def place_of(article: Article) -> str:
    """Where an article stands: outlet, headline, date, address or file."""
    where = (
        article.source,
        _quoted(article.title) if article.title else None,
        readable_date(article.published) if article.published else None,
        web_address(article.url) or article.path,
    )
    return ", ".join(shown(part) for part in where if part)


def _quoted(text: str) -> str:
    opening, closing = "\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}"
    return f"{opening}{shown(text)}{closing}"
