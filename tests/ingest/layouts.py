"""Pages as outlets make them, each with its story, its junk and what it tells of itself.

Everything here is invented; the ways of building a page are not.
"""

from collections.abc import Callable
from html import escape
from typing import NamedTuple


class Layout(NamedTuple):
    """A page, the paragraphs of its story, what stands beside it, what it says of itself."""

    page: str
    story: tuple[str, ...]
    beside: tuple[str, ...]
    told: dict[str, object]


FERRY = (
    (
        "Lanz Ferries has agreed to charter two electric catamarans from Orrin Yards for "
        "€64 million, a step that will end its use of diesel on the inner sound, the two "
        "companies said on Tuesday."
    ),
    (
        "The charter runs for 12 years from the spring of 2032 and can be extended twice by "
        "three years each. Lanz will pay €5.3 million a year, and carries the cost of the "
        "charging berths at both ends of the route."
    ),
    (
        "“We have waited for ships like these since the last fuel crisis,” said Ruth Amar, "
        "who leads Lanz. “Our passengers will hear the gulls again.”"
    ),
    (
        "Orrin Yards, a family firm of 340 workers, will build both hulls at its slip in "
        "Dunmarrow. The first is due in October 2031."
    ),
    "The harbour board voted nine to two in favour.",
    (
        "Either side may walk away with six months’ notice after the fifth year, according "
        "to a summary of the contract that the harbour board published with its minutes."
    ),
    (
        "Lanz, which carried 2.1 million people last year, said that it would sell its four "
        "diesel boats. It did not say to whom, nor what it hopes to get for them."
    ),
)
POWER = (
    (
        "Gridmoor has signed a contract to buy all the power of the Kestrel Head wind farm "
        "from Brightwater Energy for 15 years, in what both called the largest agreement of "
        "its kind on the coast."
    ),
    (
        "Kestrel Head will have a capacity of 180 megawatts when it is finished in 2033. "
        "Gridmoor pays a fixed price of $47 per megawatt-hour, rising by one percent a year."
    ),
    (
        "The deal replaces a supply contract that ends in December and was worth about "
        "$31 million a year."
    ),
    "Building the farm will cost $410 million, Brightwater said, most of it borrowed.",
    (
        "Analysts said that the price was low for a site so far from the nearest line. “They "
        "must be very sure of their wind,” said Odo Lanz of the broker Merrow & Vale."
    ),
    (
        "Gridmoor can end the contract if the farm does not deliver by June 2034. It would "
        "then be owed $12 million, the filing shows."
    ),
    "Shares of Gridmoor closed 2 percent higher at $18.40.",
)
LEASE = (
    (
        "Tessaly Bakeries is to move into the former tram works at Hollin Bridge after it "
        "signed a 25-year lease with the site’s owner, Pell & Co."
    ),
    (
        "The bakery will take 86,000 square feet of the brick halls, about a third of what "
        "the works have to offer, and pay £1.9 million a year in rent."
    ),
    (
        "It will move 210 staff from its two present sites in the spring, and says that it "
        "will hire 60 more once the second line of ovens has been lit."
    ),
    (
        "Councillor Mira Hale said the news was what the district had hoped for since the "
        "last tram was painted there in 1998."
    ),
    (
        "Pell & Co bought the works in 2024. It has since mended the roofs and brought in a "
        "brewery, a school of dance and a maker of prams."
    ),
    (
        "Tessaly can break the lease after 10 years. The rent is reviewed every five years "
        "and can only rise, two people who have seen the terms said."
    ),
)
SALE = (
    (
        "Corvane Group said it would sell its ceramics arm, Ashby Tiles, to the investor "
        "Northmere Partners for an enterprise value of $725 million."
    ),
    (
        "Northmere will pay $600 million when the sale closes, which both sides expect in the "
        "third quarter, and up to $125 million more over three years if Ashby meets targets."
    ),
    (
        "Ashby makes tiles at four plants and had revenue of $390 million in the last "
        "financial year."
    ),
    (
        "Corvane will use what it gets to pay back debt. It has been under pressure from its "
        "second-largest shareholder to become a simpler company."
    ),
    (
        "“Ashby deserves an owner who thinks of tiles all day,” the chief executive of "
        "Corvane, Ilse Marrack, told reporters on a call."
    ),
    "A break fee of $22 million is owed by Northmere if it cannot find the money.",
    (
        "The sale needs the consent of regulators in three countries. No objections are "
        "expected, since Northmere owns no other maker of tiles."
    ),
)

_DAM = "Harrowgate sells Selkirk dam for $90 million"
_COPPER = "Veltra to supply copper worth $2.4 billion to Ostrava Cable"
_BANK = "Bank of Selkirk buys rival in $640 million deal"
_DAM_TEXT = "Harrowgate will sell the dam to a pension fund for $90 million in cash."
_COPPER_TEXT = (
    "Veltra signed a ten-year contract worth $2.4 billion with Ostrava Cable."
)


def paragraphs(story: tuple[str, ...], tag: str = "p", looks: str = "") -> str:
    """Set each paragraph into an element."""
    return "\n".join(
        f"<{tag}{looks}>{escape(part, quote=False)}</{tag}>" for part in story
    )


def _split(
    story: tuple[str, ...], at: int, tag: str = "p", looks: str = ""
) -> tuple[str, str]:
    return paragraphs(story[:at], tag, looks), paragraphs(story[at:], tag, looks)


def portal() -> Layout:
    """A portal that mirrors a wire: hashed classes, quotes in the text, a slide-in."""
    first, last = _split(SALE, 3, "p", ' class="yb-1x8kq"')
    page = f"""<!doctype html><html lang="en-US"><head><meta charset="utf-8">
<title>Corvane to sell tile maker Ashby for $725 million - Plaza News</title>
<meta property="og:title" content="Corvane to sell tile maker Ashby for $725 million">
<meta property="og:site_name" content="Plaza News">
<meta property="og:url" content="https://news.plaza.example/corvane-ashby-1420.html">
<script type="application/ld+json">{{"@context":"https://schema.org","@type":"NewsArticle",
"headline":"Corvane to sell tile maker Ashby for $725 million","datePublished":"2031-03-03T14:20:00.000Z",
"dateModified":"2031-03-03T15:02:11.000Z","author":{{"@type":"Person","name":"Ona Brandt"}},
"provider":{{"@type":"Organization","name":"Mercer Wire"}},
"publisher":{{"@type":"Organization","name":"Plaza News"}}}}</script></head>
<body><div id="ybar"><a href="/mail">Mail</a><a href="/finance">Finance</a><a href="/sports">Sports</a>
<div class="css-q1"><span>TRX 4,201.10</span><span>+0.4%</span></div></div>
<div class="css-8ab"><div class="css-9aa"><h1 class="css-77z">Corvane to sell tile maker Ashby for $725 million</h1>
<div class="css-19k"><div>Ona Brandt</div><time datetime="2031-03-03T14:20:00.000Z">Mon, March 3, 2031 at 2:20 PM</time><span>2 min read</span></div>
<div class="css-t0"><div><a href="/quote/CRV">CRV</a><fin-streamer>31.20</fin-streamer><span>+4.10%</span></div></div>
<div class="yb-body">{first}
<div class="yb-more"><button>Story Continues</button></div>
<div class="yb-inline"><p>Recommended reading</p><a href="/a/1"><h3>{_DAM}</h3></a><a href="/a/2"><h3>{_COPPER}</h3></a></div>
{last}
<p class="yb-1x8kq">(Reporting by Ona Brandt; Editing by Odo Lanz)</p>
</div></div>
<div class="css-side"><h2>Trending</h2><ul><li><a href="/t/1">{_BANK}</a></li><li><a href="/t/2">Ten soups for cold days</a></li></ul></div></div>
<div class="css-foot"><ul><li><a>Terms</a></li><li><a>Privacy</a></li></ul><p>© 2031 Plaza. All rights reserved.</p></div>
</body></html>"""
    return Layout(
        page,
        SALE,
        (
            _DAM,
            _COPPER,
            _BANK,
            "Story Continues",
            "Reporting by Ona Brandt",
            "TRX 4,201.10",
            "All rights reserved",
        ),
        {
            "title": "Corvane to sell tile maker Ashby for $725 million",
            "source": "Plaza News",
            "authors": ("Ona Brandt",),
            "published": "2031-03-03T14:20:00+00:00",
            "modified": "2031-03-03T15:02:11+00:00",
            "url": "https://news.plaza.example/corvane-ashby-1420.html",
            "language": "en",
        },
    )


