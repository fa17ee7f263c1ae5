"""The story is told from what stands around it, on pages as many outlets make them.

Every layout holds the same story and another firm's money outside of it.
"""

import pytest

from pipeline.ingest.html import read_html
from pipeline.records import UNCLAIMED_ZONES

_TEXT = """
Tarn Holdings has agreed to buy the Selkirk paper mill from Lindqvist Group for $4
million in cash, the two firms said in a joint statement on Monday morning.
The sale includes a 20-year lease of the weir beside the mill and 40 acres of land, and
Tarn expects it to close before the end of June after a vote of its shareholders.
Lindqvist, which has run the mill since the days of steam, declined to comment on what
it will do with the proceeds of the sale, and so did the town of Selkirk that day.
The paper trade has shrunk for a decade, and five mills on the river have closed since
2020, most of them without finding anybody who wanted their halls or their land.
"""
_LINES = _TEXT.strip().split("\n")
_STORY = [" ".join(pair) for pair in zip(_LINES[::2], _LINES[1::2], strict=True)]
_P = "".join(f"<p>{part}</p>" for part in _STORY)
_DIVS = "".join(f"<div>{part}</div>" for part in _STORY)
_HALVES = (
    "".join(f"<p>{p}</p>" for p in _STORY[:2]),
    "".join(f"<p>{p}</p>" for p in _STORY[2:]),
)
_OTHER = "Harrowgate sells dam for $90 million"
_H = "<h1>Tarn buys Selkirk mill</h1>"


def _page(body: str) -> str:
    return f'<!doctype html><html lang="en"><body>{body}</body></html>'


_LAYOUTS = {
    "related box between paragraphs": _page(
        f"<article>{_H}{_HALVES[0]}<aside class='related'><h3>Read next</h3>"
        f"<a href='/x'>{_OTHER}</a></aside>{_HALVES[1]}</article>"
    ),
    "related links in a list below": _page(
        f"<main>{_H}{_P}<section class='related-posts'><h2>Related articles</h2><ul>"
        f"<li><a href='/x'>{_OTHER}</a></li><li><a href='/y'>Fog on the weir</a></li>"
        "</ul></section></main>"
    ),
    "related headings as plain paragraphs": _page(
        f"<article>{_H}{_P}<p><b>More stories</b></p><p>{_OTHER}</p></article>"
    ),
    "read also between paragraphs": _page(
        f"<article>{_H}{_HALVES[0]}<p><em>Also read: <a href='/x'>{_OTHER}</a></em></p>"
        f"{_HALVES[1]}</article>"
    ),
    "newsletter form in the text": _page(
        f"<article>{_H}{_HALVES[0]}<form><p>Join 90,000 readers</p><input><button>Sign "
        f"up</button></form><p>Subscribe to our newsletter: {_OTHER} and more, in your "
        f"inbox.</p>{_HALVES[1]}</article>"
    ),
    "cookie wall above": _page(
        "<div id='cookie-consent'><p>We use cookies to show you that "
        f"{_OTHER}.</p><button>Accept all</button></div><article>{_H}{_P}</article>"
    ),
    "comments below": _page(
        f"<article>{_H}{_P}</article><section id='comments' class='comments'>"
        f"<h3>2 comments</h3><div class='comment'><p>I heard that {_OTHER}.</p></div>"
        "</section>"
    ),
    "ticker above": _page(
        f"<div class='ticker'><span>{_OTHER}</span><span>TRN 4.20 +1.2%</span></div>"
        f"<article>{_H}{_P}</article>"
    ),
    "table for the layout": _page(
        "<table><tr><td width='20%'><a href='/'>Home</a><br><a href='/x'>"
        f"{_OTHER}</a></td><td>{_H}{_P}</td></tr></table>"
    ),
    "boxes without paragraphs": _page(
        f"<div class='wrap'><div class='story-body'>{_H}{_DIVS}</div><div class="
        f"'sidebar'><div class='widget'>{_OTHER}</div></div></div>"
    ),
    "release with words about the firm": _page(
        f"<article>{_H}{_P}<h3>About Lindqvist Group</h3><p>Lindqvist makes paper. "
        f"In 2029, {_OTHER}.</p><h3>Media contacts</h3><p>press@lindqvist.example</p>"
        "</article>"
    ),
    "share buttons and tags": _page(
        f"<article>{_H}<ul class='social-share'><li>Facebook</li><li>Copy link</li>"
        f"</ul>{_P}<div class='tags'>Tags: {_OTHER}</div></article>"
    ),
    "footer of the site": _page(
        f"<header><nav><a href='/x'>{_OTHER}</a></nav></header><div role='main'>{_H}"
        f"{_P}</div><footer><p>© 2031 Quayside</p><p>{_OTHER}</p></footer>"
    ),
    "teaser cards below": _page(
        f"<main><article>{_H}{_P}</article><div class='recommended'>"
        f"<div class='card'><h3>{_OTHER}</h3><p>The dam is old.</p></div></div></main>"
    ),
}


@pytest.mark.parametrize("layout", _LAYOUTS)
def test_claims_can_come_from_the_story_and_nothing_else(layout: str) -> None:
    draft = read_html(_LAYOUTS[layout], name="page.html")

    kept = "\n".join(
        draft.text[zone.start : zone.end]
        for zone in draft.zones
        if zone.kind not in UNCLAIMED_ZONES
    )
    assert [part for part in _STORY if part not in kept] == []
    assert "$90 million" not in kept
    assert draft.title == "Tarn buys Selkirk mill"
