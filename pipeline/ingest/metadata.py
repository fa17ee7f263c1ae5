"""A web page's tree in, what the page says about itself out.

Only what the page states is taken: its JSON-LD, meta tags, time and byline elements.
The host of its address stands for the outlet where nothing else does; a date that is
not stated stays unknown.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from lxml.html import HtmlElement  # type: ignore[import-untyped]

from pipeline.ingest.bylines import read_byline
from pipeline.ingest.classes import all_text, classed, clean, is_aside
from pipeline.ingest.dates import iso_date
from pipeline.ingest.furniture import find_captions, find_standfirst
from pipeline.ingest.jsonld import Linked, read_linked

_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->")
_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publish-date",
    "publication_date",
    "cxenseparse:recs:publishtime",
)
_MODIFIED = (
    "article:modified_time",
    "og:article:modified_time",
    "og:updated_time",
    "datemodified",
    "last-modified",
    "lastmod",
    "dcterms.modified",
)
_OUTLET = ("og:site_name", "publisher", "dc.publisher", "citation_publisher")
_AUTHOR = (
    "author",
    "article:author",
    "dc.creator",
    "parsely-author",
    "sailthru.author",
    "byl",
)
_TITLE = ("og:title", "twitter:title", "dc.title", "parsely-title")
_BYLINE = re.compile(
    r"(?:^|\s)(?:[\w-]*[-_])?(?:byline\w*|author(?:[-_]?(?:name|link))?)(?:$|\s)",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"(?:^|[-_\s])(?:\w+-)?(?:date|dateline|pub-?date|posted|posted-?on|published|"
    r"timestamp|date-?time|date-?text|(?:post|entry|article)-?(?:meta|info|date))"
    r"(?:$|[-_\s])",
    re.IGNORECASE,
)
_BY_SOMEBODY = re.compile(r"\s*(?:By|BY|Written by|Posted by):?\s+(?:[A-Z]\w|\Z)")
_SITE_SUFFIX = re.compile(r"\s+[|•·»–—-]\s+[^|•·»–—]{2,40}\Z")
_LONGEST_LINE = 120  # of a date or a byline
_TITLE_WORDS = 4


@dataclass(frozen=True, kw_only=True)
class Metadata:
    """What a page says about itself."""

    title: str | None
    outlet: str | None
    url: str | None
    authors: tuple[str, ...]
    published: str | None
    modified: str | None
    language: str | None
    standfirst: str | None
    captions: tuple[str, ...]


def read_metadata(tree: HtmlElement, markup: str) -> Metadata:
    """Read what a page says about itself."""
    metas = _metas(tree)
    linked = read_linked(_texts(tree, "//script[contains(@type,'ld+json')]/text()"))
    url = _url(tree, metas, linked, markup)
    return Metadata(
        title=_title(tree, metas, linked),
        outlet=_first(metas, _OUTLET[:1])
        or linked.publisher
        or _first(metas, _OUTLET)
        or _host(url),
        url=url,
        authors=linked.authors or read_byline(_bylines(tree, metas)),
        published=_date([linked.published, *_values(metas, _PUBLISHED)])
        or _date(_times(tree))
        or _date(_dated_lines(tree)),
        modified=_date([linked.modified, *_values(metas, _MODIFIED)]),
        language=_language(tree, linked),
        standfirst=find_standfirst(tree),
        captions=find_captions(tree),
    )


def _metas(tree: HtmlElement) -> dict[str, str]:
    """The page's meta tags: names in lower case, the first of each name."""
    metas: dict[str, str] = {}
    for tag in tree.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        content = clean(tag.get("content") or "")
        if name and content:
            metas.setdefault(name.casefold(), content)
    return metas


def _values(metas: dict[str, str], names: Iterable[str]) -> list[str]:
    return [metas[name] for name in names if name in metas]


def _first(metas: dict[str, str], names: Iterable[str]) -> str | None:
    return next(iter(_values(metas, names)), None)


def _texts(tree: HtmlElement, path: str) -> list[str]:
    return [str(text) for text in tree.xpath(path)]