def investor_page() -> Layout:
    """A firm's page for investors: the release in divs and line breaks, no p."""
    text = "<br /><br />".join(escape(part, quote=False) for part in POWER)
    look = (
        "This release contains forward-looking statements, which involve risks. Words such as “expects” tell of them.",
        "Gridmoor supplies power to four million homes. In 2029 it bought Fellside Hydro for $1.1 billion.",
    )
    page = f"""<!DOCTYPE html><html lang="en"><head><title>Gridmoor Holdings plc - Gridmoor signs 15-year power contract for Kestrel Head</title>
<meta name="description" content="The Investor Relations website contains information about Gridmoor's business."></head>
<body class="BodyBackground"><div class="PaneHeader"><div class="nav">
<ul><li><a href="/">Home</a></li><li><a href="/stock">Stock Info</a></li><li><a href="/news">News &amp; Events</a></li></ul></div>
<div class="StockQuote">NYSE: GDM $18.40 +0.36 (2.0%) Volume: 410,220 20 minute delay</div></div>
<div class="PaneContent"><div class="module module-details"><h1 class="module_title">Press Release Details</h1>
<div class="module_container"><h2 class="module_headline">Gridmoor signs 15-year power contract for Kestrel Head</h2>
<div class="module_date-text">March 4, 2031</div><div class="module_links"><a href="/x.pdf">PDF Version</a></div>
<div class="module_body"><div><div style="text-align: left">{text}<br /><br /><strong>About Gridmoor</strong><br />{look[1]}
<br /><br /><strong>Forward-Looking Statements</strong><br />{look[0]}<br /><br />
<strong>Contacts:</strong><br />Investor Relations<br />ir@gridmoor.example<br />+44 20 7946 0000</div></div>
<p>View source version on <a href="https://wirefeed.example/1">wirefeed.example</a></p></div></div></div>
<div class="module module-nav"><a href="/p">« Previous Release</a><a href="/n">Next Release »</a></div></div>
<div class="PaneSide"><h2>Recent news</h2><div><a href="/1">{_BANK}</a></div></div>
<div class="PaneFooter">Email Alerts Contacts RSS © 2031 Gridmoor Holdings plc</div></body></html>"""
    return Layout(
        page,
        POWER,
        (
            *look,
            "ir@gridmoor.example",
            _BANK,
            "View source version on",
            "20 minute delay",
            "Previous Release",
        ),
        {
            "title": "Gridmoor signs 15-year power contract for Kestrel Head",
            "published": "2031-03-04",
            "language": "en",
        },
    )


def letter() -> Layout:
    """A newsletter on the web: a form and pleas in the text, likes, a footnote."""
    first, last = _split(LEASE, 3)
    plea = "Quayside Letters is a reader-supported publication. To receive new posts and support my work, consider becoming a free or paid subscriber."
    page = f"""<!DOCTYPE html><html lang="en"><head><title>The tram works smell of bread</title>
<meta property="og:title" content="The tram works smell of bread"><meta name="author" content="Mira Hale">
<meta property="og:site_name" content="Quayside Letters"><link rel="canonical" href="https://letters.quayside.example/p/tram-works">
<script type="application/ld+json">{{"@type":"NewsArticle","url":"https://letters.quayside.example/p/tram-works","headline":"The tram works smell of bread",
"description":"Why a bakery moves where trams were built","datePublished":"2031-03-05T06:00:08+00:00","dateModified":"2031-03-05T06:00:08+00:00",
"isAccessibleForFree":true,"author":[{{"@type":"Person","name":"Mira Hale"}}],"publisher":{{"@type":"Organization","name":"Quayside Letters"}}}}</script></head>
<body class=""><div id="entry"><div class="main-menu"><a href="/archive">Archive</a><a href="/about">About</a><button>Subscribe</button><button>Sign in</button></div>
<div class="single-post-container"><div class="single-post"><article class="typography newsletter-post post">
<div class="post-header"><h1 class="post-title published">The tram works smell of bread</h1><h3 class="subtitle">Why a bakery moves where trams were built</h3>
<div class="byline-wrapper"><div class="profile"><a href="/@mira">Mira Hale</a></div><div class="pencraft">Mar 05, 2031</div></div>
<div class="post-ufi"><a class="post-ufi-button">48</a><a class="post-ufi-button">12</a><a class="post-ufi-button">Share</a></div></div>
<div class="available-content"><div class="body markup" dir="auto">{first}
<div class="subscription-widget-wrap"><div class="subscription-widget show-subscribe"><div class="preamble"><p>{plea}</p></div>
<form class="subscription-widget-subscribe"><input type="email" placeholder="Type your email..."><input type="submit" value="Subscribe"></form></div></div>
{last}
<div class="captioned-image-container"><figure><img src="a.png" alt=""><figcaption class="image-caption">The tram works in a postcard of 1931, when $4 bought a season ticket.</figcaption></figure></div>
<p class="button-wrapper"><a class="button primary"><span>Share</span></a></p><p>Thanks for reading Quayside Letters! Subscribe for free to receive new posts.</p>
<div class="digest-post-embed"><h4>{_DAM}</h4><div>{_DAM_TEXT}</div><a>Read full story</a></div>
</div></div></article></div></div>
<div class="comments-section"><h3>Discussion about this post</h3><div class="comment"><div class="comment-body"><p>My uncle says that the rent is £2.6 million, honestly.</p></div></div></div>
<div class="footer"><h4>Ready for more?</h4><form><input></form><div>© 2031 Mira Hale</div><a>Privacy</a> ∙ <a>Terms</a> ∙ <a>Collection notice</a></div></div></body></html>"""
    return Layout(
        page,
        LEASE,
        (
            plea,
            "Thanks for reading Quayside Letters",
            _DAM,
            _DAM_TEXT,
            "My uncle says that the rent is",
            "Ready for more?",
        ),
        {
            "title": "The tram works smell of bread",
            "source": "Quayside Letters",
            "authors": ("Mira Hale",),
            "published": "2031-03-05T06:00:08+00:00",
            "url": "https://letters.quayside.example/p/tram-works",
            "language": "en",
        },
    )


def ministry() -> Layout:
    """A page of a government: a banner, facts in dt and dd, a survey below."""
    page = f"""<!DOCTYPE html><html lang="en" class="govuk-template"><head><title>Island ferries to go electric - PORTAL.GOV</title>
<meta property="og:site_name" content="PORTAL.GOV"><meta property="og:title" content="Island ferries to go electric">
<link rel="canonical" href="https://www.portal.example/government/news/island-ferries">
<meta name="govuk:first-published-at" content="2031-03-04T09:30:00+00:00"><meta name="govuk:updated-at" content="2031-03-06T09:00:00+00:00">
<script type="application/ld+json">{{"@context":"http://schema.org","@type":"NewsArticle","mainEntityOfPage":{{"@type":"WebPage","@id":"https://www.portal.example/government/news/island-ferries"}},
"name":"Island ferries to go electric","headline":"Island ferries to go electric","datePublished":"2031-03-04T09:30:00+00:00","dateModified":"2031-03-04T09:30:00+00:00",
"author":{{"@type":"Organization","name":"Ministry of Seaways"}},"publisher":{{"@type":"Organization","name":"PORTAL.GOV"}}}}</script></head>
<body class="govuk-template__body"><div id="global-cookie-message" role="region"><h2>Cookies on PORTAL.GOV</h2><p>We use some essential cookies to make this website work. We would like to set additional cookies.</p><button>Accept additional cookies</button></div>
<a href="#content" class="skip-link">Skip to main content</a><header role="banner"><a>PORTAL.GOV</a></header>
<div class="breadcrumbs"><ol><li><a>Home</a></li><li><a>Transport</a></li><li><a>Ferries</a></li></ol></div>
<main id="content"><span class="context">Press release</span><h1>Island ferries to go electric</h1>
<p class="lead-paragraph">Ministers welcome a charter that ends the use of diesel on the inner sound.</p>
<div class="metadata"><dl><dt>From:</dt><dd><a>Ministry of Seaways</a> and <a>Ona Brandt MP</a></dd><dt>Published</dt><dd>4 March 2031</dd><dt>Last updated</dt><dd>6 March 2031 — <a>See all updates</a></dd></dl></div>
<div class="govspeak">{paragraphs(FERRY)}<h2 id="notes">Notes to editors</h2><ul><li>The ministry paid £11 million for berths in 2029.</li></ul></div>
<div class="share"><h2>Share this page</h2><ul><li><a>Share on Facebook</a></li><li><a>Share on Twitter</a></li></ul></div>
<div class="published-dates">Published 4 March 2031<br>Last updated 6 March 2031 <a>+ show all updates</a><ol><li>6 March 2031: Corrected the name of the yard.</li><li>4 March 2031: First published.</li></ol></div></main>
<aside role="complementary"><h2>Related content</h2><ul><li><a>{_DAM}</a></li></ul><h3>Explore the topic</h3><a>Ferries</a></aside>
<div class="feedback"><h2>Is this page useful?</h2><button>Yes</button><button>No</button><p>Help us improve PORTAL.GOV: do not include your card number.</p></div>
<footer><h2>Services and information</h2><ul><li><a>Benefits</a></li></ul><p>All content is available under the Open Licence v3.0, except where otherwise stated</p></footer></body></html>"""
    return Layout(
        page,
        FERRY,
        (
            "We use some essential cookies to make this website work",
            _DAM,
            "Share on Facebook",
            "Is this page useful?",
            "The ministry paid £11 million for berths in 2029",
            "available under the Open Licence",
        ),
        {
            "title": "Island ferries to go electric",
            "source": "PORTAL.GOV",
            "authors": ("Ministry of Seaways",),
            "published": "2031-03-04T09:30:00+00:00",
            "url": "https://www.portal.example/government/news/island-ferries",
            "language": "en",
        },
    )


