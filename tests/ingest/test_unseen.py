"""The story of a page is kept, what stands beside it is not, whoever made the page."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.ingest import read_article
from pipeline.ingest.html import read_html
from pipeline.records import UNCLAIMED_ZONES
from tests.ingest.layouts import LAYOUTS, Layout
from tests.ingest.modern_layouts import MODERN
from tests.ingest.more_layouts import MORE

if TYPE_CHECKING:
    from pipeline.extract import Extractor

_ALL = (*LAYOUTS, *MORE, *MODERN)
_RUN = 3
_KEPT = 0.98
_DROPPED = 0.95
# names and sums of teasers, comments and corrections
_OTHERS = ("$90 million", "$2.4 billion", "$640 million", "$275 million", "£3 million",
           "€80 million", "Harrowgate", "Veltra", "Bank of Selkirk")  # fmt: skip


def _runs(text: str) -> list[str]:
    words = re.findall(r"\w+", text.casefold())
    return [" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)]


def _share(parts: Iterable[str], kept: str) -> float:
    """Which part of some stretches, by runs of three words, stands in what is kept."""
    known = set(_runs(kept))
    wanted = [run for part in parts for run in _runs(part)]
    return sum(run in known for run in wanted) / (len(wanted) or 1)


@pytest.mark.parametrize("make", _ALL, ids=lambda make: make.__name__)
def test_page_gives_its_story_and_what_it_says_of_itself(
    make: Callable[[], Layout],
) -> None:
    layout = make()

    draft = read_html(layout.page, name="page.html")

    kept = "\n".join(
        draft.text[zone.start : zone.end]
        for zone in draft.zones
        if zone.kind not in UNCLAIMED_ZONES
    )
    assert _share(layout.story, kept) >= _KEPT
    assert _share(layout.beside, kept) <= 1 - _DROPPED
    assert {name: getattr(draft, name) for name in layout.told} == layout.told


def test_no_page_gives_a_claim_about_another_deal(
    tmp_path: Path, extractor: "Extractor"
) -> None:
    quotes = []
    for make in _ALL:
        path = tmp_path / f"{make.__name__}.html"
        path.write_text(make().page, "utf-8")
        claims, _ = extractor.read(read_article(path))
        quotes += [claim.quote for claim in claims]

    assert len(quotes) > 10 * len(_ALL)
    assert [q for q in quotes if any(other in q for other in _OTHERS)] == []
