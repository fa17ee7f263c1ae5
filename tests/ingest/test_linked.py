"""What the markup of a page tells of links to other stories."""

import pytest

from pipeline.ingest.html import read_html
from pipeline.records import ZoneKind

_OTHER = "Harrowgate sells Selkirk dam for $90 million"
_BEFORE = """
Tarn Holdings has agreed to buy the Selkirk paper mill from Lindqvist Group for $4
million in cash, the two firms said in a joint statement on Monday morning.

The sale includes a 20-year lease of the weir beside the mill and 40 acres of land, and
Tarn expects it to close before the end of June after a vote of its shareholders.
"""
_AFTER = """
Nobody who was asked about it in town that day could say what would become of the old
machines, which have stood still for most of the past three years.

The paper trade has shrunk for a decade, and five mills on the river have closed since
2020, most of them without finding anybody who wanted their halls or their land.
"""


def _told(text: str) -> list[str]:
    return [" ".join(part.split()) for part in text.strip().split("\n\n")]


def _zones(box: str) -> dict[ZoneKind, str]:
    """What a page with a box amid its story gives, by kind of zone."""
    before, after = (
        "".join(f"<p>{part}</p>" for part in _told(half)) for half in (_BEFORE, _AFTER)
    )
    page = (
        '<!doctype html><html lang="en"><body><article><h1>Tarn buys Selkirk mill</h1>'
        f"{before}{box}{after}</article></body></html>"
    )
    draft = read_html(page, name="page.html")
    zones: dict[ZoneKind, str] = {}
    for zone in draft.zones:
        said = zones.get(zone.kind, "")
        zones[zone.kind] = f"{said}\n{draft.text[zone.start : zone.end]}".strip()
    return zones


_LINK = f"<a href='/x'>{_OTHER}</a>"
_SUMMARY = "The dam is sold for $90 million to a fund, which will have it mended soon."
_BOXES = {
    "one link": f"<div><h3>Related</h3>{_LINK}</div>",
    "a list after the heading": f"<h2>Related</h2><ul><li>{_LINK}</li></ul>",
    "a card": f"<div><p>Recommended reading</p><div><h3>{_LINK}</h3></div></div>",
    "a teaser": f"<div><h3>Read next</h3><p>{_LINK}</p><p>{_SUMMARY}</p></div>",
}


@pytest.mark.parametrize("name", _BOXES)
def test_story_goes_on_behind_a_box_of_links(name: str) -> None:
    zones = _zones(_BOXES[name])

    assert zones[ZoneKind.BODY].split() == (_BEFORE + _AFTER).split()


def test_section_of_teasers_that_stands_in_no_box_runs_to_the_end() -> None:
    zones = _zones("<h3>Related stories</h3>" + f"<p>{_SUMMARY}</p>" * 2)

    assert _SUMMARY in zones[ZoneKind.RELATED]


def test_item_that_is_nothing_but_a_link_leads_away() -> None:
    items = (
        f"<li><a href='/x'>{_OTHER}</a></li>"
        "<li>Tarn pays <a href='/tarn'>$4 million</a> for the mill</li>"
    )
    zones = _zones(f"<ul>{items}</ul>")

    assert _OTHER not in zones[ZoneKind.LIST]
    assert "- Tarn pays $4 million for the mill" in zones[ZoneKind.LIST]


def test_heading_of_the_story_may_have_words_that_open_boxes() -> None:
    zones = _zones("<h2>Related costs</h2>")

    assert all(
        part in zones[ZoneKind.BODY] for part in (*_told(_BEFORE), *_told(_AFTER))
    )


_PLEA = "Mills, ports and people: the letter of the week costs $5 a month."


def test_words_around_a_form_are_no_story() -> None:
    zones = _zones(f"<div><h3>The Weir</h3><p>{_PLEA}</p><form><input></form></div>")

    assert _PLEA in zones[ZoneKind.PROMO]


def test_page_that_is_a_form_as_a_whole_keeps_its_story() -> None:
    zones = _zones(f"<form><input type='hidden'></form><p>{_PLEA}</p>")

    assert _PLEA in zones[ZoneKind.BODY]


def test_short_story_beside_a_field_is_kept() -> None:
    box = f"<div><input name='q'><h1>Tarn</h1><p>{_PLEA}</p></div>"

    draft = read_html(f"<html><body>{box}</body></html>", name="page.html")

    assert ZoneKind.PROMO not in {zone.kind for zone in draft.zones}


def test_summary_of_a_card_is_not_that_of_the_story() -> None:
    card = f"<div><b>{_LINK}</b><div class='card__deck deck'>{_SUMMARY}</div></div>"

    assert _SUMMARY not in _zones(card).get(ZoneKind.STANDFIRST, "")