def paywall() -> Layout:
    """A regional paper that shows three paragraphs and a wall."""
    page = f"""<!DOCTYPE html><html lang="en-GB"><head><title>Bakery signs up for tram works | Hollin Evening Post</title>
<meta property="og:site_name" content="Hollin Evening Post"><meta property="og:type" content="article"><meta property="og:title" content="Bakery signs up for tram works">
<meta property="article:published_time" content="2031-03-04T17:05:00Z"><meta property="article:author" content="Odo Lanz"><link rel="canonical" href="https://www.hollinpost.example/news/25/bakery"></head>
<body><div class="site-header"><div class="weather">9°C Hollin Bridge</div><nav><a>News</a><a>Sport</a><a>Obits</a></nav></div>
<div class="article__wrap"><div class="article__meta"><span class="article__kicker">Business</span><h1 class="article__title">Bakery signs up for tram works</h1>
<p class="article__byline">By <a>Odo Lanz</a> <span>Business Reporter</span></p><span class="article__date">4th March 2031</span></div>
<div class="article__lead-image"><img><p class="caption-text">The tram works on Tuesday (Image: Hollin Evening Post)</p></div>
<div class="article__content">{paragraphs(LEASE[:3])}
<div class="paywall"><h3>This article is for subscribers only</h3><p>Subscribe for just £1 a week to read this and every other story. Cancel anytime.</p><a>See my options</a><p>Already a subscriber? <a>Log in</a></p></div></div>
<div class="article__tags"><a>Hollin Bridge</a><a>Bakeries</a></div></div>
<div class="mostread"><h2>Most read</h2><ol><li><a>{_BANK}</a></li><li><a>{_COPPER}</a></li></ol></div>
<div class="comments"><p>Comments are closed on this article. Report this comment.</p></div>
<div class="ipso"><p>This website and its newspapers adhere to the Press Council's code. If you have a complaint about the accuracy, contact the editor here.</p></div></body></html>"""
    return Layout(
        page,
        LEASE[:3],
        (
            "This article is for subscribers only",
            "Subscribe for just £1 a week to read this",
            "Already a subscriber?",
            _BANK,
            _COPPER,
            "adhere to the Press Council's code",
        ),
        {
            "title": "Bakery signs up for tram works",
            "source": "Hollin Evening Post",
            "authors": ("Odo Lanz",),
            "published": "2031-03-04T17:05:00+00:00",
            "url": "https://www.hollinpost.example/news/25/bakery",
            "language": "en",
        },
    )


def accelerated() -> Layout:
    """A page for phones: amp elements instead of images, ads and boxes."""
    first, last = _split(POWER, 4)
    page = f"""<!doctype html><html amp lang="en"><head><meta charset="utf-8"><title>Gridmoor books Kestrel Head wind for 15 years</title>
<link rel="canonical" href="https://gridwatch.example/2031/03/kestrel"><script type="application/ld+json">{{"@context":"http://schema.org","@type":"ReportageNewsArticle",
"mainEntityOfPage":"https://gridwatch.example/2031/03/kestrel","headline":"Gridmoor books Kestrel Head wind for 15 years","datePublished":"2031-03-04T08:00:00+02:00",
"author":[{{"@type":"Person","name":"Ilse Marrack"}},{{"@type":"Person","name":"Odo Lanz"}}],"publisher":{{"@type":"NewsMediaOrganization","name":"Gridwatch","logo":{{"@type":"ImageObject","url":"x"}}}}}}</script>
<style amp-boilerplate>body{{}}</style></head><body><amp-sidebar id="s"><ul><li><a>Markets</a></li></ul></amp-sidebar><header><a>Gridwatch</a></header>
<article><header><h1>Gridmoor books Kestrel Head wind for 15 years</h1><div class="meta">By Ilse Marrack and Odo Lanz</div></header>
<amp-img src="k.jpg" width="1" height="1"></amp-img><figcaption>The headland in May. Photograph: Ona Brandt</figcaption>
<amp-social-share type="email"></amp-social-share>{first}<amp-ad width="300" height="250"><div placeholder>Advertisement</div></amp-ad>
<amp-list><div class="promo-list"><h4>Also on Gridwatch</h4><a href="/1">{_COPPER}</a><a href="/2">{_BANK}</a></div></amp-list>
{last}<amp-carousel><div><a href="/3">{_DAM}</a><p>{_DAM_TEXT}</p></div></amp-carousel></article>
<amp-consent><div id="c"><p>Gridwatch and its 214 partners store and access personal data on your phone.</p><button>Accept</button></div></amp-consent><footer>© Gridwatch</footer></body></html>"""
    return Layout(
        page,
        POWER,
        (
            _COPPER,
            _BANK,
            _DAM,
            _DAM_TEXT,
            "store and access personal data on your phone",
        ),
        {
            "title": "Gridmoor books Kestrel Head wind for 15 years",
            "source": "Gridwatch",
            "authors": ("Ilse Marrack", "Odo Lanz"),
            "published": "2031-03-04T08:00:00+02:00",
            "url": "https://gridwatch.example/2031/03/kestrel",
            "language": "en",
        },
    )


def liveblog() -> Layout:
    """Posts with times, the newest first, and key events above."""
    posts = "".join(
        f"<article class='block' id='b{n}'><header><time datetime='2031-03-03T1{n}:05:00Z'>1{n}.05 GMT</time></header><h2>{title}</h2><div class='block-elements'>{paragraphs(parts)}</div>"
        "<footer><button>Share this post</button></footer></article>"
        for n, title, parts in (
            (4, "What the chief executive said", SALE[4:]),
            (2, "Why Corvane sells", SALE[2:4]),
            (0, "Corvane announces the sale", SALE[:2]),
        )
    )
    page = f"""<!doctype html><html lang="en"><head><title>Ashby Tiles sale: as it happened | The Mercer</title><meta property="og:site_name" content="The Mercer"><link rel="canonical" href="https://mercer.example/live/ashby">
<script type="application/ld+json">[{{"@type":"LiveBlogPosting","headline":"Ashby Tiles sale: as it happened","datePublished":"2031-03-03T09:58:00Z","dateModified":"2031-03-03T16:40:00Z","author":{{"name":"Mira Hale"}},"publisher":{{"name":"The Mercer"}},
"liveBlogUpdate":[{{"@type":"BlogPosting","headline":"What the chief executive said","datePublished":"2031-03-03T14:05:00Z"}}]}}]</script></head>
<body><nav><a>News</a><a>Opinion</a></nav><main><div class="headline"><h1>Ashby Tiles sale: as it happened</h1><div class="standfirst"><p>Corvane parts with its oldest business after a night of talks.</p></div></div>
<aside class="key-events"><h2>Key events</h2><ul><li><a href="#b4">14.05 What the chief executive said</a></li><li><a href="#b0">10.05 Corvane announces the sale</a></li></ul></aside>
<div id="liveblog-body">{posts}</div><div class="submeta">Topics <a>Tiles</a></div></main>
<section class="onward"><h2>Most viewed</h2><ul><li><a>{_BANK}</a></li><li><a>{_DAM}</a></li></ul></section><footer><p>© 2031 The Mercer</p></footer></body></html>"""
    return Layout(
        page,
        (*SALE[4:], *SALE[2:4], *SALE[:2]),
        (_BANK, _DAM, "Share this post"),
        {
            "title": "Ashby Tiles sale: as it happened",
            "source": "The Mercer",
            "authors": ("Mira Hale",),
            "published": "2031-03-03T09:58:00+00:00",
            "modified": "2031-03-03T16:40:00+00:00",
            "url": "https://mercer.example/live/ashby",
            "language": "en",
        },
    )


ASKED = (
    "Ruth Amar has led Lanz Ferries since 2027. We met her on the quay at Dunmarrow, a day after Lanz agreed to charter two electric catamarans for €64 million.",
    "Why does Lanz charter the boats instead of buying them?",
    "Because we can give them back. The charter runs for 12 years and Orrin Yards looks after the batteries, which nobody has ever run for so long in salt water.",
    "What happens if the boats are late?",
    "Then Orrin pays us €40,000 for every day after the first of November. They did not like that, and it took us most of the winter to agree.",
    "Do you rule out a sale of the company?",
    "I rule out nothing. Nobody has asked.",
)


