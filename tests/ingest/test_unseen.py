"""The story of a page is kept, what stands beside it is not, whoever made the page."""

import re
from collections.abc import Callable, Iterable

import pytest

from pipeline.ingest.html import read_html
from pipeline.records import UNCLAIMED_ZONES
from tests.ingest.layouts import LAYOUTS, Layout

_RUN = 3
_KEPT = 0.98
_DROPPED = 0.95


def _runs(text: str) -> list[str]:
    words = re.findall(r"\w+", text.casefold())
    return [" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)]


def _share(parts: Iterable[str], kept: str) -> float:
    """Which part of some stretches, by runs of three words, stands in what is kept."""
    known = set(_runs(kept))
    wanted = [run for part in parts for run in _runs(part)]
    return sum(run in known for run in wanted) / (len(wanted) or 1)


@pytest.mark.parametrize("make", LAYOUTS, ids=lambda make: make.__name__)
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
