"""Pages as content systems of today make them: boxes in boxes, walls, endless scrolls.

Everything here is invented; the ways of building a page are not.
"""

from collections.abc import Callable

from tests.ingest.layouts import FERRY, LEASE, POWER, SALE, Layout, paragraphs

_DAM = "Harrowgate sells Selkirk dam for $90 million"
_COPPER = "Veltra to supply copper worth $2.4 billion to Ostrava Cable"
_BANK = "Bank of Selkirk buys rival in $640 million deal"


def _card(title: str, deck: str) -> str:
    return f"""<div class="c-InlineCard" data-component="teaser"><div class="c-InlineCard__kicker">Read more</div><div class="c-InlineCard__media"><picture><img src="/i.jpg" alt=""></picture></div><div class="c-InlineCard__body"><div class="c-InlineCard__title"><a href="/t">{title}</a></div><div class="c-InlineCard__deck">{deck}</div></div></div>"""


def boxed_paragraphs() -> Layout:
    """Each paragraph in a box of its own, with cards and pictures in boxes between."""
    fig = '<div class="c-Gallery"><figure><figure><img src="/1.jpg" alt="x"><figcaption>The halls of Ashby Tiles in winter <span class="credit">Photo: Bo Tully</span></figcaption></figure><figure><img src="/2.jpg"><figcaption>Kilns of the second plant <span>Bo Tully/The Kiln</span></figcaption></figure><figcaption>Gallery: 2 pictures</figcaption></figure></div>'
    body = "".join(
        f'<div class="c-Block c-Block--text"><div class="c-RichText"><div>{p}</div></div></div>'
        + (_card(_DAM, "A pension fund pays for fish ladders, too.") if i == 1 else "")
        + (fig if i == 2 else "")
        for i, p in enumerate(SALE)
    )
    page = f"""<!doctype html><html lang="en"><head><title>Northmere buys Ashby Tiles | The Kiln</title><meta property="og:title" content="Northmere buys Ashby Tiles"><meta property="og:site_name" content="The Kiln"><meta property="article:published_time" content="2031-03-04T06:00:00Z"></head><body><div id="app"><div class="l-Header"><div><a href="/">The Kiln</a></div><div class="ticker"><span>VLT 12.40 +1.2%</span><span>HRW 8.10 -0.4%</span></div></div><div class="l-Main"><div class="c-Headline"><h1>Northmere buys Ashby Tiles</h1></div><div class="c-Meta"><div>Ona Brandt</div><div>4 March 2031</div><div>3 min</div></div>{body}<div class="c-Tags"><a>Tiles</a><a>Deals</a></div><div class="c-Outro"><div class="c-Outro__h">More on this</div><div class="c-List"><a href="/x"><div>{_BANK}</div><div>It is the third sale of a bank this year.</div></a><a href="/y"><div>{_COPPER}</div></a></div></div></div></div></body></html>"""
    return Layout(
        page,
        SALE,
        (
            _DAM,
            "A pension fund pays for fish ladders, too.",
            _BANK,
            "It is the third sale of a bank this year.",
            _COPPER,
        ),
        {"title": "Northmere buys Ashby Tiles", "source": "The Kiln"},
    )


def live_posts() -> Layout:
    """A day told in posts, the newest first, with switches above them."""
    posts = [
        ("14:22", None, FERRY[0]),
        ("14:05", "How long it runs", FERRY[1]),
        ("13:58", None, FERRY[2]),
        ("13:40", "The yard", FERRY[3]),
        ("13:31", None, FERRY[4]),
        ("13:20", None, FERRY[5]),
        ("13:02", None, FERRY[6]),
    ]
    items = "".join(
        f'<article class="live-post" id="p{i}"><header><time datetime="2031-03-04T{t}:00Z">{t}</time><span class="live-post__author">Ruth Pell</span>{"<h2>" + h + "</h2>" if h else ""}</header><div class="live-post__body"><p>{p}</p></div><footer><button>Share</button><a href="#p{i}">Link to post</a></footer></article>'
        for i, (t, h, p) in enumerate(posts)
    )
    page = f"""<!doctype html><html lang="en"><head><title>Ferries to go electric: the day as it happened</title><script type="application/ld+json">{{"@type":"LiveBlogPosting","headline":"Ferries to go electric: the day as it happened","datePublished":"2031-03-04T13:00:00Z","publisher":{{"name":"Sound Daily"}}}}</script></head><body><header><nav><a href="/">Sound Daily</a></nav></header><main><h1>Ferries to go electric: the day as it happened</h1><div class="live-summary"><h3>Key events</h3><ul><li><a href="#p0">14:22 Charter signed</a></li><li><a href="#p3">13:40 The yard</a></li></ul></div><div class="live-controls"><label>Sort by</label><button>Newest first</button><button>Oldest first</button><span>Live updates paused</span></div><section class="live">{items}</section><button class="load-more">Load more posts</button></main><aside><h2>Also live</h2><ul><li><a href="/l">{_BANK}</a></li><li><a href="/m">{_DAM}</a></li></ul></aside><footer>© 2031 Sound Daily</footer></body></html>"""
    return Layout(
        page,
        FERRY,
        (_BANK, _DAM, "Live updates paused"),
        {"title": "Ferries to go electric: the day as it happened"},
    )


