"""A text or Markdown file in, a draft of its article out; the text is kept as it is."""

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import islice

from pipeline.ingest.dates import FULL_DATE, find_date, iso_date
from pipeline.ingest.draft import Draft
from pipeline.ingest.frontmatter import FrontMatter, read_front_matter
from pipeline.ingest.language import tell_language
from pipeline.ingest.lines import Line, each_line, read_lines
from pipeline.ingest.zones import NO_HINTS, find_zones
from pipeline.records import UNCLAIMED_ZONES, Zone, ZoneKind
from pipeline.values.expressions import compiled

_MARKDOWN = re.compile(r"^(?:#{1,6} \S|!\[|\[[^\]]+\]\(https?:|> \S)", re.MULTILINE)
_MARKDOWN_SIGNS = ("#", "!", "](", ">")
_HEADLINE_KEYS = ("title", "headline")
_STANDFIRST_KEYS = ("description", "subtitle", "summary", "excerpt", "standfirst")
_OUTLET_KEYS = ("source", "outlet", "publisher", "site", "site_name", "publication")
_DATE_KEYS = ("published", "published_date", "date", "publish_date", "published_at")
_MODIFIED_KEYS = ("modified", "updated", "last_modified", "lastmod", "modified_date")
_URL_KEYS = ("url", "link", "canonical_url", "canonical", "permalink")
_AUTHOR_KEYS = ("author", "authors", "byline", "by")
_BYLINE = re.compile(
    r"\W*(?:[Bb]y|BY|[Pp]osted by|[Ww]ritten by|[Ww]ords by|Author:)\s+"
    r"((?:[^.]|(?<=\b[A-Z])\.){3,80}?)\W*\Z"
)
_BETWEEN_AUTHORS = re.compile(r"\s*(?:,|;|&|\band\b)\s*")
_DATELINE = compiled(
    r"\W{0,20}(?!(?:On|In|By|From|Since|Until|After|Before|As|At|Effective)\b)"
    r"(?:\([A-Z][\w ./-]{1,30}\)[ –—-]{0,5}|"
    r"(?:[A-Z][\w.'’/&]{0,40}[ ,]{1,3}){0,5}[(–—-]{0,3} {0,3})"
    rf"(?i:{FULL_DATE})\)?\s*(?:[–—:(/-]|\Z)"
)
_YEAR = re.compile(r"\d{4}")
_UPDATED = re.compile(r"\W*(?:last )?(?:updated|modified|edited)\b", re.IGNORECASE)
_FIRST_LINES = 12
_FIRST_LETTERS = 4000
_REPEATED = 60
_DATELINE_LETTERS = 120


def read_plain(text: str) -> Draft:
    """Draft the article that a text or Markdown file holds."""
    front = read_front_matter(text)
    start = 0 if front is None else front.end
    zones = find_zones(text, start=start)
    if front is not None:
        zones = (*_front_zones(text, front), *zones)
    draft = state_what_the_text_says(text, start, zones)
    return draft if front is None else _state_what_the_front_says(draft, front)


def draft_text(text: str, *, hints: Mapping[int, ZoneKind] = NO_HINTS) -> Draft:
    """Draft the article of a text; ``hints`` are zones that its markup gave."""
    return state_what_the_text_says(text, 0, find_zones(text, hints=hints))


def _front_zones(text: str, front: FrontMatter) -> tuple[Zone, ...]:
    """Part the front matter: title and summary count where the text lacks them."""
    told = {
        entry.start: (kind, entry)
        for kind, keys in (
            (ZoneKind.HEADLINE, _HEADLINE_KEYS),
            (ZoneKind.STANDFIRST, _STANDFIRST_KEYS),
        )
        for key in keys
        if (entry := front.entries.get(key)) is not None
        and entry.value
        and entry.value[:_REPEATED] not in text[front.end :]
    }
    zones: list[Zone] = []
    last = 0
    for start in sorted(told):
        kind, entry = told[start]
        zones += _boilerplate(text, last, start)
        zones.append(Zone(kind=kind, start=start, end=entry.end))
        last = entry.end
    return (*zones, *_boilerplate(text, last, front.end))


