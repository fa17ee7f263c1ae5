"""What text and Markdown files say about themselves."""

import pytest

from pipeline.ingest.text import read_plain
from pipeline.records import ZoneKind

_LEAD = (
    "Tarn Holdings has agreed to buy the Selkirk paper mill from Lindqvist Group for "
    "$4 million in cash, the two firms said in a joint statement on Monday morning."
)
_FRONT = f"""---
title: "Tarn buys mill"
date: 2031-03-03
updated: 2031-03-04T09:00:00Z
source: Quayside Courier
author: Ona Brandt, Odo Lanz
url: https://quayside.example/mill
tags:
  - mills
  - paper
lang: en
description: A mill changes hands
not a key
---

{_LEAD}
"""


@pytest.mark.parametrize(
    ("opening", "published"),
    [
        ("SELKIRK, March 3, 2031 -", "2031-03-03"),
        ("LONDON, 3 March 2031 –", "2031-03-03"),
        ("(Quayside) July 22, 2031 -", "2031-07-22"),
        ("NEW SELKIRK, N.Y., Oct. 14, 2031 (HARBOUR WIRE) --", "2031-10-14"),
        ("March 3, 2031\n\n", "2031-03-03"),
        ("Published: 3 March 2031\n\n", "2031-03-03"),
        ("4:41 PM MST · October 9, 2031\n\n", "2031-10-09"),
        ("2031-03-03T10:00:00Z\n\n", "2031-03-03"),
        ("SELKIRK, March 3 -", None),
        ("On March 3, 2031 -", None),
        ("Tarn said on July 22, 2031 -", None),
        ("February 30, 2031\n\n", None),
        ("", None),
    ],
)
def test_date_is_taken_from_the_first_lines(
    opening: str, published: str | None
) -> None:
    assert read_plain(f"Tarn buys mill\n\n{opening} {_LEAD}").published == published


def test_date_inside_the_story_is_not_its_own() -> None:
    assert read_plain(f"{_LEAD}\nThe lease ends on 3 March 2031.").published is None


def test_updated_line_is_the_change() -> None:
    draft = read_plain(f"Tarn buys mill\nMay 3, 2031\nUpdated: May 4, 2031\n{_LEAD}")

    assert (draft.published, draft.modified) == ("2031-05-03", "2031-05-04")


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("By Ona Brandt", ("Ona Brandt",)),
        ("By Ona Brandt and J. P. Lanz", ("Ona Brandt", "J. P. Lanz")),
        ("*By Ona Brandt, Gridwatch*", ("Ona Brandt",)),
        ("Posted by Quayside", ("Quayside",)),
        ("by the way", ()),
    ],
)
def test_authors_are_taken_from_the_byline(
    byline: str, authors: tuple[str, ...]
) -> None:
    assert read_plain(f"Tarn buys mill\n{byline}\n{_LEAD}").authors == authors


def test_title_is_the_headline_without_its_marks() -> None:
    assert read_plain(f"## Tarn buys mill ##\n\n{_LEAD}").title == "Tarn buys mill"


def test_text_without_headline_has_no_title() -> None:
    assert read_plain(_LEAD).title is None


def test_outlet_of_plain_text_is_unknown() -> None:
    assert read_plain(f"Tarn buys mill - Quayside\n\n{_LEAD}").source is None


def test_front_matter_speaks_for_the_file() -> None:
    draft = read_plain(_FRONT)

    assert draft.title == "Tarn buys mill"
    assert draft.source == "Quayside Courier"
    assert draft.url == "https://quayside.example/mill"
    assert draft.authors == ("Ona Brandt", "Odo Lanz")
    assert draft.published == "2031-03-03"
    assert draft.modified == "2031-03-04T09:00:00+00:00"
    assert draft.media_type == "text/markdown"


def test_text_with_front_matter_is_kept_as_it_is() -> None:
    assert read_plain(_FRONT).text == _FRONT


def test_front_matter_is_boilerplate_but_for_title_and_summary() -> None:
    draft = read_plain(_FRONT)

    parts = {_FRONT[z.start : z.end]: z.kind for z in draft.zones}
    assert parts["Tarn buys mill"] is ZoneKind.HEADLINE
    assert parts["A mill changes hands"] is ZoneKind.STANDFIRST
    assert parts[_LEAD] is ZoneKind.BODY
    assert draft.zones[0].kind is ZoneKind.BOILERPLATE


def test_title_that_the_text_repeats_counts_once() -> None:
    draft = read_plain(f"---\ntitle: Tarn buys mill\n---\n# Tarn buys mill\n\n{_LEAD}")

    heads = [zone for zone in draft.zones if zone.kind is ZoneKind.HEADLINE]
    assert len(heads) == 1
    assert draft.text[heads[0].start : heads[0].end] == "# Tarn buys mill"


def test_line_of_dashes_alone_is_no_front_matter() -> None:
    assert read_plain(f"---\n{_LEAD}\n---\n").title is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (_LEAD, "en"),
        (
            (
                "Die Tarn-Gruppe kauft die Papiermühle in Selkirk für vier Millionen "
                "Dollar, wie beide Firmen am Montag in einer Mitteilung schrieben."
            ),
            "de",
        ),
        (
            (
                "Le groupe Tarn achète le vieux moulin à papier de Selkirk pour quatre "
                "millions de dollars, ont annoncé lundi les deux entreprises ensemble."
            ),
            "fr",
        ),
        ("Tarn buys mill", None),
    ],
)
def test_language_is_told_where_the_text_is_long_enough(
    text: str, language: str | None
) -> None:
    assert read_plain(text).language == language