def _url(
    tree: HtmlElement, metas: dict[str, str], linked: Linked, markup: str
) -> str | None:
    saved = _SAVED_FROM.search(markup[:4096])
    told = [
        *_texts(tree, "//link[@rel='canonical']/@href"),
        *_values(metas, ("og:url", "twitter:url")),
        linked.url,
        saved[1] if saved else None,
    ]
    return next((url for url in told if url and _host(url)), None)


def _host(url: str | None) -> str | None:
    try:
        parts = urlsplit(url or "")
        name = parts.hostname or ""
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or "." not in name:
        return None
    return name.removeprefix("www.")


def _title(tree: HtmlElement, metas: dict[str, str], linked: Linked) -> str | None:
    heads = [clean(all_text(head)) for head in tree.iter("h1")]
    heads = [head for head in heads if head]
    page = clean(" ".join(_texts(tree, "//head/title//text()")))
    told = [linked.headline, *_values(metas, _TITLE), _named_heading(tree, page)]
    told += heads if len(heads) == 1 else []
    told.append(_without_site(page, heads))
    title = next((title for title in told if title), None)
    return _without_site(_whole(title, heads), heads) if title else None


def _named_heading(tree: HtmlElement, page: str) -> str | None:
    """The first heading that the page's own title repeats, perhaps among more."""
    heads = (clean(all_text(head)) for head in tree.iter("h1", "h2", "h3"))
    named = (h for h in heads if h in page and len(h.split()) >= _TITLE_WORDS)
    return next(named, None)


def _without_site(title: str, heads: list[str]) -> str:
    """Drop the outlet's name from "Headline | Outlet" where an h1 has the bare one."""
    shorter = _SITE_SUFFIX.sub("", title)
    while shorter != title and (shorter in heads or " | " in title):
        title, shorter = shorter, _SITE_SUFFIX.sub("", shorter)
    return title


def _whole(title: str, heads: list[str]) -> str:
    """The title as a heading of the page has it, if machines are told half of it."""
    half = title.rstrip(".… ")
    if half == title:
        return title
    return next((head for head in heads if head.startswith(half)), title)


def _bylines(tree: HtmlElement, metas: dict[str, str]) -> list[str]:
    """What the page says of its authors: for machines, else for people."""
    told = [name for name in _values(metas, _AUTHOR) if "://" not in name]
    if not told:
        told = [clean(all_text(tag)) for tag in tree.xpath("//*[@rel='author']")]
    shown = [*classed(tree, _BYLINE), *_opening_by(tree)]
    return told or [t for t in map(clean, map(all_text, shown)) if _is_short(t)][:1]


def _opening_by(tree: HtmlElement) -> Iterator[HtmlElement]:
    """The elements that begin as a byline does."""
    for tag in tree.iter("p", "span", "div", "li", "address", "small", "h3", "h4"):
        if _BY_SOMEBODY.match(tag.text or "") and not is_aside(tag):
            yield tag


def _is_short(text: str) -> bool:
    return 0 < len(text) <= _LONGEST_LINE


def _date(told: Iterable[str | None]) -> str | None:
    dates = (iso_date(written) for written in told if written)
    return next((date for date in dates if date), None)


def _times(tree: HtmlElement) -> list[str]:
    """The page's time elements: those that say they are its date, else its first."""
    marked = "//time[@pubdate or contains(@itemprop,'datePublished')]/@datetime"
    return (
        _texts(tree, marked)
        or [
            *_texts(tree, "//article//time/@datetime"),
            *_texts(tree, "//header//time/@datetime"),
        ][:1]
    )


def _dated_lines(tree: HtmlElement) -> Iterator[str]:
    """The short lines that the page's looks say are its date."""
    for tag in classed(tree, _DATED):
        text = clean(all_text(tag))
        if _is_short(text):
            yield text


def _language(tree: HtmlElement, linked: Linked) -> str | None:
    told = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
    code = (told or linked.language or "").strip().replace("_", "-").split("-")[0]
    return code.casefold() if code.isalpha() and len(code) in {2, 3} else None
