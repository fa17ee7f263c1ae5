"""More pages as outlets make them: letters by mail, gazettes, podcasts, old weblogs.

Everything here is invented; the ways of building a page are not.
"""

from collections.abc import Callable

from tests.ingest.layouts import FERRY, LEASE, POWER, SALE, Layout, paragraphs

_DAM = "Harrowgate sells Selkirk dam for $90 million"
_COPPER = "Veltra to supply copper worth $2.4 billion to Ostrava Cable"
_BANK = "Bank of Selkirk buys rival in $640 million deal"


def mailed_letter() -> Layout:
    """A letter of one writer, with forms to subscribe amid the text."""
    form = (
        "<div class='subscription-widget-wrap'><div class='subscription-widget show-"
        "subscribe'><div class='preamble'><p class='cta-caption'>Tidewater Notes is "
        "read by 12,000 people. Get it in your inbox, for $8 a month or $80 a year."
        "</p></div><form><input type='email' placeholder='Type your email...'>"
        "<button>Subscribe</button></form></div></div>"
    )
    page = f"""<!doctype html><html lang="en"><head><title>Ferries go quiet - by Ruth Pell - Tidewater Notes</title><meta property="og:title" content="Ferries go quiet"><meta property="og:site_name" content="Tidewater Notes"></head><body><div id="entry"><div class="main-menu"><a href="/">Tidewater Notes</a><button>Sign in</button></div><div class="single-post-container"><article class="newsletter-post post"><div class="post-header"><h1 class="post-title">Ferries go quiet</h1><h3 class="subtitle">Two catamarans, twelve years and no diesel</h3><div class="byline-wrapper"><a href="/@pell">Ruth Pell</a><div>Mar 04, 2031</div><div>41</div><div>7</div><button>Share</button></div></div><div class="available-content"><div class="body markup">{paragraphs(FERRY[:3])}{form}{paragraphs(FERRY[3:])}<p class="button-wrapper"><a class="button primary" href="/share"><span>Share</span></a></p></div></div></article><div class="post-footer"><p>Thanks for reading Tidewater Notes! This post is public so feel free to share it.</p></div><div class="comments-page"><h4>Discussion about this post</h4><div class="comment"><div class="comment-meta">Otto B</div><div class="comment-body"><p>I heard that {_DAM}. Anyone?</p></div></div></div><div class="portable-archive"><div class="post-preview"><a href="/p/dam">{_DAM}</a><div>What the pension fund wants with it</div></div><div class="post-preview"><a href="/p/copper">{_COPPER}</a></div></div></div></div></body></html>"""
    return Layout(
        page,
        FERRY,
        (
            "Get it in your inbox, for $8 a month or $80 a year.",
            "Thanks for reading Tidewater Notes! This post is public",
            f"I heard that {_DAM}. Anyone?",
            _COPPER,
        ),
        {"title": "Ferries go quiet", "source": "Tidewater Notes", "language": "en"},
    )


