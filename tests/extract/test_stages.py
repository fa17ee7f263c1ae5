"""How far invented deals have come, in many registers, and how firmly it is said.

``stages.txt`` has rows ``stage | text``, ``firmness.txt`` rows ``assertion | text``
with the stretch that is judged in « ».
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.extract import Extractor
from pipeline.extract.assertion import assertion_of
from pipeline.extract.reading import Reading
from pipeline.ingest import read_text
from tests.extract.telling import tell

_NO_STAGE = "none"


def _rows(name: str) -> Iterator[tuple[str, str]]:
    path = Path(__file__).with_name(name)
    for line in path.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            wanted, text = line.split("|", 1)
            yield wanted.strip(), text.strip()


def _stages(extractor: Extractor, text: str) -> set[str]:
    told = tell(extractor, "\n\n".join(part.strip() for part in text.split("¶")))
    said = {claim.normal for claim in told.claims if claim.field == "status"}
    return said or {_NO_STAGE}


def _firmness(extractor: Extractor, marked: str) -> str:
    start, end = marked.index("«"), marked.index("»") - 1
    text = marked.replace("«", "").replace("»", "")
    reading = extractor.survey(read_text(f"Morning briefing\n\n{text}\n"))
    shift = reading.scene.article.text.index(text)
    return _said(reading, start + shift, end + shift)


def _said(reading: Reading, start: int, end: int) -> str:
    sentence = next(s for s in reading.scene.sentences if s.start <= start < s.end)
    return assertion_of(sentence, start, end, reading.patterns)[0].value


def test_nearly_every_stage_is_told(extractor: Extractor) -> None:
    rows = list(_rows("stages.txt"))

    wrong = [row for row in rows if _stages(extractor, row[1]) != {row[0]}]

    assert len(rows) > 200
    assert len(wrong) / len(rows) < 0.1, wrong


def test_nearly_every_stretch_is_as_firm_as_it_is_said(extractor: Extractor) -> None:
    rows = list(_rows("firmness.txt"))

    wrong = [row for row in rows if _firmness(extractor, row[1]) != row[0]]

    assert len(rows) >= 75
    assert len(wrong) / len(rows) < 0.06, wrong


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Brevik Holdings has ordered 30 trains from Corvin Rail.", "has ordered"),
        ("Brevik Holdings to buy Aldane Pumps", "to buy"),
        ("Aldane Pumps was sold to Brevik Holdings by Corvin Works.", "was sold"),
    ],
)
def test_a_deed_tells_that_a_deal_is_agreed(
    extractor: Extractor, text: str, quote: str
) -> None:
    told = tell(extractor, text)

    assert [c.quote for c in told.claims if c.field == "status"] == [quote]


@pytest.mark.parametrize(
    "text",
    [
        "Brevik Holdings could order 30 trains from Corvin Rail.",
        "Brevik Holdings would have bought Aldane Pumps from Corvin Industries.",
        "Whether Brevik Holdings leases the tower from Corvin Estates is open.",
        "Brevik Holdings bought Aldane Pumps from Corvin Industries in 2011.",
    ],
)
def test_what_is_open_or_long_ago_is_no_deed(extractor: Extractor, text: str) -> None:
    told = tell(extractor, text)

    assert "deal agreed" not in told.said("status")