def stub() -> Layout:
    """The beginning of a story, and what its rest would cost."""
    page = f"""<!doctype html><html lang="en"><head><title>Bakery takes tram works</title><meta property="og:title" content="Bakery takes tram works"><meta property="og:site_name" content="Hollin Post"><script type="application/ld+json">{{"@type":"NewsArticle","headline":"Bakery takes tram works","isAccessibleForFree":"False","hasPart":{{"@type":"WebPageElement","isAccessibleForFree":"False","cssSelector":".paywall"}},"datePublished":"2031-03-04"}}</script></head><body><header><a href="/">Hollin Post</a></header><article><h1>Bakery takes tram works</h1><p class="standfirst">Ovens where the trams were mended</p>{paragraphs(LEASE[:2])}<div class="fade"></div><div class="paywall-prompt"><h2>Keep reading for £1 a week</h2><p>You have read your last free article this month. Subscribers get every story, the Sunday letter and the puzzle for £1 a week in the first three months, then £12 a month.</p><ul><li>Unlimited access to every story</li></ul><a href="/sub">See all offers</a><p>Already a subscriber? <a href="/login">Log in</a></p></div></article><section><h2>Editors' choice</h2><div class="item"><a href="/1"><h3>{_DAM}</h3></a><p>The buyer is a pension fund with a taste for rivers.</p></div><div class="item"><a href="/2"><h3>{_COPPER}</h3></a><p>The cable maker gets its metal for eight years.</p></div></section></body></html>"""
    return Layout(
        page,
        LEASE[:2],
        (
            "You have read your last free article this month. Subscribers get every story, the Sunday letter and the puzzle for £1 a week",
            _DAM,
            _COPPER,
            "The buyer is a pension fund with a taste for rivers.",
            "The cable maker gets its metal for eight years.",
        ),
        {"title": "Bakery takes tram works", "source": "Hollin Post"},
    )


def amp_page() -> Layout:
    """A page for phones, with the tags of its own that such pages have."""
    body = "".join(
        f"<p>{p}</p>"
        + (
            '<amp-ad width="300" height="250" type="x"><div overflow>Advertisement</div></amp-ad>'
            if i == 1
            else ""
        )
        + (
            f'<div class="amp-related"><p class="amp-related__label">Related Story</p><amp-img src="/x.jpg" alt="{_DAM}" width="1" height="1"></amp-img><p><a href="/amp/dam">{_DAM}</a></p></div>'
            if i == 2
            else ""
        )
        for i, p in enumerate(POWER)
    )
    page = f"""<!doctype html><html amp lang="en"><head><title>Gridmoor buys all of Kestrel Head</title><link rel="canonical" href="https://gridwatch.example/kestrel"><script type="application/ld+json">{{"@context":"http://schema.org","@type":"NewsArticle","mainEntityOfPage":"https://gridwatch.example/kestrel","headline":"Gridmoor buys all of Kestrel Head","datePublished":"2031-03-04T10:00:00Z","author":{{"@type":"Person","name":"Ona Brandt"}},"publisher":{{"@type":"Organization","name":"Gridwatch"}}}}</script></head><body><amp-sidebar id="s"><ul><li><a href="/">Home</a></li><li><a href="/wind">Wind</a></li></ul></amp-sidebar><amp-consent id="c"><div id="ui"><p>Gridwatch and its 812 partners store data on your device. You can refuse, or pay €4 a month for a page without advertisements.</p><button>Agree</button></div></amp-consent><header class="amp-head"><a href="/">Gridwatch</a></header><article><header><h1>Gridmoor buys all of Kestrel Head</h1><div class="meta">By Ona Brandt<time datetime="2031-03-04">March 4, 2031</time></div></header><amp-img src="/k.jpg" width="1" height="1"></amp-img><figcaption>The site at Kestrel Head. Image: Bo Tully</figcaption>{body}<amp-social-share type="email"></amp-social-share></article><amp-list src="/more"><template type="amp-mustache"><a href="{{{{url}}}}">{{{{title}}}}</a></template><div placeholder>{_BANK}</div></amp-list><section class="amp-next"><h3>Recommended</h3><p><a href="/b">{_BANK}</a></p><p><a href="/c">{_COPPER}</a></p></section><footer>Gridwatch</footer></body></html>"""
    return Layout(
        page,
        POWER,
        (
            _DAM,
            _BANK,
            _COPPER,
            "You can refuse, or pay €4 a month for a page without advertisements.",
        ),
        {
            "title": "Gridmoor buys all of Kestrel Head",
            "source": "Gridwatch",
            "authors": ("Ona Brandt",),
            "url": "https://gridwatch.example/kestrel",
        },
    )