def old_weblog() -> Layout:
    """A weblog of a common kind, its related posts and comments below the text."""
    page = f"""<!DOCTYPE html><html lang="en-GB"><head><title>Bakery takes tram works | Hollin Lines</title><meta property="og:type" content="article"></head><body class="post-template-default single single-post"><div id="page" class="site"><header id="masthead"><p class="site-title"><a href="/">Hollin Lines</a></p><p class="site-description">Trams, trains, towns</p></header><div id="content"><div id="primary"><main id="main"><article id="post-812" class="post type-post hentry category-news"><header class="entry-header"><h1 class="entry-title">Bakery takes tram works</h1><div class="entry-meta"><span class="posted-on">Posted on <time class="entry-date published" datetime="2031-03-04T08:12:00+00:00">4 March 2031</time></span><span class="byline"> by <span class="author vcard"><a class="url fn n" href="/author/mira">Mira Hale</a></span></span></div></header><div class="entry-content">{paragraphs(LEASE)}<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a>Click to share on Mastodon (Opens in new window)</a></li><li><a>Click to print (Opens in new window)</a></li></ul></div><div class="sharedaddy sd-like"><h3>Like this:</h3><span>Like</span> <span>Loading...</span></div><div id="jp-relatedposts" class="jp-relatedposts"><h3 class="jp-relatedposts-headline"><em>Related</em></h3><div class="jp-relatedposts-items"><div class="jp-relatedposts-post"><a href="/x">{_DAM}</a><time>2 February 2031</time><span>In "News"</span></div><div class="jp-relatedposts-post"><a href="/y">{_BANK}</a><span>In "Money"</span></div></div></div></div><footer class="entry-footer"><span class="cat-links">Posted in <a>News</a></span><span class="tags-links">Tagged <a>bakeries</a>, <a>trams</a></span></footer></article><nav class="navigation post-navigation"><h2 class="screen-reader-text">Post navigation</h2><a rel="prev" href="/p">Previous Post: {_COPPER}</a></nav><div id="comments" class="comments-area"><h2 class="comments-title">One thought on “Bakery takes tram works”</h2><ol class="comment-list"><li class="comment"><article class="comment-body"><footer class="comment-meta"><b class="fn">Gil</b> <span class="says">says:</span></footer><div class="comment-content"><p>They asked for £3 million from the town last year.</p></div><div class="reply"><a>Reply</a></div></article></li></ol><div id="respond"><h3>Leave a Reply</h3><form><p>Your email address will not be published. Required fields are marked *</p></form></div></div></main></div><aside id="secondary" class="widget-area"><section class="widget widget_recent_entries"><h2>Recent Posts</h2><ul><li><a href="/z">{_BANK}</a></li></ul></section><section class="widget"><h2>Archives</h2><ul><li>February 2031</li></ul></section></aside></div></div></body></html>"""
    return Layout(
        page,
        LEASE,
        (
            _DAM,
            _BANK,
            _COPPER,
            "They asked for £3 million from the town last year.",
            "Your email address will not be published.",
            "Click to share on Mastodon (Opens in new window)",
        ),
        {
            "title": "Bakery takes tram works",
            "authors": ("Mira Hale",),
            "published": "2031-03-04T08:12:00+00:00",
            "language": "en",
        },
    )


def podcast_page() -> Layout:
    """Notes of a broadcast: a player, chapters, the text, a row of other programmes."""
    page = f"""<!doctype html><html lang="en"><head><title>Who gets the wind of Kestrel Head? · Coast Radio</title><meta name="author" content="Ingram Sole"><meta property="og:site_name" content="Coast Radio"></head><body><header class="c-header"><a href="/live">Listen live: {_BANK}</a></header><main class="c-episode"><div class="c-player" aria-label="Audio player"><button>Play</button><span>00:00</span><span>24:31</span><a href="/mp3">Download (22 MB)</a><label>Speed 1x</label></div><h1>Who gets the wind of Kestrel Head?</h1><p class="c-episode__date">4 March 2031</p><ol class="c-chapters"><li><a href="#t=0">00:00 Intro</a></li><li><a href="#t=190">03:10 The contract</a></li></ol><div class="c-richtext">{paragraphs(POWER)}</div><section class="c-credits"><p>Producer: Lene Amar. Sound: Bo Tully.</p></section><section class="c-donate"><h2>Keep Coast Radio on air</h2><p>A gift of $5 a month pays for an hour of reporting.</p><a class="button">Donate</a></section></main><section class="c-more"><h2>More episodes</h2><div class="c-card"><a href="/e/1"><h3>{_DAM}</h3><p>The fund, the fish and the fishermen.</p></a></div><div class="c-card"><a href="/e/2"><h3>{_COPPER}</h3></a></div></section></body></html>"""
    return Layout(
        page,
        POWER,
        (
            _DAM,
            _COPPER,
            "A gift of $5 a month pays for an hour of reporting.",
            f"Listen live: {_BANK}",
        ),
        {
            "title": "Who gets the wind of Kestrel Head?",
            "source": "Coast Radio",
            "authors": ("Ingram Sole",),
            "published": "2031-03-04",
        },
    )