def _boilerplate(text: str, start: int, end: int) -> list[Zone]:
    lines = read_lines(text[start:end])
    if not lines:
        return []
    first, last = start + lines[0].start, start + lines[-1].end
    return [Zone(kind=ZoneKind.BOILERPLATE, start=first, end=last)]


def state_what_the_text_says(text: str, start: int, zones: tuple[Zone, ...]) -> Draft:
    """Draft the article of a text whose zones are known, from an offset on."""
    top = [*islice(each_line(text[start : start + _FIRST_LETTERS]), _FIRST_LINES)]
    published, modified = _dates(top, _asides(zones, start))
    return Draft(
        text=text,
        zones=zones,
        media_type="text/markdown" if _is_markdown(text) else "text/plain",
        title=_title(text, zones),
        authors=_authors(top),
        published=published,
        modified=modified,
        language=tell_language(_story(text, zones)),
    )


def _is_markdown(text: str) -> bool:
    maybe = any(sign in text for sign in _MARKDOWN_SIGNS)  # at a tenth of the cost
    return maybe and bool(_MARKDOWN.search(text))


def _asides(zones: tuple[Zone, ...], start: int) -> list[tuple[int, int]]:
    """Where the boilerplate is, counted from the end of the front matter."""
    return [
        (zone.start - start, zone.end - start)
        for zone in zones
        if zone.kind is ZoneKind.BOILERPLATE and zone.start >= start
    ]


def _dates(
    top: list[Line], asides: list[tuple[int, int]]
) -> tuple[str | None, str | None]:
    """Publication and last change, from lines of their own and from a dateline."""
    published = modified = None
    for line in top:
        if not _YEAR.search(line.text, 0, _DATELINE_LETTERS):
            continue
        aside = any(start <= line.start < end for start, end in asides)
        if not ((aside and not line.is_paragraph) or _DATELINE.match(line.text)):
            continue
        found = find_date(line.text[:_DATELINE_LETTERS])
        if _UPDATED.match(line.text):
            modified = modified or found
        else:
            published = published or found
    return published, modified


def _title(text: str, zones: tuple[Zone, ...]) -> str | None:
    found = (zone for zone in zones if zone.kind is ZoneKind.HEADLINE)
    zone = next(found, None)
    if zone is None:
        return None
    return read_lines(text[zone.start : zone.end])[0].bare


def _authors(top: list[Line]) -> tuple[str, ...]:
    for line in top:
        byline = _BYLINE.match(line.text)
        if byline and not line.is_paragraph and byline[1][0].isupper():
            return _split_authors(byline[1])
    return ()


def _story(text: str, zones: tuple[Zone, ...]) -> str:
    kept = (text[z.start : z.end] for z in zones if z.kind not in UNCLAIMED_ZONES)
    return "\n".join(kept)


def _state_what_the_front_says(draft: Draft, front: FrontMatter) -> Draft:
    """Let the front matter, written for machines, speak before the text."""
    authors = front.first(*_AUTHOR_KEYS)
    return replace(
        draft,
        media_type="text/markdown",
        title=front.first(*_HEADLINE_KEYS) or draft.title,
        source=front.first(*_OUTLET_KEYS),
        url=front.first(*_URL_KEYS),
        authors=_split_authors(authors) if authors else draft.authors,
        published=_date_of(front, _DATE_KEYS) or draft.published,
        modified=_date_of(front, _MODIFIED_KEYS) or draft.modified,
        language=front.first("language", "lang") or draft.language,
    )


def _split_authors(written: str) -> tuple[str, ...]:
    """Part a byline; in "Ona Brandt, Gridwatch" the single word is no second author."""
    parts = (name.strip(" \"'*_") for name in _BETWEEN_AUTHORS.split(written))
    names = tuple(name for name in parts if name)
    people = tuple(name for name in names if " " in name)
    return people or names


def _date_of(front: FrontMatter, keys: tuple[str, ...]) -> str | None:
    written = front.first(*keys)
    return iso_date(written) if written else None
