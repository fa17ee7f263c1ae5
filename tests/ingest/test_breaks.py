"""Empty lines part paragraphs where a page has no other marks of them."""

import pytest
from lxml.html import document_fromstring  # type: ignore[import-untyped]

from pipeline.ingest.breaks import part_at_breaks
from pipeline.ingest.html import read_html

_GAP = "<br>\n<br>"


def _paragraphs(box: str) -> list[str] | None:
    page = part_at_breaks(document_fromstring(f"<body><div>{box}</div></body>"))
    if page is None:
        return None
    return [" ".join(part.text_content().split()) for part in page.iter("p")]


@pytest.mark.parametrize(
    ("box", "parts"),
    [
        (f"one{_GAP}two{_GAP}three", ["one", "two", "three"]),
        (f"one <b>bold</b> end{_GAP}two{_GAP}", ["one bold end", "two"]),
        (f"one{_GAP}<br><br>two{_GAP}<i>three</i>", ["one", "two", "three"]),
        (f"one<br>line{_GAP}two{_GAP}three", ["oneline", "two", "three"]),
        (
            f"<h2>head</h2>one{_GAP}two{_GAP}<ul><li>a</li></ul>end",
            ["one", "two", "end"],
        ),
    ],
)
def test_runs_between_empty_lines_become_paragraphs(box: str, parts: list[str]) -> None:
    assert _paragraphs(box) == parts


def test_nothing_is_lost_or_moved() -> None:
    box = f"a<h2>b</h2>c <b>d</b>{_GAP}e<br>f{_GAP}<ul><li>g</li></ul>h<!-- i -->j"
    page = document_fromstring(f"<body><div>{box}</div></body>")

    parted = part_at_breaks(page)

    assert parted is not None
    assert parted.text_content().split() == page.text_content().split()


@pytest.mark.parametrize(
    "box", ["one<br>two<br>three", "<p>one</p>", "one<br>x<br>two"]
)
def test_page_without_empty_lines_is_left_alone(box: str) -> None:
    assert _paragraphs(box) is None


def test_paragraph_between_empty_lines_leads_back_to_its_box() -> None:
    story = _GAP.join(f"Tarn paid {n} million dollars for mill {n}." for n in "345678")
    body = f"<h1>Tarn buys</h1><div id='a'><i>x</i> {story}</div>"

    draft = read_html(f"<html><body>{body}</body></html>", name="page.html")

    assert {place.element for place in draft.places[1:]} == {"/html/body/div"}
