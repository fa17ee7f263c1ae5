"""What is read from web pages, on invented pages in eight layouts."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.errors import IngestError
from pipeline.ingest.draft import Draft
from pipeline.ingest.html import read_html
from pipeline.records import ZoneKind

_LEAD = (
    "Tarn Holdings has agreed to buy the Selkirk paper mill from Lindqvist Group for "
    "$4 million in cash, the two firms said in a joint statement on Monday morning."
)
_MORE = (
    "The sale includes a 20-year lease of the weir beside the mill and 40 acres of "
    "land, and Tarn expects it to close before the end of June after a vote of its "
    "shareholders."
)
_LAST = (
    "Lindqvist, which has run the mill since the days of steam, declined to comment "
    "on the price, and a spokesperson for the town said that no jobs were known to "
    "be lost."
)
_STORY = f"<p>{_LEAD}</p><p>{_MORE}</p><p>{_LAST}</p>"
_LINKED = json.dumps(
    {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Tarn buys Selkirk mill",
        "datePublished": "2031-03-03T09:00:00Z",
        "dateModified": "2031-03-04T10:00:00Z",
        "author": [{"@type": "Person", "name": "Ona Brandt"}],
        "publisher": {"@type": "Organization", "name": "Quayside Courier"},
    }
)
_GRAPH = json.dumps(
    {
        "@graph": [
            {"@type": "WebSite", "@id": "#site", "name": "Gridwatch"},
            {"@type": "Person", "@id": "#ona", "name": "Ona Brandt"},
            {
                "@type": ["Article", "NewsArticle"],
                "headline": "Tarn buys Selkirk mill",
                "author": {"@id": "#ona"},
                "publisher": {"@id": "#site"},
                "mainEntityOfPage": "https://gridwatch.example/mill",
            },
        ]
    }
)
_PAGES = {
    "JSON-LD and an article element": f"""<!doctype html><html lang="en-GB"><head>
<title>Tarn buys Selkirk mill | Quayside Courier</title>
<script type="application/ld+json">{_LINKED}</script></head><body>
<nav><a href="/">Home</a></nav>
<article><h1>Tarn buys Selkirk mill</h1>{_STORY}</article>
<aside><h3>Related articles</h3><ul><li><a href="/x">Harrowgate sells dam for $90
million</a></li></ul></aside><footer>© 2031 Quayside</footer></body></html>""",
    "a graph of linked things": f"""<html><head>
<script type="application/ld+json">{_GRAPH}</script></head><body><main>
<h1>Tarn buys Selkirk mill</h1>{_STORY}</main></body></html>""",
    "open graph tags": f"""<html lang="en"><head>
<meta property="og:title" content="Tarn buys Selkirk mill">
<meta property="og:site_name" content="Quayside Courier">
<meta property="og:url" content="https://quayside.example/mill">
<meta property="article:published_time" content="2031-03-03T09:00:00+01:00">
<meta name="author" content="Ona Brandt and Odo Lanz"></head>
<body><div class="article-body">{_STORY}</div></body></html>""",
    "plain old page": f"""<HTML><HEAD><TITLE>Tarn buys Selkirk mill</TITLE>
<META NAME="date" CONTENT="3 March 2031"></HEAD><BODY><H1>Tarn buys Selkirk mill</H1>
{_STORY}</BODY></HTML>""",
    "paragraphs by line breaks": f"""<html><head><title>Tarn buys Selkirk mill</title>
</head><body><h1>Tarn buys Selkirk mill</h1><div id="content">{_LEAD}<br><br>{_MORE}
<br><br>{_LAST}</div></body></html>""",
    "standfirst, caption, list, quotation and table": f"""<html><head></head><body>
<article><h1>Tarn buys Selkirk mill</h1>
<p class="article__standfirst">The sale of the old works ends a year of talks.</p>
<figure><img src="m.jpg"><figcaption>The mill. Photo: Odo Lanz</figcaption></figure>
<p>{_LEAD}</p><p>{_MORE}</p><h2>What is sold</h2><ul><li>The mill and its halls</li>
<li>The weir</li></ul><blockquote>We paid a fair price.</blockquote>
<table><tr><th>Item</th><th>Value</th></tr>
<tr><td>Land</td><td>40 acres</td></tr></table>
<p>{_LAST}</p></article></body></html>""",
    "questions under a story": f"""<html><body><article>
