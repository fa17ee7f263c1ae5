"""Figures of short invented stories: all that each tells of one field, and its role.

A row reads ``field = role value; role value | text``; ``¶`` parts the headline and the
paragraphs. ``nothing`` stands for a field of which a story must tell nothing.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.extract import Extractor
from tests.extract.telling import tell

_ROWS = Path(__file__).with_name("told_figures.txt").read_text("utf-8").splitlines()


def _rows() -> Iterator[tuple[str, str, frozenset[str]]]:
    for line in _ROWS:
        if line and not line.startswith("#"):
            asked, _, text = line.partition(" | ")
            field, _, told = asked.partition(" = ")
            figures = [] if told.strip() == "nothing" else told.strip().split("; ")
            yield text.replace(" ¶ ", "\n\n"), field, frozenset(figures)


@pytest.mark.parametrize(("text", "field", "figures"), list(_rows()))
def test_a_story_tells_just_these_figures_of_a_field(
    extractor: Extractor, text: str, field: str, figures: frozenset[str]
) -> None:
    assert tell(extractor, text).said(field) == figures