def interview() -> Layout:
    """Questions in bold, answers plain, a box about the person, tags."""
    body = f"<p>{ASKED[0]}</p>" + "".join(
        f"<p><strong>{q}</strong></p><p>{a}</p>"
        for q, a in zip(ASKED[1::2], ASKED[2::2], strict=True)
    )
    page = f"""<!doctype html><html lang="en"><head><title>“We can give them back”: Ruth Amar on electric ferries</title><meta name="author" content="Ona Brandt"><meta property="article:published_time" content="2031-03-06"><meta property="og:site_name" content="Sound &amp; Sail">
<meta property="og:url" content="https://soundsail.example/interviews/amar"></head><body><div class="page"><div class="menu"><a>Boats</a><a>People</a></div>
<div class="entry"><h1>“We can give them back”: Ruth Amar on electric ferries</h1><div class="entry-meta">Posted on March 6, 2031 by Ona Brandt</div><div class="entry-content">{body}
<p><em>This interview has been edited for length and clarity.</em></p></div>
<div class="author-box"><h4>About Ona Brandt</h4><p>Ona has written on boats since 2019. Her book on tugs was sold for $90,000 at auction.</p></div><div class="entry-tags">Tagged: ferries, batteries</div>
<div class="post-navigation"><a rel="prev">← {_DAM}</a><a rel="next">{_BANK} →</a></div></div>
<div class="sidebar"><h3>Newsletter</h3><p>Get our stories in your inbox every Friday.</p></div></div></body></html>"""
    return Layout(
        page,
        ASKED,
        (
            _DAM,
            _BANK,
            "Her book on tugs was sold for",
            "Get our stories in your inbox every Friday",
        ),
        {
            "title": "“We can give them back”: Ruth Amar on electric ferries",
            "source": "Sound & Sail",
            "authors": ("Ona Brandt",),
            "published": "2031-03-06",
            "url": "https://soundsail.example/interviews/amar",
            "language": "en",
        },
    )


FILED = (
    "On March 3, 2031, Corvane Group, Inc. (the “Company”) entered into a Share Purchase Agreement (the “Agreement”) with Northmere Partners LP (“Northmere”), under which Northmere will acquire all of the shares of Ashby Tiles Limited.",
    "The purchase price consists of $600 million in cash payable at closing and up to $125 million payable in three annual instalments, subject to the targets set out in Schedule 4 to the Agreement.",
    "The Agreement may be terminated by either party if the closing has not occurred by December 31, 2031.",
    "Northmere has agreed to pay the Company a termination fee of $22 million if the Agreement is terminated because financing is not available.",
    "The foregoing summary is qualified by the full text of the Agreement, which is filed as Exhibit 2.1.",
)


def filing() -> Layout:
    """A filing as a register exports it: nested tables, div and font, no p at all."""
    div = '<div style="text-indent:24pt;font-family:\'Times New Roman\'"><font size="2">{}</font></div><div>&#160;</div>'
    bullets = "".join(
        f"<table cellpadding='0' width='100%'><tr><td width='5%'></td><td width='3%' valign='top'>●</td><td><div><font>{part}</font></div></td></tr></table>"
        for part in FILED[2:4]
    )
    page = f"""<html><head><title>0001420-31-000042.txt : 20310304</title></head><body bgcolor="white">
<div style="text-align:center"><b>UNITED STATES</b></div><div style="text-align:center"><b>FORM 8-K</b></div><div style="text-align:center"><b>CURRENT REPORT</b></div>
<table width="100%"><tr><td width="33%">Delaware</td><td width="33%">001-99420</td><td width="33%">99-0142014</td></tr><tr><td>(State of incorporation)</td><td>(Commission File Number)</td><td>(IRS Employer No.)</td></tr></table>
<div>&#160;</div><table width="100%"><tr><td valign="top" width="12%"><b>Item 1.01</b></td><td><b>Entry into a Material Definitive Agreement.</b></td></tr></table>
{div.format(FILED[0])}<table width="100%"><tr><td><table width="100%"><tr><td>{div.format(FILED[1])}</td></tr></table></td></tr></table>
{bullets}<div style="text-align:center">-2-</div><hr style="page-break-after:always">{div.format(FILED[4])}
<div style="text-align:center"><b>SIGNATURES</b></div><table width="100%"><tr><td width="50%">Date: March 4, 2031</td><td>By: /s/ Ilse Marrack</td></tr><tr><td></td><td>Chief Executive Officer</td></tr></table></body></html>"""
    return Layout(page, FILED, (), {"language": "en"})


def forum() -> Layout:
    """A board where somebody writes a story and others answer."""
    page = f"""<!doctype html><html lang="en"><head><title>Tram works let at last - Hollin Talk</title><meta property="og:site_name" content="Hollin Talk"><link rel="canonical" href="https://hollintalk.example/t/420">
<script type="application/ld+json">{{"@context":"https://schema.org","@type":"DiscussionForumPosting","headline":"Tram works let at last","datePublished":"2031-03-04T19:30:00+00:00","author":{{"@type":"Person","name":"hillwalker"}}}}</script></head>
<body><div class="navbar">Board index &lsaquo; Local &lsaquo; Business</div><h2 class="topic-title">Tram works let at last</h2>
<div class="post" id="p1"><div class="postprofile">hillwalker<br>Posts: 4,201<br>Joined: 2019</div><div class="postbody"><div class="content">{"<br><br>".join(LEASE)}</div></div></div>
<div class="comments"><div class="comment post" id="p2"><div class="postprofile">ovenglove<br>Posts: 12</div><div class="postbody"><div class="content">I heard they pay £3 million, which is daft.</div></div></div>
<div class="comment post" id="p3"><div class="postbody"><div class="content">Not true, my cousin works for Pell and says £1 million.</div></div></div></div>
<div class="footer">Powered by BoardSoft © Board Group. <a>Delete cookies</a></div></body></html>"""
    return Layout(
        page,
        LEASE,
        (
            "I heard they pay £3 million",
            "my cousin works for Pell and says",
            "Powered by BoardSoft",
            "Selling a 1988 van",
        ),
        {
            "title": "Tram works let at last",
            "source": "Hollin Talk",
            "authors": ("hillwalker",),
            "published": "2031-03-04T19:30:00+00:00",
            "language": "en",
        },
    )


def wire_release() -> Layout:
    """A release on a wire: tickers, bullets, a table of terms, more from the source."""
    points = (
        "Fixed price of $47 per megawatt-hour for 15 years",
        "All the power of 180 megawatts at Kestrel Head",
    )
    lead = f"DUNMARROW, March 4, 2031 /Wirefeed/ -- {POWER[0].replace('Gridmoor ', 'Gridmoor (NYSE: GDM) ', 1)}"
    table = "".join(
        f"<tr><td>{a}</td><td>{b}</td></tr>"
        for a, b in (
            ("Term", "15 years"),
            ("Capacity", "180 MW"),
            ("Price", "$47 per MWh"),
        )
    )
    about = "Gridmoor (NYSE: GDM) supplies power to four million homes and owns assets worth $9 billion. For more, visit www.gridmoor.example."
    page = f"""<!DOCTYPE html><html lang="en-US"><head><title>Gridmoor and Brightwater Energy Sign 15-Year Power Purchase Agreement</title><meta name="author" content="Gridmoor"><meta property="og:site_name" content="Wirefeed"><meta name="date" content="2031-03-04T07:30:00-05:00">
<link rel="canonical" href="https://www.wirefeed.example/news-releases/gridmoor-302.html"></head><body><header><nav><ul><li><a>Products</a></li><li><a>Send a release</a></li></ul></nav></header>
<main class="main"><article class="news-release inline-gallery-template"><header class="container release-header"><h1>Gridmoor and Brightwater Energy Sign 15-Year Power Purchase Agreement</h1>
<div class="row detail-headline"><div class="col"><p class="meta">NEWS PROVIDED BY</p><a>Gridmoor</a> <p class="mb-no">Mar 04, 2031, 07:30 ET</p></div><div class="share"><p>Share this article</p><ul><li>Share toX</li></ul></div></div></header>
<section class="release-body container"><div class="row"><div class="col-lg-10"><ul type="disc"><li>{points[0]}</li><li>{points[1]}</li></ul><p><span class="xn-location">{lead}</span></p>{paragraphs(POWER[1:])}
<table border="1"><tbody>{table}</tbody></table><p><b>About Gridmoor</b></p><p>{about}</p><p><b>Media Contact:</b><br>Odo Lanz<br>press@gridmoor.example</p><p>SOURCE Gridmoor</p></div></div></section>
<section class="modal-box"><p>WANT YOUR COMPANY'S NEWS FEATURED ON WIREFEED? Join the 420k newsrooms that use it.</p></section></article>
<section class="also"><h2>Also from this source</h2><div class="card"><h3>{_COPPER}</h3><p>{_COPPER_TEXT}</p></div><div class="card"><h3>{_BANK}</h3></div><h2>More Releases From This Source</h2><h2>Explore</h2></section></main>
<footer><p>Do not sell or share my personal information</p></footer></body></html>"""
    return Layout(
        page,
        (*points, lead, *POWER[1:]),
        (
            about,
            _COPPER,
            _COPPER_TEXT,
            _BANK,
            "press@gridmoor.example",
            "WANT YOUR COMPANY'S NEWS FEATURED",
            "Do not sell or share my",
        ),
        {
            "title": "Gridmoor and Brightwater Energy Sign 15-Year Power Purchase Agreement",
            "source": "Wirefeed",
            "published": "2031-03-04T07:30:00-05:00",
            "url": "https://www.wirefeed.example/news-releases/gridmoor-302.html",
            "language": "en",
        },
    )


