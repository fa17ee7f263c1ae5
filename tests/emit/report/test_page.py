"""The report is one page: every quote is there, no article speaks as the page."""

import re
import tracemalloc
from html.parser import HTMLParser
from pathlib import Path

import pytest

from pipeline.emit import Results
from pipeline.emit.report import draw_report, render_report
from pipeline.emit.report.assets import read_assets
from pipeline.emit.report.environment import cite
from pipeline.emit.report.highlight import cut_segments
from pipeline.records import Deal, Judgement, Link

HOSTILE = """<script>alert(1)</script>"><img src=x onerror=alert(1)></style>
{{ 7 * 7 }} </title><!-- &lt;b&gt; \u202etxet </script><script data-part="deal-1">"""
_PART = re.compile(
    r'<script type="text/html" data-part="([^"]+)">(.*?)</script>', re.DOTALL
)


class Page(HTMLParser):
    """The tags, ids and links of a page, its waiting parts included."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.handlers: list[str] = []
        self.feed(_PART.sub(r"\2", html))

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


def parts_of(html: str) -> dict[str, str]:
    return dict(_PART.findall(html))


def made_hostile(results: Results) -> Results:
    """The same results, in which every word of an article is an attack."""
    bad = tuple(
        article.model_copy(
            update={
                "title": HOSTILE,
                "source": HOSTILE,
                "url": "javascript:alert(1)",
                "authors": (HOSTILE,),
                "warnings": (HOSTILE,),
            }
        )
        for article in results.articles
    )
    deals = tuple(deal.model_copy(update={"title": HOSTILE}) for deal in results.deals)
    conflicts = tuple(
        row.model_copy(update={"explanation": HOSTILE, "suggested_check": HOSTILE})
        for row in results.conflicts
    )
    facts = tuple(row.model_copy(update={"reason": HOSTILE}) for row in results.facts)
    return results._replace(articles=bad, deals=deals, conflicts=conflicts, facts=facts)


@pytest.fixture
def page(output: Path) -> str:
    return (output / "report.html").read_text("utf-8")


def test_the_page_allows_itself_nothing_but_its_own_style_and_script(page: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)

    assert policy is not None
    assert policy[1].startswith("default-src &#39;none&#39;")
    assert "unsafe" not in policy[1]
    assert page.count("sha256-") == 2
    assert "http://" not in page
    assert "https://" not in page


def test_every_link_leads_somewhere_and_no_id_stands_twice(page: str) -> None:
    read = Page(page)

    assert {link.removeprefix("#") for link in read.links} <= set(read.ids)
    assert len(set(read.ids)) == len(read.ids)


def test_deals_and_articles_wait_as_parts(results: Results, page: str) -> None:
    names = {f"deal-{deal.deal_id}" for deal in results.deals}
    names |= {f"article-{article.article_id}" for article in results.articles}

    assert set(parts_of(page)) == names


def test_cells_show_quotes_and_states_in_words(page: str) -> None:
    deal = parts_of(page)["deal-d1"]

    for words in ("$25 million per month", "silent", "undisclosed", "agrees"):
        assert words in deal


def test_the_answers_come_first(page: str) -> None:
    deal = parts_of(page)["deal-d1"]
    order = ["In short", "Who disagrees", "What it rests on", "What nobody says"]

    assert sorted(order, key=deal.index) == order
    assert deal.index("At which site") < deal.index("Every field, by every source")


def test_one_source_alone_is_named(page: str) -> None:
    assert "according to First Gazette alone" in page


def test_conflicts_show_both_quotes_explanation_and_check(page: str) -> None:
    card = page[page.index('class="conflict"') :]

    for words in ("through May 2031", "not disclosed", "is secret", "Ask when"):
        assert words in card


def test_unused_figures_and_skipped_files_are_shown_with_reasons(page: str) -> None:
    assert "a figure beside the deal" in page
    assert "c/photo.txt" in page
    assert "holds no text" in page


def test_claims_are_lit_in_the_text_of_their_article(
    results: Results, page: str
) -> None:
    for claim in results.claims:
        part = parts_of(page)[f"article-{claim.article_id}"]
        assert f'id="claim-{claim.claim_id}"' in part


def test_without_text_the_page_holds_quotes_only(results: Results) -> None:
    html = render_report(results, with_text=False)

    assert "rose to" not in html
    assert "It holds quotes only" in html
    for claim in results.claims:
        assert f'id="claim-{claim.claim_id}"' in html


def test_an_article_cannot_run_script_or_break_out(results: Results) -> None:
    html = render_report(made_hostile(results))
    read = Page(html)

    assert "img" not in read.tags
    assert read.tags.count("script") == 1
    assert set(parts_of(html)) == set(parts_of(render_report(results)))
    assert read.handlers == []
    assert html.count("</style>") == 1
    assert 'href="javascript:' not in html
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


def test_a_quote_is_cited_with_its_place(results: Results) -> None:
    claim, article = results.claims[2], results.articles[0]
    told = article.model_copy(update={"title": "Power", "published": "2026-03-02"})

    assert cite(claim, told) == (
        "“$25 million per month” — First Gazette, “Power”, 2 March 2026, a/first.txt, "
        f"characters {claim.start}–{claim.end}"
    )


def test_an_empty_run_has_a_page_too() -> None:
    assert "No deal was found" in render_report(Results())


def test_claims_that_no_fact_uses_are_listed(results: Results) -> None:
    html = render_report(results._replace(facts=results.facts[:1]))

    assert "Said, but not compared" in html


def test_what_a_reviewer_said_is_shown(results: Results) -> None:
    first, *others = results.claims
    judged = first.model_copy(update={"judgement": Judgement.REJECT})
    edit = others[1].model_copy(update={"edit_of": "x"})

    html = render_report(
        results._replace(claims=(judged, others[0], edit, *others[2:]))
    )

    assert html.count('data-judged="reject"') == 2
    assert "<b>Reviewed:</b> wrong" in html
    assert "a reviewer&#39;s reading" in html or "a reviewer's reading" in html


def test_pairs_left_to_a_person_can_be_decided(results: Results) -> None:
    frames = sorted({claim.frame_id for claim in results.claims}, reverse=True)
    link = Link(
        left=frames[0], right=frames[1], decision="review", score=4, reasons=("alike",)
    )

    html = render_report(results._replace(links=(link,)))

    assert f'data-frame-a="{frames[1]}" data-frame-b="{frames[0]}"' in html


def test_a_deal_leads_only_where_most_articles_tell_of_it(results: Results) -> None:
    deal = results.deals[0]
    parted = tuple(
        Deal(
            **{**deal.model_dump(), "deal_id": name, "articles": (article.article_id,)}
        )
        for name, article in zip(("d1", "d2"), results.articles, strict=True)
    )

    assert 'class="has-lead"' in render_report(results)
    assert 'class="has-lead"' not in render_report(results._replace(deals=parted))


def test_a_page_is_drawn_in_far_less_memory_than_it_takes(results: Results) -> None:
    long = results.articles[0].text * 50
    many = tuple(
        results.articles[0].model_copy(update={"article_id": f"{n:020}", "text": long})
        for n in range(200)
    )
    drawn = results._replace(articles=results.articles + many)
    render_report(results)  # templates stay in memory
    tracemalloc.start()
    size = sum(map(len, draw_report(drawn)))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert most < size / 4


def test_the_script_is_closed_in_its_own_scope() -> None:
    script = read_assets().script.strip()

    assert script.startswith("(() => {")
    assert "</script" not in script


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
