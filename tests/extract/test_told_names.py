"""Names that begin small or with a figure, and firms named by one word alone.

``told_names.txt`` has rows ``firms | text``: what the shipped pipeline and the rules
find together, a dash where nobody is named.
"""

from pathlib import Path

from pipeline.extract import Extractor
from pipeline.extract.names import find_names

_ROWS = Path(__file__).with_name("told_names.txt")
_NAMED = {"name", "short form", "alias"}
_FIRMS = {"firm", "agency"}


def _firms(extractor: Extractor, text: str) -> str:
    """The firms of a sentence as a row writes them."""
    found = [
        text[mention.start : mention.end]
        for mention in find_names(extractor.nlp(text), extractor.rules.names)
        if mention.entity.kind.value in _FIRMS and mention.via in _NAMED
    ]
    return "; ".join(found) or "-"


def test_every_row_names_the_firms_that_it_says() -> None:
    extractor = Extractor()
    lines = _ROWS.read_text("utf-8").splitlines()
    rows = [line.split(" | ", 1) for line in lines if not line.startswith("#")]

    told = [
        (_firms(extractor, text.replace("\\n", "\n")), names, text)
        for names, text in rows
    ]

    assert len(rows) >= 40
    assert [row for row in told if row[0] != row[1]] == []