def components() -> Layout:
    """A large news site built of components: key points, ads, teasers with sums."""
    keys = (
        "Corvane will sell Ashby Tiles for $725 million.",
        "Northmere pays $600 million at closing.",
    )
    mid = len(SALE) // 2

    def text(parts: tuple[str, ...]) -> str:
        return "".join(
            f'<div data-component="text-block" class="ssrcss-1"><p class="e1jhz7w1">{p}</p></div>'
            for p in parts
        )

    page = f"""<!DOCTYPE html><html lang="en-GB"><head><title>Tile maker Ashby sold to Northmere - Isle News</title><meta property="og:title" content="Tile maker Ashby sold to Northmere"><meta property="og:site_name" content="Isle News"><link rel="canonical" href="https://www.islenews.example/news/business-42">
<script type="application/ld+json">{{"@type":"NewsArticle","headline":"Tile maker Ashby sold to Northmere","datePublished":"2031-03-03T15:00:00.000Z","dateModified":"2031-03-03T18:00:00.000Z","author":[{{"@type":"Person","name":"Ruth Amar"}}],"publisher":{{"@type":"NewsMediaOrganization","name":"Isle News"}}}}</script></head>
<body><div id="__next"><div><header><nav><a>Home</a><a>World</a></nav></header><main id="main-content"><article class="ssrcss-1"><div data-component="headline-block"><h1>Tile maker Ashby sold to Northmere</h1></div>
<div data-component="byline-block"><time>3 hours ago</time><span>Ruth Amar</span><span>Business reporter</span></div>
<div data-component="image-block"><figure><img><figcaption>Ashby has made tiles since 1886, and sold its first kiln for $200</figcaption></figure></div>
<div class="RenderKeyPoints-list"><div>Key Points</div><div><div><ul><li>{keys[0]}</li><li>{keys[1]}</li></ul></div></div></div>
{text(SALE[:mid])}<div data-component="ad-slot"><span>ADVERTISEMENT</span></div>
<div data-component="unordered-list-block"><ul><li><a href="/1"><b>{_COPPER}</b></a></li><li><a href="/2"><b>{_DAM}</b></a></li></ul></div>
{text(SALE[mid:])}
<div data-component="links-block"><h2>More on this story</h2><ol><li><a href="/3"><div>{_BANK}</div></a></li></ol></div></article>
<section data-component="features"><h2>Top stories</h2><div class="promo"><h3><a>{_DAM}</a></h3><p>{_DAM_TEXT}</p></div></section></main>
<footer><p>Copyright © 2031 Isle News. It is not responsible for the content of external sites.</p></footer></div></div></body></html>"""
    return Layout(
        page,
        (*keys, *SALE),
        (
            _COPPER,
            _DAM,
            _BANK,
            _DAM_TEXT,
            "not responsible for the content of external sites",
        ),
        {
            "title": "Tile maker Ashby sold to Northmere",
            "source": "Isle News",
            "authors": ("Ruth Amar",),
            "published": "2031-03-03T15:00:00+00:00",
            "modified": "2031-03-03T18:00:00+00:00",
            "url": "https://www.islenews.example/news/business-42",
            "language": "en",
        },
    )


def blog() -> Layout:
    """A blog of a common sort: sharing, related posts, comments, widgets."""
    page = f"""<!DOCTYPE html><html lang="en-US"><head><title>Lanz goes electric &#8211; Deckhand</title><meta property="og:site_name" content="Deckhand"><meta property="article:published_time" content="2031-03-05T20:11:09+00:00"><meta property="article:modified_time" content="2031-03-06T07:00:00+00:00"><link rel="canonical" href="https://deckhand.example/2031/03/05/lanz/" /></head>
<body class="post-template-default single"><div id="page" class="site"><header id="masthead"><p class="site-title"><a>Deckhand</a></p><p class="site-description">All that floats</p></header>
<div id="primary" class="content-area"><main id="main"><article id="post-42" class="post-42 post type-post hentry category-ferries"><header class="entry-header"><span class="cat-links"><a>Ferries</a></span><h1 class="entry-title">Lanz goes electric</h1>
<div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="2031-03-05T20:11:09+00:00">March 5, 2031</time></span><span class="byline"> <span class="author vcard"><a class="url fn n">Mira Hale</a></span></span><span class="comments-link"><a>3 Comments</a></span></div></header>
<div class="entry-content"><figure class="wp-caption"><img><figcaption class="wp-caption-text">A Lanz boat off Dunmarrow. Photo: Odo Lanz</figcaption></figure>{paragraphs(FERRY)}
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a>Click to share on X (Opens in new window)</a></li></ul></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3><em>Related</em></h3><div><h4>{_DAM}</h4><p>{_DAM_TEXT}</p><p>January 4, 2031</p><p>In "Rivers"</p></div></div></div>
<footer class="entry-footer"><span class="tags-links">Tagged <a>batteries</a></span></footer></article>
<nav class="navigation post-navigation"><h2>Post navigation</h2><a><span>Previous</span> {_COPPER}</a></nav>
<div id="comments" class="comments-area"><h2>3 thoughts on “Lanz goes electric”</h2><ol class="comment-list"><li class="comment"><div class="comment-content"><p>The charter is really €80 million if you count the berths.</p></div></li></ol><div id="respond"><h3>Leave a Reply</h3><p>Your email address will not be published. Required fields are marked *</p></div></div></main></div>
<aside id="secondary" class="widget-area"><section class="widget widget_recent_entries"><h2>Recent Posts</h2><ul><li><a>{_BANK}</a></li></ul></section></aside><footer id="colophon"><div>Proudly powered by BlogSoft</div></footer></div></body></html>"""
    return Layout(
        page,
        FERRY,
        (
            _DAM,
            _DAM_TEXT,
            _COPPER,
            _BANK,
            "The charter is really €80 million",
            "Your email address will not be published",
            "Click to share on X",
            "Proudly powered by BlogSoft",
        ),
        {
            "title": "Lanz goes electric",
            "source": "Deckhand",
            "authors": ("Mira Hale",),
            "published": "2031-03-05T20:11:09+00:00",
            "modified": "2031-03-06T07:00:00+00:00",
            "url": "https://deckhand.example/2031/03/05/lanz/",
            "language": "en",
        },
    )


def old_tables() -> Layout:
    """A page of the last century: capitals, fonts, tables in tables, breaks."""
    text = "<BR><BR>\n".join(escape(p, quote=False) for p in LEASE)
    page = f"""<HTML><HEAD><TITLE>Hollin Courier: Bakery takes tram works</TITLE></HEAD><BODY BGCOLOR="#FFFFFF" LINK=BLUE>
<TABLE WIDTH=100% BORDER=0><TR><TD COLSPAN=3 ALIGN=CENTER><IMG SRC=logo.gif><FONT SIZE=1>Tuesday, March 4, 2031</FONT></TD></TR>
<TR><TD WIDTH=120 VALIGN=TOP><FONT SIZE=2><A HREF=/>Front page</A><BR><A HREF=/s>Sport</A><BR><A HREF=/w>Weather</A></FONT></TD>
<TD VALIGN=TOP><FONT SIZE=5><B>Bakery takes tram works</B></FONT><BR><FONT SIZE=2>By Mira Hale<BR>Courier staff</FONT><P><FONT SIZE=3>{text}</FONT>
<HR><FONT SIZE=1>Copyright 2031 Hollin Courier. Reprint with permission only.</FONT></TD>
<TD WIDTH=140 VALIGN=TOP><TABLE BORDER=1><TR><TD><B>Other stories</B></TD></TR><TR><TD><A HREF=/1>{_DAM}</A></TD></TR><TR><TD><A HREF=/2>{_BANK}</A></TD></TR></TABLE></TD></TR></TABLE></BODY></HTML>"""
    return Layout(
        page,
        LEASE,
        (_DAM, _BANK, "Reprint with permission only"),
        {"authors": ("Mira Hale",), "language": "en"},
    )


