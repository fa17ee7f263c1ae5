"""Names that begin small or with a figure, firms of one word, ships and lines.

``told_names.txt`` and ``told_sites.txt`` have rows ``names | text``: the firms or the
sites that the shipped pipeline and the rules find together, a dash where there is none.
"""

from pathlib import Path

import pytest

from pipeline.extract import Extractor
from pipeline.extract.names import find_names

_NAMED = {"name", "short form", "alias"}


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


def _rows(name: str) -> list[list[str]]:
    lines = Path(__file__).with_name(name).read_text("utf-8").splitlines()
    return [line.split(" | ", 1) for line in lines if not line.startswith("#")]


def _named(extractor: Extractor, text: str, kinds: set[str]) -> str:
    """The names of some kinds in a sentence as a row writes them."""
    found = [
        text[mention.start : mention.end]
        for mention in find_names(extractor.nlp(text), extractor.rules.names)
        if mention.entity.kind.value in kinds and mention.via in _NAMED
    ]
    return "; ".join(found) or "-"


@pytest.mark.parametrize(
    ("file", "kinds"),
    [("told_names.txt", {"firm", "agency"}), ("told_sites.txt", {"facility"})],
)
def test_every_row_is_named_as_it_says(
    extractor: Extractor, file: str, kinds: set[str]
) -> None:
    rows = _rows(file)

    told = [
        (_named(extractor, text.replace("\\n", "\n"), kinds), names, text)
        for names, text in rows
    ]

    assert rows
    assert [row for row in told if row[0] != row[1]] == []