def page_with_tables() -> Layout:
    """A table of the deal amid the text, and one of other deals below it."""
    rows = (
        ("Enterprise value", "$725 million"),
        ("Paid at closing", "$600 million"),
        ("Earn-out", "up to $125 million"),
        ("Expected close", "third quarter"),
    )
    tab = (
        "<table class='data'><caption>The sale in figures</caption><thead><tr><th>Item</th><th>Figure</th></tr></thead><tbody>"
        + "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in rows)
        + "</tbody></table>"
    )
    other = "<div class='widget'><h4>Recent deals in building materials</h4><table><tr><th>Buyer</th><th>Target</th><th>Price</th></tr><tr><td>Harrowgate</td><td>Selkirk Brick</td><td>$90 million</td></tr><tr><td>Veltra</td><td>Ostrava Clay</td><td>$2.4 billion</td></tr></table></div>"
    page = f"""<!doctype html><html lang="en"><head><title>Northmere buys Ashby Tiles</title><meta property="og:site_name" content="Brick & Beam"></head><body><div class="wrapper"><nav><ul><li><a>News</a></li></ul></nav><div class="content"><h1>Northmere buys Ashby Tiles</h1><p class="date">March 4, 2031</p>{paragraphs(SALE[:2])}{tab}{paragraphs(SALE[2:])}{other}<div class="related-stories"><h4>Related stories</h4><ul><li><a href="/1">{_BANK}</a></li></ul></div></div></div></body></html>"""
    return Layout(
        page,
        SALE,
        (
            "Harrowgate Selkirk Brick $90 million",
            "Veltra Ostrava Clay $2.4 billion",
            _BANK,
        ),
        {"title": "Northmere buys Ashby Tiles"},
    )


def consent_wall() -> Layout:
    """A wall of words about consent before the page."""
    wall = "<div class='cmp-overlay' role='dialog' aria-modal='true'><div class='cmp-inner'><h2>Your choices about data</h2><p>We and our 1,204 partners store and access information on a device, such as unique identifiers, to select basic advertisements, to measure content and to develop products. With your permission we may use precise location data.</p><p>You may accept, or buy the Pur subscription for €3.99 a month to read without tracking. Your choice holds for this site alone and can be taken back at any time in the settings at the foot of each page.</p><div><button>Accept all</button><button>Subscribe to Pur</button></div><ul><li>Store and access information on a device</li><li>Personalised advertising and content, audience research</li></ul></div></div>"
    page = f"""<!doctype html><html lang="en"><head><title>Gridmoor buys all of Kestrel Head - Coast Sheet</title><meta property="og:title" content="Gridmoor buys all of Kestrel Head"></head><body>{wall}<div class="page"><main><div class="story"><h1>Gridmoor buys all of Kestrel Head</h1><div class="author-line"><span>Ruth Pell</span> · <span>Mar 4, 2031, 9:12 am</span></div>{paragraphs(POWER)}</div></main><div class="sticky-bar"><p>Get 3 months for €1</p></div></div></body></html>"""
    return Layout(
        page,
        POWER,
        (
            "We and our 1,204 partners store and access information on a device",
            "buy the Pur subscription for €3.99 a month to read without tracking",
            "Get 3 months for €1",
        ),
        {"title": "Gridmoor buys all of Kestrel Head"},
    )


def _article(title: str, story: tuple[str, ...], path: str) -> str:
    return f"""<div class="article-wrapper" data-url="{path}"><div class="article-head"><h1>{title}</h1><div class="by">By Ruth Pell</div><div class="time">March 4, 2031</div></div><div class="article-body">{paragraphs(story)}</div><div class="share-bar"><a>Share</a></div></div>"""