def magazine() -> Layout:
    """A magazine: a drop cap, pull quotes, notes in the margin, a plea at the end."""
    body = paragraphs(FERRY[1:])
    page = f"""<!doctype html><html lang="en"><head><title>The Quiet Boats</title><meta property="og:title" content="The Quiet Boats"><meta property="og:site_name" content="Longitude"><meta name="byl" content="By Ilse Marrack"><meta property="article:published_time" content="2031-03-08T05:00:00Z"></head>
<body><div class="c-masthead">Longitude</div><section class="c-lede"><h1>The Quiet Boats</h1><h2 class="c-dek">How a small yard on the sound won the order that everybody wanted</h2><div class="c-byline">By Ilse Marrack</div></section>
<div class="c-body"><p class="has-dropcap"><span class="dropcap">L</span>{FERRY[0][1:]}</p><aside class="c-pullquote"><p>Our passengers will hear the gulls again.</p></aside>{body}
<p class="c-note"><sup>1</sup> The sound was named by sailors, who sold the chart for $12 in 1799.</p>
<div class="c-inline-promo"><p><em>Like what you read? <a>Subscribe to Longitude today</a> and save 40%.</em></p></div></div>
<div class="c-bio"><p><em>Ilse Marrack is a writer at large. Her last piece told of a bank that was sold twice for $640 million.</em></p></div>
<div class="c-more"><h3>More from Longitude</h3><a><h4>{_DAM}</h4><p>By Odo Lanz</p></a></div><div class="c-footer">Longitude is published ten times a year.</div></body></html>"""
    return Layout(
        page,
        FERRY,
        (_DAM, "Subscribe to Longitude today", "published ten times a year"),
        {
            "title": "The Quiet Boats",
            "source": "Longitude",
            "authors": ("Ilse Marrack",),
            "published": "2031-03-08T05:00:00+00:00",
            "language": "en",
        },
    )


def mended() -> Layout:
    """A news page with an update note above and a correction below."""
    update = "This story has been updated with comment from Northmere."
    correction = "Correction, March 4: An earlier version of this story gave the price as $275 million."
    page = f"""<!doctype html><html lang="en"><head><title>Corvane sells Ashby</title><meta property="og:site_name" content="Dealnote"><meta property="article:published_time" content="2031-03-03T10:00:00Z"><meta property="article:modified_time" content="2031-03-04T11:00:00Z"></head>
<body><div class="wrapper"><div class="post-content"><h1>Corvane sells Ashby</h1><p class="updated"><em>Updated March 4, 2031, 11:00 a.m.</em></p>{paragraphs(SALE)}<p><em>{update}</em></p><p><em>{correction}</em></p>
<p>Related: <a>{_DAM}</a></p><p>Read more: <a>{_COPPER}</a></p><p><a>Sign up for our daily briefing here.</a></p><p>Have a tip? Email tips@dealnote.example.</p></div></div></body></html>"""
    return Layout(
        page,
        SALE,
        (_DAM, _COPPER, "Sign up for our daily briefing", "tips@dealnote.example"),
        {
            "title": "Corvane sells Ashby",
            "source": "Dealnote",
            "published": "2031-03-03T10:00:00+00:00",
            "modified": "2031-03-04T11:00:00+00:00",
            "language": "en",
        },
    )


def by_script() -> Layout:
    """A shell that loads its text by script, and says it again for machines."""
    told = " ".join(POWER)
    page = f"""<!doctype html><html lang="en"><head><title>Wind at Kestrel Head</title><script type="application/ld+json">{{"@type":"NewsArticle","headline":"Wind at Kestrel Head","datePublished":"2031-03-04","publisher":{{"name":"Appname"}},"articleBody":"{told}"}}</script></head>
<body><div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript><script>window.__STATE__={{"teasers":["{_DAM}"]}}</script></body></html>"""
    return Layout(
        page,
        POWER,
        (_DAM, "You need to enable JavaScript"),
        {
            "title": "Wind at Kestrel Head",
            "source": "Appname",
            "published": "2031-03-04",
            "language": "en",
        },
    )


def cards() -> Layout:
    """Teaser cards amid the text whose classes say nothing, written as sentences."""
    first, last = _split(FERRY, 3, "p", ' class="a1"')
    card = f'<div class="b7"><a class="b8" href="/1"><span class="b9">{_DAM}</span><span class="c1">{_DAM_TEXT}</span></a></div>'
    page = f"""<!doctype html><html lang="en"><head><title>Two electric boats for the sound</title><meta property="og:site_name" content="Strait Mail"></head><body><div class="a0"><h1 class="a9">Two electric boats for the sound</h1>{first}{card}{last}
<div class="d0"><a class="b8" href="/2"><span class="b9">{_COPPER}</span></a><a class="b8" href="/3"><span class="b9">{_BANK}</span></a></div></div></body></html>"""
    return Layout(
        page,
        FERRY,
        (_DAM, _DAM_TEXT, _COPPER, _BANK),
        {
            "title": "Two electric boats for the sound",
            "source": "Strait Mail",
            "language": "en",
        },
    )


CALL = (
    "Good morning, and welcome to the Gridmoor call on the Kestrel Head contract. All lines are muted for now.",
    "Thank you. Yesterday we signed to buy all the power of Kestrel Head for 15 years at $47 per megawatt-hour.",
    "The farm has a capacity of 180 megawatts, and we can leave if it does not deliver by June 2034.",
    "Could you say what it would cost to leave earlier than that?",
    "Nothing is agreed for that case. We would have to talk.",
)


def transcript() -> Layout:
    """A call written down: the speakers in lines of their own."""
    who = (
        "Operator",
        "Ilse Marrack -- Chief Executive Officer",
        "Ilse Marrack -- Chief Executive Officer",
        "Odo Lanz -- Merrow &amp; Vale -- Analyst",
        "Ilse Marrack -- Chief Executive Officer",
    )
    body = "".join(
        f"<p><strong>{name}</strong></p><p>{said}</p>"
        for name, said in zip(who, CALL, strict=True)
    )
    page = f"""<!doctype html><html lang="en"><head><title>Gridmoor (GDM) Kestrel Head call transcript</title><meta property="og:site_name" content="Callbook"></head><body><nav>Stocks</nav><div class="article-body"><h1>Gridmoor (GDM) Kestrel Head call transcript</h1>
<h2>Contents:</h2><ul><li>Prepared Remarks</li><li>Questions and Answers</li><li>Call Participants</li></ul><h2>Prepared Remarks:</h2>{body}
<p><strong>Duration: 42 minutes</strong></p><h2>Call participants:</h2><p>Ilse Marrack -- Chief Executive Officer</p><p><a>More GDM analysis</a></p><p><em>This article is a transcript of this conference call produced for Callbook. While we strive for our best, there may be errors.</em></p></div></body></html>"""
    return Layout(
        page,
        CALL,
        ("More GDM analysis",),
        {
            "title": "Gridmoor (GDM) Kestrel Head call transcript",
            "source": "Callbook",
            "language": "en",
        },
    )


def agency() -> Layout:
    """A news agency: paragraphs in divs, marks for machines, words for screen readers."""
    divs = "".join(
        f'<div class="article-body__paragraph__2-BtD" data-testid="paragraph-{n}">{p}</div>'
        for n, p in enumerate(POWER)
    )
    divs = divs.replace(
        "Brightwater Energy",
        '<a href="/b">Brightwater Energy<span style="border:0;clip:rect(0 0 0 0);position:absolute">, opens new tab</span></a>',
        1,
    )
    page = f"""<!doctype html><html lang="en"><head><title>Gridmoor to buy all power of Kestrel Head | Mercer</title><meta property="og:site_name" content="Mercer"><meta property="og:title" content="Gridmoor to buy all power of Kestrel Head"><meta name="article:published_time" content="2031-03-04T11:02:09.514Z"><meta name="article:author" content="Ilse Marrack">
<link rel="canonical" href="https://www.mercer.example/business/energy/gridmoor-2031-03-04/"></head><body><div id="fusion-app"><header><a href="#main">Skip to main content</a><nav><ul><li><a>World</a></li><li><a>Business</a></li></ul></nav></header>
<main><article><div class="default-article-header"><nav><a>Energy</a> | <a>Renewables</a></nav><h1 data-testid="Heading">Gridmoor to buy all power of Kestrel Head</h1><div class="info">By <a rel="author">Ilse Marrack</a></div><time datetime="2031-03-04T11:02:09.514Z"><span>March 4, 2031</span><span>11:02 AM UTC</span><span>Updated 3 hours ago</span></time></div>
<div class="summary"><div>Summary</div><div>Companies</div><ul data-testid="Summary"><li>15-year contract at $47 per megawatt-hour</li><li>Kestrel Head to have 180 megawatts</li></ul></div>
<div class="article-body__content">{divs}
<div><p>Sign up <a>here.</a></p></div><div data-testid="SignOff"><p>Reporting by Ilse Marrack in Dunmarrow; Editing by Ona Brandt</p></div>
<p>Our Standards: <a>The Mercer Principles of Trust<span>, opens new tab</span></a></p></div>
<div class="toolbar"><ul><li>Suggested Topics:</li><li><a>Energy</a></li></ul></div><div class="author-card"><h4>Ilse Marrack</h4><p>Mercer News</p><p>Ilse reports on energy deals, with a focus on wind. She won a prize in 2028 for a series on a $3 billion fraud.</p></div></article>
<div class="read-next"><h2>Read Next</h2><ul><li><div><span>Deals</span><h3><a>{_COPPER}</a></h3><time>2:11 PM</time></div></li></ul></div></main></div></body></html>"""
    return Layout(
        page,
        POWER,
        (
            _COPPER,
            "Reporting by Ilse Marrack in Dunmarrow",
            "She won a prize in 2028",
            "The Mercer Principles of Trust",
            "Suggested Topics",
        ),
        {
            "title": "Gridmoor to buy all power of Kestrel Head",
            "source": "Mercer",
            "authors": ("Ilse Marrack",),
            "published": "2031-03-04T11:02:09.514000+00:00",
            "language": "en",
        },
    )