<h1>Tarn buys Selkirk mill</h1>{_STORY}<h2>Frequently asked questions</h2>
<h3>Who pays for the mill?</h3><p>Tarn does, out of its own cash, the firms say.</p>
</article></body></html>""",
    "page saved by a browser": f"""<!doctype html>
<!-- saved from url=(0031)https://quayside.example/mill-1 -->
<html lang="en"><head><title>Tarn buys Selkirk mill</title></head><body><div
class="cookie-banner">We use cookies. Accept all</div><article>
<h1>Tarn buys Selkirk mill</h1><div class="byline">By Ona Brandt</div>
<time datetime="2031-03-03">3 March</time>{_STORY}
<div class="newsletter">Subscribe to our newsletter. No spam.</div></article></body>
</html>
""",
}


def _read(layout: str) -> Draft:
    return read_html(_PAGES[layout], name="page.html")


def _zone(draft: Draft, kind: ZoneKind) -> list[str]:
    return [draft.text[z.start : z.end] for z in draft.zones if z.kind is kind]


@pytest.mark.parametrize("layout", _PAGES)
def test_story_and_headline_are_read_from(layout: str) -> None:
    draft = _read(layout)

    assert draft.title == "Tarn buys Selkirk mill"
    assert _zone(draft, ZoneKind.HEADLINE) == ["Tarn buys Selkirk mill"]
    body = "\n".join(_zone(draft, ZoneKind.BODY))
    assert _LEAD in body
    assert _MORE in body
    assert draft.language == "en"


@pytest.mark.parametrize("layout", _PAGES)
def test_what_stands_beside_the_story_is_left_out_of(layout: str) -> None:
    text = _read(layout).text

    for beside in ("$90 million", "newsletter", "cookies", "©"):
        assert beside not in text


@pytest.mark.parametrize(
    ("layout", "outlet"),
    [
        ("JSON-LD and an article element", "Quayside Courier"),
        ("a graph of linked things", "Gridwatch"),
        ("open graph tags", "Quayside Courier"),
        ("page saved by a browser", "quayside.example"),
        ("plain old page", None),
    ],
)
def test_outlet_is_what_the_page_says(layout: str, outlet: str | None) -> None:
    assert _read(layout).source == outlet


@pytest.mark.parametrize(
    ("layout", "published"),
    [
        ("JSON-LD and an article element", "2031-03-03T09:00:00+00:00"),
        ("open graph tags", "2031-03-03T09:00:00+01:00"),
        ("plain old page", "2031-03-03"),
        ("page saved by a browser", "2031-03-03"),
        ("paragraphs by line breaks", None),
    ],
)
def test_date_is_what_the_page_says(layout: str, published: str | None) -> None:
    assert _read(layout).published == published


@pytest.mark.parametrize(
    ("layout", "authors"),
    [
        ("JSON-LD and an article element", ("Ona Brandt",)),
        ("a graph of linked things", ("Ona Brandt",)),
        ("open graph tags", ("Ona Brandt", "Odo Lanz")),
        ("page saved by a browser", ("Ona Brandt",)),
        ("plain old page", ()),
    ],
)
def test_authors_are_whom_the_page_names(layout: str, authors: tuple[str, ...]) -> None:
    assert _read(layout).authors == authors


def test_change_is_told_from_publication() -> None:
    draft = _read("JSON-LD and an article element")

    assert draft.modified == "2031-03-04T10:00:00+00:00"


@pytest.mark.parametrize(
    ("layout", "url"),
    [
        ("open graph tags", "https://quayside.example/mill"),
        ("a graph of linked things", "https://gridwatch.example/mill"),
        ("page saved by a browser", "https://quayside.example/mill-1"),
        ("plain old page", None),
    ],
)
def test_address_is_what_the_page_says(layout: str, url: str | None) -> None:
    assert _read(layout).url == url


def test_marked_parts_have_their_zones() -> None:
    draft = _read("standfirst, caption, list, quotation and table")

    summary = "The sale of the old works ends a year of talks."
    assert _zone(draft, ZoneKind.STANDFIRST) == [summary]
    assert _zone(draft, ZoneKind.CAPTION) == ["The mill. Photo: Odo Lanz"]
    assert _zone(draft, ZoneKind.QUOTE) == ["We paid a fair price."]
    assert "- The weir" in "\n".join(_zone(draft, ZoneKind.LIST))
    assert "| Land | 40 acres |" in "\n".join(_zone(draft, ZoneKind.LIST))


def test_questions_are_told_from_the_story() -> None:
    faq = "\n".join(_zone(_read("questions under a story"), ZoneKind.FAQ))

    assert "Who pays for the mill?" in faq
    assert "out of its own cash" in faq


def test_paragraphs_are_parted_at_line_breaks() -> None:
    lines = _read("paragraphs by line breaks").text.split("\n")

    assert _MORE in lines


def test_broken_json_is_passed_over() -> None:
    page = f"""<html><head><title>Mill sold</title><script