def second_article() -> Layout:
    """The next story in full below the first, in boxes of the same kind."""
    second = (
        "Harrowgate said on Monday that it had agreed to sell the Selkirk dam to the pension fund of the county for $90 million, ending a dispute that began when the turbines were switched off two years ago.",
        "The fund, which has owned no power station before, will pay half of the price at once and the rest over six years, according to a summary that both sides gave to the council on Monday evening.",
        "Anglers who had asked for a fish ladder for three decades were promised one that costs £3 million and is to be finished by the autumn of 2034.",
        "Harrowgate will use the money to lower its debt, which stood at $275 million at the end of the year, and said that it was in talks about two more of its dams further up the river.",
    )

    page = f"""<!doctype html><html lang="en"><head><title>Ferries go quiet</title><meta property="og:title" content="Ferries go quiet"><link rel="canonical" href="https://sound.example/ferries"></head><body><div id="feed">{_article("Ferries go quiet", FERRY, "/ferries")}<div class="divider"><span>Next story</span></div>{_article("Harrowgate sells Selkirk dam for $90 million", second, "/dam")}</div></body></html>"""
    return Layout(page, FERRY, second, {"title": "Ferries go quiet"})


def block_editor() -> Layout:
    """Blocks of an editor: a pull quote, a form with its slogan, a box on the author."""
    pull = "<figure class='wp-block-pullquote'><blockquote><p>Our passengers will hear the gulls again.</p><cite>Ruth Amar</cite></blockquote></figure>"
    nl = "<div class='wp-block-group has-background'><h3>The Tide, every Friday</h3><p>Ships, ports and people: our letter reaches 40,000 readers and costs €5 a month.</p><form><input><button>Sign up</button></form></div>"
    page = f"""<!doctype html><html lang="en"><head><title>Ferries go quiet | Quay</title><meta property="og:title" content="Ferries go quiet"><meta property="og:site_name" content="Quay"><meta property="article:published_time" content="2031-03-04T09:00:00+00:00"></head><body class="single"><div class="wp-site-blocks"><header class="wp-block-template-part"><nav><ul><li><a>Ports</a></li></ul></nav></header><main class="wp-block-group"><h1 class="wp-block-post-title">Ferries go quiet</h1><div class="wp-block-post-date"><time datetime="2031-03-04">March 4, 2031</time></div><div class="entry-content wp-block-post-content">{paragraphs(FERRY[:2])}{pull}{paragraphs(FERRY[2:4])}{nl}{paragraphs(FERRY[4:])}<hr class="wp-block-separator"><p><strong>Read also:</strong> <a href="/1">{_DAM}</a></p></div><div class="wp-block-post-author"><p class="wp-block-post-author__name">Ruth Pell</p><p>Ruth Pell writes about ships. She lives by the sea.</p></div><div class="most-read"><h2>Most read</h2><ol><li><span>1</span><a href="/2">{_BANK}</a></li><li><span>2</span><a href="/3">{_COPPER}</a></li></ol></div></main></div></body></html>"""
    return Layout(
        page,
        FERRY,
        (
            "our letter reaches 40,000 readers and costs €5 a month",
            _DAM,
            _BANK,
            _COPPER,
        ),
        {"title": "Ferries go quiet", "source": "Quay"},
    )


def bare_lines() -> Layout:
    """Bare text with empty lines between, as old sites have it."""
    story = "<br><br>\n".join(POWER)
    page = f"""<html lang="en"><head><title>Gridmoor buys wind</title></head><body><div id="top"><a href="/">Coast</a> | <a href="/n">News</a></div><div id="col"><h2>Gridmoor buys wind</h2><i>Posted 4 March 2031 by Ruth Pell</i><br><br>{story}<br><br><b>Elsewhere</b><ul><li><a href="/1">{_DAM}</a></li><li><a href="/2">{_BANK}</a></li></ul></div></body></html>"""
    return Layout(page, POWER, (_DAM, _BANK), {"title": "Gridmoor buys wind"})


def slogan_beside_a_field() -> Layout:
    """A note of an update above the text, a slogan with a field and comments below."""
    update = "The first boat will be named Gull, Lanz said on Wednesday."
    slogan = "Five stories before breakfast, from £3 million homes to ferries."
    page = f"""<html lang="en"><head><title>Ferries go quiet</title></head><body><div class="site"><div class="post"><h1>Ferries go quiet</h1><div class="update"><div class="label">UPDATE 5 March</div><p>{update}</p></div><div class="text">{paragraphs(FERRY)}</div><div class="correction"><p><em>Correction: an earlier version of this article gave the price as €80 million.</em></p></div><div class="newsletter-inline"><span>Morning Tide</span><p>{slogan}</p><input type="email"><button>OK</button></div></div><div id="disqus_thread"><p>gil: I would pay €80 million not to hear gulls.</p></div></div></body></html>"""
    beside = (slogan, "I would pay €80 million not to hear gulls.")
    return Layout(page, (update, *FERRY), beside, {"title": "Ferries go quiet"})


MODERN: tuple[Callable[[], Layout], ...] = (
    boxed_paragraphs,
    live_posts,
    stub,
    amp_page,
    page_with_tables,
    consent_wall,
    second_article,
    block_editor,
    bare_lines,
    slogan_beside_a_field,
)