def terminal() -> Layout:
    """A site for bankers: takeaways by a machine, pleas, an update note."""
    first, last = _split(SALE, 2, "p", ' class="media-ui-Paragraph_text-1"')
    page = f"""<!doctype html><html lang="en"><head><title>Corvane Sells Tile Maker Ashby to Northmere in $725 Million Deal - Ledger</title><meta property="og:title" content="Corvane Sells Tile Maker Ashby to Northmere in $725 Million Deal"><meta property="og:site_name" content="Ledger"><script type="application/ld+json">{{"@context":"http://schema.org","@type":"NewsArticle","headline":"Corvane Sells Tile Maker Ashby to Northmere in $725 Million Deal","url":"https://www.ledger.example/news/articles/2031-03-03/corvane","datePublished":"2031-03-03T12:00:02.411Z","author":{{"@type":"Person","name":["Odo Lanz","Mira Hale"]}},"publisher":{{"@type":"Organization","name":"Ledger"}}}}</script></head>
<body><div id="__next"><div class="Markets">Live TV Markets Economics</div><article><div class="Eyebrow">Deals</div><h1>Corvane Sells Tile Maker Ashby to Northmere in $725 Million Deal</h1>
<figure><img><figcaption>Tiles at a plant of Ashby. <span class="credit">Photographer: Ona Brandt/Ledger</span></figcaption></figure><div class="byline">By <a rel="author">Odo Lanz</a> and <a rel="author">Mira Hale</a></div><time>March 3, 2031 at 12:00 PM UTC</time><div>Save</div><div>Translate</div><div>Listen</div><div>2:14</div>
<div class="takeaways"><div>Takeaways by Ledger AI</div><button>Hide</button><ul><li>Northmere pays $600 million when the sale closes and up to $125 million later.</li></ul></div>
<div class="body-content">{first}<div class="newsletter"><p>Get the Morning Ledger newsletter. Bankers read it first.</p><form>Enter your email<button>Sign Up</button></form><p>By continuing, I agree to the Privacy Policy and Terms of Service.</p></div>{last}
<p class="media-ui-Paragraph_text-1"><em>— With assistance from Ruth Amar</em></p><p class="recirc"><strong>Read More:</strong> <a>{_BANK}</a></p><p>(Updates with shares in the fourth paragraph.)</p></div>
<div class="tip">Have a confidential tip for our reporters? <a>Get in Touch</a></div><div class="end">Before it’s here, it’s on the Ledger Terminal <a>Learn More</a></div></article><div class="more"><h3>More From Ledger</h3><a>{_DAM}</a></div><p>©2031 Ledger L.P. All Rights Reserved.</p></div></body></html>"""
    return Layout(
        page,
        SALE,
        (
            _BANK,
            _DAM,
            "Get the Morning Ledger newsletter",
            "I agree to the Privacy Policy",
            "Have a confidential tip for our reporters",
            "on the Ledger Terminal",
        ),
        {
            "title": "Corvane Sells Tile Maker Ashby to Northmere in $725 Million Deal",
            "source": "Ledger",
            "authors": ("Odo Lanz", "Mira Hale"),
            "published": "2031-03-03T12:00:02.411000+00:00",
            "language": "en",
        },
    )


def trade() -> Layout:
    """A trade paper: an event advertised amid the text, more stories below."""
    first, last = _split(POWER, 3)
    page = f"""<!DOCTYPE html><html lang="en"><head><title>Gridmoor signs PPA for Kestrel Head wind - Turbine Trade</title><meta property="og:site_name" content="Turbine Trade"></head><body class="news"><div class="top">Magazine Events Webinars Advertise</div>
<div class="article-container"><div class="crumb">Home / News / Wind</div><h1>Gridmoor signs PPA for Kestrel Head wind</h1><p class="subheader">Contract runs for 15 years at a fixed price</p><div class="block-meta"><span class="date">March 05, 2031</span> <span>By: <a>Ona Brandt</a></span> <a>Comment</a></div>
<div class="block-text">{first}</div><div class="banner"><p><strong>Turbine Trade Live | Dunmarrow</strong></p><p>Join 900 decision-makers on 12-13 May 2031. Early tickets from $499. <a>Register now</a></p></div><div class="block-text">{last}
<p><strong>Get a weekly roundup of wind news, direct to your inbox.</strong></p><hr><h3>More in Wind</h3><ul><li><a>{_DAM}</a> - 02 Mar 2031</li><li><a>{_COPPER}</a> - 01 Mar 2031</li></ul><h3>Read the original article: <a>Gridmoor</a></h3></div>
<div class="related"><h2>Episode</h2><p>How a farm borrowed $900 million</p></div></div><div class="tagbar">Tags: PPA, wind</div><div>Conversations powered by Chatterbox</div></body></html>"""
    return Layout(
        page,
        POWER,
        (
            _DAM,
            _COPPER,
            "Join 900 decision-makers",
            "Get a weekly roundup of wind news",
            "How a farm borrowed $900 million",
            "Early tickets from $499",
        ),
        {
            "title": "Gridmoor signs PPA for Kestrel Head wind",
            "source": "Turbine Trade",
            "authors": ("Ona Brandt",),
            "published": "2031-03-05",
            "language": "en",
        },
    )


def app_portal() -> Layout:
    """A portal that wants its app to be used, with links between paragraphs."""
    first, last = _split(LEASE, 2)
    page = f"""<!DOCTYPE html><html lang="en"><head><title>Tessaly Bakeries leases tram works for 25 years | Daybreak News</title><meta property="og:site_name" content="Daybreak News"><meta property="article:published_time" content="2031-03-04T18:20:00+05:30"></head><body><div class="hdr">E-Paper Subscribe</div><div class="storyDetail"><h1>Tessaly Bakeries leases tram works for 25 years</h1><h2 class="summary">The bakery will pay £1.9 million a year for 86,000 square feet of the halls.</h2><div class="bylineDt">By <a>Daybreak News Desk</a> | Updated: 04 Mar 2031, 06:20 PM IST</div>
<div class="storyContent">{first}<p><b>Also Read | </b><a>{_DAM}</a></p><p><b>ALSO READ:</b> <a>{_COPPER}</a></p>{last}
<p><i>(This story has been published from a wire feed without modifications to the text. Only the headline has been changed.)</i></p><p><b>Catch all the Business News, Market News, Breaking News Events and Latest News Updates on Daybreak. Download The Daybreak App to get daily updates.</b></p><p class="more">More Less</p><div class="pubtime">First Published: 04 Mar 2031, 06:20 PM IST</div><p>Topics</p><div class="tp"><a>bakeries</a></div></div></div>
<div class="ntf"><p>Wait for it… Log in to our website to save your bookmarks. It'll just take a moment.</p></div><div class="sideTop"><h3>Trending in Market</h3><table><tr><td>Veltra</td><td>1,420.10</td><td>2.4%</td></tr></table><h3>Popular in News</h3><ul><li><a>{_BANK}</a></li></ul></div></body></html>"""
    return Layout(
        page,
        LEASE,
        (
            _DAM,
            _COPPER,
            _BANK,
            "published from a wire feed without modifications",
            "Catch all the Business News",
            "Log in to our website to save",
        ),
        {
            "title": "Tessaly Bakeries leases tram works for 25 years",
            "source": "Daybreak News",
            "authors": ("Daybreak News Desk",),
            "published": "2031-03-04T18:20:00+05:30",
            "language": "en",
        },
    )