type="application/ld+json">{{"@type": "NewsArticle", </script></head><body><article>
{_STORY}</article></body></html>"""

    assert read_html(page, name="a.html").title == "Mill sold"


@pytest.mark.parametrize(
    "block",
    [
        "[]",
        "7",
        "[" * 100000,
        '{"@type": 5, "@graph": [1, {"@type": null}]}',
        '{"@type": "Article", "author": [3, null, {}], "publisher": [[]], "url": {}}',
        '{"@type": "Article", "headline": [], "datePublished": "soon"}',
    ],
    ids=lambda block: block[:40],
)
def test_odd_json_says_nothing(block: str) -> None:
    page = f"""<html><head><script type="application/ld+json">{block}</script></head>
<body><article><h1>Mill sold</h1>{_STORY}</article></body></html>"""

    draft = read_html(page, name="a.html")

    assert (draft.title, draft.source, draft.published) == ("Mill sold", None, None)


def test_page_without_text_is_refused_with_a_remedy() -> None:
    with pytest.raises(IngestError, match=r"shell\.html: no article text.*browser"):
        read_html("<html><body><div id=app></div></body></html>", name="shell.html")


def test_page_of_short_lines_is_read_with_a_warning_or_plainly() -> None:
    page = "<html><body><h1>Mill sold</h1><p>Tarn bought it.</p></body></html>"

    assert "Tarn bought it." in read_html(page, name="a.html").text


def test_huge_page_is_refused() -> None:
    with pytest.raises(IngestError, match="too large"):
        read_html("<html>" + " " * 20_000_001, name="a.html")


_TAGS = st.sampled_from(
    "<p> </p> <div> </div> <table> <td> <ul> <li> <br> <h1> </h1> <article> <!-- --> "
    "<script> </script> <blockquote> <a href='x'> <time datetime='x'> <figure> &amp; "
    "<meta charset=x> <html lang=1> <title> <figcaption> <svg> ]]> <![CDATA[".split()
)


@settings(deadline=None)
@given(st.lists(st.one_of(_TAGS, st.text(max_size=30)), max_size=30).map(" ".join))
def test_any_markup_is_read_or_refused(markup: str) -> None:
    try:
        draft = read_html(f"<html><body>{markup}{_LEAD}", name="a.html")
    except IngestError:
        return

    for zone in draft.zones:
        assert 0 <= zone.start < zone.end <= len(draft.text)


@pytest.mark.parametrize(
    ("told", "shown", "title"),
    [
        ("Tarn &#8216;buys&#8217; mill", "", "Tarn ‘buys’ mill"),
        ("Tarn buys mill...", "Tarn buys mill again", "Tarn buys mill again"),
        ("Tarn buys mill | Deals | Quayside", "", "Tarn buys mill"),
    ],
    ids=["entities", "cut short", "outlets behind it"],
)  # fmt: skip
def test_headline_is_read_as_people_see_it(told: str, shown: str, title: str) -> None:
    linked = json.dumps({"@type": "NewsArticle", "headline": told})
    page = (
        f"<html lang='en'><head><script type='application/ld+json'>{linked}</script>"
        f"</head><body><article><h1>{shown}</h1>{_STORY}</article></body></html>"
    )

    assert read_html(page, name="a.html").title == title