def hashed_names() -> Layout:
    """A page whose classes are made by a machine and say nothing."""
    story = "".join(f"<div class='sc-bdVaJa kXyPqR'><p class='css-1x2y3z'>{p}</p></div>" for p in SALE[:2])  # fmt: skip
    rest = "".join(f"<div class='sc-bdVaJa kXyPqR'><p class='css-1x2y3z'>{p}</p></div>" for p in SALE[2:])  # fmt: skip
    page = f"""<!doctype html><html lang="en"><head><title>Northmere buys Ashby Tiles</title><script type="application/ld+json">{{"@context":"https://schema.org","@type":"NewsArticle","headline":"Northmere buys Ashby Tiles","datePublished":"2031-03-04T06:00:00Z","author":[{{"@type":"Person","name":"Ona Brandt"}}],"publisher":{{"@type":"Organization","name":"The Kiln"}}}}</script></head><body><div id="__next"><div class="sc-htpNat"><a class="css-aa1" href="/a">{_BANK}</a><a class="css-aa1" href="/b">{_COPPER}</a></div><div class="sc-ifAKCX"><h1 class="css-h1h1">Northmere buys Ashby Tiles</h1><div class="css-zz9"><span>Ona Brandt</span><span>6h ago</span></div>{story}<div class="sc-EHOje"><div class="css-q1">READ MORE</div><a class="css-q2" href="/c">{_DAM}</a></div>{rest}<div class="sc-bZQynM"><p class="css-w1">Sign up for The Kiln, our daily briefing, for $2 a week</p><button>Continue</button></div></div><div class="sc-gzVnrw"><div class="css-r1">Most popular</div><a href="/d"><div>{_DAM}</div></a><a href="/e"><div>{_BANK}</div></a></div></div></body></html>"""
    return Layout(
        page,
        SALE,
        (
            _BANK,
            _COPPER,
            _DAM,
            "Sign up for The Kiln, our daily briefing, for $2 a week",
        ),
        {
            "title": "Northmere buys Ashby Tiles",
            "source": "The Kiln",
            "authors": ("Ona Brandt",),
            "published": "2031-03-04T06:00:00+00:00",
        },
    )


def town_hall() -> Layout:
    """A notice of a council, with a bar of crumbs, a list of terms and a survey."""
    terms = (
        "<dl class='summary-list'><dt>Ships</dt><dd>Two electric catamarans</dd>"
        "<dt>Price</dt><dd>€64 million</dd></dl>"
    )
    page = f"""<!doctype html><html lang="en"><head><title>Harbour board agrees to new ferries - Orrin Council</title><meta name="DC.date.issued" content="2031-03-04"><meta name="DC.publisher" content="Orrin Council"></head><body><a class="skip-link" href="#main">Skip to main content</a><div class="banner" role="alert"><p>Bins are collected a day later this week. A missed bin costs €40.</p></div><nav class="breadcrumb"><ol><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ol></nav><div class="grid"><main id="main"><h1>Harbour board agrees to new ferries</h1>{paragraphs(FERRY[:2])}{terms}{paragraphs(FERRY[2:])}<div class="feedback"><h2>Is this page useful?</h2><button>Yes</button><button>No</button><p>Help us improve this site: fill in a survey and win a voucher worth €50.</p></div></main><aside class="related-content"><h2>Related content</h2><ul><li><a href="/1">{_DAM}</a></li><li><a href="/2">Parking permits from €120 a year</a></li></ul></aside></div><footer><p>Orrin Council, 1 Quay Street. Calls cost up to €0.14 a minute.</p></footer></body></html>"""
    return Layout(
        page,
        FERRY,
        (
            "A missed bin costs €40.",
            "fill in a survey and win a voucher worth €50.",
            _DAM,
            "Parking permits from €120 a year",
            "Calls cost up to €0.14 a minute.",
        ),
        {"title": "Harbour board agrees to new ferries", "published": "2031-03-04"},
    )


def scrolling_feed() -> Layout:
    """A page that runs on into the next stories when one scrolls down."""
    page = f"""<!doctype html><html lang="en"><head><title>Bakery takes tram works</title><meta property="og:title" content="Bakery takes tram works"><meta property="article:published_time" content="2031-03-04T07:00:00Z"></head><body><main><article data-index="0" class="infinite-article"><h1>Bakery takes tram works</h1><p class="dek">Ovens where the trams were mended</p><div class="body-copy">{paragraphs(LEASE)}</div></article><div class="next-up"><span>Up next</span></div><article data-index="1" class="infinite-article"><h1>{_DAM}</h1><div class="body-copy"><p>Harrowgate will sell the dam to a pension fund for $90 million in cash, it said on Monday.</p><p>The fund expects the sale to close in June.</p></div></article><article data-index="2" class="infinite-article"><h1>{_COPPER}</h1><div class="body-copy"><p>Veltra will deliver copper to Ostrava Cable for eight years under a contract worth $2.4 billion.</p></div></article></main></body></html>"""
    return Layout(
        page,
        LEASE,
        (
            "Harrowgate will sell the dam to a pension fund for $90 million in cash",
            "Veltra will deliver copper to Ostrava Cable for eight years",
        ),
        {"title": "Bakery takes tram works", "published": "2031-03-04T07:00:00+00:00"},
    )


MORE: tuple[Callable[[], Layout], ...] = (
    mailed_letter,
    old_weblog,
    podcast_page,
    hashed_names,
    town_hall,
    scrolling_feed,
)
