"""What the parts of a page are, on invented articles in the manners of real outlets."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.ingest.zones import find_zones
from pipeline.records import Zone, ZoneKind

_LEAD = (
    "Tarn Holdings has agreed to buy the Selkirk paper mill from Lindqvist Group for "
    "$4 million in cash, the two firms said in a joint statement on Monday morning."
)
_MORE = (
    "The sale includes a 20-year lease of the weir beside the mill and 40 acres of "
    "land, and Tarn expects it to close before the end of June after a vote of its "
    "shareholders."
)
_END = "Lindqvist declined to comment on the price."

Lines = list[tuple[str, str]]

_LAYOUTS: dict[str, Lines] = {
    "headline, lead, related stories to the end": [
        ("headline", "Tarn to Buy Selkirk Mill for $4 Million"),
        ("", ""),
        ("body", _LEAD),
        ("body", _MORE),
        ("related", "Related articles"),
        ("related", "Harrowgate Sells Its Last Dam"),
        ("related", "Harrowgate Power sold its last dam to a fund for $90 million."),
        ("related", "Ferry Line Orders Six Ships"),
    ],
    "feed junk above the headline": [
        ("boilerplate", "Business & Startups"),
        ("promo", "How to keep bees on a balcony in winter"),
        ("boilerplate", "Odo Lanz"),
        ("", ""),
        ("headline", "Tarn Holdings buys Selkirk mill from Lindqvist"),
        ("", ""),
        ("body", _LEAD),
        ("body", _MORE),
        ("body", _END),
    ],
    "questions and answers": [
        ("headline", "What the sale of the Selkirk mill means"),
        ("body", _LEAD),
        ("body", _MORE),
        ("faq", "FAQ"),
        ("faq", "Q: Who pays for the mill?"),
        ("faq", "A: Tarn does, in cash."),
        ("faq", "Why does Lindqvist sell?"),
        ("faq", "It needs the money for a port, it says."),
        ("body", "What comes next"),
        (
            "body",
            "Tarn will ask its shareholders to vote on the purchase in the spring.",
        ),
    ],
    "takeaways and a newsletter form": [
        ("headline", "Tarn buys mill in Selkirk"),
        ("list", "Key Takeaways"),
        ("list", "- Tarn pays $4 million in cash."),
        ("list", "- The lease of the weir runs for 20 years."),
        ("body", _LEAD),
        ("body", _MORE),
        ("promo", "Quayside Daily"),
        ("promo", "One letter. Every morning. Made for people in a hurry."),
        ("promo", "No spam. Unsubscribe any time."),
    ],
    "links to other stories between paragraphs": [
        ("body", _LEAD),
        ("related", "STORY: Nine Ferries Lost in a Storm off the Isles"),
        ("body", _MORE),
        ("related", "Why Nobody Wants to Teach Geography Anymore"),
        ("body", _END),
        ("related", "Also read: How to keep bees"),
        (
            "body",
            "Tarn will ask its shareholders to vote on the purchase in the spring.",
        ),
    ],
    "captions and credits": [
        ("headline", "Tarn buys the Selkirk mill"),
        ("caption", "The mill seen from the weir in May. Photo: Ona Brandt"),
        ("body", _LEAD),
        ("caption", "Ona Brandt/Getty Images"),
        ("body", _MORE),
        ("caption", "[Image via Gridpost]"),
        ("body", _END),
    ],
    "wire report with notes about itself": [
        ("boilerplate", "(Adds details on lease, shares)"),
        ("body", f"SELKIRK, March 3 (Quayside) - {_LEAD}"),
        ("body", _MORE),
        ("body", _END),
        ("boilerplate", "(Reporting by Ona Brandt; Editing by Odo Lanz)"),
    ],
    "press release": [
        ("boilerplate", "FOR IMMEDIATE RELEASE"),
        ("headline", "Tarn Holdings Agrees to Acquire Selkirk Mill"),
        ("body", f"SELKIRK, March 3, 2031 - {_LEAD}"),
        ("body", _MORE),
        ("boilerplate", "About Tarn Holdings"),
        (
            "boilerplate",
            "Tarn Holdings runs 12 mills with sales of $80 million a year.",
        ),
        ("boilerplate", "Media contact:"),
        ("boilerplate", "Ruth Amar"),
        ("boilerplate", "press@tarn.example"),
        ("boilerplate", "###"),
    ],
    "saved page with bylines, share buttons and rights": [
        ("headline", "Tarn buys Selkirk mill | Quayside"),
        ("boilerplate", "By Ona Brandt"),
        ("boilerplate", "March 3, 2031 at 10:15 am"),
        ("promo", "Share on Facebook"),
        ("boilerplate", "We use cookies to make this site better."),
        ("body", _LEAD),
        ("body", _MORE),
        ("boilerplate", "Ona Brandt is a reporter at Quayside covering mills."),
        ("boilerplate", "© 2031 Quayside Media"),
    ],
    "labelled figures and a table": [
        ("headline", "The Selkirk mill sale in short"),
        ("list", "Price: $4 million"),
        ("list", "Lease: 20 years"),
        ("body", _LEAD),
        ("body", _MORE),
        ("list", "| Land | 40 acres |"),
        ("list", "| Jobs | 120 |"),
    ],
    "notes at the end": [
        ("body", _LEAD),
        ("body", _MORE),
        ("body", "Update: Lindqvist said it keeps a 10% stake in the mill."),
        ("boilerplate", "Updated to clarify who owns the weir."),
        ("boilerplate", "An earlier version of this story gave a wrong price."),
        ("boilerplate", "This article originally appeared in Quayside."),
        ("promo", "What do you think of the sale?"),
    ],
    "related box in the middle, then the story again": [
        ("headline", "Tarn buys Selkirk mill from Lindqvist"),
        ("body", _LEAD),
        ("related", "Related stories"),
        ("related", "Harrowgate Sells Its Last Dam"),
        ("body", _MORE.replace("The sale", "The Selkirk sale by Lindqvist to Tarn")),
        ("body", _END),
        (
            "body",
            "Tarn will ask its shareholders to vote on the purchase in the spring.",
        ),
        (
            "body",
            "A vote against the purchase would end the agreement, the firms said.",
        ),
    ],
    "markdown with a quotation": [
        ("headline", "# Tarn buys the Selkirk mill"),
        ("body", _LEAD),
        ("body", "## What is sold"),
        ("list", "1. The mill"),
        ("list", "2. The weir"),
        ("quote", "> We paid a fair price."),
        ("body", _MORE),
    ],
}


def _kinds(text: str, zones: tuple[Zone, ...]) -> list[str]:
    """The kind of each line; several where a line is parted."""
    kinds = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        here = [z.kind.value for z in zones if z.start < end and z.end > start]
        kinds.append(" ".join(here))
        start = end + 1
    return kinds


@pytest.mark.parametrize("layout", _LAYOUTS.values(), ids=_LAYOUTS.keys())
def test_each_line_of_a_layout_has_its_zone(layout: Lines) -> None:
    text = "\n".join(line for _, line in layout)

    kinds = _kinds(text, find_zones(text))

    assert list(zip(kinds, text.split("\n"), strict=True)) == layout


@pytest.mark.parametrize("layout", _LAYOUTS.values(), ids=_LAYOUTS.keys())
def test_line_ends_of_other_systems_change_no_zone(layout: Lines) -> None:
    text = "\n".join(line for _, line in layout)

    windows = find_zones(text.replace("\n", "\r\n"))

    assert [z.kind for z in windows] == [z.kind for z in find_zones(text)]


def test_hard_wrapped_wire_is_read_in_paragraphs() -> None:
    text = (
        "    Tarn Holdings Inc said it agreed\n"
        "to buy Lindqvist's paper mill in\n"
        "Selkirk for four mln dlrs. Terms of the\n"
        "lease were not disclosed.\n"
        "    Tarn said the mill had sales of 20\n"
        "mln dlrs last year and that it would\n"
        "Keep its name.\n"
        " Reuter\n"
    )

    zones = find_zones(text)

    assert [zone.kind for zone in zones] == [ZoneKind.BODY, ZoneKind.BOILERPLATE]
    assert text[zones[1].start : zones[1].end] == "Reuter"


def test_sign_off_glued_to_the_last_paragraph_is_cut_off() -> None:
    note = "(Reporting by Ona Brandt in Selkirk; Editing by Odo Lanz)"
    text = f"{_LEAD}\n{_END} The vote is in the spring of next year. {note}"

    zones = find_zones(text)

    assert [zone.kind for zone in zones] == [ZoneKind.BODY, ZoneKind.BOILERPLATE]
    assert text[zones[1].start : zones[1].end] == note


def test_caption_glued_to_the_lead_is_cut_off() -> None:
    caption = "A crane beside the old mill in Selkirk, May 7, 2031. REUTERS/Ona Brandt"
    text = f"{caption} {_LEAD}\n{_MORE}"

    zones = find_zones(text)

    assert [zone.kind for zone in zones] == [ZoneKind.CAPTION, ZoneKind.BODY]
    assert text[zones[0].start : zones[0].end] == caption


def test_summary_that_the_lead_repeats_is_the_standfirst() -> None:
    summary = (
        "Tarn Holdings will buy the Selkirk paper mill from Lindqvist for $4 million."
    )
    text = f"Tarn buys mill in Selkirk\n{summary}\n\n{_LEAD}\n{_MORE}"

    assert ZoneKind.STANDFIRST in {zone.kind for zone in find_zones(text)}


def test_dateline_is_no_standfirst() -> None:
    text = f"Tarn buys mill\n\nSELKIRK, May 3 (Quayside) - {_LEAD}\n{_LEAD}"

    assert ZoneKind.STANDFIRST not in {zone.kind for zone in find_zones(text)}


def test_latest_news_above_the_headline_is_a_label_not_the_whole_page() -> None:
    text = f"Latest news\nTarn buys mill in Selkirk\n\n{_LEAD}\n{_MORE}"

    kinds = _kinds(text, find_zones(text))

    assert kinds == ["related", "headline", "", "body", "body"]


def test_story_written_as_a_list_is_body() -> None:
    text = "\n".join(f"* {line}" for line in (_LEAD, _MORE, f"{_MORE} {_END}"))

    assert {zone.kind for zone in find_zones(text)} == {ZoneKind.BODY}


def test_empty_text_has_no_zones() -> None:
    assert find_zones(" \n\ufeff\n") == ()


_LINES = st.sampled_from(
    [
        *(line for layout in _LAYOUTS.values() for _, line in layout),
        "",
        "   ",
        "\u2028",
        "###",
        "- ",
        "|",
        "*",
        "Q:",
        "\u200b",
    ]
)
_TEXTS = st.one_of(st.text(), st.lists(_LINES, max_size=25).map("\n".join))


@settings(deadline=None)
@given(_TEXTS)
def test_every_visible_character_lies_in_exactly_one_zone(text: str) -> None:
    covered = [0] * len(text)
    for zone in find_zones(text):
        for offset in range(zone.start, zone.end):
            covered[offset] += 1

    assert max(covered, default=0) <= 1
    blanks = "\ufeff\u200b\u200c\u200d\u2060"
    for count, character in zip(covered, text, strict=True):
        assert count or character.isspace() or character in blanks


@settings(deadline=None)
@given(_TEXTS)
def test_zones_are_in_order_and_neighbours_differ(text: str) -> None:
    zones = find_zones(text)

    for left, right in pairwise(zones):
        assert left.end <= right.start
        assert left.kind is not right.kind


@pytest.mark.parametrize(
    "text",
    [
        "share  " * 4000,
        "a@" * 20000,
        "Ona Brandt is " + "-" * 20000,
        "A" * 20000 + " - ",
        "Related articles\nFog\n" * 3000,
        "Dear Reader\nUnsubscribe any time\n" * 3000,
        "- item\n" * 5000,
        "FAQ\n" * 5000,
        "|" + " |" * 20000 + "x",
        "<!-- -->" * 5000,
        "Photo" + " " * 20000 + "x",
    ],
    ids=lambda text: text[:24],
)
def test_hostile_text_is_read_in_time(text: str) -> None:
    zones = find_zones(f"{_LEAD}\n{text}\n{_MORE}")

    assert zones[0].kind is ZoneKind.BODY


def test_advertisement_between_paragraphs_ends_nothing() -> None:
    text = f"{_LEAD}\nAdvertisement\n{_MORE}\n{_END}"

    assert _kinds(text, find_zones(text)) == ["body", "promo", "body", "body"]


def test_lone_mark_before_a_heading_makes_no_list() -> None:
    text = f"✅ The week in paper mills\n\n{_LEAD}\n{_MORE}"

    assert ZoneKind.LIST not in {zone.kind for zone in find_zones(text)}