def exchange() -> Layout:
    """A notice on an exchange's news service: details in a table, notes, boilerplate."""
    body = "".join(f'<p class="b"><span>{p}</span></p>' for p in SALE)
    page = f"""<html lang="en"><head><title>Sale of Ashby Tiles - 07:00:04 03 Mar 2031 - CRV News article | Exchange of Selkirk</title></head><body><div class="nav">Prices and markets Discover</div><div class="news-article"><h1>Sale of Ashby Tiles</h1><p class="company">CORVANE GROUP PLC</p><div class="dates">Released 07:00:04 03 March 2031</div>
<div class="news-article-content"><div class="tr"><p>RNS Number : 4201X</p><p>Corvane Group PLC</p><p>03 March 2031</p></div><p><i>THIS ANNOUNCEMENT CONTAINS INSIDE INFORMATION FOR THE PURPOSES OF ARTICLE 7 OF THE MARKET ABUSE REGULATION</i></p><p>3 March 2031</p><p><b>Corvane Group PLC</b></p><p><b>Sale of Ashby Tiles</b></p>{body}
<p><b>Enquiries:</b></p><table><tr><td>Corvane Group PLC</td><td>+44 20 7946 0100</td></tr><tr><td>Ilse Marrack, Chief Executive</td><td></td></tr><tr><td>Merrow &amp; Vale (Sponsor)</td><td>+44 20 7946 0101</td></tr></table>
<p><b>About Corvane Group PLC</b></p><p>Corvane Group PLC (CRV.L) makes ceramics and glass. It employs 9,000 people and had sales of $2.9 billion in 2030.</p><p><b>LEI:</b> 2138004201CRVX000042</p><p>This information is provided by RNS, the news service of the Exchange of Selkirk. Terms and conditions relating to the use and distribution of this information may apply. For further information, please contact rns@exchange.example.</p><p>END</p><p>DISFLFSRLIVIIL</p></div></div><div class="foot">© Exchange of Selkirk</div></body></html>"""
    return Layout(
        page,
        SALE,
        (
            "employs 9,000 people and had sales of $2.9 billion",
            "+44 20 7946 0101",
            "Terms and conditions relating to the use and distribution",
            "rns@exchange.example",
        ),
        {"title": "Sale of Ashby Tiles", "published": "2031-03-03", "language": "en"},
    )


def globe() -> Layout:
    """A wire for releases: figures set in columns, what others issued below."""
    body = "".join(f"<p align='justify'>{p}</p>" for p in FERRY)
    pre = "<pre>Charter            EUR 5.3 million a year\nTerm               12 years\nExtensions         2 x 3 years</pre>"
    page = f"""<!DOCTYPE html><html lang="en"><head><title>Lanz Ferries Charters Two Electric Catamarans</title><meta name="DC.date.issued" content="3/4/2031"><meta property="og:site_name" content="Globefeed News Room"><meta name="author" content="Lanz Ferries AS"></head><body><div class="menu">Newsroom</div><div class="main-container container-overwrite"><h1 class="article-headline" itemprop="headline">Lanz Ferries Charters Two Electric Catamarans</h1><p class="article-sub-heading"><span class="article-published"><time datetime="2031-03-04T06:00:00Z" itemprop="datePublished">March 04, 2031 01:00 ET</time></span> | Source: <a itemprop="sourceOrganization"><span itemprop="name">Lanz Ferries AS</span></a></p>
<div class="main-scroll-container"><div class="main-body-container article-body" id="main-body-container" itemprop="articleBody">{body}{pre}<p><b>About Lanz Ferries</b><br>Lanz carries passengers on nine routes. In 2028 it bought Skerry Lines for €210 million.</p><p>Contact:<br>Mira Hale, +47 22 00 00 00</p></div><div class="tags">Tags <a>ferries</a></div></div><div class="rec"><h2>Recommended Reading</h2><div class="pagging-list-item-text"><p class="date-source">March 01, 2031</p><p class="sub-title"><a>{_COPPER}</a></p><p class="description">DUNMARROW, March 01, 2031 (GLOBEFEED) -- {_COPPER_TEXT} [...]</p></div></div><div class="explore"><h2>Explore</h2><p>{_DAM_TEXT}</p></div></div></body></html>"""
    return Layout(
        page,
        FERRY,
        ("In 2028 it bought Skerry Lines for", _COPPER, _COPPER_TEXT, _DAM_TEXT),
        {
            "title": "Lanz Ferries Charters Two Electric Catamarans",
            "source": "Globefeed News Room",
            "authors": ("Lanz Ferries AS",),
            "published": "2031-03-04T06:00:00+00:00",
            "language": "en",
        },
    )


def startup_site() -> Layout:
    """A site on young firms: an event amid the text, cards of the author."""
    first, last = _split(SALE, 2, "p", ' class="wp-block-paragraph"')
    page = f"""<!DOCTYPE html><html lang="en-US"><head><title>Northmere buys tile maker Ashby | Founderly</title><meta property="og:site_name" content="Founderly"><meta property="og:title" content="Northmere buys tile maker Ashby | Founderly"><meta property="article:published_time" content="2031-03-03T16:00:00+00:00"></head><body><header>Latest Startups Venture</header><main class="wp-block-group"><div class="article-hero"><h1>Northmere buys tile maker Ashby</h1><div class="wp-block-author"><a>Ruth Amar</a></div><div class="wp-block-post-date">9:00 AM PST · March 3, 2031</div></div><figure class="wp-block-post-featured-image"><img><figcaption><strong>Image Credits:</strong>Ashby Tiles</figcaption></figure>
<div class="entry-content wp-block-post-content">{first}<div class="wp-block-inline-cta"><div><p class="inline-cta__label">Founderly event</p><div class="inline-cta__wrapper"><h4>Join the Founderly Forum 2031</h4><p>Network with 10,000+ leaders, and learn from 200+ sessions that cost others $2 million to host. Save up to $600 on your pass.</p><div><span>Selkirk</span><span>|</span><span>October 13-15, 2031</span></div><a>REGISTER NOW</a></div></div></div>{last}</div>
<div class="wp-block-tags"><span>Topics</span> <a>M&amp;A</a>, <a>Northmere</a></div><div class="wp-block-author-card"><h3>Ruth Amar</h3><p>Ruth is a senior writer at Founderly, where she covers takeovers. Contact her at ruth@founderly.example.</p><a>View Bio</a></div><div class="most-popular"><h2>Most Popular</h2><ul><li><h3><a>{_BANK}</a></h3></li></ul></div></main></body></html>"""
    return Layout(
        page,
        SALE,
        (
            "Network with 10,000+ leaders",
            "Save up to $600 on your pass",
            "Ruth is a senior writer at Founderly",
            _BANK,
            "REGISTER NOW",
        ),
        {
            "title": "Northmere buys tile maker Ashby",
            "source": "Founderly",
            "published": "2031-03-03T16:00:00+00:00",
            "authors": ("Ruth Amar",),
            "language": "en",
        },
    )


def reader_mode() -> Layout:
    """A page that a browser's reading view saved."""
    page = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>Bakery takes tram works</title></head><body><!-- saved from url=(0044)https://hollincourier.example/2031/bakery.html --><div class="container"><div class="header reader-header"><a class="domain reader-domain" href="https://hollincourier.example/2031/bakery.html">hollincourier.example</a><h1 class="reader-title">Bakery takes tram works</h1><div class="credits reader-credits">Mira Hale</div><div class="reader-estimated-time">2 minutes</div></div><hr><div class="content"><div class="moz-reader-content"><div id="readability-page-1" class="page">{paragraphs(LEASE)}</div></div></div></div></body></html>"""
    return Layout(
        page, LEASE, (), {"title": "Bakery takes tram works", "language": "en"}
    )


def printed() -> Layout:
    """A page for printing, with nothing but paragraphs."""
    page = f"""<html><head><title>Print: Bakery takes tram works</title></head><body onload="window.print()"><p><a href="javascript:window.close()">Close window</a></p><h2>Bakery takes tram works</h2><p>By Mira Hale</p><p>March 4, 2031</p>{paragraphs(LEASE)}<p>URL: https://hollincourier.example/2031/bakery.html</p><p>Copyright © 2031 Hollin Courier</p></body></html>"""
    return Layout(
        page,
        LEASE,
        ("Copyright © 2031 Hollin Courier", "Close window"),
        {"authors": ("Mira Hale",), "published": "2031-03-04", "language": "en"},
    )


def faq_page() -> Layout:
    """A story with questions and answers below, which are story too."""
    q = (
        (
            "Who buys Ashby Tiles?",
            "The investor Northmere Partners buys it from Corvane Group.",
        ),
        (
            "What does Northmere pay?",
            "It pays $600 million at closing and up to $125 million later.",
        ),
    )
    faq = "".join(
        f"<div class='faq-item'><h3>{a}</h3><div><p>{b}</p></div></div>" for a, b in q
    )
    page = f"""<!doctype html><html lang="en"><head><title>Ashby sale explained - Tileweek</title><meta property="og:site_name" content="Tileweek"></head><body><main><article><h1>Ashby sale explained</h1>{paragraphs(SALE)}<section class="faq"><h2>Frequently asked questions</h2>{faq}</section></article><aside><h3>Sponsored</h3><p>Buy tiles at half price, from $4 a box.</p></aside></main></body></html>"""
    return Layout(
        page,
        (*SALE, *(b for _, b in q)),
        ("Buy tiles at half price",),
        {"title": "Ashby sale explained", "source": "Tileweek", "language": "en"},
    )


LAYOUTS: tuple[Callable[[], Layout], ...] = (
    portal,
    investor_page,
    letter,
    ministry,
    paywall,
    accelerated,
    liveblog,
    interview,
    filing,
    forum,
    wire_release,
    components,
    blog,
    old_tables,
    magazine,
    mended,
    by_script,
    cards,
    transcript,
    agency,
    terminal,
    trade,
    app_portal,
    exchange,
    globe,
    startup_site,
    reader_mode,
    printed,
    faq_page,
)
