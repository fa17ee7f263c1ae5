"""The report is one page: every quote is there, no article speaks as the page."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from pipeline.emit import Results
from pipeline.emit.report import render_report
from pipeline.emit.report.highlight import cut_segments

HOSTILE = """<script>alert(1)</script>"><img src=x onerror=alert(1)></style>
{{ 7 * 7 }} </title><!-- &lt;b&gt; \u202etxet"""


class Page(HTMLParser):
    """The tags, ids and links of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.handlers: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what matters of one tag."""
        self.tags.append(tag)
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name == "href":
                self.links.append(value or "")
            if name.startswith("on") or name in ("src", "style"):
                self.handlers.append(name)


@pytest.fixture
def page(output: Path) -> str:
    return (output / "report.html").read_text("utf-8")


def test_the_page_allows_itself_nothing_but_style(page: str) -> None:
    assert "default-src 'none'; style-src 'unsafe-inline'" in page
    assert "http://" not in page
    assert "https://" not in page


def test_every_link_leads_somewhere_and_no_id_stands_twice(page: str) -> None:
    read = Page(page)

    assert {link.removeprefix("#") for link in read.links} <= set(read.ids)
    assert len(set(read.ids)) == len(read.ids)


def test_cells_show_quotes_and_states_in_words(page: str) -> None:
    for words in ("$25 million per month", "silent", "undisclosed", "agrees"):
        assert words in page


def test_conflicts_show_both_quotes_explanation_and_check(page: str) -> None:
    card = page[page.index('class="card"') :]

    for words in ("through May 2031", "not disclosed", "is secret", "Ask when"):
        assert words in card


def test_unused_figures_and_skipped_files_are_shown(page: str) -> None:
    assert "beside the deal" in page
    assert "c/photo.txt" in page
    assert "holds no text" in page


def test_claims_are_lit_in_the_text_of_their_article(
    results: Results, page: str
) -> None:
    for claim in results.claims:
        assert f'id="claim-{claim.claim_id}"' in page


def test_an_article_cannot_run_script_or_break_out(results: Results) -> None:
    bad = tuple(
        article.model_copy(
            update={"title": HOSTILE, "source": HOSTILE, "url": "javascript:alert(1)"}
        )
        for article in results.articles
    )
    deals = tuple(deal.model_copy(update={"title": HOSTILE}) for deal in results.deals)
    conflicts = tuple(
        row.model_copy(update={"explanation": HOSTILE}) for row in results.conflicts
    )

    html = render_report(
        results._replace(articles=bad, deals=deals, conflicts=conflicts)
    )
    read = Page(html)

    assert not {"script", "img"} & set(read.tags)
    assert read.handlers == []
    assert html.count("</style>") == 1
    assert "javascript:" not in html
    assert "\u202e" not in html
    assert "{{ 7 * 7 }}" in html


def test_a_web_address_is_linked_and_a_broken_one_is_not(results: Results) -> None:
    linked, broken = (
        article.model_copy(update={"url": url})
        for article, url in zip(
            results.articles,
            ("https://example.org/deal", "http://[broken"),
            strict=True,
        )
    )

    html = render_report(results._replace(articles=(linked, broken)))

    assert re.findall(r'href="(http[^"]*)"', html) == ["https://example.org/deal"]


def test_an_empty_run_has_a_page_too() -> None:
    assert "No deal was found" in render_report(Results())


def test_claims_that_no_fact_uses_are_listed(results: Results) -> None:
    html = render_report(results._replace(facts=results.facts[:1]))

    assert "Said, but not compared" in html


def test_segments_join_to_the_text_and_mark_overlaps(results: Results) -> None:
    article, claim = results.articles[0], results.claims[2]
    wide = claim.model_copy(update={"claim_id": "wide", "start": claim.start - 5})

    segments = cut_segments(article, (claim, wide))

    assert "".join(segment.text for segment in segments) == article.text
    assert [segment.anchors for segment in segments if segment.anchors] == [
        ("wide",),
        (claim.claim_id,),
    ]
    assert len(segments[2].claims) == 2


def test_a_claim_out_of_the_text_lights_nothing(results: Results) -> None:
    claim = results.claims[2].model_copy(update={"end": 10**6})

    assert len(cut_segments(results.articles[0], (claim,))) == 1
